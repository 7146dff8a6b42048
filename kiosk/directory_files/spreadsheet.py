"""A directory as a workbook (.xlsx) or as CSV files, for people who work in spreadsheets.

What a file does not hold stays as it was: `before` is the directory it is laid over, sheet by sheet and column by
column. Departments and rooms are known again by their ids.
"""

from pathlib import Path
from typing import Final

from kiosk.directory import Directory
from kiosk.directory_files.sheets.csv_folder import sheets_of_folder, write_csv
from kiosk.directory_files.sheets.document import Imported, imported
from kiosk.directory_files.sheets.grids import grids_of
from kiosk.directory_files.sheets.tables import Faults

NOTHING: Final = Directory()


def to_xlsx(directory: Directory, path: Path) -> None:
    """Writes a workbook with drop-downs and notes in Vietnamese. Raises OSError."""
    from kiosk.directory_files.sheets.styling import write_workbook  # noqa: PLC0415 - brings openpyxl

    write_workbook(grids_of(directory), path)


def from_xlsx(path: Path, before: Directory = NOTHING) -> Directory:
    """Raises `DirectoryFileError` with the exact cell of every fault."""
    return import_xlsx(path, before).directory


def import_xlsx(path: Path, before: Directory) -> Imported:
    """The same, and what the workbook does not say."""
    from kiosk.directory_files.sheets.workbook import sheets_of_workbook  # noqa: PLC0415 - brings openpyxl

    faults = Faults()
    return imported(*sheets_of_workbook(path, faults), before, faults)


def to_csv(directory: Directory, folder: Path) -> None:
    """Writes one UTF-8 file (with a byte order mark, for Excel) for each sheet. Raises OSError."""
    write_csv(grids_of(directory), folder)


def from_csv(folder: Path, before: Directory = NOTHING) -> Directory:
    """Raises `DirectoryFileError` with the exact row and column of every fault."""
    return import_csv(folder, before).directory


def import_csv(folder: Path, before: Directory) -> Imported:
    """The same, and what the files do not say."""
    faults = Faults()
    return imported(*sheets_of_folder(folder, faults), before, faults)
