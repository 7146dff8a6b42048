"""A hospital whose insurance questions the kiosk asks the portal itself; everything else passes through."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from kiosk.departments import VIETNAM
from kiosk.hospital.port import Capabilities, Hospital, Unavailable
from kiosk.hospital.portal.client import CardQuestion, Portal, question_of
from kiosk.hospital.portal.judging import MISMATCHES, Case, child_without_card, judged, unchecked
from kiosk.hospital.portal.line import Silence
from kiosk.hospital.portal.replies import PortalReply
from kiosk.hospital.portal.staff_words import Remark
from kiosk.identity import Identity
from kiosk.visit import Coverage, Covered, PatientRecord, PortalCode

DEADLINE_S = 6.0
COVERAGE = "coverage"
LATE_COVERAGE = "late-coverage"


class PortalCoverage:
    """`check_coverage` is the portal's, with a report for staff instead of an evidence the hospital could look up.

    So a visit goes as unchecked with the report beside it, and staff have their task. Where the portal was silent it is
    asked again later, for a refusal the desk should hear of. `facility` is this hospital's code (5 characters).
    """

    def __init__(
        self,
        hospital: Hospital,
        portal: Portal,
        *,
        facility: str | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(VIETNAM),
        seconds: float = DEADLINE_S,
    ) -> None:
        self._hospital = hospital
        self._portal = portal
        self._facility = facility
        self._now = now
        self._seconds = seconds

    def __getattr__(self, name: str) -> Any:
        """Whatever else a hospital can do."""
        return getattr(self._hospital, name)

    def capabilities(self) -> Capabilities | Unavailable:
        """The hospital's, with coverage: at the glass and later."""
        able = self._hospital.capabilities()
        if isinstance(able, Unavailable):
            return able
        return replace(able, features=able.features | {COVERAGE, LATE_COVERAGE})

    def check_coverage(self, identity: Identity, record: PatientRecord | None) -> Coverage | Unavailable:
        """Before the deadline, whatever the portal does. Never `Unavailable`: staff are told in the report."""
        deadline = time.monotonic() + self._seconds
        question = question_of(identity, record)
        born = identity.birth or (record.birth if record else None)
        case = Case(self._now(), self._facility, question.number if question else None, born)
        if question is None:
            return child_without_card(case) if case.young_child else unchecked("", case, Remark.NO_CARD_SHOWN)
        reply = self._asked(question, deadline)
        if isinstance(reply, Silence):
            return unchecked(f"portal: {reply.reason}", case)
        newer = _newer_card(reply, question)
        return judged(reply, case) if newer is None else self._by_newer_card(reply, case, newer, deadline)

    def _asked(self, question: CardQuestion, deadline: float) -> PortalReply | Silence:
        """Nothing is believed, shown or noted of an answer about somebody else; that a name differs it may say."""
        reply = self._portal.look_up(question, deadline)
        if isinstance(reply, Silence) or reply.code in MISMATCHES or reply.is_about(question.name, question.birth):
            return reply
        return Silence("the answer is about somebody else")

    def _by_newer_card(self, reply: PortalReply, case: Case, newer: CardQuestion, deadline: float) -> Coverage:
        """Asked once more. An old card that still holds stands where the new one does not (yet)."""
        old = judged(reply, case)
        again = self._asked(newer, deadline)
        if isinstance(again, Silence):
            return old if isinstance(old, Covered) else unchecked(f"portal: {again.reason}", case)
        new = judged(again, replace(case, number=newer.number, new_card=True))
        return new if isinstance(new, Covered) or not isinstance(old, Covered) else old


def with_portal(hospital: Hospital, portal: Portal, *, facility: str | None = None) -> Hospital:
    """The same hospital, its insurance questions answered by the portal."""
    return cast("Hospital", PortalCoverage(hospital, portal, facility=facility))


def _newer_card(reply: PortalReply, question: CardQuestion) -> CardQuestion | None:
    """The question about the card that took this one's place; None where there is none."""
    if reply.code not in (PortalCode.REPLACED, PortalCode.RENEWED):
        return None
    number = reply.newer.number
    if number is None or number == question.number:
        return None
    return replace(question, number=number)
