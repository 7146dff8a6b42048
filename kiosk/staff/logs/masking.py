"""Masking once more what was never to be there: numbers of people, dates of birth, and what looks like a name.

The journal masks when a line is written (`kiosk.journal`); other programs of the machine do not know that rule. This is
the second fence: it may mask too much, never a time, a version or an address of the network. A day without the time of
day is somebody's birthday, for all that can be told; with one it is a moment in the life of this machine.
"""

import re
import unicodedata
from typing import Final

MASKED: Final = "•••"
FEWEST_DIGITS: Final = 7
"""A telephone number within a town is shorter than that only in small towns; a queue number never is that long."""

_KEEP: Final = re.compile(
    r"(?<!\d)(?:20[2-9]\d-\d\d-\d\d[T ](?!00:00(?::00)?(?![\d.,:]))\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,6})?"
    r"|\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?)(?!\d)"
)
"""Times, and addresses of the network. Midnight sharp is how programs write a day that has no time."""
_YEAR: Final = r"(?:1[89]|20)\d\d"
_DATE: Final = re.compile(
    rf"(?<!\d)(?:{_YEAR}([-/.])\d{{1,2}}\1\d{{1,2}}|\d{{1,2}}([-/.])\d{{1,2}}\2{_YEAR}"
    rf"|\d{{1,2}} tháng \d{{1,2}} năm {_YEAR})(?!\d)",
    re.IGNORECASE,
)
_DIGITS: Final = re.compile(rf"\d(?:[ .\-]?\d){{{FEWEST_DIGITS - 1},}}")
_UPPER: Final = "A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ"
_LETTER: Final = "A-Za-zÀ-ýĂăĐđĨĩŨũƠơƯưẠ-ỹ"
_WORD: Final = rf"[{_UPPER}][{_LETTER}]+"
_NAME: Final = re.compile(rf"(?<![{_LETTER}]){_WORD}(?: {_WORD})+(?![{_LETTER}])")
_FOREIGN: Final = re.compile("[À-ÝĂĐĨŨƠƯẠ-Ỹà-ýăđĩũơưạ-ỹ]")
_SHOUTED: Final = re.compile(r"^[A-Z]{2,}(?: [A-Z]{2,})+$")


def masked(text: str) -> str:
    """Without dates, long runs of digits, also spaced ones, and names of two words or more as cards write them."""
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        if "." in found[0] and "-" not in found[0] and not all(map(_is_of_address, _parts(found[0]))):
            return found[0]
        kept.append(found[0])
        return f"\0{chr(0xE000 + len(kept) - 1)}"

    text = _KEEP.sub(keep, unicodedata.normalize("NFC", text).replace("\0", " "))
    text = _DIGITS.sub(MASKED, _DATE.sub(MASKED, text))
    text = _NAME.sub(_name, text)
    return re.sub(r"\0(.)", lambda found: kept[ord(found[1]) - 0xE000], text)


def _name(found: re.Match[str]) -> str:
    return MASKED if _FOREIGN.search(found[0]) or _SHOUTED.match(found[0]) else found[0]


def _is_of_address(part: str) -> bool:
    """A telephone number begins with 0: 090.123.45.67 is no address."""
    return int(part) <= 255 and (part == "0" or not part.startswith("0"))


def _parts(address: str) -> list[str]:
    return address.partition(":")[0].split(".")
