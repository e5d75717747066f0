// Processor time of the worker's own scripts in Node: reading the index, and answering each question.
// usage: node answering.cjs FOLDER < ["question", …]   FOLDER holds worker.js and index.json
"use strict";

const { readFileSync } = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const folder = process.argv[2];
global.self = { addEventListener() {} };
vm.runInThisContext(readFileSync(path.join(folder, "worker.js"), "utf-8"));
const { unpacking, answering } = vm.runInThisContext("({ unpacking, answering })");
const file = JSON.parse(readFileSync(path.join(folder, "index.json"), "utf-8"));

function taken(work) {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, value];
}

const [reading, knowledge] = taken(() => unpacking.knowledge(file));
const times = JSON.parse(readFileSync(0, "utf-8")).map((text) => taken(() => answering.answer(text, file, knowledge))[0]).sort((one, two) => one - two);
const at = (share) => times[Math.floor(times.length * share)];
process.stdout.write(JSON.stringify({ "reading cpu ms": reading, "answer cpu p50 ms": at(0.5), "answer cpu p95 ms": at(0.95) }));
