"""Tokens of a token endpoint: fetched when needed, by one thread, and never at the cost of the patient's time."""

import socket
import threading
from base64 import b64decode
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.hospital.web import (
    Answer,
    CircuitBreaker,
    ClientCredentials,
    ClientSecret,
    Http,
    Lost,
    NotSent,
    Outgoing,
    Problem,
    SecretFile,
)
from support.lying_hospital import LyingHospital, lying_hospital
from support.raw_server import RawServer, raw_server

REFUSED = (401, {"code": "unauthorized"})


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def issuer() -> Iterator[LyingHospital]:
    with lying_hospital() as server:
        yield server


@pytest.fixture
def servers(lying: LyingHospital, issuer: LyingHospital) -> tuple[LyingHospital, LyingHospital]:
    return lying, issuer


@pytest.fixture
def secret_file(tmp_path: Path) -> Path:
    path = tmp_path / "secret"
    path.write_text("s3cr:et+", "utf-8")
    return path


@pytest.fixture
def clock() -> Clock:
    return Clock()


Speak = Callable[..., Http]


@pytest.fixture
def speak(lying: LyingHospital, issuer: LyingHospital, secret_file: Path, clock: Clock) -> Speak:
    def speak(endpoint: str | None = None, **more: Any) -> Http:
        secret = ClientSecret("kiosk 3", SecretFile(secret_file, "secret_file"))
        tokens = ClientCredentials(
            Http(endpoint or issuer.url, credentials=secret, breaker=more.pop("breaker", None)),
            "/token?tenant=1",
            **({"clock": clock} | more),
        )
        return Http(lying.url, credentials=tokens)

    return speak


def token(word: str, **more: Any) -> tuple[int, dict[str, Any]]:
    return 200, {"access_token": word, "token_type": "Bearer", "expires_in": 600} | more


def shown(lying: LyingHospital) -> list[str]:
    return [asked.headers["Authorization"] for asked in lying.asked]


def test_a_token_is_fetched_once_and_goes_with_every_call(
    lying: LyingHospital, issuer: LyingHospital, speak: Speak
) -> None:
    lying.says((200, {}))
    issuer.says(token("t-1"))
    http = speak(scope="kiosk")
    for _ in range(3):
        assert http.get("/queues") == Answer(b"{}")

    (asked,) = issuer.asked
    assert asked.line == "POST /token?tenant=1"
    assert asked.body == b"grant_type=client_credentials&scope=kiosk"
    assert asked.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert b64decode(asked.headers["Authorization"].removeprefix("Basic ")) == b"kiosk+3:s3cr%3Aet%2B"
    assert shown(lying) == ["Bearer t-1"] * 3


@pytest.mark.parametrize(
    ("expires_in", "good_s"),
    [(600, 570), ("600", 570), (40, 20), (None, 270), ("soon", 270), (-1, 270), (10**12, 86_370)],
)
def test_a_token_is_kept_until_shortly_before_its_end(
    servers: tuple[LyingHospital, LyingHospital], speak: Speak, clock: Clock, expires_in: object, good_s: float
) -> None:
    lying, issuer = servers
    lying.says((200, {}))
    issuer.says(token("t-1", expires_in=expires_in), token("t-2"))
    http = speak()
    http.get("/a")
    clock.now += good_s - 1
    http.get("/b")
    clock.now += 2
    http.get("/c")
    assert shown(lying) == ["Bearer t-1", "Bearer t-1", "Bearer t-2"]


def test_a_refused_token_is_renewed_once_and_the_same_bytes_go_again(
    lying: LyingHospital, issuer: LyingHospital, speak: Speak
) -> None:
    lying.says(REFUSED, (201, {}))
    issuer.says(token("t-1"), token("t-2"))
    assert speak().post("/visits", b'{"a": 1}', key="k") == Answer(b"{}", 201)
    first, second = lying.asked
    assert shown(lying) == ["Bearer t-1", "Bearer t-2"]
    assert (first.body, first.headers["Idempotency-Key"]) == (second.body, second.headers["Idempotency-Key"])


def test_a_hospital_that_refuses_every_token_has_refused(
    lying: LyingHospital, issuer: LyingHospital, speak: Speak
) -> None:
    lying.says(REFUSED)
    issuer.says(token("t-1"), token("t-2"), token("t-3"))
    assert speak().post("/visits", b"{}", key="k") == Problem(401, "unauthorized")
    assert (len(lying.asked), len(issuer.asked)) == (2, 2)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ((400, {"error": "invalid_scope"}), "token endpoint: 400 invalid_scope"),
        ((401, {"error": "invalid_client"}), "token endpoint: 401 invalid_client"),
        ((400, {"error": "Nguyễn Văn A 001090000000"}), "token endpoint: 400"),
        ((302, b""), "token endpoint: 302"),
        ((503, b"<html>"), "token endpoint: 503"),
        ((200, b"<html>"), "token endpoint: no token in the answer"),
        ((200, {"token": "x"}), "token endpoint: no token in the answer"),
        (token("a b"), "token endpoint: no bearer token in the answer"),
        (token("a\r\nX: y"), "token endpoint: no bearer token in the answer"),
        (token("t", **{"token_type": "mac"}), "token endpoint: no bearer token in the answer"),
    ],
)
def test_trouble_with_the_token_means_that_nothing_was_sent(
    lying: LyingHospital, issuer: LyingHospital, speak: Speak, answer: tuple[int, Any], reason: str
) -> None:
    lying.says((201, {}))
    issuer.says(answer)
    assert speak().post("/visits", b"{}", key="k") == NotSent(reason)
    assert lying.asked == []


