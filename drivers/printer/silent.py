"""A page for a printer that cannot answer: everything is sent, and nothing is known."""

from dataclasses import dataclass

from drivers.device import DeviceError
from drivers.printer import escpos
from drivers.printer.conversation import Conversation
from drivers.printer.escpos import Cut
from drivers.printer.outcome import Unconfirmed
from drivers.printer.page import Page
from drivers.printer.status import Unknown, Unreachable
from drivers.printer.strips import BAND_ROWS, strips

CANNOT_TELL = Unknown("it cannot tell")


@dataclass(frozen=True, slots=True)
class Unasked:
    """How it went: `error` when the line broke, in a command of `unfinished` bytes."""

    outcome: Unconfirmed
    error: DeviceError | None = None
    unfinished: int = 0


def deliver_unasked(line: Conversation, page: Page, *, cut: Cut, buzzer: bool, dots_per_inch: int) -> Unasked:
    """Sends a page without a single question."""
    rows = 0
    data = escpos.initialise(dots_per_inch)
    try:
        for strip in strips(page.bands(BAND_ROWS), dots_per_inch=dots_per_inch):
            data += strip.data
            line.send(data)
            rows += strip.rows
            data = b""
        data = escpos.cut(cut, dots_per_inch) + (escpos.BUZZ if buzzer else b"")
        line.send(data)
    except DeviceError as error:
        return Unasked(Unconfirmed(Unreachable(str(error)), torn=True, rows=rows), error, len(data))
    return Unasked(Unconfirmed(CANNOT_TELL, rows=rows + escpos.cut_margin(dots_per_inch), blind=True))
