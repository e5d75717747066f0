// The packed index, read back: what lunr loads, the concepts, and what is known of words.
// The same as generator/search/packing.py and knowledge.py.
"use strict";

// eslint-disable-next-line no-unused-vars
const unpacking = (() => {
  const SPREAD = 0.35;
  const DIGITS = "0123456789abcdefghijklmnopqrstuv";
  const MORE = "wxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
  const VALUE = new Map([...DIGITS].map((sign, value) => [sign, value]).concat([...MORE].map((sign, value) => [sign, 32 + value])));

  function* numbers(text) {
    let value = 0;
    let shift = 0;
    for (const sign of text) {
      const digit = VALUE.get(sign);
      value |= (digit & 31) << shift;
      if (digit > 31) shift += 5;
      else {
        yield value;
        value = 0;
        shift = 0;
      }
    }
  }

  function termsOf(text) {
    const found = [];
    let before = "";
    for (const [, shared, rest] of text.matchAll(/([A-Z])([^A-Z]*)/g)) {
      before = before.slice(0, shared.charCodeAt(0) - 65) + rest;
      found.push(before);
    }
    return found;
  }

  function sorted(elements) {
    const pairs = [];
    for (let place = 0; place < elements.length; place += 2) pairs.push([elements[place], elements[place + 1]]);
    pairs.sort((one, two) => one[0] - two[0]);
    return pairs.flat();
  }

  function index(pack, terms) {
    const every = Object.keys(pack.fields);
    const concepts = pack.concepts.titles.map((title, place) => "=" + place);
    const postings = new Map();
    const vectors = new Map();
    for (const name of every) {
      const [counts, places, weights] = pack.fields[name].map(numbers);
      for (const term of name === "concepts" ? concepts : terms) {
        const count = counts.next().value;
        if (!count) continue;
        let posting = postings.get(term);
        if (!posting) {
          posting = { _index: postings.size };
          for (const each of every) posting[each] = Object.create(null);
          postings.set(term, posting);
        }
        let document = -1;
        for (let left = count; left > 0; left -= 1) {
          document += places.next().value + 1;
          posting[name][document] = {};
          const ref = name + "/" + document;
          if (!vectors.has(ref)) vectors.set(ref, []);
          vectors.get(ref).push(posting._index, weights.next().value);
        }
      }
    }
    const inverted = [...postings].sort((one, two) => (one[0] < two[0] ? -1 : 1));
    const loaded = lunr.Index.load({
      version: lunr.version,
      fields: every,
      fieldVectors: [...vectors].map(([ref, elements]) => [ref, sorted(elements)]),
      invertedIndex: inverted,
      pipeline: [],
    });
    return { loaded, postings };
  }

  // The terms of many concepts first, else in their own order.
  function ranked(terms, often) {
    return terms.map((term, place) => place).sort((one, two) => often[two] - often[one] || one - two).map((place) => terms[place]);
  }

  // Concept and words of each expression: the single words of a concept, then the longer ones.
  function* ways(pack, terms) {
    const inOrder = ranked(terms, [...numbers(pack.often)]);
    const [steps, phrases, lengths, firsts, rests] = ["steps", "phrases", "lengths", "firsts", "rests"].map((name) => numbers(pack[name]));
    let concept = 0;
    for (const count of numbers(pack.counts)) {
      const own = [];
      let place = -1;
      for (let left = count; left > 0; left -= 1) {
        const step = steps.next().value;
        place += (step >> 1) + 1;
        own.push(inOrder[place]);
        if (step & 1) yield [concept, [inOrder[place]]];
      }
      let first = 0;
      for (let left = phrases.next().value; left > 0; left -= 1) {
        first += firsts.next().value;
        const tokens = [own[first]];
        for (let more = lengths.next().value + 1; more > 0; more -= 1) tokens.push(own[rests.next().value]);
        yield [concept, tokens];
      }
      concept += 1;
    }
  }

  function book(pack, terms) {
    const made = { titles: pack.titles, near: pack.near, danger: new Set(pack.danger), mentioned: new Set(pack.mentioned), expressions: [], weight: new Map(), telling: new Map(), at: new Map(), tokensOf: pack.titles.map(() => new Set()) };
    for (const [concept, tokens] of ways(pack, terms)) {
      const number = made.expressions.push({ concept, tokens }) - 1;
      for (const token of new Set(tokens)) {
        made.tokensOf[concept].add(token);
        made.weight.set(token, danish.weightOf(token));
        if (!made.at.has(token)) made.at.set(token, []);
        made.at.get(token).push(number);
      }
    }
    const spread = new Map();
    for (const each of made.expressions) {
      for (const token of each.tokens) {
        if (!spread.has(token)) spread.set(token, new Set());
        spread.get(token).add(each.concept);
      }
    }
    for (const [token, concepts] of spread) made.telling.set(token, made.weight.get(token) / (1 + SPREAD * Math.log2(concepts.size)));
    return made;
  }

  function group(groups, key, term) {
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(term);
  }

  // Everything a question is read with. `file`: the parsed index.json.
  function knowledge(file) {
    danish.learn(file.words);
    const terms = termsOf(file.pack.terms);
    const { loaded, postings } = index(file.pack, terms);
    const frequency = new Map();
    const conceptFrequency = new Map();
    for (const [term, posting] of postings) {
      if (term[0] === "=") conceptFrequency.set(Number(term.slice(1)), Object.keys(posting.concepts).length);
      else {
        const refs = new Set();
        for (const name of Object.keys(file.pack.fields)) if (name !== "concepts") for (const ref of Object.keys(posting[name])) refs.add(ref);
        frequency.set(term, refs.size);
      }
    }
    const made = {
      frequency,
      conceptFrequency,
      documents: file.documents.length,
      book: book(file.pack.concepts, terms),
      acts: new Map(Object.entries(file.acts)),
      municipalities: new Map(Object.entries(file.municipalities)),
      relatives: new Map(),
      undotted: new Map(),
      spellable: [],
      sections: new Map(),
    };
    made.known = (term) => frequency.has(term) || made.book.at.has(term);
    made.split = compounds.splitter((part) => {
      const stemmed = danish.stem(part);
      return made.known(stemmed) ? stemmed : null;
    });
    for (const term of terms) {
      if (!danish.startsWithLetter(term)) {
        const [number, act] = term.split("@");
        if (act) group(made.sections, number, act);
        continue;
      }
      group(made.relatives, danish.family(term), term);
      group(made.undotted, danish.bare(term), term);
      if (term.length >= 4) made.spellable.push(term);
    }
    made.titles = file.documents.map((each) => {
      const stems = law.lawfulWords(danish.fold(each.title), new Map()).map(danish.stem);
      return new Set(stems.filter((one) => !danish.known.smallStems.has(one)));
    });
    const held = new Map();
    // A term → document number → weight, answered by lunr.
    made.lookUp = (term) => {
      if (!held.has(term)) {
        const found = loaded.query((query) => query.term(term, { usePipeline: false }));
        held.set(term, new Map(found.map((match) => [Number(match.ref), Math.round(match.score)])));
      }
      return held.get(term);
    };
    // A stem as a word that people know: the shortest form of it in a title, else the stem.
    made.spelled = (stemmed) => {
      let best = null;
      const look = (title) => {
        for (const [word] of title.matchAll(/[\p{L}\p{N}]+/gu)) {
          if ((!best || word.length < best.length) && danish.stem(danish.fold(word)) === stemmed) best = word.toLowerCase();
        }
      };
      for (const each of made.book.titles) look(each);
      for (const each of file.documents) {
        look(each.title);
        look(each.summary);
      }
      return best || stemmed;
    };
    return made;
  }

  return { knowledge, numbers, termsOf };
})();
