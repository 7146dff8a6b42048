"""From the portal's reply to coverage: what the code says, and the dates and facility beside it. Pure.

The kiosk computes no benefit: the percentage is the third character of the card the reply names, and stands only where
the card is valid here and today. Everything else is reception's.
"""

from dataclasses import replace
from datetime import date, datetime

from kiosk.hospital.portal.replies import CardPeriod, PortalReply
from kiosk.hospital.portal.staff_words import Remark, staff_words
from kiosk.identity import InsuranceNumber, PartialDate
from kiosk.values import dataclass
from kiosk.visit import (
    Coverage,
    CoverageReport,
    Covered,
    NotCovered,
    NotCoveredReason,
    PortalCode,
    UncheckedCoverage,
)

SPECIAL_ISSUERS = frozenset({"QN", "CA", "CY", "HC", "LS", "XK"})
"""Groups insured by Defence and Police: the portal may know nothing of their cards (notes to Decision 4750/QĐ-BYT)."""

_NO_SUCH_CARD = (PortalCode.NOT_FOUND, PortalCode.WRONG_NUMBER, PortalCode.WRONG_PROVINCE, PortalCode.WRONG_BENEFIT)

MISMATCHES = (PortalCode.WRONG_NAME, PortalCode.NAME_DIFFERS, PortalCode.WRONG_BIRTH, PortalCode.WRONG_SEX)
"""The portal itself says that the card is another person's."""


@dataclass(frozen=True, slots=True)
class Case:
    """Who was asked about, where and when."""

    at: datetime
    facility: str | None
    number: str | None
    birth: PartialDate | None
    new_card: bool = False

    @property
    def today(self) -> date:
        """The day of the visit."""
        return self.at.date()

    @property
    def special_issuer(self) -> bool:
        """Whether the card says so itself."""
        card = InsuranceNumber.parse(self.number) if self.number else None
        return card is not None and card.object_code in SPECIAL_ISSUERS

    @property
    def young_child(self) -> bool:
        """Under six, whatever day of the known year they were born."""
        return self.birth is not None and self.birth.surely_under(6, self.today)


def judged(reply: PortalReply, case: Case) -> Coverage:
    """What the reply means for this visit."""
    match reply.code:
        case PortalCode.VALID | PortalCode.RENEWED:
            return _by_dates(reply, case)
        case PortalCode.ARMY | PortalCode.POLICE:
            return _provisional(reply, case)
        case PortalCode.WRONG_FACILITY:
            return _provisional(reply, case, Remark.OTHER_FACILITY)
        case code if code in _NO_SUCH_CARD and case.special_issuer:
            return _provisional(reply, case, Remark.SPECIAL_ISSUER)
        case PortalCode.NOT_FOUND if case.young_child:
            return child_without_card(case, reply.word)
        case PortalCode.CHILD_WITHOUT_CARD:
            return child_without_card(case, reply.word)
        case PortalCode.REPLACED:
            return _refused(reply, case, NotCoveredReason.OTHER)
        case (
            PortalCode.EXPIRED
            | PortalCode.WITHDRAWN
            | PortalCode.ENDED
            | PortalCode.MOVED_AWAY
            | PortalCode.MOVED_WITHIN
            | PortalCode.REGISTERED_ANEW
            | PortalCode.STOPPED
        ):
            return _refused(reply, case, NotCoveredReason.EXPIRED)
        case PortalCode.NOT_FOUND | PortalCode.WRONG_NUMBER | PortalCode.WRONG_PROVINCE | PortalCode.WRONG_BENEFIT:
            return _refused(reply, case, NotCoveredReason.NOT_FOUND)
        case code if code in MISMATCHES:
            return _refused(reply, case, NotCoveredReason.MISMATCH)
        case _:  # technical ones, and codes that came after this program
            return UncheckedCoverage(f"portal code {reply.word}", _report(reply, case))


def unchecked(reason: str, case: Case, *remarks: Remark) -> UncheckedCoverage:
    """Nothing was heard; staff look later."""
    return UncheckedCoverage(reason, CoverageReport("", case.at, staff_words("", None, remarks).vi))


def child_without_card(case: Case, word: str = "") -> NotCovered:
    """A child under six without a card in the portal, or with none to look up: the desk takes the birth certificate."""
    code = PortalCode.CHILD_WITHOUT_CARD
    report = CoverageReport(word, case.at, staff_words(word, code).vi)
    return NotCovered(NotCoveredReason.NOT_FOUND, code=code, report=report)


def _by_dates(reply: PortalReply, case: Case) -> Coverage:
    card = reply.card
    if card.valid_to is not None and card.valid_to < case.today:
        refused = _refused(reply, case, NotCoveredReason.EXPIRED, Remark.ENDED_BY_DATE)
        return replace(refused, code=PortalCode.EXPIRED)
    if card.valid_from is not None and card.valid_from > case.today:
        refused = _refused(reply, case, NotCoveredReason.OTHER, Remark.NOT_YET)
        return replace(refused, valid_from=card.valid_from, valid_to=None)
    if case.facility is not None and card.facility is not None and card.facility != case.facility:
        return _provisional(reply, case, Remark.OTHER_FACILITY)
    return Covered(None, card.percent, card.valid_to, card.number, card.facility, report=_report(reply, case))


def _provisional(reply: PortalReply, case: Case, *remarks: Remark) -> Covered:
    """The patient goes on as insured; what it pays, the desk says."""
    card, report = reply.card, _report(reply, case, *remarks)
    return Covered(None, None, card.valid_to, card.number, card.facility, confirm_at_desk=True, report=report)


def _refused(reply: PortalReply, case: Case, reason: NotCoveredReason, *remarks: Remark) -> NotCovered:
    # Of a card that was ended early the printed day is not its last one.
    last = reply.card.valid_to if reply.code in (PortalCode.EXPIRED, PortalCode.VALID, PortalCode.RENEWED) else None
    report = _report(reply, case, *remarks)
    return NotCovered(reason, last, code=reply.code, report=report)


def _report(reply: PortalReply, case: Case, *remarks: Remark) -> CoverageReport:
    card: CardPeriod = reply.card
    seen = (*remarks, Remark.NEW_CARD) if case.new_card else remarks
    return CoverageReport(
        reply.word,
        case.at,
        staff_words(reply.word, reply.code, seen).vi,
        card.number,
        card.valid_from,
        card.valid_to,
        card.facility,
        card.percent,
    )
