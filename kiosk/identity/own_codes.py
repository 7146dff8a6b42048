"""The codes of the hospital's own papers.

`KSK1:A:<code>` on appointment slips and `KSK1:V:<code>` on tickets are this kiosk's. Cards, wristbands and books of
patients carry the hospital's code of the patient as a bar code, six to twenty letters and digits without a standard.
"""

import re

from kiosk.identity.refusals import Refusal, RefusalKind
from kiosk.values import dataclass

APPOINTMENT_PREFIX = "KSK1:A:"
TICKET_PREFIX = "KSK1:V:"
_STATUS_PAGE = re.compile(rf"https?://\S{{1,200}}{re.escape(TICKET_PREFIX)}\S{{1,100}}")

CARD_SYMBOLOGIES = frozenset({"Code128", "Code39", "PDF417"})
"""Bar codes of patient cards, as readers call them. A QR code or an unknown one is never taken for a patient's code."""

_FAMILY = re.compile(r"KSK[0-9]+:")
_PATIENT_CODE = re.compile(r"[0-9A-Za-z]{6,20}")
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


@dataclass(frozen=True, slots=True, repr=False)
class AppointmentCode:
    """The hospital's code of one appointment. Whoever holds it knows the appointment, so it is not shown."""

    code: str

    def __repr__(self) -> str:
        return "AppointmentCode(•••)"


@dataclass(frozen=True, slots=True, repr=False)
class PatientCode:
    """The hospital's code of one patient. It finds a record as a number does, so it is not shown."""

    code: str

    def __repr__(self) -> str:
        return "PatientCode(•••)"


def read_patient_code(text: str) -> PatientCode | None:
    """The code of a patient card, six to twenty letters and digits; None where the text is none."""
    return PatientCode(text) if _PATIENT_CODE.fullmatch(text) else None


def read_own_code(text: str) -> AppointmentCode | Refusal | None:
    """What one of our papers says; None where the text is no code of ours."""
    if text.startswith(TICKET_PREFIX) or _STATUS_PAGE.fullmatch(text):
        return Refusal(RefusalKind.OWN_TICKET)
    if text.startswith(APPOINTMENT_PREFIX):
        code = text.removeprefix(APPOINTMENT_PREFIX)
        return AppointmentCode(code) if _CODE.fullmatch(code) else Refusal(RefusalKind.UNKNOWN_CODE)
    return Refusal(RefusalKind.UNKNOWN_CODE) if _FAMILY.match(text) else None
