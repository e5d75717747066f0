// One question in, one answer out: hits with reasons, what was understood, and whether it is sure.
"use strict";

// eslint-disable-next-line no-unused-vars
const answering = (() => {
  const MOST = 200;
  const WORD = /[\p{L}\p{N}]+/gu;

  // Where in a text the words of the question stand: [from, to] pairs.
  function marks(text, stems) {
    const found = [];
    for (const match of text.matchAll(WORD)) {
      const stemmed = danish.stem(danish.fold(match[0]));
      if (stems.has(stemmed)) found.push([match.index, match.index + match[0].length]);
    }
    return found;
  }

  // Titles, situations and concepts whose words begin like the typed ones, at most eight.
  function suggest(text, file, knowledge) {
    const typed = danish.fold(text).match(WORD) || [];
    if (!typed.length || typed.join("").length < 2) return [];
    const fits = (title) => {
      const words = danish.fold(title).match(WORD) || [];
      return typed.every((each) => words.some((word) => word.startsWith(each)));
    };
    const found = [];
    for (const [id, title] of file.situations || []) if (fits(title)) found.push({ kind: "situation", id, title });
    file.documents.forEach((document, place) => {
      if (fits(document.title)) found.push({ kind: "record", document: place, title: document.title });
    });
    knowledge.book.titles.forEach((title, concept) => {
      if (knowledge.conceptFrequency.get(concept) && fits(title) && !found.some((each) => each.title === title)) found.push({ kind: "concept", title });
    });
    const start = typed[0];
    const early = (each) => (danish.fold(each.title).startsWith(start) ? 0 : 1);
    return found.sort((one, two) => early(one) - early(two)).slice(0, 8);
  }

  // The situations that share most with the question; the doors when nothing fits.
  function doors(question, file) {
    const stems = new Set(question.words.filter((each) => each.weight >= 0.5).flatMap((each) => [...each.senses.keys()]));
    return (file.situations || [])
      .map(([id, title, ways]) => [id, title, Math.max(0, ...ways.map((way) => new Set((danish.fold(way).match(WORD) || []).map(danish.stem).filter((each) => stems.has(each))).size))])
      .filter((each) => each[2] > 0)
      .sort((one, two) => two[2] - one[2])
      .slice(0, 3)
      .map(([id, title]) => ({ id, title }));
  }

  // The sections that the question names without an act, and that several acts have.
  function sections(question, knowledge) {
    const named = new Set(question.words.map((each) => each.stem).filter((each) => each[0] === "§"));
    return [...named].map((each) => [each, knowledge.sections.get(each) || []]).filter((each) => each[1].length > 1);
  }

  // `without`: titles of concepts that the person has said no to.
  function answer(text, file, knowledge, without = []) {
    const question = asking.read(text, knowledge, new Set(without));
    const hits = ranking.ranked(question, knowledge, file.documents);
    const sure = ranking.isSure(question, hits, knowledge);
    const book = knowledge.book;
    const stems = new Set(question.words.flatMap((each) => (each.weight > 0.2 ? [each.stem, ...each.terms.keys()] : [])));
    const corrected = question.words.filter((each) => each.corrected).map((each) => [each.written, knowledge.spelled(each.corrected)]);
    return {
      sure,
      danger: question.danger,
      understood: question.meanings.filter((each) => each.sure >= 0.7).slice(0, 4).map((each) => book.titles[each.concept]),
      corrected,
      sections: sections(question, knowledge),
      doors: doors(question, file),
      ages: question.ages,
      municipality: question.municipality,
      hits: hits.slice(0, MOST).map((hit) => ({
        document: hit.document,
        score: hit.score,
        explained: hit.explained,
        concepts: [...hit.concepts].sort((one, two) => two[1] - one[1]).slice(0, 2).map(([concept]) => book.titles[concept]),
        words: hit.words.map((each) => [each.written, each.term, each.why]),
        marks: { title: marks(file.documents[hit.document].title, stems), summary: marks(file.documents[hit.document].summary, stems) },
      })),
    };
  }

  return { answer, suggest };
})();
