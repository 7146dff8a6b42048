"""The codes this kiosk's own papers carry: `KSK1:A:<code>` on appointment slips, `KSK1:V:<code>` on tickets."""

import re

from kiosk.identity.refusals import Refusal, RefusalKind
from kiosk.values import dataclass

APPOINTMENT_PREFIX = "KSK1:A:"
TICKET_PREFIX = "KSK1:V:"

_FAMILY = re.compile(r"KSK[0-9]+:")
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


@dataclass(frozen=True, slots=True, repr=False)
class AppointmentCode:
    """The hospital's code of one appointment. Whoever holds it knows the appointment, so it is not shown."""

    code: str

    def __repr__(self) -> str:
        return "AppointmentCode(•••)"


def read_own_code(text: str) -> AppointmentCode | Refusal | None:
    """What one of our papers says; None where the text is no code of ours."""
    if text.startswith(TICKET_PREFIX):
        return Refusal(RefusalKind.OWN_TICKET)
    if text.startswith(APPOINTMENT_PREFIX):
        code = text.removeprefix(APPOINTMENT_PREFIX)
        return AppointmentCode(code) if _CODE.fullmatch(code) else Refusal(RefusalKind.UNKNOWN_CODE)
    return Refusal(RefusalKind.UNKNOWN_CODE) if _FAMILY.match(text) else None
