"""`kiosk chip readers`: the readers of chip cards on this machine, and what is missing to use them."""

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Any

from drivers.chip_card.errors import WeakField
from drivers.chip_card.terminals.pcsc.atr import historical_bytes, is_storage_card
from drivers.chip_card.terminals.pcsc.scard import load
from drivers.chip_card.terminals.pcsc.service import Context, ReaderState
from drivers.chip_card.terminals.pn532 import Pn532Terminal
from drivers.device import DeviceError
from drivers.serial_scanner.detection import FoundPort, find_ports
from kiosk.commands.documents import shown


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk chip readers`."""
    parser.add_argument(
        "--probe", action="store_true", help="ask every serial port whether a PN532 answers; other devices hear it too"
    )
    parser.add_argument(
        "--json", action="store_true", help="one object with the readers, the ports and what is missing"
    )


def run(arguments: argparse.Namespace) -> int:
    """0 when there is something a card can be read with: a PC/SC reader, or with --probe a PN532."""
    missing = ""
    readers: tuple[ReaderState, ...] = ()
    try:
        readers = pcsc_readers()
    except DeviceError as error:
        missing = str(error)
    ports = [(port, _probed(port) if arguments.probe else None) for port in find_ports()]
    if arguments.json:
        told = {"pcsc": [_reader(one) for one in readers], "missing": missing, "ports": [_port(*one) for one in ports]}
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        print("\n".join([*_reader_lines(readers, missing), *_port_lines(ports, probed=arguments.probe)]))
    found = bool(readers) or any(answer == "" for _, answer in ports)
    if not found:
        print("kiosk chip readers: no reader was found", file=sys.stderr)
    return 0 if found else 1


def pcsc_readers() -> tuple[ReaderState, ...]:
    """How each PC/SC reader is now. Raises DeviceError when the service or its library is not there."""
    context = Context(load())
    try:
        names = context.readers()
        return (context.wait(dict.fromkeys(names, 0), 0.0) or ()) if names else ()
    finally:
        context.release()


def _probed(port: FoundPort) -> str:
    """Why no PN532 answers there; "" when one does."""
    module = Pn532Terminal(port.stable_path)
    try:
        module.open()
    except DeviceError as error:
        return str(error)
    finally:
        module.close()
    return ""


def _reader(reader: ReaderState) -> dict[str, Any]:
    """One PC/SC reader for `--json`."""
    return {"name": reader.name, "card": reader.holds_card, "answer": reader.atr.hex()}


def _port(port: FoundPort, answer: str | None) -> dict[str, Any]:
    """One serial port for `--json`; `pn532` is None when it was not asked."""
    told = {"port": port.stable_path, "description": port.description}
    return told | {"pn532": None if answer is None else answer == "", "trouble": answer or ""}


def _reader_lines(readers: tuple[ReaderState, ...], missing: str) -> Iterator[str]:
    yield "PC/SC:"
    for reader in readers:
        card = f"a card lies there: {kind_of(reader.atr)}" if reader.holds_card else "no card"
        yield f"  {shown(reader.name)}  ({card})"
    if not readers:
        yield f"  {missing or 'no reader is plugged in'}"


def _port_lines(ports: list[tuple[FoundPort, str | None]], *, probed: bool) -> Iterator[str]:
    yield "PN532 on a serial port:"
    for port, answer in ports:
        verdict = "not asked" if answer is None else answer or "a PN532 answers"
        yield f"  {port.stable_path}  {shown(port.description)}  ({verdict})"
    if not ports:
        yield "  no serial port"
    elif not probed:
        yield "  --probe asks them; a scanner or a printer there hears it too"


def kind_of(atr: bytes) -> str:
    """What the answer to reset tells of the card."""
    try:
        return "a storage card, no ID card" if is_storage_card(historical_bytes(atr)) else "one with a processor"
    except WeakField:
        return "not understood: lay it flat on the middle"
