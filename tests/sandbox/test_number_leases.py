"""Numbers lent to kiosks for the time the line is down."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest

ASKED = {"kioskId": "K3", "series": "T", "date": "2026-11-23", "count": 10}


def lend(kiosk: Any, key: str | None = None, **changes: Any) -> dict[str, Any]:
    answer = kiosk.post("/number-leases", ASKED | changes, key)
    assert answer.status_code == 201, answer.text
    lease: dict[str, Any] = answer.json()
    return lease


def refusal(kiosk: Any, **changes: Any) -> tuple[int, str]:
    answer = kiosk.post("/number-leases", ASKED | changes)
    return answer.status_code, answer.json()["code"]


def test_a_lease_is_a_row_of_numbers_of_one_day_that_ends_with_it(kiosk: Any) -> None:
    lease = lend(kiosk)

    assert lease.pop("leaseId")
    assert lease == {
        "series": "T",
        "date": "2026-11-23",
        "from": 1,
        "to": 10,
        "expiresAt": "2026-11-24T00:00:00+07:00",
    }


def test_the_next_lease_goes_on_where_the_last_one_ended_and_another_day_starts_anew(kiosk: Any) -> None:
    lend(kiosk)
    next_one, tomorrow = lend(kiosk, kioskId="K4", count=3), lend(kiosk, date="2026-11-24")

    assert (next_one["from"], next_one["to"]) == (11, 13)
    assert (tomorrow["from"], tomorrow["expiresAt"]) == (1, "2026-11-25T00:00:00+07:00")


def test_the_same_key_gives_the_same_lease_and_takes_no_more_numbers(kiosk: Any) -> None:
    key = str(uuid.uuid4())
    first, again = lend(kiosk, key), lend(kiosk, key)

    assert first == again
    assert lend(kiosk)["from"] == 11


def test_kiosks_that_ask_all_at_once_get_every_number_once_and_none_is_left_out(
    kiosk: Any, at_once: Callable[..., list[Any]]
) -> None:
    leases = at_once(lambda each, count: lend(each, count=count), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])

    given = sorted(number for lease in leases for number in range(lease["from"], lease["to"] + 1))
    assert given == list(range(1, sum(range(1, 13)) + 1))


def test_the_last_numbers_are_lent_even_when_they_are_fewer_and_then_there_are_none(kiosk: Any) -> None:
    kiosk.control("/limits", leaseNumbers=12)
    lend(kiosk)
    rest = lend(kiosk)

    assert (rest["from"], rest["to"]) == (11, 12)
    assert refusal(kiosk) == (409, "lease-exhausted")
    assert lend(kiosk, date="2026-11-24")["from"] == 1


def test_a_refused_loan_succeeds_with_the_same_key_once_there_are_numbers_again(kiosk: Any) -> None:
    kiosk.control("/limits", leaseNumbers=0)
    key = str(uuid.uuid4())
    assert kiosk.post("/number-leases", ASKED, key).status_code == 409
    kiosk.control("/limits")

    assert lend(kiosk, key)["from"] == 1


def test_a_lease_can_end_before_the_day_does(kiosk: Any) -> None:
    kiosk.control("/limits", leaseMinutes=30)

    assert lend(kiosk)["expiresAt"] == "2026-11-23T08:30:00+07:00"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"series": "A"}, (404, "series-not-found")),
        ({"series": "t"}, (404, "series-not-found")),
        ({"date": "2026-11-22"}, (400, "invalid-request")),
        ({"date": "2026-12-24"}, (400, "invalid-request")),
        ({"count": 0}, (400, "invalid-request")),
        ({"count": 101}, (400, "invalid-request")),
    ],
)
def test_what_cannot_be_lent_is_refused(kiosk: Any, changes: dict[str, Any], expected: tuple[int, str]) -> None:
    assert refusal(kiosk, **changes) == expected
    assert lend(kiosk)["from"] == 1


def give_back(kiosk: Any, lease: dict[str, Any], unused_from: int | None, key: str | None = None) -> Any:
    return kiosk.post(f"/number-leases/{lease['leaseId']}:return", {"unusedFrom": unused_from}, key)


def test_what_was_returned_is_not_lent_again_that_day(kiosk: Any) -> None:
    lease = lend(kiosk)
    returned = give_back(kiosk, lease, 4)

    assert returned.json() == {
        "leaseId": lease["leaseId"],
        "series": "T",
        "date": "2026-11-23",
        "unusedFrom": 4,
        "returnedAt": "2026-11-23T08:00:00+07:00",
    }
    assert lend(kiosk)["from"] == 11


def test_returning_again_gives_the_same_answer_whatever_the_key_and_the_number(kiosk: Any) -> None:
    lease = lend(kiosk)
    key = str(uuid.uuid4())
    first = give_back(kiosk, lease, 4, key)
    kiosk.clock.advance(minutes=5)
    same_key, other_key, other_number = (
        give_back(kiosk, lease, 4, key),
        give_back(kiosk, lease, 4),
        give_back(kiosk, lease, 9),
    )

    assert first.json() == same_key.json() == other_key.json() == other_number.json()
    assert same_key.headers["Idempotency-Replayed"] == "true"


@pytest.mark.parametrize("unused_from", [None, 11])
def test_a_lease_of_which_all_was_printed_comes_back_empty(kiosk: Any, unused_from: int | None) -> None:
    assert give_back(kiosk, lend(kiosk), unused_from).json()["unusedFrom"] is None


@pytest.mark.parametrize("unused_from", [0, 12, 10**12])
def test_a_number_that_was_never_in_the_lease_cannot_be_returned(kiosk: Any, unused_from: int) -> None:
    answer = give_back(kiosk, lend(kiosk), unused_from)

    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (400, "/unusedFrom")


def test_a_lease_nobody_has_cannot_be_returned(kiosk: Any) -> None:
    answer = give_back(kiosk, {"leaseId": "lease-none"}, 1)

    assert (answer.status_code, answer.json()["code"]) == (404, "lease-not-found")


def test_capabilities_name_the_series_and_that_it_is_lent(kiosk: Any) -> None:
    capabilities = kiosk.get("/capabilities").json()

    assert {"number-leases", "late-coverage", "cancel"} <= set(capabilities["features"])
    assert capabilities["leaseSeries"] == "T"
    assert capabilities["statusPage"] is None, "nobody said where phones reach this server"
