"""A department found by touching the real scene: by name, by what is wrong, by doctor, with the keyboard."""

from dataclasses import replace
from itertools import combinations

import pytest

from kiosk.departments import Catalogue, ClinicRoom, Department, RoomState
from kiosk.journey import Ease, FindBy, Language, events
from kiosk.journey.state import ChoosingDepartment, Emergency, HelpCalled
from kiosk.typing import Typed
from kiosk.visit import Payer
from ui.gallery import PanelSize
from ui.samples import NOW, journey, person, scenes
from ui.view_models import department_props

SIZES = {
    "portrait": PanelSize(1080, 1920, 21.5),
    "narrow": PanelSize(720, 1280, 15.6),
    "landscape": PanelSize(1920, 1080, 21.5),
    "small": PanelSize(1366, 768, 15.6),
    "square": PanelSize(1024, 768, 15),
}
LEAST_TOUCH_MM = 12.7
LEAST_GAP_MM = 2.54
panels = pytest.mark.parametrize("size", ["portrait", "landscape", "small"])
DOCTORS = scenes()["department--doctors"].catalogue


def choosing(text="", ease=None, **changes):
    step = replace(ChoosingDepartment(person(), Payer.INSURANCE, query=Typed(text)), **changes)
    return journey(step=step, catalogue=DOCTORS, ease=ease or Ease())


def still(window):
    """Everything stands where it is going to stand."""
    window.draw()
    window.qapp.processEvents()
    window.draw()
    window.qapp.processEvents()
    window.draw()


@pytest.fixture
def opened(glass, qapp, monkeypatch):
    from ui import gallery  # noqa: PLC0415 - only here

    assert gallery
    monkeypatch.setattr("conftest.SIZES", SIZES, raising=False)

    def opening(*args, **more):
        window = glass(*args, **more)
        window.qapp = qapp
        still(window)
        return window

    return opening


def cards(window, kind="department"):
    return [i.objectName() for i in window.items() if i.objectName().startswith(f"{kind}-") and i.property("marked") is not None]
