"""Write the bad example of every code, and what is said about it, into tests/examples/invalid/.

    python -m tests.examples.update

Read what git shows as changed before you commit it: the output is what staff will read.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from generator.rules import explained
from tests.examples.catalogue import INVALID, SPELLING, copied, put, reported


def main() -> None:
    shutil.rmtree(INVALID, ignore_errors=True)
    for example in explained():
        with tempfile.TemporaryDirectory() as folder:
            root = copied(Path(folder) / "offers")
            os.chdir(root)
            path = put(example, root)
            kept = INVALID / example.code / path.relative_to(root)
            kept.parent.mkdir(parents=True)
            shutil.copy(path, kept, follow_symlinks=False)
            (INVALID / example.code / "output.txt").write_text(reported(root, spelling=example.code in SPELLING), encoding="utf-8")


if __name__ == "__main__":
    main()
