"""The queues of this computer's CUPS."""

from dataclasses import dataclass

from drivers.printer.ipp import codec, facts
from drivers.printer.ipp.address import LOCAL_CUPS
from drivers.printer.ipp.errors import IppError
from drivers.printer.ipp.facts import Facts
from drivers.printer.ipp.line import asking_for, exchange
from drivers.printer.status import PrinterStatus

_CUPS_GET_PRINTERS = 0x4002
_HISTORY_S = 60.0


@dataclass(frozen=True, slots=True)
class Queue:
    """A queue by the name that the settings take; `info` is what its administrator wrote of it."""

    name: str
    info: str
    model: str
    status: PrinterStatus


def find_queues(server: str = LOCAL_CUPS, *, within_s: float = 2.0) -> list[Queue]:
    """All queues of the CUPS at `server`, by name; none where there is no CUPS."""
    question = codec.request(_CUPS_GET_PRINTERS, [asking_for(facts.ASKED)])
    try:
        told = exchange(f"http://{server}/", question, facts.ASKED, within_s)
    except IppError:
        return []
    queues = [Facts.of({"cups-version": "", **group}) for group in told.printers]
    return [
        Queue(queue.name, queue.info, queue.model, queue.status(f"the queue {queue.name}", history_s=_HISTORY_S))
        for queue in sorted(queues, key=lambda queue: queue.name)
    ]
