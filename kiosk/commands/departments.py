"""`kiosk departments …`: the hospital's own directory of its departments."""

import argparse
from typing import Final

from kiosk.commands.branches import configure_below, run_below

NAME: Final = "departments"
ACTIONS: Final[dict[str, str]] = {}


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk departments` and of what stands below it."""
    configure_below(parser, NAME, ACTIONS)


def run(arguments: argparse.Namespace) -> int:
    """What the action gives."""
    return run_below(NAME, arguments)
