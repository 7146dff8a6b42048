"""`kiosk departments export`: the directory as a workbook or CSV files, for people who work in spreadsheets."""

import argparse
import re
import sys
from pathlib import Path
from typing import Final

from kiosk.commands import CannotStartError
from kiosk.commands.departments_source import directory_from
from kiosk.commands.documents import shown
from kiosk.commands.run import DEFAULT_CONFIG
from kiosk.directory import Directory

LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk departments export`."""
    parser.add_argument("out", type=Path, metavar="FILE", help="x.xlsx; without .xlsx a folder of CSV files")
    source = parser.add_mutually_exclusive_group()
    source.add_argument(
        "--from", dest="file", type=Path, metavar="FILE", help="departments.toml; default: what this kiosk shows"
    )
    source.add_argument("--template", action="store_true", help="an empty workbook to fill in")
    parser.add_argument(
        "--languages",
        type=_languages,
        default="vi,en",
        metavar="CODES",
        help="of the template, e.g. vi,en,zh,km (vi,en)",
    )
    parser.add_argument(
        "--config", type=Path, default=Path(DEFAULT_CONFIG), metavar="FILE", help=f"of this kiosk ({DEFAULT_CONFIG})"
    )
    parser.add_argument("--replace", action="store_true", help="write over a file that is there already")


def run(arguments: argparse.Namespace) -> int:
    """Write it; a file that is there already is somebody's work and stays."""
    out: Path = arguments.out
    is_workbook = out.suffix.casefold() == ".xlsx"
    if not is_workbook and out.suffix:
        _refuse(out, "không phải là .xlsx hay thư mục / is neither an .xlsx nor a folder")
        return 1
    if not arguments.replace and (out.exists() if is_workbook else out.is_dir() and any(out.iterdir())):
        _refuse(out, "đã có, giữ nguyên / is there already and stays as it is (--replace)")
        return 1
    directory = Directory(languages=arguments.languages) if arguments.template else directory_from(arguments)
    if directory is None:
        return 1
    _write(directory, out, is_workbook=is_workbook)
    rooms = sum(len(entry.rooms) for entry in directory.departments)
    print(f"{shown(str(out))}: {len(directory.departments)} khoa, {rooms} phòng / departments, rooms")
    return 0


def _languages(words: str) -> tuple[str, ...]:
    codes = tuple(dict.fromkeys(("vi", *(code.strip() for code in words.split(",") if code.strip()))))
    wrong = next((code for code in codes if not LANGUAGE.fullmatch(code)), None)
    if wrong is not None:
        raise argparse.ArgumentTypeError(f"no code of a language: {wrong} (vi,en,zh,ko,ja,km)")
    return codes


def _write(directory: Directory, out: Path, *, is_workbook: bool) -> None:
    from kiosk.directory_files import spreadsheet  # noqa: PLC0415 - its readers are slow to load

    try:
        if is_workbook:
            spreadsheet.to_xlsx(directory, out)
        else:
            spreadsheet.to_csv(directory, out)
    except ModuleNotFoundError as error:
        raise CannotStartError(f"a workbook needs {error.name}: pip install 'kiosk[sandbox]'") from error
    except OSError as error:
        raise CannotStartError(f"{shown(str(out))}: không ghi được / cannot be written ({error.strerror})") from error


def _refuse(out: Path, words: str) -> None:
    print(f"kiosk departments: {shown(str(out))}: {words}", file=sys.stderr)
