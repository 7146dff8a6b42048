"""Nobody comes in who may not, and nobody acts through the browser of somebody who may."""

import asyncio
from collections.abc import Callable
from http.cookies import SimpleCookie
from urllib.parse import quote

import pytest

from kiosk.office.pages.app import WAYS
from kiosk.office.roles import Act, Role, may
from kiosk.sandbox.database import DatabaseSilentError
from support.staff_page import PASSWORD, Browser, World

POSTS = [way for way in WAYS if way.method == "POST"]
BEHIND = [way for way in WAYS if way.act is not None]


def test_the_table_of_ways_is_seen() -> None:
    assert len(POSTS) > 25
    assert {way.path for way in WAYS if way.act is None} == {"/login", "/language"}


def test_without_a_session_nothing_is_shown_or_done(world: World) -> None:
    browser = world.browser()
    browser.get("/login")
    before = world.office.draft(), world.office.publications()
    for way in BEHIND:
        page = browser.send(way.method, way.path, {"csrf": browser.token} if way.method == "POST" else None)
        if way.method == "GET":
            assert (page.status, page.header("location").partition("?")[0]) == (303, "/staff/login"), way.path
        else:
            assert page.status == 401, way.path
        assert "Tim mạch" not in page.text
    assert (world.office.draft(), world.office.publications()) == before


@pytest.mark.parametrize("wrong", ["missing", "false", "anothers", "other site", "no site"])
def test_no_form_is_taken_that_this_page_did_not_give(world: World, wrong: str) -> None:
    browser, other = world.browser(Role.ADMIN), world.browser(Role.ADMIN)
    typed = {"missing": {}, "false": {"csrf": "0" * 64}, "anothers": {"csrf": other.token}}.get(
        wrong, {"csrf": browser.token}
    )
    origin = {"other site": {"Origin": "http://evil.test"}, "no site": {"Origin": "null"}}.get(wrong, {})
    before = world.office.draft(), world.office.publications(), world.office.accounts()
    for way in POSTS:
        assert browser.send("POST", way.path, typed, headers=origin).status == 403, way.path
    assert (world.office.draft(), world.office.publications(), world.office.accounts()) == before
    assert browser.get("/").status == 200  # the session was not ended either


@pytest.mark.parametrize("role", [Role.VIEW, Role.EDIT, Role.PUBLISH])
def test_the_server_enforces_every_role(world: World, role: Role) -> None:
    browser = world.browser(role)
    refused = [way for way in BEHIND if not may(role, way.act or Act.SEE)]
    assert refused
    before = world.office.draft(), world.office.publications(), world.office.accounts(), world.office.closed_today()
    for way in refused:
        page = browser.send(way.method, way.path, {"csrf": browser.token} if way.method == "POST" else None)
        assert page.status == 403, (way.method, way.path)
        assert "Tài khoản của bạn không làm được việc này" in page.text
    after = world.office.draft(), world.office.publications(), world.office.accounts(), world.office.closed_today()
    assert after == before


def test_who_may_only_look_is_offered_nothing_to_do(world: World) -> None:
    browser = world.browser(Role.VIEW)
    for path in ("/", "/departments", "/departments/edit?id=tim", "/complaints", "/calendar", "/general", "/publish"):
        text = browser.get(path).text
        for doing in ("/close", "/undo", "/publish", "/departments/move", "/rooms/move", "/complaints/remove"):
            assert f'action="/staff{doing}"' not in text, (path, doing)
        assert "Lưu vào bản nháp" not in text


def test_cookies_are_for_this_page_and_no_script(open_world: Callable[..., World]) -> None:
    for secure in (False, True):
        browser = Browser(open_world(secure=secure).app)
        lines = browser.send("GET", "/login").cookies
        browser.get("/login")
        lines += browser.send("POST", "/login", {"csrf": browser.token, "name": "edit", "password": PASSWORD}).cookies
        lines += browser.send("POST", "/language", {"csrf": browser.get("/").csrf, "language": "en"}).cookies
        assert len(lines) >= 3
        for line in lines:
            for morsel in SimpleCookie(line).values():
                assert morsel["httponly"]
                assert morsel["samesite"].lower() == "strict"
                assert morsel["path"] == "/staff"
                assert bool(morsel["secure"]) is secure


