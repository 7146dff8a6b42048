"""The technicians' menu as pure states: pages, what happens, what is to be done, and how one leads to the next."""

from kiosk.staff.menu import events, jobs, pages
from kiosk.staff.menu.advancing import advance
from kiosk.staff.menu.pages import Menu

__all__ = ["Menu", "advance", "events", "jobs", "pages"]