def test_a_secret_that_was_renewed_is_read_again_when_the_endpoint_refuses_it(
    lying: LyingHospital, issuer: LyingHospital, speak: Speak, secret_file: Path, clock: Clock
) -> None:
    lying.says((200, {}))
    issuer.says(token("t-1"), (401, {"error": "invalid_client"}), token("t-2"))
    http = speak()
    http.get("/a")
    secret_file.write_text("renewed", "utf-8")
    clock.now += 600
    assert http.get("/b") == Answer(b"{}")
    assert b64decode(issuer.asked[-1].headers["Authorization"].removeprefix("Basic ")) == b"kiosk+3:renewed"


def test_a_silent_endpoint_costs_half_of_the_calls_time_and_then_nothing_more(
    lying: LyingHospital, speak: Speak
) -> None:
    def serve(connection: Any, server: RawServer) -> None:
        server.hear(connection)
        server.over.wait()

    lying.says((200, {}))
    with raw_server(serve) as endpoint:
        http = speak(endpoint.url)
        replies = [http.get("/queues", seconds=0.2) for _ in range(5)]
        assert (
            replies == [NotSent("token endpoint: answer time-out")] * 3 + [NotSent("token endpoint: circuit open")] * 2
        )
        assert len(endpoint.requests) == 3
    assert lying.asked == []


@pytest.mark.parametrize("life", [10**400, "1e999", "nan", -1, True, [], {"s": 1}])
def test_a_life_that_is_none_is_taken_for_the_usual_one(
    lying: LyingHospital, issuer: LyingHospital, speak: Speak, life: Any
) -> None:
    lying.says((200, {}))
    issuer.says(token("t-1", expires_in=life))
    assert speak().get("/queues") == Answer(b"{}")


def test_a_refusal_is_heard_at_once_also_while_another_thread_waits_for_a_token(secret_file: Path) -> None:
    asked = threading.Event()

    def serve(connection: socket.socket, server: RawServer) -> None:
        server.hear(connection)
        asked.set()
        server.over.wait()

    with raw_server(serve) as server:
        secret = ClientSecret("kiosk 3", SecretFile(secret_file, "secret_file"))
        tokens = ClientCredentials(Http(server.url, credentials=secret), "/token")
        waiting = threading.Thread(target=tokens.headers, args=(Outgoing("GET", "/", b"", 600.0),))
        waiting.start()
        asked.wait()
        refusing = threading.Thread(target=tokens.refused, args=({"Authorization": "Bearer old"},))
        refusing.start()
        refusing.join(0.5)
        assert not refusing.is_alive()
    waiting.join()
    refusing.join()


def test_trouble_with_the_token_does_not_open_the_hospitals_circuit(
    lying: LyingHospital, issuer: LyingHospital, speak: Speak
) -> None:
    lying.says((200, {}))
    issuer.says((400, {"error": "invalid_scope"}), *[(400, {})] * 5, token("t-1"))
    http = speak()
    for _ in range(6):
        assert isinstance(http.get("/queues"), NotSent)
    assert http.get("/queues") == Answer(b"{}")


def test_of_many_threads_one_fetches_and_all_have_the_token(
    lying: LyingHospital, issuer: LyingHospital, speak: Speak
) -> None:
    lying.says((200, {}))
    asked, answer = threading.Event(), threading.Event()

    class Slow(CircuitBreaker):
        def call(self, attempt: Callable[[], Any], *, write: bool) -> Any:
            asked.set()
            answer.wait()
            return super().call(attempt, write=write)

    issuer.says(token("t-1"), token("t-2"))
    http = speak(breaker=Slow())
    replies: list[object] = []
    threads = [threading.Thread(target=lambda: replies.append(http.get("/queues", seconds=30))) for _ in range(8)]
    for thread in threads:
        thread.start()
    asked.wait()
    answer.set()
    for thread in threads:
        thread.join()
    assert replies == [Answer(b"{}")] * 8
    assert len(issuer.asked) == 1
    assert set(shown(lying)) == {"Bearer t-1"}


def test_those_who_waited_for_a_fetch_that_failed_do_not_each_try_again(
    lying: LyingHospital, issuer: LyingHospital, speak: Speak
) -> None:
    lying.says((200, {}))
    issuer.says((400, {"error": "invalid_scope"}))
    looks, answer = threading.Semaphore(0), threading.Event()

    class Slow(CircuitBreaker):
        def call(self, attempt: Callable[[], Any], *, write: bool) -> Any:
            answer.wait()
            return super().call(attempt, write=write)

    class Watched(Clock):
        def __call__(self) -> float:
            looks.release()
            return self.now

    http = speak(breaker=Slow(), clock=Watched())
    replies: list[object] = []
    threads = [threading.Thread(target=lambda: replies.append(http.get("/queues", seconds=30))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for _ in range(8 * 2 + 2):  # each looks twice before it waits, the one that fetches twice more
        looks.acquire()
    answer.set()
    for thread in threads:
        thread.join()
    assert replies == [NotSent("token endpoint: 400 invalid_scope")] * 8
    assert len(issuer.asked) == 1


def test_a_lost_token_is_never_a_lost_write(lying: LyingHospital, speak: Speak) -> None:
    def serve(connection: Any, server: RawServer) -> None:
        server.hear(connection)

    lying.says((201, {}))
    with raw_server(serve) as endpoint:
        reply = speak(endpoint.url).post("/visits", b"{}", key="k")
    assert reply == NotSent("token endpoint: connection broke")
    assert not isinstance(reply, Lost)
