"""Where a key stands in the text of the file, and how it is written there."""

import re
from typing import Final

Key = tuple[str, ...]

_PART: Final = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_DOTTED: Final = rf"{_PART}(?:\s*\.\s*{_PART})*"
_HEADER: Final = re.compile(rf"\[{{1,2}}\s*({_DOTTED})\s*\]")
_SETTING: Final = re.compile(rf"({_DOTTED})\s*=")


def line_of(text: str, key: Key) -> int:
    """The line that sets a key; else the first of its table or of the nearest around it, else 1."""
    best, shared = 1, 0
    for number, path in _written(text):
        if path == key:
            return number
        alike = _alike(path, key)
        if alike > shared:
            best, shared = number, alike
    return best


def dotted(key: Key) -> str:
    """A key as the file has it: names that are no plain words in quotes."""
    return ".".join(part if re.fullmatch(r"[A-Za-z0-9_-]+", part) else f'"{part}"' for part in key)


def _written(text: str) -> list[tuple[int, Key]]:
    """Every line that begins a table or sets a key, and the whole path of it."""
    found: list[tuple[int, Key]] = []
    table: Key = ()
    for number, line in enumerate(text.splitlines(), start=1):
        stripped = line.strip()
        if header := _HEADER.match(stripped):
            table = _parts(header[1])
            found.append((number, table))
        elif setting := _SETTING.match(stripped):
            found.append((number, (*table, *_parts(setting[1]))))
    return found


def _parts(words: str) -> Key:
    return tuple(re.sub(r"\\(.)", r"\1", part.strip("\"'")) for part in re.findall(_PART, words))


def _alike(one: Key, other: Key) -> int:
    """How many parts both begin with."""
    return next(
        (count for count, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
