"""The layers of the accessibility tests. Each is a function that looks at a page and lists its faults in words.

A test says that the list is empty; the mutation run breaks a page and says that it is not.
"""

from collections.abc import Iterable

import pytest


def none(faults: Iterable[str]) -> None:
    """Fail with the faults, one a line."""
    listed = list(faults)
    if listed:
        pytest.fail(f"{len(listed)} faults:\n" + "\n".join(f"  {each}" for each in listed[:40]), pytrace=False)
