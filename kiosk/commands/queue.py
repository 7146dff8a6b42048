"""`kiosk queue …`: what the hospital has not got yet, for staff and technicians, beside a running kiosk.

Nothing is delivered here: that stays the kiosk's.
"""

import argparse
from typing import Final, Protocol

from kiosk.commands import queue_carrying, queue_deciding, queue_purging, queue_showing
from kiosk.commands.queue_access import common_arguments


class Actions(Protocol):
    """One module of `kiosk.commands`, for one or several of the actions."""

    def configure(self, parser: argparse.ArgumentParser, action: str) -> None:
        """The action's own arguments."""
        ...

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it; the exit code."""
        ...


ACTIONS: Final[dict[str, tuple[Actions, str]]] = {
    "list": (queue_showing, "what waits and what was set aside, why, and what to tell the patient; no names"),
    "show": (queue_showing, "one item; --reveal shows whose it is"),
    "retry": (queue_deciding, "let the kiosk send what was set aside once more"),
    "set-aside": (queue_deciding, "keep one item back; asks for a reason"),
    "export": (queue_carrying, "carry everything undelivered out of a broken kiosk, in a sealed file"),
    "import": (queue_carrying, "take in what another kiosk of the hospital exported; it is delivered once"),
    "verify": (queue_showing, "read everything: is the file whole, does each item open"),
    "stats": (queue_showing, "how many wait, are set aside, were carried out; the oldest"),
    "salvage": (queue_carrying, "get back what can be read of a damaged queue that was moved aside"),
    "purge": (queue_purging, "empty the queue before the machine is re-imaged; refuses while something is undelivered"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk queue` and of what stands below it."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for action, (module, summary) in ACTIONS.items():
        below = actions.add_parser(action, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        common_arguments(below)
        module.configure(below, action)


def run(arguments: argparse.Namespace) -> int:
    """What the action gives."""
    module, _ = ACTIONS[arguments.action]
    return module.run(arguments)
