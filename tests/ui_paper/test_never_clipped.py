from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.ticket import PaymentReceipt, TechnicianSheet, Ticket, TicketKind, TicketPayment
from kiosk.visit import Payer, Priority
from ui.paper import PaperShape, lay_out
from ui.paper.receipt import compose_receipt
from ui.paper.sizes import sizes_for
from ui.paper.technician import compose_technician
from ui.paper.text import clean

WORDS = """Khoa Phục hồi chức năng – Vật lý trị liệu và Y học cổ truyền Răng hàm mặt Chấn thương chỉnh hình
ƯỞNG NGHIÊNG Trung tâm Hỗ trợ sinh sản Nội soi (cơ sở 2), nhà A-12"""
NAMES = st.lists(st.sampled_from(WORDS.split()), max_size=22).map(" ".join)
ODD = st.text(max_size=30)
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2090, 1, 1))

PAGES = (
    "https://bv.example/KSK1:V:V7K2",
    "https://dangky-kham-truc-tuyen.benhvien-vidu.example/luot-kham/theo-doi/so-thu-tu/KSK1:V:V7K2M9Q4-2f6f0c9a7b11-KHAM",
)

TICKETS = st.builds(
    Ticket,
    kind=st.sampled_from(TicketKind),
    hospital=NAMES | ODD,
    kiosk=st.sampled_from(["K01", "", "sanh-chinh-tang-1"]),
    number=st.from_regex(r"[A-ZĐ]{0,4}[ -]?[0-9]{1,5}", fullmatch=True) | ODD,
    department=NAMES | ODD,
    room=NAMES | ODD | st.sampled_from(["305", "P.12", "Phòng khám Tim mạch 1"]),
    room_code=st.sampled_from(["", "305", "B2-12"]) | ODD,
    floor=NAMES | st.sampled_from(["", "3", "Tầng 3, nhà A"]),
    initials=st.sampled_from(["", "N.V.A.", "T.T.H.Đ.Ư.Ẫ."]) | ODD,
    birth_year=st.none() | st.integers(1900, 2030),
    payer=st.none() | st.sampled_from(Payer),
    coverage_checked=st.booleans(),
    priority=st.sampled_from(Priority),
    issued_at=MOMENTS | MOMENTS.map(lambda at: at.replace(tzinfo=UTC)),
    code=st.sampled_from(["KSK1:V:V7K2-9QMX", "KSK1:V:0b6e2f1c-7d3a-4a51-9d1e-2f6f0c9a7b11", *PAGES]) | ODD,
    ahead=st.none() | st.integers(-2, 5000),
    minutes=st.none() | st.integers(-2, 5000),
    appointment_at=st.none() | MOMENTS,
    language=st.sampled_from(["vi", "en", "km"]),
    department_in_english=NAMES,
    room_in_english=NAMES,
    floor_in_english=NAMES | ODD,
    hint=NAMES | ODD,
    hint_in_english=NAMES,
    elderly_from=st.integers(60, 75),
    child_under=st.integers(6, 18),
    payment=st.sampled_from(TicketPayment),
    copy=st.booleans(),
)


RECEIPTS = st.builds(
    PaymentReceipt,
    hospital=NAMES | ODD,
    kiosk=st.sampled_from(["K01", "", "sanh-chinh-tang-1"]),
    number=st.from_regex(r"[A-ZĐ]{0,4}[ -]?[0-9]{1,5}", fullmatch=True) | ODD,
    amount=st.integers(0, 9_999_999_999),
    reference=st.sampled_from(["", "KSK3-7F2K-00042", "0b6e2f1c-7d3a-4a51-9d1e-2f6f0c9a7b11"]) | ODD,
    issued_at=MOMENTS,
    paid_at=st.none() | MOMENTS,
    vietqr=st.sampled_from(["", "01" * 75, "0" * 150, "k" * 350]) | ODD,
    expires_at=st.none() | MOMENTS,
    items=st.lists(st.tuples(NAMES | ODD, st.integers(0, 9_999_999_999)), max_size=4).map(tuple),
    department=NAMES | ODD,
    initials=st.sampled_from(["", "N.V.A.", "T.T.H.Đ.Ư.Ẫ."]) | ODD,
    birth_year=st.none() | st.integers(1900, 2030),
    code=st.sampled_from(["KSK1:V:V7K2-9QMX", *PAGES]) | ODD,
    language=st.sampled_from(["vi", "en", "km"]),
    copy=st.booleans(),
)
PAPERS = st.sampled_from([(320, 203), (384, 203), (576, 203), (640, 203), (512, 180), (567, 300), (864, 300)])


