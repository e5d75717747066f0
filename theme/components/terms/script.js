/* A word is explained right where it stands: a button that opens its meaning below the line. It stays a link in the markup, for a button is a box of its own and
   breaks the line before and after a long word. Without the script it is a link to the end of the page. */
(() => {
  'use strict';
  document.querySelectorAll('main a.term').forEach((link) => {
    const meaning = document.querySelector(`${link.getAttribute('href')} dd`);
    const line = link.closest('p, li, dd');
    if (!meaning || !line) { return; }
    const note = document.createElement('span');
    link.setAttribute('role', 'button');
    link.setAttribute('aria-expanded', 'false');
    note.className = 'term__note';
    note.id = `note-${link.getAttribute('href').slice(1)}`;
    note.hidden = true;
    link.setAttribute('aria-controls', note.id);
    note.append(...[...meaning.childNodes].map((node) => node.cloneNode(true)));
    line.append(note);
    const set = (open) => { note.hidden = !open; link.setAttribute('aria-expanded', open); };
    link.addEventListener('click', (e) => { e.preventDefault(); set(note.hidden); });
    link.addEventListener('keydown', (e) => {
      if (e.key === ' ') { e.preventDefault(); set(note.hidden); }
      if (e.key === 'Escape' && !note.hidden) { e.stopPropagation(); set(false); }
    });
  });
})();
