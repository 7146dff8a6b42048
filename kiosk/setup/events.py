"""What happens to the wizard: touches, and answers to its jobs."""

from dataclasses import field

from kiosk.provisioning.refusals import Refused
from kiosk.setup.checks import Told
from kiosk.setup.fields import Field
from kiosk.setup.files import FileFound, OpenedFile
from kiosk.setup.given import FoundDevice
from kiosk.setup.pages import ApplyProblem, WirelessSeen
from kiosk.setup.parts import Part, Step
from kiosk.values import dataclass

# --- touches ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Next:
    """On to the next step; back to the summary where this step was reached from there."""


@dataclass(frozen=True, slots=True)
class Back:
    """Away from what lies over the step, else to the step before. Nothing is lost."""


@dataclass(frozen=True, slots=True)
class StepChosen:
    """From the summary to a step."""

    step: Step


@dataclass(frozen=True, slots=True)
class Chosen:
    """One of several: `name` is that of the answer in `Given`."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class FieldTouched:
    """A text is to be typed."""

    field: Field


@dataclass(frozen=True, slots=True)
class Pressed:
    """A key of the keyboard; one of the quick keys gives several letters."""

    key: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Erased:
    """The erase key of keyboard or pad."""


@dataclass(frozen=True, slots=True)
class Cleared:
    """Everything typed is taken back."""


@dataclass(frozen=True, slots=True)
class CapitalTouched:
    """The next letter is a capital, or is none after all."""


@dataclass(frozen=True, slots=True)
class SymbolsTurned:
    """Other signs."""


@dataclass(frozen=True, slots=True)
class SecretShown:
    """A secret is read, or covered again."""


@dataclass(frozen=True, slots=True)
class Entered:
    """What was typed is to be taken."""


@dataclass(frozen=True, slots=True)
class MeantTaken:
    """What was probably meant, in place of what was typed."""


@dataclass(frozen=True, slots=True)
class NetworksWanted:
    """The WLANs within reach."""


@dataclass(frozen=True, slots=True)
class NetworkPicked:
    """This WLAN."""

    ssid: str


@dataclass(frozen=True, slots=True)
class TryWanted:
    """Test this part now."""

    part: Part


@dataclass(frozen=True, slots=True)
class CredentialsWanted:
    """Take token and certificates from a stick."""


@dataclass(frozen=True, slots=True)
class DevicesWanted:
    """Look for devices again."""


@dataclass(frozen=True, slots=True)
class DeviceChosen:
    """This one is used; `key` empty: this kiosk has none."""

    part: Part
    key: str


@dataclass(frozen=True, slots=True)
class Witnessed:
    """The technician saw the page, or heard the tone; or not."""

    part: Part
    well: bool


@dataclass(frozen=True, slots=True)
class DiagonalTurned:
    """The next larger or smaller usual size; `fine` by a tenth of an inch."""

    up: bool
    fine: bool = False


@dataclass(frozen=True, slots=True)
class TouchTestWanted:
    """The four targets."""


@dataclass(frozen=True, slots=True)
class TargetHit:
    """One of them, 0 to 3."""

    number: int


@dataclass(frozen=True, slots=True)
class FileChosen:
    """This provisioning file."""

    key: str


@dataclass(frozen=True, slots=True)
class FingerprintSame:
    """The signer's fingerprint is the one on the sheet."""


@dataclass(frozen=True, slots=True)
class KeepWanted:
    """Keep the kiosk as it is: nobody wants it set up again, or nobody touched the wizard for too long."""


@dataclass(frozen=True, slots=True)
class ApplyWanted:
    """Make it so; after a failure: once more."""


Touch = (
    Next
    | Back
    | StepChosen
    | Chosen
    | FieldTouched
    | Pressed
    | Erased
    | Cleared
    | CapitalTouched
    | SymbolsTurned
    | SecretShown
    | Entered
    | MeantTaken
    | NetworksWanted
    | NetworkPicked
    | TryWanted
    | CredentialsWanted
    | DevicesWanted
    | DeviceChosen
    | Witnessed
    | DiagonalTurned
    | TouchTestWanted
    | TargetHit
    | FileChosen
    | FingerprintSame
    | KeepWanted
    | ApplyWanted
)

# --- answers ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FilesSeen:
    """The provisioning files within reach now, on sticks and held before a camera."""

    files: tuple[FileFound, ...]


@dataclass(frozen=True, slots=True)
class FileOpened:
    """Its code was right."""

    opened: OpenedFile


@dataclass(frozen=True, slots=True)
class FileRefused:
    """It cannot be used."""

    key: str
    refused: Refused


@dataclass(frozen=True, slots=True)
class NetworksSeen:
    """WLANs within reach, the strongest first."""

    networks: tuple[WirelessSeen, ...]


@dataclass(frozen=True, slots=True)
class CredentialsSeen:
    """What lay on a stick; empty for what did not."""

    token: str = field(default="", repr=False)
    ca: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class DevicesSeen:
    """What was found."""

    devices: tuple[FoundDevice, ...]


@dataclass(frozen=True, slots=True)
class Tried:
    """How a test goes: everything told so far; `done` with the last word. `device` learnt something of itself."""

    part: Part
    number: int
    told: tuple[Told, ...]
    done: bool = False
    device: FoundDevice | None = None


@dataclass(frozen=True, slots=True)
class TookTooLong:
    """A test's time is over."""

    part: Part
    number: int


@dataclass(frozen=True, slots=True)
class Applied:
    """The machine is that kiosk now; `cautions` are to be seen to all the same."""

    steps: tuple[str, ...]
    cautions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotApplied:
    """Nothing was applied, or not all of it; `fact` says why."""

    problem: ApplyProblem
    fact: str = ""


@dataclass(frozen=True, slots=True)
class NotLeft:
    """The kiosk as it was does not come back; `fact` says why."""

    problem: ApplyProblem
    fact: str = ""


@dataclass(frozen=True, slots=True)
class DraftKept:
    """Whether what was answered would survive a power cut."""

    well: bool


Answered = (
    FilesSeen
    | FileOpened
    | FileRefused
    | NetworksSeen
    | CredentialsSeen
    | DevicesSeen
    | Tried
    | TookTooLong
    | Applied
    | NotApplied
    | NotLeft
    | DraftKept
)
Event = Touch | Answered
