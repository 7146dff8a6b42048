"""The technicians' menu of this kiosk, where the settings name a PIN file. Made when somebody first knocks."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.composition.parts import Devices
from kiosk.composition.service_checks import DoctorChecks
from kiosk.composition.service_house import House, program_began, settings_text, versions_text
from kiosk.composition.service_report import report_page
from kiosk.composition.service_start import CLOSURE, beside_queue, caretaker_of
from kiosk.journal import Journal
from kiosk.runtime.engine import Engine
from kiosk.runtime.numbers import label
from kiosk.runtime.printing import PrintDesk
from kiosk.runtime.printing.for_staff import StaffPrinting
from kiosk.runtime.service_caretaker import Asking
from kiosk.runtime.service_desk import ServiceDesk
from kiosk.runtime.service_ear import Ear
from kiosk.runtime.service_updates import StickUpdates
from kiosk.runtime.service_works import ServiceWorks
from kiosk.runtime.speaker_face import SpeakerFace
from kiosk.settings import Settings
from kiosk.staff import Gate, QueueWork
from kiosk.staff.closing import ClosureFile
from kiosk.staff.logs import LogsWork
from kiosk.ticket import TechnicianSheet
from offline_queue import Outbox

if TYPE_CHECKING:
    from kiosk.runtime.directory.keeper import DirectoryKeeper
    from kiosk.runtime.status_file import DeviceSaid

TRIES = "service-tries"
"""Beside the queue: how many wrong PINs, and until when no other is looked at."""


def service_desk(
    settings: Settings,
    engine: Engine,
    journal: Journal,
    *,
    outbox: Callable[[], Outbox | None],
    wake: Callable[[], None],
    now: Callable[[], datetime],
    desk: Callable[[], PrintDesk | None],
    devices: Callable[[], Devices | None] = lambda: None,
    keeper: "Callable[[], DirectoryKeeper | None]" = lambda: None,
    ear: Ear | None = None,
    speaker: SpeakerFace | None = None,
    asking: Asking | None = None,
) -> ServiceDesk:
    """`outbox`, `desk`, `devices` and `keeper` give None as long as the kiosk is starting; `wake` has the queue
    delivered from now on. `ear` is the one laid on the readers (`service_start.heard`).
    """
    if settings.service.pin_file is None:
        raise ValueError("no menu without a PIN file")
    languages = tuple(str(language) for language in engine.journey.site.languages)
    house = House(
        settings,
        ClosureFile(beside_queue(settings, CLOSURE)),
        started_at=program_began(now()),
        languages=languages,
        devices=devices,
        keeper=keeper,
    )
    checks = DoctorChecks(settings, lambda: _said(devices(), desk()))
    found = devices()
    works = ServiceWorks(
        gate=Gate(Path(settings.service.pin_file), beside_queue(settings, TRIES)),
        queue=QueueWork(
            outbox,
            kiosk_id=settings.kiosk.id,
            printed=label,
            wake=wake,
            now=now,
            export_folder=settings.service.export_folder,
        ),
        printing=StaffPrinting(
            desk,
            lambda: TechnicianSheet(settings.kiosk.hospital, settings.kiosk.name, printer="", issued_at=now()),
            lambda found, paper: report_page(settings, found, now(), paper),
        ),
        house=house,
        checks=checks,
        machine=caretaker_of(settings, asking),
        logs=LogsWork(
            kiosk_id=settings.kiosk.id,
            versions=lambda: versions_text(house.look(), now()),
            settings=lambda: settings_text(settings),
            report=checks.all,
            now=now,
        ),
        ear=ear or Ear(),
        chip=found.chip if found is not None else None,
        speaker=speaker,
        updates=StickUpdates(),
    )
    return ServiceDesk(engine, works, journal, parent=engine)


def _said(devices: Devices | None, desk: PrintDesk | None) -> "tuple[DeviceSaid, ...] | None":
    if devices is None or desk is None:
        return None
    from kiosk.composition.device_status import devices_said  # noqa: PLC0415 - when the checks are looked at

    return devices_said(devices, desk)
