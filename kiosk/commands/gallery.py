"""`kiosk gallery`: every screen as a picture, for a hospital to look at and to approve its words."""

import argparse
import os
import sys
from pathlib import Path
from time import monotonic

from kiosk.commands import CannotStartError
from kiosk.commands.gallery_wishes import NotUnderstoodError, house_of, screens_of, wanted_of
from kiosk.settings import load


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk gallery`."""
    parser.description = (
        "Every screen as a picture, with a page of all of them beside their words in every language. Without "
        "--palette, --text-size and --low: every language as the kiosk is while nobody stands before it, and the first "
        "language also in the largest letters, dark, in high contrast and within low reach. PNG of 256 colours at half "
        "of the panel's size, about 35 kB each."
    )
    parser.add_argument(
        "--out", type=Path, default=Path("gallery-out"), metavar="DIR", help="for the pictures (gallery-out)"
    )
    parser.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="with the hospital's own name, brand, languages, panel",
    )
    parser.add_argument("--language", metavar="CODE,…", help="e.g. vi,en; default: all this kiosk offers")
    parser.add_argument("--palette", metavar="NAME,…", help="light, dark, high-contrast, or all")
    parser.add_argument("--text-size", metavar="SIZE,…", help="0 to 3, or all")
    parser.add_argument("--panel", metavar="SIZE,…", help="e.g. 1080x1920, 1920x1080, 1080x1920@32 with inches, or all")
    parser.add_argument("--low", action="store_true", help="within reach of somebody who sits")
    parser.add_argument("--screen", nargs="+", metavar="NAME", default=[], help="only these; `list` names them all")
    parser.add_argument("--scale", type=_scale, default=0.5, help="of the panel's pixels, 0.1 to 1 (0.5)")
    parser.add_argument("--jobs", type=_jobs, default=len(os.sched_getaffinity(0)), metavar="N", help="processes")


def run(arguments: argparse.Namespace) -> int:
    """Draw what was asked for; 0 when every picture stands."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ui.gallery import GalleryError, appearances, draw_all, names_of_screens, sheets, write_page  # noqa: PLC0415 - not for every command

    known = names_of_screens()
    if arguments.screen == ["list"]:
        print("\n".join(known))
        return 0
    settings = load(arguments.config) if arguments.config is not None else None
    house = house_of(settings)
    try:
        names = screens_of(arguments.screen, known)
        wanted = wanted_of(arguments, house, settings)
    except NotUnderstoodError as error:
        print(f"kiosk gallery: {error}", file=sys.stderr)
        return 2
    looks = appearances(wanted)
    parts = sheets(arguments.out, looks, names, arguments.scale, house)
    count = sum(len(part.names) for part in parts)
    started = monotonic()
    try:
        drawn = draw_all(parts, arguments.jobs, lambda done: print(f"{done} of {count} pictures", flush=True))
        drawn.sort(key=lambda each: (names.index(each.name), looks.index(each.look)))
        page = write_page(arguments.out, drawn, house.hospital)
    except GalleryError as error:
        raise CannotStartError(f"gallery: {error}") from error
    seconds = monotonic() - started
    print(f"{count} pictures in {seconds:.0f} s ({count / seconds:.0f} a second): {page}")
    return 0


def _scale(words: str) -> float:
    scale = float(words)
    if not 0.1 <= scale <= 1:
        raise argparse.ArgumentTypeError("from 0.1 to 1")
    return scale


def _jobs(words: str) -> int:
    jobs = int(words)
    if not 1 <= jobs <= 64:
        raise argparse.ArgumentTypeError("from 1 to 64")
    return jobs
