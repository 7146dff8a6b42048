"""The kiosk as the technicians' menu sees it: settings, release, devices, directory, and whether staff closed it."""

import json
import os
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Protocol

import msgspec

from drivers.device import Faulty, Impaired, Ready, Starting, Status, Unplugged
from kiosk.composition.parts import Devices
from kiosk.release import Release, running_release
from kiosk.runtime.directory.keeper import DirectoryKeeper
from kiosk.runtime.status_file import began
from kiosk.settings import Settings
from kiosk.staff.closing import Closure, ClosureFile
from kiosk.staff.house import DeviceSeen, DeviceStanding, DirectorySeen, HouseSeen


class _Device(Protocol):
    @property
    def status(self) -> Status: ...


def program_began(now: datetime) -> datetime:
    """When this process began, by the kernel's clock that no setting of the time moves (proc(5)); else now."""
    ticks = began(os.getpid())
    if ticks is None:
        return now
    ago = time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
    return now - timedelta(seconds=max(0.0, ago))


class House:
    """Implements `kiosk.staff.house.HouseWork`. `devices` and `keeper` give None as long as the kiosk is starting."""

    def __init__(
        self,
        settings: Settings,
        closing: ClosureFile,
        *,
        started_at: datetime,
        languages: tuple[str, ...],
        devices: Callable[[], Devices | None],
        keeper: Callable[[], DirectoryKeeper | None],
        release: Callable[[], Release] = running_release,
    ) -> None:
        self._settings = settings
        self._closing = closing
        self._started_at = started_at
        self._languages = languages
        self._devices = devices
        self._keeper = keeper
        self._release = release

    def look(self) -> HouseSeen:
        """The kiosk as it is."""
        kiosk, release = self._settings.kiosk, self._release()
        return HouseSeen(
            kiosk.id,
            kiosk.name,
            kiosk.hospital,
            release.version,
            release.flavour,
            self._started_at,
            image=release.image,
            built=release.built,
            directory=directory_seen(self._keeper()),
            devices=devices_seen(self._settings, self._devices()),
            closure=self._closing.load(),
            languages=self._languages,
        )

    def close_for_patients(self, closure: Closure) -> bool:
        """From now on, also after a restart; whether the disk took it."""
        try:
            self._closing.save(closure)
        except OSError:
            return False
        return True

    def open_for_patients(self) -> bool:
        """As before; whether the disk took it."""
        try:
            self._closing.remove()
        except OSError:
            return False
        return True


def directory_seen(keeper: DirectoryKeeper | None) -> DirectorySeen | None:
    """The directory on the glass; None where there is none but the hospital's system."""
    if keeper is None or (keeper.running is None and keeper.standing.refused is None):
        return None
    layer, standing = keeper.running, keeper.standing
    count = 0 if layer is None else len(layer.directory.departments)
    return DirectorySeen(None if layer is None else layer.version, count, standing.refused, standing.reasons)


def devices_seen(settings: Settings, devices: Devices | None) -> tuple[DeviceSeen, ...]:
    """Every reader the settings name, and how it is."""
    has = devices or Devices()
    named: tuple[tuple[str, object, _Device | None], ...] = (
        ("camera", settings.camera, has.camera),
        ("scanner", settings.scanner, has.scanner),
        ("keyboard_scanner", settings.keyboard_scanner, has.keyboard_scanner),
        ("chip", settings.chip, has.chip),
    )
    return tuple(_seen(name, device) for name, wanted, device in named if wanted is not None or device is not None)


def _seen(name: str, device: _Device | None) -> DeviceSeen:
    if device is None:
        return DeviceSeen(name, DeviceStanding.SILENT)
    match device.status:
        case Ready():
            return DeviceSeen(name, DeviceStanding.READY)
        case Starting():
            return DeviceSeen(name, DeviceStanding.STARTING)
        case Impaired(detail=detail):
            return DeviceSeen(name, DeviceStanding.IMPAIRED, detail)
        case Unplugged(detail=detail):
            return DeviceSeen(name, DeviceStanding.UNPLUGGED, detail)
        case Faulty(detail=detail):
            return DeviceSeen(name, DeviceStanding.FAULTY, detail)


def versions_text(house: HouseSeen, now: datetime, *, running: bool = True) -> str:
    """For the file of logs: a line each. `running`: told by the kiosk itself, which knows since when it runs."""
    directory = house.directory
    lines = {
        "kiosk": house.kiosk_id,
        "name": house.name,
        "hospital": house.hospital,
        "version": house.version,
        "image": house.image or "-",
        "flavour": house.flavour,
        "built": house.built or "-",
        "started": house.started_at.isoformat(timespec="seconds") if running else "-",
        "written": now.isoformat(timespec="seconds"),
        "directory": "-" if directory is None else "file" if directory.version is None else str(directory.version),
        "directory refused": "-" if directory is None or directory.refused is None else str(directory.refused),
        "out of service": "-" if house.closure is None else house.closure.reason.value,
    }
    return "".join(f"{name}: {value}\n" for name, value in lines.items())


def settings_text(settings: Settings) -> str:
    """Everything the kiosk goes by, also what the file leaves at its default: `section.key = value`, a line each."""
    return "".join(f"{line}\n" for line in _lines("", msgspec.to_builtins(settings)))


def _lines(place: str, value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _lines(f"{place}.{name}" if place else str(name), inner)
    elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
        for number, inner in enumerate(value):
            yield from _lines(f"{place}.{number}", inner)
    else:
        yield f"{place} = {json.dumps(value, ensure_ascii=False)}"
