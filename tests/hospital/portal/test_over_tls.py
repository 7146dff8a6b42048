"""The portal over TLS: asked only where its certificate holds, and as quietly as without."""

import logging
import socket
import ssl
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.hospital.portal.line import Line, Said, Silence
from support.certificates import Authority, server_context
from support.raw_server import OK, RawServer, raw_server

TEXT = "text/plain"


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


def behind(context: ssl.SSLContext) -> Callable[[socket.socket, RawServer], None]:
    def serve(connection: socket.socket, server: RawServer) -> None:
        with context.wrap_socket(connection, server_side=True, suppress_ragged_eofs=True) as secured:
            server.sockets.append(secured)
            while server.hear(secured):
                secured.sendall(OK)

    return serve


def secure(server: RawServer) -> str:
    return server.url.replace("http:", "https:")


def soon() -> float:
    return time.monotonic() + 10


def test_a_portal_whose_certificate_holds_is_asked_and_nobody_hears_the_token(
    authority: Authority, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("urllib3", "urllib3.connectionpool", "urllib3.connection"):
        caplog.set_level(logging.DEBUG, name)
    with raw_server(behind(server_context(authority))) as server:
        line = Line(secure(server), ca_file=str(authority.file))
        assert line.post("/api/x", {"token": "MA-TRUY-CAP"}, b"a", TEXT, deadline=soon()) == Said(200, b"{}")
        assert "POST /api/x?token=MA-TRUY-CAP HTTP/1.1" in str(server.requests)
    assert "/api/x" in caplog.text
    assert "MA-TRUY-CAP" not in caplog.text


def test_a_portal_nobody_vouches_for_is_told_nothing(authority: Authority, tmp_path: Path) -> None:
    other = Authority(tmp_path, "Another Authority")
    with raw_server(behind(server_context(authority))) as server:
        for ca_file in (None, str(other.file)):
            line = Line(secure(server), ca_file=ca_file)
            assert line.post("/api/x", {"token": "t"}, b"a", TEXT, deadline=soon()) == Silence("TLS refused")
        assert server.requests == []


def test_a_missing_file_of_authorities_is_silence(tmp_path: Path) -> None:
    line = Line("https://127.0.0.1:9", ca_file=str(tmp_path / "none.pem"))
    assert line.post("/api/x", {}, b"", TEXT, deadline=soon()) == Silence("ca_file is not readable")
