"""Which number is asked for, and old, new, special and missing cards."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from kiosk.departments import VIETNAM
from kiosk.hospital.minimal import Minimal
from kiosk.hospital.portal import CardQuestion, PortalCoverage, PortalReply, Silence, question_of
from kiosk.hospital.portal.line import Said
from kiosk.hospital.portal.replies import read_reply
from kiosk.identity import CitizenNumber, Identity, PartialDate, PersonName
from kiosk.sandbox.portal.cards import card_number_of
from kiosk.visit import Covered, NotCovered, NotCoveredReason, PatientRecord, PortalCode, UncheckedCoverage

Ident = Callable[..., Identity]
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=VIETNAM)
DN4 = "DN4010199000001"
HT3 = "HT3010199000001"


class Scripted:
    """A portal that answers by the number it is asked for."""

    def __init__(self, **answers: dict[str, Any] | Silence) -> None:
        self.answers = answers
        self.asked: list[CardQuestion] = []

    def look_up(self, question: CardQuestion, _deadline: float) -> PortalReply | Silence:
        self.asked.append(question)
        answer = self.answers[f"n{question.number}"]
        return answer if isinstance(answer, Silence) else reply(**answer)


def reply(**fields: Any) -> PortalReply:
    import json  # noqa: PLC0415 - only here

    read = read_reply(Said(200, json.dumps(fields).encode()))
    assert isinstance(read, PortalReply)
    return read


def kiosk(facility: str | None = "01999", **answers: dict[str, Any] | Silence) -> tuple[PortalCoverage, Scripted]:
    portal = Scripted(**answers)
    return PortalCoverage(Minimal(), portal, facility=facility, now=lambda: NOW), portal  # type: ignore[arg-type]


VALID = {"maKetQua": "000", "maThe": DN4, "gtTheTu": "01/01/2026", "gtTheDen": "31/12/2026", "maDKBD": "01999"}


@pytest.mark.parametrize("number", [card_number_of("000"), card_number_of("000")[-10:], "001080988000"])
def test_all_three_numbers_find_the_card(hospital: PortalCoverage, identity: Ident, number: str) -> None:
    coverage = hospital.check_coverage(identity(number), None)
    assert isinstance(coverage, Covered)
    assert coverage.percent == 80  # also where the number itself does not tell


def test_the_insurance_card_is_asked_for_before_the_citizen_number(identity: Ident) -> None:
    both = replace(identity(DN4), citizen_number=CitizenNumber("001080988000"))
    question = question_of(both, None)
    assert question is not None
    assert question.number == DN4


@pytest.mark.parametrize(
    ("birth", "asked"),
    [("1980-05-20", "20/05/1980"), ("1980", "1980"), ("1980-05", "1980")],
    ids=["day", "year", "mon"],
)
def test_a_birth_is_asked_in_the_forms_the_portal_takes(identity: Ident, birth: str, asked: str) -> None:
    question = question_of(identity(DN4, birth=birth), None)
    assert question is not None
    assert question.birth == asked


def test_name_and_birth_come_from_the_hospitals_books_where_the_document_has_none(identity: Ident) -> None:
    bare = replace(identity("001080988000"), name=None, birth=None)
    assert question_of(bare, None) is None
    record = PatientRecord("p-1", PersonName("LÊ VÍ DỤ"), PartialDate(1980, 5, 20))
    question = question_of(bare, record)
    assert question is not None
    assert (question.name, question.birth) == ("LÊ VÍ DỤ", "20/05/1980")


def test_an_old_card_is_asked_again_by_its_new_one_once(
    hospital: PortalCoverage, simulator: Any, identity: Ident
) -> None:
    coverage = hospital.check_coverage(identity(card_number_of("003")), None)
    assert isinstance(coverage, Covered)
    assert (coverage.card, coverage.percent) == ("HT3010198800003", 95)
    assert coverage.report is not None
    assert "thẻ mới" in coverage.report.note
    assert [number for _, number in simulator.heard()["questions"]] == ["DN4010198800003", "HT3010198800003"]


def test_cards_that_name_each_other_are_not_asked_for_ever(identity: Ident) -> None:
    hospital, portal = kiosk(
        nDN4010199000001={"maKetQua": "003", "maTheMoi": HT3}, nHT3010199000001={"maKetQua": "003", "maTheMoi": DN4}
    )
    coverage = hospital.check_coverage(identity(DN4), None)
    assert len(portal.asked) == 2
    assert isinstance(coverage, NotCovered)
    assert coverage.code is PortalCode.REPLACED


def test_an_old_card_whose_new_one_is_not_named_sends_to_the_desk(identity: Ident) -> None:
    hospital, portal = kiosk(nDN4010199000001={"maKetQua": "003"})
    coverage = hospital.check_coverage(identity(DN4), None)
    assert isinstance(coverage, NotCovered)
    assert coverage.code is PortalCode.REPLACED
    assert len(portal.asked) == 1


RENEWED = VALID | {"maKetQua": "004", "maTheMoi": HT3}


@pytest.mark.parametrize(
    "new", [Silence("time-out"), {"maKetQua": "000", "gtTheTu": "01/01/2027"}, {"maKetQua": "050"}, {"maKetQua": "101"}]
)
def test_an_old_card_that_still_holds_stands_where_the_new_one_does_not_yet(identity: Ident, new: Any) -> None:
    hospital, _ = kiosk(nDN4010199000001=RENEWED, nHT3010199000001=new)
    coverage = hospital.check_coverage(identity(DN4), None)
    assert isinstance(coverage, Covered)
    assert (coverage.card, coverage.percent) == (DN4, 80)


def test_an_old_card_is_unchecked_when_its_new_one_gets_no_answer(identity: Ident) -> None:
    hospital, _ = kiosk(nDN4010199000001={"maKetQua": "003", "maTheMoi": HT3}, nHT3010199000001=Silence("time-out"))
    assert isinstance(hospital.check_coverage(identity(DN4), None), UncheckedCoverage)


@pytest.mark.parametrize("group", ["QN5", "CA5", "CY5", "HC4", "LS4", "XK4"])
@pytest.mark.parametrize("code", ["050", "051"])
def test_cards_of_army_police_and_ciphers_go_on_though_the_portal_has_nothing(
    identity: Ident, group: str, code: str
) -> None:
    number = f"{group}970199000001"
    hospital, _ = kiosk(**{f"n{number}": {"maKetQua": code}})
    coverage = hospital.check_coverage(identity(number), None)
    assert isinstance(coverage, Covered)
    assert coverage.confirm_at_desk
    assert coverage.percent is None
    assert coverage.report is not None
    assert "quân đội" in coverage.report.note


def test_a_child_whose_card_is_not_found_is_sent_with_the_birth_certificate(identity: Ident) -> None:
    hospital, _ = kiosk(n001080988000={"maKetQua": "050"})
    coverage = hospital.check_coverage(identity("001080988000", birth="2021-03-15"), None)
    assert isinstance(coverage, NotCovered)
    assert coverage.code is PortalCode.CHILD_WITHOUT_CARD
    assert coverage.report is not None
    assert coverage.report.code == "050"
    assert "giấy khai sinh" in coverage.report.note


def test_a_child_without_any_number_is_not_asked_about(identity: Ident) -> None:
    hospital, portal = kiosk()
    coverage = hospital.check_coverage(identity(None, birth="2024"), None)
    assert isinstance(coverage, NotCovered)
    assert coverage.code is PortalCode.CHILD_WITHOUT_CARD
    assert coverage.report is not None
    assert coverage.report.code == ""
    assert not portal.asked


def test_nobody_else_without_a_number_is_refused(identity: Ident) -> None:
    hospital, _ = kiosk()
    coverage = hospital.check_coverage(identity(None), None)
    assert isinstance(coverage, UncheckedCoverage)
    assert coverage.report is not None


@pytest.mark.parametrize("code", ["000", "004"])
def test_a_card_that_ended_by_its_date_is_expired_whatever_the_code(identity: Ident, code: str) -> None:
    hospital, _ = kiosk(nDN4010199000001=VALID | {"maKetQua": code, "gtTheDen": "22/11/2026"})
    coverage = hospital.check_coverage(identity(DN4), None)
    assert isinstance(coverage, NotCovered)
    assert (coverage.reason, coverage.code) == (NotCoveredReason.EXPIRED, PortalCode.EXPIRED)
    assert coverage.valid_to == date(2026, 11, 22)


def test_a_card_holds_on_its_first_and_on_its_last_day(identity: Ident) -> None:
    hospital, _ = kiosk(nDN4010199000001=VALID | {"gtTheTu": "23/11/2026", "gtTheDen": "23/11/2026"})
    assert isinstance(hospital.check_coverage(identity(DN4), None), Covered)


def test_a_card_that_is_not_valid_yet_says_from_when(identity: Ident) -> None:
    hospital, _ = kiosk(nDN4010199000001=VALID | {"gtTheTu": "24/11/2026"})
    coverage = hospital.check_coverage(identity(DN4), None)
    assert isinstance(coverage, NotCovered)
    assert (coverage.valid_from, coverage.valid_to) == (date(2026, 11, 24), None)


def test_a_withdrawn_card_has_no_last_day_to_show(identity: Ident) -> None:
    hospital, _ = kiosk(nDN4010199000001=VALID | {"maKetQua": "110"})
    coverage = hospital.check_coverage(identity(DN4), None)
    assert isinstance(coverage, NotCovered)
    assert coverage.valid_to is None


@pytest.mark.parametrize(("level", "percent"), [("1", 100), ("2", 100), ("3", 95), ("4", 80), ("5", 100), ("7", None)])
def test_the_percentage_is_what_the_third_character_says(identity: Ident, level: str, percent: int | None) -> None:
    hospital, _ = kiosk(nDN4010199000001=VALID | {"maThe": f"DN{level}{DN4[3:]}"})
    coverage = hospital.check_coverage(identity(DN4), None)
    assert isinstance(coverage, Covered)
    assert coverage.percent == percent


@pytest.mark.parametrize("unknown", ["777", "2026", "ABC"])
def test_a_code_nobody_knows_leaves_it_to_staff(identity: Ident, unknown: str) -> None:
    hospital, _ = kiosk(nDN4010199000001=VALID | {"maKetQua": unknown})
    coverage = hospital.check_coverage(identity(DN4), None)
    assert isinstance(coverage, UncheckedCoverage)
    assert coverage.report is not None
    assert coverage.report.code == unknown
    assert coverage.report.note.startswith(f"{unknown}: ")
    assert unknown in coverage.reason
