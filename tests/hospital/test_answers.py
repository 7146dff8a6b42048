"""What a hospital can send that nobody asked for: broken, huge, slow, wrong."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from kiosk.hospital import NotAllowed, OutcomeUnknown, Rejected, Unavailable
from kiosk.hospital.native import NativeHospital
from kiosk.hospital.native.outcomes import write_outcome
from kiosk.hospital.web import Answer, Lost, NotSent, Problem, TokenFile

Answering = Callable[[int, bytes, dict[str, str]], str]


@pytest.fixture
def answering() -> Iterator[Answering]:
    """A server that gives every request one answer."""
    current: dict[str, object] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = current["body"]
            assert isinstance(body, bytes)
            self.send_response(int(str(current["status"])))
            for name, value in dict(current["headers"]).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()

    def answer(status: int, body: bytes, headers: dict[str, str]) -> str:
        current.update(status=status, body=body, headers=headers)
        return f"http://127.0.0.1:{server.server_port}"

    yield answer
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"null", b"[]", b"{}", b"<html>gateway</html>", b'{"items": 3}', b"\xff\xfe", b"[" * 100_000),
        b'{"items": [{"id": "\xff"}], "nextCursor": null}',
        b'{"\xff": 1}',
    ],
)
def test_an_answer_that_breaks_the_contract_is_no_answer(answering: Answering, body: bytes) -> None:
    hospital = NativeHospital(answering(200, body, {}))
    assert isinstance(hospital.catalogue(), Unavailable)
    assert isinstance(hospital.visit("ref-12345678"), Unavailable)
    assert isinstance(hospital.capabilities(), Unavailable)


def test_the_reason_names_the_place_and_never_the_value(answering: Answering) -> None:
    body = b'{"items": [{"id": "q", "departmentId": "d", "name": 12345678901234}], "nextCursor": null}'
    found = NativeHospital(answering(200, body, {})).catalogue()
    assert isinstance(found, Unavailable)
    assert "$.items[0].name" in found.reason
    assert "1234567890" not in found.reason


def test_an_endless_answer_is_given_up(answering: Answering) -> None:
    hospital = NativeHospital(answering(200, b" " * 9_000_000, {}))
    assert isinstance(hospital.catalogue(), Unavailable)


def test_a_redirect_is_not_followed(answering: Answering) -> None:
    hospital = NativeHospital(answering(302, b"", {"Location": "http://127.0.0.1:1/"}))
    found = hospital.catalogue()
    assert isinstance(found, Unavailable)
    assert found.reason == "302"


def test_a_code_that_is_no_code_goes_no_further(answering: Answering) -> None:
    hospital = NativeHospital(answering(400, '{"code": "NGUYỄN VĂN A 001090000000"}'.encode(), {}))
    assert hospital.catalogue() == Unavailable("400")


def test_being_asked_to_wait_is_heard(answering: Answering) -> None:
    hospital = NativeHospital(answering(429, b'{"code": "too-many-requests"}', {"Retry-After": "7"}))
    assert hospital.catalogue() == Unavailable("429 too-many-requests", 7.0)


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (NotSent("no connection"), Unavailable("no connection")),
        (Lost("answer time-out"), OutcomeUnknown("ref")),
        (Problem(500, "internal-error"), OutcomeUnknown("ref")),
        (Problem(504, "outcome-unknown"), OutcomeUnknown("ref")),
        (Problem(503, "his-unavailable"), Unavailable("503 his-unavailable")),
        (Problem(503, ""), OutcomeUnknown("ref")),
        (Problem(302, ""), OutcomeUnknown("ref")),
        (Problem(401, "unauthorized"), NotAllowed(401)),
        (Problem(403, ""), NotAllowed(403)),
        (Problem(429, "too-many-requests", 3.0), Unavailable("429 too-many-requests", 3.0)),
        (Problem(409, "idempotency-in-progress"), OutcomeUnknown("ref")),
        (Problem(422, "idempotency-key-reused"), Rejected("idempotency-key-reused")),
        (Problem(418, ""), Rejected("418")),
    ],
)
def test_what_an_answer_to_a_write_means(reply: Answer | Problem | NotSent | Lost, expected: object) -> None:
    assert write_outcome(reply, "ref") == expected


@pytest.mark.parametrize("token", [b"\xff\xfe\x00", "khoá".encode("utf-16"), "khoá đ".encode(), b"two\nlines"])
def test_a_file_that_holds_no_token_is_said_to_and_nothing_is_sent(token: bytes, tmp_path: Path) -> None:
    (tmp_path / "token").write_bytes(token)
    hospital = NativeHospital("http://127.0.0.1:9", credentials=TokenFile(tmp_path / "token"))
    assert hospital.capabilities() == Unavailable("token_file holds no secret")
