"""A ticket printer that tells the truth: it says "printed" only when the printer confirmed the end of the page.

What no standard command can tell, and this driver therefore cannot know:

- a printer, or a box before it, that answers for itself: "ready" always, or "done" before anything is printed;
- a printer that starts again within `PrinterDelays.band_s` after losing its power in mid-page, on a line that lives on;
- a cover opened and closed again, or a roll changed, between two looks at the status while the end was awaited;
- a printer that begins to answer one question twice after it was asked how it is: its second answer may pass for that
  of a later page;
- on a serial line, a byte of noise that looks like a confirmation, at a moment at which one was owed, from a printer
  that answered before and after it.
"""

import time
from collections.abc import Callable
from contextlib import suppress

from drivers.device import DeviceError
from drivers.printer import escpos
from drivers.printer.conversation import Conversation
from drivers.printer.delays import PrinterDelays
from drivers.printer.delivery import Delivery
from drivers.printer.escpos import Cut
from drivers.printer.outcome import NotStarted, PrintOutcome, Unconfirmed
from drivers.printer.page import Page, PaperSize
from drivers.printer.port import PrinterIdentity
from drivers.printer.questions import ask_identity, ask_status
from drivers.printer.silent import CANNOT_TELL, deliver_unasked
from drivers.printer.status import CutterError, PrinterStatus, Unknown, Unreachable, prints
from drivers.printer.transport import Transport

_USUAL_PAPER = PaperSize()
_USUAL_DELAYS = PrinterDelays()


