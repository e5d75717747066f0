"""What three judges say of every page of a site: QualWeb's ACT rules, html-validate, the Nu checker.

usage: python benchmarks/whole.py SITE [--peers benchmarks/.peers/quality] [--only stoette/] [--at-most 200]

SITE is a built site. Needs Node, Chromium and Java, and the tools of quality.py. The ACT rules take
some two seconds a page, so the pages come in an order: first one of each skeleton (elements, names
of attributes and roles, without words), then the rest. --at-most stops the ACT rules after as many
pages. Runs at low priority. Prints what fails and how many pages were judged, and ends with 1 when
a page failed or was not judged.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Hashable, Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.quality import Packed, act_rules, install, nu_errors  # noqa: E402
from tests.accessibility.layers.html import Node, read  # noqa: E402
from tests.accessibility.layers.validity import invalid  # noqa: E402
from tests.browser import executable, served  # noqa: E402

# So many pages to one start of the browser, which grows with each page. Those it died of are tried again, one at a time.
AT_A_TIME, ATTEMPTS = 20, 3


def skeleton(element: Node) -> Hashable:
    """What is left of a page without its words: a rule seldom judges two such pages differently."""
    own = element.attributes
    return (element.tag, own.get("role"), *sorted(own), *(skeleton(each) for each in element.children if isinstance(each, Node)))


def in_order(files: Iterable[Path]) -> tuple[list[Path], int]:
    """All files, one of each skeleton first, and how many skeletons there are."""
    first: dict[Hashable, Path] = {}
    rest = []
    for path in files:
        if first.setdefault(skeleton(read(path.read_text(encoding="utf-8"))), path) != path:
            rest.append(path)
    return [*first.values(), *rest], len(first)


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("site", type=Path)
    asked.add_argument("--peers", type=Path, default=ROOT / "benchmarks/.peers/quality")
    asked.add_argument("--only", default="")
    asked.add_argument("--at-most", type=int)
    options = asked.parse_args()
    install(options.peers)
    os.nice(10)
    files, skeletons = in_order(sorted(path for path in options.site.rglob("*.html") if path.relative_to(options.site).as_posix().startswith(options.only)))
    faults = invalid(options.site, files)
    print(f"html-validate, {len(files)} pages: {len(faults)} errors", *faults[:20], sep="\n  ", flush=True)
    errors = nu_errors(options.site, options.peers)
    print(f"The Nu checker, {options.site}: {len(errors)} errors", *errors[:20], sep="\n  ", flush=True)
    chosen = files[: options.at_most]
    with served(options.site, Packed) as root:
        addresses = [root + path.relative_to(options.site).as_posix().removesuffix("index.html") for path in chosen]
        found = judged(addresses, options.peers, executable())
    broken = {address.removeprefix(root): rules for address, rules in found.items() if rules}
    print(*(f"/{address}: {'; '.join(rules)}" for address, rules in broken.items()), sep="\n")
    print(*(f"not judged: /{each.removeprefix(root)}" for each in addresses if each not in found), sep="\n")
    print(f"ACT rules: {len(found)} of {len(files)} pages judged ({min(skeletons, len(found))} of {skeletons} skeletons), {len(broken)} failed")
    return int(bool(faults or errors or broken) or len(found) < len(files))


def judged(addresses: Sequence[str], peers: Path, browser: str) -> dict[str, list[str]]:
    """Address → the ACT rules that it fails, of those that could be judged in three attempts."""
    found: dict[str, list[str]] = {}
    for attempt in range(ATTEMPTS):
        left = [each for each in addresses if each not in found]
        together = AT_A_TIME if attempt == 0 else 1
        for place in range(0, len(left), together):
            try:
                part = act_rules(left[place : place + together], peers, browser)
            except subprocess.CalledProcessError as fault:
                print(f"  {fault.stderr[-600:]}", file=sys.stderr)
                continue
            found |= {address: rules for address, rules in part.items() if not any(each.startswith("could not be judged") for each in rules)}
            print(f"  {len(found)} of {len(addresses)}, {sum(map(bool, found.values()))} failed", file=sys.stderr, flush=True)
    return found


if __name__ == "__main__":
    sys.exit(main())
