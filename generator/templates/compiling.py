"""How templates become Python: with direct calls, and kept between builds as Python keeps modules."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping
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
    """A macro that is called with values in their order, as nearly all are, without the sorting of others."""

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        left_out = self._argument_count - len(args)
        if kwargs or left_out < 0 or self.caller or self.catch_kwargs or self.catch_varargs:
            return super().__call__(*args, **kwargs)
        return str.__new__(Markup, self._func(*args, *(missing,) * left_out) if left_out else self._func(*args))


class _Compiler(CodeGenerator):
    """Calls macros and reads attributes as Python does, and writes with `escaped`, whose shortest
    way is taken on the spot. No function of ours asks for Jinja's context, and no mapping is read
    by attribute. A name that is not there is an error still."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        super().visit_Template(node, frame)
        # In the place of Jinja's own, for the code above this line.
        self.writeline(f"from {__name__} import _escape_inner as escape_text, _Macro as Macro, escaped as escape")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("(escape_text(_v) if type(_v := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(") is str else escape(_v))")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

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


class _Kept(FileSystemBytecodeCache):
    """Templates as Python compiled them, kept where Python keeps its own modules (`__pycache__`),
    by the content of the template and of this room. Nothing is kept where Python may not write."""

    def __init__(self, folder: Path, theme: Path) -> None:
        super().__init__(str(folder), "%s.jinja")
        room = b"".join(each.read_bytes() for each in sorted(Path(__file__).parent.glob("*.py")))
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
