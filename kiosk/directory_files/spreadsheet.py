"""A directory as a workbook (.xlsx) or as CSV files, for people who work in spreadsheets."""

from pathlib import Path

from kiosk.directory import Directory


def to_xlsx(directory: Directory, path: Path) -> None:
    """Writes a workbook with drop-downs and notes in Vietnamese. Raises OSError."""
    raise NotImplementedError


def from_xlsx(path: Path) -> Directory:
    """Raises `DirectoryFileError` with the exact cell of every fault."""
    raise NotImplementedError


def to_csv(directory: Directory, folder: Path) -> None:
    """Writes one UTF-8 file (with a byte order mark, for Excel) for each sheet. Raises OSError."""
    raise NotImplementedError


def from_csv(folder: Path) -> Directory:
    """Raises `DirectoryFileError` with the exact row and column of every fault."""
    raise NotImplementedError
