"""New releases from a stick, as the technicians' menu has them installed on a machine that runs from the image."""

import platform
import subprocess
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from kiosk.caretaker.requests import Update, update_unit
from kiosk.runtime.service_caretaker import Asking, ask_caretaker, word_of
from kiosk.staff.machine import MachineWord
from kiosk.staff.sticks import places
from kiosk.staff.updates import UpdateFound, UpdateStanding, found_in

UPDATER: Final = Path("/usr/lib/kiosk-image/update")
"""The image's own program; no other machine has it."""
STICKS: Final = "/run/media/kiosk/"
_LONGEST_S: Final = 5.0


def stick_folders() -> list[Path]:
    """Of the sticks that this machine mounted: the caretaker takes an update from nowhere else."""
    return [place.folder for place in places(None) if str(place.folder).startswith(STICKS)]


def release_of_image() -> str | None:
    """As the image's updates count; None on another machine."""
    if not UPDATER.exists():
        return None
    with suppress(OSError):
        return platform.freedesktop_os_release().get("IMAGE_VERSION")
    return None


def said_by(command: Sequence[str]) -> str:
    """What a program prints; "" where it is missing, refuses or takes too long."""
    try:
        return subprocess.run(
            command, capture_output=True, text=True, timeout=_LONGEST_S, check=True, stdin=subprocess.DEVNULL
        ).stdout
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return ""


class StickUpdates:
    """Implements `kiosk.staff.updates.UpdatesWork`."""

    def __init__(
        self,
        *,
        asking: Asking = ask_caretaker,
        release: Callable[[], str | None] = release_of_image,
        folders: Callable[[], Collection[Path]] = stick_folders,
        run: Callable[[Sequence[str]], str] = said_by,
    ) -> None:
        self._asking = asking
        self._release = release
        self._folders = folders
        self._run = run

    def running(self) -> str | None:
        """See `UpdatesWork`."""
        return self._release()

    def find(self) -> tuple[UpdateFound, ...]:
        """See `UpdatesWork`."""
        return found_in(self._folders(), self._release() or "")

    def begin(self, found: UpdateFound) -> MachineWord:
        """See `UpdatesWork`."""
        return word_of(self._asking(Update(str(found.folder))))

    def standing(self, found: UpdateFound) -> UpdateStanding:
        """See `UpdatesWork`. As systemd knows it, which anybody may ask."""
        told = self._run(
            ("systemctl", "show", update_unit(str(found.folder)), "--property=ActiveState,Result,ConditionResult,Job")
        )
        lines = dict(line.split("=", 1) for line in told.splitlines() if "=" in line)
        match lines.get("ActiveState"):
            case "activating" | "reloading" | "deactivating":
                return UpdateStanding.RUNNING
            case "inactive" if lines.get("Job", "0") not in ("", "0"):
                return UpdateStanding.RUNNING  # the nightly one is at it, and comes first
            case "inactive" if lines.get("Result") == "success" and lines.get("ConditionResult") == "yes":
                return UpdateStanding.INSTALLED
            case "failed":
                return UpdateStanding.FAILED
            case _:
                return UpdateStanding.UNKNOWN
