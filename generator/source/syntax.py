"""YAML's own complaints in Danish, at the place that must be mended, and the line as it should be."""

from __future__ import annotations

import re

import yaml

from generator.diagnostics import Diagnostic, Replacement, Severity

# Indentation or list dashes, the field's name, and what stands after its colon.
KEY_LINE = re.compile(r"^(?P<lead>\s*(?:- +)*)(?P<key>[\w-]+):(?P<gap>[ ]+)(?P<value>\S.*?)\s*$")
ITEM_LINE = re.compile(r"^(?P<lead>\s*(?:- +)+)(?P<value>\S.*?)\s*$")
GLUED = re.compile(r"^(?P<lead>\s*(?:- +)*)(?P<key>[a-z_]+):(?P<value>[^\s/].*?)\s*$")
GLUED_DASH = re.compile(r"^(?P<lead>\s*)-(?P<value>[^\W\d]\S*.*?)\s*$")
REMARK = re.compile(r"\s+#\s")
LINK = re.compile(r"\[[^\[\]]*\]\(\S+\)")
NO_COLON = re.compile(r"^(?P<lead>\s*(?:- +)*)(?P<key>[a-z_]+)(?P<gap> +)(?P<value>\{.*\})\s*$")
TAB_INDENT = re.compile(r"(?m)^[ \t]*\t[ \t]*")
COMMENT = re.compile(r"(?<=\S)[ ]+#(?=[^\s#])")
OPENS = "([{\"'|>"
QUOTES = {"“": "”", "”": "”", "„": "“", "‘": "’", "’": "’"}


def explained(path: str, text: str, fault: yaml.MarkedYAMLError) -> Diagnostic:
    """What libyaml could not parse, as something a person can mend."""
    problem, context = fault.problem or "", fault.context or ""
    mark, opened = fault.problem_mark or fault.context_mark, fault.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    began, began_at = (opened.line + 1, opened.column + 1) if opened else (line, column)
    lines = text.split("\n")
    shown = lines[line - 1] if 0 < line <= len(lines) else ""
    if "but found another document" in problem or shown.startswith(("---", "...")):
        return error(path, line, column, "V109", "Der er flere dokumenter i filen (---).", "Skriv én post pr. fil, og slet linjen ---.")
    if "expected <document start>" in problem:
        return error(path, line, column, "V104", "Linjen passer ikke ind her.", "Fjern mellemrummene foran linjerne ovenfor. Felter, der hører sammen, begynder lige langt inde.")
    if "mapping values are not allowed" in problem:
        return _colon(path, lines, line, column)
    if "escape" in problem:
        return error(path, line, column, "V104", 'Tegnet \\ har en særlig betydning mellem " og ".', "Sæt ' om teksten i stedet for \".")
    if "quoted scalar" in context:
        return error(path, began, began_at, "V104", "Anførselstegnet her bliver ikke lukket.", "Sæt et anførselstegn sidst i teksten.")
    if "flow sequence" in context or "flow mapping" in context:
        return _bracket(path, lines, began, began_at, "]" if "sequence" in context else "}")
    if "scanning an alias" in context or "scanning an anchor" in context:
        return _first_sign(path, lines, began, began_at)
    if "cannot start any token" in problem or "directive" in problem + context or "block scalar" in context:
        return _first_sign(path, lines, began, began_at) if "block scalar" in context else _first_sign(path, lines, line, column)
    known = _glued(path, lines, began) or _table(path, lines, began)
    if known:
        return known
    if "could not find expected ':'" in problem:
        return _no_colon(path, lines[began - 1] if began else "", began, began_at)
    if "did not find expected key" in problem or "block mapping" in context or "block collection" in context or "did not find expected '-' indicator" in problem:
        return _misfit(path, lines, line, column)
    return error(path, line, column, "V104", "Filen kan ikke læses herfra.", "Se efter kolon, anførselstegn og indrykning på linjen og linjen ovenfor.")


def not_a_mapping(path: str, text: str, node: yaml.Node) -> Diagnostic:
    """A file that is a text or a list where fields belong."""
    line, column = node.start_mark.line + 1, node.start_mark.column + 1
    glued = _glued(path, text.split("\n"), line) if isinstance(node, yaml.ScalarNode) else None
    return glued or error(path, line, column, "V110", "Filen skal bestå af felter, fx »title: …«.", "Se en anden fil af samme slags, og gør som den.")


