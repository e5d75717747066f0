"""The page frame from its template alone: MkDocs and Material are much to import, and a frame that
takes nothing from them is drawn without them, to the same text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, NoReturn

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound
from markupsafe import escape

from generator.model.settings import Settings
from generator.templates.compiling import kept

FRAME = "main.html"
GIVEN: dict[str, Any] = {"page": None, "nav": None, "base_url": "%%ROOT%%"}
"""What every frame is given beside MkDocs' configuration, in which our own settings are `extra.vejviser`."""


class _AsksMoreError(Exception):
    """The frame asks for something that only MkDocs knows."""


class _Known:
    """A part of MkDocs' configuration, of which only this is known."""

    def __init__(self, **known: Any) -> None:
        self.__dict__ |= known

    def __getattr__(self, name: str) -> NoReturn:
        raise _AsksMoreError


class _Folder(FileSystemLoader):
    """The templates of one folder. Another one may be of the theme."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        try:
            return super().get_source(environment, template)
        except TemplateNotFound:
            raise _AsksMoreError from None


def frame_in(folder: Path, settings: Settings) -> str | None:
    """The frame that a folder's main.html draws by itself; None when that takes MkDocs, or somebody who says what is wrong."""
    # Kept under one name for all folders: a frame with other content is compiled anew.
    env = Environment(loader=_Folder(folder), undefined=StrictUndefined, bytecode_cache=kept(Path(FRAME)))
    try:
        return env.get_template(FRAME).render(config=_Known(extra=_Known(vejviser=for_frame(settings))), **GIVEN)
    except Exception:
        # Whatever it was, it comes again with MkDocs, unless that knows better.
        return None


def for_frame(value: object) -> Any:
    """Settings as plain mappings and lists with every text escaped, once: MkDocs' Jinja does not escape."""
    if is_dataclass(value):
        return {each.name: for_frame(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, tuple):
        return [for_frame(each) for each in value]
    return escape(value) if isinstance(value, str) else value
