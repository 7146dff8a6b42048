"""Where things stand in a text that is known to be TOML: every table, every key, every value of a list."""

import re
import tomllib
from bisect import bisect_right
from typing import Final, NamedTuple

Path = tuple[str | int, ...]
"""Keys, with the index of a table or value in its list: ("departments", 0, "rooms", 2, "id")."""

# No group here is possessive: Debian 12's Python 3.11.2 goes wrong with such (python/cpython#106052).
_PART: Final = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\\n]++|\\.)*"|'[^'\n]*+')"""
_KEY: Final = re.compile(rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*")
_PARTS: Final = re.compile(_PART)
_BLANK: Final = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*")
_SPACES: Final = re.compile(r"[ \t]*+")
_REST: Final = re.compile(r"[^\n]*+\n?")
_SCALAR: Final = re.compile(
    r'"""(?:[^"\\]++|\\.|"{1,2}(?!"))*"{3,5}'
    r"|'''(?:[^']++|'{1,2}(?!'))*'{3,5}"
    r'|"(?:[^"\\]++|\\.)*"'
    r"|'[^']*+'"
    r"|[^,\]}#\n]++",
    re.DOTALL,
)


class Header(NamedTuple):
    """`[name]` or `[[name]]`: where its line begins and ends, what it stands for, where the statement above ended."""

    start: int
    end: int
    path: Path
    above: int


class Statements:
    """The tables of a text in their order, and the line of everything in it. `end` is where the last statement ends."""

    def __init__(self, text: str) -> None:
        self.headers: list[Header] = []
        self.end = 0
        self._text = text
        self._starts: dict[Path, int] = {}
        self._many: dict[Path, int] = {}
        self._ends = [mark.end() for mark in re.finditer("\n", text)]
        self._scan()

    def line(self, path: Path) -> int:
        """The line of a value, else of the nearest thing around it."""
        for length in range(len(path), 0, -1):
            if path[:length] in self._starts:
                return bisect_right(self._ends, self._starts[path[:length]]) + 1
        return 1

    def _scan(self) -> None:
        at, table = self._skip(_BLANK, 0), ()  # type: tuple[int, Path]
        while at < len(self._text):
            if self._text[at] == "[":
                at, table = self._header(at)
            else:
                at = self._setting(at, table)
            self.end = self._skip(_REST, at)
            at = self._skip(_BLANK, self.end)

    def _header(self, start: int) -> tuple[int, Path]:
        many = self._text.startswith("[[", start)
        parts, end = self._key(self._skip(_SPACES, start + 1 + many))
        path: Path = ()
        for place, part in enumerate(parts, 1):
            path = (*path, part)
            if place == len(parts) and many:
                self._many[path] = self._many.get(path, 0) + 1
            if path in self._many:
                path = (*path, self._many[path] - 1)
        line = self._text.rfind("\n", 0, start) + 1
        self.headers.append(Header(line, self._skip(_REST, end), path, self.end))
        self._starts.setdefault(path, start)
        return end, path

    def _setting(self, start: int, table: Path) -> int:
        parts, end = self._key(start)
        path = table
        for part in parts:
            path = (*path, part)
            self._starts.setdefault(path, start)
        return self._value(self._skip(_SPACES, self._skip(_SPACES, end) + 1), path)

    def _value(self, start: int, path: Path) -> int:
        sign = self._text[start]
        if sign not in "[{":
            return self._skip(_SCALAR, start)
        at, place = self._skip(_BLANK, start + 1), 0
        while self._text[at] not in "]}":
            if sign == "{":
                at = self._setting(at, path)
            else:
                self._starts[*path, place] = at
                at = self._value(at, (*path, place))
            place += 1
            at = self._skip(_BLANK, at)
            if self._text[at] == ",":
                at = self._skip(_BLANK, at + 1)
        return at + 1

    def _key(self, start: int) -> tuple[list[str], int]:
        found = _KEY.match(self._text, start)
        assert found, "a text that is no TOML"  # noqa: S101 - the reader of TOML was content
        return [_plain(part) for part in _PARTS.findall(found[0])], found.end()

    def _skip(self, pattern: re.Pattern[str], start: int) -> int:
        found = pattern.match(self._text, start)
        return found.end() if found else start


def _plain(part: str) -> str:
    return part if part[0] not in "\"'" else str(tomllib.loads(f"key = {part}")["key"])
