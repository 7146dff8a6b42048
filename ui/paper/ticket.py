"""The queue ticket: which blocks, in which order, in which sizes."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from kiosk.ticket import Ticket, TicketKind, TicketPayment
from kiosk.visit import Priority
from ui.paper import words
from ui.paper.blocks import Align, Band, Block, Gap, Ground, Heading, Line, Parts, Rule, Stack
from ui.paper.code import SMALLEST_MODULE
from ui.paper.drawing import drawn
from ui.paper.figures import BesideCode, Code, Number
from ui.paper.fonts import load_fonts
from ui.paper.page import PaperPage
from ui.paper.sizes import Sizes, sizes_for
from ui.paper.text import Style, clean
from ui.paper.words import Words
from ui.ticket_code import leads_to_page, spoken_code


def render_ticket(ticket: Ticket, width_dots: int) -> PaperPage:
    """Draw a ticket for paper of `width_dots` printable dots at 8 a millimetre: 576 on 80 mm, 384 on 58 mm paper.

    Any width from 320 to 640 works, ValueError for others. The page is as high as its words need. Needs a
    QGuiApplication, may run on any thread. Raises FontError.
    """
    load_fonts()
    return drawn(compose(ticket, width_dots), width_dots)


def compose(ticket: Ticket, width_dots: int) -> Block:
    """The ticket's blocks for a paper, to be laid within its margins."""
    if not 320 <= width_dots <= 640:
        raise ValueError(f"a ticket is 320 to 640 dots wide, not {width_dots}")
    sizes = sizes_for(width_dots)
    return Stack(tuple(_blocks(ticket, sizes, width_dots - 2 * sizes.margin)))


