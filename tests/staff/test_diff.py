"""What a change does to the site: pages, faults, LIX and search, and a comment that nobody can misuse."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.difference.comment import LONGEST, MARK, comment
from generator.difference.comparing import difference
from generator.difference.result import Difference, Fault, Measure, PageChange, Unreadable, from_json, to_json
from generator.difference.seeing import phrases, seen
from generator.difference.visible import visible

DAY = date(2026, 11, 24)
ROOT = Path(__file__).resolve().parents[2]
NOTHING = Difference(
    revision="abc", code="same", comparable=True, pages=(), pages_after=3, reshaped=0, restyled=(), errors_before=0, errors_after=0, warnings_before=0, warnings_after=0,
    new_faults=(), gone_faults=(), lix=(), asked=0, found_before=0, found_after=0, moved=(),
)


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@example.dk", *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(offers: Path) -> Path:
    """The catalogue in git, with one commit."""
    (offers.parent / "tests/findability").mkdir(parents=True)
    (offers.parent / "tests/findability/shipped.yml").write_text('- {q: "brætspil", best: [klub]}\n- {q: "hold", best: [hold]}\n- {q: "månen", best: []}\n', encoding="utf-8")
    git(offers.parent, "init", "--quiet", "-b", "main")
    git(offers.parent, "add", ".")
    git(offers.parent, "commit", "--quiet", "-m", "x")
    return offers


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_change_is_seen_on_its_page_in_its_faults_its_lix_and_its_search(run, repository: Path):
    edit(repository / "youth-offers/klub.yml", "En klub for unge. Alle kan være med.", "Vi spiller brætspil hver tirsdag og torsdag. Alle unge kan være med, og det er gratis at komme hele året.")
    edit(repository / "youth-offers/hold.yml", "checked: {date: 2026-10-03", "checked: {date: 2024-10-03")
    found = from_json(run("diff", "HEAD", "--format", "json").output)
    assert found.comparable
    (page,) = [each for each in found.pages if each.address == "/tilbud/klub/"]
    assert page.kind == "changed"
    assert "- En klub for unge. Alle kan være med." in page.lines and "+ Vi spiller brætspil hver tirsdag og torsdag. Alle unge kan være med, og det er gratis at komme hele året." in page.lines
    assert not any(each.address == "/was/" for each in found.pages)
    assert (found.errors_after, found.warnings_after - found.warnings_before) == (0, len(found.new_faults) - len(found.gone_faults))
    assert any(each.where.startswith("youth-offers/hold.yml:") and each.severity == "warning" for each in found.new_faults)
    assert [each.what for each in found.lix] == ["Eksempel på en klub"]
    assert (found.asked, found.found_before, found.found_after) == (2, 1, 2)
    assert found.moved == (Measure("brætspil", 0, 1),)
    shown = run("diff", "HEAD").output
    assert shown.startswith(MARK) and "+ Vi spiller brætspil hver" in shown and "1 af 2 før, 2 af 2 nu" in shown


def test_new_and_gone_pages(run, repository: Path):
    run("rename", "klub", "klubben")
    found = from_json(run("diff", "HEAD", "--format", "json").output)
    kinds = {each.address: each.kind for each in found.pages}
    assert kinds["/tilbud/klubben/"] == "new"
    assert kinds["/tilbud/klub/"] == "changed"  # it sends on to the new one
    assert (found.found_before, found.found_after, found.moved) == (1, 1, ())
    run("new", "page", "ny-side", "--title", "En ny side")
    kinds = {each.address: each.kind for each in from_json(run("diff", "HEAD", "--format", "json").output).pages}
    assert kinds["/rettigheder/ny-side/"] == "new"


def test_nothing_changed_is_nothing(run, repository: Path):
    found = from_json(run("diff", "HEAD", "--format", "json").output)
    assert (found.pages, found.new_faults, found.gone_faults, found.lix, found.moved) == ((), (), (), (), ())


def test_errors_are_counted_and_stop_the_comparison_of_pages(run, repository: Path):
    edit(repository / "youth-offers/klub.yml", "status: aktiv", "status: aktivt")
    found = from_json(run("diff", "HEAD", "--format", "json").output)
    assert (found.comparable, found.errors_before, found.errors_after > 0, found.pages) == (False, 0, True, ())
    assert any(each.code == "V204" for each in found.new_faults)
    assert "før fejlene er rettet" in run("diff", "HEAD").output


def test_a_line_that_moved_is_not_a_new_fault(offers: Path):
    path = offers / "youth-offers/hold.yml"
    edit(path, "checked: {date: 2026-10-03", "checked: {date: 2024-10-03")
    before = seen(offers, DAY, {})
    edit(path, "id: hold", "# En linje mere.\nid: hold")
    found = difference(before, seen(offers, DAY, {}), "x")
    assert (found.new_faults, found.gone_faults, found.warnings_after > 0) == ((), (), True)


@pytest.fixture
def project(repository: Path) -> Path:
    """The catalogue in git with all that makes its pages, in a commit of its own."""
    folder = repository.parent
    for each in ("generator", "theme", "site_overrides"):
        shutil.copytree(ROOT / each, folder / each, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / ".gitignore").write_text("__pycache__/\n")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "code")
    return folder


def by_its_own_code(project: Path, *arguments: str) -> Difference:
    """`vejviser diff` of the project's own copy, as in a clone."""
    done = subprocess.run([sys.executable, "-c", "from generator.cli import main; main()", "diff", "--format", "json", *arguments], cwd=project, capture_output=True, text=True, env={**os.environ, "SOURCE_DATE_EPOCH": "1795478400", "VEJVISER_SECRET": "x"})
    assert done.returncode == 0, done.stderr
    return from_json(done.stdout)


