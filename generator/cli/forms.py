"""`vejviser forms`: forms in the browser, in a folder of their own."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.changing import stop, whole
from generator.cli.options import catalogue_of
from generator.forms import BACKENDS, TRIAL, FolderError, Repository, configuration, folder_files, issue_forms, write_folder


@click.command(name="forms", help="Skriv skemaer, så kataloget kan rettes i en browser.\n\nUden flere valg er det en prøve: alt bliver i browseren, og intet bliver gemt. Skal skemaerne med på sitet, så skriv »vejviser build --forms«.")
@click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), default=Path("rediger"), show_default=True, help="Mappen, skemaerne skrives i.")
@click.option("--backend", type=click.Choice(BACKENDS), default=TRIAL, show_default=True, help="Hvor ændringer sendes hen.")
@click.option("--repository", default="", metavar="EJER/NAVN", help="Kodelageret hos GitHub eller GitLab.")
@click.option("--branch", default="main", show_default=True, help="Grenen, som ændringer skal ind i.")
@click.option("--sign-in", default="", metavar="TEKST", help="Login: adressen på en OAuth-server (GitHub) eller en app's id (GitLab).")
@click.option("--packages", type=click.Path(path_type=Path), help="Mappen node_modules med redigeringsprogrammet. Ellers forms/node_modules.")
@click.option("--issues", type=click.Path(file_okay=False, path_type=Path), help="Skriv i stedet GitHubs skemaer i denne mappe, fx .github/ISSUE_TEMPLATE.")
def command(output: Path, backend: str, repository: str, branch: str, sign_in: str, packages: Path | None, issues: Path | None) -> None:
    if issues:
        _write_issue_forms(issues)
        return
    if backend != TRIAL and not (repository.count("/") >= 1 and sign_in):
        raise click.UsageError(f"Til {backend} skal både --repository og --sign-in med.")
    if backend == "github" and not sign_in.startswith("https://"):
        raise click.BadParameter("Skriv hele adressen med https:// foran.", param_hint="--sign-in")
    root = catalogue_of(Path())
    catalogue = whole(root)
    where = Repository(backend=backend, name=repository, branch=branch, sign_in=sign_in)
    try:
        content = folder_files(configuration(catalogue, where, root.name), where, packages or root.parent / "forms" / "node_modules")
        write_folder(output, content)
    except FolderError as fault:
        stop(str(fault))
    click.echo(f"Skrevet: {len(content)} filer i {output}. Åbn {output / 'index.html'} gennem en webserver.")


def _write_issue_forms(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    files = issue_forms()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"Skrevet: {len(files)} filer i {folder}.")