class EscPosPrinter:
    """One ESC/POS printer: a `PagePrinter`. Calls block, and one thread at a time uses it.

    The line is opened when it is first needed and again after it broke, so a printer that is off at boot, or pulled
    out and put back, is found by the next call. The world's faults are answers here, never exceptions. Without
    `answers` it is never asked anything, and nothing is ever known of it. One that tells how it is but does not know
    the question for a page's end is found out before its first page; its pages are at best Unconfirmed and `blind`.
    """

    def __init__(
        self,
        transport: Transport,
        *,
        paper: PaperSize = _USUAL_PAPER,
        cut: Cut = Cut.PARTIAL,
        answers: bool = True,
        buzzer: bool = False,
        delays: PrinterDelays = _USUAL_DELAYS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._paper = paper
        self._cut = cut
        self._answers = answers
        self._buzzer = buzzer
        self._delays = delays
        self._clock = clock
        self._line = Conversation(transport, answer_s=delays.answer_s, clock=clock)
        self._delivery: Delivery | None = None
        self._outcome: PrintOutcome | None = None
        self._to_clear: int | None = None  # bytes of the command a torn page may have ended in
        self._is_in_doubt = False  # part of the last page may hang in the slot

    @property
    def paper(self) -> PaperSize:
        """What a page has to be laid out for."""
        return self._paper

    @property
    def confirms(self) -> bool | None:
        """Whether it can confirm the end of a page; None until it was found able to print."""
        return self._line.confirms if self._answers else False

    def status(self) -> PrinterStatus:
        """Asks the printer how it is; takes at most a few times `answer_s` once the line is open."""
        if not self._answers:
            self._renew_line()
        try:
            if self._line.open():
                return self._ask_status()
        except DeviceError as error:
            return self._hang_up(error)
        try:
            return self._ask_status()
        except DeviceError:
            self._drop_line()  # printers close idle connections: only a fresh one tells
        try:
            self._line.open()
            return self._ask_status()
        except DeviceError as error:
            return self._hang_up(error)

    def identify(self) -> PrinterIdentity | None:
        """Asks it what it is; takes at most a few times `answer_s`. None where it does not say."""
        if not self._answers:
            return None
        try:
            self._line.open()
            return ask_identity(self._line, self._delays.answer_s)
        except DeviceError as error:
            self._hang_up(error)
            return None

    def print_page(self, page: Page) -> PrintOutcome:
        """Prints one page and waits until the printer confirmed its end; after a torn one it clears that first.

        Raises ValueError for a page wider than the paper: printers clip it without a word.
        """
        if page.width > self._paper.width:
            raise ValueError(f"a page of {page.width} dots does not fit on {self._paper.width}")
        if self._is_in_doubt:
            self.revisit()
        status = self._settled_status() if self._to_clear is None else self.recover()
        self._delivery = None
        if not self._may_print(status):
            self._outcome = NotStarted(status)
        elif self._answers:
            self._outcome = self._deliver(page)
        else:
            self._outcome = self._deliver_unasked(page)
        return self._outcome

    def revisit(self) -> PrintOutcome | None:
        """What is known by now of the last page; asks one status where a confirmation may still come."""
        if self._delivery is not None:
            try:
                self._outcome = self._delivery.revisit()
            except DeviceError as error:
                self._hang_up(error)
            self._note_what_is_left(self._delivery)
        return self._outcome

    def recover(self) -> PrinterStatus:
        """Clears what is left of earlier pages out of the printer, cuts it off, and tells how the printer is then.

        `print_page` does it itself after a torn page. To be called once after a start that follows a crash.
        """
        self._lose_confirmation()
        status = self.status()
        if isinstance(status, Unreachable):
            return status
        try:
            self._line.send(escpos.CLEAR_BUFFERS)
            status = self._ask_status()
            if not self._may_print(status):
                return status  # a cut would wait in it, one for each time of asking
            # Where the buffers were not cleared the rest of a picture is still expected: let it be white.
            end = escpos.cut(self._cut, self._paper.dots_per_inch)
            self._line.send(bytes(self._to_clear or 0) + escpos.initialise(self._paper.dots_per_inch) + end)
            if self._answers:
                self._line.settle(self._delays.settle_s)
            status = self._ask_status()
        except DeviceError as error:
            return self._hang_up(error)
        if self._line.confirms and self._line.owes_confirmations:
            self._drop_line()  # what it confirms is learnt anew
            return Unknown("what was left of the last page was not cleared in time") if prints(status) else status
        self._to_clear, self._is_in_doubt = None, False
        return status

    def close(self) -> None:
        """Gives the line back; the next call takes it again."""
        self._drop_line()

    def _deliver(self, page: Page) -> PrintOutcome:
        dots_per_inch = self._paper.dots_per_inch
        delivery = Delivery(
            self._line,
            cut=self._cut,
            buzzer=self._buzzer,
            dots_per_inch=dots_per_inch,
            delays=self._delays,
            clock=self._clock,
        )
        self._delivery = delivery
        try:
            outcome = delivery.send(page)
        except DeviceError as error:
            self._drop_line()
            status = self.status()
            outcome = delivery.broke(Unknown(str(error)) if prints(status) else status)
        self._note_what_is_left(delivery)
        return outcome

    def _deliver_unasked(self, page: Page) -> PrintOutcome:
        unasked = deliver_unasked(
            self._line, page, cut=self._cut, buzzer=self._buzzer, dots_per_inch=self._paper.dots_per_inch
        )
        if unasked.error is not None:
            self._hang_up(unasked.error)
            self._to_clear = unasked.unfinished if unasked.outcome.torn else None
        return unasked.outcome

    def _note_what_is_left(self, delivery: Delivery) -> None:
        outcome = delivery.outcome
        self._is_in_doubt = isinstance(outcome, Unconfirmed)
        if isinstance(outcome, Unconfirmed) and outcome.torn:
            self._to_clear = delivery.unfinished

    def _settled_status(self) -> PrinterStatus:
        """How it is once what became of the last page is clear, or its remains are cleared away."""
        status = self.status()
        if isinstance(status, CutterError):
            return self.recover()  # a cutter that was freed stays in error until it is told
        if not prints(status) or not (self._is_in_doubt or self._line.owes_confirmations):
            return status
        if self._answers and not self._line.confirms:
            return status  # nothing more will be known of the last page, and all of it was sent
        try:
            if self._line.owes_confirmations and self._line.settle(self._delays.settle_s):
                self._is_in_doubt = False
                return status
        except DeviceError as error:
            return self._hang_up(error)
        return self.recover()

    def _ask_status(self) -> PrinterStatus:
        if not self._answers:
            return CANNOT_TELL
        status = ask_status(self._line, self._delays.answer_s)
        if prints(status) and self._to_clear is None:
            self._line.learn_confirming(self._delays.answer_s)
        return status

    def _may_print(self, status: PrinterStatus) -> bool:
        return prints(status) or (not self._answers and isinstance(status, Unknown))

    def _hang_up(self, error: DeviceError) -> Unreachable:
        self._drop_line()
        return Unreachable(str(error))

    def _drop_line(self) -> None:
        self._lose_confirmation()
        self._line.close()

    def _renew_line(self) -> None:
        """Nothing else shows whether the line to a printer that cannot answer still leads anywhere."""
        with suppress(DeviceError):
            self._line.catch_up()  # a connection closed with bytes unread loses those under way
        self._drop_line()

    def _lose_confirmation(self) -> None:
        if self._delivery is not None:
            self._delivery.lose_line()
