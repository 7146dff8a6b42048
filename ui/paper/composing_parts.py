"""Each part of a template as blocks, with what the ticket says."""

from collections.abc import Iterator
from datetime import datetime
from typing import assert_never

from kiosk.ticket import template as chosen
from kiosk.ticket.template import Part
from ui.paper import words
from ui.paper.blocks import Block, Gap, Heading, Line, Parts, Rule, Stack
from ui.paper.composing import (
    ALIGN,
    EIGHTHS,
    Setting,
    both,
    department_style,
    hospital_style,
    own_words,
    place_style,
)
from ui.paper.composing_facts import code_alone, facts_of
from ui.paper.composing_notices import notices
from ui.paper.composing_picture import Picture
from ui.paper.figures import Number
from ui.paper.text import clean
from ui.paper.words import Words

DATE = 0.6
"""How high a date may be beside its hour: the hour is seen first."""
LEAST_DATE = 40


def made_of(part: Part, setting: Setting) -> Iterator[Block]:
    """Its blocks; none where the ticket knows nothing of it."""
    ticket, sizes, english = setting.ticket, setting.sizes, setting.english
    match part:
        case chosen.Logo():
            yield Picture(part.picture, round(part.height_mm * EIGHTHS), ALIGN[part.align])
        case chosen.Hospital():
            if clean(ticket.hospital):
                yield Line(ticket.hospital, hospital_style(sizes, part.size), ALIGN[part.align], max_lines=2)
        case chosen.Department():
            said = Words(ticket.department, ticket.department_in_english)
            style = department_style(sizes, part.size)
            yield Stack(tuple(both(said, style, sizes.second, english, ALIGN[part.align])))
        case chosen.Appointment():
            if setting.time is not None:
                yield from _time(setting.time, round(part.height_mm * EIGHTHS), setting)
        case chosen.Number():
            yield from _headed(words.QUEUE_NUMBER, setting)
            yield Number(ticket.number, most=setting.digits(round(part.height_mm * EIGHTHS)))
        case chosen.Place():
            yield Stack(tuple(_place(part, setting)))
        case chosen.Notices():
            yield from notices(ticket, part.show, sizes, english)
        case chosen.Facts():
            yield from facts_of(part, setting)
        case chosen.Code():
            yield from code_alone(setting, captioned=True)
        case chosen.Text():
            yield from own_words(part, english)
        case chosen.Keep():
            keep = words.KEEP if setting.time is None else words.KEEP_SLIP
            yield from both(keep, sizes.footer, sizes.english, english)
        case chosen.Kiosk():
            if clean(ticket.kiosk):
                yield Line(f"{words.KIOSK.vi} {ticket.kiosk}", sizes.english)
        case chosen.Rule():
            yield Rule()
        case chosen.Gap():
            yield Gap(round(part.height_mm * EIGHTHS))
        case _:
            assert_never(part)


def _headed(said: Words, setting: Setting) -> Iterator[Block]:
    yield Heading(said.vi, setting.sizes.heading)
    if setting.english:
        yield Line(said.en, setting.sizes.english)
    yield Gap(setting.sizes.gap)


def _time(at: datetime, most: int, setting: Setting) -> Iterator[Block]:
    """The hour as large as it may be, the day below it on one line."""
    sizes, on = setting.sizes, words.weekday(at)
    yield from _headed(words.SLIP, setting)
    yield Number(words.time_of_day(at), most=most)
    yield Gap(sizes.gap)
    yield from both(on, sizes.place, sizes.second, setting.english)
    yield Gap(sizes.gap // 2)
    yield Number(words.day(at), least=LEAST_DATE, most=max(LEAST_DATE, round(setting.time_digits * DATE)))


def _place(part: chosen.Place, setting: Setting) -> Iterator[Block]:
    """What stands on the door and the floor, large; the room's own name below where the door has only a number.

    How to walk there follows, where the hospital says it, in one language: staff know the way.
    """
    ticket, sizes = setting.ticket, setting.sizes
    door, name = words.door_words(clean(ticket.room), clean(ticket.room_code))
    floor = words.floor_words(clean(ticket.floor))
    yield Parts((door.vi, floor.vi), place_style(sizes, part.size))
    if name:
        yield Line(name, sizes.second, max_lines=2)
    if setting.english:
        room_en = door.en if name else clean(ticket.room_in_english) or door.en
        yield Parts((room_en, clean(ticket.floor_in_english) or floor.en), sizes.second)
    hint = (setting.english and clean(ticket.hint_in_english)) or clean(ticket.hint)
    if hint:
        yield Gap(sizes.gap)
        yield Line(hint, sizes.second, max_lines=3)
