"""What must not be missed on a ticket: a number for the time being, a copy, priority, money."""

from collections.abc import Iterator
from typing import assert_never

from kiosk.ticket import Ticket, TicketKind, TicketPayment
from kiosk.ticket.template import Notice
from kiosk.visit import Priority
from ui.paper import words
from ui.paper.blocks import Band, Block, Gap, Ground, Parts
from ui.paper.composing import framed
from ui.paper.sizes import Sizes
from ui.paper.words import Words
from ui.ticket_code import leads_to_page


def notices(ticket: Ticket, wanted: tuple[Notice, ...], sizes: Sizes, english: bool) -> Iterator[Block]:
    """Those there are, in the order wanted."""
    first = True
    for notice in wanted:
        block = _notice(ticket, notice, sizes, english)
        if block is None:
            continue
        if not first:
            yield Gap(sizes.gap)
        yield block
        first = False


def _notice(ticket: Ticket, notice: Notice, sizes: Sizes, english: bool) -> Block | None:
    match notice:
        case Notice.PROVISIONAL:
            if ticket.kind is not TicketKind.PROVISIONAL:
                return None
            reasons = [words.PROVISIONAL_WHY] + [words.PROVISIONAL_PAGE] * leads_to_page(ticket.code)
            return framed(words.PROVISIONAL, reasons, sizes, english)
        case Notice.COPY:
            return framed(words.COPY, [words.COPY_WHY], sizes, english) if ticket.copy else None
        case Notice.PRIORITY:
            if ticket.priority is Priority.NONE:
                return None
            group = words.group_words(ticket.priority, ticket.elderly_from, ticket.child_under)
            return _priority(group, sizes, english)
        case Notice.PAYMENT:
            return _money(ticket.payment, sizes, english)
        case _:
            assert_never(notice)


def _money(payment: TicketPayment, sizes: Sizes, english: bool) -> Block | None:
    """What is left to do about the money; what is paid stands among the facts."""
    match payment:
        case TicketPayment.AT_DESK:
            return framed(words.AT_DESK, [words.AT_DESK_WHERE], sizes, english)
        case TicketPayment.UNKNOWN:
            return framed(words.UNKNOWN, [words.UNKNOWN_WHY], sizes, english)
        case TicketPayment.PAID | TicketPayment.NONE:
            return None
        case _:
            assert_never(payment)


def _priority(group: Words, sizes: Sizes, english: bool) -> Block:
    lines: list[Block] = [Parts((words.PRIORITY.vi, group.vi), sizes.footer)]
    if english:
        lines.append(Parts((words.PRIORITY.en, group.en), sizes.second))
    return Band(lines, Ground.INVERTED)
