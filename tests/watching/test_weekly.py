"""The page of a week: figures, sentences, one sheet of paper."""

from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright
from watching.invented_week import Lobby
from watching.notes import HANOI

from kiosk.watching.days import Day
from kiosk.watching.weekly import Title, WeekSum, as_json, as_text, conclusions, page, sum_of
from kiosk.watching.weekly.summing import COURSE
from kiosk.watching.weekly.words import CAUSES, ENDS, duration, number, percent
from kiosk.watching.weeks import Week, WeekFile
from support.chromium import chromium

W47 = Week(2026, 47)
TITLE = Title("Bệnh viện <Ví Dụ>", "Quầy 3 & Sảnh A", "K3", "1.4.0", datetime(2026, 11, 23, 9, 0, tzinfo=HANOI))


@pytest.fixture(scope="module")
def week() -> WeekSum:
    return sum_of(W47, Lobby(W47, 1).file)


@pytest.fixture(scope="module")
def before() -> WeekSum:
    return sum_of(W47.before, Lobby(W47.before, 2, crowd=0.8, glare=0.05).file)


def nothing() -> WeekSum:
    return sum_of(W47, WeekFile())


def test_the_week_adds_up(week: WeekSum) -> None:
    assert week.visits == sum(sum(day.visits.values()) for day in week.days) > 500
    assert sum(week.ends().values()) == week.visits
    assert week.served is not None
    assert week.left is not None
    assert week.failed is not None
    assert week.served + week.left + week.failed == pytest.approx(1)
    assert week.median is not None
    assert week.p90 is not None
    assert 15 < week.median < week.p90 < 90
    assert week.whole.offline == pytest.approx(1500, abs=1)
    assert [step.name for step in week.steps] == [
        "Confirming",
        "Checking",
        "ChoosingDepartment",
        "Reviewing",
        "Registering",
    ]


def test_it_says_where_it_was_slow_dark_and_without_line(week: WeekSum, before: WeekSum) -> None:
    said = "\n".join(conclusions(week, before))
    assert "Thứ Ba 9–10 giờ: khách ở lâu nhất tại bước “Chọn khoa”" in said
    assert "Mất liên lạc với hệ thống bệnh viện 25 phút, nhiều nhất Thứ Năm" in said
    assert "Camera chỉ đọc được ngay" in said
    assert CAUSES["glare"][1] in said
    assert "nhiều hơn tuần trước" in said


def test_it_says_nothing_of_a_quiet_week_that_was_well() -> None:
    file = WeekFile({"2026-11-17": Day(visits={9: 6}, outcomes={"booked": 5, "left": 1}, left={"Typing": 1}, up=9e4)})
    said = conclusions(sum_of(W47, file), nothing())
    assert said == ["Chỉ có 6 lượt: quá ít để so sánh các tỉ lệ."]


def test_a_week_without_anybody_is_told_apart_from_one_without_figures() -> None:
    idle = sum_of(W47, WeekFile({"2026-11-17": Day(up=3600.0)}))
    assert conclusions(idle, nothing()) == ["Cả tuần không có lượt nào."]
    assert "không hoạt động" in conclusions(nothing(), nothing())[0]


def test_a_visit_that_a_restart_cut_off_is_not_lost() -> None:
    cut = sum_of(W47, WeekFile({"2026-11-17": Day(visits={9: 3}, outcomes={"booked": 2}, starts=2, falls=1)}))
    assert cut.ends() == {"booked": 2, "cut-off": 1}
    assert "Máy tắt ngoài ý muốn 1 lần" in conclusions(cut, nothing())[0]


def test_trouble_comes_first() -> None:
    day = Day(visits={9: 30}, outcomes={"booked": 30}, out={"store-full": 1800.0}, not_stored=2, up=3e4)
    day.not_printed = {"no-paper": 4}
    said = conclusions(sum_of(W47, WeekFile({"2026-11-17": day})), nothing())
    assert said[0] == "Máy ngưng phục vụ 30 phút (bộ nhớ đầy 30 phút)."
    assert "2 lượt không lưu được" in said[1]
    assert "4 phiếu không in được, chủ yếu do hết giấy" in said[2]


