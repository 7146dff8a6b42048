"""`kiosk departments …`: the hospital's own directory of its departments."""

import argparse
from typing import Final

from kiosk.commands.branches import configure_below, run_below

NAME: Final = "departments"
ACTIONS: Final[dict[str, str]] = {
    "show": "show what patients are offered, and where every word of it comes from",
    "check": "say whether a directory can be published, and if not, why and where",
    "template": "write a directory to begin with, with comments, or one of an invented hospital",
    "sign": "make a published version for a web server of the hospital's own",
    "export": "write the directory as a workbook or CSV files, or a template to fill in",
    "import": "say what a workbook or CSV files would change, and change it",
    "preview": "draw the department screen as patients would see it",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk departments` and of what stands below it."""
    configure_below(parser, NAME, ACTIONS)


def run(arguments: argparse.Namespace) -> int:
    """What the action gives."""
    return run_below(NAME, arguments)
