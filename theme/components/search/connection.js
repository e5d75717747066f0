// The way to the worker: it is started by the first question, and each answer finds the one who asked.
"use strict";

// eslint-disable-next-line no-unused-vars
const connection = (files) => {
  let worker = null;
  let loaded = null;
  let number = 0;
  const waiting = new Map();

  function start() {
    if (worker) return loaded;
    worker = new Worker(new URL("worker.js", files));
    loaded = new Promise((resolve, reject) => {
      worker.addEventListener("message", ({ data }) => {
        if (data.loaded) resolve(data.loaded);
        else if (data.failed) {
          reject(new Error(data.failed));
          for (const each of waiting.values()) each.reject(new Error(data.failed));
          waiting.clear();
          worker = null;
        } else if (waiting.has(data.number)) {
          waiting.get(data.number).resolve(data);
          waiting.delete(data.number);
        }
      });
      worker.addEventListener("error", () => reject(new Error("worker")));
    });
    worker.postMessage({ load: new URL("index.json", files).href });
    return loaded;
  }

  async function send(message) {
    await start();
    number += 1;
    const mine = number;
    return new Promise((resolve, reject) => {
      waiting.set(mine, { resolve, reject });
      worker.postMessage({ ...message, number: mine });
    });
  }

  return { start, send };
};
