"""The menu's pages about the kiosk itself, touched on a real glass: what each touch asks for, and what is told."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.doctor.vietnamese import name_of
from kiosk.journey import LANGUAGES, Language
from kiosk.staff.checks import Examined, Found, Light, PartName
from kiosk.staff.closing import ClosedFor
from kiosk.staff.house import DeviceStanding, DirectorySeen
from kiosk.staff.machine import MachineAsk, MachineWord
from kiosk.staff.menu import Menu, events
from kiosk.staff.menu.pages import (
    AskingPin,
    AtChecks,
    AtChip,
    AtHome,
    AtMachine,
    AtScan,
    AtScreen,
    AtTouch,
    CardState,
    ScreenPicture,
    SoundWord,
    TouchStage,
)
from kiosk.staff.printing import PrintedWord
from kiosk.staff.touch import PLAIN, TARGETS
from kiosk.staff.trials import ChipLevel, ScanKind, ScanSeen
from kiosk.staff.updates import UpdateStanding
from support.measuring.faults import faults
from support.measuring.leading import eye_on
from ui.samples import journey, scenes
from ui.service_samples import StillDesk, menu_of, service_scenes
from ui.service_samples_house import CODES, FOUND, HOUSE, NEW, READ, TROUBLED, bare_scenes
from ui.view_models import service_checks, service_home, service_machine, service_reading, service_touch
from ui.view_models.service_base import Glance


class Desk(StillDesk):
    """Writes down what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[events.Event] = []

    def knock(self) -> None:
        self.show(Menu((AskingPin(),)))

    def tell(self, event: events.Event) -> None:
        self.told.append(event)
        super().tell(event)


@pytest.fixture
def desk() -> Desk:
    return Desk()


SCENES = service_scenes() | {name: menu_of((AtHome(), *pages), more) for name, pages, more in bare_scenes()}


def opened(glass, desk, scene, size="portrait"):
    window = glass(scenes()["out-of-service"], size, service=lambda: desk)
    window.window.app.knock()
    desk.show(SCENES[scene])
    window.draw()
    return window


HOME = [
    ("homeChecks", events.ChecksWanted()),
    ("homeDevices", events.DevicesWanted()),
    ("homeQueue", events.QueueWanted()),
    ("homePrinters", events.PrintingWanted()),
    ("homeVersions", events.VersionsWanted()),
    ("homeLogs", events.ExportWanted(logs=True)),
    ("homeScreen", events.ScreenWanted()),
    ("homeMachine", events.MachineWanted()),
]
DEVICES = [
    ("tryScan", events.ScanWanted()),
    ("tryChip", events.ChipWanted()),
    ("tryPrint", events.PrintingWanted()),
    ("trySound", events.SoundWanted(2)),
    ("tryTouch", events.TouchWanted()),
    ("tryScreen", events.ScreenWanted()),
]
MACHINE = [
    ("machineClose", events.ClosingWanted()),
    ("machineRestart", events.PowerWanted(MachineAsk.RESTART)),
    ("machineReboot", events.PowerWanted(MachineAsk.REBOOT)),
    ("machineOff", events.PowerWanted(MachineAsk.POWER_OFF)),
    ("machineSetUpAgain", events.PowerWanted(MachineAsk.SET_UP_AGAIN)),
]


@pytest.mark.parametrize(
    ("scene", "touches"),
    [
        ("service-home", HOME),
        ("service-devices", DEVICES),
        ("service-machine", MACHINE),
        ("service-machine--closed", [("machineOpen", events.OpeningWanted())]),
        ("service-machine--reboot", [("powerYes", events.PowerConfirmed(MachineAsk.REBOOT))]),
        ("service-machine--power-off", [("powerNo", events.Back())]),
        ("service-machine--set-up-again", [("powerYes", events.PowerConfirmed(MachineAsk.SET_UP_AGAIN))]),
        ("service-versions", [("versionsUpdate", events.UpdateWanted())]),
        ("service-update", [("update-0", events.UpdateChosen(NEW)), ("updateLook", events.UpdateWanted())]),
        ("service-update--asking", [("updateYes", events.UpdateConfirmed()), ("updateNo", events.Back())]),
        ("service-update--installed", [("updateRestart", events.MachineWanted())]),
        ("service-update--failed", [("updateLook", events.UpdateWanted())]),
        ("service-closing", [("closeFor-no-paper", events.ClosingChosen(ClosedFor.NO_PAPER))]),
        ("service-checks", [("checksAgain", events.ChecksWanted()), ("printReport", events.ReportWanted())]),
        ("service-sound", [("tone-good", events.ToneWanted("good")), ("sentence-km", events.SentenceWanted("km"))]),
        ("service-touch", [("touchCalibrate", events.CalibrationWanted())]),
        ("service-touch--trying", [("touchKeep", events.MatrixKept()), ("touchBack", events.MatrixDoubted())]),
        ("service-screen", [("screenColours", events.PictureWanted(ScreenPicture.BLACK))]),
        ("service-screen", [("screenRuler", events.PictureWanted(ScreenPicture.RULER))]),
        ("service-screen--ruler", [("screenPicture", events.PictureWanted(None))]),
        ("service-export--logs", [("exportWrite", events.KeyKept())]),
    ],
)
def test_what_is_touched_asks_for_what_it_says(glass, desk, scene, touches):
    window = opened(glass, desk, scene)
    for name, asked in touches:
        desk.show(SCENES[scene])
        window.touch(name)
        assert desk.told[-1] == asked