def _blocks(ticket: Ticket, sizes: Sizes, width: int) -> Iterator[Block]:
    english = ticket.language != "vi"
    gap = sizes.gap
    yield Gap(gap)
    if clean(ticket.hospital):
        yield Line(ticket.hospital, sizes.hospital, max_lines=2)
        yield Gap(gap // 2)
    department = Words(ticket.department, ticket.department_in_language)
    yield from _both(department, sizes.department, sizes.second, english)
    yield Gap(gap)
    yield Heading(words.QUEUE_NUMBER.vi, sizes.heading)
    if english:
        yield Line(words.QUEUE_NUMBER.en, sizes.english)
    yield Gap(gap)
    yield Number(ticket.number)
    yield Gap(gap)
    yield from _place(ticket, sizes, english)
    if ticket.kind is TicketKind.PROVISIONAL:
        reasons = [words.PROVISIONAL_WHY] + [words.PROVISIONAL_PAGE] * leads_to_page(ticket.code)
        yield Gap(gap)
        yield _framed(words.PROVISIONAL, reasons, sizes, english)
    if ticket.copy:
        yield Gap(gap)
        yield _framed(words.COPY, [words.COPY_WHY], sizes, english)
    if ticket.priority is not Priority.NONE:
        yield Gap(gap)
        yield _priority(words.GROUPS[ticket.priority], sizes, english)
    yield from _money(ticket.payment, sizes, english)
    yield Gap(gap)
    yield Rule()
    yield from _facts_and_code(ticket, sizes, width, english)
    yield Gap(gap)
    yield Rule()
    yield Gap(gap // 2)
    yield from _both(words.KEEP, sizes.footer, sizes.english, english)
    if clean(ticket.kiosk):
        yield Line(f"{words.KIOSK.vi} {ticket.kiosk}", sizes.english)
    yield Gap(gap)


def _both(said: Words, style: Style, smaller: Style, english: bool) -> Iterator[Block]:
    """The Vietnamese, and below it for those who asked the English."""
    if clean(said.vi):
        yield Line(said.vi, style, max_lines=2)
    if english and clean(said.en):
        yield Line(said.en, smaller, max_lines=2)


def _place(ticket: Ticket, sizes: Sizes, english: bool) -> Iterator[Block]:
    """What stands on the door and the floor, large; the room's own name below where the door has only a number."""
    door, name = words.door_words(clean(ticket.room), clean(ticket.room_code))
    said = (door, words.floor_words(clean(ticket.floor)))
    yield Parts(tuple(part.vi for part in said), sizes.place)
    if name:
        yield Line(name, sizes.second, max_lines=2)
    if english:
        yield Parts(tuple(part.en for part in said), sizes.second)


def _money(payment: TicketPayment, sizes: Sizes, english: bool) -> Iterator[Block]:
    """What is left to do about the money; what is paid stands among the facts."""
    match payment:
        case TicketPayment.AT_DESK:
            yield Gap(sizes.gap)
            yield _framed(words.AT_DESK, [words.AT_DESK_WHERE], sizes, english)
        case TicketPayment.UNKNOWN:
            yield Gap(sizes.gap)
            yield _framed(words.UNKNOWN, [words.UNKNOWN_WHY], sizes, english)
        case TicketPayment.PAID | TicketPayment.NONE:
            return
        case _:
            assert_never(payment)


def _framed(head: Words, reasons: Sequence[Words], sizes: Sizes, english: bool) -> Block:
    lines: list[Block] = [Line(head.vi, sizes.footer), Gap(4), *(Line(why.vi, sizes.label) for why in reasons)]
    if english:
        lines += [Gap(sizes.gap), Line(head.en, sizes.second), Gap(4), *(Line(w.en, sizes.english) for w in reasons)]
    return Band(lines, Ground.FRAMED)


def _priority(group: Words, sizes: Sizes, english: bool) -> Block:
    lines: list[Block] = [Parts((words.PRIORITY.vi, group.vi), sizes.footer)]
    if english:
        lines.append(Parts((words.PRIORITY.en, group.en), sizes.second))
    return Band(lines, Ground.INVERTED)


def _facts_and_code(ticket: Ticket, sizes: Sizes, width: int, english: bool) -> Iterator[Block]:
    facts = Stack(tuple(_fact_lines(ticket, sizes, english)))
    caption, page = spoken_code(ticket.code), leads_to_page(ticket.code)
    follow = Stack((Gap(sizes.gap // 2), *_both(words.FOLLOW, sizes.label, sizes.english, english))) if page else Gap(0)
    beside = Code.holding(ticket.code, sizes.module, width + 4 * SMALLEST_MODULE - sizes.facts)
    if beside:
        yield BesideCode(facts, beside, caption, sizes.caption, follow)
        return
    yield Gap(sizes.gap)
    yield facts
    below = Code.holding(ticket.code, sizes.module, width + 2 * sizes.margin)
    if not below:
        return
    yield follow
    yield below
    if page:
        yield Line(caption, sizes.caption)


def _fact_lines(ticket: Ticket, sizes: Sizes, english: bool) -> Iterator[Block]:
    for index, (label, values) in enumerate(_facts(ticket)):
        if index:
            yield Gap(sizes.gap * 2 // 3)
        yield Parts((label.vi, label.en if english else ""), sizes.label, Align.LEFT)
        yield Parts(tuple(value.vi for value in values), sizes.value, Align.LEFT, max_lines=1)
        if english:
            yield Parts(tuple(value.en for value in values), sizes.english, Align.LEFT)


def _facts(ticket: Ticket) -> Iterator[tuple[Words, tuple[Words, ...]]]:
    """Label and values of what is known of the visit."""
    patient = words.patient_words(clean(ticket.initials), ticket.birth_year)
    if patient:
        yield words.PATIENT, patient
    if ticket.payer is not None:
        yield words.CLASS, (words.class_words(ticket.payer, ticket.coverage_checked),)
    if ticket.payment is TicketPayment.PAID:
        yield words.FEE, (words.PAID,)
    if ticket.appointment_at:
        yield words.APPOINTMENT, (Words(words.moment(ticket.appointment_at, other_than=ticket.issued_at)),)
    else:
        ahead, wait = words.ahead_words(ticket.ahead), words.minutes_words(ticket.minutes)
        if ahead:
            yield words.AHEAD, (*ahead, *wait)
        elif wait:
            yield words.WAIT, wait
    yield words.ISSUED, (Words(words.moment(ticket.issued_at)),)
