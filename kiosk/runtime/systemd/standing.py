"""What is on the glass, in a word for programs and a line for technicians. Nothing of a patient is in either."""

from typing import Final

from kiosk.journey import Journey
from kiosk.journey.state import OutOfService, Welcome
from kiosk.values import dataclass

_LINES: Final = {
    "welcome": "on the glass: welcome, nobody is registering",
    "visit": "on the glass: a visit is under way",
    "menu": "on the glass: the technicians' menu",
    "setup": "on the glass: the first set-up of this machine",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """`state` is welcome, visit, out-of-service, menu or setup; `reason` why it is out of service."""

    state: str
    reason: str = ""

    @property
    def line(self) -> str:
        """For `systemctl status`."""
        return _LINES.get(self.state) or f"on the glass: out of service, {self.reason}"


SETUP: Final = Standing("setup")


def standing_of(journey: Journey) -> Standing:
    """Of a kiosk that is set up."""
    match journey.step:
        case _ if journey.in_service:
            return Standing("menu")
        case OutOfService(reason=reason):
            return Standing("out-of-service", reason.value)
        case Welcome():
            return Standing("welcome")
        case _:
            return Standing("visit")
