"""The one place that knows every room: builds everything by plain constructor calls, what is needed first first.

The welcome screen stands before anything slow is loaded; devices, queue and hospital follow on their own threads.
On the way down it goes the other way round: devices and threads first, then the scene, then the models.
"""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Slot
from PySide6.QtGui import QGuiApplication

from kiosk.journal import Journal, Level, Note, catch_everything
from kiosk.journey import Delays, Journey, Language, OutOfServiceReason, Site
from kiosk.journey.events import ProgramFailed, ServiceStopped
from kiosk.runtime.engine import Engine
from kiosk.runtime.pulse import Pulse
from kiosk.settings import Settings
from ui.window import KioskWindow, WindowOptions

if TYPE_CHECKING:
    from drivers.chip_card.port import ChipReader
    from drivers.device import CodeReader
    from drivers.printer import Raster
    from kiosk.hospital.port import Hospital
    from kiosk.runtime.delivery import Delivery
    from kiosk.runtime.lazy import Lazy
    from kiosk.runtime.printing import TicketPrinter
    from kiosk.ticket import Ticket
    from offline_queue import Outbox

CONSENT_VERSION = "2026-01"


@dataclass(slots=True)
class Devices:
    """What this kiosk has; None is a device it lacks."""

    camera: "CodeReader | None" = None
    scanner: "CodeReader | None" = None
    chip: "ChipReader | None" = None
    printer: "TicketPrinter | None" = None


def devices_from(settings: Settings) -> Devices:
    """The drivers the settings name. Nothing is opened here."""
    from drivers.camera import Camera  # noqa: PLC0415 - after the first picture
    from drivers.printer import EscPosPrinter, NetworkTransport, SerialTransport  # noqa: PLC0415
    from drivers.serial_scanner import SerialScanner  # noqa: PLC0415

    devices = Devices()
    if settings.camera is not None:
        devices.camera = Camera(settings.camera.source)
    if settings.scanner is not None:
        devices.scanner = SerialScanner(settings.scanner.port, settings.scanner.baudrate)
    if settings.printer is not None:
        line = settings.printer
        if line.connection == "network":
            host, _, port = line.address.rpartition(":")
            transport = NetworkTransport(host or line.address, int(port) if host else 9100)
            devices.printer = EscPosPrinter(transport, width=line.width_dots)
        else:
            devices.printer = EscPosPrinter(SerialTransport(line.address, line.baudrate), width=line.width_dots)
    return devices


@dataclass(slots=True)
class Works:
    """Everything that runs behind the glass: the durable queue, and how to stop it all again."""

    outbox: "Lazy[Outbox]"
    stop: list[Callable[[], None]]

    def close(self) -> None:
        """In the order in which it has to stop."""
        for stop in self.stop:
            stop()
        self.stop.clear()


def delays_from(settings: Settings) -> Delays:
    """The waits a hospital may choose; the others are the journey's own."""
    waits = settings.waits
    return Delays(
        idle_warning=waits.idle_warning, idle_reset=waits.idle_reset, booking=waits.booking, thank_you=waits.thank_you
    )


def local_now() -> datetime:
    """Wall time with the kiosk's offset."""
    return datetime.now().astimezone()


def local_today() -> date:
    """The date where the kiosk stands."""
    return local_now().date()


class KioskApp:
    """The running kiosk: glass first (`__init__`), the works behind it later (`start_works`)."""

    def __init__(self, settings: Settings, journal: Journal, *, delays: Delays | None = None) -> None:
        self.settings = settings
        self.journal = journal
        site = Site(settings.kiosk.hospital, settings.kiosk.name, CONSENT_VERSION)
        language = Language(settings.language)
        journey = Journey(site, local_today(), language=language, default_language=language)
        self.engine = Engine(journey, delays=delays or delays_from(settings), journal=journal, today=local_today)
        self.pulse = Pulse(journal, self.engine)
        screen = settings.screen
        options = WindowOptions(
            width=screen.width,
            height=screen.height,
            fullscreen=screen.fullscreen,
            diagonal_inches=screen.diagonal_inches,
            scale=screen.scale,
            title=f"{settings.kiosk.hospital} – {settings.kiosk.name}",
        )
        self.window = KioskWindow(self.engine, options)
        self._works: Works | None = None

    def start_works(self, devices: Devices | None = None) -> None:
        """Open the store, listen to the devices, watch the line. Slow parts happen on their own threads."""
        self._works = start_works(self.settings, self.engine, self.journal, devices or devices_from(self.settings))
        self.pulse.start()

    def outbox(self) -> "Outbox | None":
        """The durable queue, once it is open."""
        return self._works.outbox.peek() if self._works is not None else None

    def close(self) -> None:
        """Stop everything; nothing is left behind."""
        if self._works is not None:
            self._works.close()
        self.engine.close()
        self.window.close()


