"""A visit is booked: number, room, people ahead, price, and every reason to refuse."""

from typing import Any

import pytest


def test_a_booking_says_where_to_go_how_long_to_wait_and_what_to_pay(kiosk: Any) -> None:
    booked = kiosk.book("insured", "dep-tm", payer="BHYT", coverageEvidenceId=kiosk.evidence("insured"))

    queue = booked["queue"]
    assert booked["status"] == "waiting"
    assert booked["departmentName"] == "Tim mạch"
    assert queue["display"] == f"B {queue['number']:03d}"
    assert queue["roomName"].startswith("Phòng khám Tim mạch")
    assert queue["floor"]
    assert queue["practitioner"]
    assert queue["ahead"] > 0
    assert queue["estimatedWaitMinutes"] == queue["ahead"] * 7
    assert booked["charges"] == [
        {"name": "Khám Tim mạch", "amount": 50600, "insurancePays": 40480, "patientPays": 10120}
    ]
    assert booked["paymentRequired"] == "after"
    assert booked["issuedAt"] == "2026-11-23T08:00:00+07:00"


@pytest.mark.parametrize(
    ("slug", "department", "pays", "when"),
    [("insured", "dep-tm", 10120, "after"), ("vneid", "dep-tm", 2530, "after"), ("child", "dep-nhi", 0, "none")],
)
def test_insurance_pays_its_share_of_the_price(kiosk: Any, slug: str, department: str, pays: int, when: str) -> None:
    booked = kiosk.book(slug, department, payer="BHYT", coverageEvidenceId=kiosk.evidence(slug))

    assert booked["charges"][0]["patientPays"] == pays
    assert booked["paymentRequired"] == when


def test_who_pays_alone_pays_before(kiosk: Any) -> None:
    booked = kiosk.book("uninsured", "dep-yc")

    assert booked["charges"] == [
        {"name": "Khám theo yêu cầu", "amount": 300000, "insurancePays": 0, "patientPays": 300000}
    ]
    assert booked["paymentRequired"] == "before"


def test_chosen_services_are_charged_and_unknown_ones_refused(kiosk: Any) -> None:
    booked = kiosk.book("insured", "dep-tm", serviceIds=["svc-tm-dtd"])
    refused = kiosk.refused("vneid", "dep-tm", serviceIds=["svc-tm-dtd", "svc-nhi-kham"])

    assert [line["amount"] for line in booked["charges"]] == [85900]
    assert refused["code"] == "invalid-request"
    assert refused["errors"][0]["pointer"] == "/serviceIds/1"


def test_numbers_follow_each_other_and_each_department_has_its_own(kiosk: Any) -> None:
    first, second = kiosk.book("insured", "dep-tm"), kiosk.book("vneid", "dep-tm")
    elsewhere = kiosk.book("insured", "dep-mat")

    assert second["queue"]["number"] == first["queue"]["number"] + 1
    assert elsewhere["queue"]["series"] == "P"


def test_a_new_day_starts_the_series_again(kiosk: Any) -> None:
    kiosk.clock.advance(hours=10)
    evening = kiosk.book("insured", "dep-tm")
    kiosk.clock.advance(hours=10)
    morning = kiosk.book("insured", "dep-tm")

    assert morning["queue"]["number"] < evening["queue"]["number"]


def test_people_who_came_earlier_are_ahead(kiosk: Any) -> None:
    first = kiosk.book("insured", "dep-mat")
    second = kiosk.book("vneid", "dep-mat")

    assert second["queue"]["ahead"] == first["queue"]["ahead"] + 1
    assert kiosk.get(f"/visits/{first['visitId']}").json()["queue"]["ahead"] == first["queue"]["ahead"]


def test_priority_by_law_goes_before_others_and_is_marked(kiosk: Any) -> None:
    ordinary = kiosk.book("insured", "dep-mat")
    elder = kiosk.book("elder", "dep-mat", priority={"class": "age-75", "evidence": "birth-date"})

    assert elder["queue"]["priority"] is True
    assert ordinary["queue"]["priority"] is False
    assert elder["priority"] == {"class": "age-75", "evidence": "birth-date"}
    assert elder["queue"]["ahead"] < ordinary["queue"]["ahead"]
    assert kiosk.get(f"/visits/{ordinary['visitId']}").json()["queue"]["ahead"] == ordinary["queue"]["ahead"] + 1
    assert kiosk.staff_sees("staff-tasks") == []


