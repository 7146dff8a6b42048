"""`kiosk chip read|readers|trust`: what a technician does with chip ID cards, without the kiosk."""

import argparse

from kiosk.commands import chip_read, chip_readers, chip_trust

_ACTIONS = {
    "read": (chip_read, "read a card and prove it genuine; shows what it says, how sure that is, and how long it took"),
    "readers": (chip_readers, "list the readers of this machine, and what is missing to use them"),
    "trust": (chip_trust, "install, list and remove the certificates of the states that issue cards"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk chip` and of what stands below it."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, (module, summary) in _ACTIONS.items():
        module.configure(actions.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}."))


def run(arguments: argparse.Namespace) -> int:
    """What the action gives."""
    module, _ = _ACTIONS[arguments.action]
    return module.run(arguments)
