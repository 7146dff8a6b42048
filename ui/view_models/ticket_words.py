"""What a ticket looks like in words: the number, where to go with it, and the truth about the paper."""

from dataclasses import field
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.departments import said_in
from kiosk.journey import Journey
from kiosk.journey.cancelling import may_cancel
from kiosk.journey.paying import may_pay
from kiosk.journey.priorities import rules_of
from kiosk.journey.state import Confirmed, Provisional, RefusedLate, Result, Ticketed
from kiosk.journey.ticketing import ticket_of, words_for
from kiosk.ticket import Ticket, TicketPayment
from kiosk.values import dataclass
from kiosk.visit import Booking, PaymentRequired
from ui.ticket_code import leads_to_page
from ui.view_models.counted import Counted, counted
from ui.view_models.paper_words import PaperWords, paper_words
from ui.view_models.priority import priority_words
from ui.view_models.words import place_words, time_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class TicketProps:
    """`kind` is confirmed, earlier, provisional, kept or late: a kept number was the kiosk's own and is confirmed now;
    late means that the desk has to help. `floor` is where the hospital says the room is, `hint` how to walk there.

    `page`: a phone that reads the code opens the page on which the visit can be followed.
    """

    kind: str = "confirmed"
    headline: str = ""
    number: str = field(default="", repr=False)
    department: str = ""
    place: str = ""
    floor: str = ""
    hint: str = ""
    wait: str = ""
    wait_icon: str = "people"
    minutes: str = ""
    note: str = ""
    priority: str = ""
    code: str = field(default="", repr=False)
    page: bool = False
    cancellable: bool = False
    payment: str = ""
    payment_tone: str = "info"
    payable: bool = False
    take_card: bool = False
    paper: PaperWords = PaperWords()


def derive(journey: Journey) -> TicketProps:
    """The ticket screen for this journey."""
    step = journey.step
    if not isinstance(step, Ticketed):
        return TicketProps()
    ticket, words, language = ticket_of(journey, step), words_for(journey, step), journey.language
    page = leads_to_page(ticket.code)
    kind, headline, note = _result_words(step, page=page)
    late = kind == "late"
    wait, minutes = ("", "") if late else when_words(ticket)
    payment_tone, payment = ("info", "") if late else payment_words(step)
    return TicketProps(
        kind=kind,
        headline=headline,
        number=step.number,
        department="" if late else said_in(words.department, language, ticket.department),
        place="" if late else place_words(ticket.room, ticket.room_code, ticket.floor, language, words),
        floor="" if late else ticket.floor,
        hint="" if late else said_in(words.hints, language),
        wait=wait,
        wait_icon="people" if ticket.appointment_at is None else "calendar",
        minutes=minutes,
        note=note,
        priority="" if late else priority_words(ticket.priority, rules_of(journey)),
        code=ticket.code,
        page=page and not late,
        cancellable=may_cancel(journey),
        payment=payment,
        payment_tone=payment_tone,
        payable=may_pay(journey),
        take_card=journey.card_on_reader,
        paper=paper_words(step, late),
    )


def when_words(ticket: Ticket) -> tuple[str, str]:
    """How many wait before, and how long; of a chosen time only the time, because the queue says nothing of it."""
    if ticket.appointment_at is not None:
        return translate("Ticket", "Hẹn lúc %1").replace("%1", time_words(ticket.appointment_at)), ""
    minutes = counted(Counted.WAIT_MINUTES, ticket.minutes) if ticket.minutes else ""
    match ticket.ahead:
        case None:
            return "", minutes
        case 0:
            return translate("Ticket", "Trước bạn không còn ai"), minutes
        case ahead:
            return counted(Counted.AHEAD_OF_YOU, ahead), minutes


def _result_words(step: Ticketed, *, page: bool) -> tuple[str, str, str]:
    match step.result:
        case Confirmed(copy=True):
            note = translate("Ticket", "Đây là phiếu in lại, số của bạn không đổi.")
            return "earlier", translate("Ticket", "Số của bạn"), note
        case Confirmed(earlier=True):
            note = translate("Ticket", "Bạn đã đăng ký trước đó. Đây là số đã cấp cho bạn, không phải số mới.")
            return "earlier", translate("Ticket", "Số của bạn"), note
        case Confirmed():
            return "confirmed", translate("Ticket", "Số của bạn"), ""
        case Provisional(booking=None):
            note = translate(
                "Ticket",
                "Mạng của bệnh viện đang gián đoạn. Đăng ký của bạn đã được lưu và sẽ được gửi. "
                "Giữ phiếu này, nhân viên sẽ gọi theo số này.",
            )
            if page:
                note += " " + translate("Ticket", "Quét mã QR để biết khi bệnh viện đã xác nhận.")
            return "provisional", translate("Ticket", "Số tạm của bạn"), note
        case Provisional():
            note = translate("Ticket", "Bệnh viện đã nhận đăng ký của bạn. Số này được giữ nguyên.")
            return "kept", translate("Ticket", "Số của bạn"), note
        case RefusedLate():
            note = translate(
                "Ticket",
                "Bệnh viện chưa xếp được lượt khám cho số này. Mời bạn mang số này đến quầy hướng dẫn, "
                "nhân viên sẽ giúp bạn.",
            )
            return "late", translate("Ticket", "Mời bạn đến quầy hướng dẫn"), note
        case _:
            assert_never(step.result)


def payment_words(step: Ticketed) -> tuple[str, str]:
    """Tone and words of what is known of the money; money that may be on its way is never called "not paid"."""
    match step.payment:
        case TicketPayment.NONE:
            return "info", ""
        case TicketPayment.PAID:
            return "good", translate("Ticket", "Đã thanh toán")
        case TicketPayment.AT_DESK if not _is_paid_first(step.result):
            return "info", translate("Ticket", "Trả tiền tại quầy thu ngân sau khi khám")
        case TicketPayment.AT_DESK:
            return "warn", translate("Ticket", "Trả tiền tại quầy thu ngân trước khi khám")
        case TicketPayment.UNKNOWN:
            return "info", translate("Ticket", "Nếu đã chuyển tiền, xin giữ biên lai để nhân viên xem")
        case _:
            assert_never(step.payment)


def _is_paid_first(result: Result) -> bool:
    match result:
        case Confirmed(booking=Booking() as booking) | Provisional(booking=Booking() as booking):
            return booking.payment_required is not PaymentRequired.AFTER
        case _:
            return True
