"""Where a printer is asked: a queue of this computer's CUPS by its name, or any printer by its URI."""

import re
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

LOCAL_CUPS = "localhost:631"

_PORT = 631
_QUEUE = re.compile(r"[^\s/#?'\"\\:]{1,127}")
"""What CUPS takes for the name of a queue; a colon would make a URI of it."""


@dataclass(frozen=True, slots=True)
class Address:
    """`uri` names the printer to itself, `url` is where its HTTP is; the rest is for technicians."""

    name: str
    place: str
    uri: str
    url: str

    @classmethod
    def of(cls, address: str, *, server: str = LOCAL_CUPS) -> Self:
        """Raises ValueError for what is neither a queue's name nor an ipp:// or ipps:// URI."""
        if _QUEUE.fullmatch(address):
            path = f"{server}/printers/{address}"
            return cls(f"the queue {address}", f"queue {address} at {server}", f"ipp://{path}", f"http://{path}")
        parts = urlsplit(address)
        if parts.scheme not in ("ipp", "ipps") or not parts.hostname or parts.username is not None:
            raise ValueError(f"{address!r} is neither the name of a queue nor an ipp:// or ipps:// address")
        host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
        place = f"{host}:{parts.port or _PORT}{parts.path or '/ipp/print'}"
        queue = re.fullmatch(r"/printers/([^/]+)", parts.path)
        name = f"the queue {queue[1]} at {host}" if queue else f"the printer at {host}"
        scheme = "https" if parts.scheme == "ipps" else "http"
        return cls(
            name,
            f"queue {queue[1]} at {host}" if queue else f"printer at {place}",
            f"{parts.scheme}://{place}",
            f"{scheme}://{place}",
        )
