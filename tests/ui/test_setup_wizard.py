"""The wizard on the glass: a whole first start by touch, another by stick, and what stands on every page."""

import io
from collections.abc import Callable, Iterator
from dataclasses import replace

import msgspec
import pytest
from PySide6.QtTest import QTest

from kiosk.composition.setup import SetupApp
from kiosk.composition.setup_demo import CODE, DemoWorld
from kiosk.journal import Journal
from kiosk.runtime.setup_desk import SetupWaits
from kiosk.settings import parse
from kiosk.setup import Field, Given, Panel, Part, Setup, Step, Told, Verdict, events
from kiosk.setup.pages import Trying, Typing
from support.setup_glass import PANELS, RELEASE, SetupGlass, StillSetup
from support.setup_scenes import FILE, GIVEN, LONG_NAME, SECRETS, at, every_scene, on
from ui.fonts import load_fonts
from ui.view_models import setup as frame
from ui.view_models import setup_form, setup_pad, setup_start, setup_test, setup_typing
from ui.view_models.setup_base import SetupGlance

LEAST_TOUCH_MM = 12.0


@pytest.fixture
def demo(qapp: object) -> Iterator[DemoWorld]:
    world = DemoWorld(slow=False)
    yield world
    world.close()


Begin = Callable[..., tuple[SetupApp, SetupGlass]]


@pytest.fixture
def begin(demo: DemoWorld) -> Iterator[Begin]:
    """The running wizard in the simulated world, closed after the test."""
    made: list[SetupApp] = []

    def started(given: Given | None = None, panel: Panel = PANELS["portrait"]) -> tuple[SetupApp, SetupGlass]:
        waits = SetupWaits(farewell=0.01, look_again=0.02)
        app = SetupApp(
            demo,
            Journal(io.StringIO()),
            given=given or Given(),
            panel=panel,
            demo=True,
            fullscreen=False,
            scale=0.1,
            motion=False,
            waits=waits,
        )
        app.window.window.show()
        made.append(app)
        return app, SetupGlass(app.window)

    yield started
    for app in made:
        app.close()


@pytest.fixture
def glass(qapp: object) -> Iterator[Callable[..., tuple[StillSetup, SetupGlass]]]:
    """A wizard that stands still, closed after the test."""
    load_fonts()
    made: list[SetupGlass] = []

    def shown(setup: Setup, size: str = "portrait", **changes: object) -> tuple[StillSetup, SetupGlass]:
        desk = StillSetup(on(PANELS[size], setup, **changes))
        made.append(SetupGlass.still(desk, scale=0.1))
        return desk, made[-1]

    yield shown
    for each in made:
        each.window.close()


