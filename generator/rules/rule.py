"""What a rule is: a code, its help, a bad and a good example, and a check that yields findings."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from datetime import date

from generator.catalogue import Catalogue
from generator.diagnostics import Severity
from generator.frozen import frozen
from generator.ledger import Ledger
from generator.model.common import Record
from generator.model.settings import Settings
from generator.model.vocabulary import Entry

Path = tuple[str | int, ...]
Target = Record | Entry | Settings | Ledger
ERROR, WARNING = Severity.ERROR, Severity.WARNING


@frozen(kw_only=True)
class Finding:
    """One place that breaks a rule. `path` leads from the record to the field.

    `words` narrows the caret to these words inside the field; `key` puts it on the field's
    name. `severity` is only given where it differs from the rule's own.
    """

    of: Target
    path: Path
    message: str
    hint: str
    other: tuple[Target, Path] | None = None
    words: str = ""
    key: bool = False
    severity: Severity | None = None


Check = Callable[[Catalogue, date], Iterator[Finding]]


@frozen(kw_only=True)
class Explained:
    """The help page of one code. `file` is where in a catalogue the two examples would stand."""

    code: str
    severity: Severity
    title: str
    what: str
    why: str
    file: str
    bad: str
    good: str


def help_path(code: str) -> str:
    """Where the page of a code lies on the site, relative to the site's address."""
    return f"redaktion/koder/{code.lower()}/"


@frozen(kw_only=True)
class Rule(Explained):
    """A code that is found by looking at the catalogue as a whole.

    A rule that is not `waivable` holds for every record, whatever its `waivers` say. What a rule
    that looks at each `alone` finds in a record or entry depends on that, the settings and the day.
    """

    check: Check
    waivable: bool = True
    alone: bool = False


def rule(doc: str | None, code: str, severity: Severity, check: Check, *, file: str, bad: str, good: str, waivable: bool = True, alone: bool = False) -> Rule:
    """A rule with its help taken from its module's docstring: a title line, what the rule does,
    and a paragraph that begins with »Hvorfor:«."""
    title, what, why = sections(doc or "")
    return Rule(code=code, severity=severity, check=check, title=title, what=what, why=why, file=file, bad=_snippet(bad), good=_snippet(good), waivable=waivable, alone=alone)


def sections(doc: str) -> tuple[str, str, str]:
    """The title, the explanation and the reason in a docstring."""
    title, _, rest = inspect.cleandoc(doc).partition("\n")
    what, _, why = rest.partition("Hvorfor:")
    if not (title and what.strip() and why.strip()):
        raise ValueError(f"A rule's docstring has a title, an explanation and »Hvorfor:«: {title!r}")
    return title.rstrip("."), " ".join(what.split()), " ".join(why.split())


def _snippet(text: str) -> str:
    return inspect.cleandoc(text) + "\n"
