"""Directories as files, in and out, without leaving one on the disk."""

import re
import zlib
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from kiosk.directory import Directory
from kiosk.directory_files import Fault, UnreadableError
from kiosk.directory_files.sheets.document import Imported
from kiosk.directory_files.spreadsheet import import_csv, import_xlsx, to_csv, to_xlsx
from kiosk.directory_files.toml_file import from_toml, to_toml
from kiosk.office.pages.desk import Upload

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TOML: Final = "application/toml"
ZIP: Final = "application/zip"
MOST_UNPACKED: Final = 64 * 1024 * 1024
MOST_MEMBERS: Final = 100


def read(upload: Upload, before: Directory) -> Imported:
    """Laid over `before`, as far as a spreadsheet does not say everything. Raises DirectoryFileError with every fault.

    `departments.toml` says everything.
    """
    kind = upload.name.casefold().rpartition(".")[2]
    if kind == "toml":
        return Imported(directory_of_text(_text(upload.data)), (), ())
    with TemporaryDirectory() as folder:
        path = Path(folder)
        if kind == "xlsx":
            (path / "departments.xlsx").write_bytes(upload.data)
            return import_xlsx(path / "departments.xlsx", before)
        if kind in ("zip", "csv"):
            for name, data in _tables(upload, kind).items():
                (path / name).write_bytes(data)
            return import_csv(path, before)
    raise UnreadableError(
        Fault(
            upload.name[:80],
            "Chỉ nhận tệp .xlsx, .csv, .zip hoặc .toml.",
            "Only .xlsx, .csv, .zip and .toml files are taken.",
        )
    )


def directory_of_text(text: str) -> Directory:
    """Raises DirectoryFileError."""
    return from_toml(text)


def workbook(directory: Directory) -> bytes:
    """As a spreadsheet."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "departments.xlsx"
        to_xlsx(directory, path)
        return path.read_bytes()


def tables(directory: Directory) -> bytes:
    """As CSV files in one .zip."""
    with TemporaryDirectory() as folder, BytesIO() as packed:
        to_csv(directory, Path(folder))
        with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
            for path in sorted(Path(folder).iterdir()):
                archive.write(path, path.name)
        return packed.getvalue()


def text_of(directory: Directory) -> str:
    """As a file people write by hand."""
    return to_toml(directory)


def _tables(upload: Upload, kind: str) -> dict[str, bytes]:
    """By file name without folders: one .csv, or those of a .zip."""
    if kind == "csv":
        return {_plain(upload.name): upload.data}
    try:
        with ZipFile(BytesIO(upload.data)) as archive:
            wanted = [one for one in archive.infolist() if one.filename.casefold().endswith(".csv")]
            if len(wanted) > MOST_MEMBERS or sum(one.file_size for one in wanted) > MOST_UNPACKED:
                raise _damaged(upload.name)
            return {_plain(one.filename): archive.read(one) for one in wanted}
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, zlib.error) as error:
        raise _damaged(upload.name) from error


def _plain(name: str) -> str:
    last = re.split(r"[\\/]", name)[-1].replace("\0", "")
    return last[-80:] if last.strip(".") else "x.csv"


def _damaged(name: str) -> UnreadableError:
    return UnreadableError(Fault(name[:80], "Tệp .zip này không mở được.", "This .zip file cannot be opened."))


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        fault = Fault("", "Tệp này không phải văn bản UTF-8.", "This file is not UTF-8 text.")
        raise UnreadableError(fault) from None
