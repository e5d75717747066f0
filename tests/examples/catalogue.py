"""The example of a code, put into a copy of the valid catalogue.

An example on a help page is a few lines. Here they take the place of the fields with the same
names in the file they belong to, so that what is shown is what is tested.
"""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

from generator.catalogue import fingerprint, load
from generator.diagnostics import Diagnostic, in_order
from generator.ledger import freeze, written
from generator.model.kinds import LEDGER_FILE
from generator.reporting import FORMATS
from generator.rules import run
from generator.rules.rule import Explained
from generator.spelling import check_spelling
from tests.spelling.dictionary import dictionary

HERE = Path(__file__).parent
VALID = HERE / "valid"
INVALID = HERE / "invalid"
DAY = date(2026, 11, 24)
TOP = re.compile(r"(?m)^(?=\ufeff?[\w-]+:)")
# Found with `--spelling` only.
SPELLING = {"V418"}
# The example is a whole file.
WHOLE = {"V111", "V112", "V354", "V502"}
SIX_MONTHS = """\
versions:
  - id: "2026"
    stage: godkendt
    body: socialudvalget
    decided: 2025-12-01
    valid_from: 2026-01-01
    terms:
      duration: 6 måneder ad gangen.
      extension: {possible: nej}
      deadlines: [{number: 4, unit: uger, start: ansøgning}]
      complaint: ankestyrelsen
"""


def copied(into: Path) -> Path:
    """A copy of the valid catalogue."""
    shutil.copytree(VALID, into)
    return into


def put(example: Explained, root: Path, *, good: bool = False) -> Path:
    """Write the bad or the good example of a code into a catalogue; the file it was written to."""
    text = example.good if good else example.bad
    path = root / example.file
    if example.code in ("V353", "V354"):
        decided = root / "service-levels/ledsagelse.yml"
        decided.write_text(merged(decided.read_text(encoding="utf-8"), SIX_MONTHS), encoding="utf-8")
    if example.code == "V353":
        _freeze(root)
    if example.code == "V111" and not good:
        path.symlink_to("svoemmehold.yml")
        return path
    if example.code in WHOLE or text.startswith("# 3 MB"):
        whole = text
    else:
        # A record that is not there yet is like its neighbours.
        model = path if path.exists() else min(path.parent.glob("*.yml"), default=None)
        whole = merged(model.read_text(encoding="utf-8") if model else "", _real(text, path))
    named = re.search(r"(?m)^id: ([\w-]+)$", whole)
    if good and named:
        path = path.with_name(f"{named[1]}.yml")
    if good and example.code in ("V353", "V354"):
        # Freezing writes more than a page can show.
        path.write_text(whole, encoding="utf-8") if example.code == "V353" else None
        _freeze(root)
    else:
        path.write_bytes(_encoded(example.code, whole))
    return path


def put_beside(example: Explained, root: Path) -> Path:
    """Write the bad example of a code as one record more, named after its code, so that many
    examples stand in one catalogue. What is not about one record is written where it belongs."""
    model = root / example.file
    if example.code in WHOLE or not re.match(r"(?m)^id: ", model.read_text(encoding="utf-8") if model.exists() else ""):
        return put(example, root)
    id_ = example.code.lower()
    whole = example.bad if example.code == "V101" else merged(model.read_text(encoding="utf-8"), _real(example.bad, model))
    if example.code != "V217":
        whole = whole.replace(f"id: {model.stem}", f"id: {id_}", 1)
    path = model.with_name(f"{id_}.yml")
    path.write_bytes(_encoded(example.code, whole))
    return path


def _freeze(root: Path) -> None:
    catalogue = load(root).catalogue
    assert catalogue
    ledger, _ = freeze(catalogue.ledger, catalogue.of_kind("service-level"), DAY)
    (root / LEDGER_FILE).write_text(written(ledger), encoding="utf-8")


def merged(file: str, snippet: str) -> str:
    """The file with the snippet's fields instead of its own, where they stood; new ones last."""
    fields = {name: block for name, block in _blocks(file)}
    new: dict[str, str] = {}
    for name, block in _blocks(snippet):
        new[name] = new.get(name, "") + block
    kept = [new.pop(name, block) for name, block in fields.items()]
    return "".join([*kept, *new.values()])


def _blocks(text: str) -> list[tuple[str, str]]:
    parts = [each for each in TOP.split(text) if each]
    return [(each.lstrip("\ufeff").split(":")[0], each) for each in parts]


def _encoded(code: str, text: str) -> bytes:
    """The bytes of an example: what cannot be shown on a page is made here."""
    if code == "V102" and "\ufffd" in text:
        return text.replace("\ufffd", "ø").encode("cp1252")
    if code == "V101" and text.startswith("# 3 MB"):
        return text.encode() * 1_400
    return text.encode()


def _real(text: str, path: Path) -> str:
    if "FINGERPRINT" not in text:
        return text
    loaded = load(path.parents[1]).catalogue
    record = loaded.get(path.stem) if loaded else None
    assert record
    return text.replace("FINGERPRINT", fingerprint(record))


def reported(root: Path, day: date = DAY, *, spelling: bool = False) -> str:
    """The report as staff see it, with paths from the catalogue's folder."""
    return FORMATS["text"](checked(root, day, spelling=spelling), root)


def checked(root: Path, day: date = DAY, *, spelling: bool = False) -> tuple[Diagnostic, ...]:
    """All that `vejviser check` finds in a catalogue."""
    loaded = load(root)
    if loaded.to_judge is None:
        return loaded.diagnostics
    misspelled = check_spelling(loaded.to_judge, day, dictionary()) if spelling else ()
    return in_order((*loaded.diagnostics, *run(loaded.to_judge, day), *misspelled))
