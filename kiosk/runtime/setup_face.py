"""What the wizard's screens know of it: its state, and a way to tell what was touched; and what its hands can reach."""

from collections.abc import Callable
from threading import Event as Hush
from typing import Protocol

from PySide6.QtCore import SignalInstance

from kiosk.provisioning.refusals import Refused
from kiosk.setup import FileFound, FoundDevice, OpenedFile, Setup, Told, events, jobs
from kiosk.setup.pages import WirelessSeen


class SetupFace(Protocol):
    """Implemented by `kiosk.runtime.setup_desk.SetupDesk`, and by a few lines in tests of the screens."""

    changed: SignalInstance
    """Emitted without arguments after the wizard changed, on the GUI thread."""

    @property
    def setup(self) -> Setup:
        """What the wizard shows."""
        ...

    def tell(self, event: events.Event) -> None:
        """Something was touched."""
        ...


class Teller(Protocol):
    """How a test tells what it found so far, all of it every time; `device` where it learnt something of the device."""

    def __call__(self, *told: Told, device: FoundDevice | None = None) -> None:
        """From any thread."""
        ...


class SetupWorld(Protocol):
    """The machine around the wizard. Calls block and may be slow; each runs on a thread of its own.

    Implemented by `kiosk.composition.setup_world` and, simulated, by `kiosk.composition.setup_demo`.
    """

    def files(self) -> tuple[FileFound, ...]:
        """Provisioning files on the sticks that are plugged in now."""
        ...

    def watch_codes(self, found: Callable[[FileFound], None], hush: Hush) -> None:
        """Look through a camera for provisioning codes until `hush` is set; returns at once where there is none."""
        ...

    def open_file(self, key: str, code: str) -> OpenedFile | Refused:
        """Open what was found under this key."""
        ...

    def networks(self) -> tuple[WirelessSeen, ...]:
        """WLANs within reach, the strongest first; none where there is no such adapter."""
        ...

    def credentials(self) -> events.CredentialsSeen:
        """Token and certificates on a stick that is plugged in."""
        ...

    def devices(self) -> tuple[FoundDevice, ...]:
        """Everything that is plugged in and could be of use."""
        ...

    def attempt(self, job: jobs.Try, tell: Teller, hush: Hush) -> tuple[Told, ...]:
        """Test a part until there is a last word, or `hush` is set. Lets go of every device before it returns."""
        ...

    def apply(self, job: jobs.Apply | jobs.ApplyFile) -> events.Applied | events.NotApplied:
        """Have the machine made that kiosk, and wait for the outcome."""
        ...

    def leave(self) -> events.NotLeft | None:
        """Have the kiosk as it was take the wizard's place; None where that is under way."""
        ...

    def keep(self, draft: bytes | None) -> None:
        """Keep what was answered through a power cut; None forgets it. Raises OSError."""
        ...
