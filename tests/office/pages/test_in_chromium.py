"""The page in Chromium, as staff use it: with a mouse, by keyboard alone, on a phone, without scripts."""

import os
import re
import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from openpyxl import load_workbook
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from kiosk.departments import Catalogue, ClinicRoom, Department, RoomState
from kiosk.office.preview import Preview
from kiosk.office.preview_process import PreviewProcess
from kiosk.office.roles import Role
from support.chromium import chromium as launched
from support.staff_page import MONDAY, PASSWORD, DrawnPreview, ManualClock, World, opened

expect.set_options(timeout=15_000)
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = Axe().axe_script
EVERYTHING = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
OF_NARROWNESS = {"runOnly": ["target-size", "scrollable-region-focusable"], "resultTypes": ["violations"]}
"""What a phone can do to a page that has been looked at on a desk, where all of it is seen."""
PAGES = {
    "the lobby": "/",
    "the departments": "/departments",
    "a department": "/departments/edit?id=tim",
    "a new department": "/departments/new",
    "a room": "/rooms/edit?department=tim&id=q-tim",
    "the complaints": "/complaints?say=khó thở",
    "a complaint": "/complaints/edit?key=chest",
    "the calendar": "/calendar",
    "the settings": "/general",
    "the preview": "/preview",
    "publishing": "/publish",
    "the log": "/audit",
    "the accounts": "/accounts",
    "an account": "/accounts/edit?id=1",
    "the files": "/files",
    "the password": "/password",
    "nothing": "/nowhere",
}


@dataclass
class Site:
    """A served page, and the browser that looks at it."""

    address: str
    world: World
    browser: Browser
    contexts: list[BrowserContext]

    def visit(self, role: Role | None, size: dict[str, int] | None = None, **how: object) -> Page:
        """A new window; logged in as somebody of this role."""
        context = self.browser.new_context(viewport=size or DESK, base_url=self.address, reduced_motion="reduce", **how)
        context.set_default_timeout(15_000)
        self.contexts.append(context)
        page = context.new_page()
        page.goto("/staff/login")
        if role is not None:
            page.get_by_label("Tên đăng nhập").fill(role.value)
            page.get_by_label("Mật khẩu").fill(PASSWORD)
            page.get_by_role("button", name="Đăng nhập").click()
            expect(page.get_by_role("heading", level=1)).to_have_text("Sảnh hôm nay")
        return page


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One for all of these tests."""
    with sync_playwright() as playwright:
        browser = launched(playwright, tmp_path_factory.mktemp("chromium"))
        yield browser
        browser.close()


@pytest.fixture
def site(first_database: Path, tmp_path: Path, chromium: Browser) -> Iterator[Site]:
    """A hospital of its own for every test."""
    path = Path(shutil.copy(first_database, tmp_path / "hospital.db"))
    with served(path, chromium, DrawnPreview()) as made:
        yield made


@pytest.fixture
def drawn_site(first_database: Path, tmp_path: Path, chromium: Browser) -> Iterator[Site]:
    """With the kiosk's real screen as its preview."""
    path = Path(shutil.copy(first_database, tmp_path / "hospital.db"))
    preview = PreviewProcess()
    with served(path, chromium, preview) as made:
        yield made
    preview.close()


@contextmanager
def served(path: Path, chromium: Browser, preview: Preview) -> Iterator[Site]:
    with opened(path, ManualClock(), preview=preview) as world:
        world.system[0] = queues(7)
        listener = socket.create_server(("127.0.0.1", 0))
        config = uvicorn.Config(world.app, log_config=None, access_log=False, lifespan="off", ws="none")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        made = Site(f"http://127.0.0.1:{listener.getsockname()[1]}", world, chromium, [])
        yield made
        for context in made.contexts:
            context.close()
        server.should_exit = True
        thread.join(10)
        assert not thread.is_alive()
        listener.close()


