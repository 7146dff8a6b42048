"""Whether what was typed is surely what the code holds. Pure.

A keyboard sends keys, not letters. A scanner that types a Vietnamese name drops its letters, types them as in Telex, or
sends numbers of a code page nobody knows; a wrong layout or a lost Shift turns `|` into `\\` and `$` into `4`. Nothing
of this can be mended, for a name with a letter missing is a name too. So plain text passes (insurance cards, whose
names are hexadecimal, the hospital's own codes, patient cards), and a text with Vietnamese letters only when they came
as numbers that decode in one way alone. What a text means is known elsewhere; here are only the shapes it may have.
"""

import re
import unicodedata
from enum import StrEnum
from typing import Final

from drivers.device import DamagedCode
from drivers.keyboard_scanner.keystrokes import Typed
from drivers.serial_scanner.dressing import Code, undress

_SERIAL: Final = 'set the scanner to "USB serial" (virtual COM port) and UTF-8'
_LAYOUT: Final = f'set its keyboard to "USA" and Caps Lock off, or better {_SERIAL}'


class Damage(StrEnum):
    """What a code suffers on its way through a keyboard."""

    LETTERS_LOST = "letters-lost"
    """A text with Vietnamese letters came without them, or with Telex in their place."""
    CODE_PAGE = "code-page"
    """Letters came as numbers that may mean several letters."""
    SEPARATOR = "separator"
    """`|` came as another character."""
    SHIFT = "shift"
    """Shift or Caps Lock was lost or wrong: `$` came as `4`, capitals as small letters."""
    TELEX = "telex"
    """A letter was doubled or given a stroke, as Vietnamese keyboards do."""
    KEYS_LOST = "keys-lost"
    """Keys are missing, or some that no US keyboard has were pressed."""

    @property
    def advice(self) -> str:
        """What a technician should do; nothing in it was read."""
        return _ADVICE[self]


_ADVICE: Final = {
    Damage.LETTERS_LOST: f"it cannot type Vietnamese letters: {_SERIAL}",
    Damage.CODE_PAGE: f"it types letters of an unknown code page: {_SERIAL}",
    Damage.SEPARATOR: f"it types another character for the bar |: {_LAYOUT}",
    Damage.SHIFT: f"it loses Shift or turns it round: {_LAYOUT}",
    Damage.TELEX: f"it types as a Vietnamese keyboard does: {_LAYOUT}",
    Damage.KEYS_LOST: f"keys are lost or unknown: slow its typing down, {_LAYOUT}",
}
LASTING: Final = frozenset({Damage.LETTERS_LOST, Damage.CODE_PAGE})
"""Plain codes still pass: the scanner works, but not for every document."""


class DamagedCodeError(DamagedCode):
    """A code that was typed cannot be trusted and is refused; the text is for technicians."""

    def __init__(self, name: str, damage: Damage) -> None:
        super().__init__(f"{name}: {damage.advice}")
        self.damage = damage


_CITIZEN: Final = r"[0-9]{12} *"
_INSURANCE: Final = r"(?:[A-Z]{2}[0-9][0-9A-Z]{12}|[0-9]{10})"
_CITIZEN_TEXT: Final = re.compile(rf"{_CITIZEN}\|")
_INSURANCE_TEXT: Final = re.compile(rf"{_INSURANCE}\|")
_WRONG_SEPARATOR: Final = re.compile(rf"(?:{_CITIZEN}|{_INSURANCE})([\\/¦;~#\]\t])(?:[^|]*?\1){{4}}", re.IGNORECASE)
_TELEX_INSURANCE: Final = re.compile(r"(?:[A-Z]{3}|[ĐđÂÊÔĂƠƯ][A-Z])[0-9]{13}[|\\/¦;~]", re.IGNORECASE)
_SMALL_INSURANCE: Final = re.compile(r"(?:[a-z]{2}|[a-z][A-Z]|[A-Z][a-z])[0-9]{13}\|")
_OWN_CODE: Final = re.compile(r"KSK[0-9]+:")
_OWN_CODE_SOMEHOW: Final = re.compile(r"KSK([0-9]+|[!@#$%^&*()]+)[:;]", re.IGNORECASE)
_DIGITS_WITH_SHIFT: Final = re.compile(r"[!@#$%^&*()]{8}")
_VIETNAMESE: Final = re.compile("[\u1ea0-\u1ef9]")
"""Letters of no other language: a scanner that types one of them can type them all."""


def code_of(typed: Typed, prefix: bytes = b"") -> Code | Damage:
    """The code without what the scanner typed around it (see `undress`), or why it cannot be trusted."""
    if not typed.whole:
        return Damage.KEYS_LOST
    text = _decoded(typed.characters)
    if text is None or any(c == "\ufffd" or (c != "\t" and unicodedata.category(c)[0] == "C") for c in text):
        return Damage.CODE_PAGE
    code = undress(text.encode(), prefix)
    return _harm(code.payload.decode().strip(), came_as_bytes=_came_as_bytes(typed.characters)) or code


def _harm(text: str, *, came_as_bytes: bool) -> Damage | None:
    if _DIGITS_WITH_SHIFT.match(text) or _SMALL_INSURANCE.match(text):
        return Damage.SHIFT
    if _OWN_CODE_SOMEHOW.match(text) and not _OWN_CODE.match(text):
        return Damage.SHIFT
    if _TELEX_INSURANCE.match(text):
        return Damage.TELEX
    if _WRONG_SEPARATOR.match(text):
        return Damage.SEPARATOR
    if _INSURANCE_TEXT.match(text) and not text.endswith("$"):
        return Damage.SHIFT if text.endswith("4") else Damage.KEYS_LOST
    if _CITIZEN_TEXT.match(text) and ("?" in text or not (came_as_bytes or _VIETNAMESE.search(text))):
        return Damage.LETTERS_LOST
    return None


def _decoded(characters: tuple[str | int, ...]) -> str | None:
    """Numbers above 255 are Unicode, and then all are; others are bytes of UTF-8, or of nobody knows what."""
    numbers = [character for character in characters if isinstance(character, int)]
    if any(number > 0xFF for number in numbers):
        text = "".join(chr(c) if isinstance(c, int) else c for c in characters)
        return None if any("\ud800" <= c <= "\udfff" for c in text) else text
    try:
        return b"".join(bytes([c]) if isinstance(c, int) else c.encode() for c in characters).decode("utf-8")
    except UnicodeError:
        return None


def _came_as_bytes(characters: tuple[str | int, ...]) -> bool:
    """Some letter came as bytes of UTF-8."""
    numbers = [character for character in characters if isinstance(character, int)]
    return any(number >= 0x80 for number in numbers) and not any(number > 0xFF for number in numbers)
