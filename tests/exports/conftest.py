"""A small catalogue with everything that the outlets tell: a fair, partners, a hidden place, a
hearing, evaluations, texts that want to be markup or formulas."""

from datetime import date
from pathlib import Path

import pytest

from generator.catalogue import Catalogue, load
from generator.model.common import Record

DAY = date(2026, 11, 24)

FILES = {
    "catalogue.yml": """
title: Prøve & Søn
tagline: til <alle>
publisher: Prøvekøbing Kommune
address: https://kommune.example.dk/proeve/
owner: Redaktionen
municipalities: [herning]
limits: {review_days: 365, summary_lix: 45}
accessibility: {updated: 2026-11-01, method: Vi har selv prøvet siden.}
""",
    "vocabulary/municipalities.yml": """
entries:
  - {id: hele-landet, title: Hele landet}
  - {id: herning, title: Herning, possessive: Herning Kommune, website: "https://www.herning.dk/"}
""",
    "vocabulary/audiences.yml": """
entries:
  - {id: ung, title: Unge}
""",
    "vocabulary/needs.yml": """
entries:
  - {id: skole, title: Skole og fravær, summary: Når det er svært at komme i skole.}
  - {id: penge, title: Penge}
""",
    "vocabulary/acts.yml": """
entries:
  - {id: barnets-lov, title: Barnets lov, url: "https://www.retsinformation.dk/eli/accn/A20250028229"}
  - {id: serviceloven, title: Serviceloven}
""",
    "vocabulary/fields-of-work.yml": """
entries:
  - {id: mad, title: Mad og ernæring}
""",
    "organisations/klubhuset.yml": """
id: klubhuset
title: Eksempel – Klubhuset
summary: En forening for unge. Den er et eksempel.
municipality: herning
status: aktiv
example: ja
kind: frivillig
website: https://klubhuset.example.dk/
""",
    "youth-offers/klub.yml": """
id: klub
title: "=Klub & </script><b>mad</b>"
summary: En klub for unge; åben hver dag, også søndag.
body: |
  Første afsnit.

  Andet afsnit med »æøå«.
audiences: [ung]
ages: {min: 15, max: 24}
needs: [skole]
municipality: herning
search_words: ["@klub", "-fritid"]
contact: {function: Klubben, phone: "70201201", mail: klub@kommune.dk, hours: kl. 9-12}
status: forsøg
period: {start: 2026-01-01, end: 2027-01-31}
checked: {date: 2026-10-03, role: Redaktionen}
example: ja
provider: klubhuset
places:
  - {kind: adresse, name: Klubhuset, address: "Eksempelvej 1, 7400 Herning", step_free: ja}
  - {kind: skjult, name: Det hemmelige hus, address: "Skjulevej 2, 7400 Herning", transport: Bus 7 til Skjulevej}
access: [{route: selv}]
steps:
  - {title: Mød op, text: Du skal ikke ringe først.}
documents: [Sundhedskort]
what_happens: [Vi laver mad.]
for_whom: [Du er mellem 15 og 24 år.]
cost: Gratis
capacity: {waiting: 2 uger, as_of: 2026-11-01}
evaluation:
  - {kind: midtvejs, due: 2026-06-30, to: Udvalget}
  - {kind: slut, due: 2027-01-15}
  - {kind: status, due: 2026-03-01, reported: 2026-03-02}
""",
    "youth-offers/lukket.yml": """
id: lukket
title: Et tilbud, der er slut
summary: Det findes ikke mere.
municipality: hele-landet
status: aktiv
period: {end: 2025-12-31}
""",
    "bodies/raadet.yml": """
id: raadet
title: Handicaprådet
summary: Rådet giver kommunen råd.
municipality: herning
status: aktiv
kind: råd
""",
    "service-levels/pause.yml": """
id: pause
title: Aflastning
summary: En anden passer barnet, så I får en pause.
audiences: [ung]
ages: {max: 17}
needs: [penge]
municipality: herning
search_words: [afløsning]
checked: {date: 2026-10-01, role: Redaktionen}
status: aktiv
legal:
  - {act: barnets-lov, section: "90", pursuant_to: {act: serviceloven, section: "84", subsection: 1}}
  - {act: serviceloven, section: "44", formerly: ja}
steps:
  - {title: Søg hos kommunen}
versions:
  - id: 2025-01-07
    stage: godkendt
    body: raadet
    decided: 2025-01-07
    valid_from: 2025-02-01
    terms:
      target_group: [I passer et barn med handicap.]
      provides: [En pause.]
      decided_by: Kommunen
      deadlines: [{number: 4, unit: uger, start: ansøgning, what: Svar på ansøgning}, {number: 3, unit: arbejdsdage, start: afgørelse}]
      decision: afgørelse
      complaint: ankestyrelsen
  - id: forslag-2026
    stage: i-høring
    hearing: {start: 2026-11-20, end: 2026-12-20, bodies: [raadet]}
    terms:
      provides: [En længere pause.]
  - id: forslag-2024
    stage: i-høring
    hearing: {start: 2024-11-20, end: 2024-12-20, bodies: [raadet]}
    terms:
      provides: [En kort pause.]
""",
    "service-levels/uden-frist.yml": """
id: uden-frist
title: Hjælp uden oplyst frist
summary: Her er ingen frist oplyst.
municipality: hele-landet
status: aktiv
legal: [{act: barnets-lov, section: "32 a"}]
versions:
  - {id: lov, stage: lov, terms: {complaint: kan-ikke-påklages}}
""",
    "fairs/messe-2027.yml": """
id: messe-2027
title: Eksempel – Messe om fag, job og uddannelse i Herning
summary: Mød dem, der arbejder med det, du gerne vil; prøv selv, og spørg.
municipality: herning
status: aktiv
example: ja
ages: {min: 15}
date: 2027-03-11
place: {kind: adresse, name: Hallen, address: "Eksempelvej 9, 7400 Herning"}
hours: {start: 9:00, end: "15:30"}
fields_of_work: [mad]
quiet_hour: {start: 14:00, end: 15:00}
programme:
  - {time: {start: 9:00, end: 9:30}, title: Velkommen}
""",
    "fairs/messe-2025.yml": """
id: messe-2025
title: Eksempel – Messen sidste år
summary: Den er forbi.
municipality: herning
status: lukket
example: ja
date: 2025-03-11
place: {kind: adresse, name: Hallen}
fields_of_work: [mad]
""",
    "fair-partners/bageren.yml": """
id: bageren
title: Eksempel – Bageren
summary: Prøv at bage et brød.
municipality: herning
status: aktiv
example: ja
fairs: [messe-2027]
fields_of_work: [mad]
try_out: [Form et brød.]
meet: [En bagerlærling]
openings:
  - {kind: fritidsjob, title: Hjælp i butikken, deadline: 2027-03-01}
  - {kind: praktik, title: For sent, deadline: 2026-11-23}
welcome: {quiet: ja, step_free: nej}
goals: {want: "+ flere lærlinge"}
sharing:
  - title: Del en ung
    parts: [{partner: bageren, part: Bage}, {partner: lageret, part: Pakke}]
contact: {function: Butikken, mail: butik@bageren.example.dk}
""",
    "fair-partners/lageret.yml": """
id: lageret
title: Eksempel – Lageret
summary: Prøv at køre en palleløfter.
municipality: herning
status: aktiv
example: ja
fields_of_work: [mad]
try_out: [Pak en kasse.]
""",
    "fair-partners/lukket-butik.yml": """
id: lukket-butik
title: Eksempel – Butikken, der er lukket
summary: Den er ikke med mere.
municipality: herning
status: lukket
example: ja
fields_of_work: [mad]
try_out: [Fyld en hylde.]
""",
    "pages/klage.yml": """
id: klage
title: Klag
summary: Er du uenig, kan du klage.
municipality: hele-landet
status: aktiv
group: rettigheder
deadlines: [{number: 4, unit: uger, start: afgørelse, what: Så længe har du til at klage}]
""",
}


def address_of(record: Record) -> str:
    return f"/side/{record.id}/"


def load_files(folder: Path, files: dict[str, str]) -> Catalogue:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip(), encoding="utf-8")
    loaded = load(folder)
    assert loaded.diagnostics == () and loaded.catalogue, loaded.diagnostics
    return loaded.catalogue


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return load_files(tmp_path_factory.mktemp("offers"), FILES)


@pytest.fixture(scope="session")
def shipped() -> Catalogue:
    loaded = load(Path(__file__).resolve().parents[2] / "offers").catalogue
    assert loaded
    return loaded
