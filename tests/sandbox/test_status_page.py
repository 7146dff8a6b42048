"""The page for patients: how a visit stands, in plain words, and nothing of who it is."""

import re
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import requests

from kiosk.sandbox.problems import CATALOGUE
from kiosk.sandbox.server import running
from kiosk.sandbox.status_html import STYLE
from kiosk.sandbox.status_words import _REASONS

Page = Callable[[str], requests.Response]
NOT_HERE = "Bệnh viện chưa nhận được đăng ký"


@pytest.fixture
def page(kiosk: Any) -> Page:
    def show(code: str) -> requests.Response:
        return requests.get(f"{kiosk.origin}/status/{code}", timeout=10)

    return show


def seen(page: Page, code: str) -> str:
    answer = page(code)
    assert answer.status_code == 200
    return answer.text


def without_clock(text: str) -> str:
    return re.sub(r"\d\d:\d\d:\d\d", "", text)


def test_a_waiting_patient_sees_number_room_floor_and_how_many_are_ahead(kiosk: Any, page: Page) -> None:
    booked = kiosk.book("insured", "dep-tm")
    place, text = booked["queue"], seen(page, booked["visitCode"])

    assert "Đang chờ khám" in text
    for shown in (place["display"], place["roomName"], place["roomCode"], place["floor"]):
        assert shown in text
    assert f"Trước bạn còn {place['ahead']} người" in text
    assert f"{place['ahead']} people before you" in text


def test_the_page_follows_the_queue(kiosk: Any, page: Page) -> None:
    booked = kiosk.book("insured", "dep-tm")
    kiosk.clock.advance(hours=5)

    assert "Sắp đến lượt bạn" in seen(page, booked["visitCode"])


@pytest.mark.parametrize("hours", [0, 5], ids=["waiting", "next"])
def test_who_may_hold_no_paper_is_told_how_to_get_some_until_it_came_out(kiosk: Any, page: Page, hours: int) -> None:
    booked = kiosk.book("insured", "dep-tm")
    path, before = f"/visits/{booked['visitId']}:ticket-paper", seen(page, booked["visitCode"])
    kiosk.post(path, {"kioskId": "K3", "state": "unconfirmed", "at": kiosk.clock().isoformat(), "why": "power"})
    kiosk.clock.advance(hours=hours)
    missing = seen(page, booked["visitCode"])
    kiosk.post(path, {"kioskId": "K3", "state": "printed", "at": kiosk.clock().isoformat()})

    for words in ("số trên trang này vẫn được gọi", "quét giấy tờ ở bất kỳ máy nào", "show your document at any kiosk"):
        assert words in missing
        assert words not in before
    assert "giấy" not in seen(page, booked["visitCode"])


def test_the_kiosks_reference_and_the_visit_code_lead_to_the_same_page(kiosk: Any, page: Page) -> None:
    booked = kiosk.book()

    pages = {seen(page, code) for code in (booked["visitCode"], booked["visitCode"].lower(), booked["clientReference"])}
    assert len(pages) == 1


def test_a_called_a_cancelled_and_yesterdays_visit_say_so(kiosk: Any, page: Page) -> None:
    called, cancelled, old = (kiosk.book("insured", name) for name in ("dep-tm", "dep-mat", "dep-ntq"))
    kiosk.control(f"/visits/{called['visitId']}:call")
    kiosk.post(f"/visits/{cancelled['visitId']}:cancel", {"reason": "mistake"}, If_Match="*")

    assert "Đến lượt bạn" in seen(page, called["visitCode"])
    assert called["queue"]["roomName"] in seen(page, called["visitCode"])
    assert "Lượt khám đã hủy" in seen(page, cancelled["visitCode"])
    kiosk.clock.advance(days=1)
    assert "Phiếu của ngày 23/11/2026" in seen(page, old["visitCode"])


def test_before_the_kiosk_delivered_it_the_number_on_the_ticket_is_still_good(kiosk: Any, page: Page) -> None:
    body = kiosk.visit("offline", "dep-mat", offlineTicket={"number": "K3-07", "issuedAt": "2026-11-23T07:45:00+07:00"})
    before = seen(page, body["clientReference"])
    kiosk.post("/visits", body)

    assert NOT_HERE in before
    assert "Số trên phiếu vẫn có giá trị" in before
    assert "K3-07" in seen(page, body["clientReference"])


def test_a_refused_registration_says_why_in_kind_words_and_where_to_go(kiosk: Any, page: Page) -> None:
    kiosk.control("/appointments/app-appointment:move")
    body = kiosk.visit("appointment", "dep-tm", appointmentId="app-appointment")
    kiosk.post("/visits", body)
    text = seen(page, body["clientReference"])

    assert "Đăng ký chưa được nhận" in text
    assert "Lịch hẹn đã được đổi hoặc hủy" in text
    assert "Xin đến quầy tiếp đón" in text
    assert "Tôi đã đăng ký ở máy" in text
    assert "appointment-moved" not in text


def test_a_refusal_is_forgotten_when_a_later_attempt_succeeds(kiosk: Any, page: Page) -> None:
    body = kiosk.visit("insured", "dep-mat")
    for room in rooms(kiosk):
        kiosk.control(f"/queues/{room}", places=0)
    refused = kiosk.post("/visits", body)
    assert refused.json()["code"] == "session-full"
    assert "hết số hôm nay" in seen(page, body["clientReference"])

    for room in rooms(kiosk):
        kiosk.control(f"/queues/{room}", places=None)
    booked = kiosk.post("/visits", body).json()
    kiosk.post(f"/visits/{booked['visitId']}:cancel", {"reason": "mistake"}, If_Match="*")
    assert "Lượt khám đã hủy" in seen(page, body["clientReference"])


