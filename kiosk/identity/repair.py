"""Citizen cards from a scanner that is set to another code page: proved right, or refused.

The code holds UTF-8. Two settings lose nothing, and only they are repaired:

    sent twice     the scanner took the bytes for Latin-1, Latin-9, cp1252 or cp1258 and sent those characters in UTF-8
                   again. Undone, the text is UTF-8 once more: whatever was lost or changed on the way no longer is.
    cp1258         the scanner sent Windows' Vietnamese code page. Tone marks are bytes of their own there, and one of
                   them shows that this scanner had a sign for every letter; then each word must be a possible
                   syllable, and the bytes must not make Vietnamese words in any code page that has letters for them.

Latin-1 and its like have no ă, đ, ơ, ư and no ạ: such a scanner puts `?`, a bare letter or nothing in their place, and
`Van` may have been `Vân`, `Vạn` or `Văn`. UTF-8 cut down to seven bits is ASCII. Nothing proves such a text: refused.
"""

import re
import unicodedata
from contextlib import suppress
from dataclasses import replace

from kiosk.identity.documents import read_document
from kiosk.identity.identity import DocumentKind, Identity, IdentityWarning
from kiosk.identity.syllables import is_vietnamese
from kiosk.identity.text import BYTE_ORDER_MARK, TONES, tidy, without_edges

VIETNAMESE_CODE_PAGE = "cp1258"
RIVAL_CODE_PAGES = (
    *("cp1252", "cp1254", "latin_1", "iso8859_3", "iso8859_9", "iso8859_14", "iso8859_15", "iso8859_16"),
    *("cp850", "cp852", "cp857", "cp858", "mac_iceland", "mac_latin2", "mac_roman", "mac_turkish"),
)
"""All of Python's that have letters of Vietnamese where cp1258 has its tone marks."""

_TONE_BYTES = TONES.encode(VIETNAMESE_CODE_PAGE)
_TAKEN_FOR = ("latin-1", "cp1252", VIETNAMESE_CODE_PAGE, "iso8859_15")
_FOREIGN_CODE_PAGES = (
    *RIVAL_CODE_PAGES,
    *("cp437", "cp775", "cp860", "cp861", "cp863", "cp865", "cp1250", "cp1257", "hp_roman8"),
    *("iso8859_2", "iso8859_4", "iso8859_10", "iso8859_13"),
)
"""Code pages with Latin letters: UTF-8 taken for one of these and sent on still looks like a name."""


def _bytes_in(codec: str) -> dict[str, int]:
    """Characters by the byte they were taken for; what a code page leaves undefined is a control character."""
    known = bytes(range(256)).decode("latin-1")
    return {bytes([byte]).decode(codec, "ignore") or known[byte]: byte for byte in range(256)}


_BYTES_OF = tuple(map(_bytes_in, _TAKEN_FOR))
"""Read by whole code pages: `Š` is one byte in cp1252 and another in ISO 8859-15, and would be another letter."""
_BYTE_OF = {character: byte for page in reversed(_BYTES_OF) for character, byte in page.items()}

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
    plain = text.removeprefix(BYTE_ORDER_MARK)
    seems_sent_twice = _SENT_TWICE.search(text) is not None and all(character in _BYTE_OF for character in plain)
    return seems_sent_twice or bool(_taken_for_foreign(plain))


def _taken_for_foreign(text: str) -> set[str]:
    """What a text was before it was taken for a foreign code page: UTF-8 there, which no letters are by chance."""
    found = set()
    for codec in _FOREIGN_CODE_PAGES:
        with suppress(UnicodeError):
            found.add(text.encode(codec).decode("utf-8"))
    return found


def _sent_twice(payload: bytes) -> Identity | None:
    try:
        once = payload.decode("utf-8").removeprefix(BYTE_ORDER_MARK)
    except UnicodeDecodeError:
        return None
    texts = {text for page in _BYTES_OF if (text := _undone(once, page)) is not None}
    if not texts:
        return None
    texts |= _taken_for_foreign(once)
    if len(texts) != 1 or is_vietnamese(tidy(once)):  # two code pages give two names, or it may be what it seems
        return None
    (text,) = texts
    return None if is_damaged(text) else _identity(text)


def _undone(once: str, page: dict[str, int]) -> str | None:
    try:
        return bytes([page[character] for character in once]).decode("utf-8")
    except (UnicodeDecodeError, KeyError):
        return None


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
