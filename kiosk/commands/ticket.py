"""`kiosk ticket …`: the hospital's own ticket."""

import argparse
from typing import Final

from kiosk.commands.branches import configure_below, run_below

NAME: Final = "ticket"
ACTIONS: Final = {
    "template": "write the template of the usual ticket, with comments, to edit",
    "preview": "draw a ticket as it will be printed",
    "check": "say whether a template can be printed from, and if not, why",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk ticket` and of what stands below it."""
    configure_below(parser, NAME, ACTIONS)


def run(arguments: argparse.Namespace) -> int:
    """What the action gives."""
    return run_below(NAME, arguments)
