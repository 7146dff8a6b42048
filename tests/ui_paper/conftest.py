import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import numpy as np
import pytest
from numpy.typing import NDArray

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QPainter, QPainterPath

from kiosk.ticket import ConsentSheet, Document, PaymentReceipt, TechnicianSheet, Ticket, TicketKind
from kiosk.ticket.template import DEFAULT, Template
from kiosk.visit import PURPOSES, Payer, Priority
from ui.paper import PaperPage, PaperShape, lay_out
from ui.paper.blocks import Block
from ui.paper.fonts import load_fonts
from ui.paper.page import INK, blank_image, page_of
from ui.paper.shape import USUAL, Scale
from ui.paper.sizes import sizes_for
from ui.paper.ticket import compose

Dots = NDArray[np.bool_]


@dataclass(frozen=True)
class Written:
    """One line of text that was drawn: where its baseline begins and how large it is."""

    text: str
    x: int
    y: int
    size: int


class ListeningPainter(QPainter):
    """Draws, and remembers the texts and outlines it was asked for."""

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)
        self.written: list[Written] = []
        self.outlines: list[QPainterPath] = []

    def drawText(self, x: int, y: int, text: str) -> None:
        self.written.append(Written(text, x, y, self.font().pixelSize()))
        super().drawText(x, y, text)

    def fillPath(self, path: QPainterPath, brush: object) -> None:
        self.outlines.append(path)
        super().fillPath(path, brush)


def dots_of(page: PaperPage) -> Dots:
    """The page's dots, True where black, unpacked without Qt."""
    rows = np.frombuffer(page.rows, dtype=np.uint8).reshape(page.height, -1)
    return np.unpackbits(rows, axis=1)[:, : page.width].astype(bool)


def draw_block(block: Block, width: int, around: int = 40, scale: Scale = USUAL) -> tuple[int, Dots, ListeningPainter]:
    """A block's height, its dots with `around` dots of paper on every side, and the painter that listened."""
    laid = block.lay(width, scale)
    image = blank_image(width + 2 * around, laid.height + 2 * around)
    painter = ListeningPainter(image)
    painter.setPen(INK)
    laid.draw(painter, around, around)
    painter.end()
    return laid.height, dots_of(page_of(image)), painter


@pytest.fixture(autouse=True, scope="session")
def fonts(qapp: object) -> None:
    load_fonts()


@pytest.fixture(scope="session")
def dots() -> Callable[[PaperPage], Dots]:
    return dots_of


@pytest.fixture(scope="session")
def drawn() -> Callable[..., tuple[int, Dots, ListeningPainter]]:
    return draw_block


@pytest.fixture(scope="session")
def written() -> Callable[..., list[Written]]:
    """Every line of text on a ticket, in the order drawn."""

    def lines(ticket: Ticket, width: int = 576, template: Template = DEFAULT) -> list[Written]:
        margin = sizes_for(width).margin
        return draw_block(compose(ticket, width, template), width - 2 * margin, around=margin)[2].written

    return lines


@pytest.fixture(scope="session")
def ink_of() -> Callable[..., Dots]:
    """The dots of a document on a paper, True where black."""

    def ink(document: Document, width: int = 576, dots_per_inch: int = 203) -> Dots:
        return dots_of(lay_out(document, PaperShape(width, dots_per_inch)).page())

    return ink


VIETQR = (
    "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA"
    "530370454061506005802VN62340107NPS68690819thanh toan don hang63042E2E"
)
AT = datetime(2026, 11, 22, 8, 15)


@pytest.fixture
def paid() -> PaymentReceipt:
    return PaymentReceipt(
        hospital="Bệnh viện Đa khoa Ví Dụ",
        kiosk="K01",
        number="A 042",
        amount=1250600,
        reference="KSK3-7F2K-00042",
        issued_at=AT,
        paid_at=AT,
        items=(("Khám Nội tổng quát", 150600), ("Siêu âm tim màu qua thành ngực", 1100000)),
        department="Nội tổng quát",
        initials="N.V.A.",
        birth_year=1948,
        code="KSK1:V:V7K2-9QMX",
    )


@pytest.fixture
def unpaid(paid: PaymentReceipt) -> PaymentReceipt:
    items = (("Khám Nội tổng quát", 150600),)
    return replace(paid, amount=150600, items=items, paid_at=None, vietqr=VIETQR, expires_at=AT + timedelta(minutes=15))


@pytest.fixture
def technician_sheet() -> TechnicianSheet:
    told = ("EPSON TM-T82III, phần mềm 1.05", "Trạng thái: sẵn sàng")
    return TechnicianSheet("Bệnh viện Đa khoa Ví Dụ", "K01", "chinh", AT, told)


@pytest.fixture
def documents(
    ticket: Ticket, paid: PaymentReceipt, unpaid: PaymentReceipt, technician_sheet: TechnicianSheet
) -> dict[str, Document]:
    """One of every kind."""
    return {
        "ticket": ticket,
        "slip for a time": replace(ticket, kind=TicketKind.APPOINTMENT, appointment_at=AT + timedelta(days=1)),
        "consent": ConsentSheet("Bệnh viện Đa khoa Ví Dụ", "K01", "2026-11", PURPOSES, "en"),
        "paid": paid,
        "unpaid": replace(unpaid, language="en"),
        "technician": technician_sheet,
    }


KINDS = ("ticket", "slip for a time", "consent", "paid", "unpaid", "technician")


@pytest.fixture(params=KINDS)
def document(request: pytest.FixtureRequest, documents: dict[str, Document]) -> Document:
    return documents[request.param]


@pytest.fixture
def ticket() -> Ticket:
    return Ticket(
        kind=TicketKind.CONFIRMED,
        hospital="Bệnh viện Đa khoa Ví Dụ",
        kiosk="K01",
        number="A 042",
        department="Nội tổng quát",
        room="305",
        floor="3",
        initials="N.V.A.",
        birth_year=1990,
        payer=Payer.INSURANCE,
        coverage_checked=True,
        priority=Priority.NONE,
        issued_at=datetime(2026, 11, 22, 8, 15),
        code="KSK1:V:V7K2-9QMX",
        ahead=7,
        minutes=25,
    )
