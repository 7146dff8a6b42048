"""What the kiosk is told of a document. All people are invented."""

from dataclasses import replace
from datetime import date

import pytest

from drivers.chip_card.document import Document, Measures
from drivers.chip_card.files.mrz import Mrz, parse_dg1
from drivers.chip_card.files.personal import DocumentDetails, PersonalDetails
from drivers.chip_card.files.vietnam import VietnameseDetails
from drivers.chip_card.port import CardData, Portrait
from drivers.chip_card.proof.levels import Proof, ProofLevel
from drivers.chip_card.telling import card_data
from drivers.simulation.chip_card.personalisation import Citizen, Traveller, data_groups, zones

PROOF = Proof(ProofLevel.UNALTERED)
TODAY = date(2026, 11, 22)
CITIZEN = Citizen("001199990017", "Trần Thị Ổn", date(1999, 2, 1), "Nữ", expires=date(2039, 2, 1))
TRAVELLER = Traveller("C01X00T47", "VAN DER BERG", "ANNA MARIA", date(1964, 8, 12), "F", "NLD", "NLD")


def document(
    mrz: Mrz | str | None = None,
    details: VietnameseDetails | None = None,
    personal: PersonalDetails | None = None,
    issue: DocumentDetails | None = None,
    portrait: Portrait | None = None,
) -> Document:
    zone = parse_dg1(data_groups.dg1(mrz)) if isinstance(mrz, str) else mrz
    return Document("PACE", PROOF, zone, details, personal, issue, portrait, (), Measures())


def passport(birth: str, expiry: str = "320229", sex: str = "F", personal: PersonalDetails | None = None) -> CardData:
    zone = zones.td3(
        code="P", issuer="UTO", number="1", surname="A", given_names="B", nationality="UTO",
        birth=birth, sex=sex, expiry=expiry,
    )  # fmt: skip
    return card_data(document(zone, personal=personal), TODAY)


def test_a_vietnamese_card_tells_what_stands_in_its_own_details() -> None:
    details = VietnameseDetails(
        id_number=CITIZEN.number,
        name=CITIZEN.name,
        birth="01/02/1999",
        sex="Nữ",
        nationality="Việt Nam",
        residence="Số 1, Hà Nội",
        issued="03/04/2022",
        expiry="Không thời hạn",
        old_number="012345678",
    )
    portrait = Portrait("image/jpeg", b"\xff\xd8")
    assert card_data(document(CITIZEN.zone, details, portrait=portrait), TODAY) == CardData(
        proof=PROOF,
        id_number=CITIZEN.number,
        name=CITIZEN.name,
        birth_text="01/02/1999",
        sex_text="Nữ",
        address="Số 1, Hà Nội",
        issued_text="03/04/2022",
        expiry_text="Không thời hạn",
        old_number="012345678",
        document_number="199990017",
        issuer="VNM",
        nationality="VNM",
        portrait=portrait,
    )


def test_the_zone_fills_in_what_is_missing_except_the_name() -> None:
    for details in (None, VietnameseDetails()):
        told = card_data(document(CITIZEN.zone, details), TODAY)
        assert (told.id_number, told.name, told.birth_text) == (CITIZEN.number, "", "01/02/1999")
        assert (told.sex_text, told.expiry_text, told.issued_text) == ("F", "01/02/2039", "")


def test_a_passport_tells_what_stands_in_its_zone() -> None:
    assert card_data(document(TRAVELLER.zone), TODAY) == CardData(
        proof=PROOF,
        name="VAN DER BERG ANNA MARIA",
        birth_text="12/08/1964",
        sex_text="F",
        expiry_text="29/02/2032",
        document_number="C01X00T47",
        issuer="NLD",
        nationality="NLD",
    )


def test_no_other_state_makes_vietnamese_citizens() -> None:
    details = VietnameseDetails(id_number=CITIZEN.number, name=CITIZEN.name, residence="Hà Nội", old_number="012345678")
    assert card_data(document(TRAVELLER.zone, details), TODAY) == card_data(document(TRAVELLER.zone), TODAY)
    stateless = replace(TRAVELLER, issuer="").zone
    assert card_data(document(stateless, details), TODAY) == card_data(document(stateless), TODAY)
    assert card_data(document(None, details), TODAY).id_number == CITIZEN.number


def test_further_details_tell_the_name_in_national_letters_the_address_and_the_day_of_issue() -> None:
    personal = PersonalDetails(full_name="VAN DER BËRG ANNA", address="Straat 1, Delft")
    told = card_data(document(TRAVELLER.zone, personal=personal, issue=DocumentDetails(issued="20220301")), TODAY)
    assert (told.name, told.address, told.issued_text) == ("VAN DER BËRG ANNA", "Straat 1, Delft", "01/03/2022")


@pytest.mark.parametrize(
    ("birth", "written"),
    [
        ("261122", "22/11/2026"),
        ("261123", "23/11/1926"),
        ("270101", "01/01/1927"),
        ("640812", "12/08/1964"),
        ("000229", "29/02/2000"),
        ("26<<<<", "2026"),
        ("27<<<<", "1927"),
        ("2611<<", "11/2026"),
        ("2612<<", "12/1926"),
        ("<<<<<<", ""),
        ("641312", ""),
        ("640230", ""),
        ("64<<12", "1964"),
    ],
)
def test_a_birth_is_never_in_the_future(birth: str, written: str) -> None:
    assert passport(birth).birth_text == written


def test_the_century_of_a_birth_stands_in_the_further_details_or_in_a_citizen_number() -> None:
    assert passport("150812", personal=PersonalDetails(birth="19150812")).birth_text == "12/08/1915"
    assert passport("150812", personal=PersonalDetails(birth="19150813")).birth_text == "12/08/2015"
    elder = Citizen("001015990017", "Lý Ba", date(1915, 8, 12), "Nam")
    assert card_data(document(elder.zone), TODAY).birth_text == "12/08/1915"
    child = Citizen("001315990017", "Lý Út", date(2015, 8, 12), "Nữ")
    assert card_data(document(child.zone), TODAY).birth_text == "12/08/2015"
    disagreeing = VietnameseDetails(id_number="001215990017")
    assert card_data(document(elder.zone, disagreeing), TODAY).birth_text == "12/08/2015"


def test_a_card_expires_in_this_century() -> None:
    assert passport("640812", expiry="991231").expiry_text == "31/12/2099"
    assert passport("640812", expiry="000101").expiry_text == "01/01/2000"
    assert passport("640812", expiry="991331").expiry_text == ""


@pytest.mark.parametrize(("sex", "told"), [("M", "M"), ("F", "F"), ("<", "")])
def test_a_sex_the_zone_does_not_say_is_not_told(sex: str, told: str) -> None:
    assert passport("640812", sex=sex).sex_text == told


def test_a_document_of_which_nothing_was_read_says_nothing() -> None:
    assert card_data(document(), TODAY) == CardData(PROOF)


def test_without_a_date_the_clock_decides() -> None:
    next_year = date.today().year + 1
    unborn = replace(TRAVELLER, birth=date(next_year, 1, 1))
    assert card_data(document(unborn.zone)).birth_text == f"01/01/{next_year - 100}"
