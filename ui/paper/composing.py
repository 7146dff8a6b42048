"""What documents are put together from: a text in two languages, a framed notice, letters by size."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from kiosk.ticket import Ticket, TicketKind
from kiosk.ticket.template import Align as WantedAlign
from kiosk.ticket.template import Appointment, Look, Part, Size, Text
from ui.paper.blocks import Align, Band, Block, Gap, Ground, Line
from ui.paper.figures import Number
from ui.paper.fonts import Weight
from ui.paper.sizes import Sizes
from ui.paper.text import NO_BREAK_SPACE, Style, clean
from ui.paper.words import Words, time_of_day

EIGHTHS = 8
"""Measures of a millimetre."""

ALIGN = {WantedAlign.LEFT: Align.LEFT, WantedAlign.CENTER: Align.CENTER}

_LARGEST_DEPARTMENT = (64, 60, 56)

OWN_WORDS = {Size.SMALL: (26,), Size.NORMAL: (33, 32, 28), Size.LARGE: (40, 36, 32)}
"""What the hospital writes itself never goes below 26: capitals 2.2 mm high."""
OWN_ENGLISH = {Size.SMALL: (26,), Size.NORMAL: (27, 26), Size.LARGE: (33, 32, 28)}


@dataclass(frozen=True, slots=True)
class Setting:
    """One ticket for one paper: `width` within its margins; `time` is when to come where that stands large."""

    ticket: Ticket
    sizes: Sizes
    width: int
    english: bool
    time: datetime | None
    time_digits: int

    @classmethod
    def of(cls, ticket: Ticket, sizes: Sizes, width: int, parts: tuple[Part, ...]) -> "Setting":
        """What the parts make of it."""
        heights = [part.height_mm for part in parts if isinstance(part, Appointment)]
        time = ticket.appointment_at if heights and ticket.kind is TicketKind.APPOINTMENT else None
        digits = Number(time_of_day(time), most=round(heights[0] * EIGHTHS)).lay(width).height if time else 0
        return cls(ticket, sizes, width, ticket.language != "vi", time, digits)

    def digits(self, most: int) -> int:
        """How high the number's digits may be: beside a time to come at never higher than its."""
        return min(most, self.time_digits) if self.time else most


def both(
    said: Words, style: Style, smaller: Style, english: bool, align: Align = Align.CENTER, *, max_lines: int = 2
) -> Iterator[Block]:
    """The Vietnamese, and below it for those who asked the English."""
    if clean(said.vi):
        yield Line(said.vi, style, align, max_lines)
    if english and clean(said.en):
        yield Line(said.en, smaller, align, max_lines)


def framed(head: Words, reasons: Sequence[Words], sizes: Sizes, english: bool) -> Block:
    """A notice and what it means."""
    lines: list[Block] = [Line(head.vi, sizes.footer), Gap(4), *(Line(why.vi, sizes.label) for why in reasons)]
    if english:
        lines += [Gap(sizes.gap), Line(head.en, sizes.second), Gap(4), *(Line(w.en, sizes.english) for w in reasons)]
    return Band(lines, Ground.FRAMED)


def own_words(part: Text, english: bool) -> Iterator[Block]:
    """What the hospital wrote itself."""
    weight = Weight.MEDIUM if part.look is Look.PLAIN else Weight.BOLD
    style, smaller = Style(weight, OWN_WORDS[part.size]), Style(Weight.MEDIUM, OWN_ENGLISH[part.size])
    said = ((part.vi, style), (part.en, smaller)) if english else ((part.vi, style),)
    lines = [Line(_kept(text), letters, ALIGN[part.align], max_lines=2) for text, letters in said if clean(text)]
    if not lines:
        return
    match part.look:
        case Look.FRAMED:
            yield Band(lines, Ground.FRAMED)
        case Look.INVERTED:
            yield Band(lines, Ground.INVERTED)
        case Look.PLAIN | Look.BOLD:
            yield from lines
        case _:
            assert_never(part.look)


def _kept(text: str) -> str:
    """The groups of a telephone number stay on one line."""
    return re.sub(r"(?<=\d) (?=\d)", NO_BREAK_SPACE, text)


def hospital_style(sizes: Sizes, size: Size) -> Style:
    """Letters of the hospital's name."""
    return {Size.SMALL: sizes.label, Size.NORMAL: sizes.hospital, Size.LARGE: sizes.footer}[size]


def department_style(sizes: Sizes, size: Size) -> Style:
    """Letters of the department."""
    largest = replace(sizes.department, sizes=_LARGEST_DEPARTMENT + sizes.department.sizes)
    return {Size.SMALL: sizes.place, Size.NORMAL: sizes.department, Size.LARGE: largest}[size]


def place_style(sizes: Sizes, size: Size) -> Style:
    """Letters of room and floor."""
    return {Size.SMALL: sizes.footer, Size.NORMAL: sizes.place, Size.LARGE: sizes.department}[size]