def test_a_newcomer_touches_through_the_whole_wizard_until_the_machine_is_a_kiosk(begin: Begin, demo, qtbot) -> None:
    app, glass = begin()
    desk = app.desk
    glass.touch("setupByHand")
    for field, text in (
        (Field.HOSPITAL, "Beejnh vieejn Tinh 2"),
        (Field.KIOSK_ID, "K3"),
        (Field.KIOSK_NAME, "Kiosk 3"),
    ):
        glass.touch(f"field:{field}")
        glass.type(text)
        glass.touch("keyboardDone")
    assert (desk.setup.given.hospital, desk.setup.given.kiosk_id) == ("Bệnh viện Tinh 2", "K3")
    glass.touch("setupNext")

    glass.touch("choice:link:wireless")
    glass.touch("networks")
    qtbot.waitUntil(lambda: glass.shows("ssid:Khách"))
    glass.touch("ssid:Khách")
    glass.touch("setupTry")
    qtbot.waitUntil(lambda: desk.setup.trial(Part.NETWORK).light is not None)
    glass.touch("setupNext")

    glass.touch(f"field:{Field.API_URL}")
    glass.type("kiosk.benhvien.vn")
    glass.touch("keyboardDone")
    assert isinstance(desk.setup.over, Typing), "an address without https:// is doubted"
    glass.touch("typedMeant")
    glass.touch(f"field:{Field.TOKEN}")
    glass.type("s3cret")
    assert "s3cret" not in glass.words()
    glass.touch("keyboardDone")
    glass.touch("setupTry")
    qtbot.waitUntil(lambda: desk.setup.trial(Part.HOSPITAL).light is not None)
    glass.touch("setupNext")

    qtbot.waitUntil(lambda: desk.setup.devices is not None)
    for part in (Part.SCANNER, Part.CHIP, Part.PRINTER, Part.SOUND):
        glass.touch(f"try:{part}")
        qtbot.waitUntil(lambda part=part: not desk.setup.trial(part).running, timeout=30_000)
        if glass.shows("testYes"):
            glass.touch("testYes")
        glass.touch("testDone")
    glass.touch(f"device:{Part.CAMERA}:")
    assert desk.setup.given.devices[Part.CAMERA] is None
    glass.touch("setupNext")

    glass.touch("stepperMore")
    glass.touch("touch")
    for number in range(4):
        glass.touch(f"target-{number}")
    glass.touch(f"field:{Field.LOWER_EDGE}")
    for digit in "780":
        glass.touch(f"key{digit}")
    glass.touch("keyEnter")
    glass.touch("setupNext")

    for _ in range(2):
        for digit in "280497":
            glass.touch(f"key{digit}")
        glass.touch("keyEnter")
    assert desk.setup.step is Step.READY
    with qtbot.waitSignal(desk.finished, timeout=30_000):
        glass.touch("setupNext")
    assert "Đã thiết lập xong" in glass.words()
    [plan] = demo.applied
    settings = parse(plan.toml, "kiosk.toml")
    assert (settings.kiosk.hospital, settings.kiosk.id, settings.kiosk.name) == ("Bệnh viện Tinh 2", "K3", "Kiosk 3")
    assert settings.hospital.url == "https://kiosk.benhvien.vn"
    assert (settings.camera, settings.scanner is not None, settings.chip is not None) == (None, True, True)
    assert (settings.screen.diagonal_inches, settings.screen.lower_edge_mm) == (22.0, 780.0)
    assert plan.secrets["token"] == "s3cret"  # noqa: S105 - nobody's
    assert all(draft is None or b"s3cret" not in draft for draft in demo.drafts)
    qtbot.waitUntil(lambda: demo.drafts[-1] is None)


def test_a_stick_does_it_all(begin: Begin, demo: DemoWorld, qtbot) -> None:
    app, glass = begin()
    assert not glass.shows("setupFile-0")
    demo.plug_in_stick()
    qtbot.waitUntil(lambda: glass.shows("setupFile-0"))
    glass.touch("setupFile-0")
    for group in app.desk.setup.files[0].fingerprint:
        assert group in glass.words()
    glass.touch("fingerprintSame")
    for digit in CODE:
        glass.touch(f"key{digit}")
    glass.touch("keyEnter")
    qtbot.waitUntil(lambda: "Bệnh viện Đa khoa Ví Dụ" in glass.words())
    with qtbot.waitSignal(app.desk.finished, timeout=30_000):
        glass.touch("setupNext")
    [plan] = demo.applied
    assert parse(plan.toml, "kiosk.toml").kiosk.id == "K3"


def test_the_camera_is_seen_on_the_glass_while_it_is_tried(begin: Begin, demo, qtbot, monkeypatch) -> None:
    mirrors = []
    monkeypatch.setattr(demo, "_show", mirrors.append)
    camera = next(one for one in demo.devices() if one.part is Part.CAMERA)
    app, glass = begin(msgspec.structs.replace(GIVEN, devices={Part.CAMERA: camera}))
    for _ in range(4):
        app.desk.tell(events.Next())
    app.desk.tell(events.TryWanted(Part.CAMERA))
    assert glass.shows("setupMirror")
    qtbot.waitUntil(lambda: not app.desk.setup.trial(Part.CAMERA).running, timeout=30_000)
    assert "citizen-card" in glass.words()
    assert [mirror is None for mirror in mirrors] == [False, True]
    assert not glass.shows("setupMirror")


