"""A command and its answer, against a module that says what it is told to."""

import threading
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card.terminals.pn532 import Waits
from drivers.chip_card.terminals.pn532.dialogue import Closed, Dialogue
from drivers.chip_card.terminals.pn532.frames import ACK, ERROR, NACK, TO_HOST, TO_MODULE, encode
from drivers.device import DeviceError, DeviceProtocolError, DeviceTimeout

HASTE = Waits(acknowledge=0.01, answer=0.03, exchange=0.05, unheard=0.02, quiet=0.002)
COMMAND = encode(TO_MODULE, b"\x40\x01\xca")
ANSWER = encode(TO_HOST, b"\x41\x00\xfe")
DAMAGED = ANSWER[:-2] + bytes([ANSWER[-2] ^ 1, 0])


class ScriptedWire:
    """Answers the frames it is sent, in turn, with pieces of bytes; then it is silent."""

    speed = 115_200

    def __init__(self, *script: tuple[bytes, ...]) -> None:
        self._script = list(script)
        self._coming: list[bytes] = []
        self.written: list[bytes] = []
        self.at_silence: Callable[[], None] = lambda: None

    def write(self, data: bytes) -> None:
        self.written.append(data)
        self._coming += self._script.pop(0) if self._script else ()

    def read(self, wait_s: float) -> bytes:
        if self._coming:
            return self._coming.pop(0)
        if wait_s > 0:
            self.at_silence()
            threading.Event().wait(wait_s)
        return b""


def exchange(wire: ScriptedWire, *, repeatable: bool = True) -> bytes:
    dialogue = Dialogue(wire, HASTE, threading.Event())
    return dialogue.call(0x40, b"\x01\xca", repeatable=repeatable)


def test_a_command_is_acknowledged_and_answered() -> None:
    wire = ScriptedWire((ACK, ANSWER))
    assert exchange(wire) == b"\x00\xfe"
    assert wire.written == [COMMAND]


def test_bytes_that_trickle_make_the_same_answer() -> None:
    wire = ScriptedWire(tuple(bytes([byte]) for byte in ACK + ANSWER))
    assert exchange(wire) == b"\x00\xfe"


def test_a_command_that_was_not_acknowledged_is_sent_again() -> None:
    wire = ScriptedWire((), (ACK, ANSWER))
    assert exchange(wire) == b"\x00\xfe"
    assert wire.written == [COMMAND, COMMAND]


def test_an_answer_without_an_ack_counts() -> None:
    assert exchange(ScriptedWire((ANSWER,))) == b"\x00\xfe"


def test_a_command_for_a_card_is_never_sent_twice() -> None:
    wire = ScriptedWire((), (ACK, ANSWER))
    with pytest.raises(DeviceTimeout):
        exchange(wire, repeatable=False)
    assert wire.written == [COMMAND, ACK]


def test_a_damaged_answer_is_asked_for_again() -> None:
    wire = ScriptedWire((ACK, DAMAGED), (ANSWER,))
    assert exchange(wire, repeatable=False) == b"\x00\xfe"
    assert wire.written == [COMMAND, NACK]


def test_an_answer_that_lost_a_byte_is_asked_for_again() -> None:
    wire = ScriptedWire((ACK, ANSWER[:6] + ANSWER[7:]), (ANSWER,))
    assert exchange(wire) == b"\x00\xfe"


def test_an_answer_that_stays_damaged_is_given_up() -> None:
    wire = ScriptedWire((ACK, DAMAGED), (DAMAGED,), (DAMAGED,), (DAMAGED,))
    with pytest.raises(DeviceProtocolError, match="damaged"):
        exchange(wire)
    assert wire.written == [COMMAND, NACK, NACK, NACK, ACK]


def test_before_the_ack_nothing_is_asked_for_again_for_it_would_be_an_earlier_answer() -> None:
    wire = ScriptedWire((DAMAGED,), (ACK, ANSWER))
    assert exchange(wire) == b"\x00\xfe"
    assert NACK not in wire.written


def test_noise_around_the_answer_does_no_harm() -> None:
    assert exchange(ScriptedWire((b"\x80\xff\x31", ACK, b"\xaa\x00\xff\x12", ANSWER))) == b"\x00\xfe"


def test_an_answer_to_another_command_is_passed_over() -> None:
    assert exchange(ScriptedWire((encode(TO_HOST, b"\x4b\x00"), ACK, encode(TO_HOST, b"\x15"), ANSWER))) == b"\x00\xfe"


def test_an_echo_of_the_command_is_no_answer() -> None:
    assert exchange(ScriptedWire((COMMAND, ACK, ANSWER))) == b"\x00\xfe"


def test_a_command_the_module_does_not_understand() -> None:
    with pytest.raises(DeviceProtocolError, match="does not understand command 40"):
        exchange(ScriptedWire((ACK, ERROR)))


def test_a_module_that_does_not_answer_is_told_to_stop() -> None:
    wire = ScriptedWire((ACK,))
    with pytest.raises(DeviceTimeout, match="in time"):
        exchange(wire)
    assert wire.written == [COMMAND, ACK]


def test_a_module_that_hears_nothing_is_tried_three_times() -> None:
    wire = ScriptedWire()
    with pytest.raises(DeviceTimeout, match="acknowledge"):
        exchange(wire)
    assert wire.written == [COMMAND, COMMAND, COMMAND, ACK]


def test_noise_without_end_does_not_hold_a_call_up() -> None:
    class Noisy(ScriptedWire):
        def read(self, wait_s: float) -> bytes:
            return b"\x00\xff\x10" if wait_s > 0 else b""

    with pytest.raises(DeviceTimeout):
        exchange(Noisy(), repeatable=False)


def test_closing_ends_a_call_that_waits_and_stops_the_module() -> None:
    wire = ScriptedWire((ACK,))
    closing = threading.Event()
    wire.at_silence = closing.set
    with pytest.raises(Closed):
        Dialogue(wire, HASTE, closing).call(0x4A, wait_s=60)
    assert wire.written[-1] == ACK


@given(
    st.lists(
        st.sampled_from([ACK, ANSWER, DAMAGED, ERROR, NACK, b"\x00\xff", COMMAND]) | st.binary(max_size=9), max_size=5
    )
)
def test_whatever_the_module_says_there_is_an_answer_or_a_device_error(pieces: list[bytes]) -> None:
    brief = Waits(acknowledge=0.001, answer=0.002, unheard=0.002, quiet=0.0005)
    dialogue = Dialogue(ScriptedWire(tuple(pieces)), brief, threading.Event())
    try:
        answer = dialogue.call(0x40, b"\x01\xca", repeatable=False)
    except DeviceError:
        return
    assert any(piece == ANSWER or encode(TO_HOST, b"\x41" + answer) in b"".join(pieces) for piece in pieces)
