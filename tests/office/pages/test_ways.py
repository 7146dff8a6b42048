"""What staff do on the page, and what becomes of it in the office."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from html import unescape
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

from openpyxl import load_workbook

from kiosk.departments import Catalogue, ClinicRoom, Department, RoomState
from kiosk.directory import DepartmentEntry, Directory, Fees, changes, joined
from kiosk.directory_files.toml_file import to_toml
from kiosk.office.audit import Did
from kiosk.office.pages.acts import ACTS
from kiosk.office.roles import Role
from support.staff_page import MONDAY, PASSWORD, Browser, Page, World, small_hospital


def typed_in(page: Page) -> dict[str, str]:
    """The form of a page as a browser would send it back."""
    form = re.search(r'<form class="(?:wide|page)".*?</form>', page.text, re.S)
    assert form
    text = form[0]
    typed = dict(
        re.findall(r'<input(?=[^>]*\bname="([^"]+)")(?=[^>]*\bvalue="([^"]*)")(?![^>]*type="(?:radio|checkbox)")', text)
    )
    typed |= dict(re.findall(r'<input type="(?:radio|checkbox)"[^>]*name="([^"]+)" value="([^"]*)" checked', text))
    typed |= dict(re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>\n?([^<]*)</textarea>', text))
    for select in re.findall(r"<select.*?</select>", text, re.S):
        name = re.search(r'name="([^"]+)"', select)
        chosen = re.search(r'<option value="([^"]*)" selected', select)
        if name:
            typed[name[1]] = chosen[1] if chosen else ""
    return typed


def edit(browser: Browser, id_: str = "tim", **changed: str) -> Page:
    typed = typed_in(browser.get(f"/departments/edit?id={id_}"))
    return browser.post("/departments/edit", {**typed, **changed})


def entry(world: World, id_: str = "tim"):
    return next(one for one in world.office.draft().directory.departments if one.id == id_)


def test_a_form_that_is_sent_as_it_was_shown_changes_nothing(world: World) -> None:
    browser = world.browser(Role.EDIT)
    before = world.office.draft().directory
    assert "Đã lưu" in edit(browser).text
    assert world.office.draft().directory == before


def test_an_edit_stands_in_the_draft_and_not_on_the_kiosks(world: World) -> None:
    browser = world.browser(Role.PUBLISH)
    edit(browser, **{"names.vi": "Khoa Tim mạch", "fees.own": "60.000 đ"})
    assert entry(world).names["vi"] == "Khoa Tim mạch"
    assert entry(world).fees.own == 60_000
    overview = browser.get("/").text
    assert "Khoa Tim mạch" not in overview
    assert "thay đổi chưa phát hành" in overview
    assert "60.000" in browser.get("/publish").text
    page = browser.post("/publish", {"revision": world.office.draft().revision, "note": "Giá mới", "when": "now"})
    assert "Đã phát hành" in page.text
    assert "Khoa Tim mạch" in browser.get("/").text


def test_what_cannot_be_read_comes_back_as_it_was_typed(world: World) -> None:
    browser = world.browser(Role.EDIT)
    before = world.office.draft()
    page = edit(browser, **{"names.vi": "Tim mới", "hours": "T8 sáng", "fees.own": "năm chục"})
    assert page.status == 422
    assert world.office.draft() == before
    assert 'value="Tim mới"' in page.text
    assert "T8 sáng</textarea>" in page.text
    assert 'href="#f-hours"' in page.text
    for name in ("hours", "fees.own"):
        assert re.search(rf'id="f-{re.escape(name)}"[^>]*aria-describedby="e-{re.escape(name)}[ "]', page.text)
        assert re.search(rf'id="f-{re.escape(name)}"[^>]*aria-invalid="true"', page.text)


def test_what_would_forbid_publishing_is_told_first_and_kept_only_if_wanted(world: World) -> None:
    browser = world.browser(Role.PUBLISH)
    page = edit(browser, **{"names.en": ""})
    assert page.status == 422
    assert "Lưu dù còn lỗi" in page.text
    assert 'id="e-names.en"' in page.text
    assert entry(world).names["en"] == "Cardiology"
    typed = {**typed_in(page), "anyway": "yes"}
    assert browser.post("/departments/edit", typed).status == 200
    assert "en" not in entry(world).names
    refused = browser.post("/publish", {"revision": world.office.draft().revision, "when": "now"})
    assert refused.status == 422
    assert "Phải sửa trước khi phát hành" in refused.text
    assert len(world.office.publications()) == 1


def test_two_who_edit_different_departments_are_not_in_each_others_way(world: World) -> None:
    one, other = world.browser(Role.EDIT), world.browser(Role.ADMIN)
    typed = typed_in(one.get("/departments/edit?id=tim"))
    edit(other, "nhi", **{"fees.own": "46.000"})
    assert one.post("/departments/edit", {**typed, "fees.own": "61.000"}).status == 200
    assert (entry(world, "tim").fees.own, entry(world, "nhi").fees.own) == (61_000, 46_000)


def test_who_was_slower_sees_what_happened_and_loses_nothing(world: World) -> None:
    one, other = world.browser(Role.EDIT), world.browser(Role.ADMIN)
    typed = typed_in(one.get("/departments/edit?id=tim"))
    edit(other, **{"fees.own": "46.000", "fees.insured": "40.000"})
    page = one.post("/departments/edit", {**typed, "names.vi": "Tim mạch A"})
    assert page.status == 409
    assert "Chị Admin" in page.text
    assert "46.000" in page.text  # what saving again would take back
    assert 'value="Tim mạch A"' in page.text
    assert entry(world).names["vi"] == "Tim mạch"
    assert one.post("/departments/edit", typed_in(page)).status == 200
    assert entry(world).names["vi"] == "Tim mạch A"


def test_nobody_publishes_what_they_have_not_seen(world: World) -> None:
    browser, other = world.browser(Role.PUBLISH), world.browser(Role.EDIT)
    revision = world.office.draft().revision
    edit(other, **{"names.vi": "Tim"})
    page = browser.post("/publish", {"revision": revision, "note": "Ghi chú của tôi", "when": "now"})
    assert page.status == 409
    assert 'value="Ghi chú của tôi"' in page.text
    assert len(world.office.publications()) == 1


def test_edits_are_undone_one_by_one(world: World) -> None:
    browser = world.browser(Role.EDIT)
    for fee in ("51.000", "52.000"):
        edit(browser, **{"fees.own": fee})
    for fee in (51_000, 50_600):
        page = browser.post("/undo", {"revision": world.office.draft().revision, "back": "/departments"})
        assert "Đã hoàn tác" in page.text
        assert entry(world).fees.own == fee
    assert browser.post("/undo", {"revision": world.office.draft().revision}).status == 200


def test_the_order_is_changed_and_departments_of_the_system_follow(world: World) -> None:
    browser = world.browser(Role.EDIT)
    browser.post("/departments/move", {"id": "mat", "where": "up"})
    assert [one.id for one in world.office.draft().directory.departments] == ["tim", "mat", "nhi"]
    world.system[0] = _system()
    groups = ["pregnant", "disability", "merit"]
    typed = typed_in(browser.get("/general")) | {"complete": "", "languages": "en"}
    browser.post("/general", {**typed, "asked": groups})
    text = browser.get("/departments").text
    assert text.index("Da liễu") > text.index("Nhi")
    browser.post("/departments/move", {"id": "his-da", "where": "up"})
    assert [one.id for one in world.office.draft().directory.departments] == ["tim", "mat", "his-da", "nhi"]


def test_the_first_word_about_a_department_of_the_system_leaves_it_in_its_place(world: World) -> None:
    browser = world.browser(Role.EDIT)
    world.system[0] = _system()
    world.office.edit(None, world.office.draft().revision, Directory(hospital="Viện", languages=("vi",)))
    glass = ["tim", "nhi", "mat", "his-da"]

    def order() -> list[str]:
        return [one.id for one in joined(world.office.draft().directory, world.system[0], MONDAY).departments]

    edit(browser, "mat", icon="eye")
    assert entry(world, "mat").icon == "eye"
    assert order() == glass
    told = [one.says["vi"] for one in changes(Directory(), replace(world.office.draft().directory, hospital=""))]
    assert not [one for one in told if "thêm khoa" in one]
    world.system[0] = replace(_system(), departments=(*_system().departments, Department("moi", "M", "Khoa mới mở")))
    browser.post("/departments/shown", {"id": "moi", "shown": "no"})
    assert order() == [*glass, "moi"]
    typed = typed_in(browser.get("/rooms/edit?department=tim&id=q-tim"))
    browser.post("/rooms/edit", {**typed, "quota": "45"})
    browser.post("/departments/remove", {"id": "mat"})
    assert order() == [*glass, "moi"]
    assert entry(world, "mat") == DepartmentEntry("mat")
    assert browser.get("/departments").text.count("theo hệ thống bệnh viện") == 3
    world.system[0] = replace(_system(), departments=_system().departments[:2])
    browser.post("/departments/shown", {"id": "nhi", "shown": "no"})
    assert [one.id for one in world.office.draft().directory.departments] == ["tim", "nhi", "moi"]


def test_a_department_shown_nowhere_and_a_drawing_nobody_knows_outlive_another_edit(world: World) -> None:
    browser = world.browser(Role.EDIT)
    directory = world.office.draft().directory
    odd = replace(directory.departments[0], kiosks=(), icon="of-another-version")
    world.office.edit(
        None, world.office.draft().revision, replace(directory, departments=(odd, *directory.departments[1:]))
    )
    edit(browser, **{"fees.own": "51.000", "anyway": "yes"})
    assert (entry(world).kiosks, entry(world).icon, entry(world).fees.own) == ((), "of-another-version", 51_000)


def test_a_long_lobby_is_found_in_and_paged(world: World) -> None:
    browser = world.browser(Role.PUBLISH)
    directory = world.office.draft().directory
    one = directory.departments[0]
    many = tuple(
        replace(
            one,
            id=f"d{n}",
            code=f"K{n}",
            series=None,
            names={"vi": f"Khoa số {n}", "en": f"No {n}"},
            rooms=(replace(one.rooms[0], id=f"q{n}", code=f"P{n}", doctor="BS. Lê Thị Hoa" if n == 77 else None),),
        )
        for n in range(90)
    )
    draft = world.office.edit(None, world.office.draft().revision, replace(directory, departments=many))
    browser.post("/publish", {"revision": draft.revision, "when": "now"})
    assert browser.get("/").text.count('class="queue card"') == 40
    assert browser.get("/lobby?part=3").text.count('class="queue card"') == 10
    found = browser.get("/lobby?find=le thi hoa").text
    assert (found.count('class="queue card"'), "Khoa số 77" in found) == (1, True)
    assert "Không có khoa hoặc phòng nào như vậy" in browser.get("/?find=xyz").text
    page = browser.post("/close", {"place": "d77\tq77", "find": "so 77", "part": 1})
    assert page.text.count('class="queue card"') == 1
    assert "<b>89</b> phòng đang nhận" in page.text


def test_what_is_typed_is_drawn_and_not_kept(world: World) -> None:
    browser = world.browser(Role.EDIT)
    before = world.office.draft()
    typed = typed_in(browser.get("/departments/edit?id=tim")) | {"names.vi": "Tim thử"}
    page = browser.post("/preview.png", typed)
    assert (page.status, page.header("content-type")) == (200, "image/png")
    assert world.preview.asked[-1][0].departments[0].names["vi"] == "Tim thử"
    assert "Tim thử" in unquote(page.header("x-picture-words"))
    assert browser.post("/preview.png", {**typed, "hours": "lúc nào cũng được"}).status == 422
    assert world.browser(Role.VIEW).post("/preview.png", typed).status == 403
    assert world.office.draft() == before


def test_a_long_list_is_found_in_and_paged(world: World) -> None:
    browser = world.browser(Role.EDIT)
    directory = world.office.draft().directory
    many = tuple(
        replace(directory.departments[0], id=f"d{n}", names={"vi": f"Khoa số {n}"}, rooms=()) for n in range(130)
    )
    world.office.edit(None, world.office.draft().revision, replace(directory, departments=many))
    assert browser.get("/departments").text.count('class="row-main"') == 60
    assert browser.get("/departments?page=3").text.count('class="row-main"') == 10
    assert browser.get("/departments?page=99").text.count('class="row-main"') == 10
    assert browser.get("/departments?find=so 12").text.count('class="row-main"') == 11
    page = browser.post("/departments/move", {"id": "d60", "where": "up", "page": 2})
    assert page.text.index("Khoa số 59<") > 0
    assert world.office.draft().directory.departments[59].id == "d60"


def test_what_the_hospitals_system_says_stands_beside_each_field(world: World) -> None:
    browser = world.browser(Role.EDIT)
    world.system[0] = _system()
    directory = small_hospital()
    assert directory.complete
    text = browser.get("/departments/edit?id=tim").text
    assert "Hệ thống bệnh viện: Khám tim" in text
    assert "Của riêng trang này" in text


def test_departments_are_hidden_added_and_removed(world: World) -> None:
    browser = world.browser(Role.EDIT)
    browser.post("/departments/shown", {"id": "nhi", "shown": "no"})
    assert entry(world, "nhi").shown is False
    typed = typed_in(browser.get("/departments/new")) | {"names.vi": "Da liễu", "names.en": "Skin", "anyway": "yes"}
    assert browser.post("/departments/new", typed).status == 200
    assert entry(world, "dep-da-lieu").names == {"vi": "Da liễu", "en": "Skin"}
    again = browser.post("/departments/new", {**typed, "id": "tim"})
    assert "Mã này đã có khoa khác dùng" in again.text
    browser.post("/departments/remove", {"id": "dep-da-lieu"})
    assert len(world.office.draft().directory.departments) == 3


def test_rooms_are_added_changed_moved_and_removed(world: World) -> None:
    browser = world.browser(Role.EDIT)
    typed = typed_in(browser.get("/rooms/edit?department=tim"))
    typed |= {"names.vi": "Phòng Siêu âm tim", "names.en": "Heart ultrasound", "code": "306"}
    typed |= {"floor.vi": "Tầng 3", "floor.en": "Floor 3", "sessions": "BS. Hoa; T2 07:00-11:00; 20"}
    assert browser.post("/rooms/new", typed).status == 200
    assert [room.id for room in entry(world).rooms] == ["q-tim", "room-306"]
    typed = typed_in(browser.get("/rooms/edit?department=tim&id=room-306"))
    browser.post("/rooms/edit", {**typed, "quota": "45"})
    assert (entry(world).rooms[1].quota, entry(world).rooms[1].sessions[0].places) == (45, 20)
    browser.post("/rooms/move", {"department": "tim", "id": "room-306", "where": "up"})
    assert [room.id for room in entry(world).rooms] == ["room-306", "q-tim"]
    browser.post("/rooms/remove", {"department": "tim", "id": "room-306"})
    assert [room.id for room in entry(world).rooms] == ["q-tim"]


def test_complaints_are_tried_and_made_the_hospitals_own(world: World) -> None:
    browser = world.browser(Role.EDIT)
    assert "Tim mạch" in browser.get("/complaints?say=hồi hộp").text.split('class="answer"')[1].split("</section>")[0]
    assert "Kiosk báo cấp cứu trước" in browser.get("/complaints?say=tôi khó thở quá").text
    typed = typed_in(browser.get("/complaints/edit"))
    typed |= {"names.vi": "Tím môi", "names.en": "Blue lips", "departments.0": "tim", "also": "môi tím"}
    assert browser.post("/complaints/edit", typed).status == 200
    own = world.office.draft().directory.complaints
    assert own is not None
    assert own[-1].departments == ("tim",)
    assert "Tím môi" in browser.get("/complaints?say=môi tím").text.split('class="answer"')[1].split("</section>")[0]
    browser.post("/complaints/move", {"key": own[-1].key, "where": "up"})
    browser.post("/complaints/remove", {"key": own[-1].key})
    assert len(world.office.draft().directory.complaints or ()) == len(own) - 1


def test_days_off_working_days_and_closures_come_and_go(world: World) -> None:
    browser = world.browser(Role.EDIT)
    browser.post(
        "/calendar/holidays/add", {"first": "2026-12-24", "names.vi": "Ngày của bệnh viện", "names.en": "Our day"}
    )
    browser.post("/calendar/working/add", {"day": "2026-12-26"})
    place = "tim\tq-tim"
    browser.post("/calendar/closures/add", {"place": place, "first": "2026-12-01", "last": "2026-12-03"})
    browser.post("/calendar/general", {"as_weekday": "5"})
    directory = world.office.draft().directory
    assert (len(directory.holidays.days), len(directory.holidays.working), len(directory.closures)) == (1, 1, 1)
    assert (directory.closures[0].room, directory.holidays.public, directory.holidays.as_weekday) == ("q-tim", False, 5)
    page = browser.get("/calendar")
    for kind, print_ in re.findall(
        r'action="/staff/calendar/(\w+)/remove".*?name="print" value="(\w+)"', page.text, re.S
    ):
        browser.post(f"/calendar/{kind}/remove", {"print": print_})
    directory = world.office.draft().directory
    assert (directory.holidays.days, directory.holidays.working, directory.closures) == ((), (), ())
    wrong = browser.post("/calendar/closures/add", {"place": place, "first": "2026-12-05", "last": "2026-12-03"})
    assert wrong.status == 422
    assert "Ngày cuối không sớm hơn ngày đầu" in wrong.text


def test_a_room_is_closed_at_once_and_opened_again(world: World) -> None:
    browser = world.browser(Role.EDIT)
    page = browser.post("/close", {"place": "tim\tq-tim", "reason": " Bác sĩ  đi họp "})
    assert "Đã đóng trong hôm nay" in page.text
    assert "Hoàn tác: mở lại" in page.text
    assert world.office.closed_today() == (("tim", "q-tim"),)
    newest = world.office.publications()[0]
    assert world.office.directory_of(newest.version).closures[0].reason == {"vi": "Bác sĩ đi họp"}
    assert "Bác sĩ đi họp" in page.text.split('class="state closed"')[1].split("</p>")[0]
    browser.post("/reopen", {"place": "tim\tq-tim"})
    assert world.office.closed_today() == ()
    browser.post("/close", {"place": "tim"})
    assert "Cả khoa đóng trong hôm nay" in browser.get("/lobby").text
    assert browser.post("/close", {"place": "none"}).status == 404


def test_the_lobby_turned_over_shows_the_same_kiosk_page(world: World) -> None:
    browser = world.browser(Role.EDIT)
    page = browser.post("/close", {"place": "tim\tq-tim", "part": 1})
    assert re.search(r'/preview\.png\?of=released&amp;r=\d+"', page.text)


def test_a_room_out_of_its_hours_is_not_said_to_be_closed(world: World) -> None:
    browser = world.browser(Role.EDIT)
    world.system[0] = _system()
    browser.post("/close", {"place": "tim\tq-tim", "reason": "Sửa điện"})
    world.clock.advance(hours=12)
    browser.log_in("edit")
    text = browser.get("/lobby").text
    assert re.search(r"Phòng Tim mạch.*?Đang đóng.*?Sửa điện", text, re.S)
    assert re.search(r'Phòng Nhi.*?state rests">Ngoài giờ <span class="soft">mở lúc 07:00, 25/11/2026<', text, re.S)
    assert text.count("Đang đóng") == 1  # and the day after is a public holiday


def test_a_room_whose_doctor_comes_later_says_when(world: World) -> None:
    browser = world.browser(Role.PUBLISH)
    typed = typed_in(browser.get("/rooms/edit?department=tim&id=q-tim"))
    browser.post("/rooms/edit", {**typed, "sessions": "BS. Hoa; T2-T6 13:30-16:00"})
    browser.post("/publish", {"revision": world.office.draft().revision, "when": "now"})
    assert "mở lúc 13:30<" in browser.get("/lobby").text


def test_nobody_waiting_is_said_in_words(world: World) -> None:
    system = _system()
    empty = replace(system.rooms[0], state=RoomState.OPEN, waiting=0, minutes=0)
    world.system[0] = replace(system, rooms=(empty, *system.rooms[1:]))
    text = world.browser(Role.VIEW).get("/lobby").text
    assert "Không có ai chờ" in text
    assert "khoảng 0 phút" not in text


def test_a_reason_is_still_there_after_the_list_was_searched(world: World) -> None:
    text = world.browser(Role.EDIT).get("/?find=tim&reason=Bác sĩ đi họp").text
    assert text.count('name="reason" value="Bác sĩ đi họp"') == 2
    assert 'href="/staff/?reason=B%C3%A1c' in text


def test_the_overview_says_when_it_will_be_published_and_who_may(world: World) -> None:
    browser, editor = world.browser(Role.PUBLISH), world.browser(Role.EDIT)
    edit(editor, **{"names.vi": "Tim"})
    page = editor.get("/").text
    assert "Xem và phát hành" not in page
    assert "Xin nhờ người có quyền phát hành." in page
    planned = {"revision": world.office.draft().revision, "when": "later", "at": "2026-11-24T07:00"}
    browser.post("/publish", planned)
    for one in (browser, editor):
        assert "Đã hẹn phát hành lúc 07:00, 24/11/2026." in one.get("/").text
    assert "Xem và phát hành" in browser.get("/").text


def test_a_version_is_planned_withdrawn_and_an_old_one_taken_back(world: World) -> None:
    browser = world.browser(Role.PUBLISH)
    edit(browser, **{"names.vi": "Tim"})
    revision = world.office.draft().revision
    past = browser.post("/publish", {"revision": revision, "when": "later", "at": "2020-01-01T07:00"})
    assert past.status == 422
    at = f"{MONDAY + timedelta(days=1):%Y-%m-%dT%H:%M}"
    assert "Đã hẹn giờ" in browser.post("/publish", {"revision": revision, "when": "later", "at": at}).text
    planned = next(one for one in world.office.publications() if one.planned)
    assert planned.release_at == MONDAY + timedelta(days=1)
    browser.post("/publish/withdraw", {"version": planned.version})
    assert not any(one.planned for one in world.office.publications())
    browser.post("/publish/restore", {"version": 1, "revision": world.office.draft().revision})
    assert entry(world).names["vi"] == "Tim mạch"


def test_a_time_beside_now_is_asked_about_and_nothing_is_published(world: World) -> None:
    browser = world.browser(Role.PUBLISH)
    edit(browser, **{"names.vi": "Tim"})
    sent = {"revision": world.office.draft().revision, "note": "Giá mới"}
    for chosen in ({"when": "now", "at": f"{MONDAY + timedelta(days=1):%Y-%m-%dT%H:%M}"}, {"at": ""}):
        page = browser.post("/publish", {**sent, **chosen})
        assert page.status == 422
        assert "Xin chọn" in page.text.split('id="e-when"')[1].split("</p>")[0]
        assert 'value="Giá mới"' in page.text
        assert f'value="{chosen["at"]}"' in page.text
        assert " checked" not in page.text
        assert len(world.office.publications()) == 1


def test_what_is_planned_says_when_and_once_it_is_out_nothing_is_left_to_change(world: World) -> None:
    browser = world.browser(Role.PUBLISH)
    edit(browser, **{"names.vi": "Tim"})
    at = f"{MONDAY + timedelta(days=1):%Y-%m-%dT%H:%M}"
    page = browser.post("/publish", {"revision": world.office.draft().revision, "when": "later", "at": at}).text
    told = "Đã hẹn giờ phát hành lúc 08:00, 24/11/2026"
    assert f"{told}." in page
    assert f"{told}: phiên bản 2, gồm mọi thay đổi" in page
    edit(browser, **{"fees.own": "70.000"})
    assert f"{told}: phiên bản 2, chưa gồm mọi thay đổi" in browser.get("/publish").text
    browser.post("/undo", {"revision": world.office.draft().revision})
    world.clock.advance(days=1)
    browser.log_in("publish")
    page = browser.get("/publish").text
    assert "Không có gì mới" in page
    assert told not in page


def test_the_picture_is_of_the_draft_as_it_was_wished_for(world: World) -> None:
    browser = world.browser(Role.EDIT)
    edit(browser, **{"names.vi": "Tim A"})
    page = browser.get("/preview.png?language=km&text_size=2&at=07:15&kiosk=K3&landscape=yes&page=1")
    assert (page.status, page.header("content-type")) == (200, "image/png")
    directory, wish = world.preview.asked[-1]
    assert directory.departments[0].names["vi"] == "Tim A"
    assert (wish.language, wish.text_size, wish.kiosk_id, wish.landscape, wish.page) == ("km", 2, "K3", True, 1)
    assert (wish.moment.hour, wish.moment.minute) == (7, 15)
    assert 'alt="Thứ đứng trên hình"' in browser.get("/preview").text
    assert 'alt="Màn hình chọn khoa: Tim A, Nhi, Mắt."' in browser.get("/departments/edit?id=tim").text
    browser.post("/close", {"place": "nhi"})
    assert 'alt="Màn hình chọn khoa: Tim mạch, Nhi (đang đóng), Mắt."' in browser.get("/").text
    browser.get("/preview.png?of=released&language=<&text_size=99&at=x&page=-1")
    assert world.preview.asked[-1][0].departments[0].names["vi"] == "Tim mạch"


def test_without_a_picture_everything_else_works(world: World, open_world: Callable[..., World]) -> None:
    world.preview.fails = True
    assert world.browser(Role.EDIT).get("/preview.png").status == 503
    plain = open_world(with_preview=False).browser(Role.EDIT)
    assert plain.get("/preview.png").status == 503
    assert "không vẽ được hình xem trước" in plain.get("/departments/edit?id=tim").text


def test_accounts_are_made_changed_and_locked(world: World) -> None:
    admin = world.browser(Role.ADMIN)
    weak = admin.post("/accounts", {"name": "lan", "shown": "Chị Lan", "role": "edit", "password": "123"})
    assert weak.status == 422
    admin.post("/accounts", {"name": "lan", "shown": "Chị Lan", "role": "edit", "password": PASSWORD})
    lan = next(one for one in world.office.accounts() if one.name == "lan")
    browser = world.browser()
    assert "Sảnh hôm nay" in browser.log_in("lan").text
    admin.post("/accounts/edit", {"id": lan.id, "role": "view", "shown": "Chị Lan"})
    assert "Đăng nhập" in browser.get("/").text
    assert browser.log_in("lan").status == 403
    last = next(one for one in world.office.accounts() if one.role is Role.ADMIN)
    assert admin.post("/accounts/edit", {"id": last.id, "role": "view", "active": "yes"}).status == 422


def test_ones_own_password_is_changed_with_the_old_one(world: World) -> None:
    browser = world.browser(Role.VIEW)
    new = "Mười con rồng 10"
    assert "chưa giống nhau" in browser.post("/password", {"old": PASSWORD, "new": new, "again": "x"}).text
    assert "chưa đúng" in browser.post("/password", {"old": "x", "new": new, "again": new}).text
    assert "Đã đổi mật khẩu" in browser.post("/password", {"old": PASSWORD, "new": new, "again": new}).text
    assert browser.log_in("view").status == 403
    assert "Sảnh hôm nay" in browser.log_in("view", new).text


def test_the_log_says_who_did_what_and_is_paged(world: World) -> None:
    browser = world.browser(Role.EDIT)
    for number in range(55):
        world.clock.advance(minutes=1)
        account = next(one for one in world.office.accounts() if one.role is Role.EDIT)
        draft = world.office.draft()
        world.office.edit(account, draft.revision, _renamed(draft.directory, f"Viện {number}"))
    browser.log_in("edit")
    first = browser.get("/audit").text
    assert "Chị Edit" in first
    older = re.search(r'href="/staff(/audit\?before=[^"]+)"', first)
    assert older
    second = browser.get(older[1].replace("&amp;", "&")).text
    assert first.count("<time") == 50
    assert 5 <= second.count("<time") < 50


def test_a_failed_login_is_nobodys(world: World) -> None:
    browser = world.browser(Role.EDIT)
    Browser(browser.app).log_in("publish", "wrong")
    line = next(one for one in browser.get("/audit").text.split("<li>") if "Đăng nhập sai" in one)
    assert "<b>Không rõ</b>" in line
    assert "Đăng nhập sai tên “publish”, từ 10.1.2.3" in line
    assert "Chị Publish" not in line
    browser.post("/language", {"language": "en"})
    english = browser.get("/audit").text
    assert "<b>Unknown</b> <span>Failed login:</span>" in english


def test_every_act_of_the_log_has_its_words() -> None:
    assert ACTS.keys() == {one.value for one in Did}


def test_a_workbook_with_a_mistake_is_refused_and_the_mended_one_is_taken(world: World, tmp_path: Path) -> None:
    browser = world.browser(Role.EDIT)
    path = tmp_path / "x.xlsx"
    path.write_bytes(browser.get("/files/departments.xlsx").body)
    right, wrong = _with_cell(path, "50600", "62000"), _with_cell(path, "50600", "năm mươi")
    before = world.office.draft()
    page = browser.post("/files/check", files={"file": ("x.xlsx", wrong)})
    assert page.status == 422
    assert re.search(r"<b>[^<]+![A-Z]+\d+</b>", page.text)  # sheet and cell
    assert world.office.draft() == before
    page = browser.post("/files/check", files={"file": ("x.xlsx", right)})
    assert "62.000" in page.text
    assert world.office.draft() == before
    browser.post("/files/take", {"revision": page.hidden("revision"), "text": unescape(page.hidden("text"))})
    assert entry(world).fees.own == 62_000


def test_what_a_table_does_not_say_stays_as_the_draft_has_it(world: World) -> None:
    browser = world.browser(Role.EDIT)
    with ZipFile(BytesIO(browser.get("/files/departments-csv.zip").body)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    name = next(name for name in files if b"50600" in files[name])
    table = files[name].replace(b"50600", b"63000")
    alone = browser.post("/files/check", files={"file": (name, table)})
    assert "phần không có trong tệp" in alone.text
    for sent in (alone, browser.post("/files/check", files={"file": ("x.zip", zipped({name: table, "la.csv": b"x"}))})):
        assert sent.text.split('id="changes"')[1].count("<li>") == 1
        assert "63.000" in sent.text
    assert "la.csv" in sent.text
    browser.post("/files/take", {"revision": sent.hidden("revision"), "text": unescape(sent.hidden("text"))})
    assert world.office.draft().directory == replace(
        small_hospital(),
        departments=(
            replace(small_hospital().departments[0], fees=Fees(63_000, 36_500)),
            *small_hospital().departments[1:],
        ),
    )


def zipped(files: dict[str, bytes]) -> bytes:
    with BytesIO() as packed:
        with ZipFile(packed, "w") as archive:
            for name, data in files.items():
                archive.writestr(name, data)
        return packed.getvalue()


def test_an_empty_workbook_deletes_everything_only_where_that_is_said_to_be_meant(world: World) -> None:
    browser = world.browser(Role.EDIT)
    before = world.office.draft().directory
    empty = browser.get("/files/template.xlsx").body
    page = browser.post("/files/check", files={"file": ("x.xlsx", empty)})
    sent = {"revision": page.hidden("revision"), "text": unescape(page.hidden("text"))}
    assert "sẽ xóa 3 trong 3 khoa, 3 trong 3 phòng" in page.text
    refused = browser.post("/files/take", sent)
    assert refused.status == 422
    assert 'aria-describedby="e-sure"' in refused.text
    assert world.office.draft().directory == before
    browser.post("/files/take", {**sent, "sure": "yes"})
    assert world.office.draft().directory.departments == ()


def test_no_file_opens_again_what_was_closed_this_morning(world: World) -> None:
    browser = world.browser(Role.EDIT)
    browser.post("/calendar/closures/add", {"place": "mat", "first": "2026-12-01", "last": "2026-12-03"})
    draft = world.office.draft()
    old = to_toml(replace(draft.directory, hospital="Viện B", closures=()))
    browser.post("/close", {"place": "tim\tq-tim", "reason": "Bác sĩ đi họp"})
    page = browser.post("/files/check", files={"file": ("departments.toml", old.encode())})
    told = page.text.split('id="closed"')[1].split("</section>")[0]
    assert "Tim mạch, phòng 3TM: đóng cửa" in told
    will = page.text.split('id="changes"')[1]
    assert "Tim mạch" not in will.split("</ul>")[0]
    assert "Mắt: bỏ đóng cửa" in will
    browser.post("/files/take", {"revision": page.hidden("revision"), "text": old})
    directory = world.office.draft().directory
    assert (directory.hospital, [one.room for one in directory.closures]) == ("Viện B", ["q-tim"])


def test_a_file_is_not_taken_over_what_somebody_did_meanwhile(world: World) -> None:
    browser = world.browser(Role.EDIT)
    text = to_toml(_renamed(small_hospital(), "Viện B"))
    page = browser.post("/files/check", files={"file": ("departments.toml", text.encode())})
    edit(world.browser(Role.ADMIN), **{"fees.own": "70.000"})
    stale = browser.post("/files/take", {"revision": page.hidden("revision"), "text": text})
    assert stale.status == 409
    assert "70.000" in stale.text
    assert entry(world).fees.own == 70_000


def test_files_of_other_kinds_are_refused_in_words(world: World) -> None:
    browser = world.browser(Role.EDIT)
    for name, data in (
        ("x.pdf", b"%PDF"),
        ("x.xlsx", b"no zip"),
        ("x.toml", b"\xff\xfe"),
        ("x.toml", b"= ="),
        ("x.zip", b"no"),
    ):
        page = browser.post("/files/check", files={"file": (name, data)})
        assert page.status == 422, name
        assert "cần sửa" in page.text
    assert "Xin chọn một tệp" in browser.post("/files/check").text


def test_the_page_speaks_english_when_asked(world: World) -> None:
    browser = world.browser(Role.EDIT)
    page = browser.post("/language", {"language": "en", "back": "/departments/edit?id=tim"})
    assert '<html lang="en">' in page.text
    assert "Opening hours" in page.text
    assert "Mon-Fri 07:00-16:30" in page.text


def _renamed(directory, name: str):
    return replace(directory, hospital=name)


def _system() -> Catalogue:
    rooms = (ClinicRoom("q-tim", "tim", "305", "Phòng 305", "Tầng 3", RoomState.OPEN, 7, 35),)
    named = {"tim": "Khám tim", "nhi": "Nhi", "mat": "Mắt", "his-da": "Da liễu"}
    return Catalogue(tuple(Department(id_, id_.upper(), name) for id_, name in named.items()), rooms, MONDAY)


def _with_cell(path: Path, before: str, after: str) -> bytes:
    book = load_workbook(path)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if str(cell.value) == before]
    assert cells, f"no cell says {before}"
    cells[0].value = after if not after.isdecimal() else int(after)
    changed = path.with_name(f"{after.isdecimal()}.xlsx")
    book.save(changed)
    return changed.read_bytes()
