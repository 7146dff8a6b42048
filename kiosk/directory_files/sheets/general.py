"""The sheet Chung: one line for each thing that holds for the whole hospital."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from kiosk.departments import PriorityRules
from kiosk.directory import Directory
from kiosk.directory_files.hours_text import HoursError, weekdays_from
from kiosk.directory_files.sheets import cells, layout, words
from kiosk.directory_files.sheets.cells import CellError, Value, cleaned, shown, text
from kiosk.directory_files.sheets.headings import nearest
from kiosk.directory_files.sheets.tables import Row, Table
from kiosk.identity import fold

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class General:
    """`everyday`: where no complaints are listed, the everyday ones are offered."""

    hospital: str
    languages: tuple[str, ...]
    complete: bool
    public: bool
    as_weekday: int
    priority: PriorityRules
    everyday: bool

    @classmethod
    def of(cls, directory: Directory) -> "General":
        """What a directory says."""
        return cls(
            directory.hospital,
            directory.languages,
            directory.complete,
            directory.holidays.public,
            directory.holidays.as_weekday,
            directory.priority,
            directory.complaints is None,
        )

    def laid_on(self, directory: Directory) -> Directory:
        """That directory, saying this."""
        return replace(
            directory,
            hospital=self.hospital,
            languages=self.languages,
            complete=self.complete,
            holidays=replace(directory.holidays, public=self.public, as_weekday=self.as_weekday),
            priority=self.priority,
        )


def general_of(table: Table, before: General) -> General:
    """A line that was taken away or is empty leaves what was there; the hospital's name can be emptied."""
    lines = _lines(table)

    def told(key: str, reader: Callable[[Value], T], old: T) -> T:
        row = lines.get(key)
        found = None if row is None else row.read("value", reader)
        return old if found is None else found

    rules = before.priority
    return General(
        hospital=told("hospital", text, "" if "hospital" in lines else before.hospital),
        languages=told("languages", _languages, before.languages),
        complete=told("complete", cells.yes_no, before.complete),
        public=told("public", cells.yes_no, before.public),
        as_weekday=told("as_weekday", _weekday, before.as_weekday),
        priority=PriorityRules(
            elderly_from=told("elderly_from", cells.age, rules.elderly_from),
            child_under=told("child_under", cells.age, rules.child_under),
            asked=told("asked", _asked, rules.asked),
        ),
        everyday=told("complaints", _everyday, before.everyday),
    )


def _lines(table: Table) -> dict[str, Row]:
    titles = {fold(item.title): item.key for item in layout.GENERAL_ITEMS}
    lines: dict[str, Row] = {}
    for row in table.rows():
        said = row.needed("item", text)
        if said is None:
            continue
        key = titles.get(fold(said))
        if key is None:
            near = nearest(said, (item.title for item in layout.GENERAL_ITEMS))
            vi, en = (f"; có phải là “{near}”?", f"; is “{near}” meant?") if near else ("; hãy xóa", "; delete it")
            row.fault("item", f"không có mục nào tên “{said[:40]}”{vi}", f"there is no item “{said[:40]}”{en}")
        elif key in lines:
            other = lines[key].number
            row.fault("item", f"mục này đã có ở dòng {other}", f"this item stands in row {other} already")
        else:
            lines[key] = row
    return lines


def _languages(value: Value) -> tuple[str, ...]:
    names = {fold(name): code for code, name in words.LANGUAGES.items()}
    codes = tuple(dict.fromkeys(names.get(fold(one), one) for one in cells.listed(value)))
    wrong = next((code for code in codes if not re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", code)), None)
    if wrong is not None or "vi" not in codes:
        said = cleaned(str(value))[:40]
        raise CellError(
            f"“{said}” không phải là các mã ngôn ngữ trong đó có vi; ví dụ: vi, en",
            f"“{said}” is not a list of language codes with vi in it; for example: vi, en",
        )
    return codes


def _weekday(value: Value) -> int:
    try:
        days = weekdays_from(text(value))
    except HoursError as error:
        raise CellError(error.vi, error.en) from error
    if len(days) != 1:
        raise CellError(
            f"“{shown(value)}” không phải là một thứ trong tuần; ví dụ: T2", f"“{shown(value)}” is not one weekday: T2"
        )
    return days[0]


def _asked(value: Value) -> tuple[str, ...]:
    if fold(text(value)) == fold(words.NO):
        return ()
    return tuple(cells.chosen(one, words.ASKED) for one in cells.listed(value))


def _everyday(value: Value) -> bool:
    return cells.chosen(value, words.COMPLAINTS) == "everyday"
