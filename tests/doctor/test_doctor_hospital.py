"""What `kiosk doctor` says of the ways to the hospital."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from kiosk.doctor import Light
from kiosk.doctor.certificates import look_at_certificate
from kiosk.doctor.hospital import look_at_hospital
from kiosk.doctor.insurance import look_at_portal
from kiosk.doctor.vietnamese import translated
from kiosk.settings import Settings, parse
from support.certificates import Authority

BASE = '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n'


def settings(tables: str) -> Settings:
    return parse(BASE + tables, "kiosk.toml")


@pytest.mark.parametrize(("days", "light"), [(-1, Light.RED), (10, Light.YELLOW), (200, Light.GREEN)])
def test_a_certificate_that_ends_is_told_in_time(days: int, light: Light, tmp_path) -> None:
    certificate, key = Authority(tmp_path).issue("K3", server=False, ends=datetime.now(UTC) + timedelta(days=days))
    line = f'[hospital]\nurl = "https://his"\nclient_cert_file = "{certificate}"\nclient_key_file = "{key}"\n'
    (found,) = look_at_certificate(settings(line))
    assert found.light is light


def test_a_certificate_that_is_not_there_is_red(tmp_path) -> None:
    line = f'[hospital]\nurl = "https://his"\nclient_cert_file = "{tmp_path}/c"\nclient_key_file = "{tmp_path}/k"\n'
    (found,) = look_at_certificate(settings(line))
    assert (found.light, "cannot be read" in found.what) == (Light.RED, True)


def test_without_a_certificate_or_a_portal_nothing_is_said() -> None:
    plain = settings('[hospital]\nurl = "https://his"\n')
    assert (list(look_at_certificate(plain)), list(look_at_portal(plain))) == ([], [])


def test_a_table_of_departments_that_is_not_there_is_named(tmp_path) -> None:
    hl7 = (
        f'[hospital]\nurl = "mllp://192.0.2.7:2575"\n[hospital.hl7]\ndepartments_file = "{tmp_path}/none.toml"\n'
        'receiving_application = "HIS"\nreceiving_facility = "BV"\nsending_facility = "BV"\n'
    )
    (found,) = look_at_hospital(settings(hl7))
    assert found.light is Light.RED
    assert "none.toml" in found.what


@pytest.mark.parametrize(
    ("status", "body", "remedy"),
    [
        (404, b"<h1>Not Found</h1>", "check the path of the address"),
        (200, b"<h1>Welcome to our hospital</h1>", "check the path of the address"),
        (401, b"{}", "Check address, certificate and credentials"),
        (500, b"{}", "Check address, certificate and credentials"),
    ],
)
def test_a_server_that_is_no_hospitals_is_told_from_one_that_refuses(status: int, body: bytes, remedy: str) -> None:
    with answering(status, body) as url:
        (found,) = look_at_hospital(settings(f'[hospital]\nurl = "{url}/wrong"\n'))
    assert found.light is Light.RED
    assert remedy in found.remedy
    assert translated(found.remedy) != found.remedy


@contextmanager
def answering(status: int, body: bytes) -> Iterator[str]:
    """A web server that says the same to everybody."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_a_portal_that_does_not_answer_is_yellow_for_patients_go_on(tmp_path) -> None:
    (tmp_path / "password").write_text("word")
    (tmp_path / "operator").write_text("NGUYỄN VÍ DỤ\n001085990012\n", "utf-8")
    portal = (
        '[hospital]\nurl = "https://his"\n[insurance_portal]\nurl = "http://127.0.0.1:9"\nusername = "01043_BV"\n'
        f'password_file = "{tmp_path}/password"\noperator_file = "{tmp_path}/operator"\n'
    )
    (found,) = look_at_portal(settings(portal))
    assert found.light is Light.YELLOW
    assert "word" not in found.what.replace("password", "")
