from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.ticket import Ticket, TicketKind, TicketPayment
from kiosk.visit import Payer, Priority
from ui.paper import render_ticket
from ui.paper.sizes import sizes_for
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
    department_in_language=NAMES,
    payment=st.sampled_from(TicketPayment),
    copy=st.booleans(),
)


@settings(deadline=None, max_examples=150)
@given(ticket=TICKETS, width=st.integers(320, 640))
def test_whatever_a_ticket_says_its_ink_stays_within_the_margins(dots, ticket, width):
    ink = dots(render_ticket(ticket, width))
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
