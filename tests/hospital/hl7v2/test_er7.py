import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.hospital.hl7v2.er7 import Er7Error, parse
from kiosk.hospital.hl7v2.writing import encode, segment

HEAD = "MSH|^~\\&|HIS|BV|KIOSK|BV|20261122||ADT^A04|1|P|2.5||||||"
LEAVES = st.text(st.characters(exclude_categories=("Cs",)), max_size=12).filter(lambda text: text != '""')


def read(text: str, head: str = HEAD + "UNICODE UTF-8", codec: str = "utf-8") -> str:
    return parse(f"{head}\rNTE|1||{text}\r".encode(codec)).text("NTE", 3)


@settings(max_examples=200)
@given(st.lists(st.lists(st.lists(LEAVES, min_size=1, max_size=3), min_size=1, max_size=3), min_size=1, max_size=3))
def test_every_text_comes_back_from_the_place_it_was_put(field: list[list[list[str]]]) -> None:
    value = [tuple(tuple(leaf) for leaf in repetition) for repetition in field]
    found = parse(encode(["MSH|^~\\&|X", segment("NTE", {2: "x", 3: list(value), 4: "y"})])).first("NTE")
    assert found is not None
    full = [repetition for repetition in field if any(leaf for component in repetition for leaf in component)]
    for repetition, wanted in zip(found.repetitions(3), full, strict=True):
        for number, component in enumerate(wanted, 1):
            for place, leaf in enumerate(component, 1):
                assert repetition.text(number, place) == leaf
    assert found.text(4) == "y"


@settings(max_examples=200)
@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(raw: bytes) -> None:
    for data in (raw, b"MSH" + raw, HEAD.encode() + raw):
        try:
            message = parse(data)
        except Er7Error:
            continue
        for each in message.segments:
            for field in range(1, 20):
                assert all(isinstance(one.text(2), str) for one in each.repetitions(field))
        assert len(message.kind) == 2


@pytest.mark.parametrize("between", ["\r", "\n", "\r\n", "\r\r"])
def test_segments_may_end_as_they_like(between: str) -> None:
    message = parse(between.join([HEAD, "PID|1||42", "PV1|1|O"]).encode())
    assert [each.name for each in message.segments] == ["MSH", "PID", "PV1"]
    assert message.text("PID", 3) == "42"


def test_other_separators_are_read_as_the_header_declares_them() -> None:
    message = parse(b"MSH#*!@%#HIS#BV##### ADT*A04#9#P#2.5\rPID#1##42***BV%1.2%ISO*MR!43#!a@F@b@T@c|d^e\r")
    pid = message.first("PID")
    assert pid is not None
    assert [one.text(1) for one in pid.repetitions(3)] == ["42", "43"]
    assert pid.text(3, 4, 2) == "1.2"
    assert pid.repetitions(4)[0].text() == "a#b%c|d^e"


@pytest.mark.parametrize(
    ("text", "means"),
    [
        (r"a\F\b\S\c\T\d\R\e\E\f", "a|b^c&d~e\\f"),
        (r"\XE1BB85\.", "ễ."),
        (r"\XE1\\XBB85\n", "ễn"),
        (r"one\.br\two", "one\ntwo"),
        (r"\H\loud\N\ \Zown\.", "loud ."),
        (r"half \ of it", r"half \ of it"),
        ('""', ""),
    ],
)
def test_escape_sequences(text: str, means: str) -> None:
    assert read(text) == means


@pytest.mark.parametrize(
    ("word", "codec", "text"),
    [
        ("UNICODE UTF-8", "utf-8", "Nguyễn Thị Ánh"),
        ("", "utf-8", "Nguyễn Thị Ánh"),
        ("8859/1", "latin-1", "Trân Á"),
        ("WINDOWS-1258", "cp1258", "Nguyê\u0303n Thi\u0323 A\u0301nh"),
        ("ASCII", "utf-8", "Nguyễn"),
        ("KLINGON~8859/1", "utf-8", "Nguyễn"),
    ],
)
def test_a_message_is_read_in_the_character_set_it_names(word: str, codec: str, text: str) -> None:
    found = read(text, HEAD + word, codec)
    assert unicodedata.normalize("NFC", found) == unicodedata.normalize("NFC", text)


def test_hexadecimal_is_of_the_messages_own_character_set() -> None:
    assert read(r"\XC1\nh", HEAD + "8859/1", "latin-1") == "Ánh"


def test_a_letter_no_set_has_costs_that_letter_alone() -> None:
    assert parse(HEAD.encode() + b"\rNTE|1||Nguy\xffn\r").text("NTE", 3) == "Nguy\ufffdn"


@pytest.mark.parametrize("raw", [b"", b"MSH", b"PID|1", b"MSHABCDE", b"\x00\x00", b"GET / HTTP/1.1\r\n"])
def test_what_is_no_message_is_said_to_be_none(raw: bytes) -> None:
    with pytest.raises(Er7Error) as told:
        parse(raw)
    assert "PID" not in str(told.value)


def test_a_message_shows_nothing_of_itself() -> None:
    message = parse(f"{HEAD}\rPID|1||001188990001||NGUYỄN^ANH\r".encode())
    shown = repr(message) + repr(message.first("PID")) + repr(message.first("PID").repetitions(3)[0])  # type: ignore[union-attr]
    assert "0011" not in shown
    assert "NGUY" not in shown


def test_nothing_of_ours_can_break_a_frame_or_a_segment() -> None:
    raw = encode(["MSH|^~\\&|X", segment("NTE", {3: "a\rb\nc\x0bd\x1ce"})])
    assert raw.count(b"\r") == 2
    assert b"\x0b" not in raw
    assert b"\x1c" not in raw
    assert parse(raw).text("NTE", 3) == "a\rb\nc\x0bd\x1ce"
