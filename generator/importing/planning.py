"""What an import would do to the catalogue: a file per row, and none that somebody has edited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from pathlib import Path

from generator.catalogue import Catalogue
from generator.frozen import frozen
from generator.importing.filling import Filled, Leftover, fill
from generator.importing.mapping import Mapping
from generator.importing.rows import Row, Table
from generator.importing.values import is_cpr
from generator.importing.writing import CannotWrite, is_draft_of, is_untouched, written
from generator.model.kinds import Kind
from generator.model.types import slug_of


class Fate(Enum):
    """What becomes of a row. The value is how it is counted in Danish."""

    NEW = "nye kladder"
    SAME = "som før"
    UPDATED = "kladder skrevet igen"
    EDITED = "rettet af jer og ikke rørt"
    REPEATED = "rækker magen til en anden"
    REFUSED = "rækker, der ikke kan skrives"


@frozen
class Planned:
    """A row's file (`path` from the catalogue, with its text) and what people must know about it.
    `text` is None when nothing is to be written."""

    row: int
    path: str
    fate: Fate
    text: str | None = None
    missing: tuple[str, ...] = ()
    left: tuple[Leftover, ...] = ()
    why: str = ""


def plan(table: Table, mapping: Mapping, kind: Kind, catalogue: Catalogue, source: str) -> tuple[Planned, ...]:
    """Every row in order. The same table and catalogue give the same plan."""
    return tuple(_plan(table, mapping, kind, catalogue, source))


def orphans(planned: Iterable[Planned], kind: Kind, catalogue: Catalogue, source: str) -> tuple[str, ...]:
    """The drafts of an earlier import from the same list, and of no row in it now: the row is
    gone, or has another name. Paths from the catalogue, in order."""
    now = {each.path for each in planned}
    found = []
    for path in sorted((catalogue.root / kind.where).glob("*.yml")):
        name = path.relative_to(catalogue.root).as_posix()
        if name not in now and is_draft_of(path.read_text(encoding="utf-8", errors="replace"), source):
            found.append(name)
    return tuple(found)


def _plan(table: Table, mapping: Mapping, kind: Kind, catalogue: Catalogue, source: str) -> Iterator[Planned]:
    rows: dict[object, int] = {}
    ids: dict[str, int] = {}
    for row in table.rows:
        first = rows.setdefault(row.cells, row.number)
        if first != row.number:
            yield Planned(row.number, "", Fate.REPEATED, why=f"Den er magen til række {first}.")
            continue
        filled = fill(row, mapping, kind.model, catalogue)
        wanted = _id(row, mapping, filled)
        id_ = _free(wanted, ids)
        also = f"Række {ids[wanted]} giver også id'et {wanted}. Den her hedder {id_}." if id_ != wanted else ""
        ids[id_] = row.number
        yield _planned(row, filled, id_, mapping, kind, catalogue, source, also)


def _planned(row: Row, filled: Filled, id_: str, mapping: Mapping, kind: Kind, catalogue: Catalogue, source: str, why: str) -> Planned:
    path = f"{kind.where}/{id_}.yml"
    # What became the id as it stands needs no comment.
    naming = {column for option in mapping.id for column in option.columns}
    left = tuple(each for each in filled.left if each.text != id_ or each.column not in naming)
    missing = tuple(".".join(str(part) for part in at if isinstance(part, str)) for at, _ in filled.missing)
    taken = catalogue.get(id_)
    elsewhere = catalogue.origin(taken).path if taken else path
    if elsewhere != path:
        return Planned(row.number, path, Fate.REFUSED, None, (), left, f"Id'et {id_} er brugt i {elsewhere}. Giv rækken et andet navn, eller skriv id: i mapping-filen.")
    try:
        text = written(kind, {"id": id_, **filled.values}, left, source, catalogue.settings.address)
    except CannotWrite as fault:
        return Planned(row.number, path, Fate.REFUSED, None, (), left, str(fault))
    fate = _fate(catalogue.root / path, text)
    return Planned(row.number, path, fate, text if fate in (Fate.NEW, Fate.UPDATED) else None, missing, left, why)


def _fate(path: Path, text: str) -> Fate:
    try:
        old = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Fate.NEW
    except (OSError, UnicodeDecodeError):
        return Fate.EDITED
    if old == text:
        return Fate.SAME
    return Fate.UPDATED if is_untouched(old) else Fate.EDITED


def _id(row: Row, mapping: Mapping, filled: Filled) -> str:
    """From the columns that the mapping names, else the title, else the row's number."""
    texts = {cell.column: cell.text for cell in reversed(row.cells)}
    for option in mapping.id:
        text = option.joined(texts)
        if slug_of(text) != slug_of("") and not is_cpr(text):
            return slug_of(text)
    title = filled.values.get("title", "")
    return slug_of(title) if slug_of(title) != slug_of("") else f"raekke-{row.number}"


def _free(wanted: str, taken: dict[str, int]) -> str:
    id_, number = wanted, 1
    while id_ in taken:
        number += 1
        id_ = f"{wanted[: 60 - len(str(number)) - 1].rstrip('-')}-{number}"
    return id_
