"""A sheet that was read: its columns are found by their headings, and every fault knows its cell."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from kiosk.directory import Words
from kiosk.directory_files.errors import Fault
from kiosk.directory_files.sheets.cells import CellError, Value, cleaned, text
from kiosk.directory_files.sheets.headings import key_of, letters, nearest
from kiosk.directory_files.sheets.layout import Sheet

MOST_FAULTS: Final = 500
HEADING_ROWS: Final = 20
"""People put a title above the headings; this far down they are looked for."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Unfit:
    """Stands for a cell that has no value of its own: `vi` and `en` say why."""

    vi: str
    en: str


Raw = Value | Unfit


@dataclass(frozen=True, slots=True)
class RawSheet:
    """`name` is what places begin with: the sheet's name or the file's. `rows` begin with the first of the sheet."""

    name: str
    rows: Sequence[Sequence[Raw]]


class Faults:
    """All that is wrong, gathered before anything is said."""

    def __init__(self) -> None:
        self._found: list[Fault] = []
        self._more = 0
        self._sheets: dict[str, int] = {}

    def add(self, place: str, vi: str, en: str) -> None:
        """One more."""
        if len(self._found) < MOST_FAULTS:
            self._found.append(Fault(place, vi, en))
        else:
            self._more += 1

    def all(self) -> tuple[Fault, ...]:
        """Row by row within each sheet; of very many the first, and how many there are more."""
        found = sorted(self._found, key=self._position)
        more = (Fault("…", f"và {self._more} lỗi khác", f"and {self._more} more"),) if self._more else ()
        return (*found, *more)

    def _position(self, fault: Fault) -> tuple[int, int, int, str]:
        """The sheets as they were first found to be at fault."""
        sheet, _, cell = fault.place.rpartition("!")
        column, row = cell.rstrip("0123456789"), cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        self._sheets.setdefault(sheet, len(self._sheets))
        return self._sheets[sheet], int(row) if row.isdecimal() else 0, len(column), column


class Row:
    """One row by the keys of its columns. What cannot be meant is noted and reads as nothing."""

    __slots__ = ("_table", "_values", "number")

    def __init__(self, table: "Table", number: int, values: Sequence[Raw]) -> None:
        self._table = table
        self._values = values
        self.number = number

    def has(self, key: str) -> bool:
        """Whether the sheet has this column."""
        return key in self._table.columns

    def place(self, key: str) -> str:
        """`Khoa!C7`."""
        return f"{self._table.name}!{letters(self._table.columns.get(key, 0))}{self.number}"

    def fault(self, key: str, vi: str, en: str) -> None:
        """Something is wrong with this cell."""
        self._table.faults.add(self.place(key), vi, en)

    def read(self, key: str, reader: Callable[[Value], T]) -> T | None:
        """What the cell says; None where it is empty or cannot be meant."""
        if self.is_empty(key):
            return None
        value = self._values[self._table.columns[key]]
        if isinstance(value, Unfit):
            self.fault(key, value.vi, value.en)
            return None
        try:
            return reader(value)
        except CellError as error:
            self.fault(key, error.vi, error.en)
            return None

    def told(self, key: str, reader: Callable[[Value], T], old: T | None) -> T | None:
        """What the cell says; a column that was taken away leaves what was there."""
        return self.read(key, reader) if self.has(key) else old

    def is_empty(self, key: str) -> bool:
        """Whether nothing stands there."""
        index = self._table.columns.get(key, len(self._values))
        return index >= len(self._values) or is_empty(self._values[index])

    def needed(self, key: str, reader: Callable[[Value], T]) -> T | None:
        """What the cell says; an empty one is a fault."""
        if self.is_empty(key):
            title = self._table.title(key)
            self.fault(key, f"thiếu “{title}”", f"“{title}” is missing")
            return None
        return self.read(key, reader)

    def words(self, base: str, old: Words) -> Words:
        """What the columns of all languages say."""
        said = dict(old)
        for key in self._table.columns:
            column, dot, language = key.partition(".")
            if dot and column == base:
                told = self.read(key, text)
                said.pop(language, None)
                if told:
                    said[language] = told
        return said


