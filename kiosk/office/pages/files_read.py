"""Directories as files, in and out, without leaving one on the disk."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from kiosk.directory import Directory
from kiosk.directory_files import Fault, UnreadableError
from kiosk.directory_files.spreadsheet import from_xlsx, to_xlsx
from kiosk.directory_files.toml_file import from_toml, to_toml
from kiosk.office.pages.desk import Upload

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TOML: Final = "application/toml"


def directory_of(upload: Upload) -> Directory:
    """Raises DirectoryFileError with the place of every fault."""
    kind = upload.name.casefold().rpartition(".")[2]
    if kind == "toml":
        return directory_of_text(_text(upload.data))
    if kind != "xlsx":
        raise UnreadableError(
            Fault(upload.name[:80], "Chỉ nhận tệp .xlsx hoặc .toml.", "Only .xlsx and .toml files are taken.")
        )
    with TemporaryDirectory() as folder:
        path = Path(folder) / "departments.xlsx"
        path.write_bytes(upload.data)
        return from_xlsx(path)


def directory_of_text(text: str) -> Directory:
    """Raises DirectoryFileError."""
    return from_toml(text)


def workbook(directory: Directory) -> bytes:
    """As a spreadsheet."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "departments.xlsx"
        to_xlsx(directory, path)
        return path.read_bytes()


def text_of(directory: Directory) -> str:
    """As a file people write by hand."""
    return to_toml(directory)


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        fault = Fault("", "Tệp này không phải văn bản UTF-8.", "This file is not UTF-8 text.")
        raise UnreadableError(fault) from None
