"""What happens to the queue: its pages, what is decided about items, and what came of that."""

from dataclasses import dataclass

from kiosk.staff.menu.pages.queue import Checked, Did, Risk
from kiosk.staff.seeing import Seen
from kiosk.staff.trouble import Trouble
from kiosk.staff.words import KeepReason


@dataclass(frozen=True, slots=True)
class ListWanted:
    """To the list."""

    aside: bool


@dataclass(frozen=True, slots=True)
class PageTurned:
    """Another page of the list, counted from 0."""

    page: int


@dataclass(frozen=True, slots=True)
class ItemChosen:
    """To one item."""

    key: str


@dataclass(frozen=True, slots=True)
class SendAgainWanted:
    """Send this item again, or all that is aside (None)."""

    key: str | None = None


@dataclass(frozen=True, slots=True)
class SetAsideWanted:
    """Keep this item back: asks why."""

    key: str


@dataclass(frozen=True, slots=True)
class ReasonChosen:
    """Why."""

    reason: KeepReason


@dataclass(frozen=True, slots=True)
class Confirmed:
    """It is really meant."""

    risk: Risk


@dataclass(frozen=True, slots=True)
class CheckWanted:
    """Read the whole file."""


@dataclass(frozen=True, slots=True)
class QueueSeen:
    """The queue as it stands."""

    seen: Seen


@dataclass(frozen=True, slots=True)
class Acted:
    """Something was done to so many items, which now stand as `seen`."""

    did: Did
    count: int
    seen: Seen


@dataclass(frozen=True, slots=True)
class FileChecked:
    """The file was read."""

    checked: Checked


@dataclass(frozen=True, slots=True)
class Failed:
    """It could not be done."""

    trouble: Trouble
