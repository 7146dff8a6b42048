"""`kiosk departments import`: what a spreadsheet would change, and with `--apply` the change itself."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands import CannotStartError
from kiosk.commands.departments_check import WEIGHTS
from kiosk.commands.departments_words import tell_faults
from kiosk.commands.departments_writing import ChangedMeanwhileError, replace_text
from kiosk.commands.documents import shown
from kiosk.directory import Directory, Weight, Words, changes, findings, lost
from kiosk.directory_files import DirectoryFileError
from kiosk.settings import load

if TYPE_CHECKING:
    from kiosk.directory_files.sheets.document import Imported

INTO = "departments.toml"
SO_MUCH = (
    "sẽ xóa {vi}, chưa đổi gì; nếu đúng ý, chạy lại với --apply --yes; trang nào không muốn đổi thì xóa trang đó khỏi "
    "tệp / {en} would be deleted, nothing was changed; if that is meant, say --apply --yes; a sheet that should change "
    "nothing is taken out of the file"
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk departments import`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="x.xlsx, or a folder of CSV files")
    target = parser.add_mutually_exclusive_group()
    target.add_argument("--into", type=Path, metavar="FILE", help=f"the directory it is laid over ({INTO})")
    target.add_argument("--config", type=Path, metavar="FILE", help="of this kiosk: its [directory] file")
    parser.add_argument("--apply", action="store_true", help="write it; without this nothing is changed")
    parser.add_argument("--yes", action="store_true", help="also where more than half of a list would be deleted")


def run(arguments: argparse.Namespace) -> int:
    """Say what is wrong, or what differs; write only what can be used."""
    from kiosk.directory_files.toml_file import from_toml, read_text, to_toml  # noqa: PLC0415 - slow to load

    into = _into(arguments)
    name = shown(str(into))
    try:
        text = read_text(into) if into.exists() else ""
        before = from_toml(text)
    except DirectoryFileError as error:
        tell_faults(error, into)
        return 1
    try:
        told = _read(arguments.file, before)
    except DirectoryFileError as error:
        tell_faults(error, arguments.file)
        _say(f"{len(error.faults)} lỗi, chưa đổi gì / faults; nothing was changed")
        return 1
    after = told.directory
    _explain(told, before)
    if not _judged(after):
        _say("còn lỗi, chưa đổi gì / there are errors; nothing was changed")
        return 1
    gone = lost(before, after)
    if after == before:
        print(f"{name}: không có gì thay đổi / nothing changes")
        return 0
    if gone and not (arguments.apply and arguments.yes):
        _say(f"{name}: {SO_MUCH.format(vi=', '.join(w['vi'] for w in gone), en=', '.join(w['en'] for w in gone))}")
        return 1 if arguments.apply else 0
    if not arguments.apply:
        print(f"{name}: chưa đổi gì; thêm --apply để ghi / nothing was changed; --apply writes it")
        return 0
    written = to_toml(after, text)
    if from_toml(written) != after:
        raise AssertionError("what would be written says something else")
    try:
        replace_text(into, written, instead_of=text)
    except ChangedMeanwhileError:
        _say(
            f"{name} vừa được sửa, chưa đổi gì; hãy chạy lại / was changed meanwhile; nothing was written, run it again"
        )
        return 1
    except OSError as error:
        raise CannotStartError(f"{name}: không ghi được / cannot be written ({error.strerror})") from error
    print(f"{name}: đã ghi / written")
    return 0


def _into(arguments: argparse.Namespace) -> Path:
    into: Path = arguments.into or Path(INTO)
    if arguments.config is not None:
        line = load(arguments.config).directory
        if line is None or line.file is None:
            raise CannotStartError(f"{arguments.config} names no file: [directory] file, or use --into")
        into = Path(line.file)
    if into.suffix.casefold() != ".toml":
        raise CannotStartError(
            f"{into}: bảng tính được ghi vào tệp .toml, ví dụ {INTO} / a spreadsheet is laid over a .toml file"
        )
    return into


def _read(file: Path, before: Directory) -> "Imported":
    from kiosk.directory_files import spreadsheet  # noqa: PLC0415 - its readers are slow to load

    try:
        return spreadsheet.import_csv(file, before) if file.is_dir() else spreadsheet.import_xlsx(file, before)
    except ModuleNotFoundError as error:
        raise CannotStartError(f"a workbook needs {error.name}: pip install 'kiosk[sandbox]'") from error


def _explain(told: "Imported", before: Directory) -> None:
    _list("không đọc / not read", told.unread)
    _list("giữ nguyên như trước / stays as it was", told.unsaid)
    _list("thay đổi / changes", [change.says for change in changes(before, told.directory)])


def _judged(directory: Directory) -> bool:
    """Whether it can be published; what stands against it is told."""
    found = findings(directory)
    for one in found:
        where = ", ".join(shown(part) for part in one.path)
        says = " / ".join(shown(words) for words in one.says.values())
        print(f"{WEIGHTS[one.weight]}  {where} [{one.rule}]: {says}", file=sys.stderr)
    return not any(one.weight is Weight.ERROR for one in found)


def _list(title: str, said: "list[Words] | tuple[Words, ...]") -> None:
    if said:
        print(f"{title} ({len(said)}):")
        for words in said:
            print("  - " + shown(f"{words['vi']} / {words['en']}"))


def _say(words: str) -> None:
    print(f"kiosk departments import: {words}", file=sys.stderr)
