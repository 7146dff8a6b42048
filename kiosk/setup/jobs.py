"""What the wizard asks to be done, away from the screen's thread. Each is answered by the event that it names."""

from dataclasses import field

from kiosk.setup.files import OpenedFile
from kiosk.setup.given import FoundDevice, Given, Secrets
from kiosk.setup.parts import Part
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class WatchForFiles:
    """Look for provisioning files again and again, on sticks and before the camera: `FilesSeen`."""


@dataclass(frozen=True, slots=True)
class StopWatching:
    """No more of it. No answer."""


@dataclass(frozen=True, slots=True)
class OpenFile:
    """`FileOpened` or `FileRefused`."""

    key: str
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ListNetworks:
    """`NetworksSeen`."""


@dataclass(frozen=True, slots=True)
class ReadCredentials:
    """`CredentialsSeen`."""


@dataclass(frozen=True, slots=True)
class FindDevices:
    """`DevicesSeen`."""


@dataclass(frozen=True, slots=True)
class Try:
    """`Tried` as it goes, or `TookTooLong`. `device` for the parts that are devices."""

    part: Part
    number: int
    given: Given
    secrets: Secrets
    device: FoundDevice | None = None


@dataclass(frozen=True, slots=True)
class StopTrying:
    """The test is not wanted any more: let the device go. No answer."""

    part: Part


@dataclass(frozen=True, slots=True)
class KeepDraft:
    """`DraftKept`."""

    given: Given


@dataclass(frozen=True, slots=True)
class Apply:
    """`Applied` or `NotApplied`."""

    given: Given
    secrets: Secrets
    panel_width: int
    panel_height: int


@dataclass(frozen=True, slots=True)
class ApplyFile:
    """`Applied` or `NotApplied`."""

    opened: OpenedFile


@dataclass(frozen=True, slots=True)
class Finish:
    """The draft is not needed any more; this program ends soon. No answer."""


@dataclass(frozen=True, slots=True)
class Leave:
    """The kiosk as it was, in the wizard's place: this program is ended soon. `NotLeft` where that does not go."""


Job = (
    WatchForFiles
    | StopWatching
    | OpenFile
    | ListNetworks
    | ReadCredentials
    | FindDevices
    | Try
    | StopTrying
    | KeepDraft
    | Apply
    | ApplyFile
    | Finish
    | Leave
)
