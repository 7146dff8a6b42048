"""DG13 of Vietnamese cards. All people are invented."""

import time
from contextlib import suppress
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card.errors import BadFile
from drivers.chip_card.files.vietnam import VietnameseDetails, parse_dg13
from drivers.chip_card.tlv import encode

SYNTHETIC = bytes.fromhex(
    "6d533051020101060628d316010008314430110201"
    "01130c30303130393030303030303030140201020c0f4e677579e1bb856e2056c4836e2041"
    "300f0201030c0a30312f30312f3139393030080201040c034e616d"
)
"""identity-insurance-law.md, 8.3."""
OID = bytes.fromhex("060628D316010008")
VERSION = encode(0x02, b"\x01")


def text(of: str, tag: int = 0x0C) -> bytes:
    return encode(tag, of.encode())


def item(number: int, *values: bytes) -> bytes:
    return encode(0x30, encode(0x02, bytes([number])), *values)


def dg13(*items: bytes) -> bytes:
    return encode(0x6D, encode(0x30, VERSION, OID, encode(0x31, *items)))


def test_the_synthetic_group_of_the_notes() -> None:
    assert parse_dg13(SYNTHETIC) == VietnameseDetails(
        id_number="001090000000", name="Nguyễn Văn A", birth="01/01/1990", sex="Nam"
    )


def test_every_item() -> None:
    texts = ["001099000017", "Trần Thị Ổn", "01/02/1999", "Nữ", "Việt Nam", "Kinh", "Không", "Huế", "Hà Nội", "Sẹo"]
    items = [item(number, text(one)) for number, one in enumerate([*texts, "03/04/2022", "01/02/2039"], start=1)]
    items += [
        item(13, encode(0x30, text("Trần Văn Cha"), text("Lê Thị Mẹ"))),
        item(14, encode(0x30, text("Vũ Văn Chồng"))),
        item(15, text("012345678", 0x13)),
        item(16, text("0123456789ABCDEF", 0x13)),
    ]
    expected = VietnameseDetails(
        *texts, "03/04/2022", "01/02/2039", "Trần Văn Cha", "Lê Thị Mẹ", "Vũ Văn Chồng", "012345678"
    )
    assert parse_dg13(dg13(*items)) == expected
    assert parse_dg13(dg13(*reversed(items))) == expected


def test_missing_empty_unknown_and_odd_items_do_not_matter() -> None:
    odd = [
        item(2),
        item(3, text("")),
        item(4, encode(0x05)),
        item(5, encode(0x02, b"\x07")),
        item(17, text("?")),
        item(99, encode(0x30)),
        item(13),
        item(14, encode(0x30)),
        item(8, encode(0x0C, b"\xc3")),
        item(9, encode(0x1E, b"\x00")),
        encode(0x30),
        encode(0x0C, b"stray"),
        encode(0x04, b"\xff\xff"),
        encode(0x30, encode(0x02, bytes(9)), text("a number too long")),
        item(1, text("001099000017")),
    ]
    assert parse_dg13(dg13(*odd)) == VietnameseDetails(id_number="001099000017")
    assert parse_dg13(dg13()) == VietnameseDetails()
    assert parse_dg13(encode(0x6D)) == VietnameseDetails()


@pytest.mark.parametrize(
    ("tag", "octets"),
    [
        (0x0C, "Đỗ Ưu".encode()),
        (0x13, "Đỗ Ưu".encode()),
        (0x16, "Đỗ Ưu".encode()),
        (0x04, "Đỗ Ưu".encode()),
        (0x1E, "Đỗ Ưu".encode("utf-16-be")),
    ],
)
def test_texts_come_in_several_kinds(tag: int, octets: bytes) -> None:
    assert parse_dg13(dg13(item(2, encode(tag, octets)))).name == "Đỗ Ưu"


def test_texts_stay_as_they_stand() -> None:
    assert parse_dg13(dg13(item(2, text(" NGUYỄN  Văn\n")))).name == " NGUYỄN  Văn\n"


ITEMS = (item(1, text("001099000017")), item(2, text("Lý Ba")))


@pytest.mark.parametrize(
    "inside",
    [
        encode(0x30, VERSION, OID, *ITEMS),
        encode(0x30, VERSION, encode(0x31, *ITEMS)),
        encode(0x30, VERSION, OID, encode(0x30, *ITEMS)),
        encode(0x30, *ITEMS),
        encode(0x31, *ITEMS),
        b"".join(ITEMS),
        encode(0x04, encode(0x30, VERSION, OID, encode(0x31, *ITEMS))),
        encode(0x30, VERSION, OID, encode(0x04, encode(0x31, *ITEMS))),
        encode(0x30, VERSION, OID, encode(0x31, *ITEMS, item(1, text("001099000025")))),
    ],
)
def test_items_are_found_where_they_stand_and_the_first_counts(inside: bytes) -> None:
    assert parse_dg13(encode(0x6D, inside)) == VietnameseDetails(id_number="001099000017", name="Lý Ba")


