"""What records say and how: missing facts, how hard they are to read, and what search finds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.danish import wording
from generator.diagnostics import Diagnostic
from generator.model.kinds import KINDS
from generator.model.types import slug_of
from generator.owners import owner_name
from generator.report.basis import Basis
from generator.report.findability import READ, Weak, findability
from generator.report.missing import Fact, facts
from generator.report.parts import Bullets, Cell, Part, Section, Sheet, Table, Text, table, tables
from generator.report.reading_ease import LEAST_WORDS, SHOWN, Ease, bands, ease
from generator.rules import help_path
from generator.rules.language.long_sentence import MOST as LONGEST
from generator.rules.records.common_search_word import MOST as MOST_RECORDS
from generator.views.parts import Link

MISSING, READING, SEARCH = "mangler/", "laesbarhed/", "soegning/"
# Records and lists behind no door, and answers of the guide that lead nowhere.
HIDDEN = ("V323", "V324", "V331", "V332", "V333")


def text_sheets(basis: Basis) -> Iterator[Sheet]:
    yield from _missing_sheets(basis)
    yield _reading_sheet(basis)
    yield _search_sheet(basis)


def _missing_sheets(basis: Basis) -> Iterator[Sheet]:
    found = facts(basis.catalogue, basis.day)
    kinds = list(dict.fromkeys(each.kind for each in found))
    yield Sheet(
        MISSING, "Oplysninger, der mangler", "Det, hvor siden skriver »Ikke oplyst« eller ikke svarer. Lukkede poster og eksempler er ikke talt med.",
        tuple(Section(each, _plural(each), (_counts(found, each),)) for each in kinds) or (Section("ingen", "Ingen poster", (Text("Der er ingen poster at tælle."),)),),
    )
    for kind in kinds:
        own = [each for each in found if each.kind == kind and each.missing]
        if own:
            yield Sheet(
                _of_kind(kind), f"Mangler i {_plural(kind).lower()}", "Ret filen der, hvor der står et linjenummer. Er feltet der ikke, så skriv det efter linjen.",
                tuple(Section(_anchor(each), f"{each.title}: {len(each.missing)} af {each.records}", _records(basis, each)) for each in own),
                (Link("Oplysninger, der mangler", MISSING),),
            )


def _counts(found: Iterable[Fact], kind: str) -> Table:
    rows = tuple(
        (Cell(each.title, f"{_of_kind(kind)}#{_anchor(each)}" if each.missing else "", note=each.field.removeprefix("terms.")), Cell(f"{len(each.missing)} af {each.records}", share=(len(each.missing), each.records)))
        for each in found if each.kind == kind
    )
    return Table(f"{_plural(kind)}: hvad der mangler", ("Oplysning", "Mangler"), rows)


def _records(basis: Basis, fact: Fact) -> tuple[Part, ...]:
    rows = tuple((basis.desk.cell(record, path), Cell(owner_name(basis.catalogue, record))) for record, path in fact.missing)
    return tables(f"Poster uden »{fact.title}«", ("Post", "Ansvarlig"), rows, "")


def _plural(kind: str) -> str:
    plural = KINDS[kind].plural
    return plural[0].upper() + plural[1:]


def _of_kind(kind: str) -> str:
    return f"{MISSING}{slug_of(KINDS[kind].plural)}/"


def _anchor(fact: Fact) -> str:
    return slug_of(fact.field)


def _reading_sheet(basis: Basis) -> Sheet:
    found = ease(basis.catalogue, basis.day)
    limit = basis.catalogue.settings.limits.summary_lix
    spread = tuple((Cell(title), Cell(wording.count(many, "post", "poster"), share=(many, len(found)))) for title, many in bands(found))
    return Sheet(
        READING, "Læsbarhed", f"Lix er ord pr. sætning plus procenten af lange ord. Grænsen her er {limit}. Begynd øverst: det er det sværeste.",
        (
            Section("fordeling", "Så let er kataloget at læse", (Table("Antal poster efter lix", ("Lix", "Poster"), spread),)),
            Section("over", "Over grænsen", reading_tables(basis, [each for each in found if each.lix > limit], "Ingen poster er over grænsen.")),
            Section("alle", "Alle poster, den sværeste først", reading_tables(basis, found, "Der er ingen tekster.")),
        ),
    )


def reading_tables(basis: Basis, found: Iterable[Ease], empty: str) -> tuple[Part, ...]:
    rows = [
        (
            basis.desk.cell(each.record, each.hardest[0].path if each.hardest else ("summary",)), Cell(str(each.lix), note=f"{wording.count(each.long, 'sætning', 'sætninger')} over {LONGEST} ord" if each.long else ""),
            Cell("" if each.hardest else f"Ingen sætninger på {LEAST_WORDS} ord eller mere", items=tuple(f"Lix {hard.lix}: {hard.text}" for hard in each.hardest)),
        )
        for each in found
    ]
    return tables(f"Lix, og de {SHOWN} sværeste sætninger", ("Post", "Lix", "De sværeste sætninger"), rows, empty)


def _search_sheet(basis: Basis) -> Sheet:
    found = findability(basis.catalogue, basis.day)
    return Sheet(
        SEARCH, "Søgning",
        f"Vi har spurgt søgningen {wording.number(found.asked)} gange: hver titel og hvert søgeord på {wording.count(found.records, 'post', 'poster')}."
        + (f" Der er {wording.number(found.all)} i alt. De andre kommer de næste dage." if found.records < found.all else ""),
        (
            Section("ingen", "Poster, som ingen finder", (diagnostics_table(basis, [each for each in basis.diagnostics if each.code in HIDDEN], "Alle poster står bag mindst én dør."),)),
            Section("titler", "Poster, man ikke finder på titlen", (_weak(basis, found.titles, f"Alle titler giver deres egen post blandt de første {READ}."),)),
            Section("ord", "Søgeord, der ikke fører til posten", (_weak(basis, found.words, f"Alle søgeord giver deres post blandt de første {READ}."),)),
            Section("overalt", f"Søgeord, der står på flere end {MOST_RECORDS} poster", (_everywhere(basis),)),
            Section("begreber", "Begreber, som ingen post handler om", (
                Text("Søgningen kender ordene, men kataloget har ikke noget om dem. Det kan være et hul, eller noget, der ikke hører til her."),
                Bullets(found.idle) if found.idle else Text("Alle begreber har mindst én post."),
            )),
        ),
    )


def _weak(basis: Basis, found: Iterable[Weak], empty: str) -> Table | Text:
    rows = [
        (Cell(f"»{each.word}«"), basis.desk.cell(each.record, each.path), Cell(f"Nr. {each.rank} af {each.hits}" if each.rank else f"Ikke blandt {wording.count(each.hits, 'svar', 'svar')}"))
        for each in found
    ]
    return table("Ord, der ikke fører til deres post", ("Ord", "Post", "Plads"), rows, empty)


def _everywhere(basis: Basis) -> Table | Text:
    rows = [
        (Cell(f"»{each.word}«"), Cell(wording.count(len(each.records), "post", "poster")), Cell("", items=tuple(record.title for record, _ in each.records)))
        for each in findability(basis.catalogue, basis.day).everywhere
    ]
    return table("Søgeord, der fører alle vegne hen", ("Ord", "Står på", "Poster"), rows, "Ingen søgeord står på for mange poster.")


def diagnostics_table(basis: Basis, found: Iterable[Diagnostic], empty: str, caption: str = "Fra kontrollen") -> Table | Text:
    """Diagnostics with where to mend them and the page that explains the code."""
    rows = []
    for each in found:
        where, edit = basis.desk.file(each.path, each.line)
        rows.append((Cell(where, edit), Cell(each.message, note=each.hint), Cell(each.code, basis.desk.page(help_path(each.code)))))
    return table(caption, ("Sted", "Hvad er der galt, og hvad gør du", "Kode"), rows, empty)


def unfound(basis: Basis) -> int:
    """How many titles and records search or the doors do not lead to."""
    return len(findability(basis.catalogue, basis.day).titles) + sum(each.code in HIDDEN for each in basis.diagnostics)
