"""The picture out of a chip: small, of proved documents only, and never a reason to fail."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from drivers.chip_card import CardData, Portrait, Proof, ProofLevel
from kiosk.runtime.portraits import picture_of


def drawn(kind: str, size: tuple[int, int] = (900, 1200)) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", size, "#627d98").save(stream, kind)
    return stream.getvalue()


def card(image: bytes, level: ProofLevel = ProofLevel.ISSUER_VERIFIED) -> CardData:
    return CardData(Proof(level), "001188990001", portrait=Portrait("image/jpeg", image))


@pytest.mark.parametrize("kind", ["JPEG", "JPEG2000"])
def test_the_portrait_of_a_proved_document_becomes_a_small_picture(kind: str) -> None:
    picture = picture_of(card(drawn(kind)))
    assert picture is not None
    with Image.open(io.BytesIO(picture.jpeg)) as shown:
        assert (shown.format, shown.size) == ("JPEG", (480, 640))
    assert "bytes" in repr(picture)


@pytest.mark.parametrize("level", [ProofLevel.UNALTERED, ProofLevel.NOT_VERIFIED])
def test_a_picture_nobody_vouches_for_is_not_even_decoded(level: ProofLevel) -> None:
    assert picture_of(card(drawn("JPEG"), level)) is None


@pytest.mark.parametrize(
    "image", [b"", b"\xff\xd8\xff\xe0 cut", drawn("JPEG")[:700], drawn("PNG"), drawn("JPEG2000")[:60]]
)
def test_a_picture_that_is_none_stops_nothing(image: bytes) -> None:
    assert picture_of(card(image)) is None


def test_a_giant_picture_is_left_out() -> None:
    assert picture_of(card(drawn("JPEG", (3000, 2000)))) is None


def test_without_a_portrait_there_is_none() -> None:
    assert picture_of(replace(card(b""), portrait=None)) is None
