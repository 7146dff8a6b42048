import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.serial_scanner.dressing import Code, undress


@pytest.mark.parametrize(
    ("identifier", "symbology"),
    [
        *((f"]Q{modifier}", "QR") for modifier in "0123456"),
        ("]C0", "Code128"),
        ("]C1", "Code128"),
        ("]L0", "PDF417"),
        ("]L2", "PDF417"),
        ("]d2", "DataMatrix"),
        ("]A0", "Code39"),
        ("]E0", "EAN"),
        ("]z0", "Aztec"),
        ("]X0", ""),
    ],
)
def test_the_aim_identifier_is_taken_off_and_names_the_symbology(identifier: str, symbology: str) -> None:
    assert undress(identifier.encode() + b"BN0001234") == Code(b"BN0001234", symbology)


@pytest.mark.parametrize("code", [b"BN0001234", b"]y0BN0001234", b"]Q", b"[Q1BN0001234", b"BN]Q1"])
def test_what_is_no_identifier_of_the_standard_stays(code: bytes) -> None:
    assert undress(code) == Code(code, "")


@pytest.mark.parametrize(
    "line", [b"KIOSK:]Q1ABC", b"KIOSK:ABC", b"\xef\xbb\xbfKIOSK:\xef\xbb\xbfABC\0\r\n", b"\0KIOSK:]Q1\0ABC", b"]Q1ABC"]
)
def test_a_prefix_is_taken_off_where_it_was_sent(line: bytes) -> None:
    assert undress(line, b"KIOSK:").payload == b"ABC"


def test_a_prefix_is_taken_off_once() -> None:
    assert undress(b"NNNguyen", b"N").payload == b"NNguyen"


def test_a_change_of_character_set_is_taken_out_only_where_the_identifier_says_it_may_be_there() -> None:
    assert undress(rb"]Q2\000026Xu\\n").payload == rb"Xu\n"
    assert undress(rb"]Q1\000026Xu\\n").payload == rb"\000026Xu\\n"


@given(st.binary(max_size=40), st.binary(max_size=4))
def test_undressing_twice_changes_nothing_more_in_what_carries_no_identifier(line: bytes, prefix: bytes) -> None:
    once = undress(line, prefix).payload
    if b"]" not in line:
        assert undress(once).payload == once


def test_no_repr_shows_what_was_read() -> None:
    assert "Nguyen" not in repr(Code(b"Nguyen Van A", "QR"))
