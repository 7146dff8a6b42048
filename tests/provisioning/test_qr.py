"""A file as QR: one, or a numbered set in any order."""

import secrets

import numpy as np
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.provisioning import base45
from kiosk.provisioning.qr import MOST_IN_ONE, More, QrReading, Whole, qr_texts
from kiosk.provisioning.qr_drawing import QUIET, modules, qr_svg
from kiosk.provisioning.refusals import Reason, Refused
from support.provisioned import PLAN, file_of

SMALL = file_of(PLAN)
BIG = b"KPROV" + secrets.token_bytes(3000)


def seen(text: str) -> str:
    """What zxing reads off a print of four pixels a module."""
    rows = np.pad(np.array(modules(text), dtype=np.uint8), QUIET)
    picture = np.kron(255 - 255 * rows, np.ones((4, 4), dtype=np.uint8)).astype(np.uint8)
    codes = zxingcpp.read_barcodes(picture)
    assert len(codes) == 1
    return str(codes[0].text)


def test_a_kiosk_with_token_wlan_and_fixed_address_fits_into_one_that_a_decoder_reads() -> None:
    (text,) = qr_texts(SMALL)
    assert len(modules(text)) <= 85
    assert QrReading().scanned(seen(text)) == Whole(SMALL)


def test_the_largest_single_one_is_still_version_30() -> None:
    (text,) = qr_texts(secrets.token_bytes((MOST_IN_ONE - 5) // 3 * 2))
    assert len(modules(text)) == 137
    assert seen(text) == text


def test_a_set_is_read_in_any_order_and_twice() -> None:
    texts = qr_texts(BIG)
    assert len(texts) == 5
    reading = QrReading()
    assert reading.scanned(seen(texts[3])) == More(5, (1, 2, 3, 5))
    assert reading.scanned(texts[3]) == More(5, (1, 2, 3, 5))
    for text in (texts[0], texts[4], texts[1]):
        assert isinstance(reading.scanned(text), More)
    assert reading.scanned(texts[2]) == Whole(BIG)


def test_a_scanner_may_add_a_line_end_and_lose_none_of_our_blanks() -> None:
    (text,) = qr_texts(SMALL)
    assert QrReading().scanned(text.encode() + b"\r\n") == Whole(SMALL)
    assert not text[-1].isspace()


def test_another_set_does_not_mix_in() -> None:
    one, other = qr_texts(BIG), qr_texts(BIG[:-1] + b"x")
    reading = QrReading()
    reading.scanned(one[0])
    assert reading.scanned(other[1]) == Refused(Reason.OTHER_SET)
    assert reading.scanned(one[1]) == More(5, (3, 4, 5))
    assert reading.scanned(other[0]) == More(5, (2, 3, 4, 5)), "number 1 begins anew"


def test_a_damaged_part_spoils_its_set_and_the_next_reading_is_fresh() -> None:
    texts = list(qr_texts(BIG))
    reading = QrReading()
    for text in (*texts[:4], texts[4][:-2] + ("0" if texts[4][-2] != "0" else "1") + "."):
        last = reading.scanned(text)
    assert last == Refused(Reason.DAMAGED)
    for text in texts:
        last = reading.scanned(text)
    assert last == Whole(BIG)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("", Reason.NOT_ONE),
        ("https://example.vn", Reason.NOT_ONE),
        ("001199012345|023456789|Nguyen", Reason.NOT_ONE),
        ("KP1:ABC", Reason.CUT_SHORT),
        ("KP1:abc.", Reason.DAMAGED),
        ("KP1-0/3-ABCDE:AAA.", Reason.DAMAGED),
        ("KP1-4/3-ABCDE:AAA.", Reason.DAMAGED),
        ("KP1-1/1-ABCDE:AAA.", Reason.DAMAGED),
        ("KP1-x.", Reason.DAMAGED),
        ("KP1:" + "A" * 5000 + ".", Reason.NOT_ONE),
    ],
)
def test_what_is_none_is_said_to_be_none(said: str, reason: Reason) -> None:
    assert QrReading().scanned(said) == Refused(reason)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.text(max_size=40) | st.binary(max_size=40) | st.text(max_size=9).map("KP1-1/2-ABCDE:{}.".format)))
def test_nothing_that_is_scanned_raises(texts: list[str | bytes]) -> None:
    reading = QrReading()
    for text in texts:
        assert isinstance(reading.scanned(text), Whole | More | Refused)


def test_a_file_too_large_for_99_is_left_to_sticks() -> None:
    with pytest.raises(ValueError, match="use the file"):
        qr_texts(bytes(80_000))


def test_the_drawing_names_itself_and_escapes_the_name() -> None:
    svg = qr_svg("KP1:00.", "A & B")
    assert svg.startswith("<svg")
    assert "<title>A &amp; B</title>" in svg


@pytest.mark.parametrize(
    ("data", "text"), [(b"AB", "BB8"), (b"Hello!!", "%69 VD92EX0"), (b"base-45", "UJCLQE7W581"), (b"ietf!", "QED8WEX0")]
)
def test_base45_is_that_of_rfc_9285(data: bytes, text: str) -> None:
    assert (base45.encoded(data), base45.decoded(text)) == (text, data)


@given(st.binary(max_size=60))
def test_base45_comes_back(data: bytes) -> None:
    assert base45.decoded(base45.encoded(data)) == data


@pytest.mark.parametrize("wrong", ["A", "GGW", "::", ":::", "ab", "QED8WEX0AB"])
def test_what_base45_never_writes_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="base45"):
        base45.decoded(wrong)
