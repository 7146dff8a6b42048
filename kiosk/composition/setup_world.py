"""The real machine around the wizard."""

import time
from collections.abc import Callable
from math import hypot
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Final

import msgspec

from kiosk.caretaker.dropping import Answered, NoAnswer, NoCaretaker, ask, drop
from kiosk.caretaker.requests import AGAIN, Provision, ProvisionFile, Request, Restart
from kiosk.composition.parts import camera_from
from kiosk.composition.setup_files import ProvisioningFiles
from kiosk.composition.setup_finding import found_cameras, found_devices
from kiosk.composition.setup_hospital import try_hospital
from kiosk.composition.setup_network import joined, try_network, wireless_networks
from kiosk.composition.setup_trials import try_device
from kiosk.decoding import convert
from kiosk.durable import replace_file, sync_folder
from kiosk.provisioning import answers as provisioning
from kiosk.provisioning.plan import Network, Plan
from kiosk.provisioning.refusals import Refused
from kiosk.runtime.setup_face import Teller
from kiosk.settings import Camera, SettingsError, load
from kiosk.setup import (
    DraftError,
    FileFound,
    FoundDevice,
    Given,
    OpenedFile,
    Part,
    Standing,
    Told,
    answers_of,
    events,
    given_from,
    given_of,
    jobs,
    plan_again,
)
from kiosk.setup.pages import ApplyProblem, WirelessSeen

if TYPE_CHECKING:
    from ui.camera_mirror import Look, MirrorPicture

DRAFT: Final = Path("/var/lib/kiosk/setup-draft.json")
DRAFT_AGAIN: Final = Path("/run/kiosk/setup-draft.json")
"""Of a machine that is a kiosk: it survives the wizard's own mistakes, and nothing more."""
SETTINGS: Final = Path("/etc/kiosk/kiosk.toml")
UPDATE_SOURCE: Final = Path("/etc/kiosk/update.source")
LOCAL_TIME: Final = Path("/etc/localtime")
LEAVE_S: Final = 10.0
MOST_OF_A_DRAFT: Final = 64 * 1024
CONNECT_S: Final = 30.0
PROVISION_S: Final = 170.0
EDID: Final = "/sys/class/drm"
_EDID_HEAD: Final = b"\x00\xff\xff\xff\xff\xff\xff\x00"

Ask = Callable[[Request, float], Answered | NoCaretaker | NoAnswer]


def ask_caretaker(request: Request, timeout_s: float) -> Answered | NoCaretaker | NoAnswer:
    """The caretaker of this machine."""
    return ask(request, timeout_s=timeout_s)


class RealWorld:
    """A `kiosk.runtime.setup_face.SetupWorld`."""

    def __init__(
        self,
        *,
        draft: Path = DRAFT,
        files: ProvisioningFiles | None = None,
        ask: Ask = ask_caretaker,
        standing: Standing | None = None,
    ) -> None:
        self._standing = standing
        self._draft = draft
        self._files = files or ProvisioningFiles()
        self._ask = ask
        self._mirror: Look | None = None

    def look(self) -> "MirrorPicture | None":
        """What the camera that is being tried sees; for the glass."""
        mirror = self._mirror
        return None if mirror is None else mirror()

    def files(self) -> tuple[FileFound, ...]:
        """See `SetupWorld`."""
        return self._files.on_sticks()

    def watch_codes(self, found: Callable[[FileFound], None], hush: Event) -> None:
        """See `SetupWorld`. The first camera that can be opened."""
        cameras = [camera for camera in found_cameras() if camera.usable]
        if cameras and not hush.is_set():
            self._files.watch(camera_from(convert(cameras[0].table, Camera)), found, hush)

    def open_file(self, key: str, code: str) -> OpenedFile | Refused:
        """See `SetupWorld`."""
        return self._files.open(key, code)

    def networks(self) -> tuple[WirelessSeen, ...]:
        """See `SetupWorld`."""
        return wireless_networks()

    def credentials(self) -> events.CredentialsSeen:
        """See `SetupWorld`."""
        return self._files.credentials()

    def devices(self) -> tuple[FoundDevice, ...]:
        """See `SetupWorld`."""
        return found_devices()

    def attempt(self, job: jobs.Try, tell: Teller, hush: Event) -> tuple[Told, ...]:
        """See `SetupWorld`."""
        match job.part:
            case Part.NETWORK:
                return try_network(job.given, job.secrets, tell, hush, join=self.join)
            case Part.HOSPITAL:
                return try_hospital(job.given, job.secrets, tell, hush, standing=self._standing)
            case _:
                if job.device is None:
                    raise ValueError("no device to try")
                return try_device(job.device, job.given, tell, hush, mirror=self._show)

    def join(self, network: Network) -> Told:
        """Take this network up."""
        return joined(network, lambda request: self._ask(request, CONNECT_S))

    def apply(self, job: jobs.Apply | jobs.ApplyFile) -> events.Applied | events.NotApplied:
        """See `SetupWorld`."""
        try:
            wish = wish_of(job, self._standing)
        except (SettingsError, msgspec.ValidationError) as error:
            return events.NotApplied(ApplyProblem.REFUSED, str(error))
        match self._ask(wish, PROVISION_S):
            case Answered(answer=answer) if answer.problem:
                return events.NotApplied(ApplyProblem.REFUSED, answer.problem)
            case Answered(answer=answer):
                return events.Applied(answer.steps, answer.cautions)
            case NoCaretaker(why=why):
                return events.NotApplied(ApplyProblem.REFUSED, why)
            case NoAnswer():
                return events.NotApplied(ApplyProblem.NO_ANSWER)

    def leave(self) -> events.NotLeft | None:
        """See `SetupWorld`."""
        match self._ask(Restart(), LEAVE_S):
            case Answered(answer=answer) if answer.problem:
                return events.NotLeft(ApplyProblem.REFUSED, answer.problem)
            case Answered():
                return None
            case NoCaretaker(why=why):
                return events.NotLeft(ApplyProblem.REFUSED, why)
            case NoAnswer():
                return events.NotLeft(ApplyProblem.NO_ANSWER)

    def keep(self, draft: bytes | None) -> None:
        """See `SetupWorld`."""
        if draft is not None:
            replace_file(self._draft, draft)
            return
        try:
            self._draft.unlink()
        except FileNotFoundError:
            return
        sync_folder(self._draft.parent)

    def kept(self) -> Given:
        """What was answered before the power went; else what the kiosk is, or nothing."""
        try:
            with self._draft.open("rb") as file:
                return given_from(file.read(MOST_OF_A_DRAFT))
        except (OSError, DraftError):
            return Given() if self._standing is None else given_of(self._standing.settings)

    def become_the_kiosk(self) -> None:
        """Nobody waits for an answer: this program is at its end."""
        drop(Restart())

    def _show(self, look: "Look | None") -> None:
        self._mirror = look


