"""The small moves the menu is made of."""

from dataclasses import replace

from kiosk.staff.menu import jobs
from kiosk.staff.menu.pages import Menu, Page

Moved = tuple[Menu, tuple[jobs.Job, ...]]


def stay(menu: Menu) -> Moved:
    """Nothing changes."""
    return menu, ()


def go(menu: Menu, page: Page, *work: jobs.Job) -> Moved:
    """On to another page; what was said on this one is over."""
    return replace(menu, pages=(*menu.pages, page), news=None), work


def replace_page(menu: Menu, page: Page, *work: jobs.Job) -> Moved:
    """The same page, differently."""
    return replace(menu, pages=(*menu.pages[:-1], page)), work


def leave(menu: Menu, *, idle: bool) -> Moved:
    """Out: nothing stays but what the last check of the file found."""
    return Menu(checked=menu.checked), (jobs.ForgetTyped(), jobs.Leave(menu.inside, idle))
