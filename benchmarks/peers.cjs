// lunr with lunr-languages' Danish and MiniSearch, as somebody would set them up with care.
// usage: node peers.cjs FOLDER_WITH_NODE_MODULES < {"records": […], "queries": {id: text}}  → {engine: {id: [record ids]}}
"use strict";

const { createRequire } = require("node:module");
const { readFileSync } = require("node:fs");
const path = require("node:path");

const peer = createRequire(path.join(path.resolve(process.argv[2]), "package.json"));
const { records, queries } = JSON.parse(readFileSync(0, "utf-8"));
const { built, ask } = require("./lunr_danish.cjs")(peer);
const MiniSearch = peer("minisearch");

const plain = built(records);
const mini = new MiniSearch({ fields: ["title", "summary", "body"], searchOptions: { boost: { title: 4, summary: 2 }, prefix: true, fuzzy: 0.2 } });
mini.addAll(records);

const run = (found) => Object.fromEntries(Object.entries(queries).map(([id, text]) => [id, found(text).slice(0, 10)]));
process.stdout.write(JSON.stringify({
  "lunr da, prefix, fuzzy, boosts": run((text) => ask(plain, text).map((each) => each.ref)),
  "MiniSearch, prefix, fuzzy 0.2, boosts": run((text) => mini.search(text).map((each) => each.id)),
}));
