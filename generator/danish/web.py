"""Danish letters as the web writes them."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

# What stands for itself in an address (RFC 3986).
_ITSELF = "/%:@!$&'()*+,;=~"


def in_ascii(address: str) -> str:
    """A whole address with other letters than ASCII's as the web writes them: the host in punycode,
    the rest in percents. Raises ValueError for an address whose host has no name on the web."""
    parts = urlsplit(address)
    before, at, host = parts.netloc.rpartition("@")
    if not host.isascii():
        name, colon, port = host.partition(":")
        host = f"{name.encode('idna').decode()}{colon}{port}"
    fields = {field: quote(getattr(parts, field), safe=f"{_ITSELF}?") for field in ("query", "fragment")}
    return parts._replace(netloc=f"{quote(before, safe=_ITSELF)}{at}{host}", path=quote(parts.path, safe=_ITSELF), **fields).geturl()


def has_host(address: str) -> bool:
    """Whether the host of an address can have a name on the web; one that cannot would stop a build."""
    if address.isascii() and "[" not in address and "]" not in address:
        return True
    try:
        return bool(in_ascii(address))
    except ValueError:
        return False
