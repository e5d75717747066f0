// lunr with lunr-languages' Danish, as somebody would set it up with care: boosted fields, prefix, one edit.
"use strict";

module.exports = (peer) => {
  const lunr = peer("lunr");
  peer("lunr-languages/lunr.stemmer.support.js")(lunr);
  peer("lunr-languages/lunr.da.js")(lunr);

  const built = (records) => lunr(function build() {
    this.use(lunr.da);
    this.ref("id");
    this.field("title", { boost: 4 });
    this.field("summary", { boost: 2 });
    this.field("body");
    for (const each of records) this.add(each);
  });

  const ask = (index, text) => {
    const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    return index.query((query) => {
      for (const word of words) {
        query.term(index.pipeline.runString(word), { boost: 10, usePipeline: false });
        query.term(word, { boost: 3, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
        if (word.length > 4) query.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
      }
    });
  };

  return { lunr, built, ask };
};
