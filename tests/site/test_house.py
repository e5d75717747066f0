"""The order of the house: a module imports only from its own room and from rows before it."""

import ast
from pathlib import Path

import pytest

GENERATOR = Path(__file__).resolve().parents[2] / "generator"
# Rooms of one row may not know each other, but for `model` and `source`, which reading joins.
ROWS = (
    ("frozen",),
    ("diagnostics", "danish"),
    ("source", "model"),
    ("reading", "ledger"),
    ("catalogue",),
    ("editing", "fixing"),
    ("drafts",),
    ("gaps", "questions", "importing", "clock", "facets", "changes"),
    ("coverage", "deadlines", "factors", "pathways"),
    ("guide", "lifeline"),
    ("rules",),
    ("reporting", "forms", "urls", "spelling", "duties", "owners"),
    ("search",),
    ("views",),
    ("templates", "exports"),
    ("pages",),
    ("shell",),
    ("site",),
    ("mkdocs_plugin", "report"),
    ("difference",),
    ("cli",),
)
ROW = {room: place for place, rooms in enumerate(ROWS) for room in rooms}
MODULES = sorted(path for path in GENERATOR.rglob("*.py") if path != GENERATOR / "__init__.py")


def room_of(path: Path) -> str:
    return path.relative_to(GENERATOR).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Every module that a file imports, also inside functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{each.name}" for each in node.names)
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(GENERATOR).as_posix())
def test_imports_go_one_way(path: Path):
    own = room_of(path)
    assert own in ROW, f"{own} has no row; add it where it belongs"
    rooms = {name.split(".")[1] for name in imported(path) if name.startswith("generator.")}
    assert {room for room in rooms if room != own and ROW.get(room, len(ROWS)) >= ROW[own]} == set()


@pytest.mark.parametrize(("library", "only"), [("mkdocs", {"mkdocs_plugin"}), ("click", {"cli"}), ("rich", {"cli", "reporting"}), ("jinja2", {"templates", "mkdocs_plugin"})])
def test_a_library_is_known_in_one_room(library: str, only: set[str]):
    users = {room_of(path) for path in MODULES if any(name.split(".")[0] == library for name in imported(path))}
    assert users <= only


def test_only_the_clock_asks_for_the_day():
    users = {
        path.relative_to(GENERATOR).as_posix() for path in MODULES
        if any(call in path.read_text(encoding="utf-8") for call in ("date.today(", "datetime.now(", "time.time(", "utcnow("))
    }
    assert users == {"clock.py"}


def test_no_module_is_longer_than_300_lines():
    long = {path.relative_to(GENERATOR).as_posix() for path in MODULES if path.read_text(encoding="utf-8").count("\n") > 300}
    assert long == set()
