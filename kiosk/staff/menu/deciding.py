"""The pages of the queue: its lists and items, what is decided about them, and the check of the file."""

from dataclasses import replace
from typing import assert_never

from kiosk.staff.menu import events, jobs
from kiosk.staff.menu.moves import Moved, go, replace_page, stay
from kiosk.staff.menu.pages import AskingReason, AtCheck, AtItem, AtList, Confirming, Menu, News, Risk
from kiosk.staff.words import State


def advance(menu: Menu, event: events.OfQueue) -> Moved:
    """Where this leads."""
    match event:
        case events.QueueSeen() | events.Acted() | events.FileChecked() | events.Failed():
            return _answered(menu, event)
        case _:
            return _touched(menu, event)


Wanted = (
    events.ListWanted
    | events.PageTurned
    | events.ItemChosen
    | events.SendAgainWanted
    | events.SetAsideWanted
    | events.ReasonChosen
    | events.Confirmed
    | events.CheckWanted
)


def _touched(menu: Menu, event: Wanted) -> Moved:
    match event:
        case events.ListWanted(aside=aside) if isinstance(menu.page, AtList):
            return replace_page(menu, AtList(aside))
        case events.ListWanted(aside=aside):
            return go(menu, AtList(aside))
        case events.PageTurned(page=number) if isinstance(menu.page, AtList):
            return replace_page(menu, AtList(menu.page.aside, max(0, number)))
        case events.ItemChosen(key=key) if menu.seen is not None and menu.seen.row(key) is not None:
            return go(menu, AtItem(key))
        case events.SetAsideWanted(key=key) if isinstance(menu.page, AtItem):
            return go(menu, AskingReason(key))
        case _ if menu.busy:
            return stay(menu)
        case events.SendAgainWanted(key=None):
            return go(menu, Confirming(Risk.SEND_ALL))
        case events.SendAgainWanted(key=str(key)):
            row = menu.seen.row(key) if menu.seen is not None else None
            if row is not None and row.state is State.CARRIED:
                return go(menu, Confirming(Risk.SEND_CARRIED, key))
            return _work(menu, jobs.SendAgain((key,)))
        case events.ReasonChosen(reason=reason) if isinstance(menu.page, AskingReason):
            moved, work = _work(menu, jobs.SetAside(menu.page.key, reason.stored))
            return replace(moved, pages=moved.pages[:-1]), work
        case events.Confirmed(risk=risk) if isinstance(menu.page, Confirming) and menu.page.risk is risk:
            keys = None if menu.page.key is None else (menu.page.key,)
            moved, work = _work(menu, jobs.SendAgain(keys, carried=risk is Risk.SEND_CARRIED))
            return replace(moved, pages=moved.pages[:-1]), work
        case events.CheckWanted():
            moved = menu if isinstance(menu.page, AtCheck) else go(menu, AtCheck())[0]
            return _work(moved, jobs.CheckFile())
        case _:
            return stay(menu)


def _work(menu: Menu, job: jobs.Job) -> Moved:
    return replace(menu, busy=True, news=None), (job,)


def _answered(menu: Menu, event: events.QueueSeen | events.Acted | events.FileChecked | events.Failed) -> Moved:
    match event:
        case events.QueueSeen(seen=seen):
            return replace(menu, seen=seen), ()
        case events.Acted(did=did, count=count, seen=seen):
            return replace(menu, seen=seen, busy=False, news=News(did, count)), ()
        case events.FileChecked(checked=checked):
            return replace(menu, checked=checked, busy=False), ()
        case events.Failed(trouble=trouble):
            return replace(menu, busy=False, news=News(trouble=trouble)), ()
        case _:
            assert_never(event)