def queues(waiting: int) -> Catalogue:
    """What the hospital's system tells of its rooms."""
    names = {"tim": "Tim mạch", "nhi": "Nhi", "mat": "Mắt"}
    rooms = tuple(
        ClinicRoom(f"q-{i}", i, "", f"Phòng {n}", "Tầng 3", RoomState.OPEN, waiting, 20) for i, n in names.items()
    )
    return Catalogue(tuple(Department(i, i.upper(), n) for i, n in names.items()), rooms, MONDAY)


def fee(world: World) -> int | None:
    department = world.office.draft().directory.departments[0]
    return department.fees.own if department.fees else None


def test_a_manager_changes_a_department_sees_it_and_publishes_it(drawn_site: Site) -> None:
    site = drawn_site
    page = site.visit(Role.PUBLISH)
    page.get_by_role("link", name="Khoa và phòng khám").click()
    page.get_by_role("link", name="Tim mạch").click()
    before = picture(page)
    page.get_by_label("Tiếng Việt").first.fill("Tim mạch người lớn")
    expect(page.locator("img.screen")).to_have_attribute("src", re.compile("^blob:"))
    expect(page.locator("img.screen")).to_have_attribute("alt", re.compile("Tim mạch người lớn"))
    expect(page.get_by_text("Hình này có cả nội dung chưa lưu.")).to_be_visible()
    assert site.world.office.draft().directory.departments[0].names["vi"] == "Tim mạch"
    page.get_by_label("Giá tự trả").fill("60.000")
    page.get_by_role("button", name="Lưu vào bản nháp").click()
    expect(page.get_by_role("status")).to_contain_text("Đã lưu vào bản nháp")
    expect(page.locator("img.screen")).to_have_attribute("alt", re.compile("Tim mạch người lớn"))
    assert picture(page) != before
    assert fee(site.world) == 60_000
    page.get_by_role("button", name="Hoàn tác").click()
    assert fee(site.world) == 50_600
    page.goto("/staff/departments/edit?id=tim")
    page.get_by_label("Giá tự trả").fill("61000")
    page.get_by_role("button", name="Lưu vào bản nháp").click()
    page.get_by_role("link", name="Phát hành").click()
    expect(page.get_by_role("region", name="Sẽ thay đổi")).to_contain_text("61.000")
    page.get_by_label("Ghi chú").fill("Giá từ tháng 12")
    page.get_by_label("Ngày và giờ").fill(f"{MONDAY + timedelta(days=1):%Y-%m-%dT%H:%M}")
    page.get_by_role("button", name="Phát hành", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Đã hẹn giờ phát hành lúc 08:00, 24/11/2026")
    expect(page.get_by_role("region", name="Các phiên bản")).to_contain_text("hẹn 08:00, 24/11/2026")
    page.get_by_role("button", name=re.compile("Hủy hẹn")).click()
    expect(page.get_by_role("status")).to_contain_text("Đã hủy hẹn giờ")
    page.get_by_role("button", name="Phát hành", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Đã phát hành")
    newest = site.world.office.publications()[0]
    assert not newest.planned
    assert site.world.office.directory_of(newest.version).departments[0].fees.own == 61_000


def picture(page: Page) -> bytes:
    """What the kiosk's screen looks like, once it is drawn."""
    image = page.locator("img.screen")
    image.scroll_into_view_if_needed()
    image.evaluate("async image => { await image.decode() }")
    return page.request.get(image.evaluate("image => image.src")).body()


def test_a_nurse_closes_a_room_with_one_click_and_takes_it_back(site: Site) -> None:
    page = site.visit(Role.EDIT, PHONE)
    page.get_by_label("Lý do đóng").press("Enter")
    page.get_by_label("Lý do đóng").fill("Bác sĩ đi họp")
    page.get_by_role("link", name="Làm mới").click()
    expect(page).to_have_url(re.compile("reason="))
    expect(page.get_by_label("Lý do đóng")).to_have_value("Bác sĩ đi họp")
    page.get_by_role("button", name="Đóng hôm nay Phòng Nhi").click()
    expect(page.get_by_role("status").first).to_contain_text("Đã đóng trong hôm nay")
    expect(page.get_by_role("button", name="Mở lại Phòng Nhi")).to_be_focused()
    expect(page.get_by_role("button", name="Hoàn tác: mở lại")).to_be_in_viewport()
    expect(page.locator(".rooms")).to_contain_text(["Phòng Tim mạch", "Bác sĩ đi họp", "Phòng Mắt"])
    assert site.world.office.closed_today() == (("nhi", "q-nhi"),)
    page.get_by_role("button", name="Hoàn tác: mở lại").click()
    expect(page.get_by_role("button", name="Đóng hôm nay Phòng Nhi")).to_be_visible()
    assert site.world.office.closed_today() == ()


def test_the_lobby_stays_fresh_until_it_is_paused(site: Site) -> None:
    page = site.visit(Role.EDIT)
    page.clock.install()
    page.goto("/staff/")
    expect(page.locator(".figure b").first).to_have_text("21")
    page.locator("#b-q-nhi").focus()
    site.world.system[0] = queues(9)
    page.clock.fast_forward(10_500)
    expect(page.locator(".figure b").first).to_have_text("27")
    expect(page.locator("[data-tell]")).to_contain_text("27 người đang chờ")
    expect(page.locator("#b-q-nhi")).to_be_focused()
    page.get_by_role("button", name="Tạm dừng tự làm mới").click()
    site.world.system[0] = queues(1)
    page.clock.fast_forward(60_000)
    expect(page.locator(".figure b").first).to_have_text("27")
    page.get_by_role("link", name="Làm mới").click()
    expect(page.locator(".figure b").first).to_have_text("3")


def test_a_workbook_is_refused_with_its_cell_and_taken_when_mended(site: Site, tmp_path: Path) -> None:
    page = site.visit(Role.EDIT)
    page.get_by_role("link", name="Nhập, xuất tệp").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Bảng tính Excel").click()
    path = tmp_path / "x.xlsx"
    download.value.save_as(path)
    book = load_workbook(path)
    cell = next(cell for sheet in book for row in sheet.iter_rows() for cell in row if str(cell.value) == "50600")
    cell.value = "năm mươi"
    book.save(path)
    page.get_by_label("Tệp .xlsx, .csv, .zip hoặc .toml").set_input_files(path)
    page.get_by_role("button", name="Kiểm tra tệp").click()
    expect(page.get_by_role("alert")).to_contain_text(f"{cell.parent.title}!{cell.coordinate}")
    assert fee(site.world) == 50_600
    cell.value = 64_000
    book.save(path)
    page.get_by_label("Tệp .xlsx, .csv, .zip hoặc .toml").set_input_files(path)
    page.get_by_role("button", name="Kiểm tra tệp").click()
    expect(page.get_by_role("region", name="Bản nháp sẽ thay đổi")).to_contain_text("64.000")
    page.get_by_role("button", name="Nhận vào bản nháp").click()
    expect(page.get_by_role("status")).to_contain_text("Đã nhận nội dung của tệp")
    assert fee(site.world) == 64_000


def reach(page: Page, role: str, name: str, *, key: str = "Tab") -> None:
    """Press one key until this has the focus, and is seen to have it."""
    wanted = page.get_by_role(role, name=name).first.element_handle()
    for _ in range(150):
        page.keyboard.press(key)
        if wanted.evaluate("one => one === document.activeElement"):
            outline = wanted.evaluate("one => getComputedStyle(one).outlineStyle")
            assert outline != "none", f"nobody sees that {name} has the focus"
            return
    raise AssertionError(f"{name} cannot be reached by {key}")


def test_a_whole_way_by_keyboard_alone(site: Site) -> None:
    page = site.visit(None)
    press = page.keyboard.press
    press("Tab")
    expect(page.get_by_role("link", name="Tới nội dung chính")).to_be_focused()
    press("Enter")
    reach(page, "textbox", "Tên đăng nhập")
    page.keyboard.type("publish")
    press("Tab")
    page.keyboard.type(PASSWORD)
    press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sảnh hôm nay")
    reach(page, "button", "Đóng hôm nay Phòng Mắt")
    press("Space")
    expect(page.get_by_role("status").first).to_contain_text("Đã đóng trong hôm nay")
    reach(page, "link", "Khoa và phòng khám")
    press("Enter")
    reach(page, "button", "Lên Mắt")
    press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Đã đổi thứ tự")
    expect(page.get_by_role("button", name="Lên Mắt")).to_be_focused()
    reach(page, "link", "Nhi")
    press("Enter")
    reach(page, "textbox", "Giá tự trả (đồng)")
    press("Control+A")
    page.keyboard.type("nhiều")
    press("Enter")
    expect(page.get_by_role("alert")).to_be_focused()
    press("Tab")
    press("Enter")  # from the list of mistakes to the field
    expect(page.get_by_label("Giá tự trả (đồng)")).to_be_focused()
    press("Control+A")
    page.keyboard.type("46.000")
    reach(page, "radio", "Trẻ em")  # the one that is chosen
    press("ArrowRight")
    reach(page, "button", "Lưu vào bản nháp")
    press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Đã lưu vào bản nháp")
    reach(page, "link", "Phát hành", key="Shift+Tab")
    press("Enter")
    reach(page, "button", "Phát hành")
    press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Đã phát hành")
    reach(page, "button", "Đăng xuất", key="Shift+Tab")
    press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Bạn đã đăng xuất")
    directory = site.world.office.directory_of(site.world.office.publications()[0].version)
    assert [one.id for one in directory.departments] == ["tim", "mat", "nhi"]
    assert directory.departments[2].fees.own == 46_000
    assert site.world.office.closed_today() == (("mat", "q-mat"),)


def test_without_scripts_nothing_is_missing(site: Site) -> None:
    page = site.visit(Role.PUBLISH, PHONE, java_script_enabled=False)
    expect(page.get_by_role("button", name="Tạm dừng tự làm mới")).to_be_hidden()
    page.get_by_role("button", name="Đóng khoa hôm nay Mắt").click()
    expect(page.get_by_text("Cả khoa đóng trong hôm nay")).to_be_visible()
    page.get_by_text("Menu", exact=True).click()
    page.get_by_role("link", name="Khoa và phòng khám").click()
    page.get_by_role("button", name="Ẩn Nhi").click()
    page.goto("/staff/publish")
    page.get_by_role("button", name="Phát hành", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Đã phát hành")


def test_every_page_is_for_everybody(site: Site) -> None:
    page = site.visit(None)
    looked(page, "the door")
    page = site.visit(Role.ADMIN)
    account = next(one for one in site.world.office.accounts() if one.role is Role.ADMIN)
    draft = site.world.office.draft()
    site.world.office.edit(account, draft.revision, replace(draft.directory, hospital="Bệnh viện khác"))
    for name, path in PAGES.items():
        page.goto(f"/staff{path}")
        looked(page, name)
    page.goto("/staff/departments/edit?id=tim")
    page.get_by_label("Giờ mở cửa").fill("lúc nào cũng được")
    page.get_by_role("button", name="Lưu vào bản nháp").click()
    expect(page.get_by_role("alert")).to_be_visible()
    looked(page, "a mistake")
    page.emulate_media(color_scheme="dark")
    looked(page, "a mistake in the dark")
    page.goto("/staff/")
    page.get_by_role("button", name="Đóng hôm nay Phòng Nhi").click()
    expect(page.get_by_role("status").first).to_contain_text("Đã đóng trong hôm nay")
    looked(page, "the lobby in the dark")


def looked(page: Page, name: str) -> None:
    """Nobody is kept out at a desk or on a phone, and nobody scrolls sideways."""
    page.evaluate(AXE)
    for size, rules in ((PHONE, OF_NARROWNESS), (DESK, EVERYTHING)):
        page.set_viewport_size(size)
        found = page.evaluate("async rules => (await axe.run(rules)).violations", rules)
        assert not found, f"{name}: {[(one['id'], [node['html'] for node in one['nodes']]) for one in found]}"
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], f"{name} is too wide"
        kept = os.environ.get("KIOSK_STAFF_PICTURES")
        if kept:
            page.screenshot(path=Path(kept) / f"{name}-{size['width']}.png", full_page=True)
