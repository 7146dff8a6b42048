"""Invented tickets to look at a template with: usual ones, and the hardest a template has to bear."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from kiosk.ticket import Ticket, TicketKind, TicketPayment
from kiosk.visit import Payer, Priority

ISSUED = datetime(2026, 11, 24, 8, 15, tzinfo=timezone(timedelta(hours=7)))
TO_COME = datetime(2026, 11, 26, 14, 30, tzinfo=timezone(timedelta(hours=7)))

CODE = "KSK1:V:V7K2M9Q4"
PAGE = "https://dangky-kham.benhvien-vidu.example/luot-kham/theo-doi/KSK1:V:V7K2M9Q4"


def usual(kind: TicketKind, language: str = "vi") -> Ticket:
    """As most are."""
    ticket = Ticket(
        kind=kind,
        hospital="Bệnh viện Đa khoa Ví Dụ",
        kiosk="Quầy tự phục vụ 03",
        number="B 042",
        department="Tim mạch",
        room="Phòng khám Tim mạch 1",
        room_code="305",
        floor="Tầng 3, nhà A",
        initials="N.T.M.",
        birth_year=1958,
        payer=Payer.INSURANCE,
        coverage_checked=True,
        priority=Priority.NONE,
        issued_at=ISSUED,
        code=CODE,
        ahead=7,
        minutes=25,
        language=language,
        department_in_english="Cardiology",
        doctor="BS. Trần Quốc Bảo",
    )
    match kind:
        case TicketKind.PROVISIONAL:
            return replace(ticket, number="K3-07", coverage_checked=False, ahead=None, minutes=None)
        case TicketKind.APPOINTMENT:
            return replace(ticket, appointment_at=TO_COME, ahead=None, minutes=None)
        case TicketKind.CONFIRMED:
            return ticket


def hardest(kind: TicketKind, language: str = "en") -> Ticket:
    """Every name long, every notice on it, in two languages, and the code an address."""
    return replace(
        usual(kind, language),
        hospital="Bệnh viện Phục hồi chức năng và Y học cổ truyền Trung ương Ví Dụ – Cơ sở 2",
        kiosk="Quầy tự phục vụ 03 · Sảnh chính nhà A",
        number="TMH-A 1042",
        department="Phục hồi chức năng – Vật lý trị liệu và Y học cổ truyền",
        department_in_english="Rehabilitation, physiotherapy and traditional medicine",
        room="Phòng khám Phục hồi chức năng theo yêu cầu số 2",
        room_code="B2-512",
        floor="Tầng 5, nhà B2, khu Kỹ thuật cao",
        initials="C.H.T.N.Đ.Ư.",
        coverage_checked=False,
        priority=Priority.MERIT,
        code=PAGE,
        ahead=None if kind is TicketKind.APPOINTMENT else 142,
        minutes=None if kind is TicketKind.APPOINTMENT else 215,
        payment=TicketPayment.UNKNOWN,
        copy=True,
        doctor="PGS.TS.BS Công Huyền Tôn Nữ Ví Dụ",
        hint="Đi thẳng qua quầy thuốc, lên thang máy số 2, ra cửa rẽ trái, đi hết hành lang.",
        hint_in_english="Straight past the pharmacy, lift 2 to the third floor, left to the end of the corridor.",
    )
