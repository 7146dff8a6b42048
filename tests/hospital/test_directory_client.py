"""Published versions are fetched from any web server, also from one that knows little, is slow or lies."""

import json
import socket
from datetime import datetime
from typing import Any

import pytest

from kiosk.hospital import Done, Unavailable
from kiosk.hospital import directory as client
from kiosk.hospital.directory import DirectoryServer
from kiosk.hospital.directory_answers import Fetched, Mark, NotPublished, Report, Unchanged, mark_of
from kiosk.hospital.web import Http
from support.lying_hospital import LyingHospital
from support.raw_server import RawServer, raw_server
from support.world import NOW

BODY = b'{"format":1}'


def server(url: str, largest: int = 1_000_000) -> DirectoryServer:
    return DirectoryServer(Http(f"{url}/v1/directory", largest=largest), "K3")


def test_the_question_names_the_kiosk_the_wait_and_what_is_known(lying: LyingHospital) -> None:
    found = server(lying.says((200, BODY, {"ETag": '"8"'}))).ask(mark_of(7), 25)
    assert found == Fetched(BODY, Mark('"8"'))
    (asked,) = lying.asked
    assert asked.line == "GET /v1/directory?kiosk=K3&wait=25"
    assert asked.headers["If-None-Match"] == '"7"'


def test_a_server_without_etags_is_asked_by_its_date(lying: LyingHospital) -> None:
    date = "Mon, 23 Nov 2026 01:00:00 GMT"
    found = server(lying.says((200, BODY, {"Last-Modified": date}))).ask(Mark(), 0)
    assert isinstance(found, Fetched)
    server(lying.says((304, b""))).ask(found.mark, 0)
    assert lying.asked[-1].headers["If-Modified-Since"] == date
    assert "If-None-Match" not in lying.asked[-1].headers


def test_what_a_server_puts_into_its_marks_never_breaks_the_next_question(lying: LyingHospital) -> None:
    found = server(lying.says((200, BODY, {"ETag": "no quotes", "Last-Modified": "x" * 500}))).ask(Mark(), 0)
    assert found == Fetched(BODY, Mark())


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ((304, b""), Unchanged()),
        ((404, {"code": "directory-not-published"}), NotPublished()),
        ((404, b"<html>"), NotPublished()),
        ((410, b""), NotPublished()),
        ((503, b"", {"Retry-After": "7"}), Unavailable("503", 7.0)),
        ((401, {"code": "unauthorized"}), Unavailable("401 unauthorized")),
        ((302, b"", {"Location": "http://elsewhere.example/"}), Unavailable("302")),
    ],
)
def test_other_answers(lying: LyingHospital, answer: tuple[Any, ...], found: object) -> None:
    assert server(lying.says(answer)).ask(mark_of(7), 0) == found


def test_more_than_any_honest_version_is_not_read(lying: LyingHospital) -> None:
    lying.says((200, b"x" * 300_000))
    assert server(lying.url, largest=200_000).ask(Mark(), 0) == Unavailable("answer too large")
    assert isinstance(server(lying.url, largest=400_000).ask(Mark(), 0), Fetched)


def test_an_answer_that_drips_ends_with_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "ANSWER_S", 0.2)

    def drip(connection: socket.socket, state: RawServer) -> None:
        state.hear(connection)
        state.drip(connection, b"HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n" + b"x" * 90_000)

    with raw_server(drip) as state:
        assert server(state.url).ask(Mark(), 0) == Unavailable("answer time-out")


def test_a_version_that_was_cut_short_is_none() -> None:
    def cut(connection: socket.socket, state: RawServer) -> None:
        if state.hear(connection):
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + BODY)

    with raw_server(cut) as state:
        assert isinstance(server(state.url).ask(Mark(), 0), Unavailable)


def test_a_report_says_what_is_shown_and_what_was_not_taken(lying: LyingHospital) -> None:
    lying.says((204, b""))
    assert server(lying.url).report(Report(NOW, 7, 8, ("hours-overlap",))) == Done()
    (asked,) = lying.asked
    assert asked.line == "POST /v1/directory/reports"
    said = json.loads(asked.body)
    assert datetime.fromisoformat(said.pop("at")) == NOW
    assert said == {"kioskId": "K3", "running": 7, "refused": 8, "reasons": ["hours-overlap"]}


@pytest.mark.parametrize("status", [404, 405, 501])
def test_a_server_that_takes_no_reports_is_left_alone(lying: LyingHospital, status: int) -> None:
    assert server(lying.says((status, b""))).report(Report(NOW, 7)) is None
