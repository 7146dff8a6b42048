"""The first answer of a card, as PC/SC readers make it up and as cards with contacts give it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card.errors import WeakField
from drivers.chip_card.terminals.pcsc.atr import historical_bytes, is_storage_card
from drivers.simulation.chip_card.virtual_reader import atr_of
from support.pn532 import ScriptedChip


@pytest.mark.parametrize(
    ("atr", "historical"),
    [
        ("3B888001 8073C0214057597562 00", "8073C02140575975"),
        ("3B80800101", ""),
        ("3B6500002063CB6800", "2063CB6800"),
        ("3F3B9400 80 1F 4349 4343 4945 00 0000 0000", "801F4349434349450000 00"),
        ("3BF01000FF0001 00", ""),
    ],
)
def test_historical_bytes_stand_after_the_interface_bytes(atr: str, historical: str) -> None:
    assert historical_bytes(bytes.fromhex(atr)) == bytes.fromhex(historical)


@pytest.mark.parametrize(
    "atr", ["", "3B", "3B88", "3B8880", "3B888001", "3B88800180", "008880010102030405060708", "3BFF"]
)
def test_an_answer_that_did_not_arrive_whole_is_a_weak_field(atr: str) -> None:
    with pytest.raises(WeakField):
        historical_bytes(bytes.fromhex(atr))


@given(st.binary(max_size=40) | st.binary(max_size=40).map(lambda rest: b"\x3b" + rest))
def test_any_bytes_have_historical_bytes_or_did_not_arrive_whole(atr: bytes) -> None:
    try:
        historical = historical_bytes(atr)
    except WeakField:
        return
    assert len(historical) == atr[1] & 0x0F
    assert historical in atr


@given(st.binary(max_size=15))
def test_what_the_virtual_reader_makes_up_is_understood(historical: bytes) -> None:
    atr = atr_of(ScriptedChip(historical=historical))
    assert atr.startswith(b"\x3b")
    assert historical_bytes(atr) == historical
    check = 0
    for byte in atr[1:]:
        check ^= byte
    assert check == 0


def test_a_storage_card_is_told_from_a_card_that_speaks_apdus() -> None:
    mifare = atr_of(ScriptedChip(speaks_apdus=False))
    assert mifare == bytes.fromhex("3B8F8001804F0CA000000306030001000000006A"), "the MIFARE Classic 1K of PC/SC part 3"
    assert is_storage_card(historical_bytes(mifare))
    assert not is_storage_card(bytes.fromhex("804F0CA000000247"))
    assert not is_storage_card(bytes.fromhex("8073C02140"))