def test_on_a_small_lying_panel_every_tile_can_be_turned_to(glass, desk):
    window = opened(glass, desk, "service-home", "square")
    window.touch("homeMachine")
    assert desk.told[-1] == events.MachineWanted()


def test_giving_up_the_targets_is_no_target(glass, desk):
    window = opened(glass, desk, "service-touch--targets")
    window.touch("targetsStop")
    assert desk.told == [events.Back()]


def test_a_finger_on_each_target_is_told_where_it_was(glass, desk):
    window = opened(glass, desk, "service-touch")
    window.touch("touchCalibrate")
    for x, y in TARGETS:
        window.draw()
        assert not window.shows("serviceClose"), "the targets have the whole glass"
        at = window.panel.mapToScene(QPointF(window.panel.width() * x, window.panel.height() * y)).toPoint()
        QTest.mouseClick(window.window.window, Qt.MouseButton.LeftButton, pos=at)
    places = [event.at for event in desk.told if isinstance(event, events.TargetTouched)]
    assert len(places) == len(TARGETS)
    for place, target in zip(places, TARGETS, strict=True):
        assert place == pytest.approx(target, abs=0.01)
    assert desk.menu.page.stage is TouchStage.LAYING
    assert not window.shows("serviceBack"), "no way out before the matrix is settled"


def test_where_it_is_touched_a_line_is_drawn(glass, desk):
    window = opened(glass, desk, "service-touch")
    sheet = window.find("touchSheet")
    before = len(list(window.items(sheet)))
    middle = window.rect(sheet).center().toPoint()
    QTest.mousePress(window.window.window, Qt.MouseButton.LeftButton, pos=window.panel.mapToScene(middle).toPoint())
    QTest.mouseRelease(window.window.window, Qt.MouseButton.LeftButton, pos=window.panel.mapToScene(middle).toPoint())
    window.draw()
    assert len(list(window.items(sheet))) > before


def test_every_colour_fills_the_glass_in_turn(glass, desk):
    window = opened(glass, desk, "service-screen")
    window.touch("screenColours")
    for colour in service_touch.COLOURS:
        assert desk.menu.page == AtScreen(colour)
        picture = window.draw()
        corners = {picture.pixelColor(x, y).name() for x in (2, picture.width() - 3) for y in (2, picture.height() - 3)}
        assert len(corners) == 1, colour
        window.touch("screenPicture")
    assert desk.menu.page == AtScreen()


def test_the_ruler_is_as_long_as_it_says(glass, desk):
    window = opened(glass, desk, "service-screen--ruler")
    assert any("100 mm" in words for words in window.all_words())
    along = [(tick.x(), tick.y()) for tick in window.items() if tick.property("along") is not None]
    assert len(along) == 2 * 101
    hundred = along[100][0]
    assert hundred == -along[201][1] > 0, "as long up as along"
    assert along[50][0] == pytest.approx(hundred / 2, abs=1)


@pytest.mark.parametrize("size", ["portrait", "landscape", "square"])
def test_a_louder_trial_is_asked_for(glass, desk, size):
    window = opened(glass, desk, "service-sound", size)
    window.touch("louder")
    assert desk.told[-1] == events.VolumeWanted(3)


def glance(*pages, language=Language.VI, **changes):
    menu = Menu((AtHome(), *pages), **{"house": HOUSE, **changes})
    return Glance(menu, replace(journey(), language=language))


