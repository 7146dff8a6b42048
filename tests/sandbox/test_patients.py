"""Patients are found by every number that names them, and registered once."""

import unicodedata
from collections.abc import Callable
from typing import Any

import pytest


def search(kiosk: Any, kind: str, value: str, **more: Any) -> list[dict[str, Any]]:
    answer = kiosk.post("/patients:search", {"identifierType": kind, "value": value, **more})
    assert answer.status_code == 200
    matches: list[dict[str, Any]] = answer.json()["matches"]
    return matches


def test_everybody_the_hospital_knows_is_found_by_citizen_number(kiosk: Any) -> None:
    who = kiosk.person("insured")

    (match,) = search(kiosk, "CCCD", who.citizen_number, name=who.name, birthDate=who.birth)

    assert match["patientId"] == "pat-insured"
    assert match["grade"] == "certain"
    assert (match["name"], match["birthDate"], match["sex"]) == (who.name, who.birth, "female")
    assert match["phoneMasked"] == "*** *** 101"


@pytest.mark.parametrize("write", ["card", "social number", "citizen number", "spaced card", "lower case card"])
def test_10_15_and_12_characters_of_insurance_find_the_same_patient(kiosk: Any, write: str) -> None:
    who = kiosk.person("bhyt")
    value = {
        "card": who.insurance_card,
        "social number": who.insurance_card[-10:],
        "citizen number": who.citizen_number,
        "spaced card": f"{who.insurance_card[:3]} {who.insurance_card[3:5]} {who.insurance_card[5:]}",
        "lower case card": who.insurance_card.lower(),
    }[write]

    assert [match["patientId"] for match in search(kiosk, "BHYT", value)] == ["pat-bhyt"]


def test_a_stranger_is_an_empty_list(kiosk: Any) -> None:
    assert search(kiosk, "CCCD", kiosk.person("stranger").citizen_number) == []


def test_the_hospitals_own_number_and_the_phone_find_too_but_a_phone_proves_nobody(kiosk: Any) -> None:
    who = kiosk.person("elder")
    (by_phone,) = search(kiosk, "PHONE", "+84 90 000 0107")
    (by_mrn,) = search(kiosk, "MRN", by_phone["mrn"])

    assert by_phone["patientId"] == by_mrn["patientId"] == "pat-elder"
    assert (by_phone["grade"], by_mrn["grade"]) == ("probable", "certain")
    assert by_phone["name"] == who.name


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("spelling", [str.upper, str.lower, str.title])
def test_a_name_matches_in_every_unicode_form_and_case(kiosk: Any, form: Any, spelling: Callable[[str], str]) -> None:
    who = kiosk.person("insured")
    name = unicodedata.normalize(form, spelling(who.name)).replace(" ", "  ")

    (match,) = search(kiosk, "CCCD", who.citizen_number, name=name, birthDate=who.birth)

    assert match["grade"] == "certain"


@pytest.mark.parametrize("other", [{"name": "NGUYỄN THỊ MINH ÁNH"}, {"birthDate": "1988-04-13"}, {"birthDate": "1989"}])
def test_a_number_with_another_name_or_birth_date_is_only_probable(kiosk: Any, other: dict[str, str]) -> None:
    (match,) = search(kiosk, "CCCD", kiosk.person("insured").citizen_number, **other)

    assert match["grade"] == "probable"


@pytest.mark.parametrize("known", ["1988", "1988-04"])
def test_a_birth_year_alone_agrees_with_the_full_date(kiosk: Any, known: str) -> None:
    (match,) = search(kiosk, "CCCD", kiosk.person("insured").citizen_number, birthDate=known)

    assert match["grade"] == "certain"


def test_a_new_patient_is_registered_once_and_found_afterwards(kiosk: Any) -> None:
    who = kiosk.person("stranger")
    body = kiosk.new_patient(
        name=unicodedata.normalize("NFD", who.name),
        birthDate="1985",
        birthDatePrecision="year",
        sex="male",
        address="Số 1\nPhường Mẫu",
        phone="+84 900 000 999",
        identifiers=[{"type": "CCCD", "value": who.citizen_number}, {"type": "BHYT", "value": who.insurance_card}],
        guardian={"name": "NGÔ THỊ MẪU", "relationship": "mother"},
    )

    first = kiosk.post("/patients", body, key="key-made-before")
    again = kiosk.post("/patients", body, key="key-made-before")
    (match,) = search(kiosk, "BHYT", who.insurance_card[-10:])

    assert first.status_code == 201
    assert first.content == again.content
    assert match["patientId"] == first.json()["patientId"]
    assert match["mrn"] == first.json()["mrn"]
    assert match["name"] == unicodedata.normalize("NFC", who.name)
    assert match["birthDate"] == "1985"
    assert match["phoneMasked"] == "*** *** 999"


def test_registration_numbers_follow_each_other(kiosk: Any) -> None:
    first, second = (int(kiosk.post("/patients", kiosk.new_patient()).json()["mrn"]) for _ in range(2))

    assert second == first + 1


@pytest.mark.parametrize("kind", ["CCCD", "BHYT"])
def test_somebody_with_a_known_number_exists_already(kiosk: Any, kind: str) -> None:
    who = kiosk.person("insured")
    value = who.citizen_number if kind == "CCCD" else who.insurance_card

    answer = kiosk.post("/patients", kiosk.new_patient(identifiers=[{"type": kind, "value": value}]))

    assert (answer.status_code, answer.json()["code"]) == (409, "patient-exists")
    assert answer.json()["patientId"] == "pat-insured"


def test_the_same_reference_with_a_new_key_is_told_the_patient_there_is(kiosk: Any) -> None:
    body = kiosk.new_patient()
    first = kiosk.post("/patients", body).json()
    second = kiosk.post("/patients", body)

    assert (second.status_code, second.json()["patientId"]) == (409, first["patientId"])


def test_two_kiosks_registering_one_person_at_once_make_one_patient(kiosk: Any, at_once: Any) -> None:
    number = {"identifiers": [{"type": "PASSPORT", "value": "C1234567"}]}

    answers = at_once(lambda each, _: each.post("/patients", each.new_patient(**number)), range(4))

    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]
    assert len({answer.json()["patientId"] for answer in answers}) == 1


@pytest.mark.parametrize(
    ("changes", "pointer"),
    [
        ({"birthDate": "1985-02-30"}, "/birthDate"),
        ({"birthDate": "17/02/1985"}, "/birthDate"),
        ({"birthDate": "1985"}, ""),
        ({"sex": "Nam"}, "/sex"),
        ({"name": "   "}, "/name"),
        ({"source": "guess"}, "/source"),
        ({"identifiers": [{"type": "CCCD"}]}, "/identifiers/0/value"),
        ({"clientReference": "short"}, "/clientReference"),
    ],
)
def test_malformed_registrations_are_refused_with_the_place_of_the_mistake(
    kiosk: Any, changes: dict[str, Any], pointer: str
) -> None:
    answer = kiosk.post("/patients", kiosk.new_patient(**changes))

    assert answer.status_code == 400
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]
