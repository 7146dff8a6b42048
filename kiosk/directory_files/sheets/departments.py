"""The sheet Khoa, read as departments."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, Literal

from kiosk.departments import AgeRange, OpeningHours
from kiosk.directory import DepartmentEntry, Fees
from kiosk.directory_files.hours_text import HoursError, several_from
from kiosk.directory_files.sheets import cells, words
from kiosk.directory_files.sheets.cells import CellError, Value, text
from kiosk.directory_files.sheets.tables import Row, Table, own_id
from kiosk.identity import fold

Departments = tuple[DepartmentEntry, ...]
MOST_PARTS: Final = 8
"""Of one id or name."""
_BETWEEN: Final = re.compile("[;,\n]")
_SEXES: Final[dict[str, Literal["male", "female", "any"]]] = {"male": "male", "female": "female", "any": "any"}


@dataclass(frozen=True, slots=True)
class References:
    """Departments and rooms as cells may name them: by id, or by a code or Vietnamese name only one of them has."""

    departments: dict[str, str]
    rooms: dict[str, str]

    @classmethod
    def of(cls, departments: Departments) -> "References":
        """All of these."""
        rooms = [room for entry in departments for room in entry.rooms]
        return cls(
            _by_word((entry.id, entry.code, entry.names.get("vi")) for entry in departments),
            _by_word((room.id, room.code, room.names.get("vi")) for room in rooms),
        )

    def department(self, value: Value) -> str:
        """The id that is meant; what nobody here is called may be known to the hospital's system."""
        said = text(value)
        return self.departments.get(said) or self.departments.get(fold(said), said)

    def several(self, value: Value) -> tuple[str, ...]:
        """Departments between commas or semicolons, which may stand in an id or a name, too."""
        said = text(value)
        edges = [-1, *(mark.start() for mark in _BETWEEN.finditer(said)), len(said)]
        found: list[str] = []
        first = 0
        while first < len(edges) - 1:
            lasts = range(min(first + MOST_PARTS, len(edges) - 1), first, -1)
            words = {last: said[edges[first] + 1 : edges[last]].strip() for last in lasts}
            last = next((last for last in lasts if self._knows(words[last])), first + 1)
            if words[last]:
                found.append(self.department(words[last]))
            first = last
        return tuple(found)

    def _knows(self, words: str) -> bool:
        return words in self.departments or fold(words) in self.departments

    def room(self, value: Value) -> str:
        """The same for rooms."""
        said = text(value)
        return self.rooms.get(said) or self.rooms.get(fold(said), said)

    def after_hours(self, said: str | None) -> str | None:
        """The same for what is told outside of opening hours, where a department is one answer of several."""
        return said if said is None or said in words.AFTER_HOURS else self.department(said)


def departments_of(table: Table, before: Departments) -> Departments:
    """Every row of Khoa; rooms are as before."""
    known = {entry.id: entry for entry in before}
    found: dict[str, DepartmentEntry] = {}
    lines: dict[str, int] = {}
    for row in table.rows():
        id_ = own_id(row, "id", lines)
        entry = _department(row, known.get(id_ or "") or DepartmentEntry(id_ or ""))
        if id_ is not None:
            found[id_] = entry
    references = References.of(tuple(found.values()))
    return tuple(replace(entry, after_hours=references.after_hours(entry.after_hours)) for entry in found.values())


def _by_word(named: Iterable[tuple[str, str | None, str | None]]) -> dict[str, str]:
    ids: dict[str, str] = {}
    meant: dict[str, set[str]] = {}
    for id_, *others in named:
        ids[id_] = id_
        for word in others:
            meant.setdefault(fold(word or ""), set()).add(id_)
    return {word: next(iter(found)) for word, found in meant.items() if word and len(found) == 1} | ids


def _department(row: Row, old: DepartmentEntry) -> DepartmentEntry:
    sex = row.told("sex", lambda value: cells.chosen(value, words.SEXES), old.sex)
    return DepartmentEntry(
        id=old.id,
        code=row.told("code", text, old.code),
        names=row.words("names", old.names),
        shown=row.told("shown", cells.yes_no, old.shown),
        series=row.told("series", text, old.series),
        ages=_ages(row, old.ages),
        sex=_SEXES.get(sex or ""),
        accepts_insurance=row.told("accepts_insurance", cells.yes_no, old.accepts_insurance),
        hours=row.told("hours", _hours, old.hours),
        works_on_holidays=row.told("works_on_holidays", cells.yes_no, old.works_on_holidays),
        after_hours=row.told("after_hours", _after_hours, old.after_hours),
        fees=_fees(row, old.fees or Fees()),
        icon=row.told("icon", _icon, old.icon),
        hints=row.words("hints", old.hints),
        kiosks=row.told("kiosks", _kiosks, old.kiosks),
        rooms=old.rooms,
    )


def _ages(row: Row, old: AgeRange | None) -> AgeRange | None:
    if not (row.has("youngest") or row.has("oldest")):
        return old
    if row.has("youngest") and row.read("youngest", _is_any_age):
        if row.read("oldest", cells.age) is not None:
            row.fault("oldest", f"để trống khi “{words.ANY_AGE}”", f"is empty beside “{words.ANY_AGE}”")
        return AgeRange()
    bounds = old or AgeRange()
    youngest = row.told("youngest", cells.age, bounds.youngest)
    oldest = row.told("oldest", cells.age, bounds.oldest)
    if youngest is not None and oldest is not None and youngest > oldest:
        row.fault("oldest", f"nhỏ hơn “Tuổi từ” ({youngest})", f"is below “Tuổi từ” ({youngest})")
    return None if youngest is None and oldest is None else AgeRange(youngest, oldest)


def _fees(row: Row, old: Fees) -> Fees | None:
    fees = Fees(row.told("own", cells.money, old.own), row.told("insured", cells.money, old.insured))
    return None if fees == Fees() else fees


def _is_any_age(value: Value) -> bool:
    return isinstance(value, str) and fold(cells.cleaned(value)) == fold(words.ANY_AGE)


def _hours(value: Value) -> tuple[OpeningHours, ...]:
    said = text(value)
    if fold(said) == fold(words.NEVER_OPEN):
        return ()
    try:
        return several_from(said)
    except HoursError as error:
        raise CellError(error.vi, error.en) from error


def _after_hours(value: Value) -> str:
    said = text(value)
    meanings = {fold(word): meaning for meaning, word in words.AFTER_HOURS.items()}
    return meanings.get(fold(said), said)


def _icon(value: Value) -> str:
    """A drawing of another version may be named as the program names it."""
    said = text(value)
    try:
        return cells.chosen(value, words.ICONS)
    except CellError:
        if re.fullmatch(r"[a-z][a-z0-9-]*", said):
            return said
        raise


def _kiosks(value: Value) -> tuple[str, ...]:
    return () if fold(text(value)) == fold(words.NO_KIOSK) else cells.listed(value)
