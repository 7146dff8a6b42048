"""Every kind of answer the insurance portal gives."""

import unicodedata
from typing import Any

import pytest

from kiosk.sandbox.coverage import MEANINGS


@pytest.mark.parametrize(
    ("slug", "status", "code", "percent"),
    [
        ("insured", "valid", "000", 80),
        ("vneid", "valid", "000", 95),
        ("elder", "valid", "000", 100),
        ("child", "valid", "000", 100),
        ("stranger", "valid", "000", 80),
        ("army", "valid", "001", 100),
        ("police", "valid", "002", 100),
        ("replaced-card", "valid", "003", 80),
        ("expired-insurance", "expired", "010", None),
        ("withdrawn-card", "expired", "110", None),
        ("uninsured", "not-found", "050", None),
        ("mismatch", "mismatch", "061", None),
        ("unavailable", "unavailable", "101", None),
    ],
)
def test_the_demo_people_meet_every_kind_of_answer(
    kiosk: Any, slug: str, status: str, code: str, percent: int | None
) -> None:
    answer = kiosk.check_coverage(slug)

    assert (answer["status"], answer["sourceCode"], answer["benefitPercent"]) == (status, code, percent)
    assert (answer["evidenceId"] is not None) == (status == "valid")
    assert answer["provisional"] == (slug in ("army", "police"))
    assert answer["messageVi"]


def test_a_valid_card_comes_with_its_dates_facility_and_route(kiosk: Any) -> None:
    here, elsewhere = kiosk.check_coverage("insured"), kiosk.check_coverage("vneid")

    assert (here["card"], here["validFrom"], here["validTo"]) == ("DN4010199000001", "2026-01-01", "2026-12-31")
    assert here["primaryFacility"] == {"code": "01999", "name": "Bệnh viện Đa khoa Ví Dụ"}
    assert (here["route"], elsewhere["route"]) == ("right", "other-facility")
    assert here["checkedAt"] == "2026-11-23T08:00:00+07:00"


def test_an_expired_card_says_since_when(kiosk: Any) -> None:
    assert kiosk.check_coverage("expired-insurance")["validTo"] == "2025-12-31"


def test_a_replaced_card_is_answered_with_the_new_one(kiosk: Any) -> None:
    assert kiosk.check_coverage("replaced-card")["card"] == "GD4010199000016"


@pytest.mark.parametrize("write", ["card", "social number", "citizen number as card"])
def test_10_15_and_12_characters_are_understood(kiosk: Any, write: str) -> None:
    who = kiosk.person("bhyt")
    number = {
        "card": who.insurance_card,
        "social number": who.insurance_number,
        "citizen number as card": who.citizen_number,
    }[write]

    answer = kiosk.check_coverage("bhyt", card=number, citizenNumber=None)

    assert (answer["status"], answer["card"]) == ("valid", who.insurance_card)


@pytest.mark.parametrize(
    ("card", "code"),
    [("DN901019900001", "051"), ("DN9010199000001", "053"), ("DN4030199000001", "052"), ("9999999999", "050")],
)
def test_a_card_number_that_cannot_be_is_not_found_with_the_portals_reason(kiosk: Any, card: str, code: str) -> None:
    answer = kiosk.check_coverage("insured", card=card, citizenNumber=None)

    assert (answer["status"], answer["sourceCode"]) == ("not-found", code)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": "TRẦN VĂN KHÁC"}, "060"),
        ({"name": "NGUYỄN THỊ MAI ANH"}, "061"),
        ({"birthDate": "1988-04-13"}, "070"),
        ({"birthDate": "1987"}, "070"),
    ],
)
def test_another_name_or_birth_date_is_a_mismatch(kiosk: Any, changes: dict[str, str], code: str) -> None:
    answer = kiosk.check_coverage("insured", **changes)

    assert (answer["status"], answer["sourceCode"]) == ("mismatch", code)
    assert answer["card"] is None, "who cannot name the card's owner learns nothing about the card"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_names_match_in_every_unicode_form_and_a_birth_year_is_enough(kiosk: Any, form: Any) -> None:
    name = unicodedata.normalize(form, kiosk.person("elder").name.title())

    assert kiosk.check_coverage("elder", name=name, birthDate="1946")["status"] == "valid"


def test_a_visit_after_the_cards_end_is_expired(kiosk: Any) -> None:
    assert kiosk.check_coverage("insured", visitDate="2027-01-01")["status"] == "expired"


def test_a_silent_portal_is_unavailable_not_invalid_and_health_says_so(kiosk: Any) -> None:
    kiosk.control("/behaviour", coverageGatewayDown=True)

    answer, health = kiosk.check_coverage("insured"), kiosk.get("/health").json()

    assert (answer["status"], answer["sourceCode"], answer["evidenceId"]) == ("unavailable", None, None)
    assert health["status"] == "degraded"
    assert {"name": "insurance-gateway", "status": "down"} in health["dependencies"]


def test_a_question_about_nothing_is_refused(kiosk: Any) -> None:
    body = {"name": "PHAN VÍ DỤ", "birthDate": "1980", "visitDate": "2026-11-23"}

    assert kiosk.post("/coverage:check", body).status_code == 400


def test_every_result_code_of_the_portal_has_a_meaning() -> None:
    official = "000 001 002 003 004 010 050 051 052 053 054 055 060 061 070 100 101 110 120 121 122 123 124 130 205 401"

    assert set(official.split()) <= set(MEANINGS)
    assert {meaning.status for meaning in MEANINGS.values()} == {
        "valid",
        "expired",
        "not-found",
        "mismatch",
        "unavailable",
    }
