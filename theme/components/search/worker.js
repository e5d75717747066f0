// The search worker: loads the index once, then answers one message at a time, off the main thread.
// The words of a question stay here; nothing is stored and nothing is sent anywhere.
"use strict";

(() => {
  let ready = null;

  async function load(address) {
    const reply = await fetch(address);
    if (!reply.ok) throw new Error(String(reply.status));
    const file = await reply.json();
    return { file: { ...file, situations: [] }, knowledge: unpacking.knowledge(file), address };
  }

  // The situations are suggested, and offered where nothing fits: no first answer waits for them, but one that is unsure.
  function situations(found) {
    found.coming = found.coming || fetch(new URL("situations.json", found.address)).then((reply) => reply.json()).then((listed) => {
      found.file.situations = listed;
    }).catch(() => {});
    return found.coming;
  }

  self.addEventListener("message", async ({ data }) => {
    try {
      if (data.load) {
        ready = ready || load(data.load);
        const { file } = await ready;
        self.postMessage({ loaded: { documents: file.documents, labels: file.labels } });
        situations(await ready);
        return;
      }
      const found = await ready;
      const { file, knowledge } = found;
      if ("suggest" in data) {
        self.postMessage({ number: data.number, suggestions: answering.suggest(data.suggest, file, knowledge) });
        return;
      }
      let answer = answering.answer(data.text, file, knowledge, data.without);
      if (!answer.sure && !file.situations.length) {
        await situations(found);
        answer = answering.answer(data.text, file, knowledge, data.without);
      }
      self.postMessage({ number: data.number, answer });
    } catch (fault) {
      ready = null;
      self.postMessage({ number: data.number, failed: String(fault) });
    }
  });
})();
