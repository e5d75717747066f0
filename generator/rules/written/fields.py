"""V2: one field of one file. Found by `reading` and by the types of the model, explained here."""

from __future__ import annotations

from generator.rules.rule import ERROR, Explained

OFFER = "youth-offers/svoemmehold.yml"

FIELD_CODES = (
    Explained(
        code="V201", severity=ERROR, title="Feltet findes ikke",
        what="Felternes navne er faste. Kontrollen nævner det navn, der ligner mest.",
        why="Et felt med et forkert navn ville aldrig blive vist. Det er værre end en fejl.",
        file=OFFER, bad="titel: Svømmehold\n", good="title: Svømmehold\n",
    ),
    Explained(
        code="V202", severity=ERROR, title="Et felt mangler",
        what="Nogle felter skal altid udfyldes, fx titel, kort fortalt, kommune og status.",
        why="Uden dem kan siden ikke vise, hvad det er, og hvem det er for.",
        file=OFFER, bad="contact: {phone: 70 10 20 30}\n", good="contact: {function: Svømmehallen, phone: 70 10 20 30}\n",
    ),
    Explained(
        code="V203", severity=ERROR, title="Feltet er tomt",
        what="Et felt uden tekst siger ingenting. Slet linjen, hvis du ikke kender svaret.",
        why="Så står der »Ikke oplyst« på siden, og redaktionen kan se, hvad der mangler.",
        file=OFFER, bad="cost:\n", good="cost: Gratis\n",
    ),
    Explained(
        code="V204", severity=ERROR, title="Værdien er ikke en af mulighederne",
        what="Feltet har en fast liste af muligheder. Kontrollen viser listen og den, der ligner mest.",
        why="Siden filtrerer efter værdien. Et andet ord ville gøre posten usynlig.",
        file=OFFER, bad="status: aktivt\n", good="status: aktiv\n",
    ),
    Explained(
        code="V205", severity=ERROR, title="Her skal stå et tal",
        what="Skriv tallet med cifre, uden enhed og uden punktum mellem tusinder.",
        why="Siden regner med tallet, fx når den finder tilbud til en alder.",
        file=OFFER, bad="ages: {min: 10 år}\n", good="ages: {min: 10}\n",
    ),
    Explained(
        code="V206", severity=ERROR, title="Tallet er for stort eller for lille",
        what="Hvert tal har grænser, fx 0 til 120 for en alder.",
        why="Et tal uden for grænserne er en tastefejl.",
        file=OFFER, bad="ages: {min: 10, max: 170}\n", good="ages: {min: 10, max: 17}\n",
    ),
    Explained(
        code="V207", severity=ERROR, title="Teksten er for lang",
        what="Hvert felt har plads til et bestemt antal tegn. Kort fortalt har 220.",
        why="Teksten står i lister og på en telefon. Det vigtigste skal kunne ses med det samme.",
        file=OFFER,
        bad="title: Svømmehold for alle børn og unge i hele kommunen, der går i skole og gerne vil lære at svømme, dykke og springe\n",
        good="title: Svømmehold for børn og unge\n",
    ),
    Explained(
        code="V208", severity=ERROR, title="Værdien har ikke den rigtige form",
        what="Nogle værdier har en fast form, fx et KLE-nummer (34.45.35) eller nummeret på en paragraf (32 a).",
        why="Formen gør, at værdien kan sammenlignes med andre.",
        file=OFFER, bad="kle: [18.20.P27]\n", good="kle: [18.20.02]\n",
    ),
    Explained(
        code="V209", severity=ERROR, title="Det kan ikke være et id",
        what="Et id har små bogstaver fra a til z, tal og bindestreg, højst 60 tegn. Skriv ae for æ, oe for ø og aa for å.",
        why="Id'et bliver til sidens adresse, og den skal kunne siges i telefonen.",
        file=OFFER, bad="related: [Åben Klub]\n", good="related: [klub]\n",
    ),
    Explained(
        code="V210", severity=ERROR, title="Det er ikke en dato",
        what="Skriv år-måned-dag, fx 2026-08-31. Dagen skal findes i kalenderen.",
        why="1/8 kan være 1. august eller 8. januar. Med år-måned-dag er ingen i tvivl.",
        file=OFFER, bad="checked: {date: 31/10 2026, role: Redaktionen}\n", good="checked: {date: 2026-10-31, role: Redaktionen}\n",
    ),
    Explained(
        code="V211", severity=ERROR, title="Det er ikke et klokkeslæt",
        what="Skriv timer og minutter med kolon: 16:00. Du behøver ikke anførselstegn.",
        why="»Kl. 16« og »16« kan ikke sammenlignes med messens åbningstid.",
        file="fair-partners/gartneri.yml", bad="fairs: [messe-2027]\nhours: {start: kl. 15, end: 18:00}\n", good="fairs: [messe-2027]\nhours: {start: 15:00, end: 18:00}\n",
    ),
    Explained(
        code="V212", severity=ERROR, title="Her skal stå ja eller nej",
        what="Skriv ja eller nej med danske ord.",
        why="Det er let at læse for dem, der ser efter, om det passer.",
        file=OFFER, bad="no_legal_basis: true\n", good="no_legal_basis: ja\n",
    ),
    Explained(
        code="V213", severity=ERROR, title="Det er ikke en webadresse",
        what="Skriv hele adressen med https:// foran. Kun http og https er tilladt.",
        why="Uden https:// fører linket ingen steder hen. Andre slags adresser kan være farlige.",
        file=OFFER, bad="website: www.eksempelby.dk\n", good="website: https://www.eksempelby.dk\n",
    ),
    Explained(
        code="V214", severity=ERROR, title="Det er ikke en mailadresse",
        what="Skriv adressen med @ og punktum, fx ungeindsats@kommune.dk.",
        why="En familie, der skriver til en forkert adresse, får aldrig svar.",
        file=OFFER, bad="contact: {function: Svømmehallen, mail: svoemmehallen(a)eksempelby.dk}\n", good="contact: {function: Svømmehallen, mail: svoemmehallen@eksempelby.dk}\n",
    ),
    Explained(
        code="V215", severity=ERROR, title="Det er ikke et telefonnummer",
        what="Skriv otte cifre, eller et kort nummer som 112 eller 116 111.",
        why="På en telefon kan man trykke på nummeret. Så skal det være rigtigt.",
        file=OFFER, bad="contact: {function: Svømmehallen, phone: 70 10 20}\n", good="contact: {function: Svømmehallen, phone: 70 10 20 30}\n",
    ),
    Explained(
        code="V216", severity=ERROR, title="Liste, felter og tekst er byttet om",
        what="Nogle felter har én tekst. Andre har en liste med bindestreger eller [firkantede parenteser]. Andre igen har felter inde i sig.",
        why="Kontrollen kan ikke vide, om »skole og fritid« er én ting eller to.",
        file=OFFER, bad="needs: fritid\n", good="needs: [fritid]\n",
    ),
    Explained(
        code="V217", severity=ERROR, title="Id'et passer ikke til filens navn",
        what="Filen og id'et hedder det samme. Skriv id'et, som filen hedder uden .yml.",
        why="Så er det let at finde filen bag en side, og to poster kan ikke få samme id.",
        file=OFFER, bad="id: svoemning\n", good="id: svoemmehold\n",
    ),
    Explained(
        code="V218", severity=ERROR, title="Listen er for kort",
        what="Nogle lister skal have et vist antal. Et forløb har mindst to trin.",
        why="Ellers er der ikke noget at vise.",
        file="pathways/fra-barn-til-voksen.yml",
        bad="steps:\n  - {title: Gå i klub, ages: {min: 6, max: 17}, records: [klub]}\n",
        good="steps:\n  - {title: Gå i klub, ages: {min: 6, max: 17}, records: [klub]}\n  - {title: Få hjælp som ung, ages: {min: 18, max: 24}, records: [fast-hold]}\n",
    ),
    Explained(
        code="V219", severity=ERROR, title="Teksten bliver læst som et andet tal",
        what="En tekst af cifre, som begynder eller slutter med nul, skal stå i anførselstegn: 34.40 er for mange programmer tallet 34.4, og 007 er 7.",
        why="Skemaerne i browseren og andre programmer gemmer tallet igen uden nullet. Så er henvisningen forkert, uden at nogen ser det.",
        file=OFFER, bad="case_number: 24.10\n", good="case_number: \"24.10\"\n",
    ),
)
