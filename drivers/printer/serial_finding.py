"""Serial ports, and whether a printer answers on them."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from drivers.device import DeviceError
from drivers.printer import escpos
from drivers.printer.found import FoundPrinter
from drivers.printer.port import PrinterIdentity
from drivers.printer.profiles import guess_profile
from drivers.printer.serial_transport import SerialTransport
from drivers.printer.status import PRINTER, is_real_time_answer

if TYPE_CHECKING:
    from serial.tools.list_ports_common import ListPortInfo

_LASTING_NAMES = Path("/dev/serial/by-id")
_SPEEDS = (115_200, 9_600, 19_200, 38_400)
_ANSWER_S = 0.3


def find_serial_ports(ports: "Iterable[ListPortInfo] | None" = None, *, probe: bool = False) -> list[FoundPrinter]:
    """The ports, by names that outlast plugging where the system has such names."""
    if ports is None:
        from serial.tools.list_ports import comports  # noqa: PLC0415 - for technicians only

        ports = sorted(comports())
    found = [_described(port) for port in ports]
    return [_probed(port) for port in found] if probe else found


def _described(port: "ListPortInfo") -> FoundPrinter:
    identity = PrinterIdentity(maker=port.manufacturer or "", model=port.product or "", serial=port.serial_number or "")
    guess = guess_profile(identity.model)
    return FoundPrinter("serial", _lasting_name(port.device), identity, profile=guess.name if guess else "")


def _lasting_name(device: str) -> str:
    real = Path(device).resolve()
    links = sorted(_LASTING_NAMES.glob("*"))
    return next((str(link) for link in links if link.resolve() == real), device)


def _probed(port: FoundPrinter) -> FoundPrinter:
    for speed in _SPEEDS:
        try:
            if _answers(SerialTransport(port.address, speed, stall_s=_ANSWER_S)):
                return replace(port, answered=True, baudrate=speed)
        except DeviceError as error:
            return replace(port, trouble=str(error))
    return replace(port, answered=False)


def _answers(line: SerialTransport) -> bool:
    """Whether one byte comes back whose fixed bits are those of a status."""
    try:
        line.open()
        line.write(escpos.status_request(PRINTER))
        told = line.read(2, _ANSWER_S)
        return len(told) == 1 and is_real_time_answer(told[0])
    finally:
        line.close()
