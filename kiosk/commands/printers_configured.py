"""The printers of kiosk.toml: how each is, how far its paper lasts, what it tells of itself."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime

from kiosk.commands.documents import shown
from kiosk.composition.printers import cut_of, paper_of
from kiosk.doctor.print_book import forecast_words, read_print_book
from kiosk.doctor.printer_look import Seen, look_at
from kiosk.doctor.printer_model import doubt_of_profile
from kiosk.doctor.printer_words import identity_words, place_of, remedy_for, state_word, words_of
from kiosk.settings import Settings
from kiosk.ticket.roll import Forecast


@dataclass(frozen=True, slots=True)
class Told:
    """One printer, and what is told of it."""

    seen: Seen
    forecast: Forecast | None
    at: datetime

    @property
    def prints(self) -> bool:
        """Whether nothing keeps it from printing."""
        return self.seen.prints


def looked_at(settings: Settings | None) -> list[Told]:
    """All of them, in the order in which they are tried."""
    if settings is None:
        return []
    at = datetime.now().astimezone()
    book = read_print_book(settings, at)
    forecasts = {} if book is None else book.forecasts
    return [Told(look_at(name, printer), forecasts.get(name), at) for name, printer in settings.printers.items()]


def record_of(told: Told) -> dict[str, object]:
    """One for `--json`."""
    seen, forecast = told.seen, told.forecast
    paper = paper_of(seen.printer)
    ends = forecast.runs_out_at if forecast is not None else None
    return {
        "name": seen.name,
        "connection": seen.printer.connection,
        "address": seen.printer.address,
        "status": state_word(seen.state),
        "words": words_of(seen.state),
        "remedy": _remedy(seen),
        "vouches": seen.vouches,
        "identity": None if seen.identity is None else asdict(seen.identity),
        "profile": seen.printer.profile,
        "doubt": doubt_of_profile(seen),
        "width_dots": paper.width,
        "dots_per_inch": paper.dots_per_inch,
        "cut": cut_of(seen.printer).value,
        "tickets_left": forecast.tickets_left if forecast is not None else None,
        "runs_out_at": ends.isoformat(timespec="minutes") if ends is not None else None,
    }


def described(told: list[Told]) -> Iterator[str]:
    """All of them in lines to read."""
    for one in told:
        seen = one.seen
        paper = paper_of(seen.printer)
        yield f"{seen.name}: {words_of(seen.state)}"
        if remedy := _remedy(seen):
            yield f"    → {remedy}"
        yield f"    {place_of(seen.printer)}"
        if identity := identity_words(seen.identity):
            yield f"    {shown(identity)}"
        model = f"profile {seen.printer.profile}" if seen.printer.profile is not None else "no profile"
        cut = cut_of(seen.printer).value
        yield f"    {model}: {paper.width} dots, {paper.dots_per_inch} an inch, cut: {cut}"
        if doubt := doubt_of_profile(seen):
            yield f"    → {doubt}"
        if not seen.vouches:
            yield "    it cannot vouch for what it prints: its tickets never count as printed"
        if words := forecast_words(one.forecast, one.at):
            yield f"    {words}"


def _remedy(seen: Seen) -> str:
    return remedy_for(seen.state, seen.printer, seen.fault)
