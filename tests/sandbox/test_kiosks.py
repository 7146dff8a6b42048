"""What kiosks are to be, and how they are."""

from collections.abc import Callable
from typing import Any

import pytest


def beat(kiosk: Any, at: str, version: str = "1.0", kiosk_id: str = "K3", **changes: Any) -> Any:
    body = {
        "at": at,
        "version": version,
        "queue": {"waiting": 2, "setAside": 1, "oldestSeconds": 41.5},
        "devices": [{"kind": "printer", "status": "paper-low", "ticketsLeft": 64}],
    }
    return kiosk.post(f"/kiosks/{kiosk_id}/heartbeat", body | changes)


def test_a_kiosk_learns_what_it_is_to_be_and_only_what_changed(kiosk: Any) -> None:
    first = kiosk.get("/kiosks/K3/configuration")
    known = {"If-None-Match": first.headers["ETag"]}
    again = kiosk.get("/kiosks/K3/configuration", headers=known)
    kiosk.control("/kiosks/K3/configuration", name="Sảnh B", departmentIds=["dep-nhi"])
    changed = kiosk.get("/kiosks/K3/configuration", headers=known)

    assert first.json() == {"kioskId": "K3", "name": None, "departmentIds": None, "heartbeatSeconds": 60}
    assert again.status_code == 304
    assert changed.json() == {
        "kioskId": "K3",
        "name": "Sảnh B",
        "departmentIds": ["dep-nhi"],
        "heartbeatSeconds": None,
    }


def test_a_kiosk_nobody_configured_is_not_found_until_it_is(kiosk: Any) -> None:
    assert kiosk.get("/kiosks/K77/configuration").json()["code"] == "kiosk-not-found"
    kiosk.control("/kiosks/K77/configuration", heartbeatSeconds=30)

    assert kiosk.get("/kiosks/K77/configuration").json()["heartbeatSeconds"] == 30


def test_the_last_heartbeat_counts_by_its_own_time(kiosk: Any) -> None:
    answers = [
        beat(kiosk, "2026-11-23T07:59:00+07:00", "first"),
        beat(kiosk, "2026-11-23T00:59:30Z", "last"),
        beat(kiosk, "2026-11-23T07:58:00+07:00", "overtaken"),
        beat(kiosk, "2026-11-23T07:00:00+07:00", "another", "K4"),
    ]
    k3, k4 = kiosk.staff_sees("heartbeats")

    assert [answer.status_code for answer in answers] == [204] * 4
    assert (k3["kioskId"], k3["version"], k3["queue"]["waiting"]) == ("K3", "last", 2)
    assert k3["devices"] == [{"kind": "printer", "status": "paper-low", "ticketsLeft": 64}]
    assert k4["version"] == "another"


def test_a_clock_that_runs_ahead_does_not_silence_later_heartbeats(kiosk: Any) -> None:
    beat(kiosk, "2027-01-01T00:00:00+07:00", "ahead")
    kiosk.clock.advance(seconds=1)
    beat(kiosk, "2026-11-23T08:00:01+07:00", "mended")

    assert [each["version"] for each in kiosk.staff_sees("heartbeats")] == ["mended"]


def test_heartbeats_at_once_leave_the_last(kiosk: Any, at_once: Callable[..., list[Any]]) -> None:
    answers = at_once(
        lambda each, second: beat(each, f"2026-11-23T07:59:{second:02d}+07:00", str(second)).status_code, range(6)
    )

    assert answers == [204] * 6
    assert [each["version"] for each in kiosk.staff_sees("heartbeats")] == ["5"]


@pytest.mark.parametrize(
    "changes",
    [
        {"at": "2026-11-23T08:00:00"},
        {"queue": {"waiting": -1, "setAside": 0}},
        {"queue": None},
        {"devices": [{"kind": "printer"}]},
        {"devices": [{"kind": "printer", "status": "ready", "ticketsLeft": -1}]},
        {"version": ""},
    ],
)
def test_a_heartbeat_that_makes_no_sense_is_refused(kiosk: Any, changes: dict[str, Any]) -> None:
    answer = beat(kiosk, **{"at": "2026-11-23T08:00:00+07:00", **changes})

    assert (answer.status_code, answer.json()["code"]) == (400, "invalid-request")
    assert kiosk.staff_sees("heartbeats") == []
