"""Text made ready to be spoken: rid of what a program might take for a command, and cut so that the first sound comes
soon. Pure."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

LONGEST: Final = 160
"""Characters of one piece: espeak-ng says them in 20 ms, and a pipe takes them at once."""

_BREAKS: Final = (
    re.compile(r"(?<=[.!?…])\s|(?<=[。！？។៕])"),
    re.compile(r"(?<=[,;:)–])\s|(?<=[、，；：）])"),
    re.compile(r"\s"),
)
"""Where a long sentence is best cut, the best first."""
_ZERO_WIDTH_SPACE: Final = "\u200b"
"""Parts words in Khmer."""


def pieces(sentences: Iterable[str], longest: int = LONGEST) -> Iterator[str]:
    """The sentences, long ones in parts. Left out is what has neither letter nor digit nor sign."""
    for text in sentences:
        for line in text.splitlines():
            for part in _parts(cleaned(line), longest):
                if any(unicodedata.category(character)[0] in "LNS" for character in part):
                    yield part


def cleaned(text: str) -> str:
    """Composed, with single spaces, without control characters; `[[` begins phonemes for espeak-ng and is parted."""
    plain = "".join(_seen(character) for character in unicodedata.normalize("NFC", text))
    return " ".join(re.sub(r"\[(?=\[)", "[ ", plain).split())


def _seen(character: str) -> str:
    hidden = unicodedata.category(character)[0] == "C" and character != _ZERO_WIDTH_SPACE
    return " " if hidden else character


def _parts(text: str, longest: int) -> Iterator[str]:
    while len(text) > longest:
        cut = _cut(text, longest)
        yield text[:cut].strip()
        text = text[cut:].strip()
    yield text


def _cut(text: str, longest: int) -> int:
    """Where the first part ends; without any break not between a letter and its marks."""
    for kind in _BREAKS:
        places = [at for found in kind.finditer(text, longest // 3, longest + 1) if (at := found.start()) <= longest]
        if places:
            return places[-1]
    cut = longest
    while cut > 1 and unicodedata.category(text[cut])[0] == "M":
        cut -= 1
    return cut
