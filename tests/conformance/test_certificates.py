"""A hospital behind TLS that asks every kiosk for its certificate."""

import argparse
import ssl
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import requests

from kiosk.commands import hospital_check
from support.broken_hospitals import BrokenHospital
from support.certificates import Authority, server_context

Typed = Callable[..., int]
FOR_THE_CONNECTION = {"connection", "transfer-encoding", "content-length", "date", "server"}


class _Front(ThreadingHTTPServer):
    """Ends TLS before a hospital; the handshake is each connection's own."""

    daemon_threads = False
    behind = ""

    def finish_request(self, request: ssl.SSLSocket, client_address: object) -> None:  # type: ignore[override]
        try:
            request.do_handshake()
            super().finish_request(request, client_address)  # type: ignore[arg-type]
        except OSError:
            request.close()


class _Passing(BaseHTTPRequestHandler):
    server: _Front

    def _pass(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name: value for name, value in self.headers.items() if name.lower() != "host"}
        url = self.server.behind + self.path
        answer = requests.request(self.command, url, data=body, headers=headers, timeout=20)
        self.send_response_only(answer.status_code)
        for name, value in answer.headers.items():
            if name.lower() not in FOR_THE_CONNECTION:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        self.wfile.write(answer.content)

    do_GET = do_POST = do_DELETE = _pass  # noqa: N815 - the names of http.server

    def log_message(self, *_: object) -> None:
        """Tests are quiet."""


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def front(hospital: BrokenHospital, authority: Authority) -> Iterator[str]:
    with _Front(("127.0.0.1", 0), _Passing) as server:
        server.behind = hospital.origin
        context = server_context(authority, asks_for_certificate=True)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"https://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def check(*words: str) -> int:
    parser = argparse.ArgumentParser()
    hospital_check.configure(parser)
    return hospital_check.run(parser.parse_args(["--yes", *words]))


def files(authority: Authority) -> tuple[str, ...]:
    certificate, key = map(str, authority.issue("K3", server=False))
    return ("--ca", str(authority.file), "--certificate", certificate, "--certificate-key", key)


def test_reads_writes_lost_answers_and_schema_show_the_certificate(front: str, authority: Authority) -> None:
    checks = ("same-key-same-visit", "answer-lost", "line-cut", "schema-listQueues", "same-key-at-once")
    assert check(front, *files(authority), *(word for name in checks for word in ("--only", name))) == 0


def test_without_a_certificate_nothing_is_run(
    front: str, authority: Authority, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(front, "--ca", str(authority.file), "--only", "health-cheap") == 3
    assert "does not answer" in capsys.readouterr().err


def test_a_hospital_nobody_vouches_for_is_not_asked(
    front: str, authority: Authority, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = list(files(authority))
    words[1] = str(Authority(tmp_path, "Somebody Else").file)
    assert check(front, *words, "--only", "health-cheap") == 3
    assert "SSLError" in capsys.readouterr().err
