"""What stands on a ticket. Pure: words and layout are `ui.paper`'s, dots and cuts the printer driver's.

A ticket carries initials and a birth year, never a full name, a document number or an address, and
its QR holds the visit code alone.
"""

from dataclasses import field
from datetime import datetime
from enum import Enum

from kiosk.ticket.consent import ConsentSheet
from kiosk.ticket.receipt import PaymentReceipt
from kiosk.ticket.technician_sheet import TechnicianSheet
from kiosk.values import dataclass
from kiosk.visit import Payer, Priority

__all__ = ["ConsentSheet", "Document", "PaymentReceipt", "TechnicianSheet", "Ticket", "TicketKind", "TicketPayment"]


class TicketKind(Enum):
    """A confirmed ticket stands; a provisional one was issued by the kiosk and waits for the hospital's word.

    An appointment slip is a confirmed ticket for a time that was chosen here: the time is what the patient comes by.
    """

    CONFIRMED = "confirmed"
    PROVISIONAL = "provisional"
    APPOINTMENT = "appointment"


class TicketPayment(Enum):
    """What was known of the money when the ticket was printed."""

    NONE = "none"
    """Nothing is to be paid now, or nothing is known of it."""
    PAID = "paid"
    AT_DESK = "at-desk"
    """To be paid at the desk before the patient is seen."""
    UNKNOWN = "unknown"
    """A code was shown, and money may be on its way: staff can see whether it came."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """Everything printed.

    `code` is the whole text of the QR; `room_code` stands on the room's door. `ahead` people and `minutes` to wait are
    None when nobody knows. `appointment_at` is the time the patient is to be seen at, booked before or chosen here;
    `doctor` is who sees them, where that was chosen.
    `payer` is None where a copy's visit does not say. `copy`: printed once more. `language` is the patient's;
    Vietnamese always stands on the ticket, for the staff. `hint` says how to walk there. From `elderly_from` and
    below `child_under` this hospital sees people first.
    """

    kind: TicketKind
    hospital: str
    kiosk: str
    number: str
    department: str
    room: str
    floor: str
    initials: str = field(repr=False)
    birth_year: int | None = field(repr=False)
    payer: Payer | None
    coverage_checked: bool
    priority: Priority
    issued_at: datetime
    code: str = field(repr=False)
    room_code: str = ""
    ahead: int | None = None
    minutes: int | None = None
    appointment_at: datetime | None = None
    language: str = "vi"
    payment: TicketPayment = TicketPayment.NONE
    copy: bool = False
    doctor: str = ""
    department_in_english: str = ""
    room_in_english: str = ""
    floor_in_english: str = ""
    hint: str = ""
    hint_in_english: str = ""
    elderly_from: int = 75
    child_under: int = 6


Document = Ticket | ConsentSheet | PaymentReceipt | TechnicianSheet
"""Everything a kiosk prints."""
