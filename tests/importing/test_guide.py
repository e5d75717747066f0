"""docs/hent-en-liste.md is true: its list and its mapping give its messages and its draft."""

import re
import shutil
from pathlib import Path

from generator.importing.mapping import KEYS
from generator.model.kinds import RECORD_KINDS

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs/hent-en-liste.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)


def test_the_example_is_what_happens(run, project: Path):
    """Over the shipped catalogue, as the reader of the page has it."""
    shutil.rmtree(project / "offers")
    shutil.copytree(ROOT / "offers", project / "offers")
    blocks = BLOCK.findall(GUIDE)
    assert [name for name, _ in blocks] == ["csv", "sh", "yaml", "sh", "text", "yaml"]
    table, ask, mapping, fetch, told, draft = (text for _, text in blocks)
    (project / "liste.csv").write_text(table, encoding="utf-8")
    (project / "mapping.yml").write_text(mapping, encoding="utf-8")
    proposed = run(*ask.split()[1:])
    assert proposed.exit_code == 0 and "  # ?: Emne\n" in proposed.stdout and "leave_out:" in proposed.stdout
    assert not list((project / "offers").rglob("eksempel-braetspil*"))
    found = run(*fetch.split()[1:])
    assert (found.exit_code, found.stdout) == (1, told)
    path = project / "offers/youth-offers/eksempel-hjaelp-til-lektier.yml"
    text = path.read_text(encoding="utf-8")
    assert text.split("\n", 3)[3] == draft
    checked = run("check", "offers/youth-offers/eksempel-braetspil-for-unge.yml", str(path.relative_to(project)))
    assert checked.exit_code == 0, checked.output
    again = run(*fetch.split()[1:])
    assert "2 som før" in again.stdout and path.read_text(encoding="utf-8") == text


def test_every_word_of_a_mapping_is_explained_and_staff_are_led_there():
    assert [key for key in KEYS if f"| `{key}` |" not in GUIDE] == []
    assert [kind.name for kind in RECORD_KINDS if f"`{kind.name}`" not in GUIDE] == []
    assert "(docs/hent-en-liste.md)" in (ROOT / "REDAKTION.md").read_text(encoding="utf-8")
