"""The page of the printers: how they are, how long their paper lasts, and what is to be printed again."""

from dataclasses import replace
from typing import assert_never

from kiosk.staff.menu import events, jobs
from kiosk.staff.menu.moves import Moved, go, replace_page, stay
from kiosk.staff.menu.pages import AtPrinting, Menu
from kiosk.staff.printing import PrintedWord


def advance(menu: Menu, event: events.OfPaper) -> Moved:
    """Where this leads. One page of paper at a time: a second touch while one comes out does nothing."""
    page = menu.page
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
        case events.SheetWanted() | events.PrintAgainWanted() | events.NewRollWanted():
            return stay(menu)
        case _:
            assert_never(event)
