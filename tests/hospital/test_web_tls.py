"""TLS: nobody is believed without a certificate that holds, and the kiosk shows its own where it is asked to."""

import os
import socket
import ssl
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.hospital.web import Answer, Http, Lost, NotSent, expires_at
from support.certificates import Authority, server_context
from support.raw_server import OK, RawServer, raw_server

YESTERDAY = datetime.now(UTC) - timedelta(days=1)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


def behind(context: ssl.SSLContext, *, cut: bytes | None = None) -> Callable[[socket.socket, RawServer], None]:
    """Serves over TLS; with `cut` it says that, not encrypted, once it has heard the request, and hangs up."""

    def serve(connection: socket.socket, server: RawServer) -> None:
        with context.wrap_socket(connection, server_side=True, suppress_ragged_eofs=True) as secured:
            server.sockets.append(secured)
            while server.hear(secured):
                if cut is not None:
                    os.write(secured.fileno(), cut)
                    return
                secured.sendall(OK)

    return serve


def secure(server: RawServer) -> str:
    return server.url.replace("http:", "https:")


def test_a_server_of_an_authority_the_technician_named_is_believed(authority: Authority) -> None:
    with raw_server(behind(server_context(authority))) as server:
        http = Http(secure(server), ca_file=str(authority.file))
        assert [http.get("/queues") for _ in range(3)] == [Answer(b"{}")] * 3
        assert server.connections == 1


def test_any_other_server_is_not_told_anything(authority: Authority, tmp_path: Path) -> None:
    other = Authority(tmp_path, "Another Authority")
    with raw_server(behind(server_context(authority))) as server:
        assert Http(secure(server)).post("/visits", b"{}", key="k") == NotSent("TLS refused")
        assert Http(secure(server), ca_file=str(other.file)).get("/queues") == NotSent("TLS refused")
        assert server.requests == []


@pytest.mark.parametrize("of", [{"host": "127.0.0.2"}, {"ends": YESTERDAY}])
def test_a_certificate_of_another_host_or_of_yesterday_is_none(authority: Authority, of: dict[str, object]) -> None:
    with raw_server(behind(server_context(authority, word="wrong", **of))) as server:
        reply = Http(secure(server), ca_file=str(authority.file)).post("/visits", b"{}", key="k")
        assert (reply, server.requests) == (NotSent("TLS refused"), [])


def test_ca_file_comes_besides_the_usual_authorities(authority: Authority) -> None:
    from kiosk.hospital.web.tls import TlsFiles  # noqa: PLC0415 - the only place that knows

    usual, more = TlsFiles(None, None).context(), TlsFiles(str(authority.file), None).context()
    assert len(more.get_ca_certs()) == len(usual.get_ca_certs()) + 1 > 50
    assert more.verify_mode is ssl.CERT_REQUIRED
    assert more.check_hostname


def test_the_kiosk_shows_its_own_certificate_where_it_is_asked_for(authority: Authority) -> None:
    certificate, key = authority.issue("kiosk", server=False)
    with raw_server(behind(server_context(authority, asks_for_certificate=True))) as server:
        known = Http(secure(server), ca_file=str(authority.file), client_certificate=(str(certificate), str(key)))
        unknown = Http(secure(server), ca_file=str(authority.file))
        assert known.post("/visits", b"{}", key="k") == Answer(b"{}")
        assert isinstance(unknown.post("/visits", b"{}", key="k"), Lost)  # TLS 1.3 refuses when the request is out
        assert len(server.requests) == 1


@pytest.mark.parametrize("missing", ["certificate", "key", "authority"])
def test_files_that_are_not_there_are_named_and_nothing_is_sent(authority: Authority, missing: str) -> None:
    files = dict(zip(("certificate", "key"), map(str, authority.issue("kiosk-2", server=False)), strict=True))
    files["authority"] = str(authority.file)
    files[missing] = "none.pem"
    http = Http(
        "https://127.0.0.1:9",
        ca_file=files["authority"],
        client_certificate=(files["certificate"], files["key"]),
    )
    assert http.get("/queues") == NotSent("No such file or directory: ca_file or client certificate")


def test_a_certificate_that_was_renewed_on_disk_is_read_again(authority: Authority, tmp_path: Path) -> None:
    other = Authority(tmp_path / "other", "Another Authority")
    trusted = tmp_path / "trusted.pem"
    trusted.write_bytes(other.file.read_bytes())
    with raw_server(behind(server_context(authority))) as server:
        http = Http(secure(server), ca_file=str(trusted))
        assert http.get("/queues") == NotSent("TLS refused")
        trusted.write_bytes(authority.file.read_bytes())
        assert http.get("/queues") == Answer(b"{}")


@pytest.mark.parametrize("cut", [b"", b"what is this?"])
def test_a_line_that_breaks_after_the_handshake_may_have_carried_the_write(authority: Authority, cut: bytes) -> None:
    with raw_server(behind(server_context(authority), cut=cut)) as server:
        reply = Http(secure(server), ca_file=str(authority.file)).post("/visits", b"{}", key="k")
        assert isinstance(reply, Lost)
        assert len(server.requests) == 1


def test_a_server_that_does_not_speak_tls_was_told_nothing() -> None:
    def serve(connection: socket.socket, server: RawServer) -> None:
        connection.recv(10)
        connection.sendall(b"HTTP/1.1 400 No\r\n\r\n")

    with raw_server(serve) as server:
        assert Http(secure(server)).post("/visits", b"{}", key="k") == NotSent("TLS refused")


def test_a_server_that_hangs_up_in_the_handshake_was_told_nothing() -> None:
    def serve(connection: socket.socket, server: RawServer) -> None:
        connection.recv(10)

    with raw_server(serve) as server:
        assert isinstance(Http(secure(server)).post("/visits", b"{}", key="k"), NotSent)


def test_a_server_that_is_silent_in_the_handshake_was_told_nothing() -> None:
    def serve(connection: socket.socket, server: RawServer) -> None:
        server.over.wait()

    with raw_server(serve) as server:
        reply = Http(secure(server)).post("/visits", b"{}", key="k", seconds=0.2)
        assert reply == NotSent("connect time-out")


@pytest.mark.parametrize("ends", [datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC), datetime(2061, 1, 2, 3, 4, 5, tzinfo=UTC)])
def test_the_technician_can_be_told_until_when_a_certificate_holds(authority: Authority, ends: datetime) -> None:
    certificate, key = authority.issue("ending", server=False, ends=ends)
    assert expires_at(certificate) == ends
    assert expires_at(key) is None


@pytest.mark.parametrize("text", ["", "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----", "đ"])
def test_what_is_no_certificate_has_no_end(tmp_path: Path, text: str) -> None:
    (tmp_path / "c.pem").write_text(text, "utf-8")
    assert expires_at(tmp_path / "c.pem") is None
    assert expires_at(tmp_path / "none.pem") is None
