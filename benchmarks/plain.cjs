// lunr with lunr-languages' Danish, as somebody would set it up with care: its files, and the processor milliseconds of building, reading and answering.
// usage: node plain.cjs FOLDER_WITH_NODE_MODULES OUTPUT < {"records": […], "queries": ["question", …]}
"use strict";

const { copyFileSync, readFileSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const path = require("node:path");

const modules = path.resolve(process.argv[2]);
const output = process.argv[3];
const peer = createRequire(path.join(modules, "package.json"));
const { records, queries } = JSON.parse(readFileSync(0, "utf-8"));

function taken(work) {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, value];
}

const { lunr, built, ask } = require("./lunr_danish.cjs")(peer);
const [building, written] = taken(() => JSON.stringify(built(records)));
// What a page must fetch: the engine, its Danish, the index, and what a result shows.
writeFileSync(path.join(output, "index.json"), written);
writeFileSync(path.join(output, "shown.json"), JSON.stringify(records.map(({ id, title, summary }) => ({ id, title, summary }))));
for (const file of ["lunr/lunr.min.js", "lunr-languages/min/lunr.stemmer.support.min.js", "lunr-languages/min/lunr.da.min.js"]) {
  copyFileSync(path.join(modules, "node_modules", file), path.join(output, path.basename(file)));
}
const [reading, index] = taken(() => lunr.Index.load(JSON.parse(written)));

const times = queries.map((text) => taken(() => ask(index, text))[0]).sort((one, two) => one - two);
const at = (share) => times[Math.floor(times.length * share)];
process.stdout.write(JSON.stringify({ "build s": building / 1000, "reading cpu ms": reading, "answer cpu p50 ms": at(0.5), "answer cpu p95 ms": at(0.95) }));
