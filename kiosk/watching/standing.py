"""What is looked up when figures are asked for: the queue, the paper, the certificates. Given by the composition."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class QueueSeen:
    """`oldest_s` is the age of the oldest item, None in an empty queue. `lent_left` are numbers the hospital lent."""

    waiting: int
    set_aside: int
    oldest_s: float | None
    lent_left: int


@dataclass(frozen=True, slots=True)
class PrinterSeen:
    """`tickets_left` is the forecast, None where nobody knows."""

    name: str
    status: str
    tickets_left: int | None


@dataclass(frozen=True, slots=True)
class Standing:
    """`queue` is None while it is not open or cannot be read. `certificates`: which one -> Unix time of its end."""

    queue: QueueSeen | None = None
    printers: tuple[PrinterSeen, ...] = ()
    certificates: Mapping[str, float] = field(default_factory=dict)


Look = Callable[[], Standing]
"""May take as long as a query of the queue; called on threads of the watching alone."""


@dataclass(frozen=True, slots=True)
class About:
    """What this kiosk is; nothing of it changes while the program runs. `built` is Unix time, None where not known."""

    kiosk_id: str
    version: str
    flavour: str
    image: str = ""
    built: float | None = None
    devices: tuple[str, ...] = ()
    printers: tuple[str, ...] = ()
