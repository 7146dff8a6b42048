"""How soon paper moves after a booking: the real desk, book, layout and driver, over TCP into a simulated printer.

Printed for the reader, no time is promised here. A byte counts as sent when the system has taken it.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from statistics import quantiles
from time import perf_counter

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from drivers.printer import EscPosPrinter, NetworkTransport, PaperSize
from drivers.simulation.printer import SimulatedPrinter
from kiosk.composition.pages import DrawnPage, LayOut
from kiosk.journal import Journal
from kiosk.journey import Paper
from kiosk.journey.events import Event, PaperAnswered
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.printing import NamedPrinter, PrintDesk
from offline_queue import JobBook
from support.printing import KEYRING, ticket_job
from support.world import NOW
from ui.paper import PaperShape, lay_out

TICKETS = 60


class Stopwatch:
    """Notes when each thing happened first since it was started."""

    def __init__(self) -> None:
        self.times: dict[str, list[float]] = {}
        self._since: dict[str, float] = {}
        self._start = 0.0

    def start(self) -> None:
        self._since.clear()
        self._start = perf_counter()

    def note(self, name: str) -> None:
        self._since.setdefault(name, 1000 * (perf_counter() - self._start))

    def stop(self) -> None:
        for name, spent in self._since.items():
            self.times.setdefault(name, []).append(spent)

    def told(self) -> str:
        parts = []
        for name, times in self.times.items():
            cuts = quantiles(times[1:], n=20)
            parts.append(f"{name} {cuts[9]:.1f} ms (p95 {cuts[18]:.1f}, the very first {times[0]:.1f})")
        return "; ".join(parts)


class WatchedLine(NetworkTransport):
    """Notes the first bytes that are sent, and the first that are more than a question."""

    def __init__(self, host: str, port: int, watch: Stopwatch) -> None:
        super().__init__(host, port)
        self._watch = watch

    def write(self, data: bytes) -> None:
        self._watch.note("first byte sent (a status)")
        super().write(data)
        if len(data) > 64:
            self._watch.note("first bytes of the picture sent")


def drawn(watch: Stopwatch) -> LayOut:
    def lay_out_page(document, paper: PaperSize):
        watch.note("laying out begins")
        page = DrawnPage(lay_out(document, PaperShape(paper.width, paper.dots_per_inch)))
        watch.note("laid out")
        return page

    return lay_out_page


@pytest.mark.benchmark
@pytest.mark.parametrize("paper", [PaperSize(576, 203), PaperSize(384, 203)], ids=["80 mm", "58 mm"])
def test_from_the_booking_to_paper(
    qapp: object, tmp_path: Path, capsys: pytest.CaptureFixture[str], paper: PaperSize, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = Stopwatch()
    heard: SimpleQueue[Event] = SimpleQueue()
    _watch_bands(watch, monkeypatch)
    with (
        (tmp_path / "journal").open("w", encoding="utf-8") as journal,
        SimulatedPrinter.on_network(dots=paper.width) as printer,
    ):
        desk = PrintDesk(
            [NamedPrinter("slot", EscPosPrinter(WatchedLine(*printer.address, watch), paper=paper))],
            drawn(watch),
            Lazy(lambda: JobBook.open(tmp_path / "print.db", KEYRING, name="K3/print", now=NOW.timestamp())),
            post=heard.put,
            journal=Journal(journal),
            now=lambda: NOW,
            tell_hospital=lambda *_: None,
        )
        desk.start()
        for number in range(TICKETS):
            job = ticket_job(number + 1, f"A {number:03}")
            watch.start()
            desk.do(replace(job, ticket=replace(job.ticket, ahead=7, minutes=25)))
            answer = heard.get(timeout=30)
            watch.note("said to be printed")
            watch.stop()
            assert isinstance(answer, PaperAnswered)
            assert answer.paper is Paper.PRINTED
            desk.forget()
        desk.close()
    with capsys.disabled():
        print(f"\n{TICKETS} tickets on {paper.width} dots, median after `do`: {watch.told()}")


def _watch_bands(watch: Stopwatch, monkeypatch: pytest.MonkeyPatch) -> None:
    bands: Callable = DrawnPage.bands

    def watched(self: DrawnPage, rows: int):
        for band in bands(self, rows):
            watch.note("first band drawn")
            yield band
        watch.note("all bands drawn")

    monkeypatch.setattr(DrawnPage, "bands", watched)