def tabs(path: str, text: str) -> Diagnostic | None:
    """Indentation with tabs, at its first place; a block of text may hold a tab after its spaces."""
    first = TAB_INDENT.search(text)
    if first is None:
        return None
    fix = []
    for each in TAB_INDENT.finditer(text):
        number = text.count("\n", 0, each.start()) + 1
        fix.append(Replacement(number, 1, len(each[0]), each[0].replace("\t", "  ")))
    line = text.count("\n", 0, first.start()) + 1
    return error(path, line, first[0].index("\t") + 1, "V105", "Linjen er rykket ind med tabulator.", "Brug mellemrum. To mellemrum pr. trin.", *fix)


def quote(value: str) -> str:
    """A text in YAML's quotes. Quotes from a word processor around it are taken for its quotes."""
    if len(value) > 1 and QUOTES.get(value[0]) == value[-1]:
        value = value[1:-1]
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def quoted_line(line: str, number: int, *, blocks: bool = False) -> Replacement | None:
    """The value of a line in quotes, when the line is a field or an item with a plain text. With
    `blocks` a first | or > is taken for text as well."""
    hit = KEY_LINE.match(line) or ITEM_LINE.match(line)
    if not hit or (hit["value"][0] in OPENS and not (blocks and hit["value"][0] in "|>")):
        return None
    value = REMARK.split(hit["value"])[0]
    return Replacement(number, hit.start("value") + 1, len(value), quote(value))


def before_braces(path: str, lines: list[str], line: int) -> Diagnostic | None:
    """`checked {date: …}`: no colon after the name."""
    hit = NO_COLON.match(lines[line - 1]) if 0 < line <= len(lines) else None
    if not hit:
        return None
    column = hit.end("key") + 1
    return error(path, line, column, "V104", "Der mangler et kolon efter feltets navn.", f"Skriv {hit['key']}: {hit['value']}", Replacement(line, column, len(hit["gap"]), ": "))


def error(path: str, line: int, column: int, code: str, message: str, hint: str, *fix: Replacement) -> Diagnostic:
    return Diagnostic(path=path, line=line, column=column, code=code, severity=Severity.ERROR, message=message, hint=hint, fix=fix)


def _colon(path: str, lines: list[str], line: int, column: int) -> Diagnostic:
    shown = lines[line - 1]
    bare = before_braces(path, lines, line)
    if bare:
        return bare
    quoted = quoted_line(shown, line)
    if quoted and ":" in quoted.text:
        if _goes_on(lines, line):
            return error(path, line, column, "V104", "Der står et kolon midt i teksten.", "Teksten fylder flere linjer. Sæt et anførselstegn først og sidst i den.")
        key = KEY_LINE.match(shown)
        written = f"{key['key']}: {quoted.text}" if key else f"- {quoted.text}"
        return error(path, line, column, "V104", "Der står et kolon midt i teksten.", f"Sæt teksten i anførselstegn: {written}", quoted)
    above = next((index for index in range(line - 1, 0, -1) if lines[index - 1].strip()), 0)
    glued = _glued(path, lines, above) if above else None
    if glued:
        return glued
    if KEY_LINE.match(shown) and above and _indent(shown) > _indent(lines[above - 1]):
        return error(path, line, _indent(shown) + 1, "V104", "Linjen er rykket for langt ind.", "Slet mellemrum, så den begynder lige under feltet ovenfor.")
    return error(path, line, column, "V104", "Der står et kolon i en tekst, der begynder på en linje ovenfor.", "Sæt et anførselstegn først og sidst i hele teksten. Er linjen et nyt felt, så ryk den ud.")


def _no_colon(path: str, shown: str, line: int, column: int) -> Diagnostic:
    name = re.match(r"([a-z_]+) (\S.*)", shown[column - 1 :])
    field = f"Er »{name[1]}« feltets navn, så skriv {name[1]}: {name[2]}." if name else "Et felt er et navn, kolon, mellemrum og så teksten."
    return error(path, line, column, "V104", "Linjen er ikke et felt. Der mangler kolon og mellemrum.", f"{field} Hører linjen til en tekst, så skriv den under »body: |«, rykket to mellemrum ind.")


def _goes_on(lines: list[str], line: int) -> bool:
    """Whether the plain text of a line goes on in the next one."""
    after = lines[line] if line < len(lines) else ""
    return bool(after.strip()) and _indent(after) > _indent(lines[line - 1]) and not (KEY_LINE.match(after) or ITEM_LINE.match(after))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _first_sign(path: str, lines: list[str], line: int, column: int) -> Diagnostic:
    shown = lines[line - 1] if 0 < line <= len(lines) else ""
    sign = shown[column - 1 : column] or "dette tegn"
    table = _table(path, lines, line)
    if table:
        return table
    quoted = quoted_line(shown, line, blocks=True)
    if quoted and quoted.column == column and not _goes_on(lines, line):
        return error(path, line, column, "V104", f"En tekst kan ikke begynde med {sign}.", f"Sæt teksten i anførselstegn: {quoted.text}", quoted)
    return error(path, line, column, "V104", f"En tekst kan ikke begynde med {sign}.", "Sæt teksten i anførselstegn.")


