"""Every screen in both languages on three panels: nothing cut off, too small to touch, or too pale to read."""

from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlExpression, qmlContext

from kiosk.journey import Language
from ui.sample_mirror import SampleMirror
from ui.samples import scenes
from ui.service_samples import StillDesk, service_scenes
from ui.view_models.service import PAGES

LEAST_TOUCH_MM = 12.7
LEAST_GAP_MM = 2.54
MAIN_MM = 20.0
LEAST_CAPITAL_MM = 3.4
CAP_RATIO = 0.74
MAIN = {
    *(f"key{digit}" for digit in range(10)),
    *("keyErase", "keyEnter", "backButton", "helpButton", "exitButton", "typeNumberButton", "appointmentCodeButton"),
    *("confirmIdentity", "notMe", "payMyself", "otherDepartment", "registerButton", "priorityButton", "doneButton"),
    *("document-0", "document-1", "document-2"),
    *("stillHere", "dismissNotice", "keepVisit", "cancelVisit", "chooseAgain", "cancelDone"),
    *("anyDoctor", "doctor-0", "newCode", "payAtDesk", "anotherPerson", "registerMore", "printAgain-0", "printAgain-1"),
    *("tryAgain", "nextPage", "previousPage", "stoppedHelp", "coverageHelp"),
}

SERVICE_MAIN = {"serviceAside", "serviceAll", "serviceSendAll", "serviceCheck", "serviceExport", "exportWrite"}

ON_NOTICES = {"stillHere", "dismissNotice", "keepVisit", "cancelVisit"}

panels = pytest.mark.parametrize("size", ["portrait", "landscape", "small"])
languages = pytest.mark.parametrize("language", [Language.VI, Language.EN])


def shown(glass, size, language, **options):
    """One window that is led through all scenes."""
    window = glass(size=size, language=language, **options)
    for name, journey in scenes().items():
        window.engine.show(replace(journey, language=language, default_language=language))
        yield name, window, window.draw()


def menu_shown(glass, size, language, **options):
    """One window that is led through all pages of the technicians' menu."""
    desk = StillDesk()
    window = glass(scenes()["out-of-service"], size, language=language, service=lambda: desk, **options)
    window.window.app.knock()
    for name, menu in service_scenes().items():
        desk.show(menu)
        yield name, window, window.draw()


@panels
@languages
def test_nothing_is_cut_off_on_the_technicians_menu_either(glass, size, language):
    faults, pages = [], set()
    for name, window, _ in menu_shown(glass, size, language):
        unit = pixels_per_mm(window)
        assert window.shows("serviceClose") is not name.endswith("export--waiting"), name
        pages.add(name.split("--")[0])
        faults += [f"{name}: {fault}" for fault in text_faults(window, unit)]
        faults += [f"{name}: {fault}" for fault in overlaps(window)]
        faults += [f"{name}: {fault}" for fault in touch_faults(window, unit)]
    assert pages == {f"service-{page}" for page in PAGES.values()}
    assert not faults, "\n".join(faults[:40])


@panels
@languages
@pytest.mark.parametrize("mirror", [None, SampleMirror().look], ids=["no-camera", "camera"])
def test_nothing_is_cut_off_and_everything_is_large_enough(glass, size, language, mirror):
    faults = []
    count = 0
    for name, window, _ in shown(glass, size, language, mirror=mirror):
        if mirror is not None and "coached" not in name:
            continue
        count += 1
        unit = pixels_per_mm(window)
        faults += [f"{name}: {fault}" for fault in text_faults(window, unit)]
        faults += [f"{name}: {fault}" for fault in overlaps(window)]
        faults += [f"{name}: {fault}" for fault in touch_faults(window, unit)]
    assert count > (50 if mirror is None else 14)
    assert not faults, "\n".join(faults[:40])


def pixels_per_mm(window):
    return (window.size.width**2 + window.size.height**2) ** 0.5 / (window.size.inches * 25.4)


