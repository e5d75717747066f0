"""Pages that can be opened without a server, for those who look at a preview that they fetched."""

from __future__ import annotations

import re

# A link or a form's target inside the site that names a folder: what a server answers with its index.html.
_FOLDER = re.compile(rb'(\s(?:href|action)=")((?![a-z][a-z+.-]*:|//|#)[^"?#]*/)(?=["?#])')


def to_files(html: bytes) -> bytes:
    """The page with links to files. A browser that reads from a disk shows a folder as a list."""
    return _FOLDER.sub(rb"\1\2index.html", html)
