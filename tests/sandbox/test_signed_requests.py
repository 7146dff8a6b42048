"""Requests signed with a kiosk's secret: for one request, about now, and once."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from kiosk.sandbox import API_PATH
from support.kiosk_credentials import UNAUTHORIZED, Proving, code, demand


@pytest.mark.parametrize(("seconds", "status"), [(-301, 401), (-300, 200), (300, 200), (301, 401)])
def test_a_clock_may_be_five_minutes_off(kiosk: Any, seconds: int, status: int) -> None:
    given = demand(kiosk, "hmac")["K3"]
    at = (kiosk.clock() + timedelta(seconds=seconds)).isoformat()

    assert kiosk.get("/health", auth=Proving(kiosk, "hmac", given, at=at)).status_code == status


@pytest.mark.parametrize("at", ["", "now", "2026-11-23T08:00:00", "1764000000"])
def test_a_time_that_is_none_is_refused(kiosk: Any, at: str) -> None:
    given = demand(kiosk, "hmac")["K3"]

    assert code(kiosk.get("/health", auth=Proving(kiosk, "hmac", given, at=at))) == UNAUTHORIZED


@pytest.mark.parametrize(
    "changed",
    [{"method": "POST"}, {"target": f"{API_PATH}/queues"}, {"body": b"{}"}, {"name": "K4"}, {"nonce": "short"}],
)
def test_a_signature_is_for_one_request(kiosk: Any, changed: dict[str, Any]) -> None:
    given = demand(kiosk, "hmac")["K3"]

    assert code(kiosk.get("/health", auth=Proving(kiosk, "hmac", given, **changed))) == UNAUTHORIZED


def test_a_repeated_request_is_refused_also_at_once_and_another_kiosk_may_have_the_same_nonce(
    kiosk: Any, at_once: Callable[..., list[Any]]
) -> None:
    given = demand(kiosk, "hmac")
    proof = Proving(kiosk, "hmac", given["K3"], nonce="nonce-number-1")

    statuses = at_once(lambda each, _: each.get("/health", auth=proof).status_code, range(6))

    assert Counter(statuses) == {200: 1, 401: 5}
    assert kiosk.get("/health", auth=Proving(kiosk, "hmac", given["K4"], nonce="nonce-number-1")).status_code == 200


def test_a_forged_request_does_not_spend_the_nonce(kiosk: Any) -> None:
    given = demand(kiosk, "hmac")["K3"]
    forged = Proving(kiosk, "hmac", given | {"secret": "y" * 40}, nonce="nonce-number-1")

    assert code(kiosk.get("/health", auth=forged)) == UNAUTHORIZED
    assert kiosk.get("/health", auth=Proving(kiosk, "hmac", given, nonce="nonce-number-1")).status_code == 200


def test_a_query_is_signed_as_it_stands(kiosk: Any) -> None:
    proof = Proving(kiosk, "hmac", demand(kiosk, "hmac")["K3"])

    assert kiosk.get("/services", params={"departmentId": "dep-tm", "payer": "BHYT"}, auth=proof).status_code == 200
    assert code(kiosk.get("/visits", params={"clientReference": "không có/đâu"}, auth=proof)) == (
        400,
        "invalid-request",
    )
