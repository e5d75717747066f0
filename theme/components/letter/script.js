/* Copies a letter. Nothing is sent. */
(() => {
  'use strict';
  document.querySelectorAll('[data-copy]').forEach((button) => {
    button.hidden = false;
    const label = button.querySelector('[data-label]');
    button.addEventListener('click', async () => {
      const text = [...document.getElementById(button.dataset.copy).querySelectorAll('p')].map((p) => p.textContent).join('\n\n');
      try {
        await navigator.clipboard.writeText(text);
        label.textContent = 'Brevet er kopieret';
      } catch (e) {
        const range = document.createRange();
        range.selectNodeContents(document.getElementById(button.dataset.copy));
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        label.textContent = 'Brevet er markeret. Kopiér det selv';
      }
      document.querySelector('main [role="status"]').textContent = label.textContent;
    });
  });
})();
