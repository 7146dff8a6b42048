"""What has to stand on a ticket whatever the hospital likes, as far as the template alone tells it."""

from collections.abc import Iterator
from typing import Final

from kiosk.ticket import TicketKind
from kiosk.ticket.template.errors import Doubt
from kiosk.ticket.template.model import (
    NAMES,
    Appointment,
    Block,
    Code,
    Department,
    Fact,
    Facts,
    Hospital,
    Keep,
    Kiosk,
    Logo,
    Notice,
    Notices,
    Number,
    Place,
    Template,
    Text,
)
from kiosk.ticket.template.own_words import doubts_about_words

ONCE: Final = (Logo, Hospital, Department, Appointment, Number, Place, Facts, Keep, Kiosk)


def doubts_about(template: Template) -> list[Doubt]:
    """Everything wrong with it; nothing for a template that may be tried on paper."""
    found: list[Doubt] = []
    for kind in TicketKind:
        blocks = [block for block in template.blocks if kind in block.kinds]
        found += _missing(blocks, kind)
        found += _twice(blocks, kind)
    for block in template.blocks:
        if isinstance(block.part, Text):
            found += [Doubt(problem, block.line) for problem in doubts_about_words(block.part)]
    return list(dict.fromkeys(found))


def _missing(blocks: list[Block], kind: TicketKind) -> Iterator[Doubt]:
    parts = [block.part for block in blocks]
    kinds = {type(part) for part in parts}
    ticket = f'a ticket of the kind "{NAMES[kind]}"'
    if Number not in kinds:
        yield Doubt(f"{ticket} has no number: it needs a block of the kind number")
    if not kinds & {Department, Place}:
        yield Doubt(f"{ticket} does not say where to go: it needs the department or the place")
    wanted = {notice for notice in Notice if notice is not Notice.PROVISIONAL or kind is TicketKind.PROVISIONAL}
    shown = {notice for part in parts if isinstance(part, Notices) for notice in part.show}
    if lacking := [f'"{notice.value}"' for notice in Notice if notice in wanted - shown]:
        yield Doubt(f"{ticket} would hide a notice: a block of the kind notices has to show {', '.join(lacking)}")
    if not any(isinstance(part, Facts) and Fact.ISSUED in part.show for part in parts):
        yield Doubt(f'{ticket} could be any day\'s: a block of the kind facts has to show "issued"')
    if Keep not in kinds and Text not in kinds:
        yield Doubt(f"{ticket} does not say what to do with it: it needs the block keep, or a text of your own")
    if kind is TicketKind.APPOINTMENT:
        yield from _time(blocks)


def _time(blocks: list[Block]) -> Iterator[Doubt]:
    times = [block.part for block in blocks if isinstance(block.part, Appointment)]
    if not times:
        yield Doubt("an appointment slip does not say when to come: it needs a block of the kind appointment")
        return
    for block in blocks:
        if isinstance(block.part, Number) and block.part.height_mm > times[0].height_mm:
            yield Doubt(
                f"on an appointment slip the number ({block.part.height_mm:g} mm) is larger than the time "
                f"({times[0].height_mm:g} mm): the time is what the patient comes by",
                block.line,
            )


def _twice(blocks: list[Block], kind: TicketKind) -> Iterator[Doubt]:
    for kind_of_block in ONCE:
        same = [block for block in blocks if isinstance(block.part, kind_of_block)]
        if len(same) > 1:
            name = kind_of_block.__name__.lower()
            yield Doubt(f'a ticket of the kind "{NAMES[kind]}" has the block {name} twice', same[1].line)
    shown = [notice for block in blocks if isinstance(block.part, Notices) for notice in block.part.show]
    for notice in Notice:
        if shown.count(notice) > 1:
            yield Doubt(f'a ticket of the kind "{NAMES[kind]}" shows the notice "{notice.value}" twice')
    codes = [
        block for block in blocks if isinstance(block.part, Code) or (isinstance(block.part, Facts) and block.part.code)
    ]
    if len(codes) > 1:
        yield Doubt(
            f'a ticket of the kind "{NAMES[kind]}" has the QR code twice: write code = false in facts, or leave out '
            "the block code",
            codes[-1].line,
        )
