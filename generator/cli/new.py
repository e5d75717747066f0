"""`vejviser new`: a file to fill in, with what is known already."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from generator.catalogue import Catalogue
from generator.cli.changing import stop, whole
from generator.cli.options import Id, catalogue_of
from generator.drafts import Given, draft
from generator.model.fields import fields_of
from generator.model.kinds import KINDS, RECORD_KINDS, Kind
from generator.model.types import Invalid, slug_of
from generator.questions import Question, common, question, questions


def _common_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for spec in reversed(tuple(common())):
        command = click.option(f"--{spec.name}", metavar="TEKST", help=f"{spec.title}. {spec.help}{' Sæt komma imellem.' if spec.many else ''}")(command)
    return command


@click.command(name="new", help="Begynd en ny fil.\n\nKIND er slagsen, fx youth-offer. ID er filens navn uden .yml, med små bogstaver og bindestreg. I en terminal bliver du spurgt om resten.")
@click.argument("kind", type=click.Choice([each.name for each in RECORD_KINDS]))
@click.argument("id_", metavar="[ID]", required=False, type=Id())
@_common_options
@click.option("--field", "others", metavar="FELT=TEKST", multiple=True, help="Et andet felt, fx --field cost=Gratis. Kan bruges flere gange.")
def command(kind: str, id_: str | None, others: tuple[str, ...], **texts: str | None) -> None:
    """Write a draft; never over a file that exists, nor with an id that is taken."""
    root = catalogue_of(Path())
    catalogue = whole(root)
    of = KINDS[kind]
    answers = dict(_answers(of, catalogue, {**{name: text for name, text in texts.items() if text is not None}, **dict(map(_pair, others))}))
    asking = sys.stdin.isatty() and sys.stdout.isatty()
    if asking:
        answers = {**answers, **_ask(of, catalogue, answers)}
    if id_ is None:
        if "title" not in answers:
            raise click.UsageError("Skriv et ID, fx »vejviser new youth-offer klubben«, eller en titel med --title.")
        id_ = slug_of(str(answers["title"]))
        if asking:
            id_ = click.prompt("Id (bruges i adressen)", default=id_, type=Id())
    taken = catalogue.get(id_)
    path = root / of.where / f"{id_}.yml"
    if taken is not None or path.exists():
        where = catalogue.origin(taken).path if taken is not None else path.relative_to(root).as_posix()
        stop(f"Id'et {id_} er brugt i {where}. Vælg et andet.")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(draft(of, id_, catalogue.settings.address, answers))
    click.echo(f"Skrevet: {os.path.relpath(path)}. Ret den, og kør »vejviser check«.")


def _answers(kind: Kind, catalogue: Catalogue, texts: Mapping[str, str]) -> Iterator[tuple[str, Given]]:
    """The values of the options. Ends the command when one of them cannot stand in the file."""
    declared = fields_of(kind.model)
    for name, text in texts.items():
        if name not in declared or name == "id":
            raise click.UsageError(f"»{name}« er ikke et felt i {kind.label}. Du kan bruge: {', '.join(each for each in declared if each != 'id')}.")
        try:
            yield name, question(declared[name], catalogue).answer(text)
        except Invalid as fault:
            raise click.BadParameter(f"{fault.message} {fault.hint}", param_hint=f"»{name}«") from None


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise click.BadParameter(f"»{text}« har ikke noget lighedstegn. Skriv fx cost=Gratis.", param_hint="--field")
    return name.strip(), value


def _ask(kind: Kind, catalogue: Catalogue, answered: Mapping[str, Given]) -> dict[str, Given]:
    """Ask in the terminal for what is not answered yet."""
    click.echo(f"Ny fil: {kind.label}. Tryk Enter for at springe et spørgsmål over. Skriv ? for at se, hvad du kan vælge.\n")
    found: dict[str, Given] = {}
    for each in questions(kind, catalogue):
        if each.spec.name not in answered:
            value = _one(each)
            if value:
                found[each.spec.name] = value
    return found


def _one(of: Question) -> Given | None:
    click.echo(f"{of.spec.title}: {of.spec.help}{f' Sæt {of.between} imellem.' if of.spec.many else ''}")
    while True:
        text = click.prompt(f"  {of.spec.name}", default="", show_default=False).strip()
        if not text:
            return None
        if text == "?":
            click.echo("\n".join(f"    {id_}  {title}" for id_, title in of.choices.items()) or "    Du kan skrive, hvad du vil.")
            continue
        try:
            return of.answer(text)
        except Invalid as fault:
            click.echo(f"  {fault.message} {fault.hint}")
