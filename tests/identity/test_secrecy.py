"""What is printed by accident names nobody. The person here is invented."""

import traceback
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.identity import (
    AppointmentCode,
    ChipFields,
    CitizenNumber,
    Identity,
    InsuranceNumber,
    PartialDate,
    PersonName,
    Refusal,
    from_chip,
    read_scan,
    read_typed,
)

NUMBER, OLD, NAME, ADDRESS = "031158964742", "387654321", "Quách Thị Ngà", "Ngõ Kín 77, Xã Ẩn"
CARD = f"{NUMBER}|{OLD}|{NAME}|17081958|Nữ|{ADDRESS}|05062021"
INSURANCE = f"DN4793876543219|{NAME.encode().hex()}|17/08/1958|2|{ADDRESS.encode().hex()}|79 - 864|"
INSURANCE += f"01/01/2025|-|05/06/2021|07938765432190|{'Quách Cha'.encode().hex()}|4|01/01/2030|ab-1|$"
CHIP = ChipFields(NUMBER, NAME, "17/08/1958", "Nữ", ADDRESS, "05/06/2021", "17/08/2033", OLD)
MARKS = ["964", "742", OLD, "Quách", "Ngà", "Q***", "Kín", "77", "1958", "17", "2021", "2033", "387654", "793", "864"]


@pytest.mark.parametrize(
    "held",
    [
        read_scan(CARD.encode()),
        read_scan(INSURANCE.encode()),
        from_chip(CHIP),
        read_typed(NUMBER),
        read_typed("3876543219"),
        CHIP,
        CitizenNumber(NUMBER),
        InsuranceNumber("DN4793876543219"),
        PersonName(NAME),
        PartialDate(1958, 8, 17),
        AppointmentCode("964Q742"),
    ],
    ids=lambda held: type(held).__name__,
)
@pytest.mark.parametrize("shown", [repr, str, "{}".format, "%s".__mod__, lambda held: repr([held])])
def test_nothing_that_holds_a_patient_shows_it(held: object, shown: Callable[[object], str]) -> None:
    assert not isinstance(held, Refusal)
    text = shown(held)
    assert [mark for mark in MARKS if mark in text] == []
    assert type(held).__name__ in text


def test_an_identity_shows_the_kind_of_document_and_what_is_known() -> None:
    assert repr(read_typed(NUMBER)) == "Identity(TYPED_NUMBER citizen_number)"
    assert "INSURANCE_CARD" in repr(read_scan(INSURANCE.encode()))


@pytest.mark.parametrize("broken", [CARD.replace("1708", "3708"), CARD + "\ufffd", CARD.replace("Ngà", "Ng4")])
def test_a_refusal_holds_nothing_of_the_text(broken: str) -> None:
    found = read_scan(broken.encode())
    assert isinstance(found, Refusal)
    assert [mark for mark in MARKS if mark in repr(found)] == []


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: CitizenNumber(NUMBER + "7"),
        lambda: InsuranceNumber(OLD),
        lambda: PartialDate(1958, 17, 17),
        lambda: PartialDate(1958, 2, 30),
    ],
)
def test_an_error_does_not_repeat_what_was_wrong(wrong: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        wrong()
    told = "".join(traceback.format_exception_only(caught.value))
    assert [mark for mark in MARKS if mark in told] == []
    assert caught.value.__cause__ is None


@given(st.text("bcdghklmnpqrstvxy", min_size=9, max_size=9), st.text("0123456789", min_size=11, max_size=11))
def test_no_name_address_or_number_is_ever_shown(word: str, digits: str) -> None:
    found = read_scan(f"1{digits}||{word} {word}|01011990|Nam|{word} {digits}|{date(2020, 1, 1):%d%m%Y}".encode())
    assert isinstance(found, Identity)
    assert word not in repr(found)
    assert digits not in repr(found)
