"""Secrets and patients' data stand in the bytes that go to the portal, and nowhere else."""

import http.client
import logging
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import requests

from kiosk.hospital.minimal import Minimal
from kiosk.hospital.portal import CredentialFiles, Portal, PortalCoverage, question_of
from kiosk.hospital.portal.account import read_account
from kiosk.hospital.portal.line import Line
from kiosk.hospital.portal.quiet import Call, QuietAdapter
from kiosk.hospital.portal.tokens import Tokens
from kiosk.identity import Identity
from kiosk.sandbox.portal.cards import citizen_number_of
from support.lying_hospital import lying_hospital

Ident = Callable[..., Identity]
PASSWORD = "bi-mat-dai-9f3c"  # noqa: S105 - invented
NAME = "TRỊNH VĂN GIẤU"
OPERATOR = "LÝ THỊ CÁN BỘ"
OPERATOR_NUMBER = "001190880077"
NUMBER = citizen_number_of("000")
USERNAME = "tai-khoan-7731"


class Listener(logging.Handler):
    """Hears everything any library logs, at every level."""

    def __init__(self) -> None:
        super().__init__(0)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.name} {record.getMessage()} {record.args} {record.exc_info}")


@pytest.fixture
def heard() -> Iterator[Listener]:
    """Every logger open, as somebody who looks for a fault would open them."""
    listener = Listener()
    names = ["", *(name for name in logging.root.manager.loggerDict if name.startswith(("urllib3", "requests")))]
    before = [(logging.getLogger(name), logging.getLogger(name).level) for name in names]
    logging.root.addHandler(listener)
    for logger, _ in before:
        logger.setLevel(1)
    yield listener
    logging.root.removeHandler(listener)
    for logger, level in before:
        logger.setLevel(level)


@pytest.fixture
def secret_files(tmp_path: Path) -> CredentialFiles:
    (tmp_path / "password").write_text(PASSWORD, "utf-8")
    (tmp_path / "operator").write_text(f"{OPERATOR}\n{OPERATOR_NUMBER}", "utf-8")
    return CredentialFiles(USERNAME, tmp_path / "password", tmp_path / "operator")


def marks(files: CredentialFiles, *more: str) -> set[str]:
    """Everything that must not be seen, as it is and as it stands in an address."""
    account = read_account(files)
    whole = {PASSWORD, account.password_md5, NAME, OPERATOR, OPERATOR_NUMBER, NUMBER, "20/05/1980", *more}
    quoted = {requests.utils.quote(mark) for mark in whole} | {requests.utils.quote(mark, safe="") for mark in whole}
    return whole | quoted | {"id_token", "access_token", "password=", "token="}


TAKEN = (
    b'{"maKetQua":"200","APIKey":{"access_token":"MA-TRUY-CAP-55","id_token":"MA-DINH-DANH-66",'
    b'"expires_in":"2099-01-01T00:00:00.1234567Z"}}'
)


ENDINGS: dict[str, tuple[int, bytes]] = {
    "valid": (200, f'{{"maKetQua":"000","maThe":"DN4010198800000","hoTen":"{NAME}"}}'.encode()),
    "mismatch": (200, b'{"maKetQua":"060"}'),
    "refused": (401, b""),
    "page": (503, f"<html>password={PASSWORD} {NAME}</html>".encode()),
    "redirect": (302, b""),
    "code": (200, f'{{"maKetQua":"{NAME} {NUMBER}"}}'.encode()),
}


