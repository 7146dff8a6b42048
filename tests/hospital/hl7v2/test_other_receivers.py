"""The adapter against receivers that other people wrote."""

import logging
from collections.abc import Callable
from typing import Any

import pytest

from kiosk.hospital.hl7v2 import Hl7Hospital
from kiosk.hospital.port import Done, Rejected
from kiosk.visit import Booking, PatientRecord, Payer
from support.hl7v2.hospital import SLOT, request
from support.hl7v2.others import fhir_bridge, hl7_server, hl7apy_server
from support.world import ANH

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture(autouse=True)
def _quiet(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL)


@pytest.mark.parametrize("keep", [False, True])
def test_the_hl7_library_receives_every_message_whole(make: Callable[..., Hl7Hospital], keep: bool) -> None:
    heard: list[Any] = []
    with hl7_server(heard) as port:
        hospital = make(port, keep_connection=keep)
        visits = [hospital.book(request(number)) for number in range(5)]
        assert all(isinstance(visit, Booking) for visit in visits)
        assert isinstance(visits[0], Booking)
        assert hospital.cancel_visit("c", visits[0], "patient") == Done()
        assert isinstance(hospital.book(request(9, slot_id=SLOT)), Booking)
        hospital.close()
    kinds = [str(message.segment("MSH")(9)) for message in heard]
    assert kinds == ["ADT^A04^ADT_A01"] * 5 + ["ADT^A11^ADT_A09", "SRM^S01^SRM_S01"]
    assert str(heard[0].segment("PID")(5)) == "NGUYỄN^ANH^THỊ MINH^^^^L"
    assert [str(message.segment("PV1")(19)(0)(0)) for message in heard[:5]] == [
        visit.visit_id for visit in visits if isinstance(visit, Booking)
    ]


def test_hl7apy_accepts_what_it_knows_and_refuses_the_rest(make: Callable[..., Hl7Hospital]) -> None:
    heard: list[Any] = []
    with hl7apy_server(heard) as port:
        hospital = make(port)
        visit = hospital.book(request(1, payer=Payer.INSURANCE))
        assert isinstance(visit, Booking)
        assert hospital.cancel_visit("c", visit, "patient") == Done()
        found = hospital.find_patient(ANH)
        assert isinstance(found, PatientRecord)
        assert found.certain
        assert hospital.book(request(2, slot_id=SLOT)) == Rejected("hl7-200")
    assert heard[0].pid.pid_5.pid_5_1.to_er7() == "NGUYỄN"
    assert heard[0].pv1.pv1_19.pv1_19_1.to_er7() == visit.visit_id


def test_the_bridge_turns_a_walk_in_into_a_patient_and_an_encounter(make: Callable[..., Hl7Hospital]) -> None:
    results: list[Any] = []
    with fhir_bridge(results) as port:
        hospital = make(port)
        visit = hospital.book(request(1))
        assert isinstance(visit, Booking)
        assert hospital.keep_number("n", visit.visit_id, request().offline_ticket) == Done()  # type: ignore[arg-type]
    resources = [entry["resource"] for entry in results[0].bundle["entry"]]
    patient = next(one for one in resources if one["resourceType"] == "Patient")
    assert patient["name"][0]["family"] == "NGUYỄN"
    assert patient["birthDate"] == "1988-04-12"
    assert {"0000123", "001188990001"} <= {one["value"] for one in patient["identifier"]}
    assert visit.visit_id in str([one for one in resources if one["resourceType"] == "Encounter"])


def test_the_bridge_knows_a_repeated_message_by_its_id(make: Callable[..., Hl7Hospital], tmp_path: Any) -> None:
    results: list[Any] = []
    with fhir_bridge(results) as port:
        assert isinstance(make(port).book(request(1)), Booking)
        # As after a loss of both the answer and the kiosk's own note of it.
        elsewhere = make(port, records_folder=tmp_path / "lost")
        assert isinstance(elsewhere.book(request(1)), Booking)
    assert [result.duplicate for result in results] == [False, True]


def test_accepted_with_a_warning_that_nobody_read_it_is_no_booking(make: Callable[..., Hl7Hospital]) -> None:
    results: list[Any] = []
    with fhir_bridge(results) as port:
        assert make(port).book(request(1, slot_id=SLOT)) == Rejected("hl7-200")
    assert results[0].ack_code == "AA"


def test_a_wrong_version_or_a_training_feed_is_refused_for_good(make: Callable[..., Hl7Hospital]) -> None:
    with fhir_bridge([]) as port:
        assert make(port, version="2.8").book(request(1)) == Rejected("hl7-203")
        assert make(port, processing="T").book(request(1)) == Rejected("hl7-202")
