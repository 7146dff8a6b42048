"""A file becomes values, table by table; every fault is noted with its line, and reading goes on."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from difflib import get_close_matches
from functools import cache, cached_property
from typing import Any

from kiosk.directory_files.errors import Fault
from kiosk.directory_files.toml.statements import Path, Statements


class Page:
    """A text that is read, and what was found wrong with it."""

    def __init__(self, text: str = "") -> None:
        self._text = text
        self.found: list[tuple[int, Fault]] = []

    @property
    def faults(self) -> tuple[Fault, ...]:
        """In the order of the lines."""
        return tuple(fault for _, fault in sorted(self.found, key=lambda one: one[0]))

    @cached_property
    def _statements(self) -> Statements:
        return Statements(self._text)

    def note(self, path: Path, label: str, vi: str, en: str) -> None:
        """One fault more."""
        line = self._statements.line(path)
        before = f"{label}: " if label else ""
        self.found.append((line, Fault(f"line {line}", before + vi, before + en)))


class At:
    """One place of the page. `label` names it to people: `departments "tim-mach", rooms "q-305", hours`."""

    __slots__ = ("label", "page", "path")

    def __init__(self, page: Page, path: Path = (), label: str = "") -> None:
        self.page, self.path, self.label = page, path, label

    def below(self, key: str) -> "At":
        """What this key says."""
        return At(self.page, (*self.path, key), f"{self.label}, {key}" if self.label else key)

    def entry(self, place: int, name: object) -> "At":
        """A table of a list, called by its name where it has one, else by its number."""
        return At(self.page, (*self.path, place), f"{self.label} {shown(name) if isinstance(name, str) else place + 1}")

    def item(self, place: int) -> "At":
        """A value of a list."""
        return At(self.page, (*self.path, place), self.label)

    def fault(self, vi: str, en: str) -> None:
        """Something is wrong here."""
        self.page.note(self.path, self.label, vi, en)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of value: how it is read (None after a fault) and how it is written."""

    read: Callable[[Any, At], Any]
    write: Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Many:
    """Tables of one kind in a list."""

    table: "Table"


@dataclass(frozen=True, slots=True)
class Table:
    """A kind of table: what it makes, the kinds of its keys, and the keys an entry of a list is known by."""

    make: Callable[..., Any]
    keys: Mapping[str, "Kind | Table | Many"]
    known_by: tuple[str, ...] = ()

    def defaults(self) -> Mapping[str, Any]:
        """What a key means that is left out. Keys that have to stand are missing here."""
        return _defaults(self.make)


@cache
def _defaults(make: Any) -> Mapping[str, Any]:
    found = {}
    for field in fields(make):
        if field.default is not MISSING:
            found[field.name] = field.default
        elif field.default_factory is not MISSING:
            found[field.name] = field.default_factory()
    return found


def read_table(table: Table, raw: object, at: At) -> Any:
    """What the table makes; None after a fault."""
    if not isinstance(raw, dict):
        at.fault("cần một bảng [...]", f"takes a table, not {shown(raw)}")
        return None
    before = len(at.page.found)
    known = {}
    for name, value in raw.items():
        kind = table.keys.get(name)
        if kind is None:
            _unknown(name, table, at)
        else:
            known[name] = read(kind, value, at.below(name))
    defaults = table.defaults()
    for name in table.keys:
        if name not in raw and name not in defaults:
            at.fault(f'thiếu khóa "{name}"', f'needs the key "{name}"')
    return table.make(**known) if len(at.page.found) == before else None


def read(kind: Kind | Table | Many, raw: object, at: At) -> Any:
    """A value of this kind; None after a fault."""
    if isinstance(kind, Kind):
        return kind.read(raw, at)
    if isinstance(kind, Table):
        return read_table(kind, raw, at)
    if not isinstance(raw, list):
        name = at.path[-1]
        at.fault(f"là danh sách: viết là [[{name}]]", f"is a list of tables: write [[{name}]]")
        return None
    key = kind.table.known_by[0]
    entries = (at.entry(place, one.get(key) if isinstance(one, dict) else None) for place, one in enumerate(raw))
    return tuple(read_table(kind.table, one, entry) for one, entry in zip(raw, entries, strict=True))


def _unknown(name: str, table: Table, at: At) -> None:
    close = get_close_matches(name.casefold(), table.keys, 1)
    known = ", ".join(table.keys)
    at.below(name).fault(
        f'không có khóa này; có phải "{close[0]}"?' if close else f"không có khóa này; các khóa: {known}",
        f'there is no such key; did you mean "{close[0]}"?' if close else f"there is no such key; known are: {known}",
    )


def shown(raw: object) -> str:
    """A value as the file has it, cut short."""
    if isinstance(raw, str):
        text = f'"{raw}"'
    elif isinstance(raw, bool):
        text = str(raw).lower()
    elif isinstance(raw, date):
        text = raw.isoformat()
    else:
        text = "[…]" if isinstance(raw, list) else "{…}" if isinstance(raw, dict) else str(raw)
    text = "".join(sign if sign.isprintable() else "\ufffd" for sign in text)
    return text if len(text) <= 40 else f"{text[:39]}…"
