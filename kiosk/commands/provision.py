"""`kiosk provision …`: the signed file that makes a machine a certain kiosk."""

import argparse
from typing import Final

from kiosk.commands.branches import configure_below, run_below

NAME: Final = "provision"
ACTIONS: Final[dict[str, str]] = {
    "key": "make the pair of keys of whoever signs the files, or show its fingerprint",
    "template": "write an answers file with comments, and the example of a lobby, to begin with",
    "make": "make the file of one kiosk, or the files of a whole lobby, and the sheet of their codes",
    "show": "say who signed a file, for which kiosk and until when; with its code what it holds, masked",
    "check": "say whether this machine would take a file; with its code also whether it can be used",
    "apply": "make this machine that kiosk, as root; what the glass does, for ssh and Ansible",
    "secret": "seal one secret from standard input and put it in place, as root",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk provision` and of what stands below it."""
    configure_below(parser, NAME, ACTIONS)


def run(arguments: argparse.Namespace) -> int:
    """What the action gives."""
    return run_below(NAME, arguments)
