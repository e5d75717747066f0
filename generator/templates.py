"""The one Jinja environment. Everything is escaped; a missing name is an error; what staff wrote
is a value, and becomes markup only here, through Markdown without HTML."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, _escape_inner, escape  # type: ignore[attr-defined]

from generator.model.types import slug_of
from generator.model.vocabulary import Term
from generator.views.glossary import Glossary

THEME = Path(__file__).resolve().parents[1] / "theme"
OUTSIDE = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
# What may mean something in Markdown. A text without it is paragraphs alone, and most texts are.
_MARKS = (*"*_`[]<>#&\\\r", " \n", "\t\n")
_MARKED_LINE = re.compile(r"\n(?:[ \t\-+=]|\d+[.)])")
_BLANK = re.compile(r"\n{2,}")
# More explained words than this make a page restless.
MOST_WORDS = 8


class Words:
    """What a page needs to show texts: the way to the root, and the glossary.

    Each explained word is linked once a page, to its meaning at the end of the page; `used`
    holds those, in order. `own` is the page's own title, which is not explained on itself.
    """

    def __init__(self, root: str, glossary: Glossary | None, own: str = "", drawn: dict[Any, Markup] | None = None) -> None:
        self.root, self._glossary, self._own = root, glossary, own.lower()
        # What `once` has drawn on pages as far from the root; None where nothing is kept.
        self.drawn = drawn
        self.used: dict[str, Term] = {}

    def href(self, address: str) -> str:
        """An address as a link on this page: from the root, or elsewhere and left alone."""
        if address.startswith("#") or OUTSIDE.match(address):
            return address
        return self.root + address.lstrip("/")

    def line(self, text: str) -> Markup:
        """A plain text with its hard words explained."""
        return Markup("".join(self._explained(text)))

    def prose(self, text: str, level: int = 3) -> Markup:
        """Markdown as markup: no HTML in, links to https, mailto, tel and this site only."""
        if not _is_marked_up(f"\n{text}\n"):
            return Markup("".join(f"<p>{''.join(self._explained(each))}</p>\n" for each in _BLANK.split(text.strip())))
        env: dict[str, Any] = {}
        tokens = _markdown().parse(text, env)
        for token in tokens:
            if token.type in ("heading_open", "heading_close"):
                token.tag = f"h{min(6, int(token.tag[1]) - 2 + level)}"
            elif token.type == "inline":
                token.children = list(self._inline(token.children or ()))
        return Markup(_markdown().renderer.render(tokens, _markdown().options, env))

    def _inline(self, tokens: Sequence[Token]) -> list[Token]:
        found: list[Token] = []
        inside, calls = 0, False
        for token in tokens:
            if token.type == "link_open":
                inside += 1
                href = str(token.attrGet("href") or "")
                calls = href.startswith("tel:")
                token.attrSet("href", self.href(href))
            elif token.type == "link_close":
                inside, calls = inside - 1, False
            elif token.type == "text" and not inside:
                # html_inline is what the renderer writes as it is; its content is escaped here.
                found.append(Token("html_inline", "", 0, content="".join(self._explained(token.content))))
                continue
            elif token.type == "text" and calls:
                # A number is not broken over two lines.
                token.content = token.content.replace(" ", "\u00a0")
            found.append(token)
        return found

    def _explained(self, text: str) -> list[str]:
        if self._glossary is None or len(self.used) >= MOST_WORDS:
            return [str(escape(text))]
        parts, place = [], 0
        for start, end, term in self._glossary.find(text):
            if term.id in self.used or len(self.used) >= MOST_WORDS or term.title.lower() in self._own:
                continue
            self.used[term.id] = term
            parts.append(f'{escape(text[place:start])}<a class="term" href="#ord-{term.id}">{escape(text[start:end])}</a>')
            place = end
        parts.append(str(escape(text[place:])))
        return parts


def _is_marked_up(lines: str) -> bool:
    return any([each in lines for each in _MARKS]) or _MARKED_LINE.search(lines) is not None


@cache
def _markdown() -> MarkdownIt:
    found = MarkdownIt("commonmark", {"html": False}).disable(["image", "html_block", "html_inline", "code", "fence", "entity"])
    # The name is the library's.
    found.validateLink = _may_be_linked  # type: ignore[method-assign]
    return found


def _may_be_linked(url: str) -> bool:
    return bool(OUTSIDE.match(url)) or (url.startswith("/") and not url.startswith("//")) or url.startswith("#")


@cache
def _icons() -> dict[str, Markup]:
    head = '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">'
    return {name: Markup(f"{head}{inner}</svg>") for name, inner in json.loads((THEME / "icons.json").read_text(encoding="utf-8")).items()}


def icon(name: str) -> Markup:
    """A decorative picture; the word beside it says the same. Raises KeyError for a name that is not there."""
    return _icons()[name]


def escaped(value: object) -> str:
    """What `{{ }}` writes: as markupsafe.escape, without wrapping each piece in a Markup. (What
    escape itself calls has a private name; the version is locked, and a test holds that they agree.)"""
    if type(value) is str:
        return _escape_inner(value)
    return value if type(value) is Markup else escape(value)


class _Compiler(CodeGenerator):
    """Calls macros as Python does, and writes with `escaped`. No function of ours asks for Jinja's context."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        super().visit_Template(node, frame)
        # In the place of Jinja's own, for the code above this line.
        self.writeline(f"from {__name__} import escaped as escape")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        self.visit(node.node, frame)
        # What follows begins with a comma.
        self.write("(*()")
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")


class _Template(Template):
    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        """The macros of a component. Only the environment has globals, so they are the same for all."""
        return super()._get_default_module()


class _Environment(Environment):
    code_generator_class, template_class = _Compiler, _Template

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._found: dict[str, Template] = {}

    def get_template(self, name: str | Template, parent: str | None = None, globals: MutableMapping[str, Any] | None = None) -> Template:
        """A template that has been read is found without going through the globals again."""
        found = self._found.get(name) if isinstance(name, str) else name
        if found is None:
            found = self._found[str(name)] = super().get_template(name, parent, globals)
        return found


@cache
def environment() -> Environment:
    """The environment. Templates are read once; `refresh` reads again what has changed since."""
    env = _Environment(loader=FileSystemLoader(THEME), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, auto_reload=False, cache_size=-1)
    env.globals["icon"] = icon
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
        found = macro(part, words, *more)
        if words.drawn is not None:
            words.drawn[key] = found
    return found


def _prose(text: str, words: Words, level: int = 3) -> Markup:
    return words.prose(text, level)


def attribute_json(value: object) -> str:
    """JSON for an attribute; the template escapes it as it escapes every text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Component:
    name: str
    title: str
    about: str
    examples: tuple[Example, ...]


def components() -> tuple[Component, ...]:
    """Every component of the theme that has examples, by its folder's name."""
    found = []
    for path in sorted(THEME.glob("components/*/examples.json")):
        data, name = json.loads(path.read_text(encoding="utf-8")), path.parent.name
        examples = tuple(Example(each["name"], name, data["macro"], each["arguments"]) for each in data["examples"])
        found.append(Component(name, data["title"], data["about"], examples))
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
