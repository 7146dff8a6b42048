import contextlib
import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from drivers.camera.codes import DecodedCode
from drivers.camera.messages import (
    MAX_LINE_BYTES,
    Beat,
    CodeArrived,
    CodeFound,
    FileDone,
    Message,
    SourceTrouble,
    Trouble,
    WorkerReady,
    from_line,
    to_line,
)
from drivers.device import DeviceProtocolError

decoded = st.builds(
    DecodedCode, st.binary(min_size=1, max_size=4096), st.just("QR"), st.sampled_from(["zxing", "zbar"])
)
numbers = st.floats(allow_nan=False, allow_infinity=False)
messages = st.one_of(
    st.just(WorkerReady()),
    st.just(Beat()),
    st.just(FileDone()),
    st.builds(SourceTrouble, st.sampled_from(Trouble)),
    st.builds(CodeArrived, decoded, numbers),
    st.builds(CodeFound, decoded, st.integers(0, 10**6), numbers),
)


@given(messages)
def test_what_is_said_is_what_is_heard(message: Message) -> None:
    line = to_line(message)
    assert line.count(b"\n") == 1
    assert len(line) <= MAX_LINE_BYTES
    assert from_line(line) == message


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
@example(b"[" * 8000)
@example(b'{"event": "beat", "x": 1e999}')
@example(b'{"event": ["beat"]}')
@example(b"9" * 5000)
def test_any_line_is_a_message_or_a_breach_of_protocol(line: bytes) -> None:
    with contextlib.suppress(DeviceProtocolError):
        assert to_line(from_line(line))


def words(**changed: object) -> bytes:
    said = {"event": "code", "payload": "QUJD", "symbology": "QR", "decoder": "zxing", "at": 1.0}
    return json.dumps(said | changed).encode()


def test_the_unchanged_words_are_a_code() -> None:
    assert from_line(words()) == CodeArrived(DecodedCode(b"ABC", "QR", "zxing"), 1.0)


@pytest.mark.parametrize(
    "line",
    [
        words(payload=""),
        words(payload="A" * 6000),
        words(payload="QUJ"),
        words(payload="QUJ!"),
        words(payload=7),
        words(symbology="Nguyen Van A"),
        words(decoder="Nguyen Van A"),
        words(at="soon"),
        words(at=None),
        words(at=True),
        words(at=float("nan")),
        words(at=float("inf")),
        words(event="speech"),
        b'{"event": "status", "status": "Nguyen Van A"}',
        b'{"event": "found", "payload": "QUJD", "symbology": "QR", "decoder": "zbar", "ms": 1}',
    ],
)
def test_what_a_sound_process_never_says_is_a_breach_that_tells_nothing(line: bytes) -> None:
    with pytest.raises(DeviceProtocolError) as caught:
        from_line(line)
    assert "Nguyen" not in str(caught.value)
    assert "QUJ" not in str(caught.value)
