"""A workbook that is written: headings with notes, drop-downs, formats of money, dates and codes."""

from collections.abc import Iterable
from copy import copy
from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.directory_files.sheets.cells import Value, cleaned
from kiosk.directory_files.sheets.grids import Grid, Heading
from kiosk.directory_files.sheets.guide import write_guide
from kiosk.directory_files.sheets.layout import GENERAL, Kind
from kiosk.directory_files.sheets.lists import add_lists

EMPTY_ROWS: Final = 40
"""Ready below the last one that is filled in."""
LINE_HEIGHT: Final = 15.5
MOST_LINES: Final = 8
FORMATS: Final = {Kind.VND: '#,##0" đ"', Kind.DATE: "dd/mm/yyyy", Kind.CLOCK: "hh:mm", Kind.WHOLE: "0"}
"""Everything else is text: codes keep their leading zeros."""

_LINE: Final = Side(style="thin", color="BFC7D1")
_GRID: Final = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


def write_workbook(grids: Iterable[Grid], path: Path) -> None:
    """Raises OSError."""
    book = Workbook()
    guide = book.active
    assert isinstance(guide, Worksheet)  # noqa: S101 - a new workbook has one sheet
    write_guide(guide)
    styles = {kind: _style(kind) for kind in Kind}
    heading = _heading_style()
    for style in (*styles.values(), heading):
        book.add_named_style(style)
    written = tuple(grids)
    for grid in written:
        _write(book.create_sheet(grid.sheet.name), grid)
    add_lists(book, written, EMPTY_ROWS)
    book.save(path)


def _write(sheet: Worksheet, grid: Grid) -> None:
    sheet.append([heading.title for heading in grid.headings])
    for position, heading in enumerate(grid.headings, 1):
        cell = sheet.cell(1, position)
        cell.style = "kiosk heading"
        note = Comment(heading.column.note, "Kiosk", height=120, width=300)
        cell.comment = note
        dimension = sheet.column_dimensions[get_column_letter(position)]
        dimension.width = heading.column.width
        dimension.number_format = _format(heading.column.kind)
    sheet.row_dimensions[1].height = 2.2 * LINE_HEIGHT
    prototypes = [_prototype(sheet, heading) for heading in grid.headings]
    for number, values in enumerate(grid.rows, 2):
        for position, value in enumerate(values, 1):
            _fill(sheet.cell(number, position), value, prototypes[position - 1])
        lines = max(map(_lines, values, grid.headings), default=1)
        if lines > 1:
            sheet.row_dimensions[number].height = LINE_HEIGHT * min(lines, MOST_LINES)
    if grid.sheet is not GENERAL:
        for number in range(len(grid.rows) + 2, len(grid.rows) + 2 + EMPTY_ROWS):
            for position, prototype in enumerate(prototypes, 1):
                _fill(sheet.cell(number, position), None, prototype)
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(grid.headings))}{len(grid.rows) + 1 + EMPTY_ROWS}"
    sheet.freeze_panes = "B2"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _fill(cell: Any, value: Value, style: Any) -> None:
    """Text is never taken for a formula, whatever it begins with."""
    if isinstance(value, str):
        cell.value = cleaned(value)
        cell.data_type = "s"
    else:
        cell.value = value
    cell._style = style


def _lines(value: Value, heading: Heading) -> int:
    """How many the text takes in its column; not every program finds out when it opens a file."""
    if not isinstance(value, str) or (len(value) < heading.column.width - 3 and "\n" not in value):
        return 1
    return sum(1 + len(line) // max(heading.column.width - 3, 1) for line in value.split("\n"))


def _prototype(sheet: Worksheet, heading: Heading) -> Any:
    """The style of a cell of this column; setting it by name for each cell takes ten times as long."""
    cell: Any = Cell(sheet, row=1, column=1)
    cell.style = f"kiosk {heading.column.kind.value}"
    return copy(cell._style)


def _format(kind: Kind) -> str:
    return FORMATS.get(kind, "@")


def _style(kind: Kind) -> NamedStyle:
    across = "right" if kind in (Kind.VND, Kind.WHOLE) else "center" if kind in (Kind.DATE, Kind.CLOCK) else "left"
    return NamedStyle(
        f"kiosk {kind.value}",
        font=Font(name="Calibri", size=11),
        alignment=Alignment(horizontal=across, vertical="top", wrap_text=True, indent=across == "left"),
        border=_GRID,
        number_format=_format(kind),
    )


def _heading_style() -> NamedStyle:
    return NamedStyle(
        "kiosk heading",
        font=Font(name="Calibri", size=11, bold=True, color="FFFFFF"),
        fill=PatternFill("solid", fgColor="1F4E79"),
        alignment=Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1),
        border=_GRID,
        number_format="@",
    )