def start_works(settings: Settings, engine: Engine, journal: Journal, devices: Devices) -> Works:
    """Wire the threads behind the glass."""
    from kiosk.runtime.bookings import Bookings, OpenBookings  # noqa: PLC0415 - after the first picture
    from kiosk.runtime.delivery import Delivery  # noqa: PLC0415
    from kiosk.runtime.hands import AllHands  # noqa: PLC0415
    from kiosk.runtime.lazy import Lazy  # noqa: PLC0415
    from kiosk.runtime.line import Line  # noqa: PLC0415
    from kiosk.runtime.lookups import Lookups  # noqa: PLC0415
    from kiosk.runtime.printing import PrintDesk  # noqa: PLC0415
    from kiosk.runtime.readers import chip_listener, code_listener  # noqa: PLC0415
    from kiosk.runtime.sending import Sending  # noqa: PLC0415
    from kiosk.runtime.workers import Workers  # noqa: PLC0415

    post = engine.bridge.post
    hospital: Lazy[Hospital] = Lazy(lambda: _hospital(settings))
    outbox: Lazy[Outbox] = Lazy(lambda: open_outbox(settings, journal))
    still_open = OpenBookings()
    workers = Workers(4, "lookup")

    line = Line(hospital, post=post)
    sending = Sending(hospital, still_open, post=post, online=line.online, line_doubted=line.nudge, journal=journal)
    delivery = Delivery(outbox, sending.send, journal)
    line.restored = delivery.line_restored
    bookings = Bookings(
        outbox, still_open, kiosk_id=settings.kiosk.id, now=local_now, post=post, wake=delivery.wake, journal=journal
    )
    desk = PrintDesk(devices.printer, lambda ticket: _page(ticket, settings), post=post, journal=journal)
    lookups = Lookups(hospital, workers, post, journal)

    listeners = [
        code_listener(name, reader, post, journal)
        for name, reader in (("camera", devices.camera), ("scanner", devices.scanner))
        if reader is not None
    ]
    if devices.chip is not None:
        listeners.append(chip_listener("chip-reader", devices.chip, post, journal))

    engine.use(AllHands(lookups, bookings, still_open, desk, line))
    workers.run(lambda: _open_store(outbox, engine, delivery, journal))
    line.start()
    for listener in listeners:
        listener.start()
    closing: list[Callable[[], None]] = [
        *(listener.close for listener in listeners),
        line.close,
        delivery.close,
        bookings.close,
        desk.close,
        workers.close,
        lambda: _close_store(outbox),
    ]
    return Works(outbox, closing)


def _hospital(settings: Settings) -> "Hospital":
    from kiosk.hospital.native import NativeHospital  # noqa: PLC0415 - brings the HTTP library, on a worker thread

    line = settings.hospital
    token = Path(line.token_file).read_text("utf-8").strip() if line.token_file else None
    return NativeHospital(line.url, token=token, ca_file=line.ca_file)


def open_outbox(settings: Settings, journal: Journal) -> "Outbox":
    """The durable queue; a key is made at the very first start. Raises `offline_queue.OutboxError`."""
    from offline_queue import Keyring, Outbox  # noqa: PLC0415 - brings SQLite's wrapper and the cipher

    path, key_file = Path(settings.queue.path), Path(settings.queue.key_file)
    key_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    first_start = not key_file.exists() and not path.exists()
    keyring = Keyring.create(key_file) if first_start else Keyring.from_file(key_file)
    outbox = Outbox.open(path, keyring, kiosk_id=settings.kiosk.id)
    if outbox.recovered_from is not None:
        journal.note(Note.QUEUE_MOVED_ASIDE, Level.ERROR, file=outbox.recovered_from.name)
    return outbox


def _open_store(outbox: "Lazy[Outbox]", engine: Engine, delivery: "Delivery", journal: Journal) -> None:
    from offline_queue import OutboxError  # noqa: PLC0415

    try:
        outbox.get()
    except (OutboxError, OSError) as error:
        journal.note(Note.OUT_OF_SERVICE, Level.ERROR, reason=type(error).__name__)
        engine.bridge.post(ServiceStopped(OutOfServiceReason.STORE_BROKEN))
        return
    delivery.start()


def _close_store(outbox: "Lazy[Outbox]") -> None:
    opened = outbox.peek()
    if opened is not None:
        opened.close()


def _page(ticket: "Ticket", settings: Settings) -> "Raster":
    from drivers.printer import Raster  # noqa: PLC0415
    from ui.paper import render_ticket  # noqa: PLC0415

    page = render_ticket(ticket, settings.printer.width_dots if settings.printer else 576)
    return Raster(page.width, page.height, page.rows)


class _SignalPipe(QObject):
    """SIGTERM and SIGINT end Qt's loop: Python's handlers alone would wait for the next event."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._read, write = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._stop)

    @Slot()
    def _stop(self) -> None:
        os.read(self._read, 64)
        QCoreApplication.quit()


def run_kiosk(settings: Settings) -> int:
    """`kiosk run`: until SIGTERM or SIGINT."""
    journal = Journal()
    qt = QGuiApplication(sys.argv[:1])
    qt.setApplicationName("kiosk")
    app = KioskApp(settings, journal)
    catch_everything(journal, lambda: app.engine.bridge.post(ProgramFailed()))
    pipe = _SignalPipe(qt)
    app.window.after_first_frame(app.start_works)
    journal.note(Note.PROGRAM_STARTED, kiosk=settings.kiosk.id)
    code = qt.exec()
    app.close()
    pipe.deleteLater()
    journal.note(Note.PROGRAM_STOPPED)
    return code
