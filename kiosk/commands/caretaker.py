"""`kiosk caretaker`: one round of what the glass asked for, as root; `kiosk-caretaker.path` starts it."""

import argparse
import os
import pwd
import sys
from pathlib import Path

from kiosk.caretaker.requests import ANSWERS, WANTED
from kiosk.commands import CannotStartError
from kiosk.journal import Journal


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk caretaker`."""
    parser.add_argument("--user", default="kiosk", help="whose requests are taken, beside root's (kiosk)")
    parser.add_argument("--finish", action="store_true", help="only finish what a power cut left half done")
    parser.add_argument("--wanted", type=Path, default=Path(WANTED), metavar="FOLDER", help=f"requests ({WANTED})")
    parser.add_argument("--answers", type=Path, default=Path(ANSWERS), metavar="FOLDER", help=f"answers ({ANSWERS})")


def run(arguments: argparse.Namespace) -> int:
    """One round; 0 also where a request was refused: that is an answer. Raises CannotStartError."""
    from kiosk.caretaker.doing import Caretaker, Places, System  # noqa: PLC0415 - slow to load

    if os.geteuid() != 0:
        raise CannotStartError("the caretaker runs as root: systemd starts it (kiosk-caretaker.path)")
    try:
        asking = pwd.getpwnam(arguments.user).pw_uid
    except KeyError as error:
        raise CannotStartError(f"there is no user {arguments.user}: install the package, it makes one") from error
    caretaker = Caretaker(
        System(), Journal(sys.stderr), {0, asking}, places=Places(), wanted=arguments.wanted, answers=arguments.answers
    )
    if arguments.finish:
        caretaker.finish(start=False)
        return 0
    try:
        caretaker.round()
    except OSError as error:
        raise CannotStartError(f"{arguments.wanted}: {error.strerror}; systemd-tmpfiles makes it") from error
    return 0
