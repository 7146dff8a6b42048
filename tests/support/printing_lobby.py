"""Visits at a kiosk whose printer and program fail at random bytes; what paper, glass and hospital know of them."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from drivers.device import DeviceUnplugged
from drivers.printer import EscPosPrinter, PaperSize, Raster
from drivers.simulation.printer.mechanism import Mechanism, Page
from kiosk.journal import Journal
from kiosk.journey import Paper
from kiosk.journey.effects import PrintTicket
from kiosk.runtime.printing import NamedPrinter, PaperWord
from kiosk.ticket import Document, Ticket
from support.printing import PrintShop, ticket_job

WIDTH = 64
HEIGHT = 150
STRIDE = WIDTH // 8
FAULTS = ("paper", "cover", "unplug", "power", "quiet-power", "heat", "cutter", "kill")


class Killed(BaseException):
    """SIGKILL, as far as the desk is concerned."""


def row(number: int, marked: bool, y: int) -> bytes:
    """Every row of a ticket says whose it is."""
    return bytes((0xA5, number >> 8 & 255, number & 255, 0x99 if marked else 0x66, y, 255 - y, 0x5A, 0xFF))


@dataclass(frozen=True, slots=True)
class NumberedPage:
    """The page of one number."""

    number: int
    marked: bool
    width: int = WIDTH
    height: int = HEIGHT

    def bands(self, rows: int) -> Iterator[Raster]:
        """Its rows in pieces."""
        for top in range(0, HEIGHT, rows):
            ys = range(top, min(HEIGHT, top + rows))
            yield Raster(WIDTH, len(ys), b"".join(row(self.number, self.marked, y) for y in ys))

    def pdf(self) -> bytes:
        """There is none."""
        raise ValueError("dots alone are not a PDF")


def lay_out(document: Document, _: PaperSize) -> NumberedPage:
    """Of an invented ticket."""
    assert isinstance(document, Ticket)
    return NumberedPage(int(document.number), document.copy)


class Clock:
    """Goes when somebody waits."""

    now = 1000.0


class DirectLine:
    """A line straight onto a mechanism, on which something happens at a certain byte."""

    def __init__(self, clock: Clock) -> None:
        self.mechanism = Mechanism(dots=WIDTH, roll_mm=80_000, near_end_mm=3_000)
        self.there = True
        self.fault = ""
        self._at = 0
        self._clock = clock
        self._answers = bytearray()

    def arm(self, fault: str, after: int) -> None:
        """`fault` happens when so many bytes more have gone by."""
        self.fault, self._at = fault, after

    def open(self) -> None:
        """See `Transport.open`."""
        if not self.there:
            raise DeviceUnplugged("gone")
        self._answers.clear()

    def write(self, data: bytes) -> None:
        """Bytes arrive at once, up to the one at which it happens."""
        self._clock.now += 0.0005
        if self.fault and self._at <= len(data):
            at, fault, self.fault = self._at, self.fault, ""
            self._pass_on(data[:at])
            self._happen(fault)
            data = data[at:]
        elif self.fault:
            self._at -= len(data)
        self._pass_on(data)

    def read(self, n: int, timeout_s: float) -> bytes:
        """See `Transport.read`."""
        if not self.there:
            raise DeviceUnplugged("gone")
        self._answers += self.mechanism.resume()
        if not self._answers:
            self._clock.now += timeout_s
            return b""
        data = bytes(self._answers[:n])
        del self._answers[:n]
        return data

    def close(self) -> None:
        """See `Transport.close`."""

    def mend(self) -> None:
        """Somebody looked after it."""
        self.fault = ""
        condition = self.mechanism.condition
        if condition.paper_ended:
            self.mechanism.finish_page(cut=False)
            condition.paper = 640_000
        condition.cover_open = condition.overheated = condition.cutter_jammed = False
        if not self.mechanism.has_power:
            self.mechanism.restore_power()
        self.there = True
        self._answers += self.mechanism.resume()

    def _pass_on(self, data: bytes) -> None:
        if not self.there:
            raise DeviceUnplugged("gone")
        self._answers += self.mechanism.receive(data)

    def _happen(self, fault: str) -> None:
        condition = self.mechanism.condition
        match fault:
            case "paper":
                condition.paper = min(condition.paper, 40)
            case "cover":
                condition.cover_open = True
            case "heat":
                condition.overheated = True
            case "cutter":
                condition.cutter_jammed = True
            case "unplug":
                self.there = False
            case "power":
                self.mechanism.lose_power()
                self.there = False
            case "quiet-power":
                self.mechanism.lose_power()
            case _:
                raise Killed


@dataclass
class Findings:
    """What there is to compare. `denied` were said not to have come out at all."""

    given: list[int] = field(default_factory=list)
    said_printed: set[int] = field(default_factory=set)
    said_otherwise: set[int] = field(default_factory=set)
    denied: set[int] = field(default_factory=set)
    whole: Counter[int] = field(default_factory=Counter)
    marked: set[int] = field(default_factory=set)
    on_paper: set[int] = field(default_factory=set)
    mixed: list[set[int]] = field(default_factory=list)
    faults: Counter[str] = field(default_factory=Counter)

    def take(self, mechanism: Mechanism) -> None:
        """Take every piece of paper that came out."""
        self.look_at(mechanism.pages)
        mechanism.pages.clear()

    def look_at(self, pages: list[Page]) -> None:
        """What stands on pieces of paper."""
        for page in pages:
            self._look_at(bytes(255 - byte for byte in page.image.convert("1").tobytes()))

    def _look_at(self, dots: bytes) -> None:
        rows = [dots[at : at + STRIDE] for at in range(0, len(dots), STRIDE)]
        ours = [(int.from_bytes(r[1:3], "big"), r[3] == 0x99) for r in rows if r[0] == 0xA5 and r[6:] == b"\x5a\xff"]
        numbers = {number for number, _ in ours}
        whole = {
            (number, marked)
            for number, marked in set(ours)
            if b"".join(row(number, marked, y) for y in range(HEIGHT)) in dots
        }
        self.on_paper |= numbers
        self.marked |= {number for number, marked in ours if marked}
        self.whole.update(number for number, _ in whole)
        if whole and len(numbers) > 1:
            self.mixed.append(numbers)


class PrintingLobby:
    """One kiosk and its visitors."""

    def __init__(self, folder: Path, journal: Journal, *, printers: int, seed: int) -> None:
        self._chance = random.Random(seed)
        self._clock = Clock()
        self.lines = [DirectLine(self._clock) for _ in range(printers)]
        self.findings = Findings()
        self._folder = folder
        self._journal = journal
        self.shop = PrintShop(folder, self._drivers(), journal, lay_out=lay_out)
        self._drain_told()

    def visit(self, number: int) -> None:
        """One patient: comes, is given a number, waits for the paper or not, and leaves."""
        chance, found = self._chance, self.findings
        found.given.append(number)
        line = chance.choice(self.lines)
        if chance.random() < 0.4:
            fault = chance.choice(FAULTS)
            found.faults[fault] += 1
            line.arm(fault, chance.randrange(1600))
        self._do(lambda: self.shop.print(ticket_job(number, str(number))))
        stays = chance.choice((0, 2, 5, 12))
        mended_after = chance.choice((1, 3, 8, 20, 90))
        self._pass(min(stays, mended_after))
        if stays > mended_after:
            self._mend()
            if chance.random() < 0.2:
                line.arm("kill", chance.randrange(1600))  # while it is tried again
            self._pass(stays - mended_after)
        self._hear(number)
        self._do(self.shop.leave)
        if mended_after < 90:
            self._mend()
        self._pass(chance.choice((1, 6)))
        self._drain_told()
        for each in self.lines:
            found.take(each.mechanism)

    def end(self) -> None:
        """The evening: all is mended, and a technician prints some of what was kept."""
        self._mend()
        self._pass(10)
        self._take_all()
        self.findings.denied &= self.findings.on_paper
        for kept in self.shop.shelf.kept:
            slip = self.shop.shelf.find(kept.key)
            if slip is not None and self._chance.random() < 0.3:
                self._do(lambda slip=slip: self.shop.room.reprint(slip))  # type: ignore[misc]
        self._drain_told()
        self._take_all()
        self.shop.close()

    def _take_all(self) -> None:
        for each in self.lines:
            each.mechanism.finish_page(cut=False)
            self.findings.take(each.mechanism)

    def _drivers(self) -> list[NamedPrinter]:
        paper = PaperSize(WIDTH, 203)
        return [
            NamedPrinter(f"p{n}", EscPosPrinter(line, paper=paper, clock=lambda: self._clock.now))
            for n, line in enumerate(self.lines)
        ]

    def _pass(self, seconds: int) -> None:
        for _ in range(seconds):
            self._do(lambda: self.shop.wait(1))

    def _do(self, what: object) -> None:
        assert callable(what)
        self._clock.now = self.shop.tick = max(self._clock.now, self.shop.tick)
        try:
            what()
        except Killed:
            self._hear(self.findings.given[-1])
            for line in self.lines:
                line.fault = ""
            self.shop.crash(self._drivers())
        self._clock.now = self.shop.tick = max(self._clock.now, self.shop.tick)

    def _mend(self) -> None:
        for line in self.lines:
            line.mend()

    def _hear(self, number: int) -> None:
        """The last word is what stands on the glass, but PRINTED must never have been said in vain."""
        if Paper.PRINTED in self.shop.answers(number):
            self.findings.said_printed.add(number)

    def _drain_told(self) -> None:
        for job, word in self.shop.told:
            assert isinstance(job, PrintTicket)
            known = self.findings.said_printed if word is PaperWord.PRINTED_LATE else self.findings.said_otherwise
            known.add(int(job.ticket.number))
            if word is PaperWord.NOT_PRINTED:
                self.findings.denied.add(int(job.ticket.number))
        self.shop.told.clear()
