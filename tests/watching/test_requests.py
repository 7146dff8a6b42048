"""One request, one answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.watching.serving.requests import LARGEST, Guard, answer, is_whole

OPEN, CLOSED = Guard(), Guard(b"s3cret")
FIGURES = b"kiosk_up_seconds 1\n"


def asked(line: str, *headers: str, guard: Guard = OPEN) -> tuple[int, bytes]:
    said = answer("\r\n".join([line, *headers, "", ""]).encode(), guard, lambda: FIGURES)
    head, _, body = said.partition(b"\r\n\r\n")
    assert f"Content-Length: {len(body)}".encode() in head
    assert b"Connection: close" in head
    return int(head.split(b" ")[1]), body


def test_the_figures() -> None:
    assert asked("GET /metrics HTTP/1.1", "Host: k3") == (200, FIGURES)
    assert asked("GET /metrics?x=1 HTTP/1.0") == (200, FIGURES)


def test_health_says_no_more_than_that_somebody_is_there() -> None:
    assert asked("GET /healthz HTTP/1.1", guard=CLOSED) == (200, b"ok\n")


@pytest.mark.parametrize(
    "line",
    ["GET / HTTP/1.1", "GET /metrics/ HTTP/1.1", "GET /../metrics HTTP/1.1", "POST /x HTTP/1.1", "GET  HTTP/1.1"],
)
def test_nothing_else_is_there(line: str) -> None:
    assert asked(line)[0] == 404


@pytest.mark.parametrize("method", ["POST", "HEAD", "PUT", "OPTIONS", "get"])
def test_nothing_but_get(method: str) -> None:
    assert asked(f"{method} /metrics HTTP/1.1")[0] == 405


@pytest.mark.parametrize(
    "line", ["GET /metrics", "GET /metrics HTTP/2", "\x00\x01", "GET /metrics HTTP/1.1 x", "", " "]
)
def test_what_is_no_request(line: str) -> None:
    assert asked(line)[0] == 400


@pytest.mark.parametrize(
    ("header", "status"),
    [
        ("Authorization: Bearer s3cret", 200),
        ("authorization:bearer   s3cret ", 200),
        ("Authorization: Bearer s3cre", 401),
        ("Authorization: Bearer ", 401),
        ("Authorization: Basic s3cret", 401),
        ("X-Authorization: Bearer s3cret", 401),
        ("Host: k3", 401),
    ],
)
def test_the_token(header: str, status: int) -> None:
    assert asked("GET /metrics HTTP/1.1", header, guard=CLOSED)[0] == status


def test_figures_are_not_even_made_without_the_token() -> None:
    def made() -> bytes:
        raise AssertionError

    assert b" 401 " in answer(b"GET /metrics HTTP/1.1\r\n\r\n", CLOSED, made)


def test_figures_that_cannot_be_made_are_an_answer_too() -> None:
    def broken() -> bytes:
        raise RuntimeError("001090000000")

    said = answer(b"GET /metrics HTTP/1.1\r\n\r\n", OPEN, broken)
    assert b" 500 " in said
    assert b"001090000000" not in said


@given(st.binary(max_size=2 * LARGEST))
def test_any_bytes_have_an_answer_that_repeats_none_of_them(request: bytes) -> None:
    said = answer(request, CLOSED, lambda: FIGURES)
    assert said.startswith(b"HTTP/1.1 ")
    assert FIGURES not in said


def test_a_request_without_end_is_whole_soon_enough() -> None:
    assert not is_whole(b"GET /metrics HTTP/1.1\r\n")
    assert is_whole(b"x" * (LARGEST + 1))
