"""Where the file says what a finding is about."""

import tomllib
from typing import Any, Final

from kiosk.directory_files.toml.statements import Path, Statements

HOSPITAL: Final = ("languages", "complete")
"""What the model has for itself and the file in its table of the hospital."""
NAMED_BY: Final = ("id", "key", "doctor", "department", "first")


class Places:
    """The lines of a text that is known to be TOML."""

    def __init__(self, text: str) -> None:
        self._raw = tomllib.loads(text)
        self._statements = Statements(text)

    def line(self, path: tuple[str, ...]) -> int:
        """Of ("departments", "dep-tm", "rooms", "q-305", "hours"), entries of lists by name; else of the nearest."""
        found: Path = ()
        raw: Any = self._raw
        if path[0] in HOSPITAL:
            path = ("hospital", *path)
        for key in path:
            place = key if isinstance(raw, dict) else _entry(raw, key)
            if place is None or (isinstance(raw, dict) and key not in raw):
                break
            found, raw = (*found, place), raw[place]
        return self._statements.line(found)


def _entry(raw: object, name: str) -> int | None:
    entries = raw if isinstance(raw, list) else []
    return next((place for place, one in enumerate(entries) if isinstance(one, dict) and _is(one, name)), None)


def _is(entry: dict[str, Any], name: str) -> bool:
    return any(str(entry.get(key)) == name for key in NAMED_BY)