@pytest.mark.parametrize(("size", "text_size"), [("portrait", 3), ("landscape", 0), ("square", 0), ("square", 3)])
def test_every_page_holds_its_words_and_buttons(glass, size: str, text_size: int) -> None:
    panel = PANELS[size]
    desk, wizard = glass(Setup(), size, text_size=text_size)
    unit = frame.panel_of(desk.setup).unit
    whole = wizard.panel.boundingRect()
    faults, seen = [], 0
    for name, scene in every_scene().items():
        desk.show(on(panel, scene, text_size=text_size))
        wizard.draw()
        wizard.draw()
        for item in wizard.texts():
            seen += 1
            rect, area = wizard.rect(item), wizard.area_of(item)
            outside = rect.left() < -1 or rect.right() > whole.right() + 1
            outside = outside or (area is None and (rect.top() < -1 or rect.bottom() > whole.bottom() + 1))
            if outside or item.property("truncated"):
                faults.append(f"{name}: {item.property('text')!r} is cut off")
        for item in wizard.touchables():
            rect, area = wizard.rect(item), wizard.area_of(item)
            if min(rect.width(), rect.height()) < LEAST_TOUCH_MM * unit - 1:
                faults.append(f"{name}: {item.objectName() or item.property('label')} is too small: {rect}")
            if area is None and not whole.adjusted(-1, -1, 1, 1).contains(rect):
                faults.append(f"{name}: {item.objectName()} stands outside: {rect}")
        parts = {item.objectName(): wizard.rect(item) for item in wizard.touchables() if wizard.area_of(item) is None}
        for one, place in parts.items():
            for other, theirs in parts.items():
                common = place.intersected(theirs)
                if one < other and common.width() > 2 and common.height() > 2:
                    faults.append(f"{name}: {one} lies over {other}")
    assert seen > 300
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("size", PANELS)
def test_the_field_that_is_typed_in_is_always_seen(glass, size: str) -> None:
    desk, wizard = glass(Setup(), size)
    typing = {name: scene for name, scene in every_scene().items() if name.startswith("typing")}
    assert len(typing) > 5
    for name, scene in typing.items():
        for text_size in (0, 3):
            desk.show(on(PANELS[size], scene, text_size=text_size))
            wizard.draw()
            wizard.draw()
            typed = next(item for item in wizard.items() if item.objectName() == "typedField")
            keys = [item for item in wizard.touchables() if item.objectName() in ("letter-1", "key1")]
            assert wizard.rect(typed).top() >= 0
            assert wizard.rect(typed).bottom() <= wizard.rect(keys[0]).top() + 1, (name, text_size)


def test_both_languages_say_everything_that_is_said_in_python(glass) -> None:
    for name, scene in every_scene().items():
        said = []
        for language in ("vi", "en"):
            glance = SetupGlance(on(PANELS["portrait"], scene, language=language))
            form = setup_form.derive(glance)
            pad, test, apply = setup_pad.derive(glance), setup_test.derive_test(glance), setup_test.derive_apply(glance)
            words = [form.title, form.on, form.extra, pad.title, pad.message, test.lead, test.yes, apply.title]
            words += [row.label for row in form.rows if row.kind in ("choice", "heading", "check", "button", "item")]
            words += [setup_typing.derive(glance).title, *(row.title for row in setup_start.derive(glance).files)]
            said.append([word for word in words if word])
        assert len(said[0]) == len(said[1]), name
        assert all(said[1]), name
        vietnamese = set("ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")
        assert not [word for word in said[1] if vietnamese & set(word.lower()) and "Wi-Fi" not in word], name


def test_the_picture_is_turned_with_a_touch_and_the_buttons_turn_with_it(glass) -> None:
    desk, wizard = glass(Setup(), "landscape")
    wizard.touch("setupTurn")
    assert desk.setup.given.rotation == 90
    wizard.draw()
    assert (wizard.panel.width(), wizard.panel.height()) == (1080, 1920)
    wizard.touch("setupTurn")
    wizard.touch("setupByHand")
    assert (desk.setup.given.rotation, desk.setup.step) == (180, Step.PLACE)


def test_what_a_test_tells_is_brought_into_view(glass, qtbot) -> None:
    desk, wizard = glass(at(Step.HOSPITAL), "square")
    wizard.touch("setupTry")
    words = tuple(Told(verdict, "kiosk.benhvien.vn") for verdict in (Verdict.SERVER_REACHED, Verdict.TLS_NOT_TRUSTED))
    desk.tell(events.Tried(Part.HOSPITAL, 1, words, done=True))
    last = f"told:{Part.HOSPITAL}:1"

    def seen() -> bool:
        wizard.draw()
        banner = next(item for item in wizard.items() if item.objectName() == last)
        view = wizard.area_of(banner)
        return view is not None and wizard.rect(view).adjusted(0, -1, 0, 1).contains(wizard.rect(banner))

    qtbot.waitUntil(seen)


