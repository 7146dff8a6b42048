"""The page of the printers: how they are, how long their paper lasts, what is to be printed again; and the report of
the checks, which comes out from their own page."""

from dataclasses import replace
from typing import assert_never

from kiosk.staff.menu import events, jobs
from kiosk.staff.menu.moves import Moved, go, replace_page, stay
from kiosk.staff.menu.pages import AtChecks, AtPrinting, Menu
from kiosk.staff.printing import PrintedWord


def advance(menu: Menu, event: events.OfPaper) -> Moved:
    """Where this leads. One page of paper at a time: a second touch while one comes out does nothing."""
    page = menu.page
    if isinstance(page, AtChecks):
        return _report(menu, page, event)
    if not isinstance(page, AtPrinting):
        return go(menu, AtPrinting(), jobs.LookAtPrinting()) if isinstance(event, events.PrintingWanted) else stay(menu)
    match event:
        case events.PrintingWanted():
            return menu, (jobs.LookAtPrinting(),)
        case events.PrintingLooked(seen=seen):
            return replace_page(menu, replace(page, seen=seen))
        case events.PaperCame(word=word):
            return replace_page(menu, replace(page, running=False, word=word), jobs.LookAtPrinting())
        case events.SheetWanted(name=name) if not page.running:
            return replace_page(menu, replace(page, running=True, word=None), jobs.PrintSheet(name))
        case events.PrintAgainWanted(key=key) if not page.running:
            return replace_page(menu, replace(page, running=True, word=None), jobs.PrintAgain(key))
        case events.NewRollWanted(name=name) if not page.running:
            noted = replace(page, word=PrintedWord.NEW_ROLL)
            return replace_page(menu, noted, jobs.NoteNewRoll(name), jobs.LookAtPrinting())
        case events.SheetWanted() | events.PrintAgainWanted() | events.NewRollWanted() | events.ReportWanted():
            return stay(menu)
        case _:
            assert_never(event)


def _report(menu: Menu, page: AtChecks, event: events.OfPaper) -> Moved:
    """Printed when every part was looked at once; parts are looked at further meanwhile."""
    match event:
        case events.ReportWanted() if menu.examined.rounds > 0 and not page.printing:
            return replace_page(menu, AtChecks(printing=True), jobs.PrintReport(menu.examined.found))
        case events.PaperCame(word=word) if page.printing:
            return replace_page(menu, AtChecks(word=word))
        case _:
            return stay(menu)
