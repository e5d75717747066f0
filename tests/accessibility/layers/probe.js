/* What the browser layers ask a page. Loaded before the page's own scripts; changes nothing until it is asked. */
window.probe = (() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea, summary';

  /* ‹a.button "Søg"›: enough to find an element by. */
  const told = (e) => {
    const words = (e.getAttribute('aria-label') || e.innerText || e.value || '').trim().replace(/\s+/g, ' ').slice(0, 50);
    const kind = e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + (e.classList.length ? '.' + [...e.classList].join('.') : '');
    return `${kind} "${words}"`;
  };
  /* On the page for the eyes: not hidden, and more than the one pixel of a text for screen readers only. */
  const seen = (e) => {
    const box = e.getBoundingClientRect();
    return e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && box.width > 1 && box.height > 1;
  };
  const unseen = (e) => { for (let p = e; p; p = p.parentElement) { if (getComputedStyle(p).clipPath === 'inset(50%)') { return true; } } return false; };

  /* Where Tab stops, in the order of the document. */
  const stops = () => all(`${CONTROLS}, [tabindex]`).filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }));
  let walked = [];
  const record = () => {
    const list = stops();
    walked = [];
    document.addEventListener('focusin', (event) => walked.push(list.includes(event.target) ? list.indexOf(event.target) : told(event.target)));
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    walked = [];
    return list.map(told);
  };

  /* Each stop, focused: on the screen, and not under something else. */
  const covered = () => stops().flatMap((e) => {
    e.focus();
    if (document.activeElement !== e) { return [`${told(e)} does not keep the focus`]; }
    const box = [...e.getClientRects()].find((each) => each.width > 1 && each.height > 1);
    if (!box) { return [`${told(e)} has no size`]; }
    const inside = [0.25, 0.5, 0.75].map((part) => [box.left + box.width * part, box.top + box.height / 2]).filter(([x, y]) => x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight);
    if (!inside.length) { return [`${told(e)} is outside the screen (${Math.round(box.left)}, ${Math.round(box.top)})`]; }
    const hits = inside.map(([x, y]) => document.elementFromPoint(x, y)).filter(Boolean);
    const free = hits.some((hit) => e.contains(hit) || hit.contains(e) || (hit.closest('label') || {}).control === e);
    return free ? [] : [`${told(e)} is covered by ${told(hits[0] || document.body)}`];
  });

  /* Texts as they lie on the screen: [element, box of its own text]. */
  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const e = node.parentElement;
      if (!node.data.trim() || !seen(e) || unseen(e) || e.closest('script, style, template')) { continue; }
      range.selectNodeContents(node);
      found.push([e, range.getBoundingClientRect()]);
    }
    return found;
  };
  const scrolls = (e) => /auto|scroll/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1;
  const inScrollBox = (e) => { for (let p = e.parentElement; p; p = p.parentElement) { if (scrolls(p)) { return true; } } return false; };

  /* Nothing beside the screen, nothing cut off, nothing spilling out of its box. */
  const misfits = () => {
    const faults = [];
    if (document.documentElement.scrollWidth > innerWidth) {
      const wide = all('body *').filter((e) => seen(e) && !inScrollBox(e) && e.getBoundingClientRect().right > innerWidth + 1);
      faults.push(`the page is ${document.documentElement.scrollWidth} px wide: ${wide.slice(-3).map(told).join(', ')}`);
    }
    for (const e of all('body *')) {
      const style = getComputedStyle(e);
      if (scrolls(e) && seen(e)) {
        if (e.tabIndex < 0 || !/region|group/.test(e.getAttribute('role') || '') || !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby'))) { faults.push(`${told(e)} scrolls sideways without a name and a place in the tab order`); }
      } else if (/hidden|clip/.test(style.overflowX + style.overflowY) && seen(e) && !unseen(e) && e.innerText && !/^(input|svg)$/i.test(e.tagName)) {
        if (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1) { faults.push(`${told(e)} cuts its text off`); }
      }
    }
    for (const [e, box] of texts()) {
      let block = e;
      while (/^inline$|contents/.test(getComputedStyle(block).display)) { block = block.parentElement; }
      /* A line may be lower than its letters' box: by half a letter nobody sees it. */
      const slack = parseFloat(getComputedStyle(e).fontSize) / 2;
      let painted = block;
      while (painted && !(parseFloat(getComputedStyle(painted).borderRightWidth) > 0 || colour(getComputedStyle(painted).backgroundColor)[3] > 0)) { painted = painted.parentElement; }
      for (const around of new Set([block, painted || block])) {
        const own = around.getBoundingClientRect();
        if ((box.right > own.right + 3 || box.bottom > own.bottom + slack || box.left < own.left - 3) && !scrolls(around) && !inScrollBox(e)) { faults.push(`${told(e)} spills out of ${told(around)}`); }
      }
    }
    return [...new Set(faults)];
  };
  const small = (least) => [...new Set(texts().filter(([e]) => parseFloat(getComputedStyle(e).fontSize) < least).map(([e]) => `${told(e)} is set in ${getComputedStyle(e).fontSize}`))];

  /* Targets. A link inside a sentence is as high as its line (2.5.8 excepts it); it is measured on its width alone. */
  const inSentence = (e) => {
    const block = e.closest('p, li, dd, td, th, figcaption');
    return e.matches('a') && getComputedStyle(e).display.startsWith('inline') && block && block.innerText.trim().length > e.innerText.trim().length + 1;
  };
  const targets = (least) => all(CONTROLS).filter((e) => seen(e) && !unseen(e)).flatMap((e) => {
    const label = e.labels && e.labels[0] && /checkbox|radio/.test(e.type) ? e.labels[0] : e;
    const box = label.getBoundingClientRect();
    const low = inSentence(e) ? box.width < least && box.height < least : Math.min(box.width, box.height) < least - 0.5;
    return low ? [`${told(e)} is ${Math.round(box.width)} x ${Math.round(box.height)} px`] : [];
  });

  /* Colours as numbers, whatever CSS calls them. */
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const colour = (text) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = text; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const light = ([r, g, b]) => [r, g, b].map((each) => { const c = each / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; }).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ratio = (one, other) => { const [a, b] = [light(one), light(other)].sort((x, y) => y - x); return (a + 0.05) / (b + 0.05); };
  const ground = (e) => { for (let p = e; p; p = p.parentElement) { const c = colour(getComputedStyle(p).backgroundColor); if (c[3] === 255) { return c; } } return colour('Canvas'); };
  /* Fields and buttons: an edge or a ground that stands out from what is around it (1.4.11). */
  const faint = () => all('input:not([type=hidden]), select, textarea, button, .button').filter(seen).flatMap((e) => {
    const style = getComputedStyle(e);
    if (/checkbox|radio/.test(e.type) && style.appearance !== 'none') { return []; }
    const around = ground(e.parentElement);
    const edge = parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle !== 'none' ? ratio(colour(style.borderTopColor), around) : 1;
    const best = Math.max(edge, ratio(ground(e), around));
    return best < 3 ? [`${told(e)} stands out ${best.toFixed(2)}:1 only`] : [];
  });

  /* Forced colours: what is left must still show edges and pictures. */
  const lost = () => [
    ...all('input:not([type=hidden]), select, textarea, button, .button').filter((e) => seen(e) && !e.matches('[type=checkbox], [type=radio]') && !(parseFloat(getComputedStyle(e).borderTopWidth) >= 1 && getComputedStyle(e).borderTopStyle !== 'none')).map((e) => `${told(e)} has no edge`),
    ...all('body *').filter((e) => seen(e) && getComputedStyle(e).maskImage !== 'none').map((e) => `${told(e)} is drawn by a mask and goes away`),
    ...all('svg.icon').filter((e) => seen(e) && ratio(colour(getComputedStyle(e).stroke), ground(e)) < 3).map((e) => `the picture in ${told(e.parentElement)} cannot be seen`),
    ...all('[aria-current="true"]').filter((e) => seen(e) && getComputedStyle(e).fontWeight < 600).map((e) => `${told(e)} is current by colour alone`),
    ...all('.kind-tag').filter((e) => seen(e) && parseFloat(getComputedStyle(e).borderTopWidth) < 1).map((e) => `${told(e)} has no edge`),
  ];
  const moving = () => [
    ...document.getAnimations().map((each) => `${told(each.effect.target)} moves`),
    ...all('body *').filter((e) => { const s = getComputedStyle(e); return Math.max(...s.transitionDuration.split(',').map(parseFloat)) > 0 || s.animationName !== 'none' || s.scrollBehavior === 'smooth'; }).map((e) => `${told(e)} has a transition`),
  ];

  /* Landmarks and headings. */
  const outline = () => {
    const faults = [];
    const named = (e) => e.getAttribute('aria-label') || (e.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean).map((id) => (document.getElementById(id) || { innerText: '' }).innerText.trim()).join(' ');
    const top = (e) => !e.parentElement.closest('main, article, aside, nav, section');
    const count = (list, what) => { if (list.length !== 1) { faults.push(`${list.length} ${what}`); } };
    count(all('main, [role=main]').filter((e) => e.checkVisibility()), 'main');
    count(all('header, [role=banner]').filter((e) => top(e) && e.checkVisibility()), 'banner');
    count(all('footer, [role=contentinfo]').filter((e) => top(e) && e.checkVisibility()), 'contentinfo');
    count(all('h1').filter((e) => e.checkVisibility()), 'h1');
    const marks = [...all('nav, [role=navigation]').map((e) => ['navigation', e]), ...all('aside').map((e) => ['complementary', e]), ...all('[role=search], search').map((e) => ['search', e]), ...all('section[aria-labelledby], section[aria-label], [role=region]').map((e) => ['region', e])];
    const names = marks.filter(([, e]) => e.checkVisibility()).map(([role, e]) => { if (role !== 'search' && !named(e)) { faults.push(`${told(e)} is a ${role} without a name`); } return `${role} ${named(e)}`; });
    names.filter((each, i) => names.indexOf(each) !== i).forEach((each) => faults.push(`two landmarks are called ${each}`));
    let before = 0;
    all('h1, h2, h3, h4, h5, h6').filter((e) => e.checkVisibility()).forEach((e) => {
      const level = Number(e.tagName[1]);
      if (before && level > before + 1) { faults.push(`h${before} is followed by h${level} "${e.innerText}"`); }
      if (!e.innerText.trim()) { faults.push(`an empty h${level}`); }
      before = level;
    });
    all('svg').filter((e) => !e.closest('[aria-hidden=true]') && !(e.getAttribute('role') === 'img' && (named(e) || e.querySelector(':scope > title')))).forEach((e) => faults.push(`a picture in ${told(e.parentElement)} is neither named nor hidden`));
    return faults;
  };

  /* What a screen reader is told while something happens. */
  let said = [];
  const LIVE = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]';
  const listen = () => {
    said = [];
    new MutationObserver((changes) => {
      const places = new Set(changes.map((each) => (each.target.nodeType === 1 ? each.target : each.target.parentElement)).filter(Boolean).map((e) => e.closest(LIVE)).filter(Boolean));
      places.forEach((e) => { const text = e.innerText.trim(); if (text) { said.push([e.getAttribute('aria-live') || (e.getAttribute('role') === 'alert' ? 'assertive' : 'polite'), text]); } });
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  };

  /* How much the page moves while it loads. */
  let shifted = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((each) => { if (!each.hadRecentInput) { shifted += each.value; } })).observe({ type: 'layout-shift', buffered: true });

  return { stops: () => stops().map(told), record, walked: () => walked, covered, misfits, small, targets, faint, lost, moving, outline, listen, said: () => said, shifted: () => shifted, stop: (i) => stops()[i], seen, told };
})();
