"""`advance(menu, event) -> (menu, jobs)`: the technicians' menu as one function. No clock, no disk."""

from dataclasses import replace
from typing import assert_never

from kiosk.staff.gate import Open, Unusable, Wait
from kiosk.staff.menu import (
    calibrating,
    deciding,
    events,
    exporting,
    governing,
    jobs,
    printing,
    trying,
    updating,
    visiting,
)
from kiosk.staff.menu.moves import Moved, leave, replace_page, stay
from kiosk.staff.menu.pages import AskingPin, AtChip, AtHome, AtScan, AtSound, AtTouch, Menu, Page


def advance(menu: Menu, event: events.Event) -> Moved:
    """Where this leads, and what is to be done. An event that does not fit changes nothing."""
    moved, work = _advance(menu, event)
    return moved, (*work, *_around(menu.page, moved.page))


def _advance(menu: Menu, event: events.Event) -> Moved:
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
        case _ if isinstance(event, events.OfCarrying):
            return exporting.advance(menu, event)
        case _ if isinstance(event, events.OfPaper):
            return printing.advance(menu, event)
        case _ if isinstance(event, events.OfHouse):
            return visiting.advance(menu, event)
        case _ if isinstance(event, events.OfTrials):
            if isinstance(event, events.TouchWanted) or isinstance(menu.page, AtTouch):
                return calibrating.advance(menu, event)
            return trying.advance(menu, event)
        case _ if isinstance(event, events.OfMachine):
            return governing.advance(menu, event)
        case _ if isinstance(event, events.OfUpdates):
            return updating.advance(menu, event)
        case _ if isinstance(event, events.OfQueue):
            return deciding.advance(menu, event)
        case _:
            assert_never(event)


def _around(before: Page | None, after: Page | None) -> tuple[jobs.Job, ...]:
    """What goes on only while its page is shown, whichever way led there or away."""
    work: tuple[jobs.Job, ...] = ()
    if _heard(after) != _heard(before):
        cards = _heard(after)
        work += (jobs.StopListening() if cards is None else jobs.Listen(cards=cards),)
    if isinstance(before, AtSound) and not isinstance(after, AtSound):
        work += (jobs.Hush(),)
    return work


def _heard(page: Page | None) -> bool | None:
    """Whether it listens to cards, or to codes; None where it does not listen."""
    return isinstance(page, AtChip) if isinstance(page, AtScan | AtChip) else None


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
            return Menu((AtHome(),), checked=menu.checked), (jobs.Enter(), jobs.LookAtHouse(), jobs.LookAtQueue())
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
