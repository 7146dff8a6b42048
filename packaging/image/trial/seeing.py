"""What stands on a picture of the screen: read by tesseract, and whether anything is drawn at all."""

import subprocess
import unicodedata
from pathlib import Path


def words_on(picture: Path) -> str:
    """The text tesseract finds, in one line, without accents' ambiguities (NFC)."""
    found = subprocess.run(
        ["tesseract", str(picture), "-", "-l", "vie", "--psm", "11"], capture_output=True, text=True, check=True
    ).stdout
    return unicodedata.normalize("NFC", " ".join(found.split()))


def shows(picture: Path, *wanted: str) -> list[str]:
    """Those of `wanted` that cannot be read on the picture. Capitals do not count."""
    text = words_on(picture).casefold()
    return [word for word in wanted if unicodedata.normalize("NFC", word).casefold() not in text]
