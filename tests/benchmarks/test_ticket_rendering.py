"""What a ticket costs from its facts to its dots; printed for the reader, no time is promised here."""

import os
from dataclasses import replace
from datetime import datetime
from statistics import median
from time import perf_counter

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from kiosk.ticket import Ticket, TicketKind
from kiosk.visit import Payer, Priority
from ui.paper import render_ticket


@pytest.mark.benchmark
@pytest.mark.parametrize("width", [576, 384])
def test_ten_tickets(qapp, capsys, width):
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
    times = []
    for number in range(10):
        start = perf_counter()
        page = render_ticket(replace(ticket, number=f"A {number:03}"), width)
        times.append((perf_counter() - start) * 1000)
        assert len(page.rows) == page.stride * page.height
    first, *others = times
    with capsys.disabled():
        print(
            f"\nticket {width} dots: first {first:.1f} ms, then median {median(others):.1f} ms, "
            f"most {max(others):.1f} ms; {page.height} dots long"
        )
