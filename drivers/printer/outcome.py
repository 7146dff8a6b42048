"""How printing one page ended. Only paper that the printer itself confirmed counts as printed."""

from dataclasses import dataclass, field

from drivers.printer.status import PrinterStatus


@dataclass(frozen=True, slots=True)
class Printed:
    """The printer confirmed the end of the page, and nothing was wrong with it afterwards.

    `rows` of paper went by for it, in dots; what they were takes no part in comparing.
    """

    rows: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class NotStarted:
    """Nothing was sent, so no paper moved; `status` is what has to change first."""

    status: PrinterStatus


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """Some of it was sent and the end was never confirmed: paper may hold all, a part or nothing of the page.

    `reason` is how the printer was found afterwards. `torn`: it is known to have stopped within the page, so that no
    late confirmation makes it whole; it has to be printed again from its beginning. `rows` were sent. `blind`: this
    printer can never tell, whatever comes out. The driver never sends a page again by itself.
    """

    reason: PrinterStatus
    torn: bool = field(default=False, compare=False)
    rows: int = field(default=0, compare=False)
    blind: bool = field(default=False, compare=False)


PrintOutcome = Printed | NotStarted | Unconfirmed
