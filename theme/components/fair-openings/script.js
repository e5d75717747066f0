/* How long there is left, counted from today, so that an old page on the screen does not lie. */
(() => {
  'use strict';
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  document.querySelectorAll('[data-left]').forEach((e) => {
    const days = Math.round((Date.parse(`${e.dataset.left}T00:00Z`) - today) / 864e5);
    const said = { '-1': 'fristen er gået', 0: 'i dag er sidste dag', 1: '1 dag endnu' };
    e.textContent = said[Math.max(days, -1)] || `${days.toLocaleString('da-DK')} dage endnu`;
    e.classList.toggle('openings__left--soon', e.classList.contains('openings__left') && days >= 0 && days <= 7);
  });
})();
