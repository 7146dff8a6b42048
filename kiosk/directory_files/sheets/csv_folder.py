"""One CSV file for each sheet, as Excel and LibreOffice read and write them."""

import csv
from collections.abc import Iterable
from datetime import date, time
from io import StringIO
from pathlib import Path
from typing import Final

from kiosk.directory_files.errors import Fault, UnreadableError
from kiosk.directory_files.opening import read_bounded, why
from kiosk.directory_files.sheets.cells import Value, shown
from kiosk.directory_files.sheets.grids import Grid
from kiosk.directory_files.sheets.headings import key_of
from kiosk.directory_files.sheets.layout import SHEETS, Sheet
from kiosk.directory_files.sheets.tables import HEADING_ROWS, Faults, RawSheet

MOST_BYTES: Final = 64 * 1024 * 1024
MOST_ROWS: Final = 100_000
SEPARATOR: Final = ";"
"""What spreadsheet programs set to Vietnamese expect: the comma is their decimal sign."""

_SEPARATORS: Final = (";", ",", "\t")
_FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")


def write_csv(grids: Iterable[Grid], folder: Path) -> None:
    """Every sheet; the folder is made. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for grid in grids:
        lines = StringIO(newline="")
        writer = csv.writer(lines, delimiter=SEPARATOR, lineterminator="\r\n")
        writer.writerow([heading.title for heading in grid.headings])
        writer.writerows([_written(value) for value in row] for row in grid.rows)
        (folder / grid.sheet.file).write_bytes(lines.getvalue().encode("utf-8-sig"))


def sheets_of_folder(folder: Path, faults: Faults) -> tuple[dict[str, RawSheet], tuple[str, ...]]:
    """The sheets by the names of their layouts, and other CSV files. Raises `UnreadableError`."""
    try:
        files = {path.name.lower(): path for path in sorted(folder.iterdir()) if path.suffix.lower() == ".csv"}
    except OSError as error:
        vi, en = why(error)
        raise _unreadable("", f"không đọc được ({vi})", f"cannot be read ({en})") from error
    raw = {sheet.name: _sheet(sheet, files.pop(sheet.file), faults) for sheet in SHEETS if sheet.file in files}
    if not raw:
        names = ", ".join(sheet.file for sheet in SHEETS)
        raise _unreadable("", f"không có tệp nào trong số {names}", f"has none of the files {names}")
    return raw, tuple(path.name for path in files.values())


def _sheet(sheet: Sheet, path: Path, faults: Faults) -> RawSheet:
    text = _text(path)
    try:
        rows = max(
            (_rows(text, separator) for separator in _separators(text)), key=lambda rows: _understood(sheet, rows)
        )
    except csv.Error as error:
        raise _unreadable(path.name, f"không phải là CSV ({error})", f"is no CSV ({error})") from error
    if len(rows) > MOST_ROWS:
        faults.add(path.name, f"tệp này có hơn {MOST_ROWS} dòng", f"this file has more than {MOST_ROWS} rows")
    return RawSheet(path.name, [[_read(cell) for cell in row] for row in rows[:MOST_ROWS]])


def _text(path: Path) -> str:
    try:
        content = read_bounded(path, MOST_BYTES)
    except OSError as error:
        vi, en = why(error)
        raise _unreadable(path.name, f"không đọc được ({vi})", f"cannot be read ({en})") from error
    if len(content) > MOST_BYTES:
        most = MOST_BYTES // 1024 // 1024
        raise _unreadable(path.name, f"lớn hơn {most} MB", f"is larger than {most} MB")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableError(
            Fault(
                f"{path.name}:{line}",
                f"byte thứ {error.start + 1} không phải là UTF-8; hãy lưu lại dạng “CSV UTF-8 (Comma delimited)”",
                f"byte {error.start + 1} is no UTF-8; save it as “CSV UTF-8 (Comma delimited)”",
            )
        ) from error


def _separators(text: str) -> tuple[str, ...]:
    """A line `sep=;` before everything says it, as Excel understands it."""
    said = text[:5]
    return (said[4:],) if said[:4].lower() == "sep=" and said[4:] in _SEPARATORS else _SEPARATORS


def _rows(text: str, separator: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline=""), delimiter=separator))


def _understood(sheet: Sheet, rows: list[list[str]]) -> int:
    """How many headings are known."""
    return max((sum(key_of(sheet, cell) is not None for cell in row) for row in rows[:HEADING_ROWS]), default=0)


def _written(value: Value) -> str:
    if value is None:
        return ""
    said = shown(value) if isinstance(value, date | time) else str(value)
    return f"'{said}" if said.lstrip("'").startswith(_FORMULA_SIGNS) else said


def _read(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA_SIGNS) else cell


def _unreadable(place: str, vi: str, en: str) -> UnreadableError:
    return UnreadableError(Fault(place, vi, en))
