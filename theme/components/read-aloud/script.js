/* Read aloud with the browser's own voice; the block being read is marked. */
(() => {
  'use strict';
  const talk = window.speechSynthesis;
  const button = document.querySelector('[data-read]');
  if (!talk || !button) { return; }
  const label = (text) => { button.querySelector('[data-label]').textContent = text; };
  const say = (text) => { document.querySelector('main [role="status"]').textContent = text; };
  const mark = (element) => { document.querySelectorAll('.is-read').forEach((x) => x.classList.remove('is-read')); if (element) { element.classList.add('is-read'); } };
  const stop = () => { talk.cancel(); mark(); label('Læs højt'); };
  button.hidden = false;
  button.addEventListener('click', () => {
    if (talk.speaking) { stop(); return; }
    const voice = talk.getVoices().find((v) => v.lang.startsWith('da'));
    if (!voice) { say('Din enhed har ingen dansk stemme.'); return; }
    label('Stop oplæsning');
    const parts = [...document.querySelectorAll('main :is(h1, h2, h3, p, dt, dd, li)')].filter((e) => !e.closest('nav, .page-tools, details:not([open]), .feedback') && !e.querySelector('p, li, h3, dt') && e.textContent.trim());
    parts.forEach((e, i) => {
      const words = new SpeechSynthesisUtterance(e.textContent);
      words.voice = voice;
      words.lang = 'da-DK';
      words.onstart = () => mark(e);
      if (i === parts.length - 1) { words.onend = stop; }
      talk.speak(words);
    });
  });
  addEventListener('pagehide', () => talk.cancel());
})();
