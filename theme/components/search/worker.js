// The search worker: loads the index once, then answers one message at a time, off the main thread.
// The words of a question stay here; nothing is stored and nothing is sent anywhere.
"use strict";

(() => {
  let ready = null;

  async function load(address) {
    const reply = await fetch(address);
    if (!reply.ok) throw new Error(String(reply.status));
    const file = await reply.json();
    return { file, knowledge: unpacking.knowledge(file) };
  }

  self.addEventListener("message", async ({ data }) => {
    try {
      if (data.load) {
        ready = ready || load(data.load);
        const { file } = await ready;
        self.postMessage({ loaded: { documents: file.documents, labels: file.labels } });
        return;
      }
      const { file, knowledge } = await ready;
      if ("suggest" in data) {
        self.postMessage({ number: data.number, suggestions: answering.suggest(data.suggest, file, knowledge) });
        return;
      }
      self.postMessage({ number: data.number, answer: answering.answer(data.text, file, knowledge, data.without) });
    } catch (fault) {
      ready = null;
      self.postMessage({ number: data.number, failed: String(fault) });
    }
  });
})();