def test_a_change_of_code_theme_or_frame_is_seen_on_the_pages_it_changes(project: Path):
    assert by_its_own_code(project, "HEAD") == replace(by_its_own_code(project, "HEAD"), code="same", pages=(), restyled=(), reshaped=0)
    edit(project / "generator/views/support.py", '"Sådan kommer du med"', '"Sådan melder du dig"')
    edit(project / "theme/base.css", "h1, h2, h3, h4 { margin: 0;", "h1, h2, h3, h4 { margin: 1px;")
    edit(project / "site_overrides/main.html", "<footer", "<p>En ny linje i rammen</p><footer")
    found = by_its_own_code(project, "HEAD")
    pages = {each.address: each for each in found.pages}
    assert found.code == "own" and found.comparable
    assert {"- Sådan kommer du med", "+ Sådan melder du dig"} <= set(pages["/tilbud/klub/"].lines)
    assert pages["/*"].title == "Rammen om alle sider" and pages["/*"].lines == ("+ En ny linje i rammen",)
    assert "/rettigheder/om/" not in pages and found.restyled == ("assets/vejviser.css",)
    assert "sin egen kode" in comment(found) and found.pages_after == by_its_own_code(project, "HEAD").pages_after


def test_content_alone_is_compared_when_the_old_code_cannot_run_and_it_says_so(project: Path):
    edit(project / "generator/difference/seeing.py", "def main(", "def main)")
    git(project, "commit", "--quiet", "-a", "-m", "broken")
    edit(project / "generator/difference/seeing.py", "def main)", "def main(")
    edit(project / "offers/youth-offers/klub.yml", "Alle kan være med.", "Kom bare.")
    found = by_its_own_code(project, "HEAD")
    assert found.code == "broken" and "/tilbud/klub/" in {each.address for each in found.pages}
    assert "kan ikke køre her" in comment(found)


def test_code_that_is_not_in_the_history_is_not_run_unless_somebody_says_so(project: Path, tmp_path_factory: pytest.TempPathFactory):
    ran = tmp_path_factory.mktemp("elsewhere") / "ran"
    git(project, "checkout", "--quiet", "-b", "fremmed")
    edit(project / "generator/difference/seeing.py", "def main(arguments: list[str]) -> None:", "def main(arguments: list[str]) -> None:\n" + f"    import os\n    Path({str(ran)!r}).write_text(' '.join(os.environ))")
    git(project, "commit", "--quiet", "-a", "-m", "from somebody else")
    git(project, "checkout", "--quiet", "main")
    found = by_its_own_code(project, "fremmed")
    assert found.code == "foreign" and not ran.exists() and "Fremmed kode bliver ikke kørt" in comment(found)
    assert by_its_own_code(project, "fremmed", "--run-code").code == "own"
    assert "VEJVISER_SECRET" not in ran.read_text() and "PATH" in ran.read_text()


