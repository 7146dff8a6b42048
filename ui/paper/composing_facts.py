"""What is known of a visit, with the square code at its right or below."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from kiosk.ticket import TicketPayment
from kiosk.ticket.template import Fact, Facts
from ui.paper import words
from ui.paper.blocks import Align, Block, Gap, Line, Parts, Stack
from ui.paper.code import SMALLEST_MODULE
from ui.paper.composing import Setting, both
from ui.paper.figures import BesideCode, Code
from ui.paper.text import clean
from ui.paper.words import Words
from ui.ticket_code import leads_to_page, spoken_code

Said = tuple[Words, tuple[Words, ...]]
"""A label and its values."""


def facts_of(part: Facts, setting: Setting) -> Iterator[Block]:
    """The facts, and the code at their right, or below them where it is too wide for that."""
    said = [said for fact in part.show if (said := _said(setting, fact))]
    facts = [Stack(tuple(_lines(one, index, setting))) for index, one in enumerate(said)]
    if not part.code:
        yield Stack(facts)
        return
    beside = _beside(facts, setting)
    if beside is not None:
        yield beside
        return
    yield Stack(facts)
    yield from code_alone(setting, captioned=leads_to_page(setting.ticket.code))


def code_alone(setting: Setting, *, captioned: bool) -> Iterator[Block]:
    """The code in the middle of the paper; nothing where it would be too fine to be read."""
    text, sizes = setting.ticket.code, setting.sizes
    code = Code.holding(text, sizes.module, setting.width + 2 * sizes.margin)
    if code is None:
        return
    if leads_to_page(text):
        yield Gap(sizes.gap // 2)
        yield from both(words.FOLLOW, sizes.label, sizes.english, setting.english)
    yield code
    if captioned:
        yield Line(spoken_code(text), sizes.caption)


def _beside(facts: Sequence[Block], setting: Setting) -> Block | None:
    text, sizes = setting.ticket.code, setting.sizes
    code = Code.holding(text, sizes.module, setting.width + 4 * SMALLEST_MODULE - sizes.facts)
    if code is None:
        return None
    follow: Block = Gap(0)
    if leads_to_page(text):
        follow = Stack((Gap(sizes.gap // 2), *both(words.FOLLOW, sizes.label, sizes.english, setting.english)))
    return BesideCode(facts, code, spoken_code(text), sizes.caption, follow)


def _lines(said: Said, index: int, setting: Setting) -> Iterator[Block]:
    (label, values), sizes = said, setting.sizes
    if index:
        yield Gap(sizes.gap * 2 // 3)
    yield Parts((label.vi, label.en if setting.english else ""), sizes.label, Align.LEFT)
    yield Parts(tuple(value.vi for value in values), sizes.value, Align.LEFT, max_lines=1)
    if setting.english:
        yield Parts(tuple(value.en for value in values), sizes.english, Align.LEFT)


def _said(setting: Setting, fact: Fact) -> Said | None:
    ticket = setting.ticket
    match fact:
        case Fact.PATIENT:
            patient = words.patient_words(clean(ticket.initials), ticket.birth_year)
            return (words.PATIENT, patient) if patient else None
        case Fact.CLASS:
            if ticket.payer is None:
                return None
            return words.CLASS, (words.class_words(ticket.payer, ticket.coverage_checked),)
        case Fact.FEE:
            return (words.FEE, (words.PAID,)) if ticket.payment is TicketPayment.PAID else None
        case Fact.DOCTOR:
            return (words.DOCTOR, (Words(ticket.doctor),)) if clean(ticket.doctor) else None
        case Fact.WAIT:
            return _wait(setting)
        case Fact.ISSUED:
            return words.ISSUED, (Words(words.moment(ticket.issued_at)),)
        case _:
            assert_never(fact)


def _wait(setting: Setting) -> Said | None:
    ticket = setting.ticket
    if ticket.appointment_at is not None:
        if setting.time is not None:
            return None
        return words.APPOINTMENT, (Words(words.moment(ticket.appointment_at, other_than=ticket.issued_at)),)
    ahead, wait = words.ahead_words(ticket.ahead), words.minutes_words(ticket.minutes)
    if ahead:
        return words.AHEAD, (*ahead, *wait)
    return (words.WAIT, wait) if wait else None
