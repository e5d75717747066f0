"""The sign says what it should: the drawing is read back as a telephone would, module by module."""

import re
from collections.abc import Iterator
from itertools import islice
from xml.etree import ElementTree

import pytest

from generator.exports import qr_svg

SVG = "{http://www.w3.org/2000/svg}"
RUN = re.compile(r"m(-?\d+) (\d+)h(\d+)")
FIRST = re.compile(r"M(\d+) (\d+)\.5h(\d+)")
QUIET = 4
SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
# Data codewords and blocks of level Q by version (ISO/IEC 18004, table 9): (blocks, data codewords).
BLOCKS = {1: ((1, 13),), 2: ((1, 22),), 3: ((2, 17),), 4: ((2, 24),), 5: ((2, 15), (2, 16)), 6: ((4, 19),)}
MASKS = (
    lambda r, c: (r + c) % 2, lambda r, c: r % 2, lambda r, c: c % 3, lambda r, c: (r + c) % 3, lambda r, c: (r // 2 + c // 3) % 2,
    lambda r, c: r * c % 2 + r * c % 3, lambda r, c: (r * c % 2 + r * c % 3) % 2, lambda r, c: ((r + c) % 2 + r * c % 3) % 2,
)


def modules(svg: str) -> list[list[int]]:
    root = ElementTree.fromstring(svg)
    _, _, width, height = map(int, root.attrib["viewBox"].split())
    assert width == height
    grid = [[0] * width for _ in range(height)]
    path = root.find(f"{SVG}path")
    assert path is not None and (path.attrib["fill"], path.attrib["stroke"]) == ("none", "currentColor")
    first = FIRST.match(path.attrib["d"])
    assert first and RUN.sub("", path.attrib["d"][first.end() :]) == ""
    x, y, length = map(int, first.groups())
    for run in (None, *RUN.findall(path.attrib["d"])):
        if run is not None:
            across, down, length = map(int, run)
            x, y = x + across, y + down
        for column in range(x, x + length):
            grid[y][column] = 1
        x += length
    edge = [cell for number, row in enumerate(grid) for place, cell in enumerate(row) if min(number, place) < QUIET or max(number, place) >= width - QUIET]
    assert not any(edge), "the quiet zone must be empty"
    return [row[QUIET:-QUIET] for row in grid[QUIET:-QUIET]]


def decoded(grid: list[list[int]]) -> str:
    """The text of a code of version 1 to 6, level Q, without mending errors: there are none."""
    size = len(grid)
    version = (size - 17) // 4
    form = [grid[8][place] for place in (0, 1, 2, 3, 4, 5, 7, 8)] + [grid[row][8] for row in (7, 5, 4, 3, 2, 1, 0)]
    bits = int("".join(map(str, form)), 2) ^ 0b101010000010010
    assert bits >> 13 == 0b11, "level Q"
    mask = MASKS[bits >> 10 & 7]
    reserved = {(row, column) for row in range(size) for column in range(size) if row == 6 or column == 6}
    reserved |= {(row, column) for row in range(9) for column in (*range(9), *range(size - 8, size))}
    reserved |= {(row, column) for row in range(size - 8, size) for column in range(9)}
    if version > 1:
        reserved |= {(row, column) for row in range(size - 9, size - 4) for column in range(size - 9, size - 4)}
    stream, column, up = [], size - 1, True
    while column > 0:
        column -= column == 6
        for row in range(size - 1, -1, -1) if up else range(size):
            stream.extend(grid[row][place] ^ (not mask(row, place)) for place in (column, column - 1) if (row, place) not in reserved)
        column, up = column - 2, not up
    words = [int("".join(str(int(bit)) for bit in stream[place : place + 8]), 2) for place in range(0, len(stream) - 7, 8)]
    lengths = [length for count, length in BLOCKS[version] for _ in range(count)]
    blocks: list[list[int]] = [[] for _ in lengths]
    source = iter(words)
    for step in range(max(lengths)):
        for block, length in zip(blocks, lengths, strict=True):
            if step < length:
                block.append(next(source))
    return "".join(segments("".join(f"{word:08b}" for block in blocks for word in block)))


def segments(data: str) -> Iterator[str]:
    """The parts of the text, each written with as few bits as its signs need (ISO/IEC 18004, 7.4)."""
    bits = iter(data)

    def number(length: int) -> int:
        return int("".join(islice(bits, length)), 2)

    while mode := number(4):
        if mode == 0b0100:
            yield bytes(number(8) for _ in range(number(8))).decode("ascii")
        elif mode == 0b0010:
            pairs, one = divmod(number(9), 2)
            yield "".join("".join(SIGNS[place] for place in divmod(number(11), 45)) for _ in range(pairs)) + (SIGNS[number(6)] if one else "")
        else:
            assert mode == 0b0001
            threes, rest = divmod(number(10), 3)
            yield "".join(f"{number(10):03}" for _ in range(threes)) + (f"{number(3 * rest + 1):0{rest}}" if rest else "")


@pytest.mark.parametrize("text", [
    "https://x.dk", "https://vejviser.github.io/vejviser/messe/messe-2027/bageren/", "https://xn--kommunen-k0a.example.dk/messe/%C3%A6%C3%B8%C3%A5/", "a" * 74,
    "https://x.dk/messe/0123456789012345/", "https://x.dk/01234567890123456", "HTTPS://X.DK/MESSE/",
])
def test_the_code_says_the_text(text: str):
    assert decoded(modules(qr_svg(text))) == text


@pytest.mark.parametrize("text", ["https://x.dk/æ/", "https://x.dk/" + "a" * 1700])
def test_what_telephones_would_read_in_several_ways_or_not_at_all_has_no_code(text: str):
    with pytest.raises(ValueError):
        qr_svg(text)


def test_it_tells_those_who_do_not_see_it():
    root = ElementTree.fromstring(qr_svg("https://x.dk/", "Bageren & <søn>"))
    assert root.attrib["role"] == "img" and root.findtext(f"{SVG}title") == "Bageren & <søn>"
    assert ElementTree.fromstring(qr_svg("https://x.dk/")).findtext(f"{SVG}title") == "https://x.dk/"
