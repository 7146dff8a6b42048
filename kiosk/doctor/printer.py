"""Ticket printers: how each of them is, how far its paper lasts, and what did not come out."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from drivers.printer import PaperLow
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.print_book import PrintBook, forecast_words, read_print_book
from kiosk.doctor.printer_look import InUse, Seen, look_at
from kiosk.doctor.printer_model import doubt_of_profile
from kiosk.doctor.printer_words import place_of, remedy_for, state_of, words_of
from kiosk.doctor.running import Live, nobody, said
from kiosk.settings import Printer, Settings

PART: Final = "printer"
KEPT: Final = "tickets"
CANNOT_VOUCH: Final = (
    "Its tickets never count as printed. On USB, a serial line or the network, without CUPS, most can."
)


def look_at_printer(settings: Settings, live: Live = nobody) -> Iterator[Finding]:
    """What each of them answers when asked for its status; the first one prints, the others where it cannot."""
    if not settings.printers:
        words = "not configured: patients see their number on the screen"
        yield Finding(PART, Light.YELLOW, words, "`kiosk printers` tells what to add to kiosk.toml.")
        return
    now = datetime.now().astimezone()
    book = read_print_book(settings, now)
    seen = [_seen(name, printer, live) for name, printer in settings.printers.items()]
    for one in seen:
        forecast = forecast_words(book.forecasts.get(one.name), now) if book is not None else ""
        yield _finding(one, forecast, spare=one is not seen[0] and seen[0].prints)
    if book is not None:
        yield _kept(book)


def _seen(name: str, printer: Printer, live: Live) -> Seen:
    """By the running kiosk, which has its line, or asked."""
    running = said(live, f"{PART} {name}")
    state = None if running is None else state_of(running.state, running.detail)
    return look_at(name, printer) if state is None else Seen(name, printer, state)


def _finding(seen: Seen, forecast: str, *, spare: bool) -> Finding:
    part = f"{PART} {seen.name}"
    words = f"{place_of(seen.printer)}: {words_of(seen.state)}"
    remedy = remedy_for(seen.state, seen.printer, seen.fault)
    if not seen.prints:
        meanwhile = "The first printer works." if spare else "Patients see their number on the screen meanwhile."
        return Finding(part, Light.YELLOW if spare else Light.RED, words, f"{remedy} {meanwhile}")
    words += f"; {forecast}" if forecast else ""
    if isinstance(seen.state, PaperLow | InUse):
        return Finding(part, Light.YELLOW, words, remedy)
    if not seen.vouches:
        return Finding(part, Light.YELLOW, f"{words}; it cannot vouch for what it prints", CANNOT_VOUCH)
    if doubt := doubt_of_profile(seen):
        return Finding(part, Light.YELLOW, f"{words}; {doubt}", "Print `kiosk print --test` and look at its edges.")
    return Finding(part, Light.GREEN, words)


def _kept(book: PrintBook) -> Finding:
    if book.trouble:
        return Finding(KEPT, Light.YELLOW, f"what was printed cannot be read: {book.trouble}", "Run this as its user.")
    if book.kept:
        words = f"{book.kept} did not surely come out, and are kept"
        return Finding(KEPT, Light.YELLOW, words, "Print them again from the technicians' menu, or at the desk.")
    return Finding(KEPT, Light.GREEN, "all that were printed came out")
