"""`departments.toml`: the directory as a hospital's staff write it by hand. Its schema is `schema.md` beside it."""

import re
import tomllib
from pathlib import Path
from typing import Any, Final

from kiosk.directory import Directory
from kiosk.directory_files.errors import DirectoryFileError, Fault, UnreadableError
from kiosk.directory_files.opening import read_bounded, why
from kiosk.directory_files.toml.reading import At, Page, read_table
from kiosk.directory_files.toml.rewriting import rewritten
from kiosk.directory_files.toml.schema import FILE, File
from kiosk.directory_files.toml.syntax import mended_by

MOST_BYTES: Final = 16 * 1024 * 1024
LONGEST_LINE: Final = 4_000
"""A key of ten thousand parts takes the reader of TOML minutes and gigabytes."""
_PLACE: Final = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def from_toml(text: str) -> Directory:
    """Raises `DirectoryFileError` with a line for every fault."""
    page = Page(text)
    raw = _parsed(text)
    if _is_hl7_table(raw):
        raise _unreadable(
            "là bảng khoa của HL7 v2 ([hospital.hl7] departments_file), không phải danh bạ; bắt đầu bằng: kiosk"
            " departments template",
            "is the table of an HL7 v2 line ([hospital.hl7] departments_file) and no directory; begin with: kiosk"
            " departments template",
        )
    try:
        file = read_table(FILE, raw, At(page))
        faults = page.faults
    except RecursionError as error:
        raise _unreadable("các giá trị lồng nhau quá sâu", "values stand too deep in one another") from error
    if faults:
        raise DirectoryFileError(*faults)
    directory: Directory = file.directory()
    return directory


def to_toml(directory: Directory, before: str = "") -> str:
    """The text that says `directory`. Comments, blank lines and the order of keys in `before` stay.

    Raises `UnreadableError` where `before` is no TOML.
    """
    return rewritten(before, _parsed(before), FILE, File.of(directory))


def read_directory(path: Path) -> Directory:
    """The directory of a file: .toml, .xlsx or .csv folder by its name. Raises `DirectoryFileError`."""
    if path.suffix.casefold() == ".xlsx" or path.is_dir():
        from kiosk.directory_files import spreadsheet  # noqa: PLC0415 - brings the reader of workbooks

        try:
            return spreadsheet.from_csv(path) if path.is_dir() else spreadsheet.from_xlsx(path)
        except ModuleNotFoundError as error:
            missing = f"{error.name}: pip install 'kiosk[sandbox]'"
            raise _unreadable(f"tệp .xlsx cần {missing}", f"a workbook needs {missing}", str(path)) from error
    if path.suffix.casefold() == ".json":
        raise _unreadable(
            "là bản đã phát hành; cần tệp .toml, .xlsx hoặc thư mục CSV",
            "is a published version; a .toml or .xlsx file or a folder of CSV files is needed",
            str(path),
        )
    return from_toml(read_text(path))


def read_text(path: Path) -> str:
    """The text of a file, its line ends as they are. Raises `UnreadableError`."""
    try:
        data = read_bounded(path, MOST_BYTES)
    except OSError as error:
        vi, en = why(error)
        raise _unreadable(f"không đọc được: {vi}", f"cannot be read: {en}", str(path)) from error
    if len(data) > MOST_BYTES:
        raise _unreadable("lớn hơn 16 MB", "is larger than 16 MB", str(path))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _unreadable(
            "không phải chữ UTF-8; hãy lưu lại dạng UTF-8", "is not UTF-8 text: save it as UTF-8", f"line {line}"
        ) from error


def _is_hl7_table(raw: dict[str, Any]) -> bool:
    rows = raw.get("departments")
    entries = rows if isinstance(rows, list) and set(raw) == {"departments"} else []
    return any(isinstance(one, dict) and "name" in one and "names" not in one for one in entries)


def _parsed(text: str) -> dict[str, Any]:
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            raise _unreadable(
                f"dòng dài hơn {LONGEST_LINE} ký tự", f"has more than {LONGEST_LINE} signs", f"line {number}"
            )
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise _unreadable("các giá trị lồng nhau quá sâu", "values stand too deep in one another") from error
    except ValueError as error:
        words = str(error)
        found = _PLACE.search(words)
        last = len(text.rstrip().splitlines()) or 1
        place = f"line {found[1] or last}" if found is not None else "line 1"
        reason = words[: found.start()] if found is not None else words
        vi, en = mended_by(reason)
        raise _unreadable(f"không đúng cú pháp TOML: {vi}", f"is not TOML: {en}", place) from error


def _unreadable(vi: str, en: str, place: str = "line 1") -> UnreadableError:
    return UnreadableError(Fault(place, vi, en))
