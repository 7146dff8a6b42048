"""A portal that is away, slow or talks nonsense stops no visit, and holds nobody longer than said."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from kiosk.hospital.minimal import Minimal
from kiosk.hospital.portal import CredentialFiles, Portal, PortalCoverage
from kiosk.hospital.portal.quiet import Call
from kiosk.hospital.web import CircuitBreaker, Rules
from kiosk.identity import Identity
from kiosk.sandbox.portal.cards import citizen_number_of
from kiosk.visit import Covered, UncheckedCoverage

Ident = Callable[..., Identity]


@pytest.mark.parametrize(
    ("mode", "reason"),
    [
        ("server-error", "portal code 500"),
        ("maintenance", "portal: 503 without JSON"),
        ("blocked", "portal: 403 without JSON"),
        ("empty", "portal: 200 with nothing in it"),
        ("garbage", "portal: 200 without JSON"),
        ("cut", "portal: 200 without JSON"),
    ],
)
def test_every_kind_of_nonsense_is_unchecked(
    hospital: PortalCoverage, simulator: Any, identity: Ident, mode: str, reason: str
) -> None:
    assert isinstance(hospital.check_coverage(identity(citizen_number_of("000")), None), Covered)  # signed in
    simulator.behave(mode=mode)
    coverage = hospital.check_coverage(identity(citizen_number_of("000")), None)
    assert isinstance(coverage, UncheckedCoverage)
    assert coverage.reason == reason
    assert coverage.report is not None
    assert coverage.report.note


@pytest.mark.parametrize("mode", ["server-error", "maintenance", "blocked", "empty", "garbage", "cut"])
def test_nonsense_at_the_sign_in_is_unchecked_too(
    hospital: PortalCoverage, simulator: Any, identity: Ident, mode: str
) -> None:
    simulator.behave(mode=mode)
    coverage = hospital.check_coverage(identity(citizen_number_of("000")), None)
    assert isinstance(coverage, UncheckedCoverage)
    assert "sign-in" in coverage.reason


def test_an_answer_in_other_types_is_understood(hospital: PortalCoverage, simulator: Any, identity: Ident) -> None:
    simulator.behave(mode="untyped")
    coverage = hospital.check_coverage(identity(citizen_number_of("000")), None)
    assert isinstance(coverage, Covered)
    assert coverage.valid_to is not None


def test_a_slow_portal_is_left_at_the_deadline(portal: Portal, simulator: Any, identity: Ident) -> None:
    assert portal.sign_in() is None
    simulator.behave(delay_seconds=2)
    coverage = PortalCoverage(Minimal(), portal, seconds=0.2).check_coverage(identity(citizen_number_of("000")), None)
    assert coverage == UncheckedCoverage("portal: time-out", coverage.report)  # type: ignore[union-attr]


@contextmanager
def dripping(drop: bytes) -> Iterator[str]:
    """A server that sends one byte of an endless header at a time."""
    stop = threading.Event()

    def drip(connection: socket.socket) -> None:
        with connection:
            connection.settimeout(5)
            try:
                connection.recv(65536)
                while not stop.wait(0.02):
                    connection.sendall(drop)
            except OSError:
                cut.set()

    def accept() -> None:
        while not stop.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=drip, args=(connection,), daemon=True).start()

    cut = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        assert cut.wait(10), "the kiosk held the connection for ever"
        stop.set()
        listener.shutdown(socket.SHUT_RDWR)
    thread.join(10)


def test_a_portal_that_drips_its_header_is_cut_off(files: CredentialFiles, identity: Ident) -> None:
    with dripping(b"H") as origin:
        hospital = PortalCoverage(Minimal(), Portal(origin, files), seconds=0.3)
        coverage = hospital.check_coverage(identity(citizen_number_of("000")), None)
        assert isinstance(coverage, UncheckedCoverage)
        assert "time-out" in coverage.reason


def test_nobody_there_is_unchecked(files: CredentialFiles, identity: Ident) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        origin = f"http://127.0.0.1:{listener.getsockname()[1]}"
    coverage = PortalCoverage(Minimal(), Portal(origin, files)).check_coverage(identity("001080988000"), None)
    assert isinstance(coverage, UncheckedCoverage)
    assert coverage.reason == "portal: no connection"


def test_a_portal_that_stays_silent_is_left_alone_and_tried_again(
    simulator: Any, files: CredentialFiles, identity: Ident
) -> None:
    now = [100.0]
    breaker = CircuitBreaker(Rules(opens_after=3, first=30.0, jitter=0.0), clock=lambda: now[0])
    hospital = PortalCoverage(Minimal(), Portal(simulator.origin, files, breaker=breaker))
    simulator.behave(mode="maintenance")

    def ask() -> Any:
        return hospital.check_coverage(identity(citizen_number_of("000")), None)

    for _ in range(5):
        assert isinstance(ask(), UncheckedCoverage)
    assert simulator.heard()["signIns"] == 3
    assert ask().reason.startswith("portal: left alone")
    simulator.behave(mode="ok")
    now[0] += 31
    assert isinstance(ask(), Covered)


def test_a_portal_that_hangs_for_everybody_keeps_few_threads(files: CredentialFiles, identity: Ident) -> None:
    with dripping(b"H") as origin:
        portal = Portal(origin, files, breaker=CircuitBreaker(Rules(opens_after=100)))
        hospital = PortalCoverage(Minimal(), portal, seconds=0.05)
        for _ in range(12):
            hospital.check_coverage(identity("001080988000"), None)
        assert sum(thread.name == "portal" for thread in threading.enumerate()) <= 4
        deadline = time.monotonic() + 10
        while any(thread.name == "portal" for thread in threading.enumerate()):
            assert time.monotonic() < deadline
            threading.Event().wait(0.01)


def test_a_question_nobody_waits_for_any_more_is_not_sent() -> None:
    call = Call("?token=x")
    assert call.target("/a") == "/a?token=x"
    call.cut()
    with pytest.raises(TimeoutError):
        call.target("/a")


def test_a_deadline_that_has_passed_asks_nobody(simulator: Any, portal: Portal, identity: Ident) -> None:
    coverage = PortalCoverage(Minimal(), portal, seconds=0).check_coverage(identity("001080988000"), None)
    assert isinstance(coverage, UncheckedCoverage)
    assert simulator.heard() == {"signIns": 0, "questions": []}
