"""`kiosk ticket …`: the hospital's own ticket."""

import argparse
from importlib import import_module
from typing import Final, Protocol


class Action(Protocol):
    """One module of `kiosk.commands`. It imports what only its own work needs when it works."""

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Its own arguments."""
        ...

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it; the exit code."""
        ...


ACTIONS: Final = {
    "template": "write the template of the usual ticket, with comments, to edit",
    "preview": "draw a ticket as it will be printed",
    "check": "say whether a template can be printed from, and if not, why",
}
"""Each is the module `ticket_ACTION` beside this one, with its summary."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk ticket` and of what stands below it."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for action, summary in ACTIONS.items():
        below = actions.add_parser(action, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        _module(action).configure(below)


def run(arguments: argparse.Namespace) -> int:
    """What the action gives."""
    return _module(arguments.action).run(arguments)


def _module(action: str) -> Action:
    module: Action = import_module(f"kiosk.commands.ticket_{action}")
    return module
