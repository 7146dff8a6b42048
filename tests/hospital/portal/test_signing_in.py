"""Tokens: taken once, kept, renewed; and who asks."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from kiosk.hospital.minimal import Minimal
from kiosk.hospital.portal import CredentialFiles, Portal, PortalCoverage
from kiosk.identity import Identity
from kiosk.sandbox.portal.cards import citizen_number_of
from kiosk.visit import Covered, UncheckedCoverage

Ident = Callable[..., Identity]


class Clock:
    def __init__(self) -> None:
        self.moment = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.moment


def asks(portal: Portal, who: Identity) -> Any:
    return PortalCoverage(Minimal(), portal).check_coverage(who, None)


@pytest.mark.parametrize("upper_case", [True, False])
@pytest.mark.parametrize("as_form", [True, False])
def test_both_spellings_of_the_password_and_both_bodies_are_taken(
    simulator: Any, files: CredentialFiles, identity: Ident, upper_case: bool, as_form: bool
) -> None:
    portal = Portal(simulator.origin, replace(files, upper_case=upper_case), as_form=as_form)
    assert isinstance(asks(portal, identity(citizen_number_of("000"))), Covered)
    media = "application/x-www-form-urlencoded" if as_form else "application/json"
    assert simulator.heard()["questions"][0][0] == media


def test_one_sign_in_serves_many_questions_until_it_ends(
    simulator: Any, files: CredentialFiles, identity: Ident
) -> None:
    clock = Clock()
    portal = Portal(simulator.origin, files, now=clock)
    for _ in range(3):
        assert isinstance(asks(portal, identity(citizen_number_of("000"))), Covered)
    assert simulator.heard()["signIns"] == 1
    clock.moment += timedelta(seconds=3541)  # the portal's hour, less a minute
    assert isinstance(asks(portal, identity(citizen_number_of("000"))), Covered)
    assert simulator.heard()["signIns"] == 2


def test_patients_at_once_share_one_sign_in(simulator: Any, files: CredentialFiles, identity: Ident) -> None:
    portal = Portal(simulator.origin, files)
    gate = threading.Barrier(4)

    def one(_: int) -> Any:
        gate.wait(10)
        return asks(portal, identity(citizen_number_of("000")))

    with ThreadPoolExecutor(4) as pool:
        assert all(isinstance(coverage, Covered) for coverage in pool.map(one, range(4)))
    assert simulator.heard()["signIns"] == 1


def test_a_token_the_portal_forgot_is_renewed(simulator: Any, portal: Portal, identity: Ident) -> None:
    assert portal.sign_in() is None
    simulator.behave(forget_tokens=True)
    assert isinstance(asks(portal, identity(citizen_number_of("000"))), Covered)
    assert simulator.heard()["signIns"] == 2


def test_tokens_that_end_at_once_are_renewed_once_and_then_given_up(
    simulator: Any, portal: Portal, identity: Ident
) -> None:
    simulator.behave(token_seconds=0)
    coverage = asks(portal, identity(citizen_number_of("000")))
    assert isinstance(coverage, UncheckedCoverage)
    assert coverage.reason == "portal code 401"
    assert simulator.heard()["signIns"] == 2


def test_a_wrong_password_is_told_to_technicians(simulator: Any, files: CredentialFiles, identity: Ident) -> None:
    files.password_file.write_text("another", "utf-8")
    portal = Portal(simulator.origin, files)
    coverage = asks(portal, identity(citizen_number_of("000")))
    assert isinstance(coverage, UncheckedCoverage)
    assert coverage.reason == "portal: sign-in refused: 401"


def test_a_password_put_right_needs_no_restart(simulator: Any, files: CredentialFiles, identity: Ident) -> None:
    right = files.password_file.read_text("utf-8")
    files.password_file.write_text("another", "utf-8")
    portal = Portal(simulator.origin, files)
    assert portal.sign_in() is not None
    files.password_file.write_text(right, "utf-8")
    assert portal.sign_in() is None


@pytest.mark.parametrize(
    ("lines", "code"),
    [("ĐỖ THỊ TIẾP ĐÓN\n001190990098\n", "054"), ("001190990099\nĐỖ THỊ KHÁC\n", "055")],
)
def test_an_operator_the_portal_does_not_know_is_no_fault_of_the_patient(
    simulator: Any, files: CredentialFiles, identity: Ident, lines: str, code: str
) -> None:
    files.operator_file.write_text(lines, "utf-8")
    coverage = asks(Portal(simulator.origin, files), identity(citizen_number_of("000")))
    assert isinstance(coverage, UncheckedCoverage)
    assert coverage.report is not None
    assert coverage.report.code == code
    assert "CNTT" in coverage.report.note


@pytest.mark.parametrize(
    ("which", "content", "reason"),
    [
        ("password_file", b"", "portal: password_file is empty"),
        ("password_file", None, "portal: password_file is not readable: No such file or directory"),
        ("password_file", b"\xff\xfe\x00x", "portal: password_file is not UTF-8"),
        (
            "operator_file",
            b"only a name\n",
            "portal: operator_file needs two lines: a name and a citizen number of 12 digits",
        ),
        ("operator_file", None, "portal: operator_file is not readable: No such file or directory"),
    ],
)
def test_a_credential_file_that_cannot_be_used_is_named_and_never_quoted(
    files: CredentialFiles, identity: Ident, which: str, content: bytes | None, reason: str
) -> None:
    file = getattr(files, which)
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    coverage = asks(Portal("http://127.0.0.1:9", files), identity(citizen_number_of("000")))
    assert isinstance(coverage, UncheckedCoverage)
    assert coverage.reason == reason


def test_the_password_goes_to_no_other_machine_in_the_clear(files: CredentialFiles) -> None:
    with pytest.raises(ValueError, match="https"):
        Portal("http://portal.example.vn", files)
