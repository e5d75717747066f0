"""axe-core: WCAG 2.0 to 2.2 on levels A and AA, and good practice. What axe cannot decide counts as a fault too."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

SOURCE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """([within, rules]) => axe.run(within, { runOnly: { type: 'tag', values: rules }, preload: false, resultTypes: ['violations', 'incomplete'] }).then(found =>
  ['violations', 'incomplete'].flatMap(kind => found[kind].flatMap(rule => rule.nodes.map(node =>
    `${rule.id} (${kind}) ${node.target.join(' ')}: ${[...node.any, ...node.all, ...node.none].map(each => each.message).join('; ')}`))))"""


@cache
def _source() -> str:
    return SOURCE.read_text(encoding="utf-8")


def axe(page: Page, within: str = "html") -> list[str]:
    """The faults that axe finds in the page as it is now, or in a part of it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_source())
    found: list[str] = page.evaluate(RUN, [within, RULES])
    return found