def test_another_size_of_the_screen_changes_the_millimetres_at_once(glass) -> None:
    desk, wizard = glass(at(Step.SCREEN))
    wizard.draw()
    ruler = next(item for item in wizard.items() if item.objectName() == "ruler")
    assert ruler.width() == pytest.approx(100 * 1080 / 267.7, rel=0.01)
    wizard.touch("rulerShort")
    assert desk.setup.given.diagonal == 21.4
    wizard.draw()
    ruler = next(item for item in wizard.items() if item.objectName() == "ruler")
    assert ruler.width() == pytest.approx(100 * 1080 / 266.5, rel=0.01)


def test_a_secret_is_dots_until_somebody_wants_to_read_it(glass) -> None:
    desk, wizard = glass(every_scene()["typing-secret"])
    assert "abcdef" not in wizard.words()
    wizard.touch("typedShow")
    assert "abcdef123" in wizard.words()
    wizard.touch("keyboardDone")
    wizard.draw()
    assert desk.setup.over is None
    assert "abcdef" not in wizard.words()


def test_the_pin_is_never_shown(glass) -> None:
    _, wizard = glass(Setup(step=Step.PIN))
    for digit in "280497":
        wizard.touch(f"key{digit}")
    assert "280497" not in wizard.words()


def test_the_language_changes_anywhere_also_over_the_keyboard(glass) -> None:
    desk, wizard = glass(every_scene()["typing-words"])
    wizard.touch("setupEn")
    assert desk.setup.given.language == "en"
    assert "Name of the hospital" in wizard.words()
    assert LONG_NAME in wizard.words()


def test_the_start_names_version_image_and_flavour(glass) -> None:
    _, wizard = glass(Setup())
    assert RELEASE.words in wizard.words()


def test_a_refused_file_is_seen_with_its_reason_and_cannot_be_touched(glass) -> None:
    desk, wizard = glass(every_scene()["start-files"])
    assert "Tệp đã hết hạn" in wizard.words()
    assert not wizard.shows("setupFile-1")
    wizard.touch("setupFile-0")
    assert desk.told[-1] == events.FileChosen(FILE.key)


def test_a_kiosk_that_is_set_up_again_may_stay_as_it_is(glass) -> None:
    desk, wizard = glass(every_scene()["start-again"])
    assert "K3 · Kiosk 3" in wizard.words()
    wizard.touch("setupKeep")
    assert desk.told[-1] == events.KeepWanted()
    for scene, shown in (("start", False), ("start-again-leaving", True)):
        _, wizard = glass(every_scene()[scene])
        keys = [item for item in wizard.items() if item.objectName() == "setupKeep" and item.isVisible()]
        assert bool(keys) is shown
        assert not any(item.isEnabled() for item in keys)


def test_an_answer_that_is_missing_keeps_the_last_button_shut(glass) -> None:
    _, wizard = glass(every_scene()["ready-missing"])
    assert not wizard.shows("setupNext")
    desk, wizard = glass(every_scene()["ready"])
    assert "Vẫn thiết lập máy này" in wizard.words(), "a red light is named on the button"
    wizard.touch("setupNext")
    assert desk.told[-1] == events.ApplyWanted()


def test_while_it_is_applied_there_is_no_way_back(glass) -> None:
    _, wizard = glass(every_scene()["applying"])
    assert not wizard.shows("setupBack")
    _, wizard = glass(every_scene()["not-applied"])
    assert wizard.shows("setupBack")
    assert wizard.shows("applyAgain")


def test_a_physical_keyboard_types_too(glass) -> None:
    desk, wizard = glass(at(Step.HOSPITAL, Typing(Field.API_URL, every_scene()["typing-empty"].over.entry)))
    wizard.draw()
    wizard.panel.forceActiveFocus()
    for letter in "https://a.vn":
        QTest.keyClick(wizard.window.window, letter)
    assert desk.setup.over.entry.text == "https://a.vn"


def test_a_device_under_test_has_a_page_for_every_kind(glass) -> None:
    for part in (Part.SCANNER, Part.CHIP, Part.SOUND):
        _, wizard = glass(at(Step.DEVICES, Trying(part), secrets=SECRETS))
        wizard.draw()
        assert wizard.shows("testDone")


def test_a_draft_that_cannot_be_kept_is_said_on_every_page(glass) -> None:
    for scene in ("place", "typing-words", "ready"):
        _, wizard = glass(replace(every_scene()[scene], draft_lost=True))
        assert "Không ghi được bản nháp" in wizard.words()
