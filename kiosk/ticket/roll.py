"""How much paper is left: what was printed since the roll was changed, against what rolls give here.

The length on the box is a first guess. Every roll that was begun new and printed to its end teaches how many dot rows a
roll gives in this printer, and every end after the near-end sensor lit how many are left then; the middle one of the
last five counts.

A new roll is taken for granted only on evidence, or the forecast would promise paper that is not there:

- paper ended while it was printed (not because the cover was opened), and then there is plenty;
- the near-end sensor was lit and is free again, and between somebody was at the printer: its cover was open, it was
  silent or off, or this program was. A sensor that flutters beside a wobbling roll is no evidence;
- a technician says so.

A cover opened and closed over the same roll changes nothing. After an end with the near-end sensor still lit what was
put in is a remnant: it ends that roll, and how long the new one is stays unknown until the next change.
"""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from statistics import median
from typing import Final, assert_never

from kiosk.ticket.rates import Rates
from kiosk.values import dataclass

_REMEMBERED: Final = 5
_LOW_SHARE: Final = 10
"""A near-end sensor nobody has calibrated sits at about a tenth of the roll."""
_MM_PER_INCH: Final = 25.4
_PAGES: Final = 20
"""Over about as many tickets the mean length is taken."""


class PaperSign(StrEnum):
    """What a look at the printer tells of its paper."""

    PLENTY = "plenty"
    LOW = "low"
    OUT = "out"
    OPEN = "open"
    SILENT = "silent"
    """The printer does not tell: it may be off, and anything may be done to it."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """`sure`: this printer's own rolls or its sensor were measured before. None: nobody knows."""

    tickets_left: int | None
    runs_out_at: datetime | None
    sure: bool


def rows_of(metres: float, dots_per_inch: int) -> int:
    """Dot rows on so much paper."""
    return round(metres * 1000 / _MM_PER_INCH * dots_per_inch)


@dataclass(frozen=True, slots=True)
class Roll:
    """The roll in a printer. All lengths are dot rows.

    `used` were printed since it was put in; `whole`: it was new then. The near-end sensor lit at `low_at`. `sign` is
    the last told of paper; `handled`: somebody may have been at it since; `ended`: it was printed to its end. `rolls`
    and `rests` are what the last ones gave in all and after the sensor lit. `pages` were counted, `page` is their mean.
    """

    used: int = 0
    whole: bool = False
    low_at: int | None = None
    sign: PaperSign | None = None
    handled: bool = False
    ended: bool = False
    rolls: tuple[int, ...] = ()
    rests: tuple[int, ...] = ()
    pages: int = 0
    page: float = 0.0
    rates: Rates = Rates()

    def printed(self, rows: int, at: datetime) -> "Roll":
        """A ticket of so many rows came out."""
        pages = self.pages + 1
        page = self.page + (rows - self.page) / min(pages, _PAGES)
        return replace(self, used=self.used + rows, pages=pages, page=page, rates=self.rates.counted(at))

    def fed(self, rows: int) -> "Roll":
        """Paper went by that was no ticket, or not known to be one."""
        return replace(self, used=self.used + rows)

    def changed(self) -> "Roll":
        """A new roll was put in."""
        learnt = self._learnt() if self.ended else self
        return replace(learnt, used=0, whole=True, low_at=None, sign=PaperSign.PLENTY, handled=False, ended=False)

    def unwatched(self) -> "Roll":
        """Nobody looked for a time: after a start."""
        return self.saw(PaperSign.SILENT)

    def saw(self, sign: PaperSign, new_roll: int = 0) -> "Roll":
        """What a look told; `new_roll` are the rows on the box."""
        match sign:
            case PaperSign.OPEN | PaperSign.SILENT:
                return self if self.handled else replace(self, handled=True)
            case PaperSign.OUT:
                if self.sign is PaperSign.OUT:
                    return self
                return replace(self, sign=sign, ended=self._may_have_ended(new_roll))
            case PaperSign.LOW:
                return self._saw_low()
            case PaperSign.PLENTY:
                return self._saw_plenty()
            case _:
                assert_never(sign)

    def forecast(self, new_roll: int, at: datetime) -> Forecast:
        """`new_roll` are the rows on the box."""
        if not self.pages or self.page <= 0:
            return Forecast(None, None, sure=False)
        left, sure = self._left(new_roll)
        tickets = int(left / self.page)
        return Forecast(tickets, self.rates.runs_out(tickets, at), sure)

    def _left(self, new_roll: int) -> tuple[float, bool]:
        if self.sign is PaperSign.OUT:
            return 0, True
        left = self._gives(new_roll) - self.used
        if self.low_at is None:
            return max(0, left), self.whole and bool(self.rolls)
        if self.rests:
            return max(0, median(self.rests) - (self.used - self.low_at)), True
        return max(0, min(left, new_roll / _LOW_SHARE - (self.used - self.low_at))), False

    def _gives(self, new_roll: int) -> float:
        return median(self.rolls) if self.rolls else new_roll

    def _may_have_ended(self, new_roll: int) -> bool:
        """Lifted paper looks like its end, and a roll that was begun new has to have been used to be there."""
        return not self.handled and (
            self.low_at is not None or not self.whole or self.used >= self._gives(new_roll) / 2
        )

    def _saw_low(self) -> "Roll":
        if self.ended:
            return replace(
                self._learnt(), low_at=self.used, sign=PaperSign.LOW, handled=False, ended=False, whole=False
            )
        if self.low_at is not None and self.sign is PaperSign.LOW and not self.handled:
            return self
        low_at = self.used if self.low_at is None else self.low_at
        return replace(self, low_at=low_at, sign=PaperSign.LOW, handled=False)

    def _saw_plenty(self) -> "Roll":
        if self.ended or (self.low_at is not None and self.handled):
            return self.changed()
        if self.low_at is not None or (self.sign is PaperSign.PLENTY and not self.handled):
            return self
        return replace(self, sign=PaperSign.PLENTY, handled=False)

    def _learnt(self) -> "Roll":
        """What this roll taught, now that it is at its end."""
        rolls = (*self.rolls, self.used) if self.whole and self.used else self.rolls
        rest = self.used - self.low_at if self.low_at is not None else 0
        rests = (*self.rests, rest) if rest else self.rests
        return replace(self, rolls=rolls[-_REMEMBERED:], rests=rests[-_REMEMBERED:])
