"""What cards say of themselves when they are listed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card.terminals.pn532.targets import Target, parse_ats, parse_targets
from drivers.device import DeviceProtocolError


def test_a_card_of_type_a_with_its_ats() -> None:
    listed = bytes.fromhex("01 01 0004 20 04 08112233 07 78778002 8001")
    assert parse_targets("A", listed) == (Target(1, "A", True, bytes.fromhex("07787780028001")),)


def test_a_card_that_only_stores_speaks_no_apdus() -> None:
    assert parse_targets("A", bytes.fromhex("01 01 0004 08 04 08112233")) == (Target(1, "A", False, b""),)


def test_two_cards_of_type_a_of_which_one_has_an_ats() -> None:
    listed = bytes.fromhex("02 01 0344 20 07 04112233445566 05 78778002 02 0004 08 04 08112233")
    assert [(card.number, card.speaks_apdus) for card in parse_targets("A", listed)] == [(1, True), (2, False)]


def test_a_card_whose_ats_did_not_arrive_has_an_empty_one() -> None:
    assert parse_targets("A", bytes.fromhex("01 01 0004 20 04 08112233")) == (Target(1, "A", True, b""),)


@pytest.mark.parametrize(("protocol", "speaks"), [("81", True), ("80", False)])
def test_a_card_of_type_b(protocol: str, speaks: bool) -> None:
    atqb = bytes.fromhex(f"50 11223344 00000000 33{protocol}80")
    assert parse_targets("B", b"\x01\x01" + atqb + b"\x01\x00") == (Target(1, "B", speaks, atqb),)


def test_no_card() -> None:
    assert parse_targets("A", b"\x00") == ()


@pytest.mark.parametrize("kind", ["A", "B"])
@given(data=st.binary(max_size=60))
def test_any_list_is_understood_or_refused(kind: str, data: bytes) -> None:
    try:
        targets = parse_targets(kind, data)
    except DeviceProtocolError:
        return
    assert len(targets) == data[0]
    assert sum(len(target.answer) for target in targets) < len(data)


@pytest.mark.parametrize(
    ("offered", "rates"),
    [
        ("00", (106,)),
        ("11", (212, 106)),
        ("33", (424, 212, 106)),
        ("77", (848, 424, 212, 106)),
        ("F7", (848, 424, 212, 106)),
        ("30", (106,)),
        ("13", (212, 106)),
        ("7F", (106,)),
    ],
)
def test_only_bit_rates_offered_both_ways_count(offered: str, rates: tuple[int, ...]) -> None:
    assert parse_ats(bytes.fromhex(f"0378{offered}")).rates == rates


def test_historical_bytes_stand_behind_the_interface_bytes_that_are_there() -> None:
    assert parse_ats(bytes.fromhex("07787780028001")).historical == b"\x80\x01"
    assert parse_ats(bytes.fromhex("0428 808001")[:4]).historical == b"\x80"
    assert parse_ats(bytes.fromhex("04088001")).historical == b"\x80\x01"
    assert parse_ats(b"\x01").historical == b""


def test_the_time_a_card_needs_before_its_first_command() -> None:
    assert parse_ats(bytes.fromhex("0328 81")).guard_s == pytest.approx(2 * 256 * 16 / 13.56e6)
    assert parse_ats(bytes.fromhex("0328 80")).guard_s == 0
    assert parse_ats(bytes.fromhex("0328 8F")).guard_s == 0


@given(st.binary(max_size=30))
def test_any_ats_says_something(data: bytes) -> None:
    ats = parse_ats(data)
    assert ats.rates[-1] == 106
    assert 0 <= ats.guard_s < 5
    assert len(ats.historical) < max(1, len(data))
