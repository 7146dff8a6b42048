"""ASN.1 values from and to their bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card import der, tlv
from drivers.chip_card.errors import BadData


@pytest.mark.parametrize(
    ("dotted", "octets"),
    [
        ("1.2.840.113549.1.1.1", "2a864886f70d010101"),
        ("0.4.0.127.0.7.2.2.4.2.2", "04007f00070202040202"),
        ("2.23.136.1.1.5", "678108010105"),
        ("1.0.10646.1.0.8", "28d316010008"),
        ("2.999.3", "883703"),
    ],
)
def test_object_identifiers_are_written_as_everywhere(dotted: str, octets: str) -> None:
    assert der.identifier_octets(dotted).hex() == octets
    assert der.identifier(tlv.read(der.encode_identifier(dotted))) == dotted


@given(st.integers(-(2**200), 2**200))
def test_integers_come_back(number: int) -> None:
    assert der.integer(tlv.read(der.encode_integer(number))) == number


def test_a_forgotten_zero_byte_makes_no_negative_modulus() -> None:
    assert der.natural(tlv.read(bytes.fromhex("0201ff"))) == 255
    assert der.integer(tlv.read(bytes.fromhex("0201ff"))) == -1


@pytest.mark.parametrize(
    ("read", "data"),
    [
        (der.integer, "0200"),
        (der.integer, "040101"),
        (der.natural, "0200"),
        (der.bits, "0300"),
        (der.bits, "03020700"),
        (der.octets, "020101"),
        (der.identifier, "0600"),
        (der.identifier, "06022a86"),
        (der.identifier, "0641" + "81" * 64 + "01"),
        (der.children, "3100"),
        (der.children, "300101"),
    ],
)
def test_what_is_something_else_is_refused(read: object, data: str) -> None:
    with pytest.raises(BadData):
        read(tlv.read(bytes.fromhex(data)))


@given(tag=st.sampled_from([2, 3, 4, 6, 0x30]), value=st.binary(max_size=100))
def test_any_value_is_read_or_refused(tag: int, value: bytes) -> None:
    node = tlv.read(tlv.encode(tag, value))
    readers = {2: der.integer, 3: der.bits, 4: der.octets, 6: der.identifier, 0x30: der.children}
    try:
        readers[tag](node)
    except BadData:
        return
