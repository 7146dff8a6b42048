"""DG2."""

import struct
import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card.errors import BadFile
from drivers.chip_card.files.portrait import parse_dg2
from drivers.chip_card.port import Portrait
from drivers.chip_card.tlv import encode
from drivers.simulation.chip_card.personalisation import data_groups

JPEG = bytes.fromhex("FFD8FFE000104A46494600010100") + b"picture" * 100 + b"\xff\xd9"
JP2 = bytes.fromhex("0000000C6A5020200D0A870A") + b"picture" * 100
CODE_STREAM = bytes.fromhex("FF4FFF51002F") + b"picture" * 100
PICTURES = [(JPEG, "image/jpeg"), (JP2, "image/jp2"), (CODE_STREAM, "image/jp2")]


def block(image: bytes, points: int = 0, length: int | None = None) -> bytes:
    whole = 20 + 8 * points + 12 + len(image)
    return struct.pack(">IH14x", whole if length is None else length, points) + bytes(8 * points + 12) + image


def record(*blocks: bytes, version: bytes = b"010\x00", count: int | None = None) -> bytes:
    body = b"".join(blocks)
    return b"FAC\x00" + version + struct.pack(">IH", 14 + len(body), len(blocks) if count is None else count) + body


def dg2(*records: bytes, tag: int = 0x5F2E) -> bytes:
    templates = (encode(0x7F60, encode(0xA1, encode(0x81, b"\x02")), encode(tag, one)) for one in records)
    return encode(0x75, encode(0x7F61, encode(0x02, bytes([len(records)])), *templates))


@pytest.mark.parametrize(("image", "media_type"), PICTURES)
def test_the_picture_comes_out_as_it_went_in(image: bytes, media_type: str) -> None:
    assert parse_dg2(data_groups.dg2(image)) == Portrait(media_type, image)
    assert parse_dg2(dg2(record(block(image)))) == Portrait(media_type, image)


@pytest.mark.parametrize("tag", [0x5F2E, 0x7F2E])
def test_feature_points_before_the_picture_are_passed_over(tag: int) -> None:
    assert parse_dg2(dg2(record(block(JPEG, points=17)), tag=tag)).image == JPEG


def test_only_the_first_of_several_pictures_and_faces_counts() -> None:
    assert parse_dg2(dg2(record(block(JPEG), block(JP2)))).image == JPEG
    assert parse_dg2(dg2(record(block(JP2)), record(block(JPEG)))).image == JP2


def test_a_record_that_gives_its_own_length_wrong_is_read_by_its_block() -> None:
    wrong = bytearray(record(block(JPEG)))
    wrong[8:12] = bytes(4)
    assert parse_dg2(dg2(bytes(wrong))).image == JPEG


def test_a_picture_may_be_large_but_not_huge() -> None:
    assert len(parse_dg2(dg2(record(block(JPEG.ljust(1 << 20, b"\x00"))))).image) == 1 << 20
    with pytest.raises(BadFile):
        parse_dg2(dg2(record(block(JPEG.ljust((1 << 20) + 1, b"\x00")))))


def test_a_record_of_2011_is_looked_through() -> None:
    general = b"FAC\x00030\x00" + struct.pack(">IHBH", 2000, 1, 0, 0)
    representation = bytes(60)
    assert parse_dg2(dg2(general + representation + JP2)) == Portrait("image/jp2", JP2)
    with pytest.raises(BadFile):
        parse_dg2(dg2(general + bytes(5000) + JPEG))


@pytest.mark.parametrize(("image", "media_type"), PICTURES)
def test_a_record_of_iso_39794_is_looked_through(image: bytes, media_type: str) -> None:
    picture = encode(0xA0, encode(0x80, image), encode(0xA1, encode(0x80, b"\x01")))
    representation = encode(0x30, encode(0x80, b"\x01"), encode(0xA1, picture))
    face = encode(0x65, encode(0xA0, encode(0x80, b"\x03")), encode(0xA1, representation, representation))
    assert parse_dg2(dg2(encode(0xA1, face), tag=0x7F2E)) == Portrait(media_type, image)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        encode(0x75),
        encode(0x75, encode(0x7F61)),
        encode(0x75, encode(0x7F61, encode(0x02, b"\x00"))),
        encode(0x75, encode(0x7F61, encode(0x7F60, encode(0xA1)))),
        dg2(b""),
        dg2(b"FAC\x00"),
        dg2(b"FAC\x00010\x00"),
        dg2(b"FAC\x00030\x00"),
        dg2(record()),
        dg2(record(block(JPEG), count=0)),
        dg2(record(block(JPEG, length=31))),
        dg2(record(block(JPEG, length=32))),
        dg2(record(block(JPEG, length=0xFFFFFFFF))),
        dg2(record(block(JPEG)[:-1])),
        dg2(record(struct.pack(">IH14x", 700, 0xFFFF) + JPEG)),
        dg2(record(block(b"BM" + bytes(700)))),
        dg2(record(block(b"\xff"))),
        dg2(record(block(JPEG + bytes(1 << 20)))),
        dg2(record(block(JPEG)))[:-1],
        dg2(record(block(JPEG))) + b"\x00",
        dg2(JPEG),
    ],
)
def test_what_has_no_whole_picture_is_refused(data: bytes) -> None:
    with pytest.raises(BadFile) as caught:
        parse_dg2(data)
    assert caught.value.file == "EF.DG2"


def nested(levels: int) -> bytes:
    data = b""
    for _ in range(levels):
        data = encode(0xA1, data)
    return data


def test_hostile_records_cost_time_in_proportion_to_their_size() -> None:
    began = time.process_time()
    for inside in (b"\x04\x00" * 50_000, nested(20_000), b"\xa1\x00" * 50_000, b"\xff" * 100_000):
        with pytest.raises(BadFile):
            parse_dg2(dg2(inside, tag=0x7F2E))
    assert time.process_time() - began < 3


@given(st.binary(max_size=300))
def test_any_bytes_are_a_portrait_or_refused(inside: bytes) -> None:
    for data in (inside, dg2(inside), dg2(inside, tag=0x7F2E), dg2(b"FAC\x00010\x00" + inside), dg2(record(inside))):
        with suppress(BadFile):
            assert parse_dg2(data).image


@given(image=st.binary(max_size=5000), points=st.integers(0, 20))
def test_whatever_picture_is_there_comes_out_again(image: bytes, points: int) -> None:
    assert parse_dg2(dg2(record(block(b"\xff\xd8" + image, points)))).image == b"\xff\xd8" + image
