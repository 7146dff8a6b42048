"""`kiosk print`: a test page or a file on one printer, and whether it came out; for the technician in the lobby."""

import argparse
import os
import sys
from pathlib import Path

from kiosk.commands.run import DEFAULT_CONFIG


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk print`."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "--test", action="store_true", help="the test page: letters, greys, codes in their sizes, the cut"
    )
    what.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="a text in UTF-8, a picture; a PDF by cups only; - for standard input",
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--printer", metavar="NAME", help="one of kiosk.toml; default: the first")
    where.add_argument(
        "--to", metavar="ADDRESS", help="usb, usb:04b8:0202, serial:/dev/…, host:port, cups:QUEUE, ipp://host/ipp/print"
    )
    parser.add_argument("--baudrate", type=int, metavar="N", help="of --to serial:…; default: 115200")
    parser.add_argument("--paper", type=int, choices=[80, 58], help="the roll's width in mm, instead of what is set")
    parser.add_argument("--dpi", type=int, choices=[180, 203, 300], help="dots per inch, instead of what is set")
    parser.add_argument("--out", type=Path, metavar="PAGE.png", help="write a picture of the page, and print nothing")
    parser.add_argument("--config", type=Path, metavar="FILE", help=f"default: {DEFAULT_CONFIG}, if it is there")


def run(arguments: argparse.Namespace) -> int:
    """0 when the printer confirmed that the page came out, or the picture is written."""
    from kiosk.commands.print_target import NotUnderstoodError, target_of  # noqa: PLC0415 - the drivers

    try:
        target = target_of(arguments)
    except NotUnderstoodError as error:
        print(f"kiosk print: {error}", file=sys.stderr)
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - only what is printed needs it

    from kiosk.commands.print_page import print_on, write_picture  # noqa: PLC0415

    application = QGuiApplication.instance() or QGuiApplication(["kiosk"])
    wanted = None if arguments.test else arguments.file
    code = print_on(target, wanted) if arguments.out is None else write_picture(target, wanted, arguments.out)
    del application
    return code
