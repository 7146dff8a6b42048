"""A printer that speaks IPP, or a queue of CUPS."""

import secrets
from pathlib import Path

from drivers.printer.ipp.address import Address
from drivers.printer.ipp.errors import IppError, Lost
from drivers.printer.ipp.facts import Facts
from drivers.printer.ipp.jobs import Job
from drivers.printer.ipp.line import IppLine
from drivers.printer.ipp.media import job_template
from drivers.printer.ipp.printing import IppWaits, Printing
from drivers.printer.outcome import NotStarted, PrintOutcome
from drivers.printer.page import Page, PaperSize
from drivers.printer.port import PrinterIdentity
from drivers.printer.status import PrinterStatus, Unknown, prints

_MM_PER_INCH = 25.4


class IppPrinter:
    """One printer or queue, a `PagePrinter`. `address` is a queue's name or an ipp:// or ipps:// URI.

    `owner` is the user its jobs belong to, and no other kiosk's may; empty for one made of this computer's name.
    `certificate` is a PEM file to trust for ipps, beside the system's. Raises ValueError for another address.
    """

    def __init__(
        self,
        address: str,
        *,
        paper: PaperSize,
        waits: IppWaits = IppWaits(),  # noqa: B008 - frozen
        owner: str = "",
        certificate: Path | None = None,
    ) -> None:
        self._address = Address.of(address)
        self._paper = paper
        self._waits = waits
        self._line = IppLine(self._address, owner=owner, answer_s=waits.answer_s, certificate=certificate)
        self._printing: Printing | None = None
        self._last: PrintOutcome | None = None

    @property
    def paper(self) -> PaperSize:
        """See `PagePrinter.paper`."""
        return self._paper

    def status(self) -> PrinterStatus:
        """See `PagePrinter.status`."""
        try:
            return self._status_of(self._line.printer())
        except IppError as error:
            return error.status

    def identify(self) -> PrinterIdentity | None:
        """See `PagePrinter.identify`."""
        try:
            return self._line.printer().identity()
        except IppError:
            return None

    def print_page(self, page: Page) -> PrintOutcome:
        """See `PagePrinter.print_page`. What may be left of the page before is cancelled first."""
        if page.width > self._paper.width:
            raise ValueError(f"a page of {page.width} dots does not fit on {self._paper.width}")
        self._last = self._print(page, page.pdf())
        return self._last

    def revisit(self) -> PrintOutcome | None:
        """See `PagePrinter.revisit`."""
        if self._printing is not None and not self._printing.settled:
            try:
                self._last = self._printing.look_again() or self._last
            except IppError:
                return self._last
        return self._last

    def recover(self) -> PrinterStatus:
        """See `PagePrinter.recover`: cancels every job of this kiosk, those from before its start too."""
        try:
            facts = self._line.printer()
            for job in self._line.jobs():
                if self._is_ours(job):
                    self._line.cancel(job.number)
            for job in self._line.jobs(completed=True) if facts.cups else ():
                if self._is_ours(job):
                    self._line.erase(job.number)
        except IppError as error:
            return error.status
        return self.status()

    def close(self) -> None:
        """Every question has a connection of its own: there is nothing to give back."""

    def _print(self, page: Page, document: bytes) -> PrintOutcome:
        try:
            if self._printing is not None and not self._printing.settled:
                self._printing.cancel()
            self._printing = None
            facts = self._line.printer()
        except IppError as error:
            return NotStarted(error.status)
        status = self._status_of(facts)
        if not prints(status):
            return NotStarted(status)
        name = f"{self._line.owner} {secrets.token_hex(8)}"
        millimetres = _MM_PER_INCH / self._paper.dots_per_inch
        template = job_template(facts, page.width * millimetres, page.height * millimetres)
        self._printing = Printing(self._line, self._waits, name=name, rows=page.height, before=facts)
        try:
            self._printing.hand_over(document, template)
        except Lost as error:
            return self._printing.follow(error.status)
        except IppError as error:
            self._printing = None
            return NotStarted(error.status)
        return self._printing.follow(Unknown(f"{self._address.name} did not end its job in time"))

    def _is_ours(self, job: Job) -> bool:
        """By its name: not every printer knows whose jobs are whose, and another kiosk may print there."""
        return job.name.startswith(f"{self._line.owner} ")

    def _status_of(self, facts: Facts) -> PrinterStatus:
        return facts.status(self._address.name, history_s=self._waits.history_s)
