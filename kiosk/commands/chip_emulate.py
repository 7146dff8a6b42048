"""`kiosk chip emulate`: the card of an invented person on an emulated reader, to try and to learn without hardware."""

import argparse
import socket
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from drivers.simulation.chip_card.field import Field, Physics
from drivers.simulation.chip_card.personalisation import Issuer
from drivers.simulation.chip_card.pn532_module import Pn532Module
from drivers.simulation.chip_card.virtual_reader import PORT, VirtualReader
from kiosk.commands import CannotStartError
from kiosk.demo.cards import CardCase
from kiosk.sandbox.people import Person, citizen_qr, people

PROBE_S = 1.0


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk chip emulate`."""
    parser.add_argument(
        "reader", choices=["pn532", "pcsc"], help="pn532: a serial port of its own; pcsc: vsmartcard-vpcd of pcscd"
    )
    parser.add_argument("--person", default="insured", metavar="NAME", help="default: insured; `list` names them")
    parser.add_argument("--forged", action="store_true", help="a card that was tampered with after it was signed")
    parser.add_argument("--issuer", type=Path, metavar="FILE", help="write the invented issuer's certificate there")


def run(arguments: argparse.Namespace, ended: Callable[[], object] | None = None) -> int:
    """The card lies there until `ended` returns or Ctrl-C comes."""
    known = {who.slug: who for who in people(date.today())}
    if arguments.person == "list":
        print("\n".join(known))
        return 0
    if arguments.person not in known:
        print(f"kiosk: nobody here is called so; known: {', '.join(known)}", file=sys.stderr)
        return 2
    who = known[arguments.person]
    if arguments.issuer is not None:
        _write(arguments.issuer)
    field = Field(Physics())
    field.lay(CardCase().card_of(who, forged=arguments.forged))
    with ExitStack() as stack:
        try:
            reader = _on_serial_line(field, stack) if arguments.reader == "pn532" else _on_pcsc(field, stack)
            _tell(reader, who)
            (ended or threading.Event().wait)()
        except KeyboardInterrupt:
            print()
    return 0


def _on_serial_line(field: Field, stack: ExitStack) -> str:
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="kiosk-chip-")))
    module = Pn532Module(folder, field)
    stack.callback(module.close)
    return f"pn532:{module.port}"


def _on_pcsc(field: Field, stack: ExitStack) -> str:
    try:
        socket.create_connection(("127.0.0.1", PORT), PROBE_S).close()
    except OSError:
        raise CannotStartError(
            "no virtual reader listens: apt-get install pcscd vsmartcard-vpcd, then start pcscd (it listens on all "
            "addresses: only on machines for trying)"
        ) from None
    stack.callback(VirtualReader(field).close)
    return "pcsc"


def _tell(reader: str, who: Person) -> None:
    """Everybody here is invented, so the number may be shown."""
    print(f"the card of the invented person '{who.slug}' lies on the emulated reader; Ctrl-C takes it away")
    print(f"  its code says: {citizen_qr(who).decode()}")
    print(f"  read it:       kiosk chip read --reader {reader} --can {who.citizen_number[-6:]}", flush=True)


def _write(path: Path) -> None:
    try:
        path.write_bytes(Issuer().csca)
    except OSError as error:
        raise CannotStartError(f"{path}: cannot be written ({error.strerror})") from error
    print(f"the issuer's certificate is in {path}: kiosk chip trust add {path}")
