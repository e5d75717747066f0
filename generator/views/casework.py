"""How a case goes, step by step, and letters to copy. Nothing is sent and nothing is stored."""

from __future__ import annotations

from collections.abc import Sequence

from generator.catalogue import Catalogue
from generator.danish import wording
from generator.danish.voice import from_reader
from generator.model.choices import ComplaintRoute, Decision
from generator.model.common import LegalReference
from generator.model.service_levels import ServiceLevel, Terms
from generator.views import words
from generator.views.parts import Letter, Letters, Steps

UNKNOWN = "Fristen er ikke oplyst. Spørg, og skriv datoen ned."
FROM_ME = "[Skriv, hvem du er: navn, adresse og telefon]"
COMPLAINED = {
    ComplaintRoute.APPEALS_BOARD: "Giver I mig ikke ret, så send min klage videre til Ankestyrelsen.",
    ComplaintRoute.SPECIAL_EDUCATION: "Skriv til mig, hvordan min klage kommer til Klagenævnet for Specialundervisning.",
    ComplaintRoute.NOT_APPEALABLE: "Jeg ved, at andre end jer ikke kan ændre svaret. Derfor beder jeg jer se på det igen.",
}


def way(terms: Terms) -> Steps | None:
    """From asking to being followed up, with the deadline at its step. Only where there is a decision."""
    if terms.decision is not Decision.YES:
        return None
    first = next(iter(terms.deadlines), None)
    steps = [
        ("Du søger", "Du kan tage en med til mødet. Du kan også lade en anden tale for dig."),
        ("Kommunen ser på sagen", "Den spørger måske andre, fx skolen. Du må se, hvad den skriver om jer."),
        ("Du får et svar", f"{first.what or 'Frist for svar'}: {words.deadline(first)}." if first else UNKNOWN),
    ]
    if terms.first_follow_up:
        steps.append(("Kommunen følger op", f"{words.follow_up(terms.first_follow_up)}."))
    elif terms.follow_up:
        steps.append(("Kommunen følger op", terms.follow_up))
    return Steps(tuple(steps))


def letters(catalogue: Catalogue, level: ServiceLevel, terms: Terms) -> Letters | None:
    """»Jeg søger om …«, »Jeg klager over …«, »Jeg beder om at se min sag«, made of what the page says."""
    if terms.decision is not Decision.YES:
        return None
    found = [Letter("soeg", "Jeg søger om hjælp", _application(catalogue, level, terms))]
    if terms.complaint in COMPLAINED:
        found.append(Letter("klag", "Jeg klager over et svar", _complaint(level, terms.complaint)))
    found.append(Letter("indsigt", "Jeg vil se min sag", _access(level)))
    return Letters(tuple(found))


def _application(catalogue: Catalogue, level: ServiceLevel, terms: Terms) -> str:
    now = [each for each in level.legal if not each.formerly]
    law = f"Loven: {_law(catalogue, now)}." if now else ""
    papers = f"Jeg sender med: {wording.listing([_paper(each) for each in level.documents])}." if level.documents else ""
    first = next(iter(terms.deadlines), None)
    # A deadline may be for something else than the answer, such as an examination.
    what = "frist for svar" if first and "svar" in (first.what or "svar").lower() else "frist"
    answer = f"Jeres {what} er {from_reader(words.deadline(first))}. Skriv til mig, hvis I ikke kan nå det." if first else "Skriv til mig, hvornår jeg får svar."
    return _letter(
        f"Jeg søger om: {from_reader(level.title)}", "Det drejer sig om: [navn og fødselsdag. Skriv ikke CPR-nummer i en almindelig mail]",
        "Sådan ser en almindelig dag ud hos os: [skriv med dine egne ord]", "Det har vi brug for: [skriv]", papers, law, answer,
    )


def _law(catalogue: Catalogue, now: Sequence[LegalReference]) -> str:
    """The first provision. Where it only lends what another gives by itself, that one too: which of
    them it is depends on the age, and the letter does not know it."""
    lent = now[0].pursuant_to
    itself = next((each for each in now[1:] if lent and not each.pursuant_to and words.provision(catalogue, each) == words.provision(catalogue, lent)), None)
    first = words.provision(catalogue, now[0])
    return f"{first} eller {words.provision(catalogue, itself)} [slet den, der ikke passer]" if itself else first


def _complaint(level: ServiceLevel, route: ComplaintRoute) -> str:
    return _letter(
        f"Jeg klager over jeres svar om: {from_reader(level.title)}", "I gav mig svaret den: [dato på brevet]", "Jeg er uenig, fordi: [skriv med dine egne ord]",
        "Jeg synes, at vi skal have: [skriv]", "Se på sagen igen.", COMPLAINED[route],
    )


def _access(level: ServiceLevel) -> str:
    return _letter(
        f"Jeg beder om at se min sag om: {from_reader(level.title)}", "Send mig en kopi af alt, hvad I har i sagen. Også notater og breve fra andre.",
        "Jeg vil helst have det: [på papir eller digitalt]", "Er der noget, jeg ikke må se? Så skriv hvorfor.",
    )


def _letter(*parts: str) -> str:
    return "\n\n".join(("Til kommunen", *(each for each in parts if each), "Venlig hilsen", FROM_ME))


def _paper(text: str) -> str:
    """A paper as the sender says it. What it is on condition of is left to the sender, in brackets as all that is."""
    paper, _, condition = text.partition(", hvis ")
    return f"{from_reader(_small(paper))}{f' [hvis {condition}]' if condition else ''}"


def _small(text: str) -> str:
    return text[0].lower() + text[1:] if text[:1].isupper() and not text[1:2].isupper() else text
