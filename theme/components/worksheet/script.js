/* What is saved on Min liste from this fair stands on the sheet already; without it one writes by hand. */
(() => {
  'use strict';
  const sheet = document.querySelector('[data-worksheet]');
  if (!sheet) { return; }
  let saved = [];
  try { saved = JSON.parse(localStorage.getItem('vejviser-liste')) || []; } catch (e) { /* private window */ }
  const own = (Array.isArray(saved) ? saved : []).filter((x) => x && typeof x.id === 'string' && typeof x.title === 'string' && x.id.startsWith(sheet.dataset.worksheet) && x.id !== sheet.dataset.worksheet);
  const fact = (x, name) => ((Array.isArray(x.facts) ? x.facts : []).find((f) => Array.isArray(f) && f[0] === name) || [])[1] || '';
  sheet.querySelectorAll('[data-thing]').forEach((box, n) => {
    if (!own[n]) { return; }
    const tried = fact(own[n], 'Prøv');
    box.querySelector('[data-thing-title]').textContent = tried ? `${tried} (${own[n].title})` : own[n].title;
    box.querySelector('[data-thing-stand]').textContent = fact(own[n], 'Stand');
  });
  const note = document.querySelector('[data-worksheet-note]');
  if (note) { note.hidden = !own.length; }
})();
