"""`kiosk quality`: the kiosk's week on one page, for the hospital."""

import argparse
import json
import sys
from datetime import datetime
from pathlib import Path

from kiosk.commands import CannotStartError
from kiosk.commands.run import DEFAULT_CONFIG
from kiosk.settings import load
from kiosk.watching.weeks import Week


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk quality`."""
    parser.add_argument("--week", type=_week, metavar="YEAR-Wnn", help="such as 2026-W47; default: the last whole week")
    parser.add_argument("--this-week", action="store_true", help="the week that is not over yet")
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument(
        "--html", type=Path, metavar="FILE", help="write the page, one A4 sheet; '-' for standard output"
    )
    forms.add_argument("--json", action="store_true", help="all figures, for another program")
    forms.add_argument("--text", action="store_true", help="for the terminal (what it does anyway)")
    parser.add_argument("--config", type=Path, default=Path(DEFAULT_CONFIG), metavar="FILE")


def run(arguments: argparse.Namespace) -> int:
    """0 when there is a week to show, 1 when nothing is known of it."""
    from kiosk.composition.watching import weeks_of  # noqa: PLC0415 - brings the works
    from kiosk.departments import VIETNAM  # noqa: PLC0415
    from kiosk.release import running_release  # noqa: PLC0415
    from kiosk.watching.weekly import Title, as_json, as_text, page, sum_of  # noqa: PLC0415

    settings = load(arguments.config)
    now = datetime.now(VIETNAM)
    this = Week.of(now.date())
    wanted = this if arguments.this_week else arguments.week or this.before
    weeks = weeks_of(settings)
    try:
        week, before = (sum_of(one, weeks.load(one)) for one in (wanted, wanted.before))
    except OSError as error:
        raise CannotStartError(f"{error.filename}: {error.strerror}; try as root or as the user kiosk") from error
    kiosk = settings.kiosk
    title = Title(kiosk.hospital, kiosk.name, kiosk.id, running_release().words, now)
    if arguments.json:
        print(json.dumps(as_json(title, week, before), ensure_ascii=False, indent=2))
    elif arguments.html is not None:
        _write(arguments.html, page(title, week, before))
    else:
        print(as_text(title, week, before), end="")
    return 0 if week.whole.up or week.visits else 1


def _week(text: str) -> Week:
    try:
        return Week.named(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _write(path: Path, text: str) -> None:
    if str(path) == "-":
        sys.stdout.write(text)
        return
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise CannotStartError(f"{path}: {error.strerror}") from error
