"""How printing one ticket ended. Only paper that the printer itself confirmed counts as printed."""

from dataclasses import dataclass

from drivers.printer.status import PrinterStatus


@dataclass(frozen=True, slots=True)
class Printed:
    """The printer confirmed the end of the ticket, and nothing was wrong with it afterwards."""


@dataclass(frozen=True, slots=True)
class NotStarted:
    """Nothing was sent, so no paper moved; `status` is what has to change first."""

    status: PrinterStatus


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """Some of it was sent and the end was never confirmed: paper may hold all, a part or nothing of the ticket.

    `reason` is how the printer was found afterwards. The driver never sends the ticket again by itself.
    """

    reason: PrinterStatus


PrintOutcome = Printed | NotStarted | Unconfirmed