def _table(path: str, lines: list[str], line: int) -> Diagnostic | None:
    shown = lines[line - 1] if 0 < line <= len(lines) else ""
    if not shown.lstrip().startswith("|") and "\t" not in shown.strip():
        return None
    return error(path, line, _indent(shown) + 1, "V104", "Linjen ligner en tabel.", "Skriv én ting pr. linje med - foran, eller ryk tabellen to mellemrum ind under »body: |«.")


def _bracket(path: str, lines: list[str], line: int, column: int, sign: str) -> Diagnostic:
    shown = lines[line - 1]
    hash_sign = COMMENT.search(shown, column)
    if hash_sign:
        word = shown[hash_sign.end() - 1 :].split(",")[0].rstrip("]} ")
        return error(path, line, hash_sign.end(), "V116", "Tegnet # gør resten af linjen til en bemærkning, som ikke bliver læst.", f'Sæt ordet i anførselstegn: "{word}"')
    rest = shown[column:]
    if sign not in rest:
        return error(path, line, column, "V104", f"Parentesen her bliver ikke lukket med {sign}.", f"Sæt {sign} efter det sidste, med komma imellem.")
    return error(path, line, column, "V104", "Noget mellem parenteserne kan ikke læses.", "Sæt komma mellem tingene, og sæt anførselstegn om tekst med kolon, komma eller andre tegn.")


def _glued(path: str, lines: list[str], line: int) -> Diagnostic | None:
    """`title:Svømning` or `-svømning`: no space after the sign."""
    shown = lines[line - 1] if 0 < line <= len(lines) else ""
    hit, dash = GLUED.match(shown), GLUED_DASH.match(shown)
    if dash:
        return error(path, line, len(dash["lead"]) + 1, "V110", "Der mangler et mellemrum efter bindestregen.", f"Skriv - {dash['value']}", Replacement(line, len(dash["lead"]) + 1, 1, "- "))
    if not hit:
        return None
    column = len(hit["lead"]) + len(hit["key"]) + 1
    return error(path, line, column, "V110", "Der mangler et mellemrum efter kolon.", f"Skriv {hit['key']}: {hit['value']}", Replacement(line, column, 1, ": "))


def _misfit(path: str, lines: list[str], line: int, column: int) -> Diagnostic:
    shown = lines[line - 1] if 0 < line <= len(lines) else ""
    hit = KEY_LINE.match(shown) or ITEM_LINE.match(shown)
    if hit and hit["value"][0] in "\"'" and column > hit.start("value") + 1:
        # 'Det er børnenes' klub', or "Klub" for unge: the text goes on after its quotes.
        value, sign = hit["value"], hit["value"][0]
        inner = value[1:-1] if value[-1] == sign and value.count(sign) % 2 else value
        fix = Replacement(line, hit.start("value") + 1, len(value), quote(inner))
        return error(path, line, column, "V104", f"Teksten slutter ved {sign}, men linjen fortsætter.", f"Skriv {fix.text}", fix)
    rest = shown[column - 1 :].strip() if hit and hit["value"][0] in "[{" and column > hit.start("value") + 1 else ""
    if rest in ("]", "}"):
        return error(path, line, column, "V104", "Der står en parentes for meget.", f"Slet {rest}", Replacement(line, column, 1, ""))
    if hit and hit["value"][0] == "[" and re.match(r"[^]}]*\w", rest):
        # [Læs mere](https://…), or [Gratis] for alle: a text, and no list.
        text = REMARK.split(hit["value"])[0]
        fix = Replacement(line, hit.start("value") + 1, len(text), quote(text))
        return error(path, line, column, "V104", "Listen slutter ved ], men linjen fortsætter.", f"Er det en tekst, så sæt den i anførselstegn: {fix.text}", *([fix] if LINK.match(text) else []))
    if shown.lstrip().startswith("- "):
        return error(path, line, column, "V104", "Bindestregen passer ikke ind her.", "Ryk den lige så langt ind som de andre i listen.")
    if _indent(shown):
        return error(path, line, column, "V104", "Linjen passer ikke ind her.", "Ryk den lige så langt ind som felterne ovenfor.")
    return error(path, line, column, "V104", "Linjen passer ikke ind her.", "Ryk linjerne ovenfor lige så langt ind som hinanden. Felter uden på hinanden begynder yderst til venstre.")
