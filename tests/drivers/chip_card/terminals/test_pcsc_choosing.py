"""Which of several PC/SC readers is meant, by the names real ones have."""

import pytest

from drivers.chip_card.terminals.pcsc.choosing import choose
from drivers.device import DeviceError

PICC = "ACS ACR1252 Dual Reader [ACR1252 Dual Reader PICC] 00 00"
SAM = "ACS ACR1252 Dual Reader [ACR1252 Dual Reader SAM] 01 00"
OMNIKEY = "HID Global OMNIKEY 5422 Smartcard Reader [OMNIKEY 5422 Smartcard Reader] 00 00"
OMNIKEY_CL = "HID Global OMNIKEY 5422 Smartcard Reader [OMNIKEY 5422CL Smartcard Reader] 01 00"
CONTACT = "Identiv uTrust 4701 F Dual Interface Reader [uTrust 4701 F Contact Reader] 00 00"
CONTACTLESS = "Identiv uTrust 4701 F Dual Interface Reader [uTrust 4701 F CL Reader] 01 00"


@pytest.mark.parametrize(
    ("readers", "chosen"),
    [
        ([], None),
        ([SAM], None),
        ([SAM, PICC], PICC),
        ([OMNIKEY, OMNIKEY_CL], OMNIKEY_CL),
        ([CONTACT, CONTACTLESS], CONTACTLESS),
        ([CONTACT], None),
        ([OMNIKEY], OMNIKEY),
        (["Virtual PCD 00 00", "Virtual PCD 00 01"], "Virtual PCD 00 00"),
        ([OMNIKEY, "Gemalto Prox-DU Contactless_12400557 00 00"], "Gemalto Prox-DU Contactless_12400557 00 00"),
    ],
)
def test_without_a_name_the_first_contactless_reader_is_taken(readers: list[str], chosen: str | None) -> None:
    assert choose(readers, None) == chosen


def test_a_reader_is_called_by_its_name_or_a_part_of_it() -> None:
    readers = [PICC, SAM, OMNIKEY, OMNIKEY_CL]
    assert choose(readers, SAM) == SAM
    assert choose(readers, "picc") == PICC
    assert choose(readers, "5422CL") == OMNIKEY_CL
    assert choose(readers, "SCL3711") is None


def test_a_whole_name_is_meant_even_where_it_is_a_part_of_another() -> None:
    assert choose(["Reader 1", "Reader 10"], "Reader 1") == "Reader 1"


def test_a_part_of_several_names_is_refused_with_all_of_them() -> None:
    with pytest.raises(DeviceError, match="5422CL"):
        choose([OMNIKEY, OMNIKEY_CL], "OMNIKEY")
