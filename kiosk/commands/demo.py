"""`kiosk demo`: everything simulated but the kiosk itself."""

import argparse
import os
import sys
from pathlib import Path

from kiosk.commands import CannotStartError
from kiosk.journey import LANGUAGES


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk demo`."""
    from kiosk.demo.menu import HOW  # noqa: PLC0415

    parser.epilog = f"The technicians' menu, in the window: {HOW}."
    parser.add_argument("--headless", action="store_true", help="no window: one scripted visit, pictures and a summary")
    parser.add_argument("--visit", metavar="NAME", default=None, help="which visit (headless); `list` names them all")
    parser.add_argument("--out", type=Path, metavar="DIR", default=Path("demo-out"), help="for the pictures (demo-out)")
    parser.add_argument("--landscape", action="store_true", help="a 1920 x 1080 panel instead of 1080 x 1920")
    parser.add_argument("--language", choices=LANGUAGES, default="vi", help="language of the screens")
    parser.add_argument("--paper", choices=["80", "58"], default="80", help="width of the ticket in millimetres")


def run(arguments: argparse.Namespace) -> int:
    """The window and the dock where there is a display, else one scripted visit."""
    try:
        from kiosk.demo.visits import VISITS  # noqa: PLC0415 - a kiosk is installed without the sandbox's libraries
    except ModuleNotFoundError as error:
        raise CannotStartError(f"the demo needs {error.name}: pip install 'kiosk[sandbox]'") from error

    if arguments.visit == "list":
        for visit in VISITS.values():
            print(f"{visit.name:20} {visit.summary}")
        return 0
    if arguments.visit is not None and arguments.visit not in VISITS:
        print(f"kiosk demo: there is no visit {arguments.visit}. Known: {', '.join(VISITS)}", file=sys.stderr)
        return 2
    has_display = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    if arguments.headless or not has_display:
        from kiosk.demo.headless import play  # noqa: PLC0415

        return play(
            VISITS[arguments.visit or "insured"],
            arguments.out,
            landscape=arguments.landscape,
            language=arguments.language,
            dots=576 if arguments.paper == "80" else 384,
        )
    from kiosk.demo.on_desk import show  # noqa: PLC0415

    return show(landscape=arguments.landscape, language=arguments.language)
