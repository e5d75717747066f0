"""YAML nodes to values of the model: one reader per file, which reports as it goes."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher, get_close_matches
from typing import Any

import yaml
from yaml import ScalarNode

from generator.diagnostics import Diagnostic, Replacement, Severity
from generator.model.fields import Field, Nested, fields_of, made, made_in_part
from generator.model.types import Invalid, Text
from generator.source import Source, quote

BLANK = frozenset({"", "~", "null", "Null", "NULL"})
DASHES = "-–—•·*‣▪"
WORD_QUOTES = frozenset("“”„‘’")
SOFT_HYPHEN = "\u00ad"
# A text that a reader of YAML 1.2 takes for a number.
NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
NUMERIC = frozenset("0123456789.+-")
# What begins otherwise is neither blank nor in quotes from Word.
ODD = WORD_QUOTES | {each[0] for each in BLANK if each}
MOST_EXACT = 2**53
"""From here on JavaScript has no longer every whole number."""
NEAR, SURE = 0.55, 0.75
"""How alike two names are before one is named, and before one can be written for the other."""


class Reader:
    """Turns nodes into values of one file, reporting as it goes."""

    __slots__ = ("_found", "_source")

    def __init__(self, source: Source, found: list[Diagnostic]) -> None:
        self._source, self._found = source, found

    def report(self, node: yaml.Node, code: str, message: str, hint: str, *, other: yaml.Node | None = None, instead: str | None = None) -> None:
        """Say what is wrong with a node. `instead` is the node as it can be written without losing
        anything."""
        place = self._source.place(node)
        second = (self._source.path, *self._source.place(other)[:2]) if other else None
        whole = instead is not None and node.start_mark.line == node.end_mark.line and not self._source.is_mended(place[0])
        self._add(place, code, message, hint, second, (Replacement(*place, instead),) if instead is not None and whole else ())

    def _add(
        self, place: tuple[int, int, int], code: str, message: str, hint: str,
        other: tuple[str, int, int] | None = None, fix: tuple[Replacement, ...] = (),
    ) -> None:
        line, column, length = place
        self._found.append(Diagnostic(
            path=self._source.path, line=line, column=column, length=length, code=code, severity=Severity.ERROR,
            message=message, hint=hint, other=other, fix=fix,
        ))

    def mapping(self, model: type[Any], node: yaml.Node) -> Any | None:
        """An instance of the model, or None when anything in the mapping is wrong."""
        if not isinstance(node, yaml.MappingNode):
            names = ", ".join(list(fields_of(model))[:4])
            self.report(node, "V216", "Her skal stå felter, ikke en tekst.", f"Skriv fx {names} på hver sin linje, rykket ind.")
            return None
        readers, must = _compiled(model)
        values: dict[str, Any] = {}
        meant: set[str | None] = set()
        before = len(self._found)
        for key, value in node.value:
            name = key.value if key.__class__ is ScalarNode else ""
            field = readers.get(name)
            if field is None or name in values:
                meant.add(self._stray(key, name, model, node))
            else:
                # Under the name as it is declared: one text for all records, which takes no room and is found at once.
                declared, read_value = field
                values[declared] = read_value(self, value)
        for name in must:
            if name not in values and name not in meant and all(key.__class__ is ScalarNode for key, _ in node.value):
                spec = fields_of(model)[name]
                hint = f"Skriv {name}: {spec.examples[0]}" if spec.examples else f"Skriv {name}: og så {spec.title.lower()}. {spec.help}"
                self.report(node, "V202", f"Feltet »{name}« ({spec.title}) mangler.", hint)
        return made(model, values) if len(self._found) == before else None

    def in_part(self, model: type[Any], node: yaml.Node | None) -> Any:
        """What can be read of a mapping that has something wrong in it, which has been reported.

        A field that is not written counts as read, where none is written that might be meant for it.
        """
        if not isinstance(node, yaml.MappingNode):
            return made_in_part(model, {})
        found: list[Diagnostic] = []
        trial = Reader(self._source, found)
        values: dict[str, Any] = {}
        spoilt: set[str | None] = set()
        readers, must = _compiled(model)
        for key, value in node.value:
            name, before = str(key.value), len(found)
            if name in readers and name not in values:
                values[name] = readers[name][1](trial, value)
            else:
                spoilt.update((name, trial._stray(key, name, model, node)))
            if len(found) > before:
                spoilt.add(name)
        absent = {name: () if spec.many else None for name, spec in fields_of(model).items() if name not in must}
        return made_in_part(model, {name: value for name, value in (absent | values).items() if name not in spoilt})

    def _stray(self, key: yaml.Node, name: str, model: type[Any], mapping: yaml.MappingNode) -> str | None:
        """Say that a field stands twice, that there is no such field, or that it has no name; then also
        the field that was meant, as far as one can tell."""
        if self.nameless(key):
            return None
        earlier = None
        for each, _ in mapping.value:
            if each is key:
                break
            if name == (each.value if isinstance(each, ScalarNode) else ""):
                earlier = each
        if earlier is None:
            return self._unknown(key, name, model, mapping)
        self.report(key, "V106", f"Feltet »{name}« står to gange.", "Slet den ene linje. Ellers ved ingen, hvilken der gælder.", other=earlier)
        return None

    def nameless(self, key: yaml.Node) -> bool:
        """Say that a list or fields stand where a field has its name, as a colon too many makes them."""
        if isinstance(key, ScalarNode):
            return False
        self.report(key, "V104", "Her skal stå et felts navn, men der står en parentes.", "Skriv feltets navn, kolon, mellemrum og så værdien. Står der et kolon for meget, så slet det.")
        return True

    def _unknown(self, key: yaml.Node, name: str, model: type[Any], mapping: yaml.MappingNode) -> str | None:
        """Say that there is no such field. The field that was meant, as far as one can tell: it is
        not called missing as well."""
        if name == "<<":
            self.report(key, "V107", "Sammenfletning med << må ikke bruges.", "Skriv felterne helt ud.")
            return None
        declared = fields_of(model)
        if mapping.flow_style and name not in declared and self._comma_in_text(key, mapping):
            return None
        danish = {spec.title.lower(): each for each, spec in declared.items()}
        alike = get_close_matches(name.lower(), [*declared, *danish], 1, NEAR)
        near = danish.get(name.lower()) or (danish.get(alike[0], alike[0]) if alike else None)
        taken = {each.value for each, _ in mapping.value if isinstance(each, ScalarNode)}
        sure = name.lower() in danish or (alike and SequenceMatcher(None, name.lower(), alike[0]).ratio() >= SURE)
        instead = near if near and sure and near not in taken else None
        self.report(key, "V201", f"Ukendt felt »{name}«.", f"Skriv {near}:" if near else f"Du kan bruge: {', '.join(declared)}.", instead=instead)
        return near

    def _comma_in_text(self, key: yaml.Node, mapping: yaml.MappingNode) -> bool:
        """`{title: Gå, hvis du vil}`, where the comma makes a field of »hvis du vil«."""
        index = next(number for number, (each, _) in enumerate(mapping.value) if each is key)
        value = mapping.value[index][1]
        if not index or value.value != "" or value.style:
            return False
        name, before = mapping.value[index - 1]
        if not isinstance(before, ScalarNode) or before.style or before.start_mark.line != key.end_mark.line:
            return False
        text = quote(f"{before.value}, {key.value}")
        line, column, _ = self._source.place(before)
        fix = () if self._source.is_mended(line) else (Replacement(line, column, key.end_mark.column - before.start_mark.column, text),)
        self._add(self._source.place(key), "V104", "Et komma deler teksten i to.", f"Sæt teksten i anførselstegn: {name.value}: {text}", fix=fix)
        return True

    def scalar(self, spec: Field, node: yaml.Node) -> Any | None:
        if not isinstance(node, ScalarNode):
            if spec.many and isinstance(node, yaml.MappingNode) and not node.flow_style:
                self._colon_in_item(node)
                return None
            self.report(node, "V216", f"»{spec.name}« skal være én værdi, ikke en liste eller felter.", f"Skriv {spec.name}: og så værdien på samme linje.")
            return None
        if isinstance(spec.type, Text) and self._number_of_others(node):
            return None
        text = str(node.value)
        if text in BLANK and not node.style:
            self.report(node, "V203", f"Feltet »{spec.name}« er tomt.", "Slet linjen, hvis du ikke kender svaret. Så står der »ikke oplyst«.")
            return None
        if text[:1] in WORD_QUOTES and not node.style and text[-1] in WORD_QUOTES:
            self.report(node, "V117", f"{text[0]} og {text[-1]} er anførselstegn fra Word. De ville blive vist på siden.", f"Skriv {quote(text)}", instead=quote(text))
            return None
        if SOFT_HYPHEN in text:
            text = text.replace(SOFT_HYPHEN, "")
        try:
            return spec.type.parse(text)  # type: ignore[union-attr]
        except Invalid as fault:
            self.report(node, fault.code, fault.message, fault.hint, instead=fault.instead)
            return None

    def _number_of_others(self, node: ScalarNode) -> bool:
        """Say that a text is a number to other programs, and another one than is written."""
        if node.style or not NUMBER.fullmatch(node.value):
            return False
        number = float(node.value)
        as_number = f"{number:.0f}" if number.is_integer() and abs(number) < MOST_EXACT else f"{number!r}"
        if as_number == node.value:
            return False
        quoted = quote(node.value)
        self.report(node, "V219", f"Andre programmer læser {node.value} som tallet {as_number}.", f"Sæt teksten i anførselstegn: {quoted}", instead=quoted)
        return True

    def _colon_in_item(self, node: yaml.MappingNode) -> None:
        """`- Husk: badetøj`, which YAML takes for a field »Husk«."""
        key, value = node.value[0]
        plain = isinstance(key, ScalarNode) and isinstance(value, ScalarNode) and not value.style
        written = quote(f"{key.value}: {value.value}") if plain and len(node.value) == 1 else ""
        line, column, _ = self._source.place(key)
        one_line = bool(written) and key.start_mark.line == value.end_mark.line and not self._source.is_mended(line)
        fix = (Replacement(line, column, value.end_mark.column - key.start_mark.column, written),) if one_line else ()
        hint = f"Sæt teksten i anførselstegn: - {written}" if written else "Sæt teksten i anførselstegn."
        self._add((line, column, len(key.value) + 1), "V216", "Der står et kolon midt i teksten, så den bliver læst som felter.", hint, fix=fix)

    def _not_a_list(self, spec: Field, node: yaml.Node) -> None:
        text = str(node.value).strip("[] ") if isinstance(node, ScalarNode) else ""
        if text[:1] and text[0] in DASHES:
            self.report(node, "V216", "Listen har ikke de rigtige tegn foran.", "Skriv en almindelig bindestreg og et mellemrum foran hver ting: - skole")
        else:
            plain = isinstance(node, ScalarNode) and not node.style and text and not isinstance(spec.type, Nested) and "," not in text
            self.report(
                node, "V216", f"»{spec.name}« skal være en liste.", f"Skriv {spec.name}: [{text or spec.title.lower()}] eller hver ting på sin linje med - foran.",
                instead=f"[{text}]" if plain and not set(text) & set("[]{}#:\"'") else None,
            )

    def sequence(self, spec: Field, node: yaml.Node, one: Callable[[Reader, yaml.Node], Any]) -> tuple[Any, ...]:
        if not isinstance(node, yaml.SequenceNode):
            self._not_a_list(spec, node)
            return ()
        if len(node.value) < spec.least:
            self.report(node, "V218", f"»{spec.name}« skal have mindst {spec.least}. Her er {len(node.value)}.", f"Tilføj {spec.title.lower()}.")
        return tuple([one(self, each) for each in node.value])


Read = Callable[[Reader, yaml.Node], Any]


def _reader_of(spec: Field) -> Read:
    one = _nested(spec.type.model) if isinstance(spec.type, Nested) else _scalar(spec, spec.type.parse)
    return (lambda reader, node: reader.sequence(spec, node, one)) if spec.many else one


def _nested(model: type[Any]) -> Read:
    return lambda reader, node: reader.mapping(model, node)


def _scalar(spec: Field, parse: Callable[[str], Any]) -> Read:
    """Nearly all that is written is right, and is read here; the rest is explained by `scalar`."""
    odd = ODD | NUMERIC if isinstance(spec.type, Text) else ODD

    def one(reader: Reader, node: yaml.Node) -> Any:
        if node.__class__ is ScalarNode:
            text = node.value
            if text and text[0] not in odd and SOFT_HYPHEN not in text:
                try:
                    return parse(text)
                except Invalid:
                    pass
        return reader.scalar(spec, node)

    return one


Compiled = tuple[dict[str, tuple[str, Read]], tuple[str, ...]]
_COMPILED: dict[type[Any], Compiled] = {}


def _compiled(model: type[Any]) -> Compiled:
    found = _COMPILED.get(model)
    if found is None:
        declared = fields_of(model)
        readers = {name: (name, _reader_of(spec)) for name, spec in declared.items()}
        found = _COMPILED[model] = readers, tuple([name for name, spec in declared.items() if spec.required])
    return found
