"""Bar codes of cards, wristbands and books. All invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.identity import (
    APPOINTMENT_PREFIX,
    AppointmentCode,
    CitizenNumber,
    DocumentKind,
    Identity,
    IdentityWarning,
    InsuranceNumber,
    PatientCode,
    Refusal,
    RefusalKind,
    read_scan,
)
from kiosk.identity.own_codes import CARD_SYMBOLOGIES

CARD = "001190123456||Nguyễn Thị Anh|31121990|Nữ|Hà Nội|02012022".encode()


@pytest.mark.parametrize("symbology", sorted(CARD_SYMBOLOGIES))
@pytest.mark.parametrize(
    "code", ["BN000123", "24000123", "0000123456", "012345678", "a1b2c3", "A" * 20, "8934567890123"]
)
def test_a_bar_code_of_a_patient_card_is_the_hospitals_code(code: str, symbology: str) -> None:
    assert read_scan(code.encode() + b"\r\n", symbology) == PatientCode(code)


@pytest.mark.parametrize("symbology", ["QR", "MicroQR", "DataMatrix", "EAN", "code128", ""])
@pytest.mark.parametrize("code", ["BN000123", "0000123456", "001190123456", "DN4010123456789"])
def test_no_other_code_is_taken_for_one(code: str, symbology: str) -> None:
    assert read_scan(code.encode(), symbology) == Refusal(RefusalKind.UNKNOWN_CODE)


@pytest.mark.parametrize(
    "code", ["BN123", "A" * 21, "BN-000123", "BN 000123", "BN000123;", "Mã000123", "٠١٢٣٤٥٦٧٨٩", "<script>"]
)
def test_what_no_hospital_counts_with_is_unknown(code: str) -> None:
    assert read_scan(code.encode(), "Code128") == Refusal(RefusalKind.UNKNOWN_CODE)


def test_twelve_digits_are_a_citizen_number() -> None:
    number = CitizenNumber("001190123456")
    assert read_scan(b"001190123456", "Code128") == Identity(DocumentKind.TYPED_NUMBER, citizen_number=number)


def test_a_number_of_a_later_century_is_only_a_warning() -> None:
    found = read_scan(b"001490123456", "Code128")
    assert isinstance(found, Identity)
    assert found.warnings == (IdentityWarning.NUMBER_OF_A_LATER_CENTURY,)


def test_fifteen_characters_are_an_old_insurance_number() -> None:
    number = InsuranceNumber("DN4010123456789")
    assert read_scan(b"DN4010123456789", "Code128") == Identity(DocumentKind.TYPED_NUMBER, insurance_number=number)


def test_ten_digits_are_the_hospitals_code_and_no_insurance_number() -> None:
    assert read_scan(b"0123456789", "Code128") == PatientCode("0123456789")


@pytest.mark.parametrize("symbology", ["Code128", "PDF417"])
def test_a_document_is_a_document_in_any_code(symbology: str) -> None:
    assert read_scan(CARD, symbology) == read_scan(CARD)
    assert read_scan(APPOINTMENT_PREFIX.encode() + b"TM7K2Q9D", symbology) == AppointmentCode("TM7K2Q9D")
    assert read_scan(b"https://cua-hang.example", symbology) == Refusal(RefusalKind.WEB_LINK)


def test_a_patient_code_is_not_shown() -> None:
    assert repr(PatientCode("BN000123")) == "PatientCode(•••)"


@given(st.binary(max_size=64), st.text(max_size=8) | st.sampled_from(sorted(CARD_SYMBOLOGIES)))
def test_any_bytes_in_any_code_are_answered(payload: bytes, symbology: str) -> None:
    found = read_scan(payload, symbology)
    if isinstance(found, PatientCode):
        assert symbology in CARD_SYMBOLOGIES
        assert found.code.encode() in payload
    else:
        assert isinstance(found, Identity | AppointmentCode | Refusal)
