"""The page that takes a new release from a stick: what lies there, one question, then how far it is."""

from dataclasses import replace
from typing import assert_never

from kiosk.staff.machine import MachineWord
from kiosk.staff.menu import events, jobs
from kiosk.staff.menu.moves import Moved, go, replace_page, stay
from kiosk.staff.menu.pages import AtUpdate, Menu, UpdateStage
from kiosk.staff.updates import UpdateStanding


def advance(menu: Menu, event: events.OfUpdates) -> Moved:
    """Where this leads. Only what is newer than the release of now can be chosen."""
    page = menu.page
    if not isinstance(page, AtUpdate):
        return go(menu, AtUpdate(), jobs.FindUpdates()) if isinstance(event, events.UpdateWanted) else stay(menu)
    match event:
        case events.UpdateWanted():
            return stay(menu) if page.under_way else replace_page(menu, AtUpdate(), jobs.FindUpdates())
        case events.UpdatesSeen(running=None) if page.stage is UpdateStage.LOOKING:
            return replace_page(menu, AtUpdate(UpdateStage.NO_IMAGE))
        case events.UpdatesSeen(running=str(running), found=found) if page.stage is UpdateStage.LOOKING:
            return replace_page(menu, AtUpdate(UpdateStage.CHOOSING, running, found))
        case events.UpdateChosen(found=found):
            fits = page.stage is UpdateStage.CHOOSING and found.newer and found in page.found
            return go(menu, replace(page, stage=UpdateStage.ASKING, chosen=found)) if fits else stay(menu)
        case events.UpdateConfirmed() if page.stage is UpdateStage.ASKING and page.chosen is not None:
            asked = replace(menu, pages=menu.pages[:-1])
            return replace_page(asked, replace(page, stage=UpdateStage.BEGINNING), jobs.BeginUpdate(page.chosen))
        case events.UpdateBegun(word=MachineWord.DONE) if page.stage is UpdateStage.BEGINNING:
            return replace_page(menu, replace(page, stage=UpdateStage.INSTALLING, standing=UpdateStanding.RUNNING))
        case events.UpdateBegun(word=word) if page.stage is UpdateStage.BEGINNING:
            return replace_page(menu, replace(page, stage=UpdateStage.NOT_BEGUN, word=word))
        case events.UpdateLooked(standing=standing) if page.stage is UpdateStage.INSTALLING:
            unsure = standing is UpdateStanding.UNKNOWN and page.standing is not UpdateStanding.UNKNOWN
            over = standing is not UpdateStanding.RUNNING and not unsure  # one answer may be missing
            stage = UpdateStage.ENDED if over else UpdateStage.INSTALLING
            return replace_page(menu, replace(page, stage=stage, standing=standing))
        case events.UpdatesSeen() | events.UpdateConfirmed() | events.UpdateBegun() | events.UpdateLooked():
            return stay(menu)
        case _:
            assert_never(event)
