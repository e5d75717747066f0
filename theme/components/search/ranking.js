// From a question to records in order, with the reason for each.
// The same as generator/search/ranking.py: the same sums in the same order.
"use strict";

// eslint-disable-next-line no-unused-vars
const ranking = (() => {
  const SCALE = 20;
  const CONCEPT = 1.5;
  const NEAR = 0.06;
  const NEAR_INSTEAD = 0.5;
  const COVERED = 0.4;
  // A record counts for a concept by its share of the record that is most about it.
  const LEAST_TOP = 0.45;
  const TITLE = 0.5;
  const OTHER_AGE = 0.35;
  const OTHER_PLACE = 0.4;
  const LEAST_SCORE = 0.03;
  const AGAIN = 0.6;
  const [SURE, ABOUT, WORDS, TOLD, BESIDE] = [0.9, 1.5, 0.4, 0.1, 2];
  const [MOST_WORDS, MOST_TOLD] = [1.5, 8];
  const ABOUT_LEAST = 0.5;
  const PRECISION = 1000000;

  function rarity(documents, frequency) {
    return frequency ? Math.log(1 + documents / frequency) / Math.log(1 + documents) : 1;
  }

  // How much the record that is most about a concept is about it, 0 to 1.
  function most(carried) {
    let found = 0;
    for (const weight of carried.values()) found = Math.max(found, weight);
    return found / SCALE;
  }

  const importance = (word) => (word.weight > 0.2 ? word.weight : 0);

  function shares(question, knowledge) {
    const found = question.words.map((word, place) => {
      let often = 0;
      for (const term of word.terms.keys()) often = Math.max(often, knowledge.frequency.get(term));
      for (const each of question.meanings) {
        if (each.places.includes(place) && each.sure >= 0.7) often = Math.max(often, knowledge.conceptFrequency.get(each.concept) || 0);
      }
      const meant = question.meanings.some((each) => each.places.includes(place));
      return (importance(word) || (meant ? 0.1 : 0)) * (0.25 + 0.75 * rarity(knowledge.documents, often));
    });
    const whole = found.reduce((sum, each) => sum + each, 0) || 1;
    return found.map((each) => each / whole);
  }

  function bestPerWord(hit) {
    const best = new Map();
    for (const each of hit.words) {
      const held = best.get(each.written);
      if (each.gain > (held ? held.gain : 0)) best.set(each.written, each);
    }
    hit.words = [...best.values()];
    return hit.words.reduce((sum, each) => sum + each.gain, 0);
  }

  // A concept counts once per record, and words that several concepts are read from count fully for the first only.
  function once(hit, words) {
    const used = new Set();
    let score = 0;
    for (const [concept, gain] of [...hit.concepts].sort((one, two) => two[1] - one[1] || one[0] - two[0])) {
      let fresh = 0;
      let whole = 0;
      for (const place of hit.said.get(concept)) {
        if (!used.has(place)) fresh += words[place].weight;
        whole += words[place].weight;
      }
      for (const place of hit.said.get(concept)) used.add(place);
      score += gain * (AGAIN + (1 - AGAIN) * (fresh / whole));
    }
    return score;
  }

  // How much the question is the record's very title: 1 when each holds all of the other.
  function named(hit, title, heavy) {
    const there = new Set(hit.words.map((each) => each.term).filter((term) => title.has(term))).size;
    return there ? (there / title.size) * Math.min(1, there / heavy) : 0;
  }

  function fits(document, question) {
    let factor = 1;
    if (question.ages && document.ages) {
      const [least, most] = document.ages;
      if ((least !== null && question.ages[1] < least) || (most !== null && question.ages[0] > most)) factor *= OTHER_AGE;
    }
    if (question.municipality && document.municipality !== question.municipality && document.municipality !== "hele-landet") factor *= OTHER_PLACE;
    return factor;
  }

  function ranked(question, knowledge, documents) {
    const words = question.words;
    const hits = new Map();
    const hitOf = (document) => {
      if (!hits.has(document)) hits.set(document, { document, score: 0, explained: 0, words: [], concepts: new Map(), said: new Map(), held: words.map(() => 0) });
      return hits.get(document);
    };
    words.forEach((word, place) => {
      const worth = importance(word);
      const covered = question.meanings.reduce((most, each) => (each.places.includes(place) && each.places.length > 1 ? Math.max(most, each.sure) : most), 0);
      for (const [term, [share, why]] of word.terms) {
        const rare = rarity(knowledge.documents, knowledge.frequency.get(term));
        for (const [document, weight] of knowledge.lookUp(term)) {
          const hit = hitOf(document);
          const match = Math.min(2.2, weight / SCALE) * share;
          const gain = worth * rare * match * (1 - COVERED * covered);
          hit.words.push({ written: word.written, term, gain, why });
          hit.held[place] = Math.max(hit.held[place], Math.min(1, match));
        }
      }
    });
    const heavy = words.filter((word) => word.weight > 0.15).length || 1;
    for (const hit of hits.values()) hit.score += bestPerWord(hit) + TITLE * named(hit, knowledge.titles[hit.document], heavy);
    for (const meaning of question.meanings) {
      const instead = NEAR + NEAR_INSTEAD * (1 - most(knowledge.lookUp("=" + meaning.concept)));
      for (const [target, share] of [[meaning.concept, 1], ...knowledge.book.near[meaning.concept].map((each) => [each, instead])]) {
        const frequency = knowledge.conceptFrequency.get(target) || 0;
        if (!frequency) continue;
        const carried = knowledge.lookUp("=" + target);
        const top = Math.max(LEAST_TOP, most(carried));
        const worth = CONCEPT * share * meaning.sure * Math.sqrt(meaning.sure) * meaning.telling * (0.35 + 0.65 * rarity(knowledge.documents, frequency));
        for (const [document, weight] of carried) {
          const hit = hitOf(document);
          const gain = (worth * weight) / SCALE / top;
          if (gain > (hit.concepts.get(target) || 0)) {
            hit.concepts.set(target, gain);
            hit.said.set(target, meaning.places);
          }
          for (const place of meaning.places) hit.held[place] = Math.max(hit.held[place], Math.min(1, (share * meaning.sure * weight) / SCALE));
        }
      }
    }
    const parts = shares(question, knowledge);
    for (const hit of hits.values()) {
      hit.score += once(hit, words);
      hit.score *= fits(documents[hit.document], question);
      hit.explained = parts.reduce((sum, share, place) => sum + share * hit.held[place], 0);
      hit.score = Math.floor(hit.score * PRECISION + 0.5) / PRECISION;
    }
    let least = 0;
    for (const hit of hits.values()) least = Math.max(least, LEAST_SCORE * hit.score);
    return [...hits.values()].filter((each) => each.score > least).sort((one, two) => two.score - one.score || one.document - two.document);
  }

  // Whether the first hit is shown as an answer, not as a guess.
  function isSure(question, hits, knowledge) {
    if (!hits.length) return false;
    const first = hits[0];
    let about = 0;
    // Whether the first hit is about a concept and does not only mention it, 0 to 1.
    const aboutOf = (concept) => Math.min(1, (knowledge.lookUp("=" + concept).get(first.document) || 0) / SCALE / ABOUT_LEAST);
    const held = question.words.map(() => 0);
    const beside = question.words.map(() => 0);
    for (const meaning of question.meanings) {
      const said = meaning.sure * meaning.telling;
      const carried = aboutOf(meaning.concept);
      const mentioned = knowledge.book.mentioned.has(meaning.concept);
      if (!mentioned) about = Math.max(about, said * Math.max(carried, NEAR_INSTEAD * Math.max(0, ...knowledge.book.near[meaning.concept].map(aboutOf))));
      for (const place of meaning.places) {
        held[place] = Math.max(held[place], said * carried);
        if (mentioned) beside[place] = Math.max(beside[place], said * (1 - carried));
      }
    }
    const missed = shares(question, knowledge).reduce((sum, share, place) => sum + share * Math.max(0, beside[place] - held[place]), 0);
    const words = Math.min(MOST_WORDS, first.words.reduce((sum, each) => sum + each.gain, 0));
    const told = Math.min(MOST_TOLD, question.words.filter((word) => word.weight > 0.15).length);
    return first.explained + ABOUT * about + WORDS * words + TOLD * told - BESIDE * missed >= SURE;
  }

  return { ranked, isSure };
})();
