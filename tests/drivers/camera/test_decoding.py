"""The decoders themselves, in this process: they bring no OpenCV."""

from collections.abc import Callable
from io import BytesIO

import numpy as np
import pytest
import qrcode
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from drivers.camera import decoding
from drivers.camera.codes import DecodedCode
from drivers.camera.decoding import Decoder
from drivers.camera.finders import ROW_STEP, shows_finder_pattern
from drivers.camera.zbar import Zbar
from drivers.simulation.camera_scene import card_picture, phone_picture

Pixels = NDArray[np.uint8]

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


def idle(seed: int = 1) -> Pixels:
    noise = np.random.default_rng(seed).normal(110, 4, (720, 1280))
    return noise.clip(0, 255).astype(np.uint8)


@pytest.fixture(scope="module")
def card_frame(card_png: bytes) -> Pixels:
    return pixels(card_png)


class CountingZbar(Zbar):
    def __init__(self) -> None:
        super().__init__()
        self.looks = 0

    def decode(self, grey: Pixels) -> list[DecodedCode]:
        self.looks += 1
        return super().decode(grey)


@pytest.fixture
def zbar(monkeypatch: pytest.MonkeyPatch) -> CountingZbar:
    zbar = CountingZbar()
    monkeypatch.setattr(decoding, "Zbar", lambda: zbar)
    return zbar


@pytest.fixture
def blind_zxing(monkeypatch: pytest.MonkeyPatch) -> None:
    """As before an over-exposed phone."""
    monkeypatch.setattr(decoding, "_zxing", lambda _: [])


@pytest.mark.parametrize("picture", [card_picture, phone_picture])
def test_cards_and_phones_are_read_byte_for_byte(picture: Callable[[bytes], bytes], card: bytes) -> None:
    for payload in (card, BHYT):
        assert Decoder().decode(pixels(picture(payload))) == [DecodedCode(payload, "QR", "zxing")]


def test_colour_pictures_are_read_too(card: bytes, card_png: bytes) -> None:
    colour = np.asarray(Image.open(BytesIO(card_png)).convert("RGB"))[..., ::-1]
    assert [code.payload for code in Decoder().decode(colour)] == [card]


def test_a_picture_without_a_code_gives_none() -> None:
    assert Decoder().decode(idle()) == []


@settings(max_examples=60, deadline=None)
@given(st.text("aAđĐơƯẫỆỷÔ |0123456789,.-", min_size=1, max_size=150))
def test_neither_decoder_guesses_a_character_set(text: str) -> None:
    frame = plain_code(text.encode())
    assert [code.payload for code in Zbar().decode(frame)] == [text.encode()]
    assert [code.payload for code in decoding._zxing(frame)] == [text.encode()]


@settings(max_examples=40, deadline=None)
@given(st.binary(min_size=1, max_size=120))
def test_bytes_that_are_no_text_come_out_exactly_too(payload: bytes) -> None:
    frame = plain_code(payload)
    assert [code.payload for code in Zbar().decode(frame)] == [payload]
    assert [code.payload for code in decoding._zxing(frame)] == [payload]


def test_zbar_reads_what_zxing_cannot(blind_zxing: None, card: bytes, card_frame: Pixels) -> None:
    assert Decoder().decode(card_frame) == [DecodedCode(card, "QR", "zbar")]


def test_zbar_is_spared_where_zxing_reads(zbar: CountingZbar, card_frame: Pixels) -> None:
    decoder = Decoder()
    assert decoder.decode(card_frame)
    assert decoder.decode_frame(card_frame)
    assert zbar.looks == 0


def test_zbar_looks_at_idle_frames_only_now_and_then(zbar: CountingZbar) -> None:
    decoder = Decoder(every=10)
    frame = idle()
    for _ in range(40):
        assert decoder.decode_frame(frame) == []
    assert zbar.looks == 4


def test_zbar_looks_as_soon_as_something_looks_like_a_code(
    zbar: CountingZbar, blind_zxing: None, card: bytes, card_frame: Pixels
) -> None:
    decoder = Decoder(every=1000)
    seen = [decoder.decode_frame(card_frame) for _ in range(6)]
    assert seen[-1] == [DecodedCode(card, "QR", "zbar")]
    assert zbar.looks >= seen.count(seen[-1]) >= 3


def test_a_payload_longer_than_any_code_is_not_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    long = DecodedCode(b"x" * 4097, "QR", "zxing")
    short = DecodedCode(b"x" * 4096, "QR", "zxing")
    monkeypatch.setattr(decoding, "_zxing", lambda _: [long, short, short, DecodedCode(b"", "QR", "zxing")])
    assert Decoder().decode(idle()) == [short]


@pytest.mark.parametrize("angle", [0, 7, 30, 45, 90, 180])
def test_finder_patterns_are_seen_at_any_turn(angle: int, card: bytes) -> None:
    code = Image.fromarray(plain_code(card)).rotate(angle, fillcolor=255, expand=True)
    frame = Image.new("L", (1280, 720), 130)
    frame.paste(code, (300, 120))
    seen = [shows_finder_pattern(np.asarray(frame), phase) for phase in range(ROW_STEP)]
    assert sum(seen) >= len(seen) // 3


@pytest.mark.parametrize("frame", [idle(), np.zeros((720, 1280), np.uint8), np.full((720, 1280), 255, np.uint8)])
def test_an_empty_view_shows_no_finder_pattern(frame: Pixels) -> None:
    assert not any(shows_finder_pattern(frame, phase) for phase in range(ROW_STEP))


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 60), st.integers(1, 200), st.integers(0, 2**32 - 1), st.integers(0, 40))
def test_no_frame_upsets_the_search(height: int, width: int, seed: int, phase: int) -> None:
    frame = np.random.default_rng(seed).integers(0, 256, (height, width)).astype(np.uint8)
    assert shows_finder_pattern(frame, phase) in (True, False)
