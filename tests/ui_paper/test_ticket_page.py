from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from kiosk.ticket import TicketKind, TicketPayment
from kiosk.visit import Priority
from ui.paper import FontError, PaperPage, PaperShape, fonts, lay_out, page_image, save_png
from ui.paper.page import blank_image, page_of

LONG = "Khoa Phục hồi chức năng – Vật lý trị liệu và Y học cổ truyền"

REFERENCE = Path(__file__).parent / "reference"


def render_ticket(ticket, width):
    return lay_out(ticket, PaperShape(width)).page()


@pytest.mark.parametrize("width", [576, 384])
@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("usual", {}),
        (
            "appointment",
            {
                "appointment_at": datetime(2026, 11, 23, 8, 30),
                "payment": TicketPayment.PAID,
                "language": "en",
            },
        ),
        (
            "crowded",
            {
                "kind": TicketKind.PROVISIONAL,
                "number": "TMH-A 1042",
                "department": "Khoa Phục hồi chức năng – Vật lý trị liệu",
                "department_in_english": "Rehabilitation",
                "room": "Phòng khám Tim mạch 1",
                "room_code": "305",
                "floor": "Tầng 3, nhà A",
                "priority": Priority.MERIT,
                "payment": TicketPayment.AT_DESK,
                "copy": True,
                "language": "en",
                "code": "https://dangky.benhvien-vidu.example/luot-kham/theo-doi/KSK1:V:V7K2M9Q4",
            },
        ),
    ],
)
def test_the_usual_ticket_prints_as_it_was_looked_at_dot_for_dot(ticket, name, changes, width):
    kept = page_of(QImage(str(REFERENCE / f"{name}-{width}.png")))
    assert render_ticket(replace(ticket, **changes), width) == kept


@pytest.mark.parametrize("width", [576, 384, 320, 321, 479, 480, 511, 640])
def test_a_ticket_is_a_page_of_whole_bytes_a_row_with_white_spare_bits(ticket, dots, width):
    page = render_ticket(ticket, width)
    assert page.width == width
    assert page.stride == (width + 7) // 8
    assert len(page.rows) == page.stride * page.height
    spare = page.stride * 8 - width
    last = np.frombuffer(page.rows, dtype=np.uint8).reshape(page.height, -1)[:, -1]
    assert not (last & ((1 << spare) - 1)).any()
    assert dots(page).any()


@pytest.mark.parametrize("width", [0, 319, 641])
def test_paper_no_ticket_printer_has_is_refused(ticket, width):
    with pytest.raises(ValueError, match="320 to 640"):
        render_ticket(ticket, width)


@pytest.mark.parametrize("width", [320, 384, 433, 576, 640])
@pytest.mark.parametrize("kind", list(TicketKind))
def test_nothing_black_stands_in_the_margins(ticket, dots, width, kind):
    full = replace(ticket, kind=kind, language="en", department=LONG, room=LONG, priority=Priority.MERIT)
    ink = dots(render_ticket(full, width))
    margin = 24 if width >= 480 else 20
    assert not ink[:, :margin].any()
    assert not ink[:, -margin:].any()
    assert not ink[:8].any()
    assert not ink[-8:].any()
    assert ink[:, margin].any(), "the rules reach the margin"


@pytest.mark.parametrize(("width", "least", "most"), [(576, 80, 105), (384, 70, 105)])
def test_a_usual_ticket_is_about_ten_centimetres_long(ticket, width, least, most):
    usual = replace(ticket, priority=Priority.UNDER_6)
    for one in (ticket, usual):
        assert least <= render_ticket(one, width).height / 8 <= most + 4


def test_a_ticket_drawn_in_threads_is_the_same_dot_for_dot(ticket):
    tickets = [replace(ticket, number=f"B {number:03}", language=("vi", "en")[number % 2]) for number in range(24)]
    here = [render_ticket(one, 576) for one in tickets]
    with ThreadPoolExecutor(4) as threads:
        there = list(threads.map(lambda one: render_ticket(one, 576), tickets))
    assert there == here
    assert len({page.rows for page in here}) == len(tickets)


def test_a_page_does_not_show_its_dots_in_its_repr(ticket):
    page = render_ticket(ticket, 384)
    assert repr(page) == f"PaperPage(width=384, height={page.height})"


@pytest.mark.parametrize("width", [1, 8, 13, 33, 64])
def test_dots_and_picture_turn_into_each_other(dots, width):
    rng = np.random.default_rng(width)
    wanted = rng.random((5, width)) < 0.5
    page = PaperPage(width, 5, np.packbits(wanted, axis=1).tobytes())
    picture = page_image(page)
    assert picture.format() == QImage.Format.Format_Mono
    assert [[picture.pixelColor(x, y).value() == 0 for x in range(width)] for y in range(5)] == wanted.tolist()
    assert page_of(picture) == page


def test_a_blank_page_is_white(dots):
    assert not dots(page_of(blank_image(37, 3))).any()


def test_the_saved_picture_shows_the_page(ticket, tmp_path):
    page = render_ticket(ticket, 576)
    save_png(page, tmp_path / "ticket.png")
    read = QImage(str(tmp_path / "ticket.png"))
    assert (read.width(), read.height()) == (page.width, page.height)
    grey = read.convertToFormat(QImage.Format.Format_Grayscale8)
    values = np.frombuffer(grey.constBits(), dtype=np.uint8).reshape(page.height, grey.bytesPerLine())[:, : page.width]
    assert set(np.unique(values)) == {0, 255}, "black and white, no grey"
    assert np.packbits(values == 0, axis=1).tobytes() == page.rows


def test_a_picture_that_cannot_be_written_says_where(ticket, tmp_path):
    with pytest.raises(OSError, match="nowhere"):
        save_png(render_ticket(ticket, 384), tmp_path / "nowhere" / "ticket.png")


def test_a_missing_font_is_named(monkeypatch):
    monkeypatch.setattr(fonts, "FILES", {fonts.Weight.BOLD: "Missing.ttf"})
    monkeypatch.setattr(fonts, "_loaded", set())
    with pytest.raises(FontError, match="Missing\\.ttf"):
        fonts.load_fonts()
