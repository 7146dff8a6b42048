"""One page on its way into a printer that answers, and what is known of it."""

import time
from collections.abc import Callable

from drivers.printer import escpos
from drivers.printer.conversation import Conversation
from drivers.printer.delays import PrinterDelays
from drivers.printer.escpos import Cut
from drivers.printer.heartbeat import Heartbeat
from drivers.printer.outcome import Printed, PrintOutcome, Unconfirmed
from drivers.printer.page import Page
from drivers.printer.questions import ask_status
from drivers.printer.status import (
    OFFLINE_CAUSE,
    OFFLINE_TROUBLE,
    PRINTER,
    Faulty,
    NoPaper,
    Overheated,
    PrinterStatus,
    Unknown,
    has_stopped,
    prints,
)
from drivers.printer.strips import BAND_ROWS, strips

_MAY_HAVE_RESTARTED = Unknown("it paused so long that it may have started again")
_NOT_IN_TIME = Unknown("the end of the page was not confirmed in time")
_CANNOT_CONFIRM = Unknown("it cannot tell when a page is done")


class Delivery:
    """Sends a page while it is drawn. `send` and `revisit` may raise DeviceError; `lose_line` then says what is left.

    The last confirmation is asked for behind the page's last byte, and believed only if the printer was heard of all
    the time until it had received that request: whatever starts it again after that loses the request too.
    """

    def __init__(
        self,
        line: Conversation,
        *,
        cut: Cut,
        buzzer: bool,
        dots_per_inch: int,
        delays: PrinterDelays,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._line = line
        self._cut = cut
        self._buzzer = buzzer
        self._dots_per_inch = dots_per_inch
        self._delays = delays
        self._clock = clock
        self._heartbeat = Heartbeat(line, longest_s=delays.band_s, clock=clock)
        self._rows = 0
        self._unfinished = 0
        self._all_sent = False
        self._may_still_come = False
        self._outcome: PrintOutcome = Unconfirmed(Unknown("nothing was sent"))

    @property
    def outcome(self) -> PrintOutcome:
        """What is known so far."""
        return self._outcome

    @property
    def unfinished(self) -> int:
        """How many bytes the printer may still wait for."""
        return self._unfinished

    def send(self, page: Page) -> PrintOutcome:
        """Sends it and waits for its end."""
        status = self._send_picture(page)
        self._outcome = Unconfirmed(status, torn=True, rows=self._rows) if status else self._finish()
        return self._outcome

    def revisit(self) -> PrintOutcome:
        """What is known by now; asks one status."""
        if self._may_still_come:
            status = ask_status(self._line, self._delays.answer_s)
            if self._line.is_confirmed(0.0):
                self._outcome = self._judge(status)
            elif has_stopped(status):
                self._outcome = self._stopped(status)
        return self._outcome

    def lose_line(self) -> None:
        """The line was closed: what the printer answers from now on is of no use."""
        self._may_still_come = False

    def broke(self, status: PrinterStatus) -> PrintOutcome:
        """The line broke while it was sent; `status` is how the printer was found afterwards."""
        self.lose_line()
        torn = not self._all_sent or has_stopped(status)
        self._outcome = Unconfirmed(status, torn=torn, rows=self._rows)
        return self._outcome

    def _send_picture(self, page: Page) -> PrinterStatus | None:
        """What stopped it; None when all of it was sent."""
        lead = escpos.initialise(self._dots_per_inch)
        self._heartbeat.begin()
        pieces = strips(
            page.bands(BAND_ROWS), dots_per_inch=self._dots_per_inch, rows_at_once=self._heartbeat.rows_at_once
        )
        for strip in pieces:
            data, lead = lead + strip.data, b""
            self._unfinished = len(data)
            self._heartbeat.send(data)
            self._rows += strip.rows
            if status := self._trouble(behind=len(data)):
                return status
        return None

    def _trouble(self, *, behind: int) -> PrinterStatus | None:
        """Why to stop sending; a printer that lost its power looks like one that prints, so ask."""
        cause = self._heartbeat.ask(OFFLINE_CAUSE, behind=behind)
        if cause is not None and cause & OFFLINE_TROUBLE:
            status = self._cooled_down()
            if not prints(status):
                return status
        if cause is None:
            status = ask_status(self._line, self._delays.answer_s)
            return Unknown("silent in mid-page") if prints(status) else status
        return _MAY_HAVE_RESTARTED if self._heartbeat.missed else None

    def _cooled_down(self) -> PrinterStatus:
        """How it is once its head is not too hot any more: it goes on by itself then.

        Trouble that ends between two questions looks like a fault without a cause, so a fault is asked for twice.
        """
        deadline = self._clock() + self._delays.confirmation_s
        status = ask_status(self._line, self._delays.answer_s)
        if isinstance(status, Faulty):
            status = ask_status(self._line, self._delays.answer_s)
        while isinstance(status, Overheated) and self._clock() < deadline:
            self._line.wait(min(self._delays.poll_s, self._delays.band_s / 4))
            self._heartbeat.ask(PRINTER)
            status = ask_status(self._line, self._delays.answer_s)
        return status

    def _finish(self) -> PrintOutcome:
        end = escpos.cut(self._cut, self._dots_per_inch)
        self._line.request_confirmation(after=end, then=escpos.BUZZ if self._buzzer else b"")
        self._all_sent, self._unfinished = True, 0
        self._rows += escpos.cut_margin(self._dots_per_inch)
        self._heartbeat.ask(PRINTER)
        self._may_still_come = not self._heartbeat.missed
        status: PrinterStatus = _NOT_IN_TIME
        began = self._clock()
        while self._clock() < began + self._patience_s:
            confirmed = self._line.is_confirmed(self._delays.poll_s)
            status = ask_status(self._line, self._delays.answer_s)
            if confirmed:
                return self._judge(status)
            if has_stopped(status):
                return self._stopped(status)
        if not prints(status) or not self._may_still_come or self._line.confirms:
            return Unconfirmed(_NOT_IN_TIME if prints(status) else status, rows=self._rows)
        self._may_still_come = False  # trouble that comes later is no longer this page's
        return Unconfirmed(_CANNOT_CONFIRM, rows=self._rows, blind=True)

    @property
    def _patience_s(self) -> float:
        """One that never confirms is only watched a little for trouble."""
        return self._delays.confirmation_s if self._line.confirms else self._delays.settle_s

    def _judge(self, status: PrinterStatus) -> PrintOutcome:
        """The confirmation came. A line that breaks sends bytes too: the printer has to be there, and well."""
        believed, self._may_still_come = self._may_still_come, False
        if self._line.paper_ended:
            status = NoPaper()
        if prints(status):
            return Printed(self._rows) if believed else Unconfirmed(_MAY_HAVE_RESTARTED, rows=self._rows)
        return Unconfirmed(status, torn=has_stopped(status), rows=self._rows)

    def _stopped(self, status: PrinterStatus) -> PrintOutcome:
        self._may_still_come = False
        return Unconfirmed(status, torn=True, rows=self._rows)
