"""V1: the file itself and its YAML. Found by `source` and `reading`, explained here."""

from __future__ import annotations

from generator.rules.rule import ERROR, WARNING, Explained

OFFER = "youth-offers/svoemmehold.yml"

NEW = """\
id: aftenhold
title: Hold om aftenen
summary: Lær at svømme, når du har fri.
audiences: [ung]
needs: [fritid]
municipality: eksempelby
status: aktiv
checked: {date: 2026-11-01, role: Redaktionen}
"""

FILE_CODES = (
    Explained(
        code="V101", severity=ERROR, title="Filen er for stor",
        what="En post må fylde 64 KB, og en liste i vocabulary må fylde 512 KB. Det er mange siders tekst.",
        why="En fil, der er meget større, er næsten altid en forkert fil. En stor fil kan også få bygningen til at gå i stå.",
        file=OFFER, bad="# 3 MB tekst, kopieret ind fra et andet dokument\n", good="body: Hele teksten står i kommunens egen folder.\n",
    ),
    Explained(
        code="V102", severity=ERROR, title="Filen er ikke gemt som UTF-8",
        what="Filen er gemt med en gammel tegnkodning. Åbn den igen, og vælg »Gem som« og UTF-8.",
        why="Ellers bliver æ, ø og å til ulæselige tegn på siden.",
        file=OFFER, bad="title: Sv\ufffdmmehold\n", good="title: Svømmehold\n",
    ),
    Explained(
        code="V103", severity=ERROR, title="Her står et usynligt tegn",
        what="Der står et tegn, som ikke kan ses: et nulbreddetegn, et retningstegn eller et styretegn. Det kan også være skrevet som fx \\u200b. Slet ordet, og skriv det igen.",
        why="Tegnet følger med, når man kopierer. Det gør, at søgningen ikke finder ordet, eller at teksten bliver vist bagvendt.",
        file=OFFER, bad="title: Svømme\u200bhold\n", good="title: Svømmehold\n",
    ),
    Explained(
        code="V104", severity=ERROR, title="Linjen kan ikke læses",
        what="YAML kan ikke forstå linjen. Som regel er det et kolon inde i en tekst, et anførselstegn, der mangler, eller en linje, der er rykket forkert ind. Mellem to \" har tegnet \\ også en særlig betydning.",
        why="Computeren ved ikke, hvad der er felt, og hvad der er tekst. Den gætter aldrig.",
        file=OFFER, bad="title: Svømning: for begyndere\n", good='title: "Svømning: for begyndere"\n',
    ),
    Explained(
        code="V105", severity=ERROR, title="Linjen er rykket ind med tabulator",
        what="En linje, der hører til feltet ovenfor, rykkes ind med to mellemrum. Tasten Tab sætter et andet tegn.",
        why="En tabulator er lige så bred, som programmet synes. Derfor må YAML ikke gætte på den.",
        file=OFFER, bad="ages:\n\tmin: 10\n", good="ages:\n  min: 10\n",
    ),
    Explained(
        code="V106", severity=ERROR, title="Det samme felt står to gange",
        what="Hvert felt må stå én gang. Slet den linje, der er forkert.",
        why="Ellers ville den ene forsvinde uden et ord, og ingen ved hvilken.",
        file=OFFER, bad="cost: Gratis\ncost: 50 kroner\n", good="cost: 50 kroner\n",
    ),
    Explained(
        code="V107", severity=ERROR, title="Et tegn med en særlig betydning",
        what="Tegnene &, * og ! først i en tekst og << som felt betyder noget særligt i YAML. Sæt teksten i anførselstegn, eller skriv felterne helt ud.",
        why="Med dem kan en rettelse ét sted ændre noget et helt andet sted, uden at nogen ser det.",
        file=OFFER, bad="cost: &pris Gratis\n", good="cost: Gratis\n",
    ),
    Explained(
        code="V108", severity=ERROR, title="Listerne ligger for dybt inde i hinanden",
        what="Ingen post har mere end 40 niveauer af lister og felter.",
        why="En fil med tusindvis af parenteser får programmet til at gå ned.",
        file=OFFER, bad="needs: " + "[" * 60 + "\n", good="needs: [fritid]\n",
    ),
    Explained(
        code="V109", severity=ERROR, title="Der er flere poster i samme fil",
        what="Linjen --- begynder et nyt dokument. Hver post har sin egen fil.",
        why="Kun den første ville blive læst. Resten ville mangle på siden.",
        file=OFFER, bad="cost: Gratis\n---\ntitle: Et hold til\n", good="cost: Gratis\n",
    ),
    Explained(
        code="V110", severity=ERROR, title="Filen har ingen felter",
        what="Filen er tom, har kun kommentarer, er en liste, eller mangler mellemrummet efter et kolon.",
        why="En post består af felter: navn, kolon, mellemrum og tekst.",
        file=OFFER, bad="title:Svømmehold\n", good="title: Svømmehold\n",
    ),
    Explained(
        code="V111", severity=ERROR, title="Filen er en genvej",
        what="En genvej (symlink) peger på en anden fil. Læg selve filen her.",
        why="En genvej kan vise noget frem, som ikke hører til kataloget.",
        file="youth-offers/genvej.yml", bad="genvej.yml → svoemmehold.yml\n", good=NEW,
    ),
    Explained(
        code="V112", severity=ERROR, title="Filen eller mappen hører ikke til i kataloget",
        what="Mapperne har faste navne, og filerne slutter på .yml, så aftenhold.yaml skal hedde aftenhold.yml. Filen catalogue.yml skal være der.",
        why="En fil på et forkert sted ville aldrig blive vist, og ingen ville opdage det.",
        file="youth-offers/aftenhold.yaml", bad=NEW, good=NEW,
    ),
    Explained(
        code="V113", severity=ERROR, title="Et ødelagt bogstav",
        what="Et æ, ø eller å er blevet til to tegn, fordi teksten er kopieret gennem et program med en anden tegnkodning. Skriv bogstavet igen.",
        why="Familier læser det som rod, og søgningen finder ikke ordet.",
        file=OFFER, bad="title: SvÃ¸mmehold\n", good="title: Svømmehold\n",
    ),
    Explained(
        code="V114", severity=WARNING, title="Et hårdt mellemrum eller en blød bindestreg",
        what="Tegnet kommer ofte med fra Word eller en webside. Siden klarer sig uden det, men slet det gerne.",
        why="Det ser ud som et almindeligt mellemrum, men to ens tekster er så ikke ens.",
        file=OFFER, bad="cost: 50\u00a0kroner\n", good="cost: 50 kroner\n",
    ),
    Explained(
        code="V115", severity=WARNING, title="Filen begynder med et BOM-mærke",
        what="Notesblok i ældre Windows gemmer et usynligt mærke først i filen. Vælg »UTF-8« og ikke »UTF-8 med BOM«.",
        why="Andre programmer kan læse det som en del af det første felt.",
        file=OFFER, bad="\ufeffid: svoemmehold\n", good="id: svoemmehold\n",
    ),
    Explained(
        code="V116", severity=ERROR, title="Tegnet # skjuler resten af linjen",
        what="Et mellemrum og # begynder en bemærkning. Resten af linjen bliver ikke vist. Det samme gælder # først på en linje og efter tegnet | på feltets linje. Sæt teksten i anførselstegn, hvis # hører til den.",
        why="Et navn som #360 ville forsvinde fra siden, uden at nogen fik det at vide.",
        file=OFFER, bad="title: Svømmehold #2\n", good='title: "Svømmehold #2"\n',
    ),
    Explained(
        code="V117", severity=ERROR, title="Anførselstegn fra Word om teksten",
        what="Word laver de lige anførselstegn om til skæve. De skæve betyder ingenting i YAML, så de ville stå på siden.",
        why="Den, der skriver anførselstegn om en tekst, vil næsten altid beskytte den. Skriv de lige: \".",
        file=OFFER, bad="title: “Svømmehold”\n", good='title: "Svømmehold"\n',
    ),
)
