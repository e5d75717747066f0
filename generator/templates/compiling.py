"""How templates become Python: with direct calls, and kept between builds as Python keeps modules."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, MutableMapping
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, Template, nodes
from jinja2 import __version__ as version
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, _escape_inner, escape  # type: ignore[attr-defined]


def as_markup(text: str) -> Markup:
    """Markup of a plain string, without asking what it is first, as Markup() does."""
    return str.__new__(Markup, text)


def escaped(value: object) -> str:
    """What `{{ }}` writes: as markupsafe.escape, without wrapping each piece in a Markup. (What
    escape itself calls has a private name; the version is locked, and a test holds that they agree.)"""
    if type(value) is str:
        return _escape_inner(value)
    return value if type(value) is Markup else escape(value)


class _Macro(Macro):
    """A macro. `write` gives plain text that is HTML, for values in their order, as nearly all are called."""

    def __init__(self, environment: Environment, func: Callable[..., str], name: str, arguments: list[str], *catches: bool) -> None:
        super().__init__(environment, func, name, arguments, *catches)
        self.write: Callable[..., str] = self
        if not (self.caller or self.catch_kwargs or self.catch_varargs):
            # What is left out at the end is filled in by the function itself.
            func.__defaults__ = (missing,) * len(arguments)
            self.write = func


class _Compiler(CodeGenerator):
    """Calls macros and reads attributes as Python does, and writes with `escaped`, whose shortest
    way is taken on the spot. No function of ours asks for Jinja's context, and no mapping is read
    by attribute. A name that is not there is an error still."""

    _html = False

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        imported = [name for each in node.find_all(nodes.FromImport) for name in each.names]
        self._macros = {each.name for each in node.find_all(nodes.Macro)} | {name if isinstance(name, str) else name[1] for name in imported}
        super().visit_Template(node, frame)
        # In the place of Jinja's own, for the code above this line.
        self.writeline(f"from {__name__} import _escape_inner as escape_text, _Macro as Macro, escaped as escape")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self._html = self._gives_html(node, frame)
        if not self._html:
            # Most filters and functions give markup, and what else is written is plain text.
            self.write("(_v if type(_v := " if isinstance(node, nodes.Filter | nodes.Call) else "(escape_text(_v) if type(_v := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if not self._gives_html(node, frame):
            self.write(") is Markup else escape(_v))" if isinstance(node, nodes.Filter | nodes.Call) else ") is str else escape(_v))")

    def _gives_html(self, node: nodes.Expr, frame: Frame) -> bool:
        """Whether it calls a macro that the template has or imports; its text is written as it is."""
        name = node.node if isinstance(node, nodes.Call) and _in_order(node) else None
        return isinstance(name, nodes.Name) and name.name in self._macros and frame.symbols.ref(name.name).startswith("l_0_")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        self.visit(node.node, frame)
        if self._html:
            self._html = False
            self.write(".write")
        if _in_order(node) and not forward_caller:
            self.write("(")
            for each in node.args:
                self.visit(each, frame)
                self.write(", ")
        else:
            # What follows begins with a comma.
            self.write("(*()")
            self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")


def _in_order(node: nodes.Call) -> bool:
    """Whether it is called with values in their order alone."""
    return not (node.kwargs or node.dyn_args or node.dyn_kwargs)


class _Template(Template):
    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        """The macros of a component. Only the environment has globals, so they are the same for all."""
        if self._module is None:
            self._module = self.make_module()
        return self._module


class _Kept(FileSystemBytecodeCache):
    """Templates as Python compiled them, kept where Python keeps its own modules (`__pycache__`),
    by the content of the template, of this room, and of the icons, which are in the compiled
    templates. Nothing is kept where Python may not write."""

    def __init__(self, folder: Path, theme: Path) -> None:
        super().__init__(str(folder), "%s.jinja")
        room = b"".join(each.read_bytes() for each in (*sorted(Path(__file__).parent.glob("*.py")), *theme.glob("icons.json")))
        self._made_by = f"{version} {sha256(room).hexdigest()} {theme}"

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        return sha256(f"{self._made_by} {name}".encode()).hexdigest()[:20]


def kept(theme: Path) -> FileSystemBytecodeCache | None:
    """Where the templates of a theme are kept: beside this module, not in the theme, which is
    watched while somebody works on it. None where Python keeps nothing."""
    folder = Path(cache_from_source(__file__)).parent
    if sys.dont_write_bytecode:
        return None
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return _Kept(folder, theme) if os.access(folder, os.W_OK) else None


class FastEnvironment(Environment):
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

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Only the environment has globals; a plain mapping of them is quicker to go through than a layered one."""
        return self.globals if d is None else {**self.globals, **d}
