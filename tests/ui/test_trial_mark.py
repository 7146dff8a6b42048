"""A machine that is not for patients says so along its upper edge, and covers nothing with it."""

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.composition.app import KioskApp
from kiosk.journal import Journal
from kiosk.settings import HospitalLine, Kiosk, Screen, Settings

HAZARD = {"#e2a32b", "#000000"}
MARK = "MÁY THỬ NGHIỆM · 1.4.0 · qa"


@pytest.fixture
def picture(qtbot):
    def drawn(mark: str) -> tuple[QImage, float]:
        settings = Settings(
            kiosk=Kiosk(id="K3", name="Quầy 03", hospital="Bệnh viện Đa khoa Ví Dụ"),
            hospital=HospitalLine(url="http://127.0.0.1:9"),
            screen=Screen(fullscreen=False, scale=0.5, motion=False),
        )
        app = KioskApp(settings, Journal(), mark=mark)
        try:
            there = []
            app.window.after_first_frame(lambda: there.append(True))
            qtbot.waitUntil(lambda: bool(there))
            glass = app.window.window.findChild(type(app.window.window.contentItem()), "glass")
            return app.window.grab(), glass.y()
        finally:
            app.close()

    return drawn


def colours(picture: QImage, row: int) -> set[str]:
    return {QColor(picture.pixel(x, row)).name() for x in range(picture.width())}


def test_a_trial_machine_is_told_from_one_for_patients_from_afar(picture):
    trial, below = picture(MARK)
    assert colours(trial, 1) >= HAZARD
    assert 8 <= below <= 20
    assert colours(trial, round(below) + 4).isdisjoint({"#e2a32b"})


def test_a_machine_for_patients_has_all_of_its_glass(picture):
    plain, top = picture("")
    assert top == 0
    assert colours(plain, 1).isdisjoint({"#e2a32b"})
