"""`kiosk hospital …`: the sandbox hospital, and what a hospital's own developers need."""

import argparse
from typing import Final

from kiosk.commands.branches import configure_below, run_below

NAME: Final = "hospital"
ACTIONS: Final = {
    "serve": "serve the native contract with invented data",
    "account": "accounts of staff for the page at /staff",
    "key": "print the public key by which kiosks know their hospital's directory",
    "contract": "print the contract a hospital implements (OpenAPI 3.1)",
    "check": "test a hospital's own implementation of the contract",
    "faults": "stand between a kiosk and a hospital as a bad line",
    "portal": "serve a simulator of the insurance portal",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk hospital` and of what stands below it."""
    configure_below(parser, NAME, ACTIONS)


def run(arguments: argparse.Namespace) -> int:
    """What the action gives."""
    return run_below(NAME, arguments)
