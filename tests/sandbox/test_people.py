"""The invented people are what their documents say, on every day."""

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.sandbox import CoverageKind, Person, appointment_qr, citizen_qr, insurance_qr, people, person
from kiosk.sandbox.departments_data import DEPARTMENTS

days = st.dates(date(2026, 1, 1), date(2040, 12, 31))
ASKED_FOR = {
    "insured",
    "vneid",
    "bhyt",
    "uninsured",
    "appointment",
    "child",
    "elder",
    "offline",
    "expired-insurance",
    "no-paper",
    "stranger",
    "unavailable",
}


def age(who: Person, today: date) -> int:
    birth = date.fromisoformat(who.birth)
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))


@given(days)
def test_the_child_is_always_four_and_the_elder_eighty(today: date) -> None:
    assert age(person("child", today), today) == 4
    assert age(person("elder", today), today) == 80


@given(days)
def test_every_citizen_number_agrees_with_province_sex_and_birth_year(today: date) -> None:
    for who in people(today):
        year = int(who.birth[:4])
        assert len(who.citizen_number) == 12
        assert who.citizen_number.isdigit()
        assert who.citizen_number[:3] == "001"
        assert int(who.citizen_number[3]) == (year - 1900) // 100 * 2 + (who.sex == "female")
        assert who.citizen_number[4:6] == f"{year % 100:02d}"


@given(days)
def test_nobody_shares_a_number_and_every_kind_of_coverage_has_somebody(today: date) -> None:
    everybody = people(today)

    for numbers in (
        [who.slug for who in everybody],
        [who.citizen_number for who in everybody],
        [who.insurance_card for who in everybody if who.insurance_card],
        [who.phone for who in everybody],
    ):
        assert len(numbers) == len(set(numbers))
    assert {who.slug for who in everybody} >= ASKED_FOR
    assert {who.coverage for who in everybody} == set(CoverageKind)
    assert {who.benefit_percent for who in everybody} == {80, 95, 100, None}


def test_the_citizen_card_reads_as_seven_fields() -> None:
    fields = citizen_qr(person("insured", date(2026, 11, 23))).decode("utf-8").split("|")

    assert fields == [
        "001188990001",
        "019900001",
        "NGUYỄN THỊ MINH ANH",
        "12041988",
        "Nữ",
        "Số 1, Phố Ví Dụ, Phường Mẫu, Hà Nội",
        "16082021",
    ]


def test_an_old_insurance_card_reads_as_15_characters_and_a_new_one_as_10_digits() -> None:
    today = date(2026, 11, 23)
    old = insurance_qr(person("child", today)).decode("ascii").split("|")
    new = insurance_qr(person("bhyt", today)).decode("ascii").split("|")

    assert old[0] == "TE1010199000006"
    assert bytes.fromhex(old[1]).decode() == "NGUYỄN GIA HÂN"
    assert old[2:4] == ["15/03/2022", "2"]
    assert bytes.fromhex(old[10]).decode() == "NGUYỄN THỊ MINH ANH"
    assert old[5:8] == ["01 - 999", "01/01/2026", "31/12/2026"]
    assert (len(old), old[-1]) == (15, "$")
    assert new[0] == "0199000003"
    assert new[7] == new[10] == "-"
    assert new[14] == "4"
    assert (len(new), new[-1]) == (17, "$")
    assert len(old[9]) == len(new[9]) == 14


def test_the_appointment_slip_carries_its_code_and_a_department_there_is() -> None:
    who = person("appointment", date(2026, 11, 23))

    assert appointment_qr(who) == b"KSK1:A:73920148"
    assert who.appointment in {department.code for department in DEPARTMENTS}


def test_a_card_or_slip_somebody_does_not_have_cannot_be_shown() -> None:
    who = person("uninsured", date(2026, 11, 23))

    with pytest.raises(ValueError, match="no insurance card"):
        insurance_qr(who)
    with pytest.raises(ValueError, match="no appointment"):
        appointment_qr(who)
    with pytest.raises(KeyError):
        person("nobody", date(2026, 11, 23))


def test_a_person_shows_only_the_slug() -> None:
    child = person("child", date(2026, 11, 23))

    assert repr(child) == "Person(child)"
    assert repr(child.guardian) == "Guardian(mother)"


def test_the_people_come_without_a_web_server_or_a_database() -> None:
    program = "import sys, kiosk.sandbox; print([m for m in ('fastapi', 'sqlalchemy', 'uvicorn') if m in sys.modules])"

    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)

    assert shown.stdout.strip() == "[]"
