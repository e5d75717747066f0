// Results as elements. Everything a person wrote becomes text, never markup.
"use strict";

// eslint-disable-next-line no-unused-vars
const results = (() => {
  const NBSP = "\u00a0";

  function element(name, attributes = {}, ...inside) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === true) made.setAttribute(key, "");
      else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
    }
    made.append(...inside.filter((each) => each !== null && each !== undefined && each !== false));
    return made;
  }

  function marked(text, marks) {
    const parts = [];
    let from = 0;
    for (const [start, end] of marks) {
      parts.push(text.slice(from, start), element("mark", {}, text.slice(start, end)));
      from = end;
    }
    parts.push(text.slice(from));
    return parts;
  }

  function ages(record) {
    if (!record.ages) return null;
    const [least, most] = record.ages;
    if (least !== null && most !== null) return least === most ? `${least}${NBSP}år` : `${least}–${most}${NBSP}år`;
    if (least !== null) return `${least}${NBSP}år eller mere`;
    return most === null ? null : `Til og med ${most}${NBSP}år`;
  }

  // Of these a family asks what it costs and how to get it; what is not known is said. Of others it means nothing.
  const HELP = ["service-level", "youth-offer"];

  const fact = (name, value) => element("div", {}, element("dt", {}, name), element("dd", {}, value || element("span", { class: "not-stated" }, "Ikke oplyst")));

  function because(hit) {
    if (hit.concepts.length && !hit.marks.title.length) return `Fundet, fordi det handler om: ${hit.concepts.join(", ").toLowerCase()}.`;
    const alike = hit.words.find((each) => each[2] === "ligner" || each[2] === "stavet anderledes");
    if (alike) return `Fundet, fordi »${alike[0]}« ligner et ord på siden.`;
    return hit.marks.title.length || hit.marks.summary.length ? null : "Fundet i teksten.";
  }

  function card(hit, record, labels, level) {
    const reason = because(hit);
    const kind = labels.kinds[record.kind];
    const facts = [["Alder", ages(record)], ["Pris", record.price], ["Kommune", labels.municipalities[record.municipality]], ["Sådan", record.routes ? labels.routes[record.routes[0]] : null]];
    return element("li", { class: `panel card k-${labels.looks[record.kind]}` },
      element("p", { class: "kind-tag" }, kind),
      record.example ? element("p", { class: "flag" }, "Eksempel") : null,
      element(level, {}, element("a", { href: record.url }, ...marked(record.title, hit.marks.title))),
      element("p", {}, ...marked(record.summary, hit.marks.summary)),
      reason ? element("p", { class: "small" }, reason) : null,
      element("dl", { class: "fact-line" }, ...facts.filter(([, value]) => value || HELP.includes(record.kind)).map(([name, value]) => fact(name, value))));
  }

  function list(hits, documents, labels, level) {
    return element("ul", { class: "cards cards--list" }, ...hits.map((hit) => card(hit, documents[hit.document], labels, level)));
  }

  const call = (number, text = number) => element("a", { href: `tel:${number.replace(/\s/g, "")}` }, text);

  // Help first, always, when the words tell of danger. Every second part of the text is a number.
  function danger(labels, root) {
    return element("section", { class: "search-danger panel", "aria-labelledby": "akut-overskrift" },
      element("h2", { id: "akut-overskrift" }, "Er du eller en anden i fare? Få hjælp nu"),
      labels.acute.length > 0 && element("p", {}, ...labels.acute.map((each, place) => (place % 2 ? call(each) : each))),
      !labels.acute.includes("112") && element("p", {}, call("112", "Ring 112"), ", hvis det haster."),
      element("p", {}, element("a", { class: "button", href: `${root}akut-hjaelp/` }, "Se, hvem du kan tale med nu")));
  }

  function links(title, items) {
    return items.length ? element("div", { class: "search-doors" }, element("h3", {}, title), element("ul", {}, ...items.map(([address, text]) => element("li", {}, element("a", { href: address }, text))))) : null;
  }

  // What may help when nothing fits.
  function nothing(answer, root, contact) {
    const doors = answer.doors.map((each) => [`${root}situation/${each.id}/`, each.title]);
    return element("div", { class: "search-nothing" },
      links("Måske passer en af de her situationer", doors),
      element("h3", {}, "Prøv det her"),
      element("ul", {},
        element("li", {}, "Skriv det med dine egne ord. Fx »vi har brug for en pause«."),
        element("li", {}, "Brug færre ord."),
        element("li", {}, "Fjern et valg, hvis du har valgt filtre."),
        element("li", {}, element("a", { href: `${root}guide/` }, "Find hjælp trin for trin")),
        element("li", {}, element("a", { href: `${root}overblik/` }, "Se hele overblikket over støtte")),
        element("li", {}, element("a", { href: `${root}a-aa/` }, "Se alt fra A til Å")),
        contact && contact.phone ? element("li", {}, "Ring til ", contact.function, ": ", call(contact.phone)) : null,
        element("li", {}, element("a", { href: `${root}akut-hjaelp/` }, "Haster det? Se, hvem du kan ringe til nu"))));
  }

  return { element, list, danger, nothing, links };
})();