@pytest.mark.parametrize("revision", ["findes-ikke", "--output=x", "HEAD~9", ""])
def test_an_unknown_revision_is_refused(run, repository: Path, revision: str):
    found = run("diff", "--", revision)
    assert found.exit_code == 1
    assert not (repository.parent / "x").exists()


def test_without_git_it_says_so(run, offers: Path):
    assert run("diff", "HEAD").exit_code == 1


def test_visible_text_is_what_a_reader_sees():
    html = "<h1>A <em>b</em></h1><script>x</script><p hidden>nej<b>nej</b></p><p>c<br>d &lt;e&gt;</p><svg><title>ikon</title></svg><ul><li>f<li>g</ul>h"
    assert visible(html) == ("A b", "c", "d <e>", "f", "g", "h")


def test_phrases_without_an_answer_are_not_asked(tmp_path: Path):
    assert phrases(tmp_path / "none.yml") == {}
    (tmp_path / "p.yml").write_text('- {q: a, best: [x, y]}\n- {q: b, best: []}\n')
    assert phrases(tmp_path / "p.yml") == {"a": frozenset({"x", "y"})}


def test_a_difference_survives_its_json():
    full = replace(NOTHING, pages=(PageChange("/a/", "A", "new", ("+ x",)),), new_faults=(Fault("V204", "error", "a.yml:3", "Forkert."),), lix=(Measure("A", None, 30),), moved=(Measure("q", 0, 2),))
    assert from_json(to_json(full)) == full


@pytest.mark.parametrize("broken", [
    "", "[]", "{", "[" * 100_000, '{"revision": "a"}', to_json(NOTHING).replace('"pages":[]', '"pages":[1]'), to_json(NOTHING).replace('"pages_after":3', '"pages_after":"3"'),
    to_json(NOTHING).replace('"pages_after":3', '"pages_after":-1'), to_json(NOTHING).replace('"pages_after":3', '"pages_after":true'), to_json(NOTHING).replace('"asked"', '"spurgt"'), " " * 3_000_000,
    to_json(NOTHING).replace('"lix":[]', f'"lix":{json.dumps([{"what": "x", "before": 1, "after": 2}] * 6000)}'),
])
def test_anything_else_is_not_a_difference(broken: str):
    with pytest.raises(Unreadable):
        from_json(broken)


EVIL = ["@kommune/alle #1", "[klik](https://evil.example)", "![x](https://evil.example/p.png)", "</details><script>x</script>", "```\n@alle\n```", "````` @alle", "| a | b |", "`@alle`", "<!-- -->", "a\nb\r\nc\u202e", "&lt;"]


@pytest.mark.parametrize("evil", EVIL)
def test_words_in_the_comment_stay_in_code(evil: str):
    """Outside code there is no word of anybody's: no link, mention, picture, element or row."""
    text = comment(replace(
        NOTHING, revision=evil, pages=(PageChange(evil, evil, evil, (f"+ {evil}",)),), new_faults=(Fault(evil, evil, evil, evil),), lix=(Measure(evil, 1, 2),), asked=1, moved=(Measure(evil, 1, 2),),
    ))
    plain = outside_code(text)
    for sign in ("@", "#1", "](", "![", "<script", "evil", "alle", "kommune"):
        assert sign not in plain.lower(), plain
    assert plain.count("</details>") == 1 and plain.count("<details>") == 1
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {line.count("|") for line in rows} == {4}


def outside_code(text: str) -> str:
    """Markdown without its fenced blocks, code spans and <code> elements (CommonMark 4.5, 6.1)."""
    kept, fence = [], ""
    for line in text.splitlines():
        if fence:
            if re.fullmatch(rf"`{{{len(fence)},}}", line):
                fence = ""
            continue
        opening = re.match(r"(`{3,})diff$", line)
        if opening:
            fence = opening[1]
            continue
        kept.append(re.sub(r"<code>[^<]*</code>|`[^`\n]*`", "", line))
    assert fence == ""
    return "\n".join(kept)


def test_a_long_comment_is_cut_between_pages_and_says_so():
    pages = tuple(PageChange(f"/{number}/", "T" * 90, "changed", tuple(["+ " + "x" * 390] * 60)) for number in range(100))
    text = comment(replace(NOTHING, pages=pages))
    assert len(text) < LONGEST + 500
    assert text.count("<details>") == text.count("</details>") > 1
    assert re.search(r"… og \d+ sider til", text) and "… og 20 linjer til" in text


