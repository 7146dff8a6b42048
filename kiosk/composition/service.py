"""The technicians' menu of this kiosk, where the settings name a PIN file. Made when somebody first knocks."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kiosk.journal import Journal
from kiosk.runtime.engine import Engine
from kiosk.runtime.numbers import label
from kiosk.runtime.printing import PrintDesk
from kiosk.runtime.printing.for_staff import StaffPrinting
from kiosk.runtime.service_desk import ServiceDesk
from kiosk.settings import Settings
from kiosk.staff import Gate, QueueWork
from kiosk.ticket import TechnicianSheet
from offline_queue import Outbox

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
) -> ServiceDesk:
    """`outbox` and `desk` give None as long as the kiosk is starting; `wake` has the queue delivered from now on."""
    if settings.service.pin_file is None:
        raise ValueError("no menu without a PIN file")
    gate = Gate(Path(settings.service.pin_file), Path(settings.queue.path).with_name(TRIES))
    work = QueueWork(
        outbox,
        kiosk_id=settings.kiosk.id,
        printed=label,
        wake=wake,
        now=now,
        export_folder=settings.service.export_folder,
    )
    printing = StaffPrinting(
        desk, lambda: TechnicianSheet(settings.kiosk.hospital, settings.kiosk.name, printer="", issued_at=now())
    )
    return ServiceDesk(engine, gate, work, printing, journal, parent=engine)
