"""`kiosk departments template`: a directory to begin with, or one of an invented hospital."""

import argparse
import sys
from importlib.resources import files
from pathlib import Path

from kiosk.commands import CannotStartError
from kiosk.commands.documents import shown

SAMPLES = ("province", "commune")


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk departments template`."""
    parser.add_argument("--out", type=Path, metavar="FILE", help="a new file; default: print it")
    parser.add_argument(
        "--sample", choices=SAMPLES, help="an invented hospital: a province's with 30 departments, a commune's with 4"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write it; a file that is there already is somebody's work and stays."""
    name = f"{arguments.sample or 'template'}.toml"
    text = files("kiosk.directory_files.samples").joinpath(name).read_text("utf-8")
    if arguments.out is None:
        sys.stdout.write(text)
        return 0
    out = shown(str(arguments.out))
    try:
        with arguments.out.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        print(f"kiosk departments: {out}: đã có, giữ nguyên / is there already and stays as it is", file=sys.stderr)
        return 1
    except OSError as error:
        raise CannotStartError(f"{out}: không ghi được / cannot be written ({error.strerror})") from error
    return 0