GH = """#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$GH_LOG"
case "$*" in
  *"/pulls "*) cat "$GH_PULLS" ;;
  *"--paginate"*) cat "$GH_COMMENTS" ;;
  *) for each in "$@"; do case $each in body=@*) cp "${each#body=@}" "$GH_LOG.body" ;; esac; done ;;
esac
"""


@pytest.fixture
def post(tmp_path: Path):
    """The script of the commenting workflow with a `gh` that answers from files."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/gh").write_text(GH)
    (tmp_path / "bin/gh").chmod(0o755)

    def posted(data: str | None, pulls: str, comments: str = "") -> tuple[int, str, str]:
        for name, text in (("pulls", pulls), ("comments", comments), ("log", "")):
            (tmp_path / name).write_text(text)
        if data is not None:
            (tmp_path / "forskel.json").write_text(data, encoding="utf-8")
        environment = {
            **os.environ, "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}", "GH_LOG": str(tmp_path / "log"), "GH_PULLS": str(tmp_path / "pulls"), "GH_COMMENTS": str(tmp_path / "comments"), "GH_TOKEN": "x",
            "REPOSITORY": "o/r", "HEAD_OWNER": "fork", "HEAD_BRANCH": "a'b$(x)", "HEAD_SHA": "abc123", "RUN_URL": "https://github.com/o/r/actions/runs/1",
        }
        done = subprocess.run(["bash", ".github/comment.sh", str(tmp_path / "forskel.json")], cwd=ROOT, env=environment, capture_output=True, text=True)
        body = tmp_path / "log.body"
        return done.returncode, (tmp_path / "log").read_text(), body.read_text(encoding="utf-8") if body.exists() else ""

    return posted


def test_the_first_comment_is_posted_and_the_next_one_written_over(post):
    code, log, body = post(to_json(NOTHING), "7\tabc123\n")
    assert code == 0
    assert "--method POST repos/o/r/issues/7/comments" in log and "head=fork:a'b$(x)" in log
    assert body.startswith(MARK) and "https://github.com/o/r/actions/runs/1" in body
    code, log, _ = post(to_json(NOTHING), "7\tabc123\n", "1\tsomebody\ttrue\n2\tgithub-actions[bot]\tfalse\n3\tgithub-actions[bot]\ttrue\n4\tgithub-actions[bot]\ttrue\n")
    assert code == 0
    assert "--method PATCH repos/o/r/issues/comments/3" in log and "POST" not in log


@pytest.mark.parametrize(("data", "pulls", "code"), [(None, "7\tabc123\n", 0), (to_json(NOTHING), "7\tnewer\n", 0), (to_json(NOTHING), "", 0), ("{}", "7\tabc123\n", 1), ("x" * 2_000_001, "7\tabc123\n", 1)])
def test_nothing_is_posted_without_a_difference_of_this_very_commit(post, data: str | None, pulls: str, code: int):
    found, log, body = post(data, pulls)
    assert (found, body) == (code, "")
    assert "POST" not in log and "PATCH" not in log


def test_the_comment_needs_nothing_that_is_installed(tmp_path: Path):
    (tmp_path / "d.json").write_text(to_json(NOTHING), encoding="utf-8")
    done = subprocess.run(["python3", "-S", "-m", "generator.difference.comment", str(tmp_path / "d.json"), ""], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout.startswith(MARK)) == (0, True), done.stderr


def test_code_of_a_pull_request_never_meets_a_right_to_write():
    """preview.yml runs the pull request's code and may only read; preview-comment.yml may write, and
    checks out and runs nothing but the default branch."""
    preview, commenting = (yaml.safe_load((ROOT / f".github/workflows/{name}.yml").read_text(encoding="utf-8")) for name in ("preview", "preview-comment"))
    (job,) = preview["jobs"].values()
    assert job["permissions"] == {"contents": "read"}
    assert "{{ secrets" not in (ROOT / ".github/workflows/preview.yml").read_text(encoding="utf-8")
    (job,) = commenting["jobs"].values()
    assert job["permissions"] == {"actions": "read", "contents": "read", "pull-requests": "write"}
    checkout = job["steps"][0]
    assert checkout["with"] == {"persist-credentials": False}
    assert preview["name"] in commenting[True]["workflow_run"]["workflows"]
    assert [step["run"] for step in job["steps"] if "run" in step] == ['bash .github/comment.sh "$RUNNER_TEMP/forskel/forskel.json"']
