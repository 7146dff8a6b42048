"""What a technician's trial of a reader shows: the kind of a document, and masked what it says. Nothing is kept."""

import re
from enum import Enum
from typing import Final

from kiosk.identity import (
    AppointmentCode,
    Identity,
    PatientCode,
    Reading,
    Refusal,
    TravelDocument,
    read_scan,
)
from kiosk.staff.said import Said
from kiosk.values import dataclass

MOST_SHOWN: Final = 6


class ScanKind(Enum):
    """What a code was."""

    CITIZEN_CARD = Said("Căn cước (CCCD) hoặc VNeID", "Citizen card or VNeID")
    INSURANCE_CARD = Said("Thẻ bảo hiểm y tế", "Health insurance card")
    PATIENT_CARD = Said("Thẻ của bệnh viện", "The hospital's own card")
    NUMBER = Said("Một dãy số giấy tờ", "A document's number")
    APPOINTMENT = Said("Mã lịch hẹn", "Appointment code")
    PASSPORT = Said("Hộ chiếu hoặc thẻ nước ngoài", "Passport or foreign card")
    OTHER = Said("Không phải giấy tờ", "No document")
    BROKEN = Said("Đọc được nhưng nội dung hỏng", "Read, but what it says is broken")


class ChipLevel(Enum):
    """How sure a chip is genuine; the values of `kiosk.identity.ProofLevel`."""

    ISSUER_VERIFIED = "issuer-verified"
    UNALTERED = "unaltered"
    NOT_VERIFIED = "not-verified"


@dataclass(frozen=True, slots=True)
class ScanSeen:
    """One code: which reader, what it was, what it says as far as staff may see, and how it is made.

    `decoder` names what read it, `ms` how long that took where the reader tells; `size` in bytes.
    """

    device: str
    kind: ScanKind
    masked: str = ""
    symbology: str = ""
    decoder: str = ""
    size: int = 0
    ms: float | None = None
    refused: str = ""


@dataclass(frozen=True, slots=True)
class ChipSeen:
    """One card: read in `ms`, with this level, or failed with the driver's word; `failed` names checks that failed."""

    level: ChipLevel | None
    ms: float = 0.0
    masked: str = ""
    failed: tuple[str, ...] = ()
    problem: str = ""


_KINDS: Final = {
    "citizen-card": ScanKind.CITIZEN_CARD,
    "chip-card": ScanKind.CITIZEN_CARD,
    "insurance-card": ScanKind.INSURANCE_CARD,
    "patient-card": ScanKind.PATIENT_CARD,
    "appointment-code": ScanKind.APPOINTMENT,
    "passport": ScanKind.PASSPORT,
}


def scan_seen(device: str, payload: bytes, symbology: str, decoder: str, ms: float | None = None) -> ScanSeen:
    """What a code is, from the exact bytes."""
    kind, masked, refused = _told(read_scan(payload, symbology))
    return ScanSeen(device, kind, masked, symbology, decoder, len(payload), ms, refused)


def _told(reading: Reading) -> tuple[ScanKind, str, str]:
    match reading:
        case Identity(document=document):
            return _KINDS.get(document.value, ScanKind.NUMBER), masked_identity(reading), ""
        case AppointmentCode():
            return ScanKind.APPOINTMENT, "", ""
        case PatientCode():
            return ScanKind.PATIENT_CARD, "", ""
        case TravelDocument():
            return ScanKind.PASSPORT, "", ""
        case Refusal(kind=kind):
            broken = ScanKind.OTHER if kind.name in ("UNKNOWN_CODE", "WEB_LINK") else ScanKind.BROKEN
            return broken, "", kind.value


def masked_identity(identity: Identity) -> str:
    """Enough for whoever holds the card to know it is theirs: the masked number, and the name's first letters."""
    number = identity.citizen_number or identity.insurance_number or identity.passport_number
    parts = [number.masked if number is not None else "", identity.name.initials if identity.name is not None else ""]
    return " · ".join(_safe(part) for part in parts if part)


def _safe(text: str) -> str:
    """Whatever masks, four digits in a row are the most that is shown."""
    return re.sub(r"\d{5,}", "•••", text)
