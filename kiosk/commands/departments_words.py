"""What the commands about departments say, and how: in Vietnamese and English, in columns that stand straight."""

import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from kiosk.commands.documents import shown
from kiosk.directory_files import DirectoryFileError

BETWEEN = "  "
SAYS_NOTHING = (
    "trống, không có gì để công bố; mẫu để bắt đầu: kiosk departments template / "
    "says nothing that could be published; to begin with: kiosk departments template"
)


def tell_faults(error: DirectoryFileError, file: Path) -> None:
    """Every fault on a line of its own."""
    for words in fault_lines(error, file):
        print(f"kiosk departments: {words}", file=sys.stderr)


def fault_lines(error: DirectoryFileError, file: Path) -> list[str]:
    """The file and the place in it, what is wrong there, and what would be right."""
    return [
        f"{', '.join(map(shown, dict.fromkeys(part for part in (str(file), fault.place) if part)))}: "
        f"{shown(fault.vi)} / {shown(fault.en)}"
        for fault in error.faults
    ]


def width(text: str) -> int:
    """How many columns of a terminal it takes: accents none, Chinese signs two."""
    return sum(_width(sign) for sign in unicodedata.normalize("NFC", text))


def _width(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows as lines; each column is as wide as its widest word."""
    widest = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return [
        BETWEEN.join(word + " " * (most - width(word)) for word, most in zip(row, widest, strict=True)).rstrip()
        for row in rows
    ]