def standing_kiosk(mark: Path = Path(AGAIN), settings: Path = SETTINGS) -> Standing | None:
    """The kiosk this machine is, where the wizard was asked for all the same; None on a machine that is none yet."""
    if not mark.exists():
        return None
    try:
        return Standing(load(settings))
    except SettingsError:
        return None


def asked_for_s(mark: Path = Path(AGAIN)) -> float:
    """How many seconds ago."""
    try:
        return max(0.0, time.clock_gettime(time.CLOCK_BOOTTIME) - float(mark.read_text("ascii")))
    except (OSError, ValueError):
        return 0.0


def wish_of(job: jobs.Apply | jobs.ApplyFile, standing: Standing | None = None) -> Provision | ProvisionFile:
    """What the caretaker is asked for. Raises SettingsError, msgspec.ValidationError."""
    if isinstance(job, jobs.ApplyFile):
        return ProvisionFile(job.opened.sealed, job.opened.code)
    return Provision(planned(job, standing))


def planned(job: jobs.Apply, standing: Standing | None = None) -> Plan:
    """What was answered. Raises SettingsError, msgspec.ValidationError."""
    if standing is not None:
        return plan_again(
            standing.settings,
            job.given,
            job.secrets,
            width=job.panel_width,
            height=job.panel_height,
            time_zone=time_zone(),
            update_source=update_source(),
        )
    return provisioning.plan_of(answers_of(job.given, job.secrets, job.panel_width, job.panel_height))


def time_zone(link: Path = LOCAL_TIME) -> str:
    """The machine's, by its name in the tz database; Việt Nam's where it has none of these names."""
    name = str(link.resolve()).partition("/zoneinfo/")[2]
    return name or Plan(toml="").time_zone


def update_source(file: Path = UPDATE_SOURCE) -> str:
    """Where the machine looks for new releases at night."""
    try:
        return file.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def diagonals_told(folder: Path = Path(EDID)) -> tuple[float, ...]:
    """Inches of the screens that are plugged in, from what they tell of themselves (EDID 1.4, 3.6.2 and 3.10.2)."""
    found = []
    for file in sorted(folder.glob("*/edid")):
        try:
            edid = file.read_bytes()
        except OSError:
            continue
        if (inches := _inches(edid)) is not None:
            found.append(inches)
    return tuple(found)


def _inches(edid: bytes) -> float | None:
    if len(edid) < 128 or not edid.startswith(_EDID_HEAD) or sum(edid[:128]) % 256:
        return None
    width = edid[66] | (edid[68] & 0xF0) << 4
    height = edid[67] | (edid[68] & 0x0F) << 8
    detailed = edid[54] or edid[55]
    if not (detailed and width and height):
        width, height = edid[21] * 10, edid[22] * 10
    if width < 50 or height < 50:
        return None
    return round(hypot(width, height) / 25.4, 1)
