/* Choose what one needs: those that say yes to all come first, then those that have not said. Those that say no are counted. */
(() => {
  'use strict';
  document.querySelectorAll('[data-needs]').forEach((box) => {
    const choose = box.querySelector('[data-needs-choose]');
    const body = box.querySelector('tbody');
    if (!choose || !body) { return; }
    const rows = [...body.rows];
    const said = box.querySelector('[data-needs-said]');
    const answer = (row, need) => row.querySelector(`[data-need="${need}"]`).dataset.answer;
    const stands = (n) => (n === 1 ? '1 stand' : `${n} stande`);
    const show = () => {
      const needs = [...choose.querySelectorAll('input:checked')].map((i) => i.value);
      const groups = { ja: [], 'ved-ikke': [], nej: [] };
      rows.forEach((row) => {
        const all = needs.map((need) => answer(row, need));
        const fits = all.includes('nej') ? 'nej' : all.includes('ved-ikke') ? 'ved-ikke' : 'ja';
        groups[fits].push(row);
        row.hidden = fits === 'nej';
        row.classList.toggle('needs__unsure', fits === 'ved-ikke');
      });
      body.append(...groups.ja, ...groups['ved-ikke'], ...groups.nej);
      said.textContent = needs.length ? `${stands(groups.ja.length)} passer. ${stands(groups['ved-ikke'].length)} har ikke oplyst det hele og står bagefter. ${stands(groups.nej.length)} siger nej og er skjult.` : '';
    };
    choose.hidden = false;
    choose.addEventListener('change', show);
    show();
  });
})();
