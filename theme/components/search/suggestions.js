// Suggestions under a search field: a combobox with a list, after the ARIA pattern.
"use strict";

// eslint-disable-next-line no-unused-vars
const suggestions = (() => {
  const LABELS = { situation: "Situation", concept: "Emne", record: "Side" };
  const PAUSE = 250;
  let count = 0;

  // `ask(text)` gives a promise of suggestions; `choose(suggestion)` follows one.
  function attach(input, ask, choose) {
    count += 1;
    const id = `forslag-${count}`;
    const list = results.element("ul", { id, role: "listbox", class: "suggestions", hidden: true, "aria-label": "Forslag" });
    input.insertAdjacentElement("afterend", list);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id, autocomplete: "off" })) input.setAttribute(name, value);
    let shown = [];
    let active = -1;
    let asked = 0;
    let timer = 0;

    function close() {
      asked += 1;
      shown = [];
      active = -1;
      list.hidden = true;
      list.replaceChildren();
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function mark(place) {
      active = place;
      [...list.children].forEach((each, at) => each.setAttribute("aria-selected", String(at === place)));
      if (place < 0) input.removeAttribute("aria-activedescendant");
      else {
        input.setAttribute("aria-activedescendant", list.children[place].id);
        list.children[place].scrollIntoView({ block: "nearest" });
      }
    }

    function show(found) {
      shown = found;
      active = -1;
      list.replaceChildren(...found.map((each, place) => {
        const option = results.element("li", { id: `${id}-${place}`, role: "option", "aria-selected": "false" }, each.title, " ", results.element("span", { class: "small" }, LABELS[each.kind]));
        option.addEventListener("pointerdown", (event) => event.preventDefault());
        option.addEventListener("click", () => {
          close();
          choose(each);
        });
        return option;
      }));
      list.hidden = !found.length;
      input.setAttribute("aria-expanded", String(found.length > 0));
      input.removeAttribute("aria-activedescendant");
    }

    input.addEventListener("input", () => {
      asked += 1;
      const mine = asked;
      // As long a pause as before an answer, so that both are drawn at once, and not for each letter.
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const found = input.value.trim().length > 1 ? await ask(input.value) : [];
        if (mine === asked && document.activeElement === input) show(found);
      }, PAUSE);
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && shown.length) {
        event.preventDefault();
        close();
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && shown.length) {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        mark(active < 0 && step < 0 ? shown.length - 1 : (active + step + shown.length + 1) % (shown.length + 1) === shown.length ? -1 : (active + step + shown.length + 1) % (shown.length + 1));
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        const chosen = shown[active];
        close();
        choose(chosen);
      }
    });
    input.addEventListener("blur", close);
    return { close };
  }

  return { attach };
})();
