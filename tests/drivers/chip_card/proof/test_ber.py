import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card.errors import BadTlv
from drivers.chip_card.proof.ber import definite

DEEP = 30


@pytest.mark.parametrize(
    ("indefinite", "expected"),
    [
        ("3080020101 0000", "3003020101"),
        ("3080 3080 0000 0000", "30023000"),
        ("3006 3080 0500 0000", "3004 3002 0500"),
        ("30818002", "-"),
        ("A080 2480 0401AA 0402BBCC 0000 0000", "A009 2407 0401AA 0402BBCC"),
        ("3003020101", "3003020101"),
        ("308103020101", "308103020101"),
        ("3003020101FFFF", "3003020101"),
        ("7F498002010100 00", "7F4903020101"),
    ],
)
def test_indefinite_lengths_become_definite_and_nothing_else_changes(indefinite: str, expected: str) -> None:
    if expected == "-":
        with pytest.raises(BadTlv):
            definite(bytes.fromhex(indefinite))
    else:
        assert definite(bytes.fromhex(indefinite)) == bytes.fromhex(expected)


def test_a_length_that_stays_the_same_is_converted_too() -> None:
    """Three bytes of header and end became three bytes of header."""
    inner = b"\x30\x80" + b"\x04\x82\x01\x2c" + bytes(300) + b"\x00\x00"
    outer = b"\x30\x82" + len(inner).to_bytes(2, "big") + inner
    assert definite(outer) == b"\x30\x82\x01\x34\x30\x82\x01\x30\x04\x82\x01\x2c" + bytes(300)


@pytest.mark.parametrize(
    "data", ["", "30", "3080", "30800201", "0480AA0000", "3080020101", "3085000000000100", "FFFFFFFF01", "30800000"[:6]]
)
def test_what_is_no_ber_is_bad(data: str) -> None:
    with pytest.raises(BadTlv):
        definite(bytes.fromhex(data))


def test_depth_is_bounded() -> None:
    assert definite(b"\x30\x80" * DEEP + b"\x00\x00" * DEEP)
    with pytest.raises(BadTlv, match="deep"):
        definite(b"\x30\x80" * 5000 + b"\x00\x00" * 5000)
    with pytest.raises(BadTlv):
        definite(b"\x30\x80" * 100_000)


@given(st.binary(max_size=200))
def test_any_bytes_become_definite_or_bad(data: bytes) -> None:
    try:
        made = definite(data)
    except BadTlv:
        return
    assert definite(made) == made
