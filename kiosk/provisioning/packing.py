"""A plan as few bytes: JSON, deflated (RFC 1951) against a text that most plans resemble.

The text is `dictionary-1.json` (one JSON string) and belongs to format 1 for ever: a plan that was packed with it opens
with it only. A kiosk with a token, a scanner and a printer takes 250 bytes then, not 880, and fits into one QR.
"""

import zlib
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from kiosk.decoding import decode
from kiosk.provisioning.plan import Plan

MOST_BYTES: Final = 1024 * 1024
_DICTIONARY: Final = Path(__file__).with_name("dictionary-1.json")


def packed(plan: Plan) -> bytes:
    """Raises ValueError for a plan that no kiosk would unpack."""
    plain = msgspec.json.encode(plan, order="deterministic")
    if len(plain) > MOST_BYTES:
        raise ValueError(f"{len(plain)} bytes: {MOST_BYTES} are the most")
    work = zlib.compressobj(9, wbits=-15, memLevel=9, zdict=_dictionary())
    return work.compress(plain) + work.flush()


def unpacked(data: bytes) -> Plan:
    """Raises ValueError, with no word of the contents."""
    work = zlib.decompressobj(wbits=-15, zdict=_dictionary())
    try:
        plain = work.decompress(data, MOST_BYTES)
    except zlib.error as error:
        raise ValueError("not packed by this format") from error
    if not work.eof or work.unused_data:
        raise ValueError("not packed by this format")
    try:
        return decode(plain, Plan)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        kind = str(error).partition(" - at ")[2].partition("[")[0] or "not JSON"
        raise ValueError(f"no plan ({kind})") from None


@cache
def _dictionary() -> bytes:
    return decode(_DICTIONARY.read_bytes(), str).encode()
