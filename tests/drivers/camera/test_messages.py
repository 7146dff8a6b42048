import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from drivers.camera.codes import DECODERS, MAX_PAYLOAD_BYTES, SYMBOLOGIES, DecodedCode
from drivers.camera.condition import Condition
from drivers.camera.messages import (
    MAX_LINE_BYTES,
    MOST_CODES,
    Beat,
    CodeFound,
    CodesArrived,
    ConditionChanged,
    FileDone,
    Guard,
    HintChanged,
    Message,
    SourceTrouble,
    Trouble,
    WorkerReady,
    from_line,
    to_line,
)
from drivers.device import DeviceProtocolError, Hint

decoded = st.builds(
    DecodedCode,
    st.binary(min_size=1, max_size=MAX_PAYLOAD_BYTES),
    st.sampled_from(SYMBOLOGIES),
    st.sampled_from(DECODERS),
)
numbers = st.floats(allow_nan=False, allow_infinity=False)
messages = st.one_of(
    st.builds(WorkerReady, st.frozensets(st.sampled_from(Guard))),
    st.just(Beat()),
    st.just(FileDone()),
    st.builds(SourceTrouble, st.sampled_from(Trouble)),
    st.builds(CodesArrived, st.lists(decoded, min_size=1, max_size=MOST_CODES).map(tuple), numbers),
    st.builds(HintChanged, st.none() | st.sampled_from(Hint), numbers),
    st.builds(ConditionChanged, st.sampled_from(Condition)),
    st.builds(CodeFound, decoded, st.integers(0, 10**6), numbers),
)


@given(messages)
def test_what_is_said_is_what_is_heard(message: Message) -> None:
    line = to_line(message)
    assert line.count(b"\n") == 1
    assert len(line) <= MAX_LINE_BYTES
    assert from_line(line) == message


def test_a_frame_full_of_the_longest_codes_is_one_line() -> None:
    codes = tuple(
        DecodedCode(bytes([number]) * MAX_PAYLOAD_BYTES, max(SYMBOLOGIES, key=len), max(DECODERS, key=len))
        for number in range(MOST_CODES)
    )
    line = to_line(CodesArrived(codes, 1e308, 1e308))
    assert len(line) <= MAX_LINE_BYTES
    assert from_line(line) == CodesArrived(codes, 1e308, 1e308)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from([*Hint, *Trouble]),
    lambda inner: st.lists(inner, max_size=10) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
WORDS = (
    "at",
    "codes",
    "payload",
    "symbology",
    "decoder",
    "hint",
    "condition",
    "status",
    "guards",
    "code",
    "frame",
    "ms",
)


def heard(line: bytes) -> Message | None:
    try:
        return from_line(line)
    except DeviceProtocolError:
        return None


@given(
    st.sampled_from(["ready", "beat", "codes", "hint", "condition", "found", "done", "status", "?"]),
    st.dictionaries(st.sampled_from(WORDS), ANYTHING),
)
def test_any_words_under_any_event_are_a_message_or_a_breach(event: str, words: dict[str, object]) -> None:
    message = heard(json.dumps({"event": event} | words).encode())
    if message is not None:
        assert from_line(to_line(message)) == message


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
@example(b"[" * 8000)
@example(b'{"event": "beat", "x": 1e999}')
@example(b'{"event": ["beat"]}')
@example(b"9" * 5000)
def test_any_line_is_a_message_or_a_breach_of_protocol(line: bytes) -> None:
    message = heard(line)
    if message is not None:
        assert from_line(to_line(message)) == message


GOOD: dict[str, object] = {"payload": "QUJD", "symbology": "QR", "decoder": "zxing"}


def words(at: object = 1.0, codes: object = None, ms: object = 41.5, **changed: object) -> bytes:
    told = [GOOD | changed] if codes is None else codes
    return json.dumps({"event": "codes", "codes": told, "at": at, "ms": ms}).encode()


def test_the_unchanged_words_are_a_code() -> None:
    assert from_line(words()) == CodesArrived((DecodedCode(b"ABC", "QR", "zxing"),), 1.0, 41.5)


@pytest.mark.parametrize(
    "line",
    [
        words(payload=""),
        words(ms="long"),
        words(ms=None),
        words(payload="A" * 6000),
        words(payload="QUJ"),
        words(payload="QUJ!"),
        words(payload=7),
        words(symbology="Nguyen Van A"),
        words(symbology=["QR"]),
        words(decoder="Nguyen Van A"),
        words(at="soon"),
        words(at=None),
        words(at=True),
        words(at=float("nan")),
        words(at=float("inf")),
        words(codes=[]),
        words(codes=[GOOD] * (MOST_CODES + 1)),
        words(codes=GOOD),
        words(codes=["Nguyen Van A"]),
        b'{"event": "speech"}',
        b'{"event": "status", "status": "Nguyen Van A"}',
        b'{"event": "hint", "hint": "Nguyen Van A", "at": 1}',
        b'{"event": "hint", "hint": "too-far"}',
        b'{"event": "condition", "condition": null}',
        b'{"event": "ready", "guards": ["Nguyen Van A"]}',
        b'{"event": "ready", "guards": "seccomp"}',
        b'{"event": "found", "code": {"payload": "QUJD", "symbology": "QR", "decoder": "zbar"}, "ms": 1}',
    ],
)
def test_what_a_sound_process_never_says_is_a_breach_that_tells_nothing(line: bytes) -> None:
    with pytest.raises(DeviceProtocolError) as caught:
        from_line(line)
    assert "Nguyen" not in str(caught.value)
    assert "QUJ" not in str(caught.value)
