"""The folder that a browser opens: a page, the configuration, our script, and the editor itself."""

from __future__ import annotations

import shutil
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from generator.forms.configuration import Repository

PACKAGE = "decap-cms"
BUNDLE = "decap-cms.js"
CONFIG = "config.yml"
OWN = ("rediger.js", "keeping.js", "rediger.css")
# Reads and writes a file with its comments; its modules for browsers, as they are.
YAML = "yaml"
# The addresses that each host answers on; the page may talk to no other.
HOSTS = {"github": "https://api.github.com", "gitlab": "https://gitlab.com"}


class FolderError(Exception):
    """The folder cannot be written. The message is Danish, and nothing was changed."""


def write_folder(output: Path, config: dict[str, Any], repository: Repository, node_modules: Path) -> tuple[str, ...]:
    """Write the folder and give the names of its files, in order. Equal input, equal bytes.

    Raises FolderError when `node_modules` lacks a pinned package, or when the folder holds
    something else than forms.
    """
    package = node_modules / PACKAGE
    parts = sorted(each for each in (package / "dist").glob(f"*{BUNDLE}*") if each.suffix != ".map")
    modules = node_modules / YAML / "browser"
    if not parts or not (modules / "index.js").is_file():
        raise FolderError("Redigeringsprogrammet er ikke hentet. Kør »npm ci --prefix forms --ignore-scripts«, og prøv igen.")
    if output.exists() and not (output / CONFIG).is_file() and (not output.is_dir() or any(output.iterdir())):
        raise FolderError(f"{output} indeholder noget andet end skemaer, så den er ikke rørt. Vælg en anden mappe med --output.")
    output.mkdir(parents=True, exist_ok=True)
    for each in parts:
        shutil.copyfile(each, output / each.name)
    scripts = sorted(each.relative_to(modules).as_posix() for each in modules.rglob("*.js"))
    for name in scripts:
        (output / YAML / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(modules / name, output / YAML / name)
    own = files("generator.forms")
    for name in OWN:
        (output / name).write_bytes((own / name).read_bytes())
    page = (own / "index.html").read_text(encoding="utf-8")
    (output / "index.html").write_text(page.replace("%%CONNECT%%", _connect(repository)), encoding="utf-8", newline="\n")
    text = yaml.dump(config, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=1000)
    (output / CONFIG).write_text(text, encoding="utf-8", newline="\n")
    return tuple(sorted([*(each.name for each in parts), *(f"{YAML}/{each}" for each in scripts), *OWN, "index.html", CONFIG]))


class _Plain(yaml.SafeDumper):
    """No anchors: the same choices are written out wherever they stand."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _connect(repository: Repository) -> str:
    """The origins that the page may ask, beside its own: the repository's host."""
    address = urlsplit(repository.sign_in)
    own = f"{address.scheme}://{address.netloc}" if address.netloc else ""
    return " ".join(each for each in (HOSTS.get(repository.backend, ""), own) if each)
