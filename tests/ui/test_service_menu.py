"""The technicians' menu on the glass: who finds it, what a PIN shows of itself, and what each touch asks for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.journey import Language
from kiosk.staff import ExportProblem, KeepReason, Trouble
from kiosk.staff.menu import Menu, events
from kiosk.staff.menu.pages import AskingPin, AtExport, AtItem, AtList, AtOverview, AtPrinting, News, Page
from kiosk.staff.printing import PrinterSeen, PrinterStanding, PrintingSeen
from ui.samples import NAME, journey, scenes
from ui.service_samples import KEY, PRINTERS, SECOND, STICK, StillDesk, menu, queue, service_scenes
from ui.view_models import (
    service,
    service_base,
    service_check,
    service_door,
    service_export,
    service_item,
    service_list,
    service_printing,
)
from ui.view_models.service_base import Glance


class Desk(StillDesk):
    """Writes down what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[events.Event] = []
        self.knocks = 0

    def knock(self) -> None:
        self.knocks += 1
        self.show(Menu((AskingPin(),)))

    def tell(self, event: events.Event) -> None:
        self.told.append(event)
        super().tell(event)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def knocked(window) -> bool:
    return window.window.app.servicePage != ""


def test_the_hospitals_name_held_for_four_seconds_opens_the_door(glass, desk, qtbot):
    window = glass(service=lambda: desk)
    window.draw()
    [tap] = window.window.window.findChildren(QObject, "serviceKnock")
    assert tap.property("longPressThreshold") == 4
    tap.setProperty("longPressThreshold", 0.05)
    at = QPointF(window.panel.width() * 0.2, 40)
    place = window.panel.mapToScene(at).toPoint()
    QTest.mousePress(window.window.window, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: knocked(window), timeout=3000)
    QTest.mouseRelease(window.window.window, Qt.MouseButton.LeftButton, pos=place)
    assert desk.knocks == 1
    assert window.shows("key7")


def test_a_tap_there_opens_nothing(glass, desk):
    window = glass(service=lambda: desk)
    window.draw()
    place = window.panel.mapToScene(QPointF(window.panel.width() * 0.2, 40)).toPoint()
    QTest.mouseClick(window.window.window, Qt.MouseButton.LeftButton, pos=place)
    assert not knocked(window)


def test_a_kiosk_without_a_pin_file_has_no_menu(glass):
    window = glass()
    window.window.app.knock()
    assert window.window.app.service is None
    assert not knocked(window)


def opened(glass, desk, size="portrait", language=Language.VI):
    window = glass(scenes()["out-of-service"], size, language=language, service=lambda: desk)
    window.window.app.knock()
    return window


def test_the_screen_below_can_neither_be_seen_nor_reached(glass, desk):
    window = opened(glass, desk)
    names = {seen.item.objectName() for seen in window.touchables()}
    assert "serviceClose" in names
    assert names.isdisjoint({"helpButton", "emergencyButton", "language-vi"})
    for _ in range(40):
        QTest.keyClick(window.window.window, Qt.Key.Key_Tab)
        focused = window.window.window.activeFocusItem()
        assert focused is None or focused.objectName() != "emergencyButton"


def test_the_pad_shows_dots_and_never_a_digit(glass, desk):
    window = opened(glass, desk)
    for digit in "280497":
        window.touch(f"key{digit}")
    assert desk.menu.page == AskingPin(6)
    shown = [words for words in window.all_words() if "2804" in words.replace(" ", "")]
    assert shown == []
    assert len([item for item in window.items(window.find("pinDots")) if item.property("radius")]) == 6
    window.touch("keyErase")
    assert desk.menu.page == AskingPin(5)
    window.touch("keyEnter")
    assert desk.told[-1] == events.PinEntered()


def test_while_the_door_waits_there_is_no_pad(glass, desk):
    window = opened(glass, desk)
    desk.show(service_scenes()["service-door--wait"])
    assert not window.shows("key1")
    assert any("30" in words for words in window.all_words())


@pytest.mark.parametrize(
    ("scene", "button", "told"),
    [
        ("service-overview", "serviceAside", events.ListWanted(aside=True)),
        ("service-overview", "serviceAll", events.ListWanted(aside=False)),
        ("service-overview", "serviceSendAll", events.SendAgainWanted()),
        ("service-overview", "serviceCheck", events.CheckWanted()),
        ("service-overview", "serviceExport", events.ExportWanted()),
        ("service-overview", "serviceClose", events.Closed()),
        ("service-list", "serviceBack", events.Back()),
        ("service-list", "listNext", events.PageTurned(1)),
        ("service-list", "listAside", events.ListWanted(aside=True)),
        ("service-list", "item-0", events.ItemChosen(queue().rows[0].key)),
        ("service-item--0", "itemSend", events.SendAgainWanted(queue().rows[0].key)),
        ("service-item--0", "itemKeep", events.SetAsideWanted(queue().rows[0].key)),
        ("service-reason", "reason-2", events.ReasonChosen(list(KeepReason)[2])),
        ("service-confirm", "confirmNo", events.Back()),
        ("service-check", "checkAgain", events.CheckWanted()),
        ("service-export", "exportWrite", events.KeyKept()),
        ("service-export--no-stick", "exportLook", events.ExportWanted()),
        ("service-export--choose", "stick-1", events.PlaceChosen(SECOND)),
        ("service-overview", "servicePrinting", events.PrintingWanted()),
        ("service-printing", "printSheet-0", events.SheetWanted("khe-in")),
        ("service-printing", "newRoll-1", events.NewRollWanted("quay-2")),
        ("service-printing", "printAgain-1", events.PrintAgainWanted("a")),
    ],
)
@pytest.mark.parametrize("size", ["portrait", "landscape"])
def test_every_button_asks_for_what_it_says(glass, desk, *, size, scene, button, told):
    window = opened(glass, desk, size)
    desk.show(service_scenes()[scene])
    window.touch(button)
    assert desk.told[-1] == told


