"""Commands that have commands below them: `kiosk NAME ACTION` is the module `NAME_ACTION` beside this one."""

import argparse
from collections.abc import Mapping
from importlib import import_module
from typing import Protocol


class Action(Protocol):
    """One module of `kiosk.commands`. It imports what only its own work needs when it works."""

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Its own arguments."""
        ...

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it; the exit code."""
        ...


def configure_below(parser: argparse.ArgumentParser, name: str, summaries: Mapping[str, str]) -> None:
    """Arguments of every action; `summaries` are by their names."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for action, summary in summaries.items():
        below = actions.add_parser(action, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        _module(name, action).configure(below)


def run_below(name: str, arguments: argparse.Namespace) -> int:
    """What the action gives."""
    return _module(name, arguments.action).run(arguments)


def _module(name: str, action: str) -> Action:
    module: Action = import_module(f"kiosk.commands.{name}_{action}")
    return module
