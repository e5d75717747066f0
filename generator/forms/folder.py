"""The folder that a browser opens: a page, the configuration, our script, and the editor itself."""

from __future__ import annotations

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


def folder_files(config: dict[str, Any], repository: Repository, node_modules: Path) -> dict[str, bytes]:
    """Name in the folder → content. Equal input, equal bytes.

    Raises FolderError when `node_modules` lacks a pinned package.
    """
    package, modules = node_modules / PACKAGE / "dist", node_modules / YAML / "browser"
    parts = [each for each in package.glob(f"*{BUNDLE}*") if each.suffix != ".map"]
    if not parts or not (modules / "index.js").is_file():
        raise FolderError("Redigeringsprogrammet er ikke hentet. Kør »npm ci --prefix forms --ignore-scripts«, og prøv igen.")
    own = files("generator.forms")
    page = (own / "index.html").read_text(encoding="utf-8")
    found = {
        **{each.name: each.read_bytes() for each in parts},
        **{f"{YAML}/{each.relative_to(modules).as_posix()}": each.read_bytes() for each in modules.rglob("*.js")},
        **{name: (own / name).read_bytes() for name in OWN},
        "index.html": page.replace("%%CONNECT%%", _connect(repository)).encode(),
        CONFIG: yaml.dump(config, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=1000).encode(),
    }
    return dict(sorted(found.items()))


def write_folder(output: Path, content: dict[str, bytes]) -> None:
    """Write a folder of forms. Raises FolderError when the folder holds something else."""
    if output.exists() and not (output / CONFIG).is_file() and (not output.is_dir() or any(output.iterdir())):
        raise FolderError(f"{output} indeholder noget andet end skemaer, så den er ikke rørt. Vælg en anden mappe med --output.")
    for name, data in content.items():
        path = output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


class _Plain(yaml.SafeDumper):
    """No anchors: the same choices are written out wherever they stand."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _connect(repository: Repository) -> str:
    """The origins that the page may ask, beside its own: the repository's host."""
    address = urlsplit(repository.sign_in)
    own = f"{address.scheme}://{address.netloc}" if address.netloc else ""
    return " ".join(each for each in (HOSTS.get(repository.backend, ""), own) if each)
