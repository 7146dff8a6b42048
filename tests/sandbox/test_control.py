"""The control surface: for demos and tests, on this machine only, and no part of the contract."""

from pathlib import Path
from typing import Any

import pytest

from kiosk.sandbox import CONTROL_PATH, contract_text
from kiosk.sandbox.app import hospital_app
from kiosk.sandbox.database import Database
from kiosk.sandbox.hospital import Hospital


def test_reset_forgets_visits_patients_and_misbehaviour(kiosk: Any) -> None:
    kiosk.book()
    kiosk.register(identifiers=[{"type": "PASSPORT", "value": "C1234567"}])
    kiosk.control("/behaviour", coverageGatewayDown=True, delaySeconds=0.001)
    behaviour = kiosk.control("/reset")

    assert behaviour == {
        "delaySeconds": 0.0,
        "unavailable": False,
        "coverageGatewayDown": False,
        "paymentRequired": "usual",
        "paymentSeconds": 300,
    }
    assert kiosk.staff_sees("visits") == []
    assert kiosk.post("/patients:search", {"identifierType": "PASSPORT", "value": "C1234567"}).json()["matches"] == []
    assert len(kiosk.get("/departments").json()["items"]) >= 12


def test_a_test_can_count_the_bookings_of_one_reference(kiosk: Any) -> None:
    booked = kiosk.book("insured", "dep-tm")
    kiosk.book("vneid", "dep-tm")

    (seen,) = kiosk.staff_sees("visits", clientReference=booked["clientReference"])

    assert seen["visitId"] == booked["visitId"]
    assert seen["display"] == booked["queue"]["display"]
    assert len(kiosk.staff_sees("visits")) == 2


def test_what_is_left_out_of_an_order_stays_as_it_is(kiosk: Any) -> None:
    kiosk.control("/behaviour", coverageGatewayDown=True)

    assert kiosk.control("/behaviour", delaySeconds=0.001)["coverageGatewayDown"] is True


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/behaviour", {"delaySecond": 1}, 400),
        ("/behaviour", {"delaySeconds": -1}, 400),
        ("/queues/q-none", {"places": 1}, 404),
        ("/departments/dep-none", {"active": False}, 404),
        ("/visits/vis-none:call", {}, 404),
        ("/nothing", {}, 404),
    ],
)
def test_an_order_that_cannot_be_followed_says_so(kiosk: Any, path: str, body: dict[str, Any], status: int) -> None:
    answer = kiosk.session.post(f"{kiosk.origin}{CONTROL_PATH}{path}", json=body, timeout=10)

    assert answer.status_code == status
    assert answer.json()["status"] == status


def test_the_contract_says_nothing_of_it_and_a_hospital_can_be_served_without(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'hospital.db'}")
    try:
        hospital = Hospital(database)
        with_control, without = (
            [getattr(route, "path", "") for route in hospital_app(hospital, control=control).routes]
            for control in (True, False)
        )
    finally:
        database.close()

    assert CONTROL_PATH in with_control
    assert CONTROL_PATH not in without
    assert CONTROL_PATH not in contract_text()


def test_opening_a_full_or_closed_room_lets_people_in(kiosk: Any) -> None:
    kiosk.control("/queues/q-rhm-1", closed=False)
    kiosk.control("/queues/q-tmh-1", places=None)

    assert kiosk.book("insured", "dep-rhm")["status"] == "waiting"
    assert kiosk.book("insured", "dep-tmh")["status"] == "waiting"
    assert kiosk.get("/queues?departmentId=dep-tmh").json()["items"][0]["remaining"] is None