@settings(deadline=None, max_examples=100)
@given(receipt=RECEIPTS, paper=PAPERS)
def test_whatever_a_receipt_says_its_ink_stays_within_the_margins(ink_of, receipt, paper):
    ink = ink_of(receipt, *paper)
    shape = PaperShape(*paper)
    margin = shape.scale.dots(sizes_for(shape.width).margin) - 1
    assert not ink[:, :margin].any()
    assert not ink[:, -margin:].any()
    assert not ink[:4].any()
    assert not ink[-4:].any()


@settings(deadline=None, max_examples=60)
@given(receipt=RECEIPTS, width=st.sampled_from([384, 576]))
def test_no_word_of_a_receipt_is_lost(drawn, receipt, width):
    margin = sizes_for(width).margin
    written = drawn(compose_receipt(receipt, PaperShape(width)), width - 2 * margin, margin)[2].written
    said = "".join(line.text for line in written).replace(" ", "")
    items = [name for name, _ in receipt.items]
    for text in (receipt.hospital, receipt.department, receipt.number, receipt.reference, receipt.initials, *items):
        assert clean(text).replace(" ", "") in said


@settings(deadline=None, max_examples=25)
@given(ticket=TICKETS, paper=PAPERS)
def test_a_ticket_stays_within_the_margins_at_every_resolution(ink_of, ticket, paper):
    ink = ink_of(ticket, *paper)
    shape = PaperShape(*paper)
    margin = shape.scale.dots(sizes_for(shape.width).margin) - 1
    assert not ink[:, :margin].any()
    assert not ink[:, -margin:].any()


@settings(deadline=None, max_examples=10)
@given(told=st.lists(ODD | NAMES, max_size=3).map(tuple), name=NAMES | ODD, width=st.sampled_from([384, 576]))
def test_no_word_a_printer_told_is_lost(drawn, told, name, width):
    paper, margin = PaperShape(width), sizes_for(width).margin
    sheet = TechnicianSheet(name, name, name, datetime(2026, 11, 22, 8, 15), told)
    written = drawn(compose_technician(sheet, paper), width - 2 * margin, margin)[2].written
    said = "".join(line.text for line in written).replace(" ", "")
    for text in (name, *told):
        assert clean(text).replace(" ", "") in said


@settings(deadline=None, max_examples=150)
@given(ticket=TICKETS, width=st.integers(320, 640))
def test_whatever_a_ticket_says_its_ink_stays_within_the_margins(dots, ticket, width):
    ink = dots(lay_out(ticket, PaperShape(width)).page())
    margin = sizes_for(width).margin
    assert not ink[:, :margin].any()
    assert not ink[:, width - margin :].any()
    assert not ink[:4].any()
    assert not ink[-4:].any()


@settings(deadline=None, max_examples=60)
@given(ticket=TICKETS, width=st.sampled_from([384, 576]))
def test_no_word_of_a_ticket_is_lost(written, ticket, width):
    said = "".join(line.text for line in written(ticket, width)).replace(" ", "")
    for text in (ticket.hospital, ticket.department, ticket.room, ticket.room_code, ticket.floor, ticket.initials):
        assert clean(text).replace(" ", "") in said