def rooms(kiosk: Any) -> list[str]:
    return [room["id"] for room in kiosk.get("/queues?departmentId=dep-mat").json()["items"]]


def test_a_refused_registration_is_forgotten_after_a_week(kiosk: Any, page: Page) -> None:
    old, new = kiosk.visit("nobody"), kiosk.visit("nobody")
    kiosk.post("/visits", old)
    kiosk.clock.advance(days=8)
    kiosk.post("/visits", new)

    assert NOT_HERE in seen(page, old["clientReference"])
    assert "Chưa tìm thấy hồ sơ" in seen(page, new["clientReference"])


def test_a_second_try_with_a_reference_that_was_booked_hides_nothing(kiosk: Any, page: Page) -> None:
    booked = kiosk.book("insured", "dep-tm")
    kiosk.post("/visits", kiosk.visit("insured", "dep-tm", clientReference=booked["clientReference"]))

    assert "Đang chờ khám" in seen(page, booked["clientReference"])


@pytest.mark.parametrize(
    "code",
    [
        "",
        "V7K2-9QMX",
        "x",
        "a" * 65,
        "a" * 4000,
        "..%2Fsandbox%2Fvisits",
        "%00",
        "%ff%fe",
        "<script>alert(1)</script>",
        "' OR 1=1 --",
        "số/của/tôi",
        "--------",
    ],
)
def test_a_code_that_is_none_looks_like_a_visit_that_has_not_arrived(page: Page, code: str) -> None:
    unknown = seen(page, str(uuid.uuid4()))

    assert NOT_HERE in unknown
    assert without_clock(seen(page, code)) == without_clock(unknown)


def test_nothing_of_the_patient_or_of_the_kiosk_is_on_any_page(kiosk: Any, page: Page) -> None:
    who, body = kiosk.person("insured"), kiosk.visit("insured", "dep-tm", payer="BHYT", coverageUnchecked=True)
    visit = kiosk.post("/visits", body).json()
    pages = [seen(page, visit["visitCode"]), seen(page, body["clientReference"])]
    kiosk.post(f"/visits/{visit['visitId']}:cancel", {"reason": "mistake"}, If_Match="*")
    pages.append(seen(page, visit["visitCode"]))

    secrets = {who.name, who.name.split()[-1], who.citizen_number, who.phone, visit["patientId"], visit["visitId"]}
    secrets |= {visit["visitCode"], body["clientReference"], "BHYT", "K3"}
    for text in pages:
        assert [secret for secret in secrets if secret in text] == []


def test_the_page_is_kept_nowhere_and_tells_nobody_where_one_came_from(page: Page) -> None:
    answer = page(str(uuid.uuid4()))

    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert '<meta http-equiv="refresh" content="30">' in answer.text
    assert 'lang="vi"' in answer.text
    assert "<script" not in answer.text
    assert not re.search(r"""(src|href|url)\s*[=(]""", answer.text), "everything is in the page"


def test_a_text_of_the_hospital_cannot_break_the_page(kiosk: Any, page: Page) -> None:
    ticket = {"number": "<b>&\"'7", "issuedAt": "2026-11-23T07:45:00+07:00"}
    booked = kiosk.book("offline", "dep-mat", offlineTicket=ticket)

    assert "&lt;b&gt;&amp;&quot;&#x27;7" in seen(page, booked["visitCode"])


def test_a_hospital_that_is_away_says_the_ticket_is_good_and_tries_again(kiosk: Any, page: Page) -> None:
    booked = kiosk.book()
    kiosk.control("/behaviour", unavailable=True)
    answer = page(booked["visitCode"])

    assert answer.status_code == 503
    assert "Số trên phiếu vẫn có giá trị" in answer.text
    assert 'http-equiv="refresh"' in answer.text
    assert answer.headers["Cache-Control"] == "no-store"


def test_every_reason_in_kind_words_is_a_code_of_the_contract() -> None:
    assert len(_REASONS) >= 9
    assert set(_REASONS) <= set(CATALOGUE)


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_text_stands_out_seven_to_one_by_day_and_by_night() -> None:
    day, night = (dict(re.findall(r"--([a-z-]+):(#[0-9a-f]{6})", each)) for each in STYLE.split("@media"))
    assert set(day) == set(night) >= {"ink", "soft", "calm-ink", "now-ink", "desk-ink"}
    pairs = [("ink", "card"), ("soft", "card"), ("soft", "page")]
    pairs += [(f"{tone}-ink", tone) for tone in ("calm", "now", "desk")]
    for colours in (day, night):
        for ink, ground in pairs:
            dark, light = sorted((luminance(colours[ink]), luminance(colours[ground])))
            assert (light + 0.05) / (dark + 0.05) >= 7, (ink, ground)


def test_a_server_with_a_public_address_tells_kiosks_of_the_page(tmp_path: Path) -> None:
    with running(f"sqlite:///{tmp_path / 'hospital.db'}", status_page=True) as origin:
        told = requests.get(f"{origin}/kiosk/v1/capabilities", timeout=10).json()["statusPage"]
        answer = requests.get(told.replace("{code}", str(uuid.uuid4())), timeout=10)

    assert told == f"{origin}/status/{{code}}"
    assert NOT_HERE in answer.text
