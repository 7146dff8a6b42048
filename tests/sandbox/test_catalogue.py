"""What the hospital offers: capabilities, departments, queues, services."""

from typing import Any

import pytest

from kiosk.sandbox import API_PATH


def test_capabilities_promise_every_level_and_every_feature(kiosk: Any) -> None:
    capabilities = kiosk.get("/capabilities").json()

    assert capabilities["levels"] == ["L0", "L1", "L2"]
    assert {
        "holds",
        "payments",
        "reprints",
        "ticket-paper",
        "patient-visits",
        "kiosk-configuration",
        "heartbeat",
    } <= set(capabilities["features"])
    assert "offline-ticket" in capabilities["features"]
    assert capabilities["queueNumberSource"] == "hospital"
    assert capabilities["timezone"] == "Asia/Ho_Chi_Minh"
    assert capabilities["serverTime"] == "2026-11-23T08:00:00+07:00"


def test_a_dozen_departments_with_believable_differences(kiosk: Any) -> None:
    departments = {each["code"]: each for each in kiosk.get("/departments").json()["items"]}

    assert len(departments) >= 12
    assert departments["NHI"]["ageRange"] == {"minYears": 0, "maxYears": 15}
    assert departments["PS"]["sex"] == "female"
    assert [code for code, each in departments.items() if not each["acceptsBhyt"]] == ["YC"]
    assert departments["TM"]["examFee"] == {"price": 50600, "bhytPrice": 50600}
    assert departments["YC"]["examFee"]["bhytPrice"] is None
    assert all(each["nameEn"] and each["hours"] and each["active"] for each in departments.values())


def test_one_department_is_full_one_closed_and_the_others_open(kiosk: Any) -> None:
    queues = kiosk.get("/queues").json()["items"]
    states = {queue["departmentId"]: queue["state"] for queue in queues if queue["state"] != "open"}

    assert states == {"dep-tmh": "full", "dep-rhm": "closed"}
    assert all(queue["roomName"] and queue["floor"] and queue["practitioner"] for queue in queues)
    closed = next(queue for queue in queues if queue["state"] == "closed")
    assert (closed["waiting"], closed["nowServing"], closed["estimatedWaitMinutes"]) == (0, None, None)


def test_the_waiting_move_with_the_clock_and_only_with_the_clock(kiosk: Any) -> None:
    def waiting() -> list[int]:
        return [queue["waiting"] for queue in kiosk.get("/queues").json()["items"]]

    first, same = waiting(), waiting()
    kiosk.clock.advance(minutes=9)

    assert first == same
    assert waiting() != first


@pytest.mark.parametrize("path", ["/departments", "/queues", "/queues?departmentId=dep-tm", "/services"])
def test_an_unchanged_list_is_not_sent_again(kiosk: Any, path: str) -> None:
    etag = kiosk.get(path).headers["ETag"]

    assert kiosk.get(path, headers={"If-None-Match": etag}).status_code == 304
    assert kiosk.get(path, headers={"If-None-Match": f'"other", {etag}'}).status_code == 304
    assert kiosk.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_a_changed_list_is_sent_again(kiosk: Any) -> None:
    departments = kiosk.get("/departments").headers["ETag"]
    queues = kiosk.get("/queues").headers["ETag"]
    kiosk.control("/departments/dep-tm", name="Tim mạch can thiệp")
    kiosk.book("insured", "dep-mat")

    renamed = kiosk.get("/departments", headers={"If-None-Match": departments})
    assert renamed.status_code == 200
    assert [each["version"] for each in renamed.json()["items"] if each["code"] == "TM"] == [2]
    assert kiosk.get("/queues", headers={"If-None-Match": queues}).status_code == 200


def test_a_standing_queue_stays_304_while_its_time_stamp_moves(kiosk: Any) -> None:
    etag = kiosk.get("/queues?departmentId=dep-yc").headers["ETag"]
    kiosk.clock.advance(seconds=20)

    assert kiosk.get("/queues?departmentId=dep-yc", headers={"If-None-Match": etag}).status_code == 304


def test_pages_hold_every_department_once_while_others_are_added(kiosk: Any) -> None:
    whole = [each["id"] for each in kiosk.get("/departments").json()["items"]]
    seen: list[str] = []
    cursor = None
    for page_number in range(len(whole)):
        page = kiosk.get("/departments", params={"limit": 3, "cursor": cursor}).json()
        assert len(page["items"]) <= 3
        seen += [each["id"] for each in page["items"]]
        kiosk.control("/departments", code=f"EARLY{page_number}", position=0)
        cursor = page["nextCursor"]
        if cursor is None:
            break

    assert [each for each in seen if each in whole] == whole
    assert len(seen) == len(set(seen))


def test_the_last_page_has_no_cursor_also_when_it_is_just_full(kiosk: Any) -> None:
    count = len(kiosk.get("/departments").json()["items"])
    page = kiosk.get("/departments", params={"limit": count}).json()

    assert len(page["items"]) == count
    assert page["nextCursor"] is None


@pytest.mark.parametrize("cursor", ["x", "!!", "WzFd", "eyJhIjoxfQ", "W251bGwsIG51bGxd", "ừ", "a" * 400])
def test_a_cursor_of_somebody_else_is_refused(kiosk: Any, cursor: str) -> None:
    answer = kiosk.get("/departments", params={"cursor": cursor})

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["pointer"] == "cursor"


@pytest.mark.parametrize("limit", [0, 501, -1, "many"])
def test_a_limit_out_of_range_is_refused(kiosk: Any, limit: Any) -> None:
    assert kiosk.get("/departments", params={"limit": limit}).status_code == 400


def test_services_have_prices_and_insured_ones_can_be_asked_for(kiosk: Any) -> None:
    heart = kiosk.get("/services", params={"departmentId": "dep-tm"}).json()["items"]
    private = {"departmentId": "dep-yc"}

    assert [(each["code"], each["price"], each["usual"]) for each in heart] == [
        ("TM.KHAM", 50600, True),
        ("TM.DTD", 85900, False),
    ]
    assert kiosk.get("/services", params=private | {"payer": "BHYT"}).json()["items"] == []
    assert len(kiosk.get("/services", params=private | {"payer": "SELF"}).json()["items"]) == 1
    assert len(kiosk.get("/services").json()["items"]) > 12


@pytest.mark.parametrize("path", ["/queues", "/services", "/sessions"])
def test_an_unknown_department_is_not_found(kiosk: Any, path: str) -> None:
    answer = kiosk.get(path, params={"departmentId": "dep-nowhere"})

    assert (answer.status_code, answer.json()["code"]) == (404, "department-not-found")


def test_a_department_that_is_not_active_books_nobody(kiosk: Any) -> None:
    kiosk.control("/departments/dep-tm", active=False)

    assert kiosk.refused("insured", "dep-tm")["code"] == "department-closed"
    assert [each["active"] for each in kiosk.get("/departments").json()["items"] if each["code"] == "TM"] == [False]


def test_health_answers_while_everything_works(kiosk: Any) -> None:
    health = kiosk.get("/health").json()

    assert health["status"] == "ok"
    assert kiosk.session.get(f"{kiosk.origin}{API_PATH}/health", timeout=5).status_code == 200
