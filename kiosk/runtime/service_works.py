"""Everything the technicians' menu works with, as whoever puts the kiosk together hands it over."""

from dataclasses import dataclass, field

from drivers.chip_card.port import ChipReader
from kiosk.runtime.service_ear import Ear
from kiosk.runtime.speaker_face import SpeakerFace
from kiosk.staff import Gate, QueueWork
from kiosk.staff.checks import Checks
from kiosk.staff.house import HouseWork
from kiosk.staff.logs import LogsWork
from kiosk.staff.machine import MachineWork
from kiosk.staff.printing import PrintingWork
from kiosk.staff.updates import NoUpdates, UpdatesWork


@dataclass(frozen=True, slots=True)
class ServiceWorks:
    """`ear` lies on the readers; `chip` is the one keys are offered to, None on a kiosk without one."""

    gate: Gate
    queue: QueueWork
    printing: PrintingWork
    house: HouseWork
    checks: Checks
    machine: MachineWork
    logs: LogsWork
    ear: Ear
    chip: ChipReader | None = None
    speaker: SpeakerFace | None = None
    updates: UpdatesWork = field(default_factory=NoUpdates)
