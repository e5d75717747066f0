/* A word is explained right where it stands: a button that opens its meaning below the line. Without the script it is a link to the end of the page. */
(() => {
  'use strict';
  document.querySelectorAll('main a.term').forEach((link) => {
    const meaning = document.querySelector(`${link.getAttribute('href')} dd`);
    const line = link.closest('p, li, dd');
    if (!meaning || !line) { return; }
    const button = document.createElement('button');
    const note = document.createElement('span');
    button.type = 'button';
    button.className = 'term';
    button.textContent = link.textContent;
    button.setAttribute('aria-expanded', 'false');
    note.className = 'term__note';
    note.id = `note-${link.getAttribute('href').slice(1)}`;
    note.hidden = true;
    button.setAttribute('aria-controls', note.id);
    note.append(...[...meaning.childNodes].map((node) => node.cloneNode(true)));
    line.append(note);
    link.replaceWith(button);
    const set = (open) => { note.hidden = !open; button.setAttribute('aria-expanded', open); };
    button.addEventListener('click', () => set(note.hidden));
    button.addEventListener('keydown', (e) => { if (e.key === 'Escape' && !note.hidden) { e.stopPropagation(); set(false); } });
  });
})();
