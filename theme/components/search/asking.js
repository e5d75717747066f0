// A question, read: its words with all they may stand for, concepts, ages, places, sections.
// The same as generator/search/asking.py.
"use strict";

// eslint-disable-next-line no-unused-vars
const asking = (() => {
  const LONGEST = 40;
  const SMALL = 0.15;
  const PLAIN = 1.0;
  const LOOSE = 0.79;
  const HALVES = 0.95;
  // How telling an expression is that is the whole question.
  const WHOLE = 0.6;
  // What is left of a meaning inside a wider one: »skole« in »vil ikke i skole«, and where only small words are added.
  const NARROWED = 0.45;
  const ASIDE = 0.75;
  // How much of an expression of danger must stand there, so that acute help is shown first.
  const ALARMING = 0.93;
  // What is left of a meaning of danger that is only hinted at.
  const HINTED = 0.5;
  // What is said in these very words (»ikke i skole«) goes before what is like it (»gider ikke skole«).
  const EXACT = 0.98;
  const INEXACT = 0.7;
  const AGE = /^(\d{1,2})(?:år|års|årig|årige|årigt|åriges|yo)?$/;
  const YEARS = new Set("år års årig årige årigt aarig yo year years".split(" "));
  const LIMITS = new Set(["år", "års"]);
  const TURNING = new Set("fylder fylde fyldt fyldte bliver blive blevet over efter under ved indtil snart til inden fra fyldes om".split(" "));

  function agesOf(found) {
    const rest = [];
    let ages = null;
    let place = 0;
    while (place < found.length) {
      const match = AGE.exec(found[place]);
      const number = match ? Number(match[1]) : 0;
      const follows = place + 1 < found.length && YEARS.has(found[place + 1]);
      const written = match && (follows || !/^\d+$/.test(found[place]));
      const turning = place > 0 && TURNING.has(found[place - 1]) && follows && LIMITS.has(found[place + 1]);
      if (written && number > 0 && number < 31) {
        if (!turning && ages === null) ages = [number, number];
        else rest.push(String(number));
        place += follows ? 2 : 1;
        continue;
      }
      rest.push(found[place]);
      place += 1;
    }
    return [ages, rest];
  }

  function municipalityOf(found, knowledge) {
    for (let place = 0; place < found.length; place += 1) {
      const each = found[place];
      const name = knowledge.municipalities.get(each) || knowledge.municipalities.get(each.replace(/s$/, ""));
      if (name) return [name, [...found.slice(0, place), ...found.slice(place + 1)]];
    }
    return [null, found];
  }

  function allow(word, term, worth, why, sense, knowledge) {
    if (knowledge.frequency.has(term) && worth > (word.terms.has(term) ? word.terms.get(term)[0] : 0)) word.terms.set(term, [worth, why]);
    if (sense > (word.senses.get(term) || 0)) word.senses.set(term, sense);
  }

  function wordOf(written, knowledge) {
    const stemmed = danish.stem(written);
    const word = { written, stem: stemmed, weight: danish.weightOf(stemmed), terms: new Map(), senses: new Map([[stemmed, 1]]), corrected: null, known: true };
    if (word.weight === SMALL) return word;
    if (knowledge.frequency.has(stemmed)) word.terms.set(stemmed, [1, ""]);
    if (!danish.startsWithLetter(stemmed)) {
      const [number, act] = stemmed.split("@");
      if (act && !knowledge.known(stemmed)) allow(word, number, 0.5, "anden lov", 0.6, knowledge);
      return word;
    }
    for (const other of knowledge.relatives.get(danish.family(stemmed)) || []) {
      if (other !== stemmed) allow(word, other, 0.75, "samme ord", 0.85, knowledge);
    }
    const known = knowledge.known(stemmed);
    if (!known) for (const other of knowledge.undotted.get(danish.bare(stemmed)) || []) allow(word, other, 0.9, "stavet anderledes", 0.95, knowledge);
    const halves = knowledge.split(stemmed);
    if (halves) {
      const share = known ? 0.5 : 0.8;
      allow(word, halves[1], share, "del af ordet", share, knowledge);
      allow(word, halves[0], share * 0.7, "del af ordet", share * 0.8, knowledge);
    }
    if (!known && !halves && word.terms.size === 0 && word.senses.size === 1) {
      word.known = false;
      for (const [other, apart] of spelling.nearest(stemmed, knowledge.spellable)) {
        const worth = 0.9 - 0.2 * apart;
        if (word.corrected === null) word.corrected = other;
        allow(word, other, worth, "ligner", worth, knowledge);
      }
    }
    return word;
  }

  function join(words, knowledge) {
    for (let place = 0; place + 1 < words.length; place += 1) {
      const one = words[place];
      const two = words[place + 1];
      if (one.written.length < 2 || two.written.length < 2 || !/^\p{L}+$/u.test(one.written + two.written)) continue;
      for (const binding of ["", "s", "e"]) {
        const joined = danish.stem(one.written + binding + two.written);
        if (joined.length >= 6 && knowledge.known(joined) && joined !== one.stem && joined !== two.stem) {
          for (const word of [one, two]) {
            word.weight = Math.max(word.weight, PLAIN * 0.75);
            allow(word, joined, 1, "ét ord", 1, knowledge);
            word.known = true;
          }
          break;
        }
      }
    }
  }

  // Whether all of an expression of common words stands in order, with only small words left out or between.
  function inARow(tokens, places, there, words) {
    if (tokens.some((token) => !there.has(token) && !danish.known.smallStems.has(token))) return false;
    if (places.some((place, step) => step && place < places[step - 1])) return false;
    for (let place = places[0] + 1; place < places[places.length - 1]; place += 1) if (!places.includes(place) && words[place].weight !== SMALL) return false;
    return true;
  }

  function said(number, there, words, knowledge) {
    const expression = knowledge.book.expressions[number];
    let whole = 0;
    let had = 0;
    let plain = 0;
    let missing = 0;
    let loose = 0;
    let before = [0, 0];
    const places = [];
    for (const token of expression.tokens) {
      const weight = knowledge.book.weight.get(token);
      whole += weight;
      const options = there.get(token);
      const heavy = weight === PLAIN;
      plain += heavy ? 1 : 0;
      if (!options) {
        // »nej til aflastning« is not said by »aflastning«.
        if (danish.known.negations.has(token)) return null;
        missing += heavy ? 1 : 0;
        continue;
      }
      let [place, worth] = options[0];
      for (const option of options) if (option[1] > worth || (option[1] === worth && option[0] < place)) [place, worth] = option;
      if (places.length && places[places.length - 1] === place && worth < HALVES && worth !== LOOSE && before[1] !== LOOSE) {
        worth = HALVES;
        had += before[0] * Math.max(0, HALVES - before[1]);
      }
      had += weight * worth;
      before = [weight, worth];
      places.push(place);
      loose += worth === LOOSE ? 1 : 0;
    }
    const length = expression.tokens.length;
    if (!places.length || (had < 0.7 * whole && !(length === 1 && had >= 0.5 * whole))) return null;
    if (places.length === 1 && loose) return null;
    if (missing && (plain - missing < 2 || missing > 1)) return null;
    const spread = [...new Set(places)].sort((one, two) => one - two);
    if (spread[spread.length - 1] - spread[0] > length + 3) return null;
    if (!plain && !inARow(expression.tokens, places, there, words)) return null;
    let telling = expression.tokens.reduce((sum, token) => (there.has(token) ? sum + knowledge.book.telling.get(token) : sum), 0);
    // Words that many concepts share tell little, but a question that is the expression itself tells all.
    if (places.length > 1) {
      const weighty = words.reduce((sum, word) => sum + word.weight, 0);
      const share = spread.reduce((sum, place) => sum + words[place].weight, 0) / weighty;
      telling = Math.max(telling, (WHOLE * share * had) / whole);
    }
    return { concept: expression.concept, sure: had / whole, places: spread, expression: number, telling: Math.min(1, telling), inOrder: places.every((place, step) => !step || place >= places[step - 1]) };
  }

  // What is left of a meaning when another one holds all of its words and more of them.
  function narrowed(meaning, other, words) {
    if (other.sure < 0.8 || other.places.length <= meaning.places.length || !meaning.places.every((place) => other.places.includes(place))) return 1;
    const more = other.places.filter((place) => !meaning.places.includes(place));
    const heavy = more.reduce((sum, place) => sum + words[place].weight, 0) >= 0.75 || more.some((place) => danish.known.negations.has(words[place].stem));
    return heavy ? NARROWED : ASIDE;
  }

  function supported(meaning, words, knowledge) {
    if (meaning.sure < 0.7) return meaning.places;
    const own = knowledge.book.tokensOf[meaning.concept];
    const more = [];
    words.forEach((word, place) => {
      if (!meaning.places.includes(place) && word.weight > SMALL && own.has(word.stem)) more.push(place);
    });
    return [...meaning.places, ...more].sort((one, two) => one - two);
  }

  function meaningsOf(words, knowledge) {
    const there = new Map();
    const put = (sense, place, worth) => {
      if (!there.has(sense)) there.set(sense, []);
      there.get(sense).push([place, worth]);
    };
    words.forEach((word, place) => {
      for (const [sense, worth] of word.senses) put(sense, place, worth);
      for (const other of danish.known.alike.get(word.stem) || []) if (!word.senses.has(other)) put(other, place, LOOSE);
    });
    const numbers = new Set();
    for (const sense of there.keys()) for (const number of knowledge.book.at.get(sense) || []) numbers.add(number);
    const best = new Map();
    let danger = false;
    for (const number of numbers) {
      const meaning = said(number, there, words, knowledge);
      if (!meaning) continue;
      if (knowledge.book.danger.has(meaning.concept)) {
        if (meaning.sure >= ALARMING && meaning.inOrder) danger = true;
        else meaning.sure *= HINTED;
      }
      const covered = meaning.places.reduce((sum, place) => sum + words[place].weight, 0);
      const rank = meaning.sure * (0.5 + covered);
      const held = best.get(meaning.concept);
      if (!held || rank > held.rank || (rank === held.rank && meaning.sure > held.meaning.sure)) best.set(meaning.concept, { rank, meaning });
    }
    const found = [...best.values()].map((each) => each.meaning);
    for (const each of found) each.places = supported(each, words, knowledge);
    for (const each of found) each.sure *= Math.min(...found.map((other) => narrowed(each, other, words)));
    const exact = found.filter((each) => each.sure >= EXACT && each.places.length > 1).map((each) => new Set(each.places));
    for (const each of found) {
      const heavy = each.places.filter((place) => words[place].weight > SMALL);
      if (each.sure < EXACT && exact.some((places) => heavy.every((place) => places.has(place)))) each.sure *= INEXACT;
    }
    found.sort((one, two) => two.sure - one.sure || one.concept - two.concept);
    return [found, danger];
  }

  // `without`: titles of concepts that the person has said no to.
  function read(text, knowledge, without = new Set()) {
    const start = Array.from(text).slice(0, 2000).join("");
    const folded = law.lawfulWords(danish.fold(start), knowledge.acts).slice(0, LONGEST);
    const [ages, withoutAges] = agesOf(folded);
    const [municipality, rest] = municipalityOf(withoutAges, knowledge);
    // A subsection that no record names says no more than its section.
    const words = rest.map((each) => wordOf(each, knowledge)).filter((word) => word.terms.size || !word.written.includes("."));
    join(words, knowledge);
    const [meanings, danger] = meaningsOf(words, knowledge);
    return { words, meanings: meanings.filter((each) => !without.has(knowledge.book.titles[each.concept])), ages, municipality, danger };
  }

  return { read };
})();