def test_a_declared_priority_and_a_class_nobody_knows_become_a_task_for_staff(kiosk: Any) -> None:
    booked = kiosk.book("insured", "dep-mat", priority={"class": "new-in-2030", "evidence": "declared"})

    assert booked["priority"]["class"] == "new-in-2030"
    assert kiosk.staff_sees("staff-tasks") == [{"kind": "priority-declared", "visitId": booked["visitId"]}]


def test_as_time_passes_fewer_people_are_ahead_until_it_is_your_turn(kiosk: Any) -> None:
    booked = kiosk.book("insured", "dep-mat")
    path = f"/visits/{booked['visitId']}"
    seen = [booked["queue"]["ahead"]]
    for _ in range(12):
        kiosk.clock.advance(minutes=10)
        seen.append(kiosk.get(path).json()["queue"]["ahead"])

    assert seen == sorted(seen, reverse=True)
    assert seen[-1] == 0


def test_a_booking_counts_among_the_waiting(kiosk: Any) -> None:
    def waiting() -> int:
        return int(kiosk.get("/queues?departmentId=dep-mat").json()["items"][0]["waiting"])

    before = waiting()
    kiosk.book("insured", "dep-mat")

    assert waiting() == before + 1


def test_the_hospital_chooses_the_shortest_queue_unless_the_patient_does(kiosk: Any) -> None:
    rooms = kiosk.get("/queues?departmentId=dep-ntq").json()["items"]
    shortest = min(rooms, key=lambda room: room["estimatedWaitMinutes"])
    longest = max(rooms, key=lambda room: room["estimatedWaitMinutes"])

    assert kiosk.book("insured", "dep-ntq")["queue"]["queueId"] == shortest["id"]
    assert kiosk.book("vneid", "dep-ntq", queueId=longest["id"])["queue"]["queueId"] == longest["id"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"patientId": "pat-nobody"}, "patient-not-found"),
        ({"departmentId": "dep-nowhere"}, "department-not-found"),
        ({"queueId": "q-nhi-1"}, "queue-not-found"),
        ({"slotId": "s-tm-1-am.20261123.0715"}, "slot-not-found"),
        ({"slotId": "s-tm-1-am.20261124.0730"}, "slot-not-found"),
        ({"slotId": "nonsense"}, "slot-not-found"),
        ({"appointmentId": "app-nothing"}, "appointment-not-found"),
        ({"departmentId": "dep-tmh"}, "session-full"),
        ({"departmentId": "dep-rhm"}, "department-closed"),
        ({"departmentId": "dep-nhi"}, "not-eligible"),
        ({"patientId": "pat-vneid", "departmentId": "dep-ps"}, "not-eligible"),
        ({"payer": "BHYT"}, "coverage-invalid"),
        ({"payer": "BHYT", "coverageEvidenceId": "cov-nothing"}, "coverage-invalid"),
        ({"payer": "BHYT", "coverageUnchecked": True, "departmentId": "dep-yc"}, "coverage-invalid"),
    ],
)
def test_a_visit_that_cannot_be_is_refused_by_its_code_and_leaves_nothing(
    kiosk: Any, changes: dict[str, Any], code: str
) -> None:
    assert kiosk.refused(**changes)["code"] == code
    assert kiosk.staff_sees("visits") == []


def test_a_refused_visit_uses_up_no_number(kiosk: Any) -> None:
    first = kiosk.book("insured", "dep-tm")
    kiosk.refused("vneid", "dep-tm", queueId="q-nhi-1")
    second = kiosk.book("vneid", "dep-tm")

    assert second["queue"]["number"] == first["queue"]["number"] + 1


def test_nobody_is_registered_outside_the_hours(kiosk: Any) -> None:
    office = [{"weekdays": [1], "opens": "07:00", "closes": "08:30"}]
    kiosk.control("/departments/dep-tm", hours=office)
    in_time = kiosk.post("/visits", kiosk.visit("insured"))
    kiosk.clock.advance(minutes=30)
    too_late = kiosk.refused("vneid")

    assert in_time.status_code == 201
    assert too_late["code"] == "department-closed"
    assert kiosk.get("/queues?departmentId=dep-tm").json()["items"][0]["state"] == "closed"


