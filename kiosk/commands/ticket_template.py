"""`kiosk ticket template`: the usual ticket as a file to edit."""

import argparse
import sys
from importlib.resources import files
from pathlib import Path

from kiosk.commands import CannotStartError


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk ticket template`."""
    parser.add_argument("--out", type=Path, metavar="FILE", help="a new file; default: print it")


def run(arguments: argparse.Namespace) -> int:
    """Write it; a file that is there already is somebody's work and stays."""
    text = files("kiosk.ticket.template").joinpath("default.toml").read_text("utf-8")
    if arguments.out is None:
        sys.stdout.write(text)
        return 0
    try:
        with arguments.out.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        print(f"kiosk ticket: {arguments.out} is there already and stays as it is", file=sys.stderr)
        return 1
    except OSError as error:
        raise CannotStartError(f"{arguments.out}: cannot be written ({error.strerror})") from error
    return 0
