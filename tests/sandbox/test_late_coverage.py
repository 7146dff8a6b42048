"""Insurance that was checked after the visit was booked."""

import uuid
from typing import Any

import pytest

UNCHECKED = {"payer": "BHYT", "coverageUnchecked": True}


def attach(kiosk: Any, visit: dict[str, Any], evidence: str, key: str | None = None) -> Any:
    return kiosk.post(f"/visits/{visit['visitId']}:coverage", {"coverageEvidenceId": evidence}, key)


def tasks(kiosk: Any) -> list[str]:
    return [task["kind"] for task in kiosk.staff_sees("staff-tasks")]


def test_the_bill_is_made_anew_and_staff_need_not_look_any_more(kiosk: Any) -> None:
    booked = kiosk.book("insured", "dep-tm", **UNCHECKED)
    assert tasks(kiosk) == ["coverage-unchecked"]
    assert booked["charges"][0]["patientPays"] == booked["charges"][0]["amount"]
    covered = attach(kiosk, booked, kiosk.evidence("insured")).json()

    checked_at_once = kiosk.book("insured", "dep-mat", payer="BHYT", coverageEvidenceId=kiosk.evidence("insured"))
    assert covered["charges"][0]["insurancePays"] == checked_at_once["charges"][0]["insurancePays"] > 0
    assert covered["coverageUnchecked"] is False
    assert covered["paymentRequired"] == "after"
    assert covered["queue"]["display"] == booked["queue"]["display"]
    assert covered["version"] == booked["version"] + 1
    assert tasks(kiosk) == []


def test_full_benefit_leaves_nothing_to_pay(kiosk: Any) -> None:
    booked = kiosk.book("child", "dep-nhi", **UNCHECKED)

    assert attach(kiosk, booked, kiosk.evidence("child")).json()["paymentRequired"] == "none"


def test_again_changes_nothing_with_the_same_key_or_another(kiosk: Any) -> None:
    booked, evidence, key = kiosk.book("insured", "dep-tm", **UNCHECKED), kiosk.evidence("insured"), str(uuid.uuid4())
    first, again, other_key = (attach(kiosk, booked, evidence, each) for each in (key, key, None))

    assert first.json() == again.json() == other_key.json()
    assert again.headers["Idempotency-Replayed"] == "true"


def test_evidence_of_a_provisional_card_leaves_another_task(kiosk: Any) -> None:
    booked = kiosk.book("army", "dep-tm", **UNCHECKED)
    attach(kiosk, booked, kiosk.evidence("army"))

    assert tasks(kiosk) == ["coverage-provisional"]


def test_evidence_that_does_not_carry_the_visit_is_refused(kiosk: Any) -> None:
    unchecked = kiosk.book("insured", "dep-tm", **UNCHECKED)
    paying_alone = kiosk.book("insured", "dep-mat")
    mine, not_mine = kiosk.evidence("insured"), kiosk.evidence("elder")

    for visit, evidence in ((unchecked, not_mine), (unchecked, "cov-none"), (paying_alone, mine)):
        answer = attach(kiosk, visit, evidence)
        assert (answer.status_code, answer.json()["code"]) == (422, "coverage-invalid")
    assert tasks(kiosk) == ["coverage-unchecked"]
    assert attach(kiosk, unchecked, mine).status_code == 200


def test_what_is_paid_or_cancelled_or_nowhere_is_told_apart(kiosk: Any) -> None:
    evidence = kiosk.evidence("insured")
    paid, cancelled = kiosk.book("insured", "dep-tm", **UNCHECKED), kiosk.book("insured", "dep-mat", **UNCHECKED)
    kiosk.control(f"/visits/{paid['visitId']}:pay")
    kiosk.post(f"/visits/{cancelled['visitId']}:cancel", {"reason": "mistake"}, If_Match="*")

    codes = [attach(kiosk, visit, evidence).json()["code"] for visit in (paid, cancelled, {"visitId": "vis-none"})]
    assert codes == ["already-paid", "already-cancelled", "visit-not-found"]


def test_evidence_of_the_next_day_covers_the_visit_of_the_day_before(kiosk: Any) -> None:
    booked = kiosk.book("insured", "dep-tm", **UNCHECKED)
    kiosk.clock.advance(days=2)

    assert attach(kiosk, booked, kiosk.evidence("insured")).json()["coverageUnchecked"] is False


def test_what_the_portal_told_the_kiosk_is_for_staff_and_changes_no_charges(kiosk: Any) -> None:
    report = {"source": "bhxh-portal", "checkedAt": "2026-11-23T07:59:00+07:00", "note": "004: Thẻ cũ còn giá trị."}
    plain = kiosk.book("bhyt", "dep-tm", **UNCHECKED)
    reported = kiosk.book("insured", "dep-tm", **UNCHECKED, coverageReport=report | {"code": "004", "percent": 100})

    assert reported["coverageUnchecked"] is True
    assert reported["charges"] == plain["charges"]
    assert [task.get("note") for task in kiosk.staff_sees("staff-tasks")] == [None, report["note"]]


@pytest.mark.parametrize(
    "wrong", [{"percent": 101}, {"card": "H" * 16}, {"note": "x" * 501}, {"code": "123456789"}, {"facility": "019990"}]
)
def test_a_report_that_is_none_is_refused(kiosk: Any, wrong: dict[str, Any]) -> None:
    report = {"source": "bhxh-portal", "checkedAt": "2026-11-23T07:59:00+07:00", "note": "", **wrong}
    problem = kiosk.refused("insured", "dep-tm", **UNCHECKED, coverageReport=report)

    assert problem["code"] == "invalid-request"
    assert problem["errors"][0]["pointer"] == f"/coverageReport/{next(iter(wrong))}"
