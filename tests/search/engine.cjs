// Runs the browser's search in Node: node engine.cjs WORKER.js INDEX.json < questions > answers
const fs = require("fs");
const vm = require("vm");

const [worker, index] = process.argv.slice(2);
const held = { self: { addEventListener() {} }, console, performance: { now: () => Number(process.hrtime.bigint()) / 1e6 } };
held.globalThis = held;
vm.createContext(held);
vm.runInContext(fs.readFileSync(worker, "utf8").replace(/^!function/, "this.lunr=undefined;!function") + ";Object.assign(globalThis, { danish, law, spelling, unpacking, asking, ranking, answering });", held);
const file = JSON.parse(fs.readFileSync(index, "utf8"));
const started = held.performance.now();
const knowledge = held.unpacking.knowledge(file);
const loaded = held.performance.now() - started;
const answers = JSON.parse(fs.readFileSync(0, "utf8")).map((text) => {
  const begun = held.performance.now();
  const answer = held.answering.answer(text, file, knowledge);
  const taken = held.performance.now() - begun;
  return { sure: answer.sure, danger: answer.danger, taken, hits: answer.hits.slice(0, 10).map((hit) => [file.documents[hit.document].id, hit.score]), understood: answer.understood.map((each) => each.id) };
});
process.stdout.write(JSON.stringify({ loaded, answers }));
