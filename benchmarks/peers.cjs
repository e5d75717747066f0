// lunr with lunr-languages' Danish and MiniSearch, as somebody would set them up with care.
// usage: node peers.cjs FOLDER_WITH_NODE_MODULES < {"records": […], "queries": {id: text}}  → {engine: {id: [record ids]}}
"use strict";

const { createRequire } = require("node:module");
const { readFileSync } = require("node:fs");
const path = require("node:path");

const peer = createRequire(path.join(path.resolve(process.argv[2]), "package.json"));
const { records, queries } = JSON.parse(readFileSync(0, "utf-8"));
const lunr = peer("lunr");
peer("lunr-languages/lunr.stemmer.support.js")(lunr);
peer("lunr-languages/lunr.da.js")(lunr);
const MiniSearch = peer("minisearch");

const plain = lunr(function build() {
  this.use(lunr.da);
  this.ref("id");
  this.field("title", { boost: 4 });
  this.field("summary", { boost: 2 });
  this.field("body");
  for (const each of records) this.add(each);
});

function askLunr(text) {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return plain.query((query) => {
    for (const word of words) {
      query.term(plain.pipeline.runString(word), { boost: 10, usePipeline: false });
      query.term(word, { boost: 3, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
      if (word.length > 4) query.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
    }
  }).map((each) => each.ref);
}

const mini = new MiniSearch({ fields: ["title", "summary", "body"], searchOptions: { boost: { title: 4, summary: 2 }, prefix: true, fuzzy: 0.2 } });
mini.addAll(records);

const run = (ask) => Object.fromEntries(Object.entries(queries).map(([id, text]) => [id, ask(text).slice(0, 10)]));
process.stdout.write(JSON.stringify({
  "lunr da, prefix, fuzzy, boosts": run(askLunr),
  "MiniSearch, prefix, fuzzy 0.2, boosts": run((text) => mini.search(text).map((each) => each.id)),
}));
