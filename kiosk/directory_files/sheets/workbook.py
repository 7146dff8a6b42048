"""A workbook that is read: values of cells only. Macros, links to other files and pictures are never looked at."""

import re
import warnings
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException

from kiosk.directory_files.sheets.headings import nearest
from kiosk.directory_files.sheets.layout import GUIDE, LISTS, SHEETS
from kiosk.directory_files.sheets.tables import Faults, Raw, RawSheet, Unfit
from kiosk.directory_files.sheets.unpacking import damaged, packed_workbook, unreadable
from kiosk.identity import fold

MOST_ROWS: Final = 100_000
MOST_COLUMNS: Final = 128
MOST_MERGED: Final = 200_000
"""Cells of all merged areas of a sheet together."""

_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    InvalidFileException,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
)
"""What openpyxl raises for files that are not well formed."""
_MERGED: Final = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_FORMULA: Final = re.compile(rb"<(?:\w+:)?f[\s>/]")
_NOT_COMPUTED: Final = Unfit(
    "ô này là công thức chưa có kết quả; hãy mở tệp bằng Excel rồi lưu lại, hoặc nhập giá trị",
    "this formula has no result in the file; open and save it with a spreadsheet program, or type the value",
)


def sheets_of_workbook(path: Path, faults: Faults) -> tuple[dict[str, RawSheet], tuple[str, ...]]:
    """The sheets by the names of their layouts, and the names of others. Raises `UnreadableError`."""
    with packed_workbook(path) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return _sheets(archive, faults)
        except _BROKEN as error:
            raise damaged() from error


def _sheets(archive: zipfile.ZipFile, faults: Faults) -> tuple[dict[str, RawSheet], tuple[str, ...]]:
    file: Any = archive.fp
    book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
    known = {fold(sheet.name): sheet.name for sheet in SHEETS}
    found: dict[str, Any] = {}
    others: list[str] = []
    for sheet in book.worksheets:
        name = known.get(fold(sheet.title))
        if name is not None and name not in found:
            found[name] = sheet
        elif fold(sheet.title) not in (fold(GUIDE), fold(LISTS)):
            others.append(sheet.title)
    if not found:
        names = ", ".join(f"“{sheet.name}”" for sheet in SHEETS)
        raise unreadable(f"không có trang nào tên {names}", f"has none of the sheets {names}")
    for other in others:
        near = nearest(other, (name for name in known.values() if name not in found))
        if near:
            faults.add(other, f"không có trang nào tên thế; có phải là “{near}”?", f"is “{near}” meant?")
    formulas = None
    raw: dict[str, RawSheet] = {}
    for name, sheet in found.items():
        xml = archive.read(sheet._worksheet_path)
        rows = _rows(sheet, faults)
        if _FORMULA.search(xml):
            formulas = formulas or load_workbook(file, read_only=True, keep_links=False)
            _mark_formulas(rows, _rows(formulas[sheet.title], Faults()))
        _spread_merged(rows, [found[1].decode("ascii") for found in _MERGED.finditer(xml)])
        raw[name] = RawSheet(sheet.title, rows)
    return raw, tuple(others)


def _rows(sheet: Any, faults: Faults) -> list[list[Raw]]:
    """Whatever size the file says a sheet has: not every program knows."""
    rows: list[list[Raw]] = []
    empty: list[Raw] = []
    last = 0
    sheet.reset_dimensions()
    for values in sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True):
        if values.count(None) == len(values):
            rows.append(empty)
            continue
        if len(rows) >= MOST_ROWS:
            faults.add(
                f"{sheet.title}!A{len(rows) + 1}",
                f"trang này có hơn {MOST_ROWS} dòng",
                f"this sheet has more than {MOST_ROWS} rows",
            )
            break
        width = next(width for width in range(len(values), 0, -1) if values[width - 1] is not None)
        rows.append(list(values[:width]))
        last = len(rows)
    return rows[:last]


def _mark_formulas(rows: list[list[Raw]], formulas: Sequence[Sequence[Raw]]) -> None:
    for number, formula_row in enumerate(formulas):
        if number >= len(rows):
            rows.append([])
        row = rows[number] = list(rows[number])
        row += [None] * (len(formula_row) - len(row))
        for position, formula in enumerate(formula_row):
            if formula is not None and row[position] is None:
                row[position] = _NOT_COMPUTED


def _spread_merged(rows: list[list[Raw]], areas: list[str]) -> None:
    """A cell merged downwards stands for every row of it; what is merged sideways belongs to one column only."""
    spent = 0
    for area in areas:
        left, top, right, bottom = range_boundaries(area)
        if left is None or top is None or right is None or bottom is None or top > len(rows):
            continue
        first = rows[top - 1]
        value = first[left - 1] if left <= len(first) else None
        if value is None:
            continue
        right, bottom = min(right, MOST_COLUMNS), min(bottom, MOST_ROWS)
        spent += (right - left + 1) * (bottom - top + 1)
        if spent > MOST_MERGED:
            raise unreadable("có quá nhiều ô gộp", "has too many merged cells")
        sideways = Unfit(
            f"ô này thuộc vùng ô gộp {area}; hãy bỏ gộp ô", f"this cell is merged into {area}; take the merging away"
        )
        for number in range(top - 1, min(bottom, len(rows))):
            row = rows[number] = rows[number] + [None] * (right - len(rows[number]))
            for position in range(left - 1, right):
                if (number, position) != (top - 1, left - 1):
                    row[position] = value if position == left - 1 else sideways
