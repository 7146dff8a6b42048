"""However slowly a server speaks, a call ends in its time; and a connection serves many calls."""

import socket

import pytest

from kiosk.hospital.web import Answer, CircuitBreaker, Http, Lost, NotSent, Problem, Rules
from support.raw_server import OK, RawServer, raw_server

LONG = b"x" * 200  # at a byte every 20 ms far beyond any deadline below
SECONDS = 0.25


def http(server: RawServer) -> Http:
    return Http(server.url, breaker=CircuitBreaker(Rules(opens_after=10**9)))


@pytest.mark.parametrize(
    "message",
    [
        b"HTTP/1.1 200 OK\r\nX-Slow: " + LONG + b"\r\nContent-Length: 2\r\n\r\n{}",
        b"HTTP/1.1 200 " + LONG + b"\r\nContent-Length: 2\r\n\r\n{}",
        b"HTTP/1.1 100 Continue\r\n\r\n" * 20 + OK,
        b"HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\n" + LONG,
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nc8\r\n" + LONG + b"\r\n0\r\n\r\n",
        b"HTTP/1.1 409 Conflict\r\nContent-Length: 200\r\n\r\n" + LONG,
    ],
)
def test_an_answer_that_comes_byte_by_byte_is_given_up_in_time(message: bytes) -> None:
    def serve(connection: socket.socket, server: RawServer) -> None:
        server.hear(connection)
        server.drip(connection, message)

    with raw_server(serve) as server:
        assert http(server).post("/visits", b"{}", key="k", seconds=SECONDS) == Lost("answer time-out")


def test_an_answer_whose_body_comes_byte_by_byte_but_in_time_is_one() -> None:
    def serve(connection: socket.socket, server: RawServer) -> None:
        server.hear(connection)
        server.drip(connection, b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")

    with raw_server(serve) as server:
        assert http(server).get("/health", seconds=30) == Answer(b"{}")


def test_a_silent_server_costs_a_question_its_time_once() -> None:
    def serve(connection: socket.socket, server: RawServer) -> None:
        server.hear(connection)
        server.over.wait()

    with raw_server(serve) as server:
        assert http(server).get("/health", seconds=SECONDS) == Lost("answer time-out")
        assert len(server.requests) == 1


def serve_for_ever(connection: socket.socket, server: RawServer) -> None:
    while server.hear(connection):
        connection.sendall(OK)


def test_all_calls_of_a_thread_go_over_one_connection() -> None:
    with raw_server(serve_for_ever) as server:
        line = http(server)
        for _ in range(5):
            assert line.get("/queues") == Answer(b"{}")
            assert line.post("/visits", b"{}", key="k") == Answer(b"{}")
            assert line.behind(CircuitBreaker()).send("DELETE", "/holds/1") == Answer(b"{}")
        assert (server.connections, len(server.requests)) == (1, 15)


@pytest.mark.parametrize("status", [b"304 Not Modified", b"404 Not Found\r\nContent-Length: 0", b"204 No Content"])
def test_answers_without_a_body_keep_the_connection(status: bytes) -> None:
    def serve(connection: socket.socket, server: RawServer) -> None:
        while server.hear(connection):
            connection.sendall(b"HTTP/1.1 " + status + b"\r\n\r\n")

    with raw_server(serve) as server:
        line = http(server)
        replies = [line.get("/queues") for _ in range(3)]
        assert server.connections == 1
        assert all(isinstance(reply, Answer | Problem) and reply.status == int(status[:3]) for reply in replies)


def serve_once(connection: socket.socket, server: RawServer) -> None:
    if server.hear(connection):
        connection.sendall(OK)


def test_a_question_is_asked_again_when_the_kept_connection_was_closed_and_a_write_is_not() -> None:
    with raw_server(serve_once) as server:
        line = http(server)
        assert line.get("/a") == Answer(b"{}")
        assert line.get("/b") == Answer(b"{}")
        assert line.post("/c", b"{}", key="k") in (Lost("connection broke"), Answer(b"{}"))
        assert sum(request.startswith(b"POST") for request in server.requests) <= 1


def test_a_server_that_hangs_up_is_asked_twice_and_told_once() -> None:
    def serve(connection: socket.socket, server: RawServer) -> None:
        server.hear(connection)

    with raw_server(serve) as server:
        assert http(server).get("/a") == Lost("connection broke")
        assert len(server.requests) == 2
        assert http(server).post("/b", b"{}", key="k") == Lost("connection broke")
        assert http(server).send("PUT", "/b", body=b"{}") == Lost("connection broke")
        assert len(server.requests) == 4


def test_nobody_there_is_not_sent() -> None:
    with socket.socket() as bound_but_not_listening:
        bound_but_not_listening.bind(("127.0.0.1", 0))
        port = bound_but_not_listening.getsockname()[1]
        assert Http(f"http://127.0.0.1:{port}").post("/a", b"{}", key="k") == NotSent("no connection")


@pytest.mark.parametrize("url", ["http://", "his.example.vn", "ftp://his.example.vn", "http://a b/", "http://[::1"])
def test_an_address_that_is_none_is_not_sent(url: str) -> None:
    assert isinstance(Http(url).get("/capabilities"), NotSent)


def test_what_is_asked_carries_the_method_the_headers_and_the_key() -> None:
    with raw_server(serve_for_ever) as server:
        line = http(server)
        for method in ("PUT", "PATCH", "DELETE"):
            line.send(
                method,
                "/Slot/1",
                params=[("date", "ge1"), ("date", "lt2")],
                body=b'{"a":1}',
                headers={"Accept": "application/fhir+json", "Content-Type": "application/fhir+json", "If-Match": "W/1"},
                key="key-1",
            )
            head, _, body = server.requests[-1].partition(b"\r\n\r\n")
            lines = head.decode().split("\r\n")
            assert lines[0] == f"{method} /Slot/1?date=ge1&date=lt2 HTTP/1.1"
            assert {"Accept: application/fhir+json", "Content-Type: application/fhir+json"} <= set(lines)
            assert {"If-Match: W/1", "Idempotency-Key: key-1", "Accept-Encoding: identity"} <= set(lines)
            assert body == b'{"a":1}'


def test_headers_are_found_in_any_case_and_a_problem_keeps_its_body_out_of_sight() -> None:
    def serve(connection: socket.socket, server: RawServer) -> None:
        server.hear(connection)
        connection.sendall(b'HTTP/1.1 200 OK\r\netag: W/"3"\r\nLOCATION: /Patient/1\r\nContent-Length: 2\r\n\r\n{}')
        server.hear(connection)
        said = "Nguyễn Văn A".encode() * 10_000
        connection.sendall(b"HTTP/1.1 422 No\r\nContent-Length: %d\r\n\r\n" % len(said) + said)

    with raw_server(serve) as server:
        line = http(server)
        answer, problem = line.get("/a"), line.get("/b")
        assert isinstance(answer, Answer)
        assert (answer.headers["ETag"], answer.headers["location"]) == ('W/"3"', "/Patient/1")
        assert isinstance(problem, Problem)
        assert len(problem.body) == 65_536
        assert "Nguy" not in repr(problem)


def test_after_hanging_up_the_next_call_connects_anew() -> None:
    with raw_server(serve_for_ever) as server:
        line = http(server)
        line.get("/a")
        line.close()
        line.close()
        assert line.get("/b") == Answer(b"{}")
        assert server.connections == 2
