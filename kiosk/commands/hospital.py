"""`kiosk hospital …`: the sandbox hospital, and what a hospital's own developers need."""

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
    "serve": "serve the native contract with invented data",
    "contract": "print the contract a hospital implements (OpenAPI 3.1)",
    "check": "test a hospital's own implementation of the contract",
    "faults": "stand between a kiosk and a hospital as a bad line",
    "portal": "serve a simulator of the insurance portal",
}
"""Each is the module `hospital_ACTION` beside this one, with its summary."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk hospital` and of what stands below it."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for action, summary in ACTIONS.items():
        below = actions.add_parser(action, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        _module(action).configure(below)


def run(arguments: argparse.Namespace) -> int:
    """What the action gives."""
    return _module(arguments.action).run(arguments)


def _module(action: str) -> Action:
    module: Action = import_module(f"kiosk.commands.hospital_{action}")
    return module
