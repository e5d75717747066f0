"""V418: a word that no dictionary knows. Found by `vejviser check --spelling`, explained here."""

from __future__ import annotations

from generator.rules.rule import WARNING, Explained

SPELLING = Explained(
    code="V418", severity=WARNING, title="Ordet står ikke i ordbogen",
    what="Stavekontrollen (vejviser check --spelling) slår hvert ord op, som familier læser. Navne, forkortelser, tal, adresser, søgeord og oversættelser bliver sprunget over. Det, kataloget selv forklarer eller har som navn, kender den.",
    why="En stavefejl er sværest at læse for dem, der i forvejen har svært ved det. Søgning finder heller ikke ordet.",
    file="youth-offers/svoemmehold.yml",
    bad="summary: Lær at svømme sammmen med andre unge.\n", good="summary: Lær at svømme sammen med andre unge.\n",
)
