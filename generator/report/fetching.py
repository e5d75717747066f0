"""The network, for `vejviser links` alone: one question and its answer, never followed."""

from __future__ import annotations

import socket
import urllib.error
import urllib.request
from typing import Any

from generator.danish.web import in_ascii
from generator.report.outside import Reply

# Seconds that one question may take.
TIMEOUT = 15.0


class _Stay(urllib.request.HTTPRedirectHandler):
    """Gives the answer that sends one on, instead of going there."""

    def redirect_request(self, *_: Any) -> None:
        return None


class Fetcher:
    """Asks as a program that says who it is. `contact` is an address that a host can look up."""

    def __init__(self, contact: str, timeout: float = TIMEOUT) -> None:
        self._opener = urllib.request.build_opener(_Stay)
        self._headers = {"User-Agent": f"Vejviser-links (+{contact})", "Accept": "text/html,*/*;q=0.5", "Accept-Language": "da,en;q=0.5"}
        self._timeout = timeout

    def __call__(self, method: str, address: str) -> Reply:
        try:
            # The body is not read: the status is all that is asked for.
            with self._opener.open(urllib.request.Request(in_ascii(address), headers=self._headers, method=method), timeout=self._timeout) as answer:
                return Reply(answer.status)
        except urllib.error.HTTPError as fault:
            with fault:
                return Reply(fault.code, fault.headers.get("Location", "") or "")
        except urllib.error.URLError as fault:
            return Reply(None, fault=_told(fault.reason), nowhere=_is_nowhere(fault.reason))
        except (OSError, ValueError, UnicodeError) as fault:
            return Reply(None, fault=_told(fault))
        except Exception as fault:  # http.client has faults of its own for answers that are not HTTP.
            return Reply(None, fault=type(fault).__name__)


def _is_nowhere(reason: object) -> bool:
    """Whether the name is in no register; a resolver that does not answer just now is not that."""
    return isinstance(reason, socket.gaierror) and reason.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))


def _told(reason: object) -> str:
    if isinstance(reason, TimeoutError):
        return "det tog for lang tid"
    return str(getattr(reason, "strerror", None) or reason)
