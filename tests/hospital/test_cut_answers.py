"""An answer that the line cut among its headers proves nothing: http.client takes the end of the line for their end."""

import socket
import threading
from collections.abc import Callable, Iterator

import pytest

from kiosk.hospital.web import Answer, Http, Lost, Problem, Reply

Post = Callable[[bytes], Reply]


@pytest.fixture
def post() -> Iterator[Post]:
    """Post to a server that answers with exactly these bytes, and hangs up."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def once(answer: bytes) -> Reply:
            def serve() -> None:
                connection, _ = server.accept()
                with connection:
                    heard = b""
                    while not heard.endswith(b"{}"):
                        heard += connection.recv(65_536)
                    connection.sendall(answer)

            thread = threading.Thread(target=serve)
            thread.start()
            reply = Http(f"http://127.0.0.1:{server.getsockname()[1]}").post("/visits", b"{}", key="key-1")
            thread.join()
            return reply

        yield once


@pytest.mark.parametrize("status", [b"409 Conflict", b"401 Unauthorized", b"422 Unprocessable", b"500 Oops"])
@pytest.mark.parametrize(
    "cut",
    [
        b"\r\n",
        b"\r\ndate: x\r\n",
        b"\r\ndate: x\r\ncontent-le",
        b"\r\ndate: x\r\ncontent-length:",
        b"\r\ndate: x\r\ntransfer-encoding: chu",
    ],
)
def test_a_refusal_cut_among_its_headers_is_no_refusal(post: Post, status: bytes, cut: bytes) -> None:
    assert post(b"HTTP/1.1 " + status + cut) == Lost("answer cut short")


def test_a_whole_refusal_is_one_also_without_a_body(post: Post) -> None:
    assert post(b"HTTP/1.1 409 Conflict\r\ncontent-length: 0\r\n\r\n") == Problem(409)


def test_a_refusal_that_names_its_code_is_one_also_without_a_length(post: Post) -> None:
    assert post(b'HTTP/1.1 409 Conflict\r\n\r\n{"code": "session-full"}') == Problem(409, "session-full")


def test_a_confirmation_needs_its_body_anyway(post: Post) -> None:
    assert post(b"HTTP/1.1 201 Created\r\ndate: x") == Answer(b"", 201)
