// One question in, one answer out: hits with reasons, what was understood, and whether it is sure.
"use strict";

// eslint-disable-next-line no-unused-vars
const answering = (() => {
  const MOST = 200;

  // `without`: ids of concepts that the person has said no to.
  function answer(text, file, knowledge, without = []) {
    const question = asking.read(text, knowledge, new Set(without));
    const hits = ranking.ranked(question, knowledge, file.documents);
    const sure = ranking.isSure(question, hits, knowledge);
    const book = knowledge.book;
    return {
      sure,
      danger: question.meanings.some((each) => book.danger.has(each.concept) && each.sure >= 0.7),
      understood: question.meanings.filter((each) => each.sure >= 0.7).slice(0, 4).map((each) => ({ id: book.ids[each.concept], title: book.titles[each.concept] })),
      corrected: question.words.filter((each) => each.corrected).map((each) => [each.written, each.corrected]),
      ages: question.ages,
      municipality: question.municipality,
      words: [...new Set(question.words.flatMap((each) => [each.stem, ...each.terms.keys()]))],
      hits: hits.slice(0, MOST).map((hit) => ({
        document: hit.document,
        score: hit.score,
        explained: hit.explained,
        concepts: [...new Set(hit.concepts.map(([concept]) => book.titles[concept]))].slice(0, 2),
        words: hit.words.map((each) => [each.written, each.term, each.why]),
      })),
    };
  }

  return { answer };
})();
