"""How the kiosk is just now, as far as its notes tell."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final


class State(StrEnum):
    """What it does."""

    WELCOME = "welcome"
    VISIT = "visit"
    OUT_OF_SERVICE = "out-of-service"
    MENU = "menu"


OFFLINE: Final = "offline"
"""What the broker says in its place when it is gone: the last will."""

DEVICE_STATES: Final = ("ready", "impaired", "lost")
UNKNOWN: Final = "unknown"
"""Of a device that has not told of itself yet."""


@dataclass(slots=True)
class Situation:
    """`out_of_service` is the reason, empty in service. `devices` and `printers` are those that told of themselves.

    `directory` is the version on the glass, None without one or with a file. `delivered_at` is the machine's time.
    """

    online: bool = True
    visit: bool = False
    menu: bool = False
    out_of_service: str = ""
    devices: dict[str, str] = field(default_factory=dict)
    printers: dict[str, str] = field(default_factory=dict)
    directory: int | None = None
    delivered_at: float | None = None

    @property
    def state(self) -> State:
        """The menu lies over all; a visit goes on although the kiosk would take no other."""
        if self.menu:
            return State.MENU
        if self.visit:
            return State.VISIT
        return State.OUT_OF_SERVICE if self.out_of_service else State.WELCOME
