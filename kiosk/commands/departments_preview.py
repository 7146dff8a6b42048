"""`kiosk departments preview`: the kiosk's own department screen as a picture, before anybody publishes anything."""

import argparse
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Final

from kiosk.commands import CannotStartError
from kiosk.commands.departments_hospital import asked
from kiosk.commands.departments_source import directory_from
from kiosk.commands.documents import shown
from kiosk.commands.run import DEFAULT_CONFIG
from kiosk.departments import VIETNAM
from kiosk.journey import LANGUAGES, Language

WAYS: Final = ("name", "complaint", "doctor")


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk departments preview`."""
    parser.description = (
        "Draw the department screen: without FILE of the directory this kiosk uses, over what the hospital's system"
        " says now; with FILE of that file alone, or with --config over what that hospital's system says now."
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="departments.toml, .xlsx or a CSV folder")
    parser.add_argument("--config", type=Path, metavar="FILE", help=f"of the kiosk (without FILE: {DEFAULT_CONFIG})")
    parser.add_argument("--out", type=Path, default=Path("departments.png"), metavar="FILE", help="(departments.png)")
    parser.add_argument("--language", type=Language, default="vi", metavar="CODE", help="e.g. en (vi)")
    parser.add_argument("--text-size", type=int, choices=range(4), default=0, help="0 to 3 (0)")
    parser.add_argument("--at", type=_moment, metavar="TIME", help="e.g. 2027-02-06T08:00, Vietnamese time (now)")
    parser.add_argument("--kiosk", metavar="ID", help="what this kiosk shows, e.g. K3")
    parser.add_argument("--landscape", action="store_true", help="a 1920 x 1080 panel instead of 1080 x 1920")
    parser.add_argument("--page", type=_page, default=1, metavar="N", help="from 1 (1)")
    parser.add_argument("--find", choices=WAYS, default="name", help="what patients look by (name)")


def run(arguments: argparse.Namespace) -> int:
    """Draw it and say what stands on it; also from a directory that could not be published yet."""
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from kiosk.commands.ticket_drawing import drawing  # noqa: PLC0415 - brings Qt

    if arguments.file is None and arguments.config is None:
        arguments.config = Path(DEFAULT_CONFIG)
    directory = directory_from(arguments)
    if directory is None:
        return 1
    known = dict.fromkeys((*LANGUAGES, *directory.languages))
    if arguments.language not in known:
        print(
            f"kiosk departments: {arguments.language}: không có ngôn ngữ này / there is no such language here:"
            f" {', '.join(map(shown, known))}",
            file=sys.stderr,
        )
        return 1
    system = asked(arguments.config)[1] if arguments.config is not None else None
    with drawing():
        from kiosk.composition.preview import drawn  # noqa: PLC0415
        from kiosk.office.preview import PreviewWish  # noqa: PLC0415
        from kiosk.office.preview_wire import Request  # noqa: PLC0415
        from ui.gallery.department_preview import DepartmentGlass, LettersMissingError  # noqa: PLC0415

        wish = PreviewWish(
            arguments.at or datetime.now(VIETNAM),
            arguments.language,
            arguments.text_size,
            arguments.kiosk,
            arguments.page - 1,
            arguments.landscape,
            arguments.find,
        )
        glass = DepartmentGlass()
        try:
            png, words = drawn(glass, Request(directory, system, wish))
            arguments.out.write_bytes(png)
        except LettersMissingError as error:
            raise CannotStartError(f"no letters for {error}: install fonts-noto-cjk and fonts-noto-core") from error
        except OSError as error:
            raise CannotStartError(f"{arguments.out}: không ghi được / cannot be written ({error.strerror})") from error
        finally:
            glass.close()
    print(f"{arguments.out}: {words}")
    return 0


def _moment(words: str) -> datetime:
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError("a day and time: 2027-02-06T08:00") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)


def _page(words: str) -> int:
    if words.isascii() and words.isdecimal() and len(words) < 10 and int(words) >= 1:
        return int(words)
    raise argparse.ArgumentTypeError(f"a whole number from 1: {words}")
