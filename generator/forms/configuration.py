"""The configuration of Decap CMS (decapcms.org/docs/configuration-options), as plain data."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from generator.catalogue import Catalogue
from generator.forms.widgets import Widget, choices, fields
from generator.frozen import frozen
from generator.model.kinds import KINDS, RECORD_KINDS, SETTINGS, Kind
from generator.model.settings import Settings

TRIAL = "test-repo"
BACKENDS = (TRIAL, "github", "gitlab")
# The editor asks for a place for pictures, though no record has any.
MEDIA = "media"
# Our own, in keeping.js: what nobody touched is written as it was.
FORMAT = "vejviser"


@frozen(kw_only=True)
class Repository:
    """Where the forms write: `name` is `owner/name`. `sign_in` lets staff in: at GitHub the address
    of an OAuth server, at GitLab the id of an application. TRIAL keeps everything in the browser's
    memory, for a look."""

    backend: str = TRIAL
    name: str = ""
    branch: str = "main"
    sign_in: str = ""


def repository_of(settings: Settings, branch: str, sign_in: str) -> Repository:
    """Where the forms of a site write: to the repository that catalogue.yml names. Without it, or
    without a way to sign in, they are a trial."""
    address = urlsplit(settings.repository or "")
    backend = next((each for each in BACKENDS if each in (address.hostname or "")), TRIAL)
    if backend == TRIAL or not sign_in:
        return Repository()
    return Repository(backend=backend, name=address.path.strip("/").removesuffix(".git"), branch=branch, sign_in=sign_in)


def configuration(catalogue: Catalogue, repository: Repository, folder: str) -> dict[str, Any]:
    """Every kind, vocabulary and setting as forms. `folder` is the catalogue's in the repository."""
    collections = [*(_records(each, catalogue, folder) for each in RECORD_KINDS), _vocabulary(catalogue, folder), _settings(catalogue, folder)]
    if repository.backend != TRIAL:
        # Its own button for publishing would merge what nobody has read.
        collections = [{**each, "publish": False} for each in collections]
    return {
        "backend": _backend(repository),
        # A change becomes a pull request, where `check` answers; nothing is published from here.
        **({} if repository.backend == TRIAL else {"publish_mode": "editorial_workflow"}),
        "locale": "da",
        "site_url": catalogue.settings.address,
        "display_url": catalogue.settings.address,
        "media_folder": f"{folder}/{MEDIA}",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "choices": choices(catalogue),
        "collections": collections,
    }


def _backend(of: Repository) -> dict[str, Any]:
    if of.backend == TRIAL:
        return {"name": of.backend}
    signing = {"auth_type": "pkce", "app_id": of.sign_in} if of.backend == "gitlab" else {"base_url": of.sign_in}
    return {"name": of.backend, "repo": of.name, "branch": of.branch, **signing}


def _records(kind: Kind, catalogue: Catalogue, folder: str) -> dict[str, Any]:
    return {
        "name": kind.name,
        "label": kind.plural.capitalize(),
        "label_singular": kind.label.capitalize(),
        "folder": f"{folder}/{kind.where}",
        "create": True,
        # A page that goes away leaves a tombstone: `vejviser withdraw`.
        "delete": False,
        "identifier_field": "id",
        "slug": "{{id}}",
        "summary": "{{title}}",
        "sortable_fields": ["title", "id"],
        "extension": "yml",
        "format": FORMAT,
        "fields": _with_schema(kind, fields(kind.model, catalogue), catalogue),
    }


def _vocabulary(catalogue: Catalogue, folder: str) -> dict[str, Any]:
    files = []
    for kind in (each for each in KINDS.values() if each.vocabulary):
        for path in _files(catalogue.root, kind):
            name = kind.name if path == f"{kind.where}.yml" else f"{kind.name}-{Path(path).stem}"
            entries = {"name": "entries", "label": kind.plural.capitalize(), "widget": "list", "required": True, "collapsed": True, "summary": "{{fields.title}}", "fields": fields(kind.model, catalogue)}
            files.append({"name": name, "label": _label(kind, path), "file": f"{folder}/{path}", "fields": _with_schema(kind, [entries], catalogue)})
    return {"name": "vocabulary", "label": "Ordlister", "format": FORMAT, "delete": False, "files": files}


def _settings(catalogue: Catalogue, folder: str) -> dict[str, Any]:
    shape = _with_schema(SETTINGS, fields(SETTINGS.model, catalogue), catalogue)
    return {"name": "settings", "label": "Kataloget", "format": FORMAT, "delete": False, "files": [{"name": "catalogue", "label": "Opsætning", "file": f"{folder}/{SETTINGS.where}.yml", "fields": shape}]}


def _with_schema(kind: Kind, of: list[Widget], catalogue: Catalogue) -> list[Widget]:
    """The first field carries the line that tells a text editor which schema the file follows."""
    first, *rest = of
    return [{**first, "comment": f"yaml-language-server: $schema={catalogue.settings.address}schema/{kind.name}.json"}, *rest]


def _files(root: Path, kind: Kind) -> list[str]:
    single = root / f"{kind.where}.yml"
    found = [single] if single.is_file() else sorted((root / kind.where).glob("*.yml"))
    return [each.relative_to(root).as_posix() for each in found]


def _label(kind: Kind, path: str) -> str:
    name = kind.plural.capitalize()
    return name if path == f"{kind.where}.yml" else f"{name}: {Path(path).stem.replace('-', ' ')}"
