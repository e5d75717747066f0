// Words of a text or question: references to the law, compounds, slips of the keyboard.
// The same as generator/search/law.py and generator/danish/{compounds,spelling}.py.
"use strict";

// eslint-disable-next-line no-unused-vars
const law = (() => {
  const SECTION = /(?:§+|(?<![\p{L}\p{N}_])paragraf|(?<![\p{L}\p{N}_])par\.|(?<![\p{L}\p{N}_])section)\s*(\d{1,3})(?!\d)(?:\s?([a-hj-np-z])(?![a-zæøå]))?(?:,?\s*stk(?![\p{L}\p{N}_])\.?\s*(\d{1,2})(?!\d))?(?:,?\s*nr(?![\p{L}\p{N}_])\.?\s*(\d{1,2})(?!\d))?/gu;
  const WORD = new RegExp(`§\\d+[a-z]?(?:\\.\\d+)*|[0-9${danish.SIGNS}]+`, "gu");
  const DOTTED = /(?<![0-9a-zæøå])(?:[a-zæøå]\.){2,}(?:[a-zæøå](?![0-9a-zæøå]))?/gu;
  const LINKS = new Set(["i", "efter", "af"]);
  const UNITS = new Set(["år", "års", "årig", "årige", "uger", "måneder", "dage", "timer", "kr", "kroner", "procent"]);

  const token = (section, act) => "§" + section.replace(/ /g, "") + (act ? "@" + act : "");

  function actAt(found, place, acts) {
    for (let length = 4; length > 0; length -= 1) {
      if (place + length <= found.length) {
        const act = acts.get(found.slice(place, place + length).join(" "));
        if (act) return [act, place + length];
      }
    }
    return [null, place];
  }

  const part = (subsection, point) => (point ? `.${subsection || 1}.${point}` : subsection ? `.${subsection}` : "");

  const bareNumber = (written) => written.replace(/^§+/, "");

  // Whether a bare number after an act's name is a section: »BL 87«, but not »SU 18 år«.
  const isSection = (found, after) => /^\d{1,3}$/.test(found[after]) && !UNITS.has(found[after + 1]);

  function lawfulWords(folded, acts) {
    const marked = folded.replace(SECTION, (all, number, letter, subsection, point) => ` §${number}${letter || ""}${part(subsection, point)} `);
    const found = marked.replace(DOTTED, (each) => each.replace(/\./g, "")).match(WORD) || [];
    if (!found.some((each) => /^[§0-9]/.test(each))) return found;
    const result = [];
    let place = 0;
    while (place < found.length) {
      const [act, after] = actAt(found, place, acts);
      if (act && after < found.length && (found[after][0] === "§" || isSection(found, after))) {
        result.push(token(bareNumber(found[after]), act));
        place = after + 1;
      } else if (found[place][0] === "§" && place + 1 < found.length) {
        const ahead = place + 1 + (LINKS.has(found[place + 1]) ? 1 : 0);
        const [named, end] = actAt(found, ahead, acts);
        result.push(token(bareNumber(found[place]), named));
        place = named ? end : place + 1;
      } else {
        result.push(found[place]);
        place += 1;
      }
    }
    // »§32.1.3« is part of »§32«, and both are said.
    return result.flatMap((each) => (each[0] === "§" && each.includes(".") ? [each.replace(/(?:\.\d+)+/, ""), each] : [each]));
  }

  return { lawfulWords };
})();

// eslint-disable-next-line no-unused-vars
const compounds = (() => {
  const LEAST = 4;
  const BINDING = ["", "s", "e"];

  // Splits with the words that are known: `stemOf` gives a form's stem, or null.
  function splitter(stemOf) {
    const done = new Map();

    function knownPart(part) {
      if (part.length < LEAST && !danish.known.short.has(part)) return null;
      if (danish.known.never.has(part)) return null;
      const stemmed = stemOf(part);
      return stemmed === null || stemmed.endsWith("'") ? null : stemmed;
    }

    function find(word) {
      let best = null;
      let least = 0;
      for (let place = 3; place < word.length - 2; place += 1) {
        const head = knownPart(word.slice(place));
        if (!head) continue;
        for (const binding of BINDING) {
          const end = place - binding.length;
          if (binding && word.slice(end, place) !== binding) continue;
          const first = knownPart(word.slice(0, end));
          const shorter = Math.min(end, word.length - place);
          if (first && shorter > least) {
            best = [first, head];
            least = shorter;
          }
        }
      }
      return best;
    }

    return function split(word) {
      if (!done.has(word)) done.set(word, find(word));
      return done.get(word);
    };
  }

  return { splitter };
})();

// eslint-disable-next-line no-unused-vars
const spelling = (() => {
  const ALIKE = new Set();
  for (const [one, two] of "æe æa øo øy øu åo åa ie iy dt bp gk kc sc vf sz jg vw eø uo oa ij jy td kq ae gj".split(" ")) {
    ALIKE.add(one + two);
    ALIKE.add(two + one);
  }
  const SILENT = "dghjet";

  function allowed(length) {
    if (length < 4) return 0;
    if (length < 7) return 1;
    return length < 9 ? 1.5 : 2;
  }

  function gap(word, place, letter) {
    const doubled = (place > 0 && word[place - 1] === letter) || (place + 1 < word.length && word[place + 1] === letter);
    return doubled || (SILENT.includes(letter) && place > 0) ? 0.5 : 1;
  }

  function distance(one, other, limit) {
    const beyond = limit + 1;
    if (Math.abs(one.length - other.length) > 2 * limit) return beyond;
    let before = [];
    let above = [0];
    for (let j = 0; j < other.length; j += 1) above.push(above[j] + gap(other, j, other[j]));
    for (let i = 0; i < one.length; i += 1) {
      const letter = one[i];
      const row = [above[0] + gap(one, i, letter)];
      for (let j = 0; j < other.length; j += 1) {
        const across = other[j];
        const cost = letter === across ? 0 : ALIKE.has(letter + across) ? 0.5 : 1;
        let best = Math.min(above[j] + cost, above[j + 1] + gap(one, i, letter), row[j] + gap(other, j, across));
        if (i && j && letter === other[j - 1] && one[i - 1] === across && letter !== across) best = Math.min(best, before[j - 1] + 1);
        row.push(best);
      }
      if (Math.min(...row) > limit) return beyond;
      before = above;
      above = row;
    }
    return above[above.length - 1];
  }

  function nearest(word, vocabulary, most = 4) {
    const limit = allowed(word.length);
    if (!limit) return [];
    const found = [];
    for (const each of vocabulary) {
      if (each.length < 4 || Math.abs(each.length - word.length) > 2 || !(each[0] === word[0] || ALIKE.has(each[0] + word[0]))) continue;
      const apart = distance(word, each, limit);
      if (apart <= limit) found.push([each, apart]);
    }
    found.sort((one, two) => one[1] - two[1]);
    return found.slice(0, most);
  }

  return { nearest, distance };
})();
