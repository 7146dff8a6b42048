"""What an item says, opened: our reference for everybody, the person only where it was asked for and confirmed."""

from typing import Final

from kiosk.commands.queue_words import BY_STAFF
from kiosk.hospital import payloads
from kiosk.hospital.port import HelpRequest
from kiosk.runtime.bookings import label
from kiosk.visit import BookingRequest
from offline_queue import Item

REVEALED: Final = {
    "key": "khóa / key",
    "reference": "mã đối chiếu / reference",
    "name": "họ tên / name",
    "born": "ngày sinh / born",
    "citizen_number": "số CCCD / citizen number",
    "passport_number": "hộ chiếu / passport",
    "insurance_number": "thẻ BHYT / insurance card",
    "department": "khoa / department",
    "reason": "lý do / reason",
}


def reference_of(item: Item) -> str:
    """Our own name for the visit, by which the hospital finds it; "" where the item has none or is not understood."""
    request = _request(item)
    return request.reference if isinstance(request, BookingRequest | payloads.KeepNumberRequest) else ""


def ticket_of(item: Item) -> str:
    """The number as it was printed; "" where there is none or the item is not understood."""
    request = _request(item)
    if not isinstance(request, BookingRequest) or item.number is None:
        return ""
    return request.offline_ticket.number if request.offline_ticket else label(request.kiosk_id, item.number)


def revealed(item: Item) -> dict[str, str]:
    """Who it is, where to, and a colleague's own words."""
    told: dict[str, str] = {}
    request = _request(item)
    if isinstance(request, BookingRequest):
        identity = request.intent.identity
        told |= {"name": identity.name.full} if identity.name else {}
        told |= {"born": identity.birth.display()} if identity.birth else {}
        told |= {"citizen_number": identity.citizen_number.value} if identity.citizen_number else {}
        told |= {"passport_number": identity.passport_number.value} if identity.passport_number else {}
        told |= {"insurance_number": identity.insurance_number.value} if identity.insurance_number else {}
        told |= {"department": request.intent.department_id}
    if item.reason:
        told |= {"reason": item.reason.removeprefix(BY_STAFF)}
    return told


def _request(item: Item) -> BookingRequest | payloads.KeepNumberRequest | HelpRequest | None:
    kinds = {
        payloads.BOOK: BookingRequest,
        payloads.KEEP_NUMBER: payloads.KeepNumberRequest,
        payloads.HELP: HelpRequest,
    }
    kind = kinds.get(item.kind)
    if kind is None:
        return None
    try:
        return payloads.decode(item.payload, kind)
    except payloads.PayloadError:
        return None
