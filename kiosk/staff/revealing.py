"""What an item says, opened: our reference for everybody, the person only where it was asked for and confirmed."""

from typing import Final

from kiosk.hospital import payloads
from kiosk.hospital.port import Cancellation, HelpRequest, LateCoverage, ReturnedLease
from kiosk.identity import Identity
from kiosk.staff.said import Said
from kiosk.staff.words import BY_STAFF
from kiosk.visit import BookingRequest
from offline_queue import Item

REVEALED: Final = {
    "key": Said("khóa", "key"),
    "reference": Said("mã đối chiếu", "reference"),
    "name": Said("họ tên", "name"),
    "born": Said("ngày sinh", "born"),
    "citizen_number": Said("số CCCD", "citizen number"),
    "passport_number": Said("hộ chiếu", "passport"),
    "insurance_number": Said("thẻ BHYT", "insurance card"),
    "department": Said("khoa", "department"),
    "visit_code": Said("mã lượt khám", "visit code"),
    "reason": Said("lý do", "reason"),
}
"""What an item can say."""

_TYPES: Final[dict[str, type[payloads.Request]]] = {
    payloads.BOOK: BookingRequest,
    payloads.KEEP_NUMBER: payloads.KeepNumberRequest,
    payloads.HELP: HelpRequest,
    payloads.CANCEL: Cancellation,
    payloads.LATE_COVERAGE: LateCoverage,
    payloads.RETURN_LEASE: ReturnedLease,
    payloads.REPRINT: payloads.CopyPrinted,
    payloads.PAPER: payloads.PaperTold,
    payloads.PAYMENT: payloads.CodeWanted,
    payloads.PAYMENT_NOTE: payloads.PaymentNote,
}


def reference_of(item: Item) -> str:
    """Our own name for the visit, by which the hospital finds it; "" where the item has none or is not understood."""
    request = _request(item)
    match request:
        case BookingRequest() | payloads.KeepNumberRequest() | Cancellation() | LateCoverage() | payloads.PaperTold():
            return request.reference
        case _:
            return ""


def revealed(item: Item) -> dict[str, str]:
    """Who it is, where to, and a colleague's own words; by the names of `REVEALED`, and only what there is."""
    told: dict[str, str] = {}
    match _request(item):
        case BookingRequest(intent=intent):
            told |= _person(intent.identity) | {"department": intent.department_id}
        case payloads.KeepNumberRequest(booking=BookingRequest(intent=intent)):
            told |= _person(intent.identity) | {"department": intent.department_id}
        case LateCoverage(identity=identity):
            told |= _person(identity)
        case payloads.CodeWanted(code=code) | payloads.PaymentNote(code=code):
            told |= {"visit_code": code}
        case Cancellation(reason=reason) if reason:
            told |= {"reason": reason}
        case _:
            pass
    if item.reason:
        told |= {"reason": item.reason.removeprefix(BY_STAFF)}
    return told


def _person(identity: Identity) -> dict[str, str]:
    told: dict[str, str] = {}
    told |= {"name": identity.name.full} if identity.name else {}
    told |= {"born": identity.birth.display()} if identity.birth else {}
    told |= {"citizen_number": identity.citizen_number.value} if identity.citizen_number else {}
    told |= {"passport_number": identity.passport_number.value} if identity.passport_number else {}
    told |= {"insurance_number": identity.insurance_number.value} if identity.insurance_number else {}
    return told


def _request(item: Item) -> payloads.Request | None:
    kind = _TYPES.get(item.kind)
    if kind is None:
        return None
    try:
        return payloads.decode(item.payload, kind)
    except payloads.PayloadError:
        return None
