// Danish words: one spelling, stems, families. The same as generator/danish/ in Python; a test
// compares the two over more than 50,000 forms.
"use strict";

// eslint-disable-next-line no-unused-vars
const danish = (() => {
  const LETTERS = { "ä": "æ", "ö": "ø", "ü": "u", "ß": "ss", "ð": "d", "þ": "th", "œ": "ø", "ı": "i", "ł": "l", "đ": "d", "´": "", "`": "", "’": "", "'": "", "\u00ad": "" };
  const AS_ONE = { aa: "å", ae: "æ", oe: "ø" };
  const SIGNS = "a-zæøå\\u0430-\\u0457\\u0620-\\u064a";
  const BARE = { "æ": "e", "ø": "o", "å": "a" };

  function letter(each) {
    if (each < "\x80" || each === "æ" || each === "ø" || each === "å") return each;
    if (each in LETTERS) return LETTERS[each];
    return each.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function fold(text) {
    let lowered = text.normalize("NFC").toLowerCase();
    // eslint-disable-next-line no-control-regex
    if (/[^\x00-\x7f]/.test(lowered)) lowered = Array.from(lowered, letter).join("");
    return lowered.replace(/aa|ae|oe/g, (found) => AS_ONE[found]);
  }

  const bare = (word) => word.replace(/[æøå]/g, (each) => BARE[each]);

  // Snowball's Danish algorithm (snowballstem.org, BSD licence), version 3.1.
  const MAIN = "erendes erende hedens erede ethed endes erens erets ernes heden heder erne eren erer enes ende eres eret hed ene ens ere ers ets ered heds en er es et e".split(" ");
  MAIN.sort((one, two) => two.length - one.length);
  const VOWEL = /[aeiouyåæø]/;
  const BEFORE_S = /['abcdfghjklmnoprtvyzå]/;
  const PAIR = /(?:gd|dt|gt|kt)$/;
  const OTHER = ["elig", "løst", "lig", "els", "ig"];

  function region(word) {
    let place = 0;
    while (place < word.length && !VOWEL.test(word[place])) place += 1;
    while (place < word.length && VOWEL.test(word[place])) place += 1;
    return Math.max(3, place + 1);
  }

  const after = (word, ending, start) => word.endsWith(ending) && word.length - ending.length >= start;
  const cut = (word, count) => word.slice(0, word.length - count);

  function shorterPair(word, start) {
    return PAIR.test(word) && word.length - 2 >= start ? cut(word, 1) : word;
  }

  function snowball(written) {
    if (written.length < 3) return written;
    const start = region(written);
    let word = written;
    const main = MAIN.find((ending) => after(word, ending, start));
    if (main) word = cut(word, main.length);
    else if (after(word, "s", start) && word.length > 1 && BEFORE_S.test(word[word.length - 2])) word = cut(word, 1);
    word = shorterPair(word, start);
    if (word.endsWith("igst")) word = cut(word, 2);
    const other = OTHER.find((ending) => after(word, ending, start));
    if (other === "løst") word = cut(word, 1);
    else if (other) word = shorterPair(cut(word, other.length), start);
    const last = word[word.length - 1];
    if (word.length > start && "bdfgklmnprst".includes(last) && word[word.length - 2] === last) word = cut(word, 1);
    return word;
  }

  // The tables of words come with the index; see generator/danish/words.json.
  const known = { irregular: new Map(), small: new Set(), smallStems: new Set(), commonStems: new Set(), negations: new Set(), alike: new Map(), endings: [], never: new Set(), short: new Set(), done: new Map() };

  function stem(word) {
    const held = known.done.get(word);
    if (held !== undefined) return held;
    let found = word;
    if (/^\p{L}/u.test(word)) {
      const form = known.irregular.get(word) || word;
      found = snowball(form);
      if (known.small.has(word) || known.small.has(form)) found += "'";
    }
    if (known.done.size < 50000) known.done.set(word, found);
    return found;
  }

  function family(stemmed) {
    const ending = known.endings.find((each) => stemmed.endsWith(each) && stemmed.length - each.length >= 4);
    return ending ? cut(stemmed, ending.length) : stemmed;
  }

  function learn(tables) {
    known.done.clear();
    known.irregular.clear();
    for (const [base, forms] of Object.entries(tables.irregular)) for (const form of forms.split(" ")) known.irregular.set(form, base);
    for (const [base, forms] of Object.entries(tables.brought)) {
      for (const written of forms.split(" ")) {
        const form = fold(written);
        if (!known.irregular.has(form)) known.irregular.set(form, base);
      }
    }
    known.small = new Set(tables.small.join(" ").split(/ +/));
    known.never = new Set(tables.never_parts.split(" "));
    known.short = new Set(tables.short_parts.split(" "));
    known.endings = tables.family_endings;
    known.done.clear();
    known.smallStems = new Set([...known.small].map(stem));
    known.commonStems = new Set(tables.common.join(" ").split(/ +/).map(stem));
    known.negations = new Set(["ikke", "ingen", "intet", "uden", "aldrig", "nej"].map(stem));
    known.alike = new Map();
    for (const line of tables.alike) {
      const stems = line.split(" ").map(stem);
      for (const each of stems) {
        if (!known.alike.has(each)) known.alike.set(each, new Set());
        for (const other of stems) if (other !== each) known.alike.get(each).add(other);
      }
    }
  }

  const isDigits = (word) => /^\d+$/.test(word);
  const startsWithLetter = (word) => /^\p{L}/u.test(word);

  // How much a word says, before anything is known of how rare it is.
  function weightOf(stemmed) {
    if (known.smallStems.has(stemmed)) return 0.15;
    return known.commonStems.has(stemmed) || isDigits(stemmed) ? 0.5 : 1.0;
  }

  return { fold, bare, snowball, stem, family, learn, weightOf, startsWithLetter, known, SIGNS };
})();
