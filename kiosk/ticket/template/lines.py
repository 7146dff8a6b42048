"""Where things stand in the text of a template, as far as its usual form tells."""

import re

_HEADER = re.compile(r"\s*\[")
_BLOCK = re.compile(r"\s*\[\[\s*block\s*\]\]")


class Lines:
    """Finds the line of a key. Tables written in some unusual way have no lines, which is 0."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()

    def top(self, key: str) -> int:
        """A key above all tables, or a table of this name."""
        return self._setting(0, key) or self._first(re.compile(rf"\s*\[\[?\s*{re.escape(key)}\s*\]"))

    def table(self, name: str, key: str) -> int:
        """A key of the table `[name]`, else the table itself."""
        start = self._first(re.compile(rf"\s*\[\s*{re.escape(name)}\s*\]"))
        return (self._setting(start, key) or start) if start else 0

    def block(self, index: int, key: str = "") -> int:
        """A key of the block of this index, else the block itself."""
        starts = [number for number, line in enumerate(self._lines, 1) if _BLOCK.match(line)]
        if index >= len(starts):
            return 0
        return self._setting(starts[index], key) or starts[index]

    def _first(self, pattern: re.Pattern[str]) -> int:
        return next((number for number, line in enumerate(self._lines, 1) if pattern.match(line)), 0)

    def _setting(self, above: int, key: str) -> int:
        """The line below `above` that sets the key, before the next table begins."""
        wanted = re.compile(rf"\s*{re.escape(key)}\s*=")
        for number, line in enumerate(self._lines[above:], above + 1):
            if _HEADER.match(line):
                return 0
            if key and wanted.match(line):
                return number
        return 0