class Table:
    """`columns` are places of keys, counted from 0."""

    def __init__(self, sheet: Sheet, raw: RawSheet, faults: Faults) -> None:
        self.name = raw.name
        self.faults = faults
        self._sheet = sheet
        self._rows = raw.rows
        self._missing = False
        self._heading, self.columns = self._found_headings()

    def title(self, key: str) -> str:
        """The column as people know it."""
        return next(column.title for column in self._sheet.columns if column.key == key)

    def rows(self) -> Iterator[Row]:
        """All that say anything."""
        for index in range(self._heading + 1, len(self._rows)):
            values = self._rows[index]
            if not all(is_empty(value) for value in values):
                yield Row(self, index + 1, values)

    @property
    def usable(self) -> bool:
        """Whether its rows can be understood."""
        return not self._missing

    @property
    def absent(self) -> tuple[str, ...]:
        """Titles of the columns somebody took away."""
        bases = {key.partition(".")[0] for key in self.columns}
        return tuple(column.title for column in self._sheet.columns if column.key not in bases)

    def _found_headings(self) -> tuple[int, dict[str, int]]:
        found = [
            (index, [key_of(self._sheet, value) for value in row])
            for index, row in enumerate(self._rows[:HEADING_ROWS])
        ]
        index, keys = max(found, key=lambda row: sum(key is not None for key in row[1]), default=(0, []))
        if not any(keys):
            needed = ", ".join(f"“{column.title}”" for column in self._sheet.columns if column.required)
            self.faults.add(
                f"{self.name}!A1", f"không thấy dòng tiêu đề; cần có cột {needed}", f"has no headings; needed: {needed}"
            )
            self._missing = True
            return len(self._rows), {}
        columns: dict[str, int] = {}
        for position, key in enumerate(keys):
            place = f"{self.name}!{letters(position)}{index + 1}"
            if key in columns:
                other = letters(columns[key])
                self.faults.add(place, f"cột này đã có ở {other}", f"this column stands at {other} already")
            elif key is not None:
                columns[key] = position
            else:
                self._judge_strange(place, index, position)
        for column in self._sheet.columns:
            if column.required and column.key not in columns:
                self.faults.add(
                    f"{self.name}!A{index + 1}",
                    f"thiếu cột “{column.title}”",
                    f"the column “{column.title}” is missing",
                )
        return index, columns

    def _judge_strange(self, place: str, heading: int, position: int) -> None:
        value = self._rows[heading][position]
        if is_empty(value):
            below = (row[position] for row in self._rows[heading + 1 :] if position < len(row))
            if any(not is_empty(cell) for cell in below):
                self.faults.add(
                    place,
                    "cột này có dữ liệu nhưng không có tiêu đề; hãy ghi tiêu đề hoặc xóa cột",
                    "this column has data and no heading; give it one, or delete it",
                )
            return
        if isinstance(value, Unfit):
            self.faults.add(place, value.vi, value.en)
            return
        said = cleaned(str(value))[:40]
        near = nearest(said, (column.title for column in self._sheet.columns))
        vi, en = (f"; có phải là “{near}”?", f"; is “{near}” meant?") if near else ("; hãy xóa", "; delete it")
        self.faults.add(place, f"không có cột nào tên “{said}”{vi}", f"there is no column “{said}”{en}")


def own_id(row: Row, key: str, lines: dict[str, int]) -> str | None:
    """The id of a row; none where it is missing or stands in another row already."""
    id_ = row.needed(key, text)
    if id_ is not None and id_ in lines:
        line = lines[id_]
        row.fault(key, f"mã “{id_}” đã có ở dòng {line}", f"“{id_}” stands in row {line} already")
        return None
    if id_ is not None:
        lines[id_] = row.number
    return id_


def is_empty(value: Raw) -> bool:
    """Whether nothing stands there."""
    return value is None or (isinstance(value, str) and not cleaned(value))
