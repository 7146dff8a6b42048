"""What the kiosk wrote down of its printing: the rolls, and tickets that did not surely come out. Looked at only."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kiosk.composition.printers import paper_of
from kiosk.composition.printing import book_name, book_path
from kiosk.runtime.printing.rolls import kept_roll, roll_fact
from kiosk.settings import Settings
from kiosk.ticket.roll import Forecast, rows_of
from offline_queue import Job, JobBook, JobState, Keyring, OutboxError


@dataclass(frozen=True, slots=True)
class PrintBook:
    """`kept` tickets wait for a technician; `forecasts` by the names of printers. `trouble`: why nothing is known."""

    kept: int = 0
    forecasts: dict[str, Forecast] = field(default_factory=dict)
    trouble: str = ""


def read_print_book(settings: Settings, at: datetime) -> PrintBook | None:
    """As it is now, also beside a running kiosk; None before the first `kiosk run`."""
    path = book_path(settings)
    try:
        path.stat()
    except FileNotFoundError:
        return None
    except OSError as error:
        return PrintBook(trouble=f"{path}: {error.strerror}")
    try:
        book = JobBook.look(path, Keyring.from_file(Path(settings.queue.key_file)), name=book_name(settings))
        try:
            rolls = {printer: book.fact(roll_fact(printer)) for printer in settings.printers}
            return PrintBook(_kept(book.jobs()), _forecasts(settings, rolls, at))
        finally:
            book.close()
    except OutboxError as error:
        return PrintBook(trouble=f"{path}: {error}")


def forecast_words(forecast: Forecast | None, at: datetime) -> str:
    """How far the roll lasts; "" when nobody knows."""
    if forecast is None or forecast.tickets_left is None:
        return ""
    words = f"about {forecast.tickets_left} tickets left on the roll"
    if forecast.runs_out_at is not None:
        same_day = forecast.runs_out_at.date() == at.date()
        words += f", until about {forecast.runs_out_at:{'%H:%M' if same_day else '%d/%m %H:%M'}}"
    return words if forecast.sure else f"{words} (not measured yet)"


def _kept(jobs: Iterable[Job]) -> int:
    return sum(job.state in (JobState.UNCONFIRMED, JobState.FAILED) for job in jobs)


def _forecasts(settings: Settings, rolls: dict[str, bytes | None], at: datetime) -> dict[str, Forecast]:
    found = {}
    for name, kept in rolls.items():
        printer = settings.printers[name]
        roll = None if kept is None else kept_roll(kept)
        if roll is not None:
            found[name] = roll.forecast(rows_of(printer.roll_metres, paper_of(printer).dots_per_inch), at)
    return found