def test_every_answer_tells_browsers_what_to_keep_to(world: World) -> None:
    browser = world.browser(Role.ADMIN)
    asked = [way.path for way in WAYS if way.method == "GET"] + ["/nowhere", "/static/staff.css", "/static/none"]
    for path in asked:
        page = browser.send("GET", path)
        policy = page.header("content-security-policy")
        assert policy.startswith("default-src 'none'"), path
        assert "unsafe" not in policy
        assert "form-action 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert page.header("x-content-type-options") == "nosniff"
        assert page.header("referrer-policy") == "same-origin"
        if not path.startswith("/static/staff"):
            assert page.header("cache-control") == "no-store", path


def test_https_is_kept_to_where_the_site_has_it(open_world: Callable[..., World]) -> None:
    assert Browser(open_world(secure=True).app).send("GET", "/login").header("strict-transport-security")
    assert not Browser(open_world().app).send("GET", "/login").header("strict-transport-security")


def test_pages_hold_neither_scripts_nor_styles_of_their_own(world: World) -> None:
    browser = world.browser(Role.ADMIN)
    for path in ("/", "/departments/edit?id=tim", "/publish", "/preview", "/files"):
        text = browser.get(path).text
        assert text.count("<script") == text.count("<script defer src=") == 1
        assert "<style" not in text
        assert " style=" not in text
        assert " onclick=" not in text


def test_a_session_somebody_planted_is_not_taken_over(world: World) -> None:
    browser = world.browser()
    browser.cookies["kiosk-staff"] = "planted"
    browser.log_in("edit")
    assert browser.cookies["kiosk-staff"] != "planted"
    assert world.office.account_of("planted") is None


def test_logging_in_again_ends_the_session_before(world: World) -> None:
    browser = world.browser(Role.EDIT)
    first = browser.cookies["kiosk-staff"]
    browser.post("/login", {"name": "view", "password": PASSWORD})
    assert browser.cookies["kiosk-staff"] != first
    assert world.office.account_of(first) is None


def test_logging_out_ends_the_session_in_the_office(world: World) -> None:
    browser = world.browser(Role.EDIT)
    held = browser.cookies["kiosk-staff"]
    assert "Bạn đã đăng xuất" in browser.post("/logout").text
    assert world.office.account_of(held) is None
    assert "kiosk-staff" not in browser.cookies


def test_a_wrong_password_is_said_so_and_many_are_slowed(world: World) -> None:
    browser = world.browser()
    assert "chưa đúng" in browser.log_in("admin", "wrong wrong").text
    said = [browser.log_in("admin", "wrong wrong").status for _ in range(8)]
    assert said[-1] == 429
    assert browser.log_in("admin").status == 429  # even the right one, for a while


@pytest.mark.parametrize("then", ["//evil.test/", "https://evil.test", "/\\evil.test", "javascript:alert(1)"])
def test_logging_in_leads_to_no_other_site(world: World, then: str) -> None:
    browser = world.browser()
    browser.get("/login")
    page = browser.post("/login", {"name": "view", "password": PASSWORD, "then": then}, then=False)
    assert page.header("location") == "/staff/"


def test_after_logging_in_one_is_where_one_wanted_to_be(world: World) -> None:
    browser = world.browser()
    page = browser.get("/departments/edit?id=tim")
    page = browser.post("/login", {"name": "view", "password": PASSWORD, "then": page.hidden("then")}, then=False)
    assert page.header("location") == "/staff/departments/edit?id=tim"


def test_what_was_typed_before_a_session_ended_can_be_sent_again(world: World) -> None:
    browser = world.browser(Role.EDIT)
    old = browser.get("/departments/edit?id=tim")
    typed = {"csrf": old.csrf, "seen": old.hidden("seen"), "id": "tim", "names.vi": "Tim mới", "names.en": "Heart"}
    browser.post("/logout")
    assert "vẫn còn" in browser.send("POST", "/departments/edit", typed).text
    browser.log_in("edit")
    again = browser.send("POST", "/departments/edit", typed)
    assert again.status == 403
    assert again.hidden("names.vi") == "Tim mới"
    assert world.office.draft().directory.departments[0].names["vi"] == "Tim mạch"
    browser.post("/departments/edit", {**typed, "csrf": again.csrf})
    assert world.office.draft().directory.departments[0].names["vi"] == "Tim mới"


def test_passwords_are_never_shown_again(world: World) -> None:
    browser = world.browser(Role.ADMIN)
    typed = {"csrf": "0" * 64, "name": "x", "shown": "X", "password": "Bí mật của tôi 1", "role": "view"}
    assert "Bí mật" not in browser.send("POST", "/accounts", typed).text


