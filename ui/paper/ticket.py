"""The queue ticket and the appointment slip: the blocks of a template from the top, with the white between them."""

from collections.abc import Iterator

from kiosk.ticket import Ticket
from kiosk.ticket import template as chosen
from kiosk.ticket.template import DEFAULT, Part, Template
from ui.paper.blocks import Block, Gap, Stack
from ui.paper.composing import Setting
from ui.paper.composing_parts import made_of
from ui.paper.figures import BesideCode
from ui.paper.sizes import sizes_for


def compose(ticket: Ticket, width: int, template: Template = DEFAULT) -> Block:
    """The ticket's blocks for a paper of this width in eighths of a millimetre, to be laid within its margins."""
    if not 320 <= width <= 640:
        raise ValueError(f"a ticket is 320 to 640 eighths of a millimetre wide, not {width}")
    sizes = sizes_for(width)
    parts = template.parts(ticket.kind)
    return Stack(tuple(_blocks(Setting.of(ticket, sizes, width - 2 * sizes.margin, parts), parts)))


def _blocks(setting: Setting, parts: tuple[Part, ...]) -> Iterator[Block]:
    """What the ticket does not know leaves no white."""
    before: Part | None = None
    for part in parts:
        made = tuple(made_of(part, setting))
        if made:
            yield Gap(_white(before, part, made[0], setting.sizes.gap))
            yield from made
            before = part
    yield Gap(setting.sizes.gap)


def _white(before: Part | None, part: Part, first: Block, gap: int) -> int:
    match before, part:
        case (None, _):
            return gap
        case (chosen.Gap() | chosen.Code(), _) | (_, chosen.Gap() | chosen.Code()):
            return 0  # the code brings its own white along
        case (chosen.Keep() | chosen.Text(), chosen.Kiosk()):
            return 0
        case (chosen.Logo() | chosen.Hospital(), chosen.Hospital() | chosen.Department()):
            return gap // 2
        case (chosen.Rule() | chosen.Text() | chosen.Keep(), chosen.Keep() | chosen.Text() | chosen.Kiosk()):
            return gap // 2
        case _:
            return 0 if isinstance(first, BesideCode) else gap
