"""What a look around for printers finds."""

from dataclasses import dataclass
from typing import Literal

from drivers.printer.port import PrinterIdentity


@dataclass(frozen=True, slots=True)
class FoundPrinter:
    """A printer on USB, or a serial port one may hang on.

    `connection`, `address` and `baudrate` are what `[printers.NAME]` takes. Of a serial port the `identity` is that of
    the USB adapter, if there is one. `profile` is guessed from the model, "" for none; `commands` are the languages the
    printer says it speaks. `trouble` tells why it cannot be used as things are, "" if nothing is known against it.
    `answered`: whether a printer answered on a serial port; None where nobody asked.
    """

    connection: Literal["usb", "serial"]
    address: str
    identity: PrinterIdentity
    profile: str = ""
    commands: tuple[str, ...] = ()
    trouble: str = ""
    answered: bool | None = None
    baudrate: int | None = None
