"""A QR code for a stand's sign, as SVG that takes the colour of the text around it."""

from __future__ import annotations

from functools import cache

from markupsafe import escape

# Signs are read from afar and get worn: a quarter of the code may be unreadable (level Q).
LEVEL = "q"
QUIET = 4
# A reader takes the mask from the code. Trying all eight for the evenest costs six times the
# drawing, and an address is mixed enough under any.
MASK = 3


def qr_svg(text: str, title: str = "") -> str:
    """The code for a text (at most 1,600 bytes), as one `<svg>` with a title for those who do
    not see it; without `title` the title is the text itself. It must stand dark on light: many
    telephones do not read the opposite.

    One line drawn through the middle of every run of dark modules, a module being one unit: its
    first place, then `h` along a run and `m` over to the next. That is a third of the bytes of
    one box for each run. Raises segno.DataOverflowError for longer texts.
    """
    # It loads half of what Python has for the web; a catalogue without a fair to come needs none of it.
    import segno

    code = segno.make(text, error=LEVEL, micro=False, boost_error=False, encoding="utf-8", mask=MASK)
    steps: list[str] = []
    across = down = 0
    for y, row in enumerate(code.matrix):
        x = 0
        for dark in row.split(b"\0"):
            if dark:
                length = len(dark)
                steps.append(_step(x - across, y - down, length))
                across = x = x + length
                down = y
            x += 1
    # The first place of every code is dark.
    path = "".join(steps).removeprefix("m0 0")
    side = len(code.matrix) + 2 * QUIET
    return (
        f'<svg class="qr" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" role="img" shape-rendering="crispEdges">'
        f'<title>{escape(title or text)}</title><path fill="none" stroke="currentColor" d="M{QUIET} {QUIET}.5{path}"/></svg>'
    )


# A few hundred steps make up all codes.
@cache
def _step(across: int, down: int, length: int) -> str:
    return f"m{across} {down}h{length}"
