"""Calibrating the touch screen: targets, a matrix that is tried, and the old one back unless somebody confirms."""

from dataclasses import replace

from kiosk.staff.machine import MachineWord
from kiosk.staff.menu import events, jobs
from kiosk.staff.menu.moves import Moved, go, replace_page, stay
from kiosk.staff.menu.pages import AtTouch, Menu, TouchStage
from kiosk.staff.touch import TARGETS, fitted


def advance(menu: Menu, event: events.OfTrials) -> Moved:
    """Where this leads. A matrix that makes the button unreachable is taken back by the clock."""
    page = menu.page
    if not isinstance(page, AtTouch):
        return go(menu, AtTouch()) if isinstance(event, events.TouchWanted) else stay(menu)
    match event:
        case events.CalibrationWanted() if not page.unsure:
            return replace_page(menu, AtTouch(TouchStage.TARGETS))
        case events.TargetTouched(at=at) if page.stage is TouchStage.TARGETS:
            return _touched(menu, replace(page, touched=(*page.touched, at)))
        case events.MatrixLaid(word=MachineWord.DONE, before=before, tried=tried) if page.stage is TouchStage.LAYING:
            trying = AtTouch(TouchStage.TRYING, before=before, tried=tried)
            return replace_page(menu, trying, jobs.WaitForKeeping())
        case events.MatrixLaid(word=word) if page.stage is TouchStage.LAYING:
            return replace_page(menu, AtTouch(TouchStage.FAILED, word=word))
        case events.MatrixKept() if page.stage is TouchStage.TRYING and page.tried is not None:
            return replace_page(menu, AtTouch(TouchStage.KEPT), jobs.KeepMatrix(page.tried))
        case events.MatrixDoubted() if page.stage is TouchStage.TRYING and page.before is not None:
            work = jobs.TakeMatrixBack(page.before, page.tried or page.before)
            return replace_page(menu, replace(page, stage=TouchStage.TAKING_BACK), work)
        case events.MatrixTakenBack(word=word) if page.stage is TouchStage.TAKING_BACK:
            return replace_page(menu, AtTouch(TouchStage.TAKEN_BACK, word=word))
        case _:
            return stay(menu)


def _touched(menu: Menu, page: AtTouch) -> Moved:
    if len(page.touched) < len(TARGETS):
        return replace_page(menu, page)
    measured = fitted(page.touched)
    if measured is None:
        return replace_page(menu, AtTouch(TouchStage.MISSED))
    return replace_page(menu, replace(page, stage=TouchStage.LAYING), jobs.LayMatrix(measured))