def test_the_first_page_says_which_kiosk_this_is_and_how_it_is():
    props = service_home.derive(glance())
    shown = {row.key: row.text for row in props.facts}
    assert props.title == "K3 · Sảnh A, máy 3"
    assert shown["version"] == "1.4.0 · a1b2c3d4e5f6"
    assert shown["directory"] == "Bản 17, 24 khoa"
    assert "closed" not in shown
    assert (props.flavour, props.machine, props.devices) == ("", "", "")
    trouble = service_home.derive(glance(house=TROUBLED))
    assert trouble.flavour
    assert trouble.devices == "3 thiết bị cần xem"
    assert trouble.facts[0].key == "closed"


@pytest.mark.parametrize(
    ("directory", "words"),
    [
        (None, "Theo hệ thống bệnh viện"),
        (DirectorySeen(None, 5), "Tệp trên máy, 5 khoa"),
        (DirectorySeen(3, 5), "Bản 3, 5 khoa"),
    ],
)
def test_every_directory_has_words(directory, words):
    assert service_home.directory_words(directory) == words


def test_the_worst_finding_decides_how_all_look():
    green = Found("disk", Light.GREEN, "room")
    for worst, tone in ((Light.YELLOW, "warn"), (Light.RED, "bad"), (Light.GREEN, "good"), (Light.GREY, "good")):
        found = Examined((("disk", (green,)), ("clock", (replace(green, light=worst),))), rounds=1)
        assert service_checks.derive(glance(AtChecks(), examined=found)).tone == tone
    first = service_checks.derive(glance(AtChecks(), examined=Examined((("disk", (green,)), ("clock", ())))))
    assert (first.running, first.summary) == (True, "Đang kiểm tra… 1/2")


def test_every_finding_is_told_with_its_remedy():
    rows = service_checks.derive(glance(AtChecks(), examined=FOUND)).rows
    assert len({row.key for row in rows}) == len(rows)
    told = {(row.what, row.remedy) for row in rows}
    assert told == {(one.vietnamese.what or one.what, one.vietnamese.remedy) for one in FOUND.found}
    assert "Máy in khe-in" in {row.part for row in rows}
    assert {"Đầu đọc mã", "Phiên bản", "Kết nối"} < {row.part for row in rows}
    assert {one.part: one.vietnamese.name for one in FOUND.found} == {
        one.part: name_of(one.part) for one in FOUND.found
    }, "the samples call parts as the doctor does"


def test_a_part_has_the_doctors_name_before_it_was_looked_at_as_after():
    begun = Examined(tuple((PartName(part, name_of(part)), ()) for part in ("scanner", "network", "disk")))
    assert [row.part for row in service_checks.derive(glance(AtChecks(), examined=begun)).rows] == [
        "Đầu đọc mã",
        "Đường truyền đến bệnh viện",
        "Ổ đĩa",
    ]
    english = service_checks.derive(glance(AtChecks(), language=Language.EN, examined=begun)).rows
    assert [(row.key, row.part) for row in english] == [(part, part) for part in ("scanner", "network", "disk")]


def test_what_became_of_the_report_is_told_and_only_paper_looks_well():
    printing = service_checks.derive(glance(AtChecks(printing=True), examined=FOUND))
    assert (printing.printing, printing.word) == (True, "")
    for word in PrintedWord:
        props = service_checks.derive(glance(AtChecks(word=word), examined=FOUND))
        assert props.word == word.value.vi
        assert (props.word_tone == "good") is (word is PrintedWord.PRINTED)


@pytest.mark.parametrize("scene", ["service-checks--first", "service-checks--printing"])
def test_no_report_is_printed_of_half_a_look_or_twice_at_once(glass, desk, scene):
    window = opened(glass, desk, scene)
    assert window.shows("checksSummary")
    assert not window.shows("printReport")


def test_an_english_glass_tells_findings_as_the_doctor_does():
    page = glance(AtChecks(), language=Language.EN, examined=FOUND)
    rows = service_checks.derive(page).rows
    assert {(row.what, row.remedy) for row in rows} == {(one.what, one.remedy) for one in FOUND.found}
    assert "printer khe-in" in {row.part for row in rows}


@pytest.mark.parametrize("kind", list(ScanKind))
def test_every_kind_of_code_is_told(kind):
    (row,) = service_reading.derive(glance(AtScan((ScanSeen("camera", kind, ms=4.2),)))).rows
    assert row.title == kind.value.vi
    assert "4 ms" in row.text


