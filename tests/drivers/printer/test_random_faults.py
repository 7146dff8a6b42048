"""Pages with an accident anywhere: what is called printed lies there whole, and what is torn can be printed again."""

from collections import Counter
from random import Random

import pytest

from drivers.printer import EscPosPrinter, NotStarted, PaperSize, Printed, Raster, RasterPage, Unconfirmed
from drivers.printer.strips import strips
from support.faulty_line import FaultyLine

STRIDE, ATTEMPTS = 8, 12
QUESTION, BEFORE = 3, 17
"""Bytes of a status request, and before the first piece of a page."""


def some_page(random: Random) -> RasterPage:
    """Ink and white, unlike any other."""
    rows = b"".join(
        (random.randbytes(STRIDE).replace(b"\x10", b"\x11") if random.random() < 0.7 else bytes(STRIDE))
        * random.randrange(1, 40)
        for _ in range(random.randrange(2, 9))
    )
    return RasterPage(Raster(STRIDE * 8, len(rows) // STRIDE, rows))


def somewhere(random: Random, page: RasterPage) -> int:
    """A byte of what is sent for the page, often one of the last."""
    size = sum(len(strip.data) + QUESTION for strip in strips([page.raster])) + BEFORE
    return size + random.randrange(-30, 60) if random.random() < 0.4 else random.randrange(size)


def pieces_of_paper(line: FaultyLine) -> set[bytes]:
    return {bytes(byte ^ 0xFF for byte in page.image.tobytes()) for page in line.mechanism.pages if page.cut}


def print_with_accidents(seed: int, pages: int) -> Counter[str]:
    """Prints so many pages and tells how often each outcome came."""
    random = Random(seed)
    line = FaultyLine(random)
    printer = EscPosPrinter(line, paper=PaperSize(STRIDE * 8), clock=line.clock)
    seen: Counter[str] = Counter()
    for _ in range(pages):
        page = some_page(random)
        line.mechanism.pages.clear()
        for attempt in range(ATTEMPTS):
            if random.random() < 0.6 and attempt < ATTEMPTS - 2:
                line.plan_accident(somewhere(random, page))
            outcome = printer.print_page(page)
            while isinstance(outcome, Unconfirmed) and not outcome.torn and random.random() < 0.8:
                line.pass_time(random.uniform(0.1, 8))
                revisited = printer.revisit()
                assert revisited is not None
                seen["late"] += isinstance(revisited, Printed)
                outcome = revisited
            if isinstance(outcome, Printed):
                assert page.raster.rows in pieces_of_paper(line)
            if isinstance(outcome, Unconfirmed) and outcome.torn:
                line.pass_time(5)
                assert printer.revisit() == outcome
            seen["torn" if isinstance(outcome, Unconfirmed) and outcome.torn else type(outcome).__name__] += 1
            line.mend()
            if isinstance(outcome, Printed):
                break
            assert isinstance(outcome, NotStarted | Unconfirmed)
        else:
            pytest.fail("it never came out")
    return seen


@pytest.mark.parametrize("seed", range(6))
def test_nothing_is_called_printed_that_does_not_lie_there_whole(seed: int) -> None:
    seen = print_with_accidents(seed, pages=60)
    assert seen["Printed"] == 60
    assert min(seen["torn"], seen["NotStarted"]) > 0


@pytest.mark.soak
def test_ten_thousand_pages_with_accidents() -> None:
    assert print_with_accidents(8, pages=10_000)["Printed"] == 10_000
