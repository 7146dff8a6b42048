"""A ticket printer that tells the truth: it says "printed" only when the printer confirmed the end of the ticket."""

import time
from dataclasses import dataclass
from typing import assert_never

from drivers.device import DeviceError
from drivers.printer import escpos
from drivers.printer.conversation import Conversation
from drivers.printer.escpos import Cut
from drivers.printer.outcome import NotStarted, Printed, PrintOutcome, Unconfirmed
from drivers.printer.raster import Raster
from drivers.printer.status import (
    ERROR_CAUSE,
    OFFLINE_CAUSE,
    OFFLINE_TROUBLE,
    PRINTER,
    ROLL_PAPER,
    CoverOpen,
    CutterError,
    Faulty,
    NoPaper,
    Overheated,
    PaperLow,
    PrinterStatus,
    Ready,
    Unknown,
    Unreachable,
    decode_status,
)
from drivers.printer.transport import Transport


@dataclass(frozen=True, slots=True)
class PrinterDelays:
    """Every wait of the driver, in seconds.

    `answer_s` for a status while the printer is idle, `band_s` for one behind a band of picture (a band takes 4.8 s at
    9600 baud, and a network does not tell how slow the line behind it is), `confirmation_s` for the end of a ticket
    after its last byte, `poll_s` between looks at the status meanwhile, `settle_s` for the line to become quiet after
    trouble.
    """

    answer_s: float = 0.3
    band_s: float = 6.0
    confirmation_s: float = 10.0
    poll_s: float = 0.5
    settle_s: float = 1.0


class EscPosPrinter:
    """One ESC/POS printer. Calls block, and one thread at a time uses it.

    The line is opened when it is first needed and again after it broke, so a printer that is off at boot, or pulled
    out and put back, is found by the next call. The world's faults are answers here, never exceptions.
    """

    def __init__(
        self,
        transport: Transport,
        *,
        width: int = 576,
        cut: Cut = Cut.PARTIAL,
        delays: PrinterDelays = PrinterDelays(),
    ) -> None:
        self._width = width
        self._cut = cut
        self._delays = delays
        self._line = Conversation(transport, answer_s=delays.answer_s)
        self._unfinished = 0  # bytes of the command a torn ticket may have ended in

    @property
    def width(self) -> int:
        """Dots across the printable paper: 576 on 80 mm, 384 on 58 mm."""
        return self._width

    def status(self) -> PrinterStatus:
        """Asks the printer how it is; takes at most a few times `answer_s` once the line is open."""
        try:
            if self._line.open():
                return self._ask_status()
        except DeviceError as error:
            return self._hang_up(error)
        try:
            return self._ask_status()
        except DeviceError:
            self._line.close()  # printers close idle connections: only a fresh one tells
        try:
            self._line.open()
            return self._ask_status()
        except DeviceError as error:
            return self._hang_up(error)

    def print_page(self, raster: Raster) -> PrintOutcome:
        """Prints one ticket and waits until the printer confirmed its end.

        Raises ValueError for a raster wider than the paper: printers clip it without a word.
        """
        if raster.width > self._width:
            raise ValueError(f"a raster of {raster.width} dots does not fit on {self._width}")
        status = self.recover() if self._unfinished else self.status()
        if not _prints(status):
            return NotStarted(status)
        try:
            return self._send(raster)
        except DeviceError as error:
            self._line.close()
            return self._unconfirmed(str(error))

    def recover(self) -> PrinterStatus:
        """Clears what is left of earlier tickets out of the printer, cuts it off, and tells how the printer is then.

        To be called after paper was changed in mid-ticket, or the rest of one patient's ticket comes out with the next
        one's, and once after a start that follows a crash. `print_page` does it itself after a ticket that was not
        sent to its end.
        """
        try:
            self._line.open()
            self._line.send(escpos.CLEAR_BUFFERS)
            # Where the buffers were not cleared the rest of a picture is still expected: let it be white.
            self._line.send(bytes(self._unfinished) + escpos.initialise() + escpos.cut(self._cut))
            self._line.settle(self._delays.settle_s)
            self._unfinished = 0
        except DeviceError as error:
            return self._hang_up(error)
        return self.status()

    def close(self) -> None:
        """Gives the line back; the next call takes it again."""
        self._line.close()

    def _send(self, raster: Raster) -> PrintOutcome:
        if self._line.owes_confirmations:
            self._line.settle(self._delays.settle_s)
        start = escpos.initialise()
        for band in escpos.bands(raster):
            self._unfinished = len(band)
            self._line.send(start + band)
            start = b""
            if self._stopped_midway():
                return self._unconfirmed("silent in mid-ticket")
        self._line.request_confirmation(after=escpos.cut(self._cut))
        self._unfinished = 0
        return self._wait_for_the_end()

    def _stopped_midway(self) -> bool:
        """Whether to stop sending. A serial printer that lost its power looks like one that prints: so ask."""
        cause = self._line.ask(OFFLINE_CAUSE, self._delays.band_s)
        if cause is None:
            return True
        return bool(cause & OFFLINE_TROUBLE) and not _prints(self._ask_status())

    def _wait_for_the_end(self) -> PrintOutcome:
        deadline = time.monotonic() + self._delays.confirmation_s
        while time.monotonic() < deadline:
            if self._line.is_confirmed(self._delays.poll_s):
                # A line that breaks sends bytes too: an answer counts only if the printer is still there and well.
                status = NoPaper() if self._line.paper_ended else self._ask_status()
                return Printed() if _prints(status) else Unconfirmed(status)
            status = self._ask_status()
            if not _prints(status) and not isinstance(status, Unknown):
                return Unconfirmed(status)
        return self._unconfirmed("the end of the ticket was not confirmed in time")

    def _unconfirmed(self, detail: str) -> Unconfirmed:
        """The outcome, with the printer's own reason if it tells one, else `detail`."""
        status = self.status()
        return Unconfirmed(Unknown(detail) if _prints(status) else status)

    def _ask_status(self) -> PrinterStatus:
        ask, within_s = self._line.ask, self._delays.answer_s
        printer = ask(PRINTER, within_s)
        if printer is None:
            return decode_status(None, None, None, None)
        return decode_status(printer, *(ask(n, within_s) for n in (OFFLINE_CAUSE, ERROR_CAUSE, ROLL_PAPER)))

    def _hang_up(self, error: DeviceError) -> Unreachable:
        self._line.close()
        return Unreachable(str(error))


def _prints(status: PrinterStatus) -> bool:
    match status:
        case Ready() | PaperLow():
            return True
        case NoPaper() | CoverOpen() | CutterError() | Overheated() | Faulty() | Unreachable() | Unknown():
            return False
        case _:
            assert_never(status)
