/* Extras on top of pages that work without them. No tracking, no requests; what is kept stays in this browser. */
(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const on = (selector, act) => all(selector).forEach((b) => { b.hidden = false; b.addEventListener('click', () => act(b)); });
  const keep = (key, value) => { try { localStorage.setItem(key, value); } catch (e) { /* private window */ } };

  /* The menu. Escape closes it and gives focus back. */
  const button = one('.menu-button');
  const menu = one('#menu');
  const set = (open) => { button.setAttribute('aria-expanded', open); menu.classList.toggle('is-open', open); };
  const isOpen = () => button.getAttribute('aria-expanded') === 'true';
  on('.menu-button', () => set(!isOpen()));
  document.addEventListener('keydown', (e) => { if (e.key === 'Escape' && isOpen()) { set(false); button.focus(); } });

  /* Theme: the dark stylesheet is switched by its media attribute. Calm: fewer pictures, more space. */
  const sheet = one('#dark');
  const dark = () => matchMedia(sheet.media).matches;
  on('[data-theme-toggle]', (b) => {
    const choice = dark() ? 'light' : 'dark';
    sheet.media = choice === 'dark' ? 'all' : 'not all';
    b.setAttribute('aria-pressed', dark());
    keep('vejviser-theme', choice);
  });
  all('[data-theme-toggle]').forEach((b) => b.setAttribute('aria-pressed', dark()));
  const calm = () => document.documentElement.classList.contains('calm');
  on('[data-calm-toggle]', (b) => {
    document.documentElement.classList.toggle('calm');
    b.setAttribute('aria-pressed', calm());
    keep('vejviser-calm', calm() ? '1' : '');
  });
  all('[data-calm-toggle]').forEach((b) => b.setAttribute('aria-pressed', calm()));

  /* Print: closed disclosures open themselves on paper. */
  on('[data-print]', () => print());
  addEventListener('beforeprint', () => all('main details:not([open])').forEach((d) => { d.open = true; d.dataset.shut = ''; }));
  addEventListener('afterprint', () => all('details[data-shut]').forEach((d) => { d.open = false; delete d.dataset.shut; }));

  /* Leave at once: this page does not stay in the history. */
  all('[data-leave]').forEach((a) => a.addEventListener('click', (e) => { e.preventDefault(); document.body.hidden = true; location.replace(a.href); }));

  /* Safari forgets that a table is a table when CSS shows its rows as cards: state the roles again. */
  const roles = { '': 'table', ' :is(thead, tbody)': 'rowgroup', ' tr': 'row', ' td': 'cell', ' [scope^="col"]': 'columnheader', ' [scope^="row"]': 'rowheader' };
  Object.entries(roles).forEach(([part, role]) => all('.overview--cards' + part).forEach((e) => e.setAttribute('role', role)));
})();
