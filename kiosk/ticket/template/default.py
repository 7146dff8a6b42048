"""The ticket of a hospital that chose no other: what `default.toml` says, without reading it."""

from kiosk.ticket import TicketKind
from kiosk.ticket.template.model import (
    Appointment,
    Block,
    Department,
    Facts,
    Hospital,
    Keep,
    Kiosk,
    Notices,
    Number,
    Place,
    Rule,
    Template,
)

_SLIP = frozenset({TicketKind.APPOINTMENT})
_QUEUE = frozenset(TicketKind) - _SLIP

DEFAULT = Template(
    (
        Block(Hospital()),
        Block(Department()),
        Block(Appointment(), _SLIP),
        Block(Number(), _QUEUE),
        Block(Number(height_mm=10), _SLIP),
        Block(Place()),
        Block(Notices()),
        Block(Rule()),
        Block(Facts()),
        Block(Rule()),
        Block(Keep()),
        Block(Kiosk()),
    )
)
