"""Citizen cards from a scanner that is set to another code page: proved right, or refused.

The code holds UTF-8. Two settings lose nothing, and only they are repaired:

    sent twice     the scanner took the bytes for Latin-1, cp1252 or cp1258 and sent those characters in UTF-8 again.
                   Undone, the text is UTF-8 once more: whatever was lost or changed on the way no longer is.
    cp1258         the scanner sent Windows' Vietnamese code page. Tone marks are bytes of their own there, and one of
                   them shows that this scanner had a sign for every letter; then each word must be a possible
                   syllable, and the bytes must not make Vietnamese words in any code page that has letters for them.

Latin-1 and its like have no ă, đ, ơ, ư and no ạ: such a scanner puts `?`, a bare letter or nothing in their place, and
`Van` may have been `Vân`, `Vạn` or `Văn`. UTF-8 cut down to seven bits is ASCII. Nothing proves such a text: refused.
"""

import re
import unicodedata
from dataclasses import replace

from kiosk.identity.documents import read_document
from kiosk.identity.identity import DocumentKind, Identity, IdentityWarning
from kiosk.identity.syllables import is_vietnamese
from kiosk.identity.text import BYTE_ORDER_MARK, REPLACEMENT, TONES, tidy, without_edges

VIETNAMESE_CODE_PAGE = "cp1258"
RIVAL_CODE_PAGES = (
    *("cp1252", "cp1254", "latin_1", "iso8859_3", "iso8859_9", "iso8859_14", "iso8859_15", "iso8859_16"),
    *("cp850", "cp852", "cp857", "cp858", "mac_iceland", "mac_latin2", "mac_roman", "mac_turkish"),
)
"""All of Python's that have letters of Vietnamese where cp1258 has its tone marks."""

_TONE_BYTES = TONES.encode(VIETNAMESE_CODE_PAGE)
_BYTE_OF = {
    bytes([byte]).decode(codec, "replace"): byte
    for codec in ("latin-1", "cp1252", VIETNAMESE_CODE_PAGE)
    for byte in range(256)
}
"""Characters by the byte they were taken for; the three code pages never give one character to two bytes."""
_BYTE_OF.pop(REPLACEMENT)

_SECOND_BYTES = "".join(c for c, byte in _BYTE_OF.items() if 0x80 <= byte < 0xC0 and c not in "–—")
_SENT_TWICE = re.compile(f"[ÃĂÄÅÆ][{re.escape(_SECOND_BYTES)}]|á[º»]")
"""Two bytes of one Vietnamese letter as two characters. No letter has the bytes of dashes second."""

_SEVEN_BITS = re.compile("(?<=[A-Za-z])(?:[C-F][\x00-\x3f]|a[:;][\x00-\x3f])(?![0-9])")
"""The bytes of a Vietnamese letter without their eighth bits, in a word and at no number."""


def read_repaired(payload: bytes) -> Identity | None:
    """The document behind these bytes, with a warning for technicians; None where nothing proves which it is."""
    found = _sent_twice(payload) or _in_vietnamese_code_page(payload)
    if found is None:
        return None
    return replace(found, warnings=(*found.warnings, IdentityWarning.REPAIRED_CODE_PAGE))


def is_damaged(text: str) -> bool:
    """Whether the letters of a text, as it came, are none: bytes sent twice, or cut down to seven bits."""
    if text.isascii():
        return _is_cut_to_seven_bits(text)
    sent_twice = _SENT_TWICE.search(text) is not None
    return sent_twice and all(character in _BYTE_OF for character in text.removeprefix(BYTE_ORDER_MARK))


def _sent_twice(payload: bytes) -> Identity | None:
    try:
        once = payload.decode("utf-8").removeprefix(BYTE_ORDER_MARK)
        text = bytes([_BYTE_OF[character] for character in once]).decode("utf-8")
    except (UnicodeDecodeError, KeyError):
        return None
    may_be_what_it_seems = is_vietnamese(tidy(once))
    return None if may_be_what_it_seems else _identity(text)


def _in_vietnamese_code_page(payload: bytes) -> Identity | None:
    text = _decoded(payload, VIETNAMESE_CODE_PAGE)
    found = _identity(text) if text is not None else None
    if text is None or found is None or found.document is DocumentKind.INSURANCE_CARD:
        return found  # an insurance card writes its letters in hex: no code page changes them
    if not any(byte in _TONE_BYTES for byte in payload) or not is_vietnamese(text):
        return None
    rivals = (_decoded(payload, codec) for codec in RIVAL_CODE_PAGES)
    return None if any(rival is not None and is_vietnamese(rival, tones_lost=True) for rival in rivals) else found


def _decoded(payload: bytes, codec: str) -> str | None:
    try:
        return unicodedata.normalize("NFC", payload.decode(codec))
    except UnicodeDecodeError:
        return None


def _identity(text: str) -> Identity | None:
    found = read_document(without_edges(text))
    return found if isinstance(found, Identity) else None


def _is_cut_to_seven_bits(text: str) -> bool:
    """Whether words without a vowel become Vietnamese once the eighth bits are put back, as `HC ` becomes `Hà`."""

    def restored(found: re.Match[str]) -> str:
        return bytes(byte | 0x80 for byte in found[0].encode()).decode("utf-8", "replace")

    for field in text.split("|")[2:6]:
        whole = _SEVEN_BITS.sub(restored, field)
        if whole != field and is_vietnamese(whole):
            return True
    return False
