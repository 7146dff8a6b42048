"""A kiosk that prints one ticket after the other and says what it was told, until it is killed."""

import queue
import sys
from pathlib import Path

from drivers.printer import EscPosPrinter, NetworkTransport, PaperSize
from kiosk.journal import Journal
from kiosk.journey import Paper
from kiosk.journey.events import Event, PaperAnswered
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.printing import NamedPrinter, PrintDesk
from offline_queue import JobBook
from support.printing import KEYRING, ticket_job
from support.printing_lobby import WIDTH, lay_out
from support.world import NOW


def open_book(path: Path) -> JobBook:
    """The same for both who open it."""
    return JobBook.open(path, KEYRING, name="K3/printing", now=NOW.timestamp())


def main(host: str, port: str, book: str, first: str) -> None:
    """Print from number `first` on."""
    driver = EscPosPrinter(NetworkTransport(host, int(port)), paper=PaperSize(WIDTH, 203))
    heard: queue.SimpleQueue[Event] = queue.SimpleQueue()
    desk = PrintDesk(
        [NamedPrinter("slot", driver)],
        lay_out,
        Lazy(lambda: open_book(Path(book))),
        post=heard.put,
        journal=Journal(),
        now=lambda: NOW,
        tell_hospital=lambda job, word, *_: print("told", job.ticket.number, word, flush=True),
    )
    desk.start()
    for number in range(int(first), int(first) + 1000):
        desk.do(ticket_job(number, str(number)))
        answer = heard.get()
        assert isinstance(answer, PaperAnswered)
        if answer.paper is Paper.PRINTED:
            print("printed", number, flush=True)
        desk.forget()


if __name__ == "__main__":
    main(*sys.argv[1:])
