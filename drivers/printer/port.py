"""What is asked of every printer, whatever line it hangs on.

How a page goes on from its outcome::

    Printed               it lies in the slot, whole
    NotStarted            nothing moved: ask `status` until it prints, then `print_page` again, unmarked
    Unconfirmed, torn     never becomes Printed: `print_page` again, marked as a reprint; what is left is cleared first
    Unconfirmed, blind    all was sent and nothing more can be known: print the next one
    Unconfirmed           ask `revisit` now and then: Printed once confirmed, torn once known to have stopped, else as
                          it is for ever; the next `print_page`, `recover`, `close` and a broken line end the waiting

Printing again is the caller's to decide, always. `recover` itself is only for the start after a crash.
"""

from dataclasses import dataclass
from typing import Protocol

from drivers.printer.outcome import PrintOutcome
from drivers.printer.page import Page, PaperSize
from drivers.printer.status import PrinterStatus


@dataclass(frozen=True, slots=True)
class PrinterIdentity:
    """What a printer tells of itself; "" for what it does not tell."""

    maker: str = ""
    model: str = ""
    firmware: str = ""
    serial: str = ""


class PagePrinter(Protocol):
    """One printer. Calls block, and one thread at a time uses it; the world's faults are answers, never exceptions."""

    @property
    def paper(self) -> PaperSize:
        """What a page has to be laid out for."""
        ...

    def status(self) -> PrinterStatus:
        """Asks it how it is."""
        ...

    def identify(self) -> PrinterIdentity | None:
        """Asks it what it is; None where it cannot be asked."""
        ...

    def print_page(self, page: Page) -> PrintOutcome:
        """Prints and cuts one page, and waits until the printer confirmed its end or it is clear that it will not.

        Raises ValueError for a page wider than the paper.
        """
        ...

    def revisit(self) -> PrintOutcome | None:
        """What is known by now of the last page: a late confirmation makes Printed of one that was Unconfirmed.

        None before the first page. Waits no longer than a status takes.
        """
        ...

    def recover(self) -> PrinterStatus:
        """Clears what is left of a torn page out of the printer, cuts it off, and tells how the printer is then."""
        ...

    def close(self) -> None:
        """Gives the line back; the next call takes it again."""
        ...
