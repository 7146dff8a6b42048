"""The first page, the checks, the devices and the versions: pages that are looked at."""

from dataclasses import replace
from typing import assert_never

from kiosk.staff.checks import Examined
from kiosk.staff.menu import events, jobs
from kiosk.staff.menu.moves import Moved, go, stay
from kiosk.staff.menu.pages import AtChecks, AtDevices, AtOverview, AtVersions, Menu


def advance(menu: Menu, event: events.OfHouse) -> Moved:
    """Where this leads. One part is checked after the other, and only while the checks are shown."""
    match event:
        case events.QueueWanted():
            return go(menu, AtOverview(), jobs.LookAtQueue())
        case events.DevicesWanted():
            return go(menu, AtDevices(), jobs.LookAtHouse())
        case events.VersionsWanted():
            return go(menu, AtVersions(), jobs.LookAtHouse())
        case events.HouseLooked(house=house):
            return replace(menu, house=house), ()
        case events.ChecksWanted() if isinstance(menu.page, AtChecks):
            return _round(menu)
        case events.ChecksWanted():
            return go(replace(menu, examined=Examined()), AtChecks(), jobs.ListChecks())
        case events.ChecksDue() if isinstance(menu.page, AtChecks) and menu.examined.rounds > 0:
            return _round(menu)
        case events.ChecksDue():
            return stay(menu)
        case events.ChecksListed(parts=parts) if isinstance(menu.page, AtChecks) and not menu.examined.parts:
            listed = Examined(tuple((part, ()) for part in parts), rounds=0 if parts else 1)
            return _round(replace(menu, examined=listed))
        case events.ChecksListed():
            return stay(menu)
        case events.PartChecked(part=part, found=found):
            if not isinstance(menu.page, AtChecks) or menu.examined.running != part:
                return stay(menu)
            examined = menu.examined.told(part, found)
            work = () if examined.running is None else (jobs.CheckPart(examined.running),)
            return replace(menu, examined=examined), work
        case _:
            assert_never(event)


def _round(menu: Menu) -> Moved:
    examined = menu.examined
    if examined.running is not None or not examined.parts:
        return stay(menu)
    first = examined.parts[0][0]
    return replace(menu, examined=replace(examined, running=first)), (jobs.CheckPart(first),)
