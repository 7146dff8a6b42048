"""What else there is to print on, with the lines that would make it a printer of this kiosk."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path
from typing import Final

from drivers.device import DeviceError
from drivers.printer import FoundPrinter, PaperLow, PrinterIdentity, Ready, find_printers
from drivers.printer.ipp import find_queues
from drivers.printer.serial_finding import find_serial_ports
from kiosk.commands.documents import shown
from kiosk.doctor.printer_words import identity_words, state_word, words_of
from kiosk.settings import Printer, Settings

NAME: Final = "may-in"
OFFICE: Final = ("PCL", "POSTSCRIPT", "PDF", "PWG", "URF")
"""Languages of printers that take whole documents, and draw them by themselves or by CUPS."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something to print on, or a serial port on which nobody asked. `status` is what a queue of CUPS tells."""

    connection: str
    address: str
    identity: PrinterIdentity
    info: str = ""
    profile: str = ""
    trouble: str = ""
    status: str = ""
    commands: tuple[str, ...] = ()
    answered: bool | None = None
    baudrate: int | None = None

    @property
    def is_printer(self) -> bool:
        """Whether tickets can be printed there; a serial port is one when a printer answered."""
        return (self.connection != "serial" or bool(self.answered)) and not self.is_office_printer

    @property
    def is_office_printer(self) -> bool:
        """Whether it speaks of documents and not of tickets."""
        spoken = [word.upper() for word in self.commands]
        return any(word.startswith(OFFICE) for word in spoken) and not any("ESC" in word for word in spoken)


def found_beside(settings: Settings | None, *, probe: bool) -> tuple[list[Found], str]:
    """What is plugged in or a queue, and not configured; and why not everything could be looked at."""
    trouble = ""
    try:
        lines: Sequence[FoundPrinter] = find_printers(probe=probe)
    except DeviceError as error:
        trouble, lines = str(error), find_serial_ports(probe=probe)
    found = [
        Found(
            one.connection,
            one.address,
            one.identity,
            profile=one.profile,
            trouble=one.trouble,
            commands=one.commands,
            answered=one.answered,
            baudrate=one.baudrate,
        )
        for one in lines
    ]
    for queue in find_queues():
        told = PrinterIdentity(model=queue.model)
        trouble_of_it = "" if isinstance(queue.status, Ready | PaperLow) else words_of(queue.status)
        found.append(
            Found("cups", queue.name, told, info=queue.info, trouble=trouble_of_it, status=state_word(queue.status))
        )
    return _not_configured(found, settings), trouble


def record_of(found: Found, name: str) -> dict[str, object]:
    """One for `--json`; `lines` go into kiosk.toml."""
    return asdict(found) | {"lines": list(toml_lines(found, name)) if found.is_printer else []}


def toml_lines(found: Found, name: str) -> Iterator[str]:
    """Its table for kiosk.toml."""
    yield f"[printers.{name}]"
    yield f'connection = "{found.connection}"'
    yield f"address = {json.dumps(found.address, ensure_ascii=False)}"
    if found.profile:
        yield f'profile = "{found.profile}"'
    if found.baudrate is not None:
        yield f"baudrate = {found.baudrate}"


def described(found: Sequence[Found], names: Sequence[str]) -> Iterator[str]:
    """All of it in lines; what is no comment can be copied."""
    for one, name in zip(found, names, strict=True):
        words = ", ".join(filter(None, (identity_words(one.identity), one.info, one.status)))
        yield f"# {one.connection} {shown(one.address)}{f': {shown(words)}' if words else ''}"
        if one.trouble:
            yield f"# → {shown(one.trouble)}"
        if one.is_printer:
            yield from toml_lines(one, name)
        elif one.is_office_printer:
            yield "# a printer for documents: set it up in CUPS, then take its queue"
        elif one.answered is None and not one.trouble:
            yield "# a serial port; --probe asks whether a printer answers there"
        elif not one.trouble:
            yield "# no printer answers there"
        yield ""


def names_for(found: Sequence[Found], settings: Settings | None) -> list[str]:
    """Names nobody has."""
    taken = set() if settings is None else set(settings.printers)
    free = (name for n in count(1) if (name := NAME if n == 1 else f"{NAME}-{n}") not in taken)
    return [next(free) if one.is_printer else "" for one in found]


def _not_configured(found: Sequence[Found], settings: Settings | None) -> list[Found]:
    left = list(found)
    printers = () if settings is None else settings.printers.values()
    for printer in sorted(printers, key=lambda printer: not printer.address):  # any of USB is meant last
        meant = next((one for one in left if _is_meant(one, printer)), None)
        left = [one for one in left if one is not meant]
    return left


def _is_meant(found: Found, printer: Printer) -> bool:
    if found.connection != printer.connection:
        return False
    wanted, address = printer.address.lower(), found.address.lower()
    match found.connection:
        case "usb":
            model = ":".join(address.split(":")[:2])
            return wanted in ("", address, model, f"{model}:{found.identity.serial.lower()}")
        case "serial":
            return Path(printer.address).resolve() == Path(found.address).resolve()
        case _:
            return wanted == address
