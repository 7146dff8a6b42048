"""Every result code of the portal, asked over the line: what becomes of the patient, and what staff read."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from kiosk.departments import VIETNAM
from kiosk.hospital.portal import PortalCoverage
from kiosk.hospital.portal.staff_words import CODES
from kiosk.identity import Identity
from kiosk.sandbox.people import person
from kiosk.sandbox.portal.answering import MEANINGS
from kiosk.sandbox.portal.cards import citizen_number_of
from kiosk.visit import Coverage, Covered, NotCovered, NotCoveredReason, PortalCode, UncheckedCoverage

Ident = Callable[..., Identity]
YEAR = datetime.now(VIETNAM).year

EXPECTED: dict[str, tuple[type[Coverage], Any]] = {
    "000": (Covered, 80),
    "001": (Covered, None),
    "002": (Covered, None),
    "003": (Covered, 95),
    "004": (Covered, 95),
    "010": (NotCovered, NotCoveredReason.EXPIRED),
    "050": (NotCovered, NotCoveredReason.NOT_FOUND),
    "060": (NotCovered, NotCoveredReason.MISMATCH),
    "061": (NotCovered, NotCoveredReason.MISMATCH),
    "070": (NotCovered, NotCoveredReason.MISMATCH),
    "080": (NotCovered, NotCoveredReason.MISMATCH),
    "090": (Covered, None),
    "100": (UncheckedCoverage, None),
    "101": (UncheckedCoverage, None),
    "110": (NotCovered, NotCoveredReason.EXPIRED),
    "120": (NotCovered, NotCoveredReason.EXPIRED),
    "121": (NotCovered, NotCoveredReason.EXPIRED),
    "122": (NotCovered, NotCoveredReason.EXPIRED),
    "123": (NotCovered, NotCoveredReason.EXPIRED),
    "124": (NotCovered, NotCoveredReason.EXPIRED),
    "130": (NotCovered, NotCoveredReason.NOT_FOUND),
    "205": (UncheckedCoverage, None),
    "500": (UncheckedCoverage, None),
}


@pytest.mark.parametrize("code", EXPECTED)
def test_a_code_about_a_card_has_its_outcome_and_its_words_for_staff(
    hospital: PortalCoverage, identity: Ident, code: str
) -> None:
    kind, detail = EXPECTED[code]
    coverage = hospital.check_coverage(identity(citizen_number_of(code)), None)
    assert isinstance(coverage, kind)
    assert coverage.report is not None
    if isinstance(coverage, Covered):
        assert coverage.percent == detail
        assert coverage.evidence_id is None
        assert coverage.confirm_at_desk is (detail is None)
    if isinstance(coverage, NotCovered):
        assert coverage.reason is detail
        assert coverage.code is PortalCode(code)
    if code not in ("003", "004"):  # their citizen number leads to the new card
        assert coverage.report.code == code
        assert CODES[PortalCode(code)][0].vi in coverage.report.note


@pytest.mark.parametrize(
    ("number", "code"), [("DN9010198800000", "051"), ("DN4970198800000", "052"), ("DN6010198800000", "053")]
)
def test_a_number_of_the_wrong_shape_is_told_as_such(
    hospital: PortalCoverage, identity: Ident, number: str, code: str
) -> None:
    who = identity("DN4010198800000")
    object.__setattr__(who.insurance_number, "value", number)
    if code == "051":
        object.__setattr__(who.insurance_number, "value", number[:13])
    coverage = hospital.check_coverage(who, None)
    assert isinstance(coverage, NotCovered)
    assert (coverage.reason, coverage.code) == (NotCoveredReason.NOT_FOUND, PortalCode(code))


def test_the_table_of_codes_is_whole() -> None:
    assert {code.value for code in PortalCode} == set(MEANINGS)
    assert set(CODES) == set(PortalCode)
    about_who_asks = {"051", "052", "053", "054", "055", "401"}
    assert set(EXPECTED) | about_who_asks == set(MEANINGS)


def test_no_words_for_staff_are_the_same_for_two_codes() -> None:
    meanings = [meaning.vi for code, (meaning, _) in CODES.items() if code is not PortalCode.SERVER_FAULT]
    assert len(meanings) == len(set(meanings))
    assert all(words.vi and words.en for pair in CODES.values() for words in pair)


def test_a_valid_card_of_the_sandbox_has_its_days_and_its_report(hospital: PortalCoverage, identity: Ident) -> None:
    who = person("insured", date.today())
    coverage = hospital.check_coverage(identity(who.citizen_number, who.name, who.birth), None)
    assert isinstance(coverage, Covered)
    assert (coverage.percent, coverage.card, coverage.valid_to) == (80, who.insurance_card, date(YEAR, 12, 31))
    report = coverage.report
    assert report is not None
    assert (report.valid_from, report.facility, report.percent) == (date(YEAR, 1, 1), "01999", 80)
    assert report.source == "bhxh-portal"


def test_a_card_registered_elsewhere_is_not_refused_and_promises_nothing(
    hospital: PortalCoverage, identity: Ident
) -> None:
    who = person("vneid", date.today())
    coverage = hospital.check_coverage(identity(who.citizen_number, who.name, who.birth), None)
    assert isinstance(coverage, Covered)
    assert coverage.confirm_at_desk
    assert coverage.percent is None
    assert coverage.report is not None
    assert (coverage.report.percent, coverage.report.facility) == (95, "01998")
    assert "cơ sở khác" in coverage.report.note
