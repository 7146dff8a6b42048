"""ETags of answers (RFC 9110 section 8.8.3)."""

import re
from typing import Final

_ETAG: Final = re.compile(r'(W/)?"[\x21\x23-\x7e]{0,200}"')


def sendable(etag: str | None) -> str | None:
    """An ETag that can be sent back; None for what is none."""
    return etag if etag and _ETAG.fullmatch(etag) else None
