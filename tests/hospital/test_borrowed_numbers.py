"""Numbers borrowed from the hospital: looked at before they are believed, for nobody can ask when they are printed."""

import json
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from drivers.simulation.network import FaultProxy
from kiosk.composition.app import local_today
from kiosk.hospital import Conflict, Done, NotAllowed, NumberLease, OutcomeUnknown, Rejected, Unavailable
from kiosk.hospital.native import NativeHospital
from kiosk.sandbox.times import VIETNAM
from support.lying_hospital import LyingHospital

KEY = "0b0c7a4e-3f0e-4a52-9a52-6a1f0d9d7c11"


def borrow(hospital: NativeHospital, key: str | None = None, count: int = 10, day: date | None = None) -> Any:
    return hospital.lease_numbers(key or str(uuid.uuid4()), "K3", "T", day or local_today(), count)


def lease(hospital: NativeHospital, key: str | None = None, count: int = 10) -> NumberLease:
    found = borrow(hospital, key, count)
    assert isinstance(found, NumberLease)
    return found


def test_numbers_are_borrowed_and_the_same_key_borrows_the_same(hospital: NativeHospital) -> None:
    key = str(uuid.uuid4())
    first, again, other = lease(hospital, key), lease(hospital, key), lease(hospital, count=3)

    assert first == again
    assert (first.series, first.day, first.last - first.first) == ("T", local_today(), 9)
    assert first.expires_at == datetime.combine(local_today() + timedelta(days=1), datetime.min.time(), VIETNAM)
    assert (other.first, other.last) == (first.last + 1, first.last + 3)


def test_fewer_than_asked_are_believed_and_none_is_a_conflict(
    hospital: NativeHospital, control: Callable[..., Any]
) -> None:
    control("/limits", leaseNumbers=4)
    few = lease(hospital)

    assert (few.first, few.last) == (1, 4)
    assert borrow(hospital) == Conflict("lease-exhausted")


def test_a_day_that_is_over_is_refused_for_good(hospital: NativeHospital) -> None:
    assert borrow(hospital, day=local_today() - timedelta(days=1)) == Rejected("invalid-request")


def test_a_lost_answer_is_asked_for_again_with_the_same_key(hospital: NativeHospital, network: FaultProxy) -> None:
    key = str(uuid.uuid4())
    network.drop_answer_after_commit()

    assert borrow(hospital, key) == OutcomeUnknown(key)
    assert lease(hospital, key).first == 1
    assert lease(hospital).first == 11


def test_a_lease_is_returned_once_and_again(hospital: NativeHospital) -> None:
    borrowed, key = lease(hospital), str(uuid.uuid4())

    assert hospital.return_lease(key, borrowed.id, 4) == Done()
    assert hospital.return_lease(key, borrowed.id, 4) == Done()
    assert hospital.return_lease(str(uuid.uuid4()), lease(hospital).id, None) == Done()
    assert hospital.return_lease(str(uuid.uuid4()), "lease-none", None) == Rejected("lease-not-found")


def test_a_line_that_is_down_lends_nothing(hospital: NativeHospital, network: FaultProxy) -> None:
    network.cut()

    assert isinstance(borrow(hospital), Unavailable)
    assert isinstance(hospital.return_lease(KEY, "lease-1", None), Unavailable)


# --- a hospital that lies ---------------------------------------------------------------------------------------------


def tomorrow() -> str:
    """Looked up while a test runs, which may be after midnight."""
    return (local_today() + timedelta(days=1)).isoformat()


def answer(**said: Any) -> dict[str, Any]:
    in_a_day = datetime.now(UTC) + timedelta(days=1)
    return {
        "leaseId": "lease-1",
        "series": "T",
        "date": local_today().isoformat(),
        "from": 41,
        "to": 50,
        "expiresAt": in_a_day.isoformat(),
    } | said


