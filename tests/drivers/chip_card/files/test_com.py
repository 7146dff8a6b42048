"""EF.COM."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card.errors import BadFile
from drivers.chip_card.files.com import Com, parse_com
from drivers.chip_card.tlv import encode
from drivers.simulation.chip_card.personalisation import data_groups

WORKED_EXAMPLE = bytes.fromhex("60145F0104303130365F36063034303030305C026175")
"""ICAO Doc 9303-11, D.4: what is read of EF.COM."""


def test_the_worked_example() -> None:
    assert parse_com(WORKED_EXAMPLE) == Com("0106", "040000", (1, 2))


def test_all_groups_in_the_order_they_stand_each_once() -> None:
    tags = bytes.fromhex("617563766566676869 6A6B6C6D6E6F70 61 7F 00".replace(" ", ""))
    assert parse_com(encode(0x60, encode(0x5C, tags))).groups == (1, 2, 3, 4, *range(5, 17))


def test_versions_that_are_missing_or_odd_are_empty() -> None:
    assert parse_com(encode(0x60, encode(0x5F01, b"\xff\x01"), encode(0x5C))) == Com("", "", ())


@pytest.mark.parametrize("data", [b"", WORKED_EXAMPLE[:-1], WORKED_EXAMPLE + b"\x00", encode(0x60), encode(0x61)])
def test_what_is_no_com_is_refused(data: bytes) -> None:
    with pytest.raises(BadFile) as caught:
        parse_com(data)
    assert caught.value.file == "EF.COM"


@given(st.binary() | st.binary().map(lambda inside: encode(0x60, inside)))
def test_any_bytes_are_a_com_or_refused(data: bytes) -> None:
    with suppress(BadFile):
        assert set(parse_com(data).groups) <= set(range(1, 17))


@given(st.sets(st.integers(1, 16)))
def test_what_was_listed_is_told(groups: set[int]) -> None:
    assert parse_com(data_groups.com(groups)) == Com("0107", "040000", tuple(sorted(groups)))
