"""What the accessibility statement says of these tests: `make tested` runs them and writes theme/tested.json."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

# Test → what it proves, in the words of the page; the order is the page's.
LAYERS: Mapping[str, str] = {
    "test_axe_finds_nothing_in_a_template": "axe-core finder ingen fejl og intet, det er i tvivl om. Lyst og mørkt, smal og bred skærm",
    "test_axe_finds_nothing_in_a_state": "Det samme, når menuen er åben, når du søger, og når du gemmer noget",
    "test_tab_stops_at_everything_once_and_never_sticks": "Du kan nå alt med tastaturet, og du sidder aldrig fast",
    "test_what_has_the_focus_is_in_sight": "Det, du er nået til med tastaturet, kan ses på skærmen",
    "test_focus_is_seen": "Mærket om det, du er nået til, er tydeligt. Målt på skærmens prikker",
    "test_letters_do_nothing": "Ingen bogstaver på tastaturet gør noget uventet",
    "test_the_skip_link_leads_past_the_menu": "Du kan springe menuen over",
    "test_the_menu_of_a_phone_works_with_the_keyboard": "Menuen på telefonen virker med tastatur",
    "test_a_page_fits_320_pixels": "Siden passer på en skærm på 320 punkter, eller når du zoomer til 400 %",
    "test_text_may_be_twice_as_large": "Teksten kan være dobbelt så stor",
    "test_text_may_be_spaced_widely": "Der kan være mere luft mellem linjer, ord og bogstaver",
    "test_targets_and_text_are_large_enough": "Alt, du skal ramme, er mindst 24 punkter. Teksten er mindst 16",
    "test_edges_of_fields_and_buttons_stand_out": "Kanten på felter og knapper kan ses",
    "test_nothing_is_lost_in_forced_colours": "Intet går tabt, når du bruger dine egne farver",
    "test_focus_is_seen_in_forced_colours": "Mærket kan også ses i dine egne farver",
    "test_nothing_moves_for_those_who_ask_for_no_movement": "Intet bevæger sig, når du har slået bevægelse fra",
    "test_nothing_is_dead_without_javascript": "Siden virker uden JavaScript",
    "test_the_page_on_paper": "Siden kan printes. Foldet tekst kommer med, men ikke de breve, du kan kopiere",
    "test_nothing_moves_while_it_loads_and_nothing_is_asked_elsewhere": "Siden hopper ikke, mens den hentes, og henter intet andre steder fra",
    "test_landmarks_and_headings_are_in_order": "Overskrifter og områder står i orden for skærmlæsere",
    "test_results_are_said_once_and_politely": "Antal resultater bliver sagt højt én gang, uden at afbryde",
    "test_html_is_valid": "Koden følger standarden for HTML",
    "test_every_page_is_in_danish_and_says_where_it_is_not": "Alle sider er på dansk, og andre sprog er mærket",
    "test_what_families_read_is_easy": "Det, familier læser, er let at læse. Målt med lix",
    "test_any_record_is_three_choices_from_the_front_page": "Alt kan findes med højst tre valg fra forsiden",
    "test_a_fault_is_found": "Vi laver fejl med vilje og ser, at testene finder dem",
}


def counted(passed: Iterable[str]) -> dict[str, int]:
    """Layer, in the page's words → how many times it was tried. `passed` are the ids of tests."""
    of = Counter(each.split("::")[-1].split("[")[0] for each in passed)
    # A test that is asked on a phone too counts with its own.
    of["test_what_has_the_focus_is_in_sight"] += of.pop("test_what_has_the_focus_is_in_sight_on_a_phone", 0)
    return {words: of[name] for name, words in LAYERS.items() if of[name]}


def write(path: Path, day: date, pages: int, templates: int, passed: Iterable[str]) -> None:
    """Write what was tried. Raises ValueError after a run of a part of the tests, which proves a part only."""
    layers = [{"name": name, "times": times} for name, times in counted(passed).items()]
    if len(layers) < len(LAYERS):
        raise ValueError(f"{path} is not written: {len(LAYERS) - len(layers)} layers were not tried")
    text = json.dumps({"day": day.isoformat(), "pages": pages, "templates": templates, "layers": layers}, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")
