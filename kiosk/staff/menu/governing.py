"""The machine and its service: out of it and back, start anew, switch off; each asks first."""

from dataclasses import replace
from typing import assert_never

from kiosk.staff.menu import events, jobs
from kiosk.staff.menu.moves import Moved, go, replace_page, stay
from kiosk.staff.menu.pages import AtClosing, AtMachine, Menu


def advance(menu: Menu, event: events.OfMachine) -> Moved:
    """Where this leads."""
    page = menu.page
    match event:
        case events.MachineWanted() if not isinstance(page, AtMachine):
            return go(menu, AtMachine(), jobs.LookAtHouse(), jobs.LookAtQueue())
        case events.PowerWanted(ask=ask) if isinstance(page, AtMachine) and not page.running:
            return go(menu, AtMachine(asking=ask))
        case events.PowerConfirmed(ask=ask) if isinstance(page, AtMachine) and page.asking is ask and not page.running:
            return replace_page(_before(menu), AtMachine(running=True), jobs.AskCaretaker(ask))
        case events.PowerAnswered(word=word) if isinstance(page, AtMachine) and page.running:
            return replace_page(menu, AtMachine(word=word))
        case events.ClosingWanted() if isinstance(page, AtMachine) and not page.running:
            return go(menu, AtClosing())
        case events.ClosingChosen(reason=reason) if isinstance(page, AtClosing):
            return replace_page(_before(menu), AtMachine(running=True), jobs.CloseForPatients(reason))
        case events.OpeningWanted() if isinstance(page, AtMachine) and not page.running:
            return replace_page(menu, AtMachine(running=True), jobs.OpenForPatients())
        case events.ClosureChanged(closure=closure, kept=kept):
            house = None if menu.house is None else replace(menu.house, closure=closure)
            moved = replace(menu, house=house)
            return replace_page(moved, AtMachine(kept=kept)) if isinstance(page, AtMachine) else stay(moved)
        case (
            events.MachineWanted()
            | events.PowerWanted()
            | events.PowerConfirmed()
            | events.PowerAnswered()
            | events.ClosingWanted()
            | events.ClosingChosen()
            | events.OpeningWanted()
        ):
            return stay(menu)
        case _:
            assert_never(event)


def _before(menu: Menu) -> Menu:
    """One page back, where it is another one."""
    return replace(menu, pages=menu.pages[:-1], news=None) if len(menu.pages) > 1 else menu
