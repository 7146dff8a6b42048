"""What can be asked of an ESC/POS printer, each over as many round trips as it takes."""

from drivers.printer.conversation import Conversation
from drivers.printer.port import PrinterIdentity
from drivers.printer.status import ERROR_CAUSE, OFFLINE_CAUSE, PRINTER, ROLL_PAPER, PrinterStatus, decode_status

_FIRMWARE, _MAKER, _MODEL, _SERIAL = 65, 66, 67, 68


def ask_status(line: Conversation, answer_s: float) -> PrinterStatus:
    """How it is, by all four requests; one silence is enough. May raise DeviceError."""
    printer = line.ask(PRINTER, answer_s)
    if printer is None:
        return decode_status(None, None, None, None)
    return decode_status(printer, *(line.ask(n, answer_s) for n in (OFFLINE_CAUSE, ERROR_CAUSE, ROLL_PAPER)))


def ask_identity(line: Conversation, answer_s: float) -> PrinterIdentity | None:
    """What it is; None for one that does not tell its model. May raise DeviceError."""
    told: dict[int, str] = {}
    for n in (_MODEL, _MAKER, _FIRMWARE, _SERIAL):
        text = line.ask_identity(n, answer_s)
        if text is None:  # a late answer would be taken for the next one
            break
        told[n] = "".join(letter for letter in text.decode("ascii", "replace") if letter.isprintable()).strip()
    if not told:
        return None
    return PrinterIdentity(
        maker=told.get(_MAKER, ""),
        model=told.get(_MODEL, ""),
        firmware=told.get(_FIRMWARE, ""),
        serial=told.get(_SERIAL, ""),
    )