def test_an_honest_answer_is_believed_with_all_it_says(lying: LyingHospital) -> None:
    said = answer(surprise="new")
    found = lease(NativeHospital(lying.says((201, said))))

    expires = datetime.fromisoformat(said["expiresAt"])
    assert found == NumberLease("lease-1", "T", local_today(), 41, 50, expires)


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ({"to": 40}, "$.to"),
        ({"to": 51}, "$.to"),
        ({"to": 41 + 10**12}, "$.to"),
        ({"from": -3, "to": 2}, "$.from"),
        ({"from": 10**9, "to": 10**9 + 3}, "$.to"),
        ({"from": "41"}, "$.from"),
        ({"from": True}, "$.from"),
        ({"to": None}, "$.to"),
        ({"series": "A"}, "$.series"),
        ({"date": tomorrow}, "$.date"),
        ({"date": "hôm nay"}, "$.date"),
        ({"expiresAt": "2020-01-01T00:00:00+07:00"}, "$.expiresAt"),
        ({"expiresAt": "2999-01-01T00:00:00"}, "$.expiresAt"),
        ({"leaseId": ""}, "$.leaseId"),
        ({"leaseId": "x" * 65}, "$.leaseId"),
        ({"leaseId": "lease\n1"}, "$.leaseId"),
        ({"leaseId": 7}, "$.leaseId"),
    ],
)
def test_a_lease_that_cannot_be_one_is_refused_and_the_reason_names_the_place(
    lying: LyingHospital, said: dict[str, Any], where: str
) -> None:
    now = {key: value() if callable(value) else value for key, value in said.items()}
    found = borrow(NativeHospital(lying.says((201, answer(**now)))))

    assert found == Unavailable(f"answer breaks the contract: {where}")


def test_more_than_a_thousand_numbers_are_never_believed(lying: LyingHospital) -> None:
    found = borrow(NativeHospital(lying.says((201, answer(to=2041)))), count=5000)

    assert found == Unavailable("answer breaks the contract: $.to")


@pytest.mark.parametrize("body", [b"", b"null", b"[]", b"{}", b"<html>", b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_lease_at_all_is_refused(lying: LyingHospital, body: bytes) -> None:
    assert isinstance(borrow(NativeHospital(lying.says((201, body)))), Unavailable)


@pytest.mark.parametrize(
    ("status", "said", "expected"),
    [
        (409, {"code": "lease-exhausted"}, Conflict("lease-exhausted")),
        (409, {"code": "idempotency-in-progress"}, OutcomeUnknown(KEY)),
        (404, {"code": "series-not-found"}, Rejected("series-not-found")),
        (404, {"code": "not-found"}, Rejected("not-found")),
        (403, {}, NotAllowed(403)),
        (500, {}, OutcomeUnknown(KEY)),
        (503, {"code": "his-unavailable"}, Unavailable("503 his-unavailable")),
    ],
)
def test_what_a_problem_means(lying: LyingHospital, status: int, said: dict[str, str], expected: object) -> None:
    assert borrow(NativeHospital(lying.says((status, said))), KEY) == expected


def test_what_is_asked_names_the_kiosk_the_day_and_the_key(lying: LyingHospital) -> None:
    hospital = NativeHospital(lying.says((201, answer())))
    borrow(hospital, KEY)
    hospital.return_lease(KEY, "../a b?", 44)
    hospital.return_lease(KEY, "lease-1", None)

    lent, odd, returned = lying.asked
    assert lent.line == "POST /kiosk/v1/number-leases"
    assert lent.headers["Idempotency-Key"] == KEY
    assert json.loads(lent.body) == {"kioskId": "K3", "series": "T", "date": local_today().isoformat(), "count": 10}
    assert odd.line == "POST /kiosk/v1/number-leases/..%2Fa%20b%3F:return"
    assert (json.loads(odd.body), json.loads(returned.body)) == ({"unusedFrom": 44}, {})
