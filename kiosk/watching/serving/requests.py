"""One request and its answer, as bytes. Pure: no socket, no clock.

Known are GET /metrics, behind the token where there is one, and GET /healthz, which says no more than that somebody is
there. An answer never repeats what was asked.
"""

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

LARGEST: Final = 4096
"""Bytes of a request; Prometheus sends some 300."""
END: Final = b"\r\n\r\n"
CONTENT_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"

_PLAIN: Final = "text/plain; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Guard:
    """Who may have the figures: everybody, or who shows the token."""

    token: bytes | None = None

    def lets(self, authorization: bytes) -> bool:
        """Whether this header's value opens; takes as long for every wrong token."""
        if self.token is None:
            return True
        scheme, _, shown = authorization.strip().partition(b" ")
        return scheme.lower() == b"bearer" and hmac.compare_digest(shown.strip(), self.token)


def is_whole(request: bytes) -> bool:
    """Whether nothing more has to come before it can be answered."""
    return END in request or len(request) > LARGEST


def answer(request: bytes, guard: Guard, figures: Callable[[], bytes]) -> bytes:
    """The whole answer; `figures` is called only for who may have them."""
    if len(request) > LARGEST:
        return _said("431 Request Header Fields Too Large")
    head = request.partition(END)[0].split(b"\r\n")
    words = head[0].split(b" ")
    if len(words) != 3 or words[2] not in (b"HTTP/1.1", b"HTTP/1.0"):
        return _said("400 Bad Request")
    method, target, _ = words
    path = target.partition(b"?")[0]
    if path not in (b"/metrics", b"/healthz"):
        return _said("404 Not Found")
    if method != b"GET":
        return _said("405 Method Not Allowed", "Allow: GET")
    if path == b"/healthz":
        return _said("200 OK", body=b"ok\n")
    if not guard.lets(_header(head[1:], b"authorization")):
        return _said("401 Unauthorized", "WWW-Authenticate: Bearer")
    try:
        body = figures()
    except Exception:
        # Whatever went wrong in looking, the port stays open; the caller tells of it.
        return _said("500 Internal Server Error")
    return _said("200 OK", body=body, kind=CONTENT_TYPE)


def _header(lines: list[bytes], name: bytes) -> bytes:
    for line in lines:
        found, _, value = line.partition(b":")
        if found.strip().lower() == name:
            return value
    return b""


def _said(status: str, *headers: str, body: bytes | None = None, kind: str = _PLAIN) -> bytes:
    content = f"{status}\n".encode() if body is None else body
    lines = (
        f"HTTP/1.1 {status}",
        f"Content-Type: {kind}",
        f"Content-Length: {len(content)}",
        "Cache-Control: no-store",
        "X-Content-Type-Options: nosniff",
        "Connection: close",
        *headers,
    )
    return "\r\n".join(lines).encode("ascii") + END + content
