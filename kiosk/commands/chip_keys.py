"""The words of a command line that open a chip. No error shows what was given: it is a person's."""

import argparse
import re
import sys
from pathlib import Path

from drivers.chip_card.errors import BadFile
from drivers.chip_card.files.mrz import parse_lines
from drivers.chip_card.keys import Can, MrzKey

_LONGEST = 4096
"""Characters; a QR code holds less."""
_CITIZEN_NUMBER = re.compile(r"(?:\][A-Za-z][0-9A-Za-z])?([0-9]{12})(?![0-9])")
"""At the start of the text, after the identifier that some scanners send before it."""


def can(words: str) -> Can:
    """Six digits, or the twelve of a citizen number, of which the last six count."""
    digits = "".join(_given(words).split())
    try:
        return Can.of_citizen_number(digits) if len(digits) == 12 else Can(digits)
    except ValueError:
        raise argparse.ArgumentTypeError(
            "takes the six digits of the access number, or the ID number's twelve"
        ) from None


def mrz(words: str) -> MrzKey:
    r"""Two or three lines in one string, with line ends, with "\n" written out, or without any."""
    try:
        return parse_lines(_given(words).replace("\\n", "\n")).key
    except BadFile:
        raise argparse.ArgumentTypeError(
            "is no machine-readable zone, or a check digit is wrong: two or three lines as printed, every < of them"
        ) from None


def qr(words: str) -> Can:
    """The text of an ID card's QR code."""
    number = _CITIZEN_NUMBER.match(_given(words).strip())
    if number is None:
        raise argparse.ArgumentTypeError("is no ID card's QR code: its text begins with the ID number's twelve digits")
    return Can.of_citizen_number(number.group(1))


def _given(words: str) -> str:
    """The words themselves, or what they refer to: "@FILE", or "-" for standard input."""
    try:
        if words == "-":
            return sys.stdin.read(_LONGEST)
        if words.startswith("@"):
            with Path(words[1:]).open(encoding="utf-8") as file:
                return file.read(_LONGEST)
    except (OSError, UnicodeDecodeError):
        raise argparse.ArgumentTypeError("cannot be read from there") from None
    return words
