"""The one Jinja environment. Everything is escaped; a missing name is an error; what staff wrote
is a value, and becomes markup only here, through Markdown without HTML."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import orjson
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.frozen import frozen
from generator.model.types import slug_of
from generator.templates.compiling import FastEnvironment, as_markup, escaped, kept
from generator.templates.words import MOST_WORDS, Words
from generator.views.parts import Link

__all__ = ["MOST_WORDS", "THEME", "Component", "Example", "Words", "attribute_json", "components", "environment", "escaped", "icon", "refresh", "render"]

THEME = Path(__file__).resolve().parents[2] / "theme"


@cache
def _icons() -> dict[str, Markup]:
    head = '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">'
    return {name: Markup(f"{head}{inner}</svg>") for name, inner in json.loads((THEME / "icons.json").read_text(encoding="utf-8")).items()}


def icon(name: str) -> Markup:
    """A decorative picture; the word beside it says the same. Raises KeyError for a name that is not there."""
    return _icons()[name]


@cache
def environment() -> Environment:
    """The environment. Templates are read once; `refresh` reads again what has changed since."""
    env = FastEnvironment(loader=FileSystemLoader(THEME), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, auto_reload=False, cache_size=-1, bytecode_cache=kept(THEME))
    env.globals |= {"icon": icon, "link": Link}
    # As filters they are called directly; as methods each call goes through Jinja's context.
    env.filters |= {"icon": icon, "href": _href, "line": _line, "once": _once, "prose": _prose}
    env.filters["anchor"] = slug_of
    env.filters["attribute_json"] = attribute_json
    return env


def _href(address: str, words: Words) -> str:
    return words.href(address)


def _line(text: str, words: Words) -> Markup:
    return words.line(text)


def _once(part: Any, words: Words, component: str, name: str, *more: Any) -> Markup:
    """A macro of a component that explains no words, so that what it draws can stand on many pages."""
    key = (name, part, more)
    found = words.drawn.get(key) if words.drawn else None
    if found is None:
        macro = getattr(environment().get_template(f"components/{component}/template.html.j2").module, name)
        found = as_markup(macro.write(part, words, *more))
        if words.drawn is not None:
            words.drawn[key] = found
    return found


def _prose(text: str, words: Words, level: int = 3) -> Markup:
    return words.prose(text, level)


def attribute_json(value: object) -> str:
    """JSON for an attribute; the template escapes it as it escapes every text."""
    return orjson.dumps(value).decode()


@frozen
class Example:
    """One example of a component, from its examples.json: how it is called, with made-up content."""

    name: str
    component: str
    macro: str
    arguments: Mapping[str, Any]

    def html(self, words: Words) -> Markup:
        """The component with the example's content. Arguments that are mappings can be read by
        attribute, as views can."""
        module = environment().get_template(f"components/{self.component}/template.html.j2").module
        macro = getattr(module, self.macro)
        own = {"words": words} if "words" in macro.arguments else {}
        return Markup(macro(**{name: _readable(value) for name, value in self.arguments.items()}, **own))


@frozen
class Component:
    """`seen`: where one without examples of its own is seen, because it belongs to a whole page."""

    name: str
    title: str
    about: str
    examples: tuple[Example, ...]
    seen: Link | None


def components() -> tuple[Component, ...]:
    """Every component of the theme, by its folder's name."""
    found = []
    for path in sorted(THEME.glob("components/*/examples.json")):
        data, name = json.loads(path.read_text(encoding="utf-8")), path.parent.name
        examples = tuple(Example(each["name"], name, data["macro"], each["arguments"]) for each in data["examples"])
        found.append(Component(name, data["title"], data["about"], examples, Link(**data["seen"]) if "seen" in data else None))
    return tuple(found)


class _Readable(SimpleNamespace):
    def __hash__(self) -> int:  # type: ignore[override]
        return id(self)


def _readable(value: Any) -> Any:
    if isinstance(value, dict):
        return _Readable(**{name: _readable(each) for name, each in value.items()})
    return [_readable(each) for each in value] if isinstance(value, list) else value


def refresh() -> None:
    """Forget the templates and icons when a file of the theme has changed since they were read."""
    state = tuple((path, path.stat().st_mtime_ns) for path in sorted((*THEME.rglob("*.j2"), THEME / "icons.json")))
    if _read.get("theme") not in (None, state):
        environment.cache_clear()
        _icons.cache_clear()
    _read["theme"] = state


_read: dict[str, tuple[tuple[Path, int], ...]] = {}


def render(name: str, **values: Any) -> str:
    """A template of the theme as HTML. Raises jinja2.TemplateError when it does not fit its values."""
    return environment().get_template(name).render(values)
