"""What a ticket costs from its facts to its dots; printed for the reader, no time is promised here."""

import os
from dataclasses import replace
from datetime import datetime
from statistics import median
from time import perf_counter

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from kiosk.commands.ticket_preview import PAPERS
from kiosk.commands.ticket_samples import sample
from kiosk.ticket import Ticket, TicketKind
from kiosk.ticket.template import DEFAULT, Logo, Text
from kiosk.visit import Payer, Priority
from support.templates import picture, with_more
from ui.paper import PaperShape, lay_out

ROWS = 128


OWN = with_more(Logo("l.png", picture=picture()), Text("Đường dây nóng của bệnh viện 1900 1234", "Hotline 1900 1234"))


def spent(ticket, paper, template=DEFAULT):
    """Milliseconds from the start until it is laid out, the first band is drawn, and all; then for the PDF."""
    start = perf_counter()
    sheet = lay_out(ticket, paper, template)
    laid = perf_counter()
    bands = sheet.bands(ROWS)
    next(bands)
    first = perf_counter()
    for band in bands:
        assert band.rows
    drawn = perf_counter()
    assert sheet.pdf().startswith(b"%PDF")
    written = perf_counter()
    return [1000 * time for time in (laid - start, first - start, drawn - start, written - drawn)]


@pytest.mark.benchmark
@pytest.mark.parametrize("paper", [PaperShape(576, 203), PaperShape(384, 203), PaperShape(864, 300)])
def test_twenty_tickets(qapp, capsys, paper):
    ticket = Ticket(
        kind=TicketKind.CONFIRMED,
        hospital="Bệnh viện Đa khoa Ví Dụ",
        kiosk="K01",
        number="A 042",
        department="Nội tổng quát",
        room="Phòng khám Nội 2",
        floor="Tầng 3, nhà A",
        initials="N.V.A.",
        birth_year=1948,
        payer=Payer.INSURANCE,
        coverage_checked=True,
        priority=Priority.AGE_75,
        issued_at=datetime(2026, 11, 22, 8, 15),
        code="KSK1:V:V7K2-9QMX",
        ahead=7,
        minutes=25,
    )
    once, *often = [spent(replace(ticket, number=f"A {number:03}"), paper) for number in range(20)]
    names = ("laid out", f"first {ROWS} rows", "all rows", "PDF")
    told = [
        f"{name} {median(times):.1f} ms (most {max(times):.1f}, the very first ticket {cold:.1f})"
        for name, times, cold in zip(names, zip(*often, strict=True), once, strict=True)
    ]
    with capsys.disabled():
        print(f"\nticket on {paper.width_dots} dots, {paper.dots_per_inch} an inch: {'; '.join(told)}")


@pytest.mark.benchmark
@pytest.mark.parametrize("crowded", [False, True])
@pytest.mark.parametrize("kind", PAPERS)
def test_every_kind_from_a_template_with_a_logo(qapp, capsys, kind, crowded):
    often = [spent(sample(kind, "en", crowded=crowded), PaperShape(), OWN)[2] for _ in range(20)]
    with capsys.disabled():
        print(f"\n{kind}{', crowded' * crowded}: all rows {median(often):.1f} ms (most {max(often):.1f})")
