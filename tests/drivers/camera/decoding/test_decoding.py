"""The decoders themselves, in this process: they bring no OpenCV."""

from collections.abc import Callable
from io import BytesIO

import numpy as np
import pytest
import qrcode
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from drivers.camera.codes import MAX_PAYLOAD_BYTES, DecodedCode
from drivers.camera.decoding import zxing
from drivers.camera.decoding.bars import AgreedBars
from drivers.camera.decoding.findings import Findings
from drivers.camera.decoding.picture import Reading, grey_of, moved, patterns_within
from drivers.camera.decoding.tracking import Tracker
from drivers.camera.decoding.zbar import Zbar
from drivers.camera.view import Box, FinderPattern, SeenCode
from drivers.simulation.camera_scene import card_picture, phone_picture

Pixels = NDArray[np.uint8]
Read = Callable[[Pixels], Reading]

BHYT = (
    b"DN4010123456789|4e677579e1bb856e2056c4836e2041|01/01/1990|1|4e677579e1bb856e2056c4836e2041|01 - 043|01/01/2020|-|"
    b"01/01/2020|01050123456789|-|4|01/01/2025|0123456789abcdef-1202|$"
)


def pixels(png: bytes) -> Pixels:
    return np.asarray(Image.open(BytesIO(png)).convert("L"))


def plain_code(payload: bytes) -> Pixels:
    code = qrcode.QRCode(border=4, box_size=4)
    code.add_data(payload, optimize=0)
    return np.asarray(code.make_image().convert("L"))


@pytest.fixture(params=["zxing", "zbar"])
def read(request: pytest.FixtureRequest) -> Read:
    return zxing.read_qr if request.param == "zxing" else Zbar().read_qr


def payloads(reading: Reading) -> list[bytes]:
    return [seen.code.payload for seen in reading.codes]


def bars(text: str, kind: str, scale: int = 3) -> Pixels:
    picture = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, kind)).to_image(scale)
    return np.pad(np.asarray(picture), 40, constant_values=255)


@pytest.mark.parametrize("picture", [card_picture, phone_picture])
def test_cards_and_phones_are_read_byte_for_byte(picture: Callable[[bytes], bytes], card: bytes) -> None:
    for payload in (card, BHYT):
        seen = zxing.read_qr(pixels(picture(payload))).codes
        assert [one.code for one in seen] == [DecodedCode(payload, "QR", "zxing")]


def test_a_colour_picture_is_made_grey(card: bytes, card_png: bytes) -> None:
    colour = np.asarray(Image.open(BytesIO(card_png)).convert("RGB"))[..., ::-1]
    grey = grey_of(colour)
    assert grey.shape == colour.shape[:2]
    assert payloads(zxing.read_qr(grey)) == [card]
    assert grey_of(grey) is grey


@settings(max_examples=60, deadline=None)
@given(st.text("aAđĐơƯẫỆỷÔ |0123456789,.-", min_size=1, max_size=150))
def test_neither_decoder_guesses_a_character_set(text: str) -> None:
    frame = plain_code(text.encode())
    assert payloads(Zbar().read_qr(frame)) == payloads(zxing.read_qr(frame)) == [text.encode()]


@settings(max_examples=40, deadline=None)
@given(st.binary(min_size=1, max_size=120))
def test_bytes_that_are_no_text_come_out_exactly_too(payload: bytes) -> None:
    frame = plain_code(payload)
    assert payloads(Zbar().read_qr(frame)) == payloads(zxing.read_qr(frame)) == [payload]


@pytest.mark.parametrize("turn", range(4))
def test_both_decoders_name_the_corners_alike_at_every_turn(turn: int, read: Read) -> None:
    code = np.pad(plain_code(b"where am I"), ((30, 0), (90, 10)), constant_values=255)
    frame = np.ascontiguousarray(np.rot90(code, turn))
    height, width = code.shape
    left, top, side = 90 + 16, 30 + 16, 84
    upright = [(left, top), (left + side, top), (left + side, top + side), (left, top + side)]
    turned = upright
    for step in range(turn):
        across = width if step % 2 == 0 else height
        turned = [(y, across - x) for x, y in turned]
    (seen,) = read(frame).codes
    assert np.abs(np.array(seen.corners) - turned).max() <= 2


def test_a_pattern_stands_where_the_outline_says() -> None:
    first, second, third = patterns_within(((100, 50), (205, 50), (205, 155), (100, 155)), 21)
    assert (first.centre, second.centre, third.centre) == ((117.5, 67.5), (187.5, 67.5), (117.5, 137.5))
    assert first.module == pytest.approx(5)


def test_a_code_that_cannot_be_read_is_still_seen(card: bytes) -> None:
    frame = plain_code(card).copy()
    middle = frame.shape[0] // 2
    noise = np.random.default_rng(1).integers(0, 2, (100, 100)).astype(np.uint8) * 255
    frame[middle - 50 : middle + 50, middle - 50 : middle + 50] = noise
    reading = zxing.read_qr(frame)
    assert reading.codes == ()
    assert len(reading.unread) == 1
    assert len(reading.patterns) == 3


