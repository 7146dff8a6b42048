"""Several codes at once, and documents of one person. Everybody here is invented."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.identity import (
    AppointmentCode,
    CitizenNumber,
    DocumentKind,
    Identity,
    IdentityWarning,
    InsuranceNumber,
    PartialDate,
    PatientCode,
    PersonName,
    Reading,
    Refusal,
    RefusalKind,
    Sex,
    among,
    same_person,
)

CARD = Identity(
    DocumentKind.CITIZEN_CARD,
    citizen_number=CitizenNumber("001190123456"),
    old_number="012345678",
    name=PersonName("NGUYỄN THỊ HÒA"),
    birth=PartialDate(1990, 12, 31),
    sex=Sex.FEMALE,
    address="Số 1, Hà Nội",
    issued=date(2022, 1, 2),
)
INSURANCE = Identity(
    DocumentKind.INSURANCE_CARD,
    insurance_number=InsuranceNumber("DN4010123456789"),
    name=PersonName("Nguyễn Thị Hoà"),
    birth=PartialDate(1990),
    sex=Sex.FEMALE,
    address="Hà Nội",
    guardian_name=PersonName("Nguyễn Văn Cha"),
    registered_facility="01043",
    issued=date(2020, 1, 1),
)
OTHER = Identity(
    DocumentKind.CITIZEN_CARD,
    citizen_number=CitizenNumber("001085654321"),
    name=PersonName("Trần Văn Ví"),
    birth=PartialDate(1985, 5, 5),
    sex=Sex.MALE,
)
NUMBER = Identity(DocumentKind.TYPED_NUMBER, citizen_number=CitizenNumber("001190123456"))
STRANGE_NUMBER = Identity(DocumentKind.TYPED_NUMBER, citizen_number=CitizenNumber("001085999999"))
SLIP = AppointmentCode("TM7K2Q9D")
WRISTBAND = PatientCode("0000123456")
LINK = Refusal(RefusalKind.WEB_LINK)
BROKEN = Refusal(RefusalKind.BROKEN_DOCUMENT, "name")


def test_one_code_is_what_it_is() -> None:
    readings: list[Reading] = [CARD, SLIP, WRISTBAND, LINK, NUMBER]
    assert [among([reading]) for reading in readings] == readings


def test_no_code_is_nothing() -> None:
    assert among([]) == Refusal(RefusalKind.EMPTY)


@pytest.mark.parametrize("order", list(permutations([CARD, SLIP, WRISTBAND, LINK])))
def test_a_document_wins_over_everything_else(order: tuple[Reading, ...]) -> None:
    assert among(order) == CARD


@pytest.mark.parametrize("order", list(permutations([SLIP, WRISTBAND, LINK])))
def test_an_appointment_wins_over_a_patient_code(order: tuple[Reading, ...]) -> None:
    assert among(order) == SLIP


def test_a_patient_code_wins_over_a_refusal() -> None:
    assert among([LINK, WRISTBAND]) == WRISTBAND


@pytest.mark.parametrize("order", list(permutations([LINK, BROKEN, Refusal(RefusalKind.UNKNOWN_CODE)])))
def test_the_refusal_nearest_to_a_document_is_told(order: tuple[Reading, ...]) -> None:
    assert among(order) == BROKEN


@pytest.mark.parametrize("kind", list(RefusalKind))
def test_every_refusal_alone_is_told(kind: RefusalKind) -> None:
    assert among([Refusal(kind), Refusal(kind)]) == Refusal(kind)


def test_the_same_document_twice_is_one() -> None:
    assert among([CARD, CARD]) == CARD


@pytest.mark.parametrize("order", list(permutations([CARD, INSURANCE])))
def test_citizen_and_insurance_card_of_one_person_become_one_identity(order: tuple[Identity, ...]) -> None:
    assert among(order) == replace(
        CARD,
        insurance_number=INSURANCE.insurance_number,
        guardian_name=INSURANCE.guardian_name,
        registered_facility="01043",
    )


def test_warnings_of_both_documents_are_kept_once() -> None:
    seen = replace(CARD, warnings=(IdentityWarning.SEX_CONTRADICTS_NUMBER,))
    repaired = (IdentityWarning.SEX_CONTRADICTS_NUMBER, IdentityWarning.REPAIRED_CODE_PAGE)
    found = among([seen, replace(INSURANCE, warnings=repaired)])
    assert isinstance(found, Identity)
    assert found.warnings == repaired


def test_the_chip_is_believed_before_the_code_on_the_card() -> None:
    chip = replace(CARD, document=DocumentKind.CHIP_CARD, address=None, sex=Sex.UNKNOWN, expires=date(2030, 12, 31))
    found = among([CARD, chip])
    assert found == replace(chip, address=CARD.address, sex=Sex.FEMALE)


def test_a_card_is_believed_before_its_own_zone_that_has_no_name() -> None:
    zone = replace(CARD, name=None, address=None, issued=None)
    assert among([zone, CARD]) == CARD
    assert among([CARD, zone]) == CARD


def test_documents_of_two_people_are_asked_about_in_the_order_they_were_read() -> None:
    assert among([CARD, OTHER]) == (CARD, OTHER)
    assert among([OTHER, LINK, CARD, OTHER]) == (OTHER, CARD)


def test_a_mothers_card_and_her_childs_insurance_are_asked_about() -> None:
    child = replace(INSURANCE, name=PersonName("Nguyễn Gia Hân"), birth=PartialDate(2022, 3, 15))
    assert among([CARD, child]) == (CARD, child)


def test_a_bare_number_completes_its_card_and_adds_nothing_to_anothers() -> None:
    assert among([NUMBER, CARD]) == CARD
    assert among([STRANGE_NUMBER, CARD]) == CARD
    assert among([STRANGE_NUMBER, NUMBER]) == (STRANGE_NUMBER, NUMBER)


def test_a_third_document_joins_two_that_could_not_be_compared() -> None:
    short = Identity(DocumentKind.TYPED_NUMBER, insurance_number=InsuranceNumber("0123456789"))
    found = among([NUMBER, short, CARD, INSURANCE])
    assert isinstance(found, Identity)
    assert (found.citizen_number, found.insurance_number) == (CARD.citizen_number, INSURANCE.insurance_number)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (CARD, NUMBER, True),
        (CARD, STRANGE_NUMBER, False),
        (CARD, INSURANCE, True),
        (CARD, OTHER, False),
        (CARD, replace(CARD, name=PersonName("Nguyễn Thị Hoa")), True),
        (CARD, replace(CARD, citizen_number=CitizenNumber("001190123457")), False),
        (INSURANCE, replace(INSURANCE, insurance_number=InsuranceNumber("0123456789"), name=None), True),
        (INSURANCE, replace(INSURANCE, insurance_number=InsuranceNumber("TE1790123456789")), True),
        (INSURANCE, replace(INSURANCE, insurance_number=InsuranceNumber("0123456780")), False),
        (CARD, replace(INSURANCE, birth=PartialDate(1990, 12)), True),
        (CARD, replace(INSURANCE, birth=PartialDate(1990, 12, 30)), False),
        (CARD, replace(INSURANCE, birth=PartialDate(1991)), False),
        (CARD, replace(INSURANCE, birth=None), True),
        (CARD, replace(INSURANCE, name=PersonName("Nguyễn Thị Hoa")), False),
        (CARD, replace(INSURANCE, sex=Sex.MALE), False),
        (CARD, replace(INSURANCE, sex=Sex.MALE, birth=CARD.birth), True),
        (CARD, replace(INSURANCE, sex=Sex.UNKNOWN), True),
        (replace(CARD, birth=None), INSURANCE, True),
        (replace(CARD, birth=None), replace(INSURANCE, birth=PartialDate(1961)), False),
        (replace(CARD, birth=None, citizen_number=CitizenNumber("001590123456")), INSURANCE, True),
        (NUMBER, INSURANCE, False),
        (Identity(DocumentKind.APPOINTMENT_CODE), Identity(DocumentKind.APPOINTMENT_CODE), False),
    ],
)
def test_who_is_the_same_person(one: Identity, other: Identity, *, same: bool) -> None:
    assert same_person(one, other) is same
    assert same_person(other, one) is same


READINGS: st.SearchStrategy[Reading] = st.sampled_from(
    [CARD, INSURANCE, OTHER, NUMBER, STRANGE_NUMBER, SLIP, WRISTBAND, LINK, BROKEN]
)


@given(st.lists(READINGS, max_size=6))
def test_any_codes_together_are_answered(readings: list[Reading]) -> None:
    found = among(readings)
    if isinstance(found, tuple):
        assert len(found) > 1
        assert not any(same_person(one, other) for one in found for other in found if one is not other)
    else:
        assert among([found, *readings]) == found
