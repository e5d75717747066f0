// Search fields on every page, and the results page. Works on the `input` event, so that
// dictation and pasting count; all state is in the address; one polite message per answer.
"use strict";

(() => {
  const script = document.currentScript;
  const files = new URL(".", script.src);
  const root = script.dataset.root || new URL("../../", files).pathname;
  const PAUSE = 250;
  const REST = 2000;
  const FIRST = 10;
  // What scores less than this part of the first hit is only a suggestion.
  const NEAR = 0.35;
  const { element } = results;

  const { start, send } = connection(files);
  const page = document.querySelector("[data-search]");
  const soeg = `${root}soeg/`;

  function suggestIn(input, submit) {
    suggestions.attach(
      input,
      async (text) => {
        try {
          return (await send({ suggest: text })).suggestions;
        } catch {
          return [];
        }
      },
      async (chosen) => {
        if (chosen.kind === "situation") window.location.href = `${root}situation/${chosen.id}/`;
        else if (chosen.kind === "record") window.location.href = address((await start()).documents[chosen.document]);
        else {
          input.value = chosen.title;
          submit();
        }
      });
  }

  const address = (record) => root + record.url;

  function openPage() {
    const input = document.querySelector("main input[name=q]") || document.querySelector("input[name=q]");
    const form = input.form;
    const status = element("p", { class: "vh", role: "status" });
    const heading = element("h2", { id: "antal", tabindex: "-1" });
    const top = element("div", { class: "search-top" });
    const chips = element("div", { class: "chips", hidden: true });
    const body = element("div", { class: "search-body" });
    const toggle = element("button", { class: "button button--quiet results__toggle", type: "button", "aria-expanded": "false", "aria-controls": "filtre" }, "Vælg filtre");
    const panel = element("form", { id: "filtre", class: "facets", "aria-label": "Filtre" });
    const side = element("div", { class: "results__filter", hidden: true }, toggle, panel);
    const main = element("div", { class: "results__list", hidden: true }, heading, status, top, chips, body);
    const quiet = [...page.childNodes];
    page.append(side, main);

    let all = null;
    let state = null;
    let shown = FIRST;
    let timer = 0;
    let resting = 0;
    let said = 0;
    let latest = 0;

    function readState() {
      const query = new URLSearchParams(window.location.search);
      const made = { q: query.get("q") || "", uden: query.getAll("uden") };
      for (const name of ["type", "alder", "behov", "kommune", "pris", "vej"]) made[name] = query.getAll(name);
      return made;
    }

    function query(of) {
      const parts = new URLSearchParams();
      for (const [name, value] of Object.entries(of)) {
        if (Array.isArray(value)) for (const each of value) parts.append(name, each);
        else if (value) parts.append(name, value);
      }
      const text = parts.toString();
      return text ? `?${text}` : window.location.pathname;
    }

    function go(next, replace) {
      state = next;
      shown = FIRST;
      window.history[replace ? "replaceState" : "pushState"](null, "", query(next));
      return answer();
    }

    function link(next, ...inside) {
      const made = element("a", { class: "tap", href: query(next) }, ...inside);
      made.addEventListener("click", async (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (next.q !== undefined) input.value = next.q;
        await go(next);
        heading.focus();
      });
      return made;
    }

    function buildPanel(labels) {
      all = filters.facets(labels);
      panel.replaceChildren(...all.map((facet) => {
        const choices = [...facet.choices, [filters.UNKNOWN, "Ikke oplyst"]];
        return element("fieldset", { class: "facet", "data-facet": facet.name }, element("legend", {}, facet.legend),
          ...choices.map(([value, label]) => element("label", { class: "check", "data-value": value }, element("input", { type: "checkbox", name: facet.name, value }), " ", element("span", {}, label), " ", element("span", { class: "check__n small" }))));
      }));
      panel.addEventListener("change", () => {
        const next = { ...state };
        for (const facet of all) next[facet.name] = [...panel.querySelectorAll(`input[name=${facet.name}]:checked`)].map((each) => each.value);
        go(next);
      });
      panel.addEventListener("submit", (event) => event.preventDefault());
      toggle.addEventListener("click", () => toggle.setAttribute("aria-expanded", String(panel.classList.toggle("is-open"))));
    }

    // Only what is new is written: the page is laid out again for each write.
    function change(of, name, value) {
      if (of[name] !== value) of[name] = value;
    }

    function showPanel(counts) {
      for (const facet of all) {
        const field = panel.querySelector(`[data-facet=${facet.name}]`);
        let any = 0;
        for (const label of field.querySelectorAll("label")) {
          const value = label.dataset.value;
          const box = label.querySelector("input");
          const amount = counts[facet.name][value] || 0;
          box.checked = state[facet.name].includes(value);
          change(label, "hidden", !amount && !box.checked);
          any += label.hidden ? 0 : 1;
          change(label.querySelector(".check__n"), "textContent", String(amount));
        }
        change(field, "hidden", any < 2 && !state[facet.name].length);
      }
    }

    function showChips() {
      const items = [];
      for (const facet of all) {
        for (const value of state[facet.name]) {
          const label = (facet.choices.find((each) => each[0] === value) || [value, value === filters.UNKNOWN ? "ikke oplyst" : value])[1];
          items.push(element("li", {}, link({ ...state, [facet.name]: state[facet.name].filter((each) => each !== value) }, element("span", { class: "vh" }, "Fjern valget "), `${facet.legend}: ${label} `, element("span", { "aria-hidden": "true" }, "×"))));
        }
      }
      chips.hidden = !items.length;
      const none = { ...state };
      for (const facet of all) none[facet.name] = [];
      if (items.length > 1) items.push(element("li", {}, link(none, "Fjern alle valg")));
      chips.replaceChildren(...(items.length ? [element("h3", {}, "Dine valg"), element("ul", { class: "row" }, ...items)] : []));
    }

    function showTop(found, labels) {
      const parts = [];
      if (found.danger) parts.push(results.danger(labels, root));
      const understood = found.understood.filter((each) => each.toLowerCase() !== state.q.trim().toLowerCase());
      if (understood.length || state.uden.length) {
        const items = understood.map((each) => element("li", {}, element("span", {}, each.toLowerCase()), " ", link({ ...state, uden: [...state.uden, each] }, "fjern", element("span", { class: "vh" }, ` ${each.toLowerCase()} fra søgningen`))));
        if (state.uden.length) items.push(element("li", {}, link({ ...state, uden: [] }, "Fortryd")));
        parts.push(element("div", { class: "understood" }, element("p", {}, "Vi søgte også på:"), element("ul", { class: "row" }, ...items)));
      }
      if (found.ages) parts.push(element("p", { class: "small" }, `Vi viser først det, der passer til ${found.ages[0]}\u00a0år.`));
      if (found.municipality) parts.push(element("p", { class: "small" }, `Vi viser først det, der gælder i ${labels.municipalities[found.municipality]}.`));
      for (const [section, acts] of found.sections) {
        const written = section.replace("§", "§\u00a0");
        const ways = acts.map((act) => element("li", {}, link({ ...state, q: `${labels.acts[act]} ${written}`, uden: [] }, `${written} i ${labels.acts[act]}`)));
        parts.push(element("div", { class: "understood" }, element("p", {}, `${written} står i flere love. Mener du:`), element("ul", { class: "row" }, ...ways)));
      }
      for (const [wrong, right] of found.corrected) {
        const words = state.q.replace(new RegExp(`(?<![\\p{L}\\p{N}])${wrong.replace(/[^\p{L}\p{N}]/gu, "")}(?![\\p{L}\\p{N}])`, "iu"), right);
        if (words !== state.q) parts.push(element("p", { class: "did-you-mean" }, "Mente du ", link({ ...state, q: words }, right), "?"));
      }
      top.replaceChildren(...parts);
    }

    function showHits(found, kept, documents, labels) {
      const parts = [];
      const records = documents.map((each) => ({ ...each, url: address(each) }));
      const most = kept.length ? kept[0].score : 0;
      const near = found.sure ? kept.filter((hit) => hit.score >= NEAR * most) : [];
      const far = found.sure ? kept.filter((hit) => hit.score < NEAR * most) : kept;
      const first = near.slice(0, shown);
      const second = far.slice(0, Math.max(0, shown - near.length));
      if (!found.sure) parts.push(results.nothing(found, root, labels.contact));
      if (first.length) parts.push(results.list(first, records, labels, "h3"));
      if (second.length) parts.push(element("h3", {}, found.sure ? "Måske kan du også bruge" : "Måske kan du bruge noget af det her"), results.list(second, records, labels, "h4"));
      if (kept.length > shown) {
        const more = element("button", { class: "button button--quiet", type: "button" }, `Vis flere (${kept.length - shown})`);
        more.addEventListener("click", () => {
          const before = body.querySelectorAll("li.card").length;
          shown += FIRST;
          showHits(found, kept, documents, labels);
          const next = body.querySelectorAll("li.card a")[before];
          if (next) next.focus();
        });
        parts.push(more);
      }
      if (found.sure && !kept.length) parts.push(element("div", { class: "quiet-box" }, element("p", {}, "Ingen passer til alle dine valg. Fjern et valg.")));
      body.replaceChildren(...parts);
    }

    function say(text) {
      clearTimeout(said);
      said = setTimeout(() => {
        if (status.textContent !== text) status.textContent = text;
      }, 400);
    }

    // The page's own ways in, or the answer. The last answer is not shown again while the next is on its way.
    function show(answering) {
      if (main.hidden !== answering) return;
      for (const each of quiet) if (each.hidden !== undefined) each.hidden = answering;
      page.classList.toggle("is-answering", answering);
      side.hidden = !answering;
      main.hidden = !answering;
    }

    async function answer() {
      latest += 1;
      const mine = latest;
      const text = state.q.trim();
      if (!text) {
        show(false);
        return;
      }
      try {
        const [{ documents, labels }, { answer: found }] = await Promise.all([start(), send({ text, without: state.uden })]);
        if (mine !== latest) return;
        // In danger the help on top is the answer; a doubt about the rest would only hurt, and so would suggestions.
        if (found.danger) {
          found.sure = true;
          found.hits = found.hits.filter((hit) => hit.score >= NEAR * found.hits[0].score);
        }
        if (!all) buildPanel(labels);
        const { kept, counts } = filters.applied(found.hits, documents, all, state);
        const amount = kept.length === 1 ? "1 resultat" : `${kept.length} resultater`;
        const told = !kept.length ? `Ingen resultater for »${text}«` : found.sure ? `${amount} for »${text}«` : `Vi fandt ikke et sikkert svar på »${text}«`;
        if (heading.textContent !== told) heading.textContent = told;
        document.title = document.title.replace(/^.*? – /, `${told} – `);
        showTop(found, labels);
        showChips();
        showPanel(counts);
        showHits(found, kept, documents, labels);
        show(true);
        say(found.danger ? `Akut hjælp står øverst. ${told}` : told);
      } catch {
        if (mine !== latest) return;
        show(true);
        heading.textContent = "Søgningen virker ikke lige nu";
        body.replaceChildren(results.nothing({ doors: [] }, root));
        say("Søgningen virker ikke lige nu");
      }
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      clearTimeout(resting);
      page.classList.add("is-typing");
      timer = setTimeout(() => go({ ...state, q: input.value, uden: [] }, true), PAUSE);
      resting = setTimeout(() => page.classList.remove("is-typing"), REST);
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      clearTimeout(timer);
      await go({ ...state, q: input.value, uden: input.value === state.q ? state.uden : [] });
      heading.focus();
    });
    window.addEventListener("popstate", () => {
      state = readState();
      input.value = state.q;
      answer();
    });
    suggestIn(input, () => form.requestSubmit());
    state = readState();
    input.value = state.q;
    answer();
  }

  if (page) openPage();
  for (const input of document.querySelectorAll(`form[role=search] input[name=q]`)) {
    if (!input.hasAttribute("aria-controls")) {
      suggestIn(input, () => {
        window.location.href = `${soeg}?q=${encodeURIComponent(input.value)}`;
      });
    }
  }
})();
