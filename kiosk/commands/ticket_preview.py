"""`kiosk ticket preview`: a paper with invented data, dot for dot as it will be printed."""

import argparse
import sys
from pathlib import Path
from typing import Final

from kiosk.commands import CannotStartError
from kiosk.ticket.template import DEFAULT, TemplateError, doubts_about

PAPERS: Final = ("queue", "provisional", "appointment", "receipt", "pay-slip", "consent", "test")
PRINTED_MM: Final = {80: 72, 58: 48}
"""What a printer prints of its paper's width."""
DOTS_PER_MM: Final = {203: 8, 300: 300 / 25.4}


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk ticket preview`."""
    parser.add_argument("template", nargs="?", type=Path, metavar="TEMPLATE", help="default: the usual ticket")
    parser.add_argument("--out", type=Path, metavar="FILE", help="replaced if it is there (ticket.png, ticket.pdf)")
    parser.add_argument(
        "--kind", choices=PAPERS, default="queue", help="default: queue; templates are for the first three"
    )
    parser.add_argument("--crowded", action="store_true", help="long names, and every notice there is")
    parser.add_argument("--paper", type=int, choices=list(PRINTED_MM), default=80, help="mm wide (80)")
    parser.add_argument("--dpi", type=int, choices=list(DOTS_PER_MM), default=203, help="dots per inch (203)")
    parser.add_argument("--language", default="vi", metavar="CODE", help="the patient's, e.g. en (vi)")
    parser.add_argument("--pdf", action="store_true", help="a PDF, as printers behind CUPS get it")


def run(arguments: argparse.Namespace) -> int:
    """Draw it, also from a template that should not be printed from: the reasons are told beside it."""
    from kiosk.commands.ticket_drawing import drawing  # noqa: PLC0415 - brings Qt

    out: Path = arguments.out or Path("ticket.pdf" if arguments.pdf else "ticket.png")
    if arguments.template is not None and out.resolve() == arguments.template.resolve():
        print(f"kiosk ticket: {out} is the template itself and stays as it is", file=sys.stderr)
        return 1
    with drawing():
        from kiosk.commands.ticket_samples import sample  # noqa: PLC0415
        from ui.paper import PaperShape, lay_out, save_png  # noqa: PLC0415
        from ui.paper.template_files import read_template  # noqa: PLC0415

        try:
            template = DEFAULT if arguments.template is None else read_template(arguments.template)
        except TemplateError as error:
            print(f"kiosk ticket: {error}", file=sys.stderr)
            return 1
        for doubt in doubts_about(template):
            print(f"kiosk ticket: {doubt.said(str(arguments.template))}", file=sys.stderr)
        document = sample(arguments.kind, arguments.language, crowded=arguments.crowded)
        paper = PaperShape(round(PRINTED_MM[arguments.paper] * DOTS_PER_MM[arguments.dpi]), arguments.dpi)
        sheet = lay_out(document, paper, template)
        try:
            if arguments.pdf:
                out.write_bytes(sheet.pdf())
            else:
                save_png(sheet.page(), out)
        except OSError as error:
            raise CannotStartError(f"{out}: cannot be written ({error})") from error
    length = sheet.height / arguments.dpi * 25.4
    print(f"{out}: {sheet.width} × {sheet.height} dots, {length:.0f} mm long")
    return 0