def text_faults(window, unit):
    whole = QRectF(-1, -1, window.size.width + 2, window.size.height + 2)
    for seen in window.texts():
        text, item = seen.item.property("text")[:40], seen.item
        shrink = seen.rect.width() / item.width() if item.width() else 1
        capital = item.property("fontInfo").property("pixelSize").toNumber() * CAP_RATIO * shrink / unit
        if item.property("truncated"):
            yield f"{text!r} is truncated"
        if item.property("paintedWidth") > item.width() + 1 or item.property("paintedHeight") > item.height() + 2:
            yield f"{text!r} is larger than its place"
        if not whole.contains(seen.rect):
            yield f"{text!r} reaches over the glass"
        if capital < LEAST_CAPITAL_MM:
            yield f"{text!r} is only {capital:.1f} mm high"
        box = box_around(window, item)
        if box is not None and not window.rect(box).adjusted(-1, -1, 1, 1).contains(seen.rect):
            yield f"{text!r} reaches out of its box"


def box_around(window, item):
    """The nearest thing with a ground of its own around an item."""
    parent = item.parentItem()
    while parent is not None and parent is not window.panel:
        if parent.property("radius") is not None or parent.property("keyHeld") is not None:
            return parent
        parent = parent.parentItem()
    return None


def overlaps(window):
    """Words written over words."""
    texts = [seen for seen in window.texts() if (window.engine.journey.notice is None) != on_a_notice(seen.item)]
    assert texts
    for one, other in combinations(texts, 2):
        common = painted(window, one).intersected(painted(window, other))
        if common.width() > 2 and common.height() > 2:
            yield f"{one.item.property('text')[:30]!r} and {other.item.property('text')[:30]!r} overlap"


def painted(window, seen):
    """Where the letters of a text are; a quarter of the line above and below them is air."""
    item = seen.item
    width, height = item.property("paintedWidth"), item.property("paintedHeight")
    alignment = QQmlExpression(qmlContext(item), item, "horizontalAlignment").evaluate()[0]
    left = (item.width() - width) / 2 if alignment == Qt.AlignmentFlag.AlignHCenter.value else 0
    air = height / max(1, item.property("lineCount")) / 4
    return item.mapRectToItem(window.panel, QRectF(left, air, width, height - 2 * air))


def touch_faults(window, unit):
    reachable = window.touchables()
    assert reachable
    if window.engine.journey.notice is not None:
        reachable = [seen for seen in reachable if seen.item.objectName() in ON_NOTICES]
    for seen in reachable:
        least = MAIN_MM if seen.item.objectName() in MAIN | SERVICE_MAIN else LEAST_TOUCH_MM
        if min(seen.rect.height(), seen.rect.width()) / unit < least:
            yield f"{seen.name} is only {seen.rect.width() / unit:.1f} x {seen.rect.height() / unit:.1f} mm"
    for one, other in combinations(reachable, 2):
        across = max(other.rect.left() - one.rect.right(), one.rect.left() - other.rect.right())
        down = max(other.rect.top() - one.rect.bottom(), one.rect.top() - other.rect.bottom())
        if max(across, down) / unit < LEAST_GAP_MM:
            yield f"{one.name} and {other.name} are only {max(across, down) / unit:.2f} mm apart"


@pytest.mark.parametrize("size", ["portrait", "landscape"])
@pytest.mark.parametrize("led", [shown, menu_shown], ids=["visits", "menu"])
def test_every_word_can_be_read(glass, contrast, size, led):
    faults, measured = [], 0
    for name, window, picture in led(glass, size, Language.VI, scale=0.5):
        for seen in window.texts():
            if window.engine.journey.notice is not None and not on_a_notice(seen.item):
                continue
            measured += 1
            ratio = contrast(QColor(seen.item.property("color")), ground_of(picture, seen.rect, 0.5))
            if ratio < 7:
                faults.append(f"{name}: {seen.item.property('text')[:40]!r} has {ratio:.1f}")
    assert measured > (500 if led is shown else 300)
    assert not faults, "\n".join(faults[:40])


def on_a_notice(item):
    while item is not None and item.property("files") is None:
        item = item.parentItem()
    return item is not None


def ground_of(picture, rect, scale):
    """The colour most pixels around a text have."""
    left, top = max(0, int(rect.left() * scale) - 1), max(0, int(rect.top() * scale) - 1)
    right, bottom = int(rect.right() * scale) + 1, int(rect.bottom() * scale) + 1
    across = range(left, min(right, picture.width()), max(1, (right - left) // 24))
    down = range(top, min(bottom, picture.height()), max(1, (bottom - top) // 12))
    return QColor(Counter(picture.pixel(x, y) for x in across for y in down).most_common(1)[0][0])
