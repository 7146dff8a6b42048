"""What is told of a printer, and what to do: for the doctor and for the commands about printers."""

from typing import assert_never

from drivers.device import DeviceError, DeviceTimeout, DeviceUnplugged
from drivers.printer import (
    CoverOpen,
    CutterError,
    Faulty,
    NoPaper,
    Overheated,
    PaperLow,
    PrinterIdentity,
    PrinterStatus,
    Ready,
    Unknown,
    Unreachable,
)
from kiosk import settings as settings_of
from kiosk.composition.printers import is_queue
from kiosk.doctor.printer_look import InUse
from kiosk.runtime.printing import word_of


def place_of(printer: settings_of.Printer) -> str:
    """Where it hangs."""
    return (
        f"{printer.connection} {printer.address}" if printer.address else f"the first printer on {printer.connection}"
    )


def identity_words(identity: PrinterIdentity | None) -> str:
    """What it told of itself; "" for nothing."""
    if identity is None:
        return ""
    parts = [f"{identity.maker} {identity.model}".strip()]
    parts += [f"firmware {identity.firmware}"] if identity.firmware else []
    parts += [f"serial number {identity.serial}"] if identity.serial else []
    return ", ".join(filter(None, parts))


def state_word(state: PrinterStatus | InUse) -> str:
    """How it is, in a word for programs."""
    return "in-use" if isinstance(state, InUse) else word_of(state)


def state_of(word: str, detail: str = "") -> PrinterStatus | None:
    """Back from the word for programs; None where it is none."""
    plain = (Ready(), PaperLow(), NoPaper(), CoverOpen(), CutterError(), Overheated())
    states: tuple[PrinterStatus, ...] = (*plain, Faulty(detail), Unreachable(detail), Unknown(detail))
    return next((state for state in states if word_of(state) == word), None)


def words_of(state: PrinterStatus | InUse) -> str:
    """How it is."""
    match state:
        case Ready():
            return "ready"
        case PaperLow():
            return "ready; the roll is nearly used up"
        case NoPaper():
            return "no paper"
        case CoverOpen():
            return "the cover is open"
        case CutterError():
            return "the cutter is stuck"
        case Overheated():
            return "the head is too hot"
        case Faulty(detail=detail):
            return f"out of order: {detail}"
        case Unreachable(detail=detail):
            return f"cannot be reached: {detail}"
        case Unknown(detail=detail):
            return f"does not tell how it is: {detail}"
        case InUse():
            return "another program has its line, most likely the running kiosk; the kiosk's own menu tells"
        case _:
            assert_never(state)


def remedy_for(state: PrinterStatus | InUse, printer: settings_of.Printer, fault: DeviceError | None = None) -> str:
    """What to do about it; "" where nothing is to be done. `fault` is why its line cannot be opened."""
    match state:
        case Ready():
            return ""
        case PaperLow():
            return "Put in a new roll soon."
        case NoPaper():
            return "Put in a new roll as the drawing under the cover shows, and close the cover."
        case CoverOpen():
            return "Close the cover until it clicks on both sides."
        case CutterError():
            return "Open the cover, take out scraps of paper, close it, and switch the printer off and on."
        case Overheated():
            return "Wait: it goes on by itself when it has cooled. If it comes again, give its air slots room."
        case Faulty() if printer.connection == "cups":
            return _mend_at_cups(printer)
        case Faulty():
            return "Switch it off and on; if it stays so, have it repaired."
        case Unreachable():
            return _way_to(printer, fault)
        case Unknown():
            return _make_it_tell(printer)
        case InUse():
            return "Stop the kiosk to ask the printer alone."
        case _:
            assert_never(state)


def _way_to(printer: settings_of.Printer, fault: DeviceError | None) -> str:
    forbidden = fault is not None and not isinstance(fault, DeviceUnplugged | DeviceTimeout)
    match printer.connection:
        case "usb" if forbidden:
            return (
                "This user needs the group lp (sudo usermod -aG lp USER, then log in anew); the machine libusb-1.0-0."
            )
        case "usb":
            return "Check cable and power, and whether lsusb names it; `kiosk printers` tells what is plugged in."
        case "serial" if forbidden:
            return "This user must belong to the group dialout: sudo usermod -aG dialout USER, then log in anew."
        case "serial":
            return "Check cable, power and port; `kiosk printers` lists the ports of this machine."
        case "network":
            return "Check power, network cable and address; the printer's self-test prints the address it has."
        case "cups" if is_queue(printer):
            return "Check that CUPS runs (systemctl status cups), and that `lpstat -t` names the queue and its printer."
        case "cups":
            return "Check power, network cable and address; of ipps:// also the certificate."


def _mend_at_cups(printer: settings_of.Printer) -> str:
    if is_queue(printer):
        return "`lpstat -t` tells why; `cupsenable` and `cupsaccept` with the queue's name let it go on."
    return "Look at its display, or open its address in a browser."


def _make_it_tell(printer: settings_of.Printer) -> str:
    if printer.connection == "cups":
        return _mend_at_cups(printer)
    if not printer.answers:
        return ""
    silent = "for a model that can tell nothing set answers = false"
    if printer.connection == "serial":
        return f"Compare baudrate and flow with the printer's self-test, and check the cable; {silent}."
    return f"Close the cover, switch the printer off and on, and check the cable; {silent}."
