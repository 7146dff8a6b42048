"""Where an export can be written: a stick that is plugged in and mounted, or the folder the settings name."""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

MOUNTS: Final = Path("/proc/self/mountinfo")
BELOW: Final = ("/media/", "/run/media/")
_ESCAPED: Final = re.compile(r"\\([0-7]{3})")
_NAME: Final = "kiosk-{kiosk}-{at:%Y%m%d-%H%M%S}.carried"


@dataclass(frozen=True, slots=True)
class Place:
    """A folder to write to, what people call it, and the bytes that are free there."""

    folder: Path
    name: str
    free: int
    read_only: bool = False

    def file(self, kiosk_id: str, at: datetime) -> Path:
        """The name of an export made there now."""
        return self.folder / _NAME.format(kiosk=kiosk_id, at=at)


def mounted(mountinfo: str) -> list[tuple[Path, bool]]:
    """Mount points of removable media in the text of /proc/self/mountinfo (proc(5)), and whether they are read-only."""
    found: dict[Path, bool] = {}
    for line in mountinfo.splitlines():
        fields = line.split(" ")
        if len(fields) < 6:
            continue
        point = _ESCAPED.sub(lambda match: chr(int(match[1], 8)), fields[4])
        point = point.encode("latin-1", "replace").decode("utf-8", "replace")
        if point.startswith(BELOW):
            found[Path(point)] = "ro" in fields[5].split(",") or "ro" in fields[-1].split(",")
    return [(point, found[point]) for point in sorted(found)]


def places(export_folder: str | None, *, read: Callable[[], str] | None = None) -> tuple[Place, ...]:
    """Where an export can be written now; the settings' folder alone, where they name one. Looks at the disk."""
    if export_folder is not None:
        candidates = [(Path(export_folder), False)]
    else:
        try:
            text = read() if read is not None else MOUNTS.read_text("utf-8", "surrogateescape")
        except OSError:
            text = ""
        candidates = mounted(text)
    found = []
    for folder, read_only in candidates:
        with suppress(OSError):
            disk = os.statvfs(folder)
            ro = read_only or bool(disk.f_flag & os.ST_RDONLY)
            found.append(Place(folder, folder.name or str(folder), disk.f_bavail * disk.f_frsize, ro))
    return tuple(found)
