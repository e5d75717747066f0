"""A QR code for a stand's sign, as SVG that takes the colour of the text around it."""

from __future__ import annotations

from functools import cache
from typing import Any

from markupsafe import escape

# Signs are read from afar and get worn: a quarter of the code may be unreadable (level Q).
LEVEL = "Q"
QUIET = 4
# A reader takes the mask from the code. Trying all eight for the evenest costs six times the
# drawing, and an address is mixed enough under any.
MASK = 3
LIGHT = b"\xff"


def qr_svg(address: str, title: str = "") -> str:
    """The code for an address (at most 1,600 bytes), as one `<svg>` with a title for those who do
    not see it; without `title` the title is the address itself. It must stand dark on light: many
    telephones do not read the opposite.

    One line drawn through the middle of every run of dark modules, a module being one unit: its
    first place, then `h` along a run and `m` over to the next. That is a third of the bytes of
    one box for each run. Raises ValueError for an address that is longer, or not in ASCII: what
    other letters are, telephones guess.
    """
    if not address.isascii():
        raise ValueError(f"Not in ASCII: {address}")
    # A catalogue without a fair to come needs none of it.
    import zxingcpp

    code = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, ec_level=LEVEL, data_mask=MASK)
    image: Any = code.to_image(add_quiet_zones=False)
    modules, size = bytes(image), image.shape[0]
    steps: list[str] = []
    across = down = 0
    for y in range(size):
        x = 0
        for dark in modules[y * size : (y + 1) * size].split(LIGHT):
            if dark:
                length = len(dark)
                steps.append(_step(x - across, y - down, length))
                across = x = x + length
                down = y
            x += 1
    # The first place of every code is dark.
    path = "".join(steps).removeprefix("m0 0")
    side = size + 2 * QUIET
    return (
        f'<svg class="qr" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" role="img" shape-rendering="crispEdges">'
        f'<title>{escape(title or address)}</title><path fill="none" stroke="currentColor" d="M{QUIET} {QUIET}.5{path}"/></svg>'
    )


# A few hundred steps make up all codes.
@cache
def _step(across: int, down: int, length: int) -> str:
    return f"m{across} {down}h{length}"