@pytest.mark.parametrize("level", list(ChipLevel))
def test_every_level_of_a_chip_is_told_and_only_the_best_looks_well(level):
    props = service_reading.derive(glance(AtChip(CardState.LAID, seen=replace(READ, level=level))))
    assert props.title
    assert (props.tone == "good") is (level is ChipLevel.ISSUER_VERIFIED)
    assert "3240 ms" in props.text


@pytest.mark.parametrize(
    "stage", [stage for stage in TouchStage if stage not in (TouchStage.DRAWING, TouchStage.TARGETS)]
)
def test_every_stage_of_a_calibration_says_what_is_the_case(stage):
    page = AtTouch(stage, before=PLAIN, tried=PLAIN, word=MachineWord.REFUSED)
    assert service_touch.derive(glance(page)).text


@pytest.mark.parametrize("word", list(MachineWord))
@pytest.mark.parametrize("language", [Language.VI, Language.EN])
def test_every_word_of_the_caretaker_is_told_and_only_one_looks_well(word, language):
    props = service_machine.derive(glance(AtMachine(word=word), language=language))
    assert props.word == (word.value.en if language is Language.EN else word.value.vi)
    assert (props.tone == "good") is (word is MachineWord.DONE)


@pytest.mark.parametrize("ask", list(MachineAsk))
def test_before_the_machine_stops_what_waits_is_named_and_that_nothing_is_lost(glass, desk, ask):
    window = opened(glass, desk, f"service-machine--{ask.value}")
    assert any("Còn 27 lượt chưa gửi. Không mất gì" in words for words in window.all_words())


def test_before_the_wizard_the_way_back_is_told(glass, desk):
    window = opened(glass, desk, "service-machine--set-up-again")
    assert any("Giữ như cũ" in words and "30 phút" in words for words in window.all_words())


def test_a_release_that_is_not_newer_cannot_be_chosen(glass, desk):
    window = opened(glass, desk, "service-update")
    enabled = {item.objectName(): item.isEnabled() for item in window.items()}
    assert (enabled["update-0"], enabled["update-1"]) == (True, False)


def test_a_machine_that_is_no_image_says_what_to_do_instead(glass, desk):
    window = opened(glass, desk, "service-update--no-image")
    assert any("cập nhật gói kiosk" in words for words in window.all_words())
    assert not window.shows("updateLook")


@pytest.mark.parametrize("standing", list(DeviceStanding))
@pytest.mark.parametrize("said", [DeviceStanding, SoundWord, MachineWord, ScanKind, UpdateStanding])
def test_every_word_for_staff_has_both_languages(standing, said):
    assert standing.value.vi
    assert all(one.value.vi and one.value.en for one in said)


def test_what_the_trials_showed_is_gone_from_the_glass_with_their_page(glass, desk):
    window = opened(glass, desk, "service-scan")
    assert any(CODES[0].masked in words for words in window.all_words())
    desk.show(SCENES["service-home"])
    window.draw()
    assert not any(CODES[0].masked in words for words in window.all_words())


def test_every_language_patients_may_choose_can_be_heard(glass, desk):
    window = opened(glass, desk, "service-sound")
    for language in LANGUAGES:
        assert window.shows(f"sentence-{language}")


@pytest.mark.parametrize("size", ["portrait", "landscape", "small", "square"])
def test_nothing_is_cut_off_where_the_page_has_the_whole_glass_or_no_way_out(glass, desk, size):
    window = opened(glass, desk, "service-touch", size)
    eye = eye_on(window)
    for name, _, _ in bare_scenes():
        desk.show(SCENES[name])
        window.draw()
        assert list(faults(eye.look())) == [], name
        assert not window.shows("serviceClose"), name


@pytest.mark.parametrize("size", ["portrait", "landscape", "square"])
def test_in_the_largest_letters_nothing_is_cut_off_either(glass, desk, size):
    out = replace(scenes()["out-of-service"], ease=replace(scenes()["out-of-service"].ease, text_size=3))
    window = glass(out, size, service=lambda: desk, scale=0.1)
    window.window.app.knock()
    eye = None
    for name in ("home--trouble", "checks", "devices--trouble", "scan", "sound", "machine--reboot", "closing"):
        desk.show(SCENES[f"service-{name}"])
        window.draw()
        eye = eye or eye_on(window)
        told = [fault for fault in faults(eye.look()) if "mm high" not in fault]  # the frame's letters stop growing
        assert told == [], name
