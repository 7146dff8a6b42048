"""The kiosk as the menu's first page tells of it: which one, which program, which directory, and its devices."""

from datetime import datetime
from enum import Enum
from typing import Protocol

from kiosk.staff.closing import Closure
from kiosk.staff.said import Said
from kiosk.values import dataclass


class DeviceStanding(Enum):
    """How a reader is, and what a technician does about it."""

    READY = Said("Sẵn sàng", "Ready")
    STARTING = Said("Đang khởi động", "Starting")
    IMPAIRED = Said("Chạy nhưng kém: lau sạch, xem ánh sáng và dây", "Works badly: clean it, see to light and cable")
    UNPLUGGED = Said("Không thấy: xem dây và nguồn", "Gone: look at cable and power")
    FAULTY = Said("Báo lỗi: rút ra, cắm lại", "Faulty: unplug it, plug it in again")
    SILENT = Said("Không có tín hiệu từ máy", "Nothing is known of it")


@dataclass(frozen=True, slots=True)
class DeviceSeen:
    """One reader: `name` is the word of the settings, `detail` what its driver says (English, for technicians)."""

    name: str
    standing: DeviceStanding
    detail: str = ""


@dataclass(frozen=True, slots=True)
class DirectorySeen:
    """The directory of departments on the glass. `version` None for a file of this machine.

    `refused` is a published version that was not taken, and `reasons` the rules it broke.
    """

    version: int | None
    departments: int
    refused: int | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HouseSeen:
    """`started_at` is when the program started; `directory` None where the hospital's system is all there is.

    `closure`: taken out of service by staff.
    `languages`: codes of those patients may choose.
    """

    kiosk_id: str
    name: str
    hospital: str
    version: str
    flavour: str
    started_at: datetime
    image: str = ""
    built: str = ""
    directory: DirectorySeen | None = None
    devices: tuple[DeviceSeen, ...] = ()
    closure: Closure | None = None
    languages: tuple[str, ...] = ("vi", "en")


class HouseWork(Protocol):
    """Looks at the kiosk, and takes it out of service. Blocking, but not for long."""

    def look(self) -> HouseSeen:
        """The kiosk as it is."""
        ...

    def close_for_patients(self, closure: Closure) -> bool:
        """From now on, also after a restart; whether the disk took it."""
        ...

    def open_for_patients(self) -> bool:
        """As before; whether the disk took it."""
        ...
