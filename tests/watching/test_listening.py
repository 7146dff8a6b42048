"""The port: figures for who asks, patience for nobody."""

import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from watching.world import until

from kiosk.watching.serving import Guard, Listening

FIGURES = b"kiosk_up_seconds 1\n" * 5000


class Port:
    def __init__(self) -> None:
        self.told: list[str] = []
        self.open: list[Listening] = []

    def listen(self, *, port: int = 0, guard: Callable[[], Guard] = Guard, **more: float) -> Listening:
        listening = Listening("127.0.0.1", port, guard, lambda: FIGURES, self.told.append, **more)  # type: ignore[arg-type]
        listening.start()
        self.open.append(listening)
        return listening

    def heard(self, **more: float) -> Listening:
        listening = self.listen(**more)  # type: ignore[arg-type]
        until(lambda: listening.port != 0)
        return listening


@pytest.fixture
def port() -> Iterator[Port]:
    port = Port()
    yield port
    for listening in port.open:
        listening.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "metrics"]


def call(listening: Listening) -> socket.socket:
    return socket.create_connection(("127.0.0.1", listening.port), timeout=10)


def ask(listening: Listening, request: bytes = b"GET /metrics HTTP/1.1\r\n\r\n") -> bytes:
    with call(listening) as line:
        line.sendall(request)
        return b"".join(iter(lambda: line.recv(65536), b""))


def send_for_ever(line: socket.socket) -> None:
    while True:  # what is on its way is still taken by the system
        line.sendall(b"x" * 65536)


def is_hung_up(line: socket.socket) -> bool:
    try:
        return line.recv(1) == b""
    except ConnectionResetError:
        return True


def test_figures_come_whole(port: Port) -> None:
    said = ask(port.heard())
    assert said.endswith(b"\r\n\r\n" + FIGURES)
    assert port.told == [""]


def test_a_request_may_come_byte_by_byte(port: Port) -> None:
    with call(port.heard()) as line:
        for byte in b"GET /healthz HTTP/1.1\r\n\r\n":
            line.sendall(bytes([byte]))
        assert line.recv(4096).startswith(b"HTTP/1.1 200")


def test_one_that_says_nothing_is_hung_up_on(port: Port) -> None:
    with call(port.heard(patience_s=0.1)) as line:
        assert is_hung_up(line)


def test_one_that_takes_nothing_is_hung_up_on(port: Port) -> None:
    listening = port.heard(patience_s=0.2)
    with call(listening) as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
        line.sendall(b"GET /metrics HTTP/1.1\r\n\r\n")
        until(lambda: not listening._callers)
    assert ask(listening).startswith(b"HTTP/1.1 200")


def test_a_crowd_of_silent_ones_keeps_nobody_out(port: Port) -> None:
    listening = port.heard(most=4, patience_s=60)
    crowd = [call(listening) for _ in range(40)]
    try:
        assert ask(listening).endswith(FIGURES)
        assert len(listening._callers) <= 4
    finally:
        for line in crowd:
            line.close()


def test_an_endless_request_is_refused(port: Port) -> None:
    listening = port.heard()
    with call(listening) as line, pytest.raises((BrokenPipeError, ConnectionResetError)):
        send_for_ever(line)
    assert ask(listening).endswith(FIGURES)


def test_a_port_that_is_taken_is_told_once_and_tried_until_it_is_free(port: Port) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        listening = port.listen(port=taken, again_s=0.02)
        until(lambda: bool(port.told))
    until(lambda: len(port.told) == 2)
    assert "in use" in port.told[0]
    assert port.told[1] == ""
    assert ask(listening).endswith(FIGURES)


def test_without_its_token_the_port_stays_closed_until_there_is_one(port: Port, tmp_path: Path) -> None:
    token = tmp_path / "token"
    listening = port.listen(guard=lambda: Guard(token.read_bytes()), again_s=0.02)
    until(lambda: bool(port.told))
    assert listening.port == 0
    token.write_bytes(b"s3cret")
    until(lambda: listening.port != 0)
    assert ask(listening).startswith(b"HTTP/1.1 401")
    assert ask(listening, b"GET /metrics HTTP/1.1\r\nAuthorization: Bearer s3cret\r\n\r\n").endswith(FIGURES)
