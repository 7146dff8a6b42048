"""The page that carries the queue out: a stick, a key to be kept apart from it, then the file."""

from dataclasses import replace
from typing import assert_never

from kiosk.staff.carrying import ExportProblem
from kiosk.staff.menu import events, jobs
from kiosk.staff.menu.moves import Moved, go, replace_page, stay
from kiosk.staff.menu.pages import AtExport, Menu
from kiosk.staff.sticks import Place


def advance(menu: Menu, event: events.OfCarrying) -> Moved:
    """Where this leads. The key is shown before anything is written: what nobody can open is never made."""
    page = menu.page
    if not isinstance(page, AtExport):
        if not isinstance(event, events.ExportWanted):
            return stay(menu)
        return go(menu, AtExport(logs=event.logs), jobs.FindPlaces())
    match event:
        case events.ExportWanted():
            return stay(menu) if page.running else replace_page(menu, AtExport(logs=page.logs), jobs.FindPlaces())
        case events.PlacesFound(places=places, key=key):
            if page.running or page.places is not None:
                return stay(menu)
            if not places:
                return replace_page(menu, AtExport(places, problem=ExportProblem.NO_STICK, logs=page.logs))
            found = AtExport(places, key=key, logs=page.logs)
            return replace_page(menu, _at(found, places[0]) if len(places) == 1 else found)
        case events.PlaceChosen(place=place):
            chosen = page.places is not None and place in page.places and not page.running
            return replace_page(menu, _at(page, place)) if chosen else stay(menu)
        case events.KeyKept():
            if page.place is None or page.key is None or page.running or page.written is not None:
                return stay(menu)
            begun = replace(page, running=True, waiting=False, problem=None)
            work = (jobs.SaveLogs if page.logs else jobs.CarryOut)(page.place, page.key)
            return replace_page(replace(menu, busy=True), begun, work)
        case events.CarryWaits():
            return replace_page(menu, replace(page, waiting=True)) if page.running else stay(menu)
        case events.CarriedOut(count=count, file=file):
            done = replace(page, running=False, waiting=False, written=count, file=file)
            return replace_page(replace(menu, busy=False), done, jobs.LookAtQueue())
        case events.NotCarriedOut(problem=problem):
            failed = replace(page, running=False, waiting=False, problem=problem)
            return replace_page(replace(menu, busy=False), failed)
        case _:
            assert_never(event)


def _at(page: AtExport, place: Place) -> AtExport:
    problem = ExportProblem.STICK_READ_ONLY if place.read_only else None
    return replace(page, place=None if place.read_only else place, problem=problem)
