"""`kiosk ticket check`: whether a template can be printed from."""

import argparse
import sys
from pathlib import Path

from kiosk.ticket.template import TemplateError, doubts_about


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk ticket check`."""
    parser.add_argument("template", type=Path, metavar="TEMPLATE", help="a file as `kiosk ticket template` writes it")


def run(arguments: argparse.Namespace) -> int:
    """0 when nothing speaks against it, 1 with every reason when something does."""
    from kiosk.commands.ticket_drawing import drawing  # noqa: PLC0415 - brings Qt

    name = str(arguments.template)
    with drawing():
        from ui.paper.template_checks import measure  # noqa: PLC0415
        from ui.paper.template_files import read_template  # noqa: PLC0415

        try:
            template = read_template(arguments.template)
        except TemplateError as error:
            print(f"kiosk ticket: {error}", file=sys.stderr)
            return 1
        doubts = tuple(doubts_about(template))
        if not doubts:
            measured = measure(template)
            doubts = measured.doubts
            for thought in measured.thoughts:
                print(thought.said(name))
            if not doubts:
                print(f"{name}: can be used; a usual ticket becomes {measured.longest_mm:.0f} mm long at most")
    for doubt in doubts:
        print(f"kiosk ticket: {doubt.said(name)}", file=sys.stderr)
    return 1 if doubts else 0
