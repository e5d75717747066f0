"""Et id er optaget af en af messens egne sider.

En partner må ikke hedde det samme som en af messens sider: fag, proev, ledige, praktik, fritidsjob, laereplads, ro, program, skilte eller ark. En messe må ikke hedde virksomheder.

Hvorfor: De to sider ville få samme adresse, og den ene ville forsvinde.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.model.fairs import COMPANY_PAGE, FAIR_PAGES
from generator.rules.rule import ERROR, Finding, Path, rule


def check(catalogue: Catalogue, day: date) -> Iterator[Finding]:
    # A partner without a fair has its page where the fairs have theirs.
    taken = [(each, FAIR_PAGES if each.fairs else (COMPANY_PAGE,)) for each in catalogue.of_kind("fair-partner")]
    taken += [(each, (COMPANY_PAGE,)) for each in catalogue.of_kind("fair")]
    for record, names in taken:
        places: list[tuple[str, Path]] = [(record.id, ("id",)), *((old, ("previous_ids", index)) for index, old in enumerate(record.previous_ids))]
        for id_, path in places:
            if id_ in names:
                kind = catalogue.kind_of(record).where[:-1]
                yield Finding(of=record, path=path, message=f"Messen har selv en side, der hedder {id_}.", hint=f"Giv posten et andet id, fx {id_}-{kind}, og omdøb filen.")


RULE = rule(
    __doc__, "V336", ERROR, check, waivable=False, file="fair-partners/gartneri.yml",
    bad="""
    fairs: [messe-2027]
    previous_ids: [program]
    """,
    good="""
    fairs: [messe-2027]
    previous_ids: [planteskole]
    """,
)
