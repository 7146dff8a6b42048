"""The insurance portal of Vietnam Social Security, asked by the kiosk itself where a hospital wants it so.

    credential files -> Tokens -> Portal.look_up(question) -> PortalReply | Silence -> judged() -> Coverage

Every answer, none, and nonsense end in a `Coverage`: a portal can stop nobody's visit. Nothing here raises for the
world's faults; `CredentialError` stays inside.
"""

from kiosk.hospital.portal.account import CredentialFiles
from kiosk.hospital.portal.client import CardQuestion, Portal, question_of
from kiosk.hospital.portal.coverage import PortalCoverage, with_portal
from kiosk.hospital.portal.line import Silence
from kiosk.hospital.portal.replies import PortalReply
from kiosk.hospital.portal.staff_words import StaffWords, staff_words

__all__ = [
    "CardQuestion",
    "CredentialFiles",
    "Portal",
    "PortalCoverage",
    "PortalReply",
    "Silence",
    "StaffWords",
    "question_of",
    "staff_words",
    "with_portal",
]