@pytest.mark.parametrize("answer", ENDINGS.values(), ids=ENDINGS)
def test_no_log_no_repr_and_no_reason_holds_anything(
    heard: Listener, secret_files: CredentialFiles, identity: Ident, answer: tuple[int, bytes]
) -> None:
    who = identity(NUMBER, NAME)
    with lying_hospital() as wire:
        portal = Portal(wire.says((200, TAKEN), answer), secret_files)
        coverage = PortalCoverage(Minimal(), portal, facility="01999").check_coverage(who, None)
    asked = wire.asked[1]
    assert "token=MA-TRUY-CAP-55" in asked.line, "the question did not carry its token: the test proves nothing"
    assert "id_token=MA-DINH-DANH-66" in asked.line
    assert f"password={read_account(secret_files).password_md5}" in asked.line
    assert NAME in asked.body.decode()
    assert OPERATOR_NUMBER in asked.body.decode()

    told = [*heard.said, repr(coverage), str(coverage), repr(question_of(who, None)), repr(portal.__dict__)]
    told += [repr(vars(value)) for value in vars(portal).values() if hasattr(value, "__dict__")]
    assert any("/api/egw/KQNhanLichSuKCB2024" in line for line in heard.said), "urllib3 was not heard at all"
    for mark in marks(secret_files, "MA-TRUY-CAP-55", "MA-DINH-DANH-66"):
        assert not [line for line in told if mark in line], f"{mark} was told"


def test_not_even_the_stack_of_a_fault_or_the_request_itself_holds_it(
    monkeypatch: pytest.MonkeyPatch, secret_files: CredentialFiles
) -> None:
    seen: list[requests.PreparedRequest] = []

    def send(_: QuietAdapter, request: requests.PreparedRequest, **_options: Any) -> requests.Response:
        seen.append(request)
        raise requests.exceptions.InvalidURL(f"fault at {request.url}", request=request)

    monkeypatch.setattr(QuietAdapter, "send", send)
    line = Line("http://127.0.0.1:9")
    query = {"token": "MA-TRUY-CAP-55", "password": PASSWORD}
    silence = line._ask(Call(f"?token=MA-TRUY-CAP-55&password={PASSWORD}"), "/api/x", b"", "text/plain", 1e12)
    assert str(seen[0].url) == "http://127.0.0.1:9/api/x"
    for told in (str(silence), repr(seen[0].headers), repr(Call(str(query))), repr(query.keys())):
        assert PASSWORD not in told
        assert "MA-TRUY-CAP-55" not in told


def test_a_broken_connection_says_nothing_either(
    heard: Listener, secret_files: CredentialFiles, identity: Ident, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    original = Line._ask

    def ask(self: Line, *args: Any, **options: Any) -> Any:
        try:
            return original(self, *args, **options)
        finally:
            told.append(traceback.format_exc())

    real, calls = http.client.HTTPConnection.getresponse, []

    def getresponse(connection: http.client.HTTPConnection) -> Any:
        calls.append(connection)
        if len(calls) == 2:
            raise http.client.BadStatusLine("broken")
        return real(connection)

    monkeypatch.setattr(Line, "_ask", ask)
    monkeypatch.setattr(http.client.HTTPConnection, "getresponse", getresponse)
    with lying_hospital() as wire:
        hospital = PortalCoverage(Minimal(), Portal(wire.says((200, TAKEN)), secret_files))
        coverage = hospital.check_coverage(identity(NUMBER, NAME), None)
    assert calls[2:] == []
    assert "no connection" in repr(coverage)
    for mark in marks(secret_files, "MA-TRUY-CAP-55", "MA-DINH-DANH-66"):
        assert not [line for line in (*told, *heard.said, repr(coverage)) if mark in line], f"{mark} was told"


def test_what_http_prints_when_asked_to_is_not_printed_of_the_portal(
    simulator: Any, portal: Portal, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(http.client.HTTPConnection, "debuglevel", 1)
    assert portal.sign_in() is None
    assert "password" not in capsys.readouterr().out


def test_the_environment_of_the_process_sends_it_through_nobodys_proxy(
    simulator: Any, portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert portal.sign_in() is None


def test_tokens_and_accounts_show_nothing(secret_files: CredentialFiles, simulator: Any) -> None:
    tokens = Tokens(Line(simulator.origin), secret_files, lambda: datetime.now(UTC))
    told = repr(read_account(secret_files)) + repr(vars(tokens)) + repr(secret_files)
    assert not [mark for mark in (PASSWORD, OPERATOR, OPERATOR_NUMBER) if mark in told]