def test_closing_gives_the_glass_back(glass, desk):
    window = opened(glass, desk)
    desk.show(menu())
    window.touch("serviceClose")
    assert not knocked(window)
    assert window.shows("helpButton")


def test_the_language_of_the_menu_is_the_glasses(glass, desk):
    window = opened(glass, desk)
    desk.show(menu())
    window.touch("serviceEn")
    assert "Queue to the hospital" in window.all_words()
    window.touch("serviceVi")
    assert "Hàng đợi gửi bệnh viện" in window.all_words()


def test_a_long_list_is_paged_and_every_item_is_on_exactly_one_page(glass, desk):
    window = opened(glass, desk, "landscape")
    desk.show(menu(AtList()))
    window.draw()
    keys, pages = [], window.window.app.service.items.pages
    for page in range(pages):
        desk.show(menu(AtList(page=page)))
        rows = window.window.app.service.items.rows
        keys += [rows.data(rows.index(n), 0x100) for n in range(rows.rowCount())]
    assert keys == [row.key for row in queue().rows]
    assert pages > 2


def glance(*pages: Page, language: Language = Language.VI, **changes: object) -> Glance:
    return Glance(menu(*pages, **changes), replace(journey(), language=language))


def test_the_words_for_the_patient_are_in_the_language_of_the_glass():
    row = queue().rows[0]
    vi, en = (
        service_item.derive(glance(AtItem(row.key), language=language)) for language in (Language.VI, Language.EN)
    )
    assert (vi.say, en.say) == (row.words.say.vi, row.words.say.en)
    assert (vi.do, en.do) == (row.words.do.vi, row.words.do.en)


def test_what_waits_needs_nobody_and_what_was_carried_out_is_not_set_aside():
    by_state = {row.state.value: row.key for row in queue().rows}
    shown = {state: service_item.derive(glance(AtItem(key))) for state, key in by_state.items()}
    assert {state: (props.can_send, props.can_keep) for state, props in shown.items()} == {
        "waiting": (False, True),
        "set-aside": (True, True),
        "carried": (True, False),
        "does-not-open": (False, False),
    }


def test_a_list_of_what_has_to_be_decided_has_nothing_else():
    props = service_list.derive(glance(AtList(aside=True)), 100)
    assert {row.tone for row in props.rows} == {"warn", "bad"}
    assert service_list.derive(glance(AtList()), 100).count == len(queue().rows)


def test_a_page_that_is_not_shown_holds_nothing():
    for module in (service_check, service_door, service_export, service_item):
        assert module.derive(Glance(Menu(), journey())) == module.derive(glance(AtList()))
    assert service_list.derive(glance(AtOverview()), 5) == service_list.ListProps()
    assert service.derive(Glance(Menu(), journey())) == service.ServiceProps()


def test_the_carry_key_is_gone_from_the_glass_with_its_page(glass, desk):
    window = opened(glass, desk)
    desk.show(menu(AtExport((STICK,), STICK, KEY)))
    assert KEY.groups[3] in window.all_words()
    assert window.find("carryCode").property("text") == KEY.line
    desk.show(menu())
    assert not any(KEY.groups[3] in words or KEY.line in words for words in window.all_words())
    assert KEY.secret.hex() not in repr(service_export.derive(glance(AtExport((STICK,), STICK, KEY))))


@pytest.mark.parametrize("problem", list(ExportProblem))
@pytest.mark.parametrize("language", [Language.VI, Language.EN])
def test_every_failure_of_an_export_has_words(problem, language):
    props = service_export.derive(glance(AtExport((STICK,), STICK, KEY, problem=problem), language=language))
    assert len(props.problem) > 20
    assert props.stage == "key"


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_of_the_queue_is_told(trouble):
    props = service.derive(glance(news=News(trouble=trouble)))
    assert (props.news, props.tone) == (trouble.value.vi, "bad")


def test_paper_is_promised_only_as_far_as_it_was_measured():
    measured, guessed = PRINTERS.printers
    assert "Còn khoảng 64 phiếu" in service_printing.paper_words(measured, Language.VI)
    assert "24/11" in service_printing.paper_words(measured, Language.VI)
    assert "chưa đo được" in service_printing.paper_words(guessed, Language.VI)
    unknown = replace(guessed, tickets_left=None, runs_out_at=None)
    assert "Chưa biết" in service_printing.paper_words(unknown, Language.VI)
    without_hour = service_printing.paper_words(replace(measured, runs_out_at=None), Language.VI)
    assert "hết vào" not in without_hour


@pytest.mark.parametrize("standing", list(PrinterStanding))
def test_every_standing_of_a_printer_is_told_and_only_what_prints_looks_well(standing):
    seen = PrintingSeen((PrinterSeen("khe-in", standing),))
    (row,) = service_printing.derive(glance(AtPrinting(seen))).printers
    assert row.standing == standing.value.vi
    assert (row.tone in ("good", "warn")) == standing.prints


def test_every_page_has_a_file_and_nobodys_name_is_on_any(glass, desk):
    window = opened(glass, desk)
    assert set(service.PAGES) == set(Page.__args__)
    for shown in service_scenes().values():
        desk.show(shown)
        assert not any(NAME in words or "Chị Mẫu" in words for words in window.all_words())
    assert set(service_base.LIST_TONES) == {row.state.value for row in queue().rows}
