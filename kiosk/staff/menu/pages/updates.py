"""A new release from a stick."""

from enum import Enum

from kiosk.staff.machine import MachineWord
from kiosk.staff.updates import UpdateFound, UpdateStanding
from kiosk.values import dataclass


class UpdateStage(Enum):
    """How far it is."""

    LOOKING = "looking"
    NO_IMAGE = "no-image"
    """This machine does not run from the image: its package is updated."""
    CHOOSING = "choosing"
    ASKING = "asking"
    BEGINNING = "beginning"
    NOT_BEGUN = "not-begun"
    """The caretaker did not take it; see `word`."""
    INSTALLING = "installing"
    """From here on `standing` tells how far it is."""
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class AtUpdate:
    """What lies on the sticks, and what becomes of the one that was `chosen`. `running` is the release of now."""

    stage: UpdateStage = UpdateStage.LOOKING
    running: str = ""
    found: tuple[UpdateFound, ...] = ()
    chosen: UpdateFound | None = None
    word: MachineWord | None = None
    standing: UpdateStanding | None = None

    @property
    def under_way(self) -> bool:
        """Whether the stick has to stay in."""
        return self.stage in (UpdateStage.BEGINNING, UpdateStage.INSTALLING)
