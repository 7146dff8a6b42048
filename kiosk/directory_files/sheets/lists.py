"""Drop-downs: what may stand in a cell, and the hidden sheet that holds the longer lists."""

from collections.abc import Iterable
from typing import Final

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from kiosk.directory_files.sheets import layout, words
from kiosk.directory_files.sheets.cells import cleaned
from kiosk.directory_files.sheets.grids import Grid
from kiosk.directory_files.sheets.layout import LISTS, Kind

_WEEKDAYS: Final = ("T2-T6", "T2-T7", "T2-CN", *words.WEEKDAYS.values())
_FIXED: Final = {
    Kind.YES_NO: (words.YES, words.NO),
    Kind.SEX: tuple(words.SEXES.values()),
    Kind.DAY: tuple(words.DAYS.values()),
}
"""Nothing else can be meant."""
_OFFERED: Final = {
    Kind.ICON: tuple(words.ICONS.values()),
    Kind.WEEKDAYS: _WEEKDAYS,
}
"""Other words can be right, too: the program asks whether they are meant."""
_MOST_ROWS: Final = 20_000


def add_lists(book: Workbook, grids: Iterable[Grid], empty_rows: int) -> None:
    """Drop-downs in every sheet that was written."""
    written = {grid.sheet.name: grid for grid in grids}
    lists = book.create_sheet(LISTS)
    lists.sheet_state = "hidden"
    departments = tuple(str(row[0]) for row in written[layout.DEPARTMENTS.name].rows)
    offered = _OFFERED | {Kind.AFTER_HOURS: (*words.AFTER_HOURS.values(), *departments)}
    sources: dict[Kind, str] = {
        Kind.DEPARTMENT: f"'{layout.DEPARTMENTS.name}'!$A$2:$A${_MOST_ROWS}",
        Kind.ROOM: f"'{layout.ROOMS.name}'!$A$2:$A${_MOST_ROWS}",
    }
    for position, (kind, values) in enumerate((_FIXED | offered).items(), 1):
        for number, value in enumerate(values, 1):
            cell = lists.cell(number, position, cleaned(value))
            cell.data_type = "s"
        letter = get_column_letter(position)
        sources[kind] = f"'{LISTS}'!${letter}$1:${letter}${len(values)}"
    for grid in written.values():
        last = len(grid.rows) + 1 + (0 if grid.sheet is layout.GENERAL else empty_rows + 200)
        for position, heading in enumerate(grid.headings, 1):
            source = sources.get(heading.column.kind)
            if source is not None:
                letter = get_column_letter(position)
                offer = _offer(source, fixed=heading.column.kind in _FIXED)
                offer.add(f"{letter}2:{letter}{last}")
                book[grid.sheet.name].add_data_validation(offer)
    for number, item in enumerate(layout.GENERAL_ITEMS, 2):
        if item.choices:
            offer = _offer(f'"{",".join(item.choices)}"', fixed=True)
            offer.add(f"B{number}")
            book[layout.GENERAL.name].add_data_validation(offer)


def _offer(source: str, *, fixed: bool) -> DataValidation:
    return DataValidation(
        type="list",
        formula1=source,
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="stop" if fixed else "warning",
        errorTitle="Không có trong danh sách",
        error="Hãy chọn trong danh sách." if fixed else "Mục này không có trong danh sách. Vẫn dùng?",
    )
