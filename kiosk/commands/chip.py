"""`kiosk chip read|readers|trust|emulate`: what a technician does with chip ID cards, without the kiosk."""

import argparse

from kiosk.commands import chip_emulate, chip_read, chip_readers, chip_trust

_READ = "read a card and prove it genuine; shows what it says, how sure that is, and how long it took"
_READERS = "list the readers of this machine, and what is missing to use them"
_TRUST = "install, list and remove the certificates of the states that issue cards"
_EMULATE = "lay the card of an invented person on an emulated reader, to try and to learn without hardware"


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk chip` and of what stands below it."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    chip_read.configure(actions.add_parser("read", help=_READ, description=f"{_READ.capitalize()}."))
    chip_readers.configure(actions.add_parser("readers", help=_READERS, description=f"{_READERS.capitalize()}."))
    chip_trust.configure(actions.add_parser("trust", help=_TRUST, description=f"{_TRUST.capitalize()}."))
    chip_emulate.configure(actions.add_parser("emulate", help=_EMULATE, description=f"{_EMULATE.capitalize()}."))


def run(arguments: argparse.Namespace) -> int:
    """What the action gives."""
    match arguments.action:
        case "read":
            return chip_read.run(arguments)
        case "readers":
            return chip_readers.run(arguments)
        case "emulate":
            return chip_emulate.run(arguments)
        case _:
            return chip_trust.run(arguments)
