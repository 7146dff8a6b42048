"""`advance(menu, event) -> (menu, jobs)`: the technicians' menu as one function. No clock, no disk."""

from dataclasses import replace
from typing import assert_never

from kiosk.staff.gate import Open, Unusable, Wait
from kiosk.staff.menu import events, exporting, jobs, printing
from kiosk.staff.menu.moves import Moved, go, leave, replace_page, stay
from kiosk.staff.menu.pages import (
    AskingPin,
    AskingReason,
    AtCheck,
    AtItem,
    AtList,
    AtOverview,
    Confirming,
    Menu,
    News,
    Risk,
)
from kiosk.staff.words import State


def advance(menu: Menu, event: events.Event) -> Moved:
    """Where this leads, and what is to be done. An event that does not fit changes nothing."""
    if not menu.pages:
        return _closed(menu, event)
    match event:
        case events.Knocked():
            return stay(menu)
        case events.Back() | events.Closed() if menu.writing:
            return stay(menu)
        case events.Back():
            return _back(menu)
        case events.Closed(idle=idle):
            return leave(menu, idle=idle)
        case events.Typed() | events.PinEntered() | events.GateAnswered() | events.GateWaited():
            return _at_the_door(menu, event)
        case _ if not menu.inside:
            return stay(menu)
        case (
            events.ExportWanted()
            | events.PlaceChosen()
            | events.KeyKept()
            | events.PlacesFound()
            | events.CarryWaits()
            | events.CarriedOut()
            | events.NotCarriedOut()
        ):
            return exporting.advance(menu, event)
        case (
            events.PrintingWanted()
            | events.SheetWanted()
            | events.NewRollWanted()
            | events.PrintAgainWanted()
            | events.PrintingLooked()
            | events.PaperCame()
        ):
            return printing.advance(menu, event)
        case (
            events.ListWanted()
            | events.PageTurned()
            | events.ItemChosen()
            | events.SendAgainWanted()
            | events.SetAsideWanted()
            | events.ReasonChosen()
            | events.Confirmed()
            | events.CheckWanted()
        ):
            return _touched(menu, event)
        case events.QueueSeen() | events.Acted() | events.FileChecked() | events.Failed():
            return _answered(menu, event)
        case _:
            assert_never(event)


def _closed(menu: Menu, event: events.Event) -> Moved:
    match event:
        case events.Knocked():
            return Menu((AskingPin(checking=True),), checked=menu.checked), (jobs.LookAtGate(),)
        case events.FileChecked(checked=checked):
            return replace(menu, checked=checked), ()
        case _:
            return stay(menu)


def _at_the_door(
    menu: Menu, event: events.Typed | events.PinEntered | events.GateAnswered | events.GateWaited
) -> Moved:
    page = menu.page
    if not isinstance(page, AskingPin):
        return stay(menu)
    shut = isinstance(page.answer, Wait | Unusable)
    match event:
        case events.Typed(count=count) if not page.checking and not shut:
            return replace_page(menu, AskingPin(count))
        case events.PinEntered() if page.typed and not page.checking and not shut:
            return replace_page(menu, replace(page, checking=True), jobs.TryPin())
        case events.GateAnswered(answer=Open(), tried=True):
            return Menu((AtOverview(),), checked=menu.checked), (jobs.Enter(), jobs.LookAtQueue())
        case events.GateAnswered(answer=Open()):
            return replace_page(menu, AskingPin(page.typed))
        case events.GateAnswered(answer=Wait(seconds=seconds) as answer):
            return replace_page(menu, AskingPin(answer=answer), jobs.ForgetTyped(), jobs.WaitAtGate(seconds))
        case events.GateAnswered(answer=answer) if not isinstance(answer, Open):
            return replace_page(menu, AskingPin(answer=answer), jobs.ForgetTyped())
        case events.GateWaited() if isinstance(page.answer, Wait):
            return replace_page(menu, AskingPin(checking=True), jobs.LookAtGate())
        case _:
            return stay(menu)


def _back(menu: Menu) -> Moved:
    if len(menu.pages) < 2:
        return leave(menu, idle=False)
    return replace(menu, pages=menu.pages[:-1], news=None), ()


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