def test_numbers_of_items_may_have_more_bytes() -> None:
    assert parse_dg13(dg13(encode(0x30, encode(0x02, b"\x00\x00\x02"), text("Lý Ba")))).name == "Lý Ba"


def test_one_parent_may_be_missing_and_both_may_stand_without_a_sequence() -> None:
    only_mother = parse_dg13(dg13(item(13, encode(0x30, text(""), text("Lê Thị Mẹ")))))
    assert (only_mother.father, only_mother.mother) == ("", "Lê Thị Mẹ")
    bare = parse_dg13(dg13(item(13, text("Trần Văn Cha"), text("Lê Thị Mẹ")), item(14, text("Vũ Văn Chồng"))))
    assert (bare.father, bare.mother, bare.spouse) == ("Trần Văn Cha", "Lê Thị Mẹ", "Vũ Văn Chồng")


@pytest.mark.parametrize(
    ("fifteenth", "sixteenth", "old_number"),
    [
        ("012345678", "001099000025", "012345678"),
        ("", "012345678", "012345678"),
        ("", "001099000025", "001099000025"),
        ("", "0123456789ABCDEF", ""),
        ("", "1234567890123456", ""),
        ("-", "012345678", "012345678"),
        ("12345", "0123456789ABCDEF", "12345"),
        ("", "", ""),
    ],
)
def test_the_disputed_item_is_an_old_number_only_where_it_looks_like_one(
    fifteenth: str, sixteenth: str, old_number: str
) -> None:
    assert parse_dg13(dg13(item(15, text(fifteenth)), item(16, text(sixteenth)))).old_number == old_number


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x6d",
        SYNTHETIC[:-1],
        SYNTHETIC + b"\x00",
        encode(0x6E, SYNTHETIC[2:]),
        encode(0x6D, b"\x30\x80\x00\x00"),
        encode(0x6D, b"\x30\x84\xff\xff\xff\xff"),
        dg13(b"\x30\x05\x02\x01\x01\x0c\x01"),
    ],
)
def test_what_is_no_such_file_is_refused(data: bytes) -> None:
    with pytest.raises(BadFile) as caught:
        parse_dg13(data)
    assert caught.value.file == "EF.DG13"


def nested(levels: int, tag: int) -> bytes:
    data = b""
    for _ in range(levels):
        data = encode(tag, data)
    return data


@pytest.mark.parametrize(
    "inside",
    [
        encode(0x31, b"\x30\x00" * 50_000),
        encode(0x31, item(2, text("A")) * 10_000),
        encode(0x31, b"\x02\x00" * 50_000),
        encode(0x30, encode(0x02, b"\x0d"), encode(0x30, b"\x0c\x00" * 50_000)),
        nested(20_000, 0x30),
        nested(20_000, 0x04),
        encode(0x30, encode(0x02, b"\x7f" * 100_000), text("A")),
    ],
)
def test_hostile_files_cost_time_in_proportion_to_their_size(inside: bytes) -> None:
    began = time.process_time()
    with suppress(BadFile):
        parse_dg13(encode(0x6D, inside))
    assert time.process_time() - began < 3


def test_nothing_of_the_holder_is_in_a_repr() -> None:
    assert repr(parse_dg13(SYNTHETIC)) == "VietnameseDetails(•••)"


OBJECTS = st.recursive(
    st.builds(encode, st.sampled_from([0x02, 0x04, 0x05, 0x06, 0x0C, 0x13, 0x1E]), st.binary(max_size=12)),
    lambda inner: st.builds(
        lambda tag, values: encode(tag, *values), st.sampled_from([0x30, 0x31, 0x04]), st.lists(inner, max_size=5)
    ),
)


@given(st.binary() | OBJECTS)
def test_any_bytes_are_details_or_refused(inside: bytes) -> None:
    for data in (inside, encode(0x6D, inside), dg13(inside), dg13(item(13, inside))):
        with suppress(BadFile):
            details = parse_dg13(data)
            assert all(isinstance(getattr(details, field.name), str) for field in fields(details))


@given(st.dictionaries(st.integers(1, 12), st.text(st.characters(exclude_categories=["Cs"])), max_size=12))
def test_what_was_put_in_comes_out_again(texts: dict[int, str]) -> None:
    details = parse_dg13(dg13(*(item(number, text(one)) for number, one in texts.items())))
    names = [field.name for field in fields(details)]
    assert {number: getattr(details, names[number - 1]) for number in texts} == texts
