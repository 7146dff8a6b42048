"""What the portal told the kiosk goes along with the visit, and staff have their task."""

import json
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
import requests

from kiosk.hospital import payloads
from kiosk.hospital.native import NativeHospital
from kiosk.hospital.native.booking import visit_body
from kiosk.hospital.portal import Portal, with_portal
from kiosk.identity import Identity
from kiosk.sandbox.people import person
from kiosk.visit import (
    Booking,
    BookingIntent,
    BookingRequest,
    Consent,
    Coverage,
    CoverageReport,
    NotCovered,
    Payer,
    PortalCode,
    Priority,
)

REPORT = CoverageReport(
    *("004", datetime(2026, 11, 23, 8, 0, tzinfo=UTC), "004: Thẻ cũ còn giá trị."),
    *("HT3010199000001", date(2026, 1, 1), date(2026, 12, 31), "01999", 95),
)


def request(who: Identity, report: CoverageReport | None, payer: Payer = Payer.INSURANCE) -> BookingRequest:
    intent = BookingIntent(
        *(who, None, "dep-ntq", None, None, payer, None, Priority.NONE, Consent("1")), coverage_report=report
    )
    return BookingRequest(str(uuid.uuid4()), str(uuid.uuid4()), "K3", datetime.now(UTC), intent)


def test_the_body_carries_the_report_and_no_evidence(identity: Callable[..., Identity]) -> None:
    body = json.loads(visit_body(request(identity("HT3010199000001"), REPORT), "pat-1"))
    assert body["coverageUnchecked"] is True
    assert "coverageEvidenceId" not in body
    assert body["coverageReport"] == {
        "source": "bhxh-portal",
        "code": "004",
        "checkedAt": "2026-11-23T08:00:00+00:00",
        "note": "004: Thẻ cũ còn giá trị.",
        "card": "HT3010199000001",
        "validFrom": "2026-01-01",
        "validTo": "2026-12-31",
        "facility": "01999",
        "percent": 95,
    }


def test_a_visit_without_a_report_is_the_same_bytes_as_ever(identity: Callable[..., Identity]) -> None:
    assert b"coverageReport" not in visit_body(request(identity("HT3010199000001"), None), "pat-1")


def test_what_the_queue_kept_before_reports_is_still_read(identity: Callable[..., Identity]) -> None:
    stored = request(identity("HT3010199000001"), REPORT)
    assert payloads.decode(payloads.encode(stored), BookingRequest) == stored
    earlier = json.loads(payloads.encode(stored))
    del earlier["intent"]["coverage_report"]
    read = payloads.decode(json.dumps(earlier).encode(), BookingRequest)
    assert read.intent.coverage_report is None


def test_a_report_shows_no_card_in_its_repr() -> None:
    assert "0199000001" not in repr(REPORT)


@pytest.mark.parametrize("slug", ["insured", "army", "unavailable"])
def test_a_visit_with_a_report_is_booked_and_staff_have_their_task(
    origin: str,
    portal: Portal,
    control: Callable[..., Any],
    identity: Callable[..., Identity],
    slug: str,
) -> None:
    control("/reset")
    hospital = with_portal(NativeHospital(origin), portal, facility="01999")
    who = person(slug, date.today())
    patient = identity(who.citizen_number, who.name, who.birth)
    coverage = hospital.check_coverage(patient, None)
    assert not isinstance(coverage, NotCovered)
    booked = hospital.book(request(patient, coverage.report))  # type: ignore[union-attr]
    assert isinstance(booked, Booking)
    tasks = requests.get(f"{origin}/sandbox/staff-tasks", timeout=10).json()["items"]
    assert {
        "kind": "coverage-unchecked",
        "visitId": booked.visit_id,
        "note": coverage.report.note,  # type: ignore[union-attr]
    } in tasks


@pytest.mark.parametrize(
    ("slug", "code"),
    [("expired-insurance", "010"), ("mismatch", "061"), ("withdrawn-card", "110"), ("uninsured", "050")],
)
def test_through_the_hospital_the_patient_hears_the_same(
    origin: str, portal: Portal, identity: Callable[..., Identity], slug: str, code: str
) -> None:
    native = NativeHospital(origin)
    who = person(slug, date.today())
    patient = identity(who.citizen_number, who.name, who.birth)
    answers: list[Coverage | Any] = [
        hospital.check_coverage(patient, None) for hospital in (native, with_portal(native, portal))
    ]
    for coverage in answers:
        assert isinstance(coverage, NotCovered)
        assert coverage.code is PortalCode(code)
    assert answers[0].reason is answers[1].reason
