"""What can lie over a step of the wizard."""

from dataclasses import field
from enum import Enum

from kiosk.provisioning.refusals import Refused
from kiosk.setup.doubts import Doubt
from kiosk.setup.entry import Entry
from kiosk.setup.fields import Field
from kiosk.setup.files import FileFound, OpenedFile
from kiosk.setup.parts import Part
from kiosk.staff import Said
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Typing:
    """A text is typed. `capital` holds for one letter; `symbols` counts the sets of signs; `shown`: a secret is read.

    `doubt` is what was wrong when it was to be taken.
    """

    field: Field
    entry: Entry
    capital: bool = False
    symbols: int = 0
    shown: bool = False
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class WirelessSeen:
    """A WLAN within reach; `strength` 0 to 100."""

    ssid: str
    strength: int
    secured: bool
    enterprise: bool = False


@dataclass(frozen=True, slots=True)
class Picking:
    """A WLAN is chosen. None while they are looked for."""

    networks: tuple[WirelessSeen, ...] | None = None


@dataclass(frozen=True, slots=True)
class Trying:
    """A device is tried on the glass; how it goes stands in its trial."""

    part: Part


@dataclass(frozen=True, slots=True)
class Touching:
    """The four targets of the touch test; which were hit."""

    hit: frozenset[int] = frozenset()


TARGETS = 4


@dataclass(frozen=True, slots=True)
class Opening:
    """A provisioning file was chosen: its signer's fingerprint, then the code on the pad. `opening`: it is tried."""

    file: FileFound
    compared: bool = False
    code: str = field(default="", repr=False)
    opening: bool = False
    problem: Refused | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """What the opened file makes of this machine."""

    opened: OpenedFile


class ApplyProblem(Enum):
    """Why nothing was applied."""

    REFUSED = Said("Chưa áp dụng được: %1", "It was not applied: %1")
    NO_ANSWER = Said(
        "Không có trả lời. Thử lại; nếu vẫn vậy, khởi động lại máy.",
        "No answer came. Try again; if it stays, start the machine anew.",
    )
    TROUBLE = Said("Lỗi chương trình (%1). Thử lại.", "A fault of the program (%1). Try again.")


@dataclass(frozen=True, slots=True)
class Applying:
    """The plan is with the caretaker. `opened` where it came from a file. `done` once the machine is that kiosk."""

    opened: OpenedFile | None = None
    steps: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    done: bool = False
    problem: ApplyProblem | None = None
    fact: str = ""

    @property
    def running(self) -> bool:
        """Whether there is no way back now."""
        return not self.done and self.problem is None


Page = Typing | Picking | Trying | Touching | Opening | Summary | Applying