def test_more_than_a_form_holds_is_not_read(world: World) -> None:
    browser = world.browser(Role.EDIT)
    page = browser.post("/general", {"hospital": "x" * 300_000})
    assert page.status == 413
    assert "quá lớn" in page.text


def test_a_name_that_is_a_script_is_only_a_name(world: World) -> None:
    browser = world.browser(Role.PUBLISH)
    evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
    page = browser.get("/departments/edit?id=tim")
    saved = browser.post(
        "/departments/edit",
        {
            "id": "tim",
            "seen": page.hidden("seen"),
            "names.vi": evil,
            "names.en": evil,
            "hints.vi": evil,
            "anyway": "yes",
        },
    )
    assert saved.status == 200
    browser.post("/publish", {"revision": world.office.draft().revision, "note": evil, "when": "now"})
    for path in ("/", "/lobby", "/departments", "/departments/edit?id=tim", "/complaints?say=" + evil, "/calendar"):
        assert "<script>alert" not in browser.get(path).text, path
        assert "<img src=x" not in browser.get(path).text, path
    for path in ("/publish", "/audit", "/preview", "/files", f"/nowhere/{evil}"):
        assert "<script>alert" not in browser.get(path).text, path


def test_a_fault_of_ours_is_a_page_in_words_and_tells_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    browser = world.browser(Role.VIEW)

    def broken(_self: object) -> object:
        raise RuntimeError("Nguyễn Văn A")

    monkeypatch.setattr(type(world.office), "kiosks", broken)
    page = browser.get("/")
    assert page.status == 500
    assert "Trang gặp lỗi" in page.text
    assert "Nguyễn Văn A" not in page.text + caplog.text
    assert "RuntimeError" in caplog.text


def test_a_browser_that_leaves_early_is_no_fault(world: World, caplog: pytest.LogCaptureFixture) -> None:
    browser = world.browser(Role.EDIT)
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/staff/close",
        "query_string": b"",
        "root_path": "",
        "headers": [
            (b"host", b"hospital.test"),
            (b"origin", b"http://hospital.test"),
            (b"content-type", b"application/x-www-form-urlencoded"),
            (b"cookie", "; ".join(f"{name}={value}" for name, value in browser.cookies.items()).encode()),
        ],
        "scheme": "http",
        "server": ("hospital.test", 80),
        "client": ("10.1.2.3", 5000),
    }

    async def receive() -> dict[str, str]:
        return {"type": "http.disconnect"}

    async def send(_message: object) -> None:
        pass

    asyncio.run(browser.app(scope, receive, send))
    assert not caplog.records


@pytest.mark.parametrize("junk", ["", "9" * 5000, "٣", "2026-99-99T00:00\t<b>"])
def test_nothing_that_is_sent_breaks_the_page(world: World, junk: str) -> None:
    browser = world.browser(Role.ADMIN)
    fields = [
        "id",
        "department",
        "room",
        "key",
        "where",
        "name",
        "names.vi",
        "names.en",
        "hours",
        "fees.own",
        "ages",
        "ages.oldest",
        "sex",
        "revision",
        "version",
        "at",
        "note",
        "place",
        "first",
        "last",
        "day",
        "print",
        "page",
        "as_weekday",
        "text",
        "shown",
        "role",
        "active",
        "seen",
        "back",
        "then",
        "hospital",
        "elderly_from",
        "quota",
        "sessions",
        "departments.0",
    ]
    for way in POSTS:
        if way.path == "/logout":
            continue
        page = browser.send("POST", way.path, {"csrf": browser.token, **dict.fromkeys(fields, junk), "when": "later"})
        assert page.status < 500, way.path
        browser.get("/password")
    for way in WAYS:
        if way.method == "GET":
            query = "&".join(f"{name}={quote(junk)}" for name in (*fields, "language", "before", "find", "say", "done"))
            assert browser.send("GET", f"{way.path}?{query}").status < 500, way.path


def test_a_silent_database_is_said_in_words(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = world.browser(Role.VIEW)

    def silent(*_: object) -> None:
        raise DatabaseSilentError("no answer")

    monkeypatch.setattr(type(world.office), "account_of", silent)
    page = browser.get("/")
    assert page.status == 503
    assert "tạm thời không trả lời" in page.text


@pytest.mark.parametrize(
    "path", ["/nowhere", "/departments/edit?id=none", "/rooms/edit?department=tim&id=none", "/close"]
)
def test_what_is_not_there_is_said_in_words(world: World, path: str) -> None:
    page = world.browser(Role.ADMIN).get(path)
    assert page.status in (404, 405)
    assert "Không có" in page.text
