"""The changes that a record goes through while it lives: it is looked after, and it ends."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.editing.edits import field_at, new_field, value_at
from generator.editing.manuscript import Edit, Manuscript
from generator.editing.scalars import scalar
from generator.model.choices import Status


def confirmed(of: Manuscript, order: Iterable[str], day: date, role: str) -> list[Edit]:
    """»Checked on this day, still right«: the date and the role, and nothing else."""
    if of.at(("checked",)) is None:
        written = f"{{date: {day}, role: {scalar(role, flow=True)}}}"
        return [new_field(of, "checked", written, {"date": str(day), "role": role}, order)]
    wanted = {("checked", "date"): str(day), ("checked", "role"): role}
    return [value_at(of, path, value) for path, value in wanted.items() if _text(of, path) != value]


def withdrawn(of: Manuscript, order: Iterable[str], replaced_by: str | None) -> list[Edit]:
    """Closed, with the way on. The file stays, so that old links still arrive somewhere."""
    names = tuple(order)
    wanted = {"status": str(Status.CLOSED.value), **({"replaced_by": replaced_by} if replaced_by else {})}
    return [field_at(of, name, value, names) for name, value in wanted.items() if _text(of, (name,)) != value]


def _text(of: Manuscript, path: tuple[str, ...]) -> str | None:
    node = of.at(path)
    return None if node is None else str(node.value).strip()
