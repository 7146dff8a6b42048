"""DG11 and DG12."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card.errors import BadFile
from drivers.chip_card.files.personal import DocumentDetails, PersonalDetails, parse_dg11, parse_dg12
from drivers.chip_card.tlv import encode

DG11 = encode(
    0x6B,
    encode(0x5C, bytes.fromhex("5F0EA05F105F2B5F115F425F125F135F145F155F165F175F18")),
    encode(0x5F0E, "SMITH<<JÖHN<T".encode()),
    encode(0xA0, encode(0x02, b"\x02"), encode(0x5F0F, b"MEIER<<JOHN"), encode(0x5F0F, b"SMYTH<<JOHN")),
    encode(0x5F10, b"9876543210"),
    encode(0x5F2B, b"19500512"),
    encode(0x5F11, b"ANYTOWN<MN<USA"),
    encode(0x5F42, b"123 MAPLE RD<ANYTOWN<MN"),
    encode(0x5F12, b"16125551212"),
    encode(0x5F13, b"TRAVEL<AGENT"),
    encode(0x5F14, b"DR"),
    encode(0x5F15, b"A summary."),
    encode(0x5F16, b"\xff\xd8\xff\xe0"),
    encode(0x5F17, b"123456789<<987654321"),
    encode(0x5F18, b"None"),
)
DG12 = encode(
    0x6C,
    encode(0x5C, bytes.fromhex("5F195F26A05F1B5F1C5F1D5F1E5F555F56")),
    encode(0x5F19, "UTOPIA, BÜRO 7".encode()),
    encode(0x5F26, b"20020531"),
    encode(0xA0, encode(0x02, b"\x01"), encode(0x5F1A, b"SMITH<<BRENDA<P")),
    encode(0x5F1B, b"Observed."),
    encode(0x5F1C, b"None"),
    encode(0x5F1D, b"\xff\xd8"),
    encode(0x5F55, b"20020531235959"),
    encode(0x5F56, b"SN-1"),
)


def test_every_text_of_dg11() -> None:
    assert parse_dg11(DG11) == PersonalDetails(
        full_name="SMITH JÖHN T",
        other_names=("MEIER JOHN", "SMYTH JOHN"),
        personal_number="9876543210",
        birth="19500512",
        place_of_birth="ANYTOWN, MN, USA",
        address="123 MAPLE RD, ANYTOWN, MN",
        telephone="16125551212",
        profession="TRAVEL<AGENT",
        title="DR",
        summary="A summary.",
        other_documents=("123456789", "987654321"),
        custody="None",
    )


def test_every_text_of_dg12() -> None:
    assert parse_dg12(DG12) == DocumentDetails(
        authority="UTOPIA, BÜRO 7",
        issued="20020531",
        other_persons=("SMITH BRENDA P",),
        endorsements="Observed.",
        tax="None",
        personalised="20020531235959",
        personalisation_system="SN-1",
    )


def test_dates_of_the_first_editions_have_two_digits_to_a_byte() -> None:
    assert parse_dg11(encode(0x6B, encode(0x5F2B, bytes.fromhex("19500512")))).birth == "19500512"
    old = parse_dg12(
        encode(0x6C, encode(0x5F26, bytes.fromhex("20020531")), encode(0x5F55, bytes.fromhex("20020531235959")))
    )
    assert (old.issued, old.personalised) == ("20020531", "20020531235959")


@pytest.mark.parametrize("date", [b"", b"1950", b"1950-5-12", bytes.fromhex("1950FF12"), b"\xb2" * 8, b"195005121"])
def test_what_is_no_date_is_empty(date: bytes) -> None:
    assert parse_dg11(encode(0x6B, encode(0x5F2B, date))).birth == ""


def test_what_is_missing_unknown_or_no_utf_8_is_empty() -> None:
    assert parse_dg11(encode(0x6B)) == PersonalDetails()
    assert parse_dg12(encode(0x6C)) == DocumentDetails()
    odd = encode(0x6B, encode(0x5F7A, b"?"), encode(0x5F0E, b"\xc3"), encode(0xA0), encode(0x5F10, b" 1 \x00"))
    assert parse_dg11(odd) == PersonalDetails(personal_number="1")


def test_other_names_without_their_group_are_found_and_the_first_of_other_tags_counts() -> None:
    data = encode(0x6B, encode(0x5F0F, b"A<<B"), encode(0x5F10, b"1"), encode(0x5F10, b"2"), encode(0x5F0F))
    assert parse_dg11(data) == PersonalDetails(other_names=("A B",), personal_number="1")


@pytest.mark.parametrize("parse", [parse_dg11, parse_dg12])
@pytest.mark.parametrize("data", [b"", b"\x6b", b"\x6c\x05", DG11[:-1], DG12[:-1], DG11 + b"\x00", encode(0x6D)])
def test_what_is_no_such_file_is_refused(parse, data: bytes) -> None:
    with pytest.raises(BadFile):
        parse(data)


def test_nothing_of_the_holder_is_in_a_repr() -> None:
    assert repr(parse_dg11(DG11)) == "PersonalDetails(•••)"
    assert repr(parse_dg12(DG12)) == "DocumentDetails(•••)"


@given(st.binary())
def test_any_bytes_are_details_or_refused(inside: bytes) -> None:
    for parse, tag in ((parse_dg11, 0x6B), (parse_dg12, 0x6C)):
        for data in (inside, encode(tag, inside), encode(tag, encode(0xA0, inside))):
            with suppress(BadFile):
                parse(data)