def test_a_birth_year_alone_never_excludes_by_guess(kiosk: Any) -> None:
    perhaps_sixteen = kiosk.register(birthDate="2010", birthDatePrecision="year")
    surely_older = kiosk.register(birthDate="2009", birthDatePrecision="year")

    assert kiosk.book(patientId=perhaps_sixteen, department="dep-nhi")["status"] == "waiting"
    assert kiosk.refused(patientId=surely_older, department="dep-nhi")["code"] == "not-eligible"


def test_an_unknown_sex_is_for_staff_to_judge(kiosk: Any) -> None:
    patient = kiosk.register(sex="unknown")

    assert kiosk.book(patientId=patient, department="dep-ps")["status"] == "waiting"


def test_a_patient_with_an_open_visit_in_the_department_gets_no_second_one_today(kiosk: Any) -> None:
    booked = kiosk.book("insured", "dep-tm")
    again = kiosk.refused("insured", "dep-tm")
    elsewhere = kiosk.book("insured", "dep-mat")
    kiosk.clock.advance(days=1)
    tomorrow = kiosk.book("insured", "dep-tm")

    assert (again["code"], again["visitId"]) == ("duplicate-visit", booked["visitId"])
    assert len({booked["visitId"], elsewhere["visitId"], tomorrow["visitId"]}) == 3


def test_insurance_that_could_not_be_checked_is_a_task_for_staff_and_promises_nothing(kiosk: Any) -> None:
    booked = kiosk.book("unavailable", payer="BHYT", coverageEvidenceId=None, coverageUnchecked=True)

    assert booked["coverageUnchecked"] is True
    assert booked["charges"][0]["insurancePays"] == 0
    assert kiosk.staff_sees("staff-tasks") == [{"kind": "coverage-unchecked", "visitId": booked["visitId"]}]


def test_a_card_of_army_or_police_is_accepted_for_now_and_staff_look_at_it(kiosk: Any) -> None:
    booked = kiosk.book("army", payer="BHYT", coverageEvidenceId=kiosk.evidence("army"))

    assert booked["charges"][0]["patientPays"] == 0
    assert [task["kind"] for task in kiosk.staff_sees("staff-tasks")] == ["coverage-provisional"]


def test_evidence_of_somebody_else_or_of_yesterday_carries_no_visit(kiosk: Any) -> None:
    evidence = kiosk.evidence("insured")
    borrowed = kiosk.refused("vneid", payer="BHYT", coverageEvidenceId=evidence)
    kiosk.clock.advance(hours=24, seconds=1)
    stale = kiosk.refused("insured", payer="BHYT", coverageEvidenceId=evidence)

    assert borrowed["code"] == stale["code"] == "coverage-invalid"


def test_evidence_fits_a_patient_registered_without_numbers_by_name_and_birth(kiosk: Any) -> None:
    who = kiosk.person("stranger")
    same = kiosk.register(name=who.name.title(), birthDate="1985", birthDatePrecision="year", sex="male")
    namesake = kiosk.register(name=who.name, birthDate="1986-02-17", sex="male")
    evidence = kiosk.evidence("stranger")

    assert kiosk.book(patientId=same, payer="BHYT", coverageEvidenceId=evidence)["charges"][0]["insurancePays"] == 40480
    refused = kiosk.refused(patientId=namesake, payer="BHYT", coverageEvidenceId=evidence)
    assert refused["code"] == "coverage-invalid"


def test_staff_see_how_the_patient_was_identified(kiosk: Any) -> None:
    how = {"document": "chip-card", "proof": "unaltered", "checks": ["signature=passed", "signer-chain=unknown"]}
    booked = kiosk.book(identification=how)

    (seen,) = kiosk.staff_sees("visits", clientReference=booked["clientReference"])
    assert seen["identification"] == how


def test_what_the_kiosk_adds_in_later_versions_is_ignored(kiosk: Any) -> None:
    booked = kiosk.book(
        inventedLater={"deep": [1, 2, 3]},
        consent={"version": "2026-01", "purposes": ["research"], "inventedLater": True},
        referral={"number": "12/2026", "facilityName": "Trạm Y tế Mẫu", "issuedOn": "2026-11-20"},
        guardianPresent=True,
    )

    assert booked["status"] == "waiting"