@pytest.mark.parametrize("kind", ["Code128", "PDF417"])
def test_the_bars_of_a_patient_card_are_read(kind: str) -> None:
    (seen,) = zxing.read_bars(bars("BN0012345", kind)).codes
    assert seen.code == DecodedCode(b"BN0012345", kind, "zxing")


def test_bars_too_short_for_a_patient_card_are_none() -> None:
    assert zxing.read_bars(bars("123", "Code128")).codes == ()
    assert payloads(zxing.read_bars(bars("1234", "Code128"))) == [b"1234"]


def test_a_micro_code_is_no_document(read: Read) -> None:
    micro = zxingcpp.create_barcode("7708", zxingcpp.BarcodeFormat.MicroQRCode)
    frame = np.pad(np.asarray(micro.to_image(6)), 60, constant_values=255)
    assert zxingcpp.read_barcodes(frame)  # it is a sound one
    assert read(frame) == Reading()


def test_bars_are_believed_when_two_frames_agree() -> None:
    agreed = AgreedBars(within=10)
    one, other = (SeenCode(DecodedCode(text, "Code128", "zxing"), ((0, 0),) * 4) for text in (b"BN001", b"BN007"))
    assert agreed.agreed((one,), 1) == ()
    assert agreed.agreed((one,), 1) == ()  # the same frame proves nothing
    assert agreed.agreed((other,), 2) == ()
    assert agreed.agreed((one, other), 3) == (one, other)
    assert agreed.agreed((one,), 30) == ()
    assert agreed.waiting


def test_what_two_decoders_read_of_one_code_counts_once() -> None:
    corners = ((10.0, 10.0), (90.0, 10.0), (90.0, 90.0), (10.0, 90.0))
    findings = Findings()
    findings.add(Reading((SeenCode(DecodedCode(b"A", "QR", "zxing"), corners),), unread=(corners,)))
    findings.add(Reading((SeenCode(DecodedCode(b"A", "QR", "zbar"), corners),)))
    findings.add(Reading((SeenCode(DecodedCode(b"B", "QR", "zbar"), corners),)))
    assert [(seen.code.payload, seen.code.decoder) for seen in findings.codes] == [(b"A", "zxing"), (b"B", "zbar")]
    assert findings.unread() == []  # it was read by another try
    assert findings.is_read(Box(0, 0, 100, 100))
    assert not findings.is_read(Box(100, 100, 200, 200))


def test_one_pattern_found_by_many_tries_counts_once() -> None:
    findings = Findings()
    for shift in (0.0, 1.0, 2.0):
        findings.add(Reading(patterns=(FinderPattern((50 + shift, 50), 2.0), FinderPattern((90 + shift, 50), 2.0))))
    assert len(findings.patterns) == 2


def test_what_was_found_in_an_enlarged_part_is_told_in_the_pixels_of_the_frame() -> None:
    corners = ((0.5, 0.5), (20.5, 0.5), (20.5, 20.5), (0.5, 20.5))
    part = Reading(patterns=(FinderPattern((10.5, 10.5), 4.0),), unread=(corners,))
    whole = moved(part, 2, 100, 200)
    assert whole.patterns == (FinderPattern((105.0, 205.0), 2.0),)
    assert whole.unread == (((100.0, 200.0), (110.0, 200.0), (110.0, 210.0), (100.0, 210.0)),)


def test_a_code_is_followed_until_it_has_been_gone_for_some_frames() -> None:
    tracker = Tracker()
    track = tracker.at(Box(10, 10, 50, 50))
    track.trick = "sharp"
    tracker.follow(track, Box(10, 10, 50, 50), 1)
    assert tracker.at(Box(20, 15, 60, 55)).trick == "sharp"
    assert tracker.at(Box(300, 300, 340, 340)).trick is None
    assert tracker.boxes(13) == [Box(10, 10, 50, 50)]
    assert tracker.boxes(14) == []


def test_the_tracker_does_not_grow() -> None:
    tracker = Tracker()
    for frame in range(100):
        box = Box(frame * 100, 0, frame * 100 + 50, 50)
        tracker.follow(tracker.at(box), box, frame)
    assert len(tracker.boxes(99)) <= 8


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 60), st.integers(1, 200), st.integers(0, 2**32 - 1))
def test_no_frame_upsets_the_decoders(height: int, width: int, seed: int) -> None:
    frame = np.random.default_rng(seed).integers(0, 256, (height, width)).astype(np.uint8)
    for reading in (zxing.read_qr(frame, zxing.HARD), zxing.read_bars(frame), Zbar().read_qr(frame)):
        assert all(0 < len(seen.code.payload) <= MAX_PAYLOAD_BYTES for seen in reading.codes)
