"""An interface engine, or somebody who says to be one, that sends what nobody should."""

import socket
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.hospital.hl7v2 import Hl7Hospital, listener
from kiosk.hospital.hl7v2.er7 import Message
from kiosk.hospital.hl7v2.listener import MOST_CONNECTIONS, Listener
from kiosk.hospital.hl7v2.site import Listening
from kiosk.hospital.port import Unavailable
from kiosk.identity import PersonName
from kiosk.visit import PatientRecord
from support.hl7v2.hospital import site
from support.hl7v2.notices import ANYWHERE, PATIENT, notice, tell
from support.hl7v2.receiver import Receiver, frame
from support.world import ANH, BAO, NOW


@pytest.fixture
def hospital(make: Callable[..., Hl7Hospital]) -> Hl7Hospital:
    hospital = make(listening=ANYWHERE, patient_query=False)
    hospital.start()
    return hospital


@pytest.mark.parametrize("at", ["00010101000000+1400", "99991231235959-1400", "20261122083000+9959"])
def test_a_time_beyond_all_calendars_is_passed_over_and_harms_no_other(hospital: Hl7Hospital, at: str) -> None:
    assert tell(hospital, notice(at=at, name="F-0"), notice()) == [["MSA", "AA", "N1"]] * 2
    assert [each.id for each in hospital.appointments("0000123")] == ["F-1"]  # type: ignore[union-attr]


def test_somebody_elses_appointment_under_this_number_is_no_certain_patient(hospital: Hl7Hospital) -> None:
    other = PATIENT.replace("NGUYỄN^ANH^THỊ MINH", "LÊ^CHI^THỊ")
    tell(hospital, notice(patient=other))
    found = hospital.find_patient(ANH)
    assert isinstance(found, PatientRecord)
    assert (found.name, found.certain) == (PersonName("LÊ THỊ CHI"), False)
    assert hospital.find_patient(BAO) is None


def connected(address: tuple[str, int], control: str) -> socket.socket:
    line = socket.create_connection(address, 5)
    line.sendall(frame(notice(control=control)))
    assert line.recv(65_536)
    return line


def test_those_who_only_hold_the_line_make_room_for_who_speaks(hospital: Hl7Hospital) -> None:
    address = hospital.listens_at
    assert address is not None
    lines = [connected(address, f"N{number}") for number in range(MOST_CONNECTIONS)]
    try:
        lines[0].sendall(frame(notice(control="again")))
        assert lines[0].recv(65_536)
        assert tell(hospital, notice(control="late")) == [["MSA", "AA", "late"]]
        assert lines[1].recv(65_536) == b""  # who was silent longest
        lines[0].sendall(frame(notice(control="still")))
        assert b"still" in lines[0].recv(65_536)
    finally:
        for line in lines:
            line.close()


class _Server:
    """Its first accept fails as a network in trouble makes it fail, the second hands out a line, then it is closed."""

    def __init__(self, line: socket.socket) -> None:
        self._answers = [ConnectionAbortedError(), OSError(24, "Too many open files"), (line, ("127.0.0.1", 1))]
        self.closed = threading.Event()

    def accept(self) -> object:
        if not self._answers:
            self.closed.wait()
            raise OSError("closed")
        answer = self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def getsockname(self) -> tuple[str, int]:
        return ("127.0.0.1", 1)

    def shutdown(self, _how: int) -> None:
        self.closed.set()

    def close(self) -> None:
        self.closed.set()


def test_a_connection_that_broke_before_it_was_taken_does_not_end_the_listening(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, his: Receiver
) -> None:
    monkeypatch.setattr(listener, "AFTER_FAULT_S", 0.0)
    ours, theirs = socket.socketpair()
    heard = threading.Event()

    def hear(_message: Message) -> bool:
        heard.set()
        return True

    with monkeypatch.context() as patched:
        patched.setattr(socket, "create_server", lambda *_, **__: _Server(theirs))
        here = Listener(site(tmp_path, his.port), Listening("127.0.0.1", 0), hear, lambda: NOW)
        here.start()
    with ours:
        ours.sendall(frame(notice()))
        assert heard.wait(10)
        ours.recv(65_536)
    here.close()


@pytest.mark.parametrize("host", ["his..vn", "x" * 70 + ".vn"])
def test_a_receivers_name_that_cannot_be_one_is_a_line_that_is_down(tmp_path: Path, host: str) -> None:
    there = Hl7Hospital(site(tmp_path, 2575, host=host), now=lambda: NOW)
    assert there.health() == Unavailable("host name unknown")
    assert there.find_patient(ANH) == Unavailable("host name unknown")