class Standing(HTMLParser):
    """Whether every tag that is opened is closed, and nothing is fetched."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.fetched: list[str] = []
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        self.fetched += [value or "" for name, value in attrs if name in ("src", "href")]
        if tag not in ("meta", "br", "rect"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("rect",):
            assert self.open.pop() == tag


def test_the_page_stands_alone(week: WeekSum, before: WeekSum) -> None:
    text = page(TITLE, week, before)
    seen = Standing()
    seen.feed(text)
    assert seen.open == []
    assert seen.fetched == []
    assert seen.scripts == 0
    assert "Bệnh viện &lt;Ví Dụ&gt;" in text
    assert "Quầy 3 &amp; Sảnh A" in text
    assert "url(" not in text


def fullest(week: Week) -> WeekFile:
    """Everything that can stand on the page, stands there."""
    causes = {cause: 90 - place for place, cause in enumerate(CAUSES)}
    days = {}
    for place, day in enumerate(week.days):
        days[day.isoformat()] = Day(
            visits=dict.fromkeys(range(24), 388 + place),
            outcomes=dict.fromkeys(["booked", "provisional", "shown-again", "cancelled", "left", "stopped-K11"], 1234),
            to_ticket={45: 900, 50: 100},
            steps={name: {30: 9, 60: 5} for name in COURSE},
            waits={"Paying": {9: (100, 9000.0), 10: (1000, 1000.0)}},
            left={"ChoosingDepartment": 1234},
            help={"ChoosingDepartment": 1234},
            reads={name: {"first-try": 400, "failed": 400} for name in ("camera", "scanner", "chip-reader")},
            not_read=dict.fromkeys(("camera", "scanner", "chip-reader"), causes),
            printed={"ticket": 9999},
            not_printed={"no-paper": 999},
            lost_devices={"camera": 12},
            out={"store-full": 40000.0, "maintenance": 20000.0, "store-broken": 5000.0},
            offline=50000.0,
            not_stored=12,
            falls=12,
            up=86400.0,
        )
    return WeekFile(days)


def test_the_fullest_week_prints_on_one_sheet(tmp_path: Path) -> None:
    title = Title("Bệnh viện Đa khoa khu vực Ví Dụ " * 3, "Quầy tự phục vụ số 03 · Sảnh A", "K3", "1.4.0", TITLE.made)
    file = tmp_path / "week.html"
    file.write_text(page(title, sum_of(W47, fullest(W47)), sum_of(W47.before, fullest(W47.before))), "utf-8")
    with sync_playwright() as play:
        browser = chromium(play, tmp_path / "home")
        view = browser.new_page(viewport={"width": 760, "height": 1080})
        view.goto(file.as_uri())
        wide = view.evaluate("document.documentElement.scrollWidth")
        printed = view.pdf(prefer_css_page_size=True)
        browser.close()
    assert wide <= 760
    assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") + printed.count(b"/Type /Page/") == 1
    assert b"/MediaBox [0 0 594" in printed or b"/MediaBox [0 0 595" in printed
    assert (tmp_path / "home" / "config").is_dir(), "else it lies in the home of who tests"


def test_text_and_json_say_the_same(week: WeekSum, before: WeekSum) -> None:
    told = as_json(TITLE, week, before)
    text = as_text(TITLE, week, before)
    assert told["week"] == "2026-W47"
    assert told["visits"] == week.visits
    assert number(week.visits) in text
    assert set(told["ends"]) <= set(ENDS)
    assert told["days"]["2026-11-17"]["visits"][9] == week.days[1].visits[9]


def test_an_empty_week_has_a_page_too() -> None:
    text = page(TITLE, nothing(), nothing())
    assert "Không có giấy tờ nào được đưa vào máy" in text


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, "–"),
        (3.21, "3,2 giây"),
        (59.7, "1 phút 00"),
        (45, "45 giây"),
        (80, "1 phút 20"),
        (1500, "25 phút"),
        (7500, "2 giờ 05"),
    ],
)
def test_durations_as_they_are_said(seconds: float | None, words: str) -> None:
    assert duration(seconds) == words


def test_numbers_as_they_are_written_here() -> None:
    assert number(1234.5, 1) == "1.234,5"
    assert percent(0.056) == "6 %"
