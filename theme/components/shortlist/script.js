/* Min liste: kept on the device; a shared link carries it in the fragment, which no server sees. */
(() => {
  'use strict';
  const KEY = 'vejviser-liste';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const home = new URL(one('.logo').getAttribute('href'), location.href);
  const say = (text) => { const s = one('main [role="status"]'); if (s) { s.textContent = text; } };
  const isFact = (f) => Array.isArray(f) && f.length === 2 && f.every((t) => typeof t === 'string' && t.length < 400);
  const isEntry = (x) => x && typeof x.id === 'string' && /^[a-z0-9-]+(\/[a-z0-9-]+)*\/$/.test(x.id) && typeof x.title === 'string';
  const load = () => { try { return (JSON.parse(localStorage.getItem(KEY)) || []).filter(isEntry); } catch (e) { return []; } };
  const store = (list) => { try { localStorage.setItem(KEY, JSON.stringify(list)); return true; } catch (e) { return false; } };
  const saved = (id) => load().some((x) => x.id === id);
  const amount = (n) => (n === 1 ? '1 side' : `${n} sider`);
  const count = () => all('[data-count]').forEach((c) => { const n = load().length; c.textContent = `${n} gemt`; c.hidden = !n; });
  const draw = (b) => { one('[data-label]', b).textContent = saved(b.dataset.save) ? 'Fjern fra min liste' : 'Gem på min liste'; };

  all('[data-save]').forEach((b) => {
    b.hidden = false;
    draw(b);
    b.addEventListener('click', () => {
      const { save: id, title, kind } = b.dataset;
      const facts = JSON.parse(b.dataset.facts || '[]');
      const was = saved(id);
      const list = load().filter((x) => x.id !== id);
      if (!was) { list.push({ id, title, kind, facts }); }
      const ok = store(list);
      draw(b);
      count();
      say(ok ? `${was ? 'Fjernet' : 'Gemt'}. Du har ${amount(list.length)} på din liste.` : 'Din browser kan ikke gemme listen. Print siden i stedet.');
    });
  });
  count();

  const box = one('[data-list]');
  if (!box) { return; }
  const show = () => {
    const list = load();
    box.textContent = '';
    box.hidden = !list.length;
    one('[data-empty]').hidden = !!list.length;
    share.hidden = !list.length;
    list.forEach((x) => {
      const item = one('#punkt').content.cloneNode(true);
      const a = one('[data-link]', item);
      one('[data-kind]', item).textContent = x.kind || '';
      a.textContent = x.title;
      a.href = new URL(x.id, home).href;
      one('[data-name]', item).textContent = `(${x.title})`;
      (Array.isArray(x.facts) ? x.facts.filter(isFact) : []).forEach(([name, value]) => {
        const row = document.createElement('div');
        const dt = document.createElement('dt');
        const dd = document.createElement('dd');
        dt.textContent = name;
        dd.textContent = value;
        row.append(dt, dd);
        one('dl', item).append(row);
      });
      one('button', item).addEventListener('click', () => { store(load().filter((y) => y.id !== x.id)); show(); count(); say(`${x.title} er fjernet.`); one('h1').focus(); });
      box.append(item);
    });
  };
  const share = one('[data-share]');
  share.addEventListener('click', async () => {
    const url = new URL(location.href);
    url.hash = `liste=${encodeURIComponent(JSON.stringify(load().map((x) => [x.id, x.title, x.kind || '', x.facts || []])))}`;
    try { await navigator.clipboard.writeText(url.href); say('Linket er kopieret. Du kan sende det til en, du stoler på.'); } catch (e) { location.hash = url.hash; say('Linket står nu i adresselinjen. Kopiér det derfra.'); }
  });
  const shared = /^#liste=(.+)$/.exec(location.hash);
  if (shared) {
    try {
      const given = JSON.parse(decodeURIComponent(shared[1])).map(([id, title, kind, facts]) => ({ id, title: String(title).slice(0, 90), kind: String(kind || '').slice(0, 30), facts: (Array.isArray(facts) ? facts : []).filter(isFact).slice(0, 10) })).filter(isEntry);
      const list = load();
      store([...list, ...given.filter((x) => !list.some((y) => y.id === x.id))]);
      history.replaceState(null, '', location.pathname);
      count();
      say(`Listen fra linket er lagt til din. Du har ${amount(load().length)}.`);
    } catch (e) { say('Linket til listen er i stykker.'); }
  }
  show();
})();
