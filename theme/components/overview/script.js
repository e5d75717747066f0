/* Choose rows of the overview. Without this script there is a page for each value. */
(() => {
  'use strict';
  const filter = document.querySelector('[data-overview]');
  if (!filter) return;
  const bodies = [...document.querySelectorAll('.overview--all tbody')];
  const rows = (body) => [...body.querySelectorAll('tr:not(.overview__group)')];
  const picks = [...filter.querySelectorAll('select')];
  const show = () => {
    let count = 0;
    bodies.forEach((body) => {
      const left = rows(body).filter((row) => {
        row.hidden = !picks.every((pick) => !pick.value || row.dataset[pick.name].split(' ').includes(pick.value));
        return !row.hidden;
      }).length;
      body.hidden = !left;
      count += left;
    });
    filter.querySelector('[role="status"]').textContent = count ? `Viser ${count} ${count === 1 ? 'mulighed' : 'muligheder'}.` : 'Ingen passer til det hele. Vælg »Alle« et sted.';
  };
  filter.hidden = false;
  filter.addEventListener('change', show);
})();
