"""A hospital that bears so much and no more, for tests of kiosks that must not press."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest
import requests
from starlette.types import Scope

from kiosk.sandbox import API_PATH
from kiosk.sandbox.hospital import Controls, Limits
from kiosk.sandbox.misbehaving import Gate


class Seconds:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def gate(seconds: Seconds) -> Gate:
    return Gate(seconds)


def request(method: str = "GET", path: str = "/visits", bearer: str = "", address: str = "10.0.0.1") -> Scope:
    headers = [(b"authorization", bearer.encode())] if bearer else []
    return {"type": "http", "method": method, "path": path, "headers": headers, "client": (address, 4711)}


def passes(gate: Gate, limits: Limits, scope: Scope) -> bool:
    with gate.passing(scope, Controls(limits=limits)) as refusal:
        return refusal is None


def test_more_requests_than_allowed_in_a_second_are_turned_away_until_the_next(gate: Gate, seconds: Seconds) -> None:
    limits = Limits(requests_per_second=2)
    first = [passes(gate, limits, request()) for _ in range(4)]
    seconds.now += 1

    assert first == [True, True, False, False]
    assert passes(gate, limits, request())


def test_kiosks_are_counted_together_or_each_by_its_credential_or_address(gate: Gate, seconds: Seconds) -> None:
    kiosks = [request(bearer="one"), request(bearer="two"), request(), request(address="10.0.0.2")]
    each = [passes(gate, Limits(requests_per_second=1, per_kiosk=True), kiosk) for kiosk in kiosks * 2]
    seconds.now += 1
    together = [passes(gate, Limits(requests_per_second=1), kiosk) for kiosk in kiosks]

    assert each == [True] * 4 + [False] * 4
    assert together == [True, False, False, False]


def test_only_so_many_writes_are_worked_on_at_once_and_questions_are_no_writes(gate: Gate) -> None:
    limits = Limits(writes_at_once=1)
    with gate.passing(request("POST"), Controls(limits=limits)) as first:
        assert first is None
        assert not passes(gate, limits, request("POST", "/number-leases"))
        assert passes(gate, limits, request("GET"))
        assert passes(gate, limits, request("POST", "/patients:search"))
        assert passes(gate, limits, request("POST", "/coverage:check"))
    assert passes(gate, limits, request("POST"))


def test_a_write_that_failed_is_no_longer_counted(gate: Gate) -> None:
    limits = Limits(writes_at_once=1)
    with pytest.raises(OSError, match="line"), gate.passing(request("POST"), Controls(limits=limits)):
        raise OSError("line")

    assert passes(gate, limits, request("POST"))


def test_who_comes_too_often_is_told_when_to_come_back_and_nothing_was_done(kiosk: Any) -> None:
    kiosk.control("/limits", requestsPerSecond=0, retryAfterSeconds=17)
    answer = kiosk.post("/visits", kiosk.visit())
    kiosk.control("/limits")

    assert (answer.status_code, answer.json()["code"]) == (429, "too-many-requests")
    assert answer.headers["Retry-After"] == "17"
    assert kiosk.staff_sees("visits") == []


def test_a_hospital_that_is_away_says_for_how_long(kiosk: Any) -> None:
    kiosk.control("/behaviour", unavailable=True)
    kiosk.control("/limits", retryAfterSeconds=120)

    answer = kiosk.get("/departments")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "120")


@pytest.fixture
def held_write(kiosk: Any) -> Iterator[threading.Thread]:
    """A write the hospital works on for as long as the test needs."""
    kiosk.control("/limits", writesAtOnce=1)
    kiosk.control("/behaviour", delaySeconds=1.5)
    other = kiosk.another()
    thread = threading.Thread(target=lambda: other.book("vneid", "dep-mat"))
    thread.start()
    while not kiosk.staff_sees("visits"):
        assert thread.is_alive()
    yield thread
    thread.join()


def test_a_second_write_at_the_same_time_is_turned_away(kiosk: Any, held_write: threading.Thread) -> None:
    body = kiosk.visit("insured", "dep-mat")
    turned_away = requests.post(
        f"{kiosk.origin}{API_PATH}/visits", json=body, headers={"Idempotency-Key": "a-key-of-its-own"}, timeout=20
    )
    held_write.join()
    kiosk.control("/behaviour", delaySeconds=0)

    assert (turned_away.status_code, turned_away.json()["code"]) == (503, "his-unavailable")
    assert kiosk.post("/visits", body).status_code == 201


def test_limits_are_forgotten_by_a_reset_and_by_an_order_without_them(kiosk: Any) -> None:
    assert kiosk.control("/limits", requestsPerSecond=3, perKiosk=True)["requestsPerSecond"] == 3
    assert kiosk.control("/limits") == {
        "requestsPerSecond": None,
        "perKiosk": False,
        "writesAtOnce": None,
        "retryAfterSeconds": 5,
        "leaseNumbers": None,
        "leaseMinutes": None,
    }
    kiosk.control("/limits", requestsPerSecond=0)
    kiosk.control("/reset")
    assert kiosk.get("/departments").status_code == 200
