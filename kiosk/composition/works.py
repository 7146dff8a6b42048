"""What runs behind the glass: threads for lookups, storing, delivering, printing, devices and the line."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from kiosk.composition.device_status import status_file_of
from kiosk.composition.directory import DirectoryWorks, directory_works
from kiosk.composition.hospitals import begin
from kiosk.composition.pages import lay_out_for, warm_up
from kiosk.composition.parts import Devices, last_known_file, open_outbox
from kiosk.composition.printing import print_desk
from kiosk.composition.store_opening import check_store, open_store
from kiosk.hospital.port import DeviceState, Hospital
from kiosk.journal import Journal, Level, Note
from kiosk.release import running_release
from kiosk.runtime.bookings import Bookings
from kiosk.runtime.chip_desk import ChipDesk
from kiosk.runtime.delivery import Delivery
from kiosk.runtime.directory.editions import Editions
from kiosk.runtime.directory.layer import Layer
from kiosk.runtime.engine import Engine
from kiosk.runtime.hands import AllHands
from kiosk.runtime.housekeeping import Housekeeping
from kiosk.runtime.jack import jack_listener
from kiosk.runtime.kept import Shelf
from kiosk.runtime.last_known import LastKnown
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.leases import LeaseKeeper
from kiosk.runtime.line import Line
from kiosk.runtime.lookups import Lookups
from kiosk.runtime.open_bookings import OpenBookings
from kiosk.runtime.payment_watch import PaymentWatch
from kiosk.runtime.places import Places
from kiosk.runtime.printing import PrintDesk
from kiosk.runtime.readers import chip_listener, code_listener
from kiosk.runtime.reporting import Reporting
from kiosk.runtime.sending import Sending
from kiosk.runtime.survey import Survey
from kiosk.runtime.workers import Job, Workers
from kiosk.settings import Settings
from offline_queue import Outbox, OutboxError


@dataclass(slots=True)
class Works:
    """Everything that runs behind the glass: the durable queue, how to have it sent at once, the threads for slow
    calls, the printers, the hospital's directory where it has one, and how to stop it all.
    """

    outbox: Lazy[Outbox]
    desk: PrintDesk
    stop: list[Callable[[], None]]
    wake: Callable[[], None]
    run: Callable[[Job], None]
    directory: DirectoryWorks | None = None

    def close(self) -> None:
        """In the order in which it has to stop."""
        for stop in self.stop:
            stop()
        self.stop.clear()


def start_works(
    settings: Settings, engine: Engine, journal: Journal, devices: Devices, now: Callable[[], datetime]
) -> Works:
    """Wire the threads behind the glass. `now` is the wall time with the kiosk's offset."""
    post = engine.bridge.post
    hospital: Lazy[Hospital] = Lazy(lambda: begin(settings, journal))
    outbox: Lazy[Outbox] = Lazy(lambda: open_outbox(settings, journal))
    still_open = OpenBookings()
    workers = Workers(4, "lookup")

    def taken(layer: Layer) -> None:
        known.taken(layer)
        if directory is not None:
            directory.keeper.taken(layer)

    editions = Editions(engine, taken)
    known = LastKnown(now=now, post=post, journal=journal, own_name=settings.kiosk.name, show=editions.post)
    directory = directory_works(settings, known, journal, now)
    line = Line(hospital, known, post=post, journal=journal)
    sending = Sending(
        hospital,
        outbox,
        still_open,
        kiosk_id=settings.kiosk.id,
        now=now,
        post=post,
        online=line.online,
        line_doubted=line.doubt,
        journal=journal,
    )
    delivery = Delivery(
        outbox,
        sending.send,
        journal,
        delivered=lambda: bookings.room_again(),  # noqa: PLW0108 - made below
        held=sending.held,
        front=still_open,
    )
    survey = Survey(hospital, known, journal)
    leases = LeaseKeeper(hospital, outbox, known.able, kiosk_id=settings.kiosk.id, now=now, journal=journal)
    lay_out = lay_out_for(settings, journal)
    desk = print_desk(
        settings,
        devices.printers,
        lay_out,
        tell=lambda paper: bookings.do(paper),  # noqa: PLW0108 - made below
        post=post,
        journal=journal,
        now=now,
    )
    reporting = Reporting(
        hospital,
        known,
        outbox,
        kiosk_id=settings.kiosk.id,
        version=running_release().version,
        now=now,
        journal=journal,
        devices=lambda: device_states(devices, desk),
    )
    housekeeping = Housekeeping([survey.look, leases.tend, reporting.look])
    line.restored = delivery.line_restored
    line.answered = housekeeping.nudge
    bookings = Bookings(
        outbox,
        still_open,
        kiosk_id=settings.kiosk.id,
        now=now,
        post=post,
        wake=delivery.wake,
        journal=journal,
        able=known.able,
    )
    lookups = Lookups(hospital, known, workers, post, journal, now=now)
    places = Places(hospital, workers, post, journal, kiosk_id=settings.kiosk.id)
    payment_watch = PaymentWatch(hospital, post, now=now)

    listeners = [
        code_listener(name, reader, post, journal, watches=reader is devices.camera)
        for name, reader in (
            ("camera", devices.camera),
            ("scanner", devices.scanner),
            ("keyboard-scanner", devices.keyboard_scanner),
        )
        if reader is not None
    ]
    chip_desk = ChipDesk(devices.chip, post, journal)
    if devices.chip is not None:
        listeners.append(chip_listener("chip-reader", devices.chip, chip_desk, journal))

    if devices.headphones is not None:
        listeners.append(jack_listener(devices.headphones, post, journal))

    engine.use(
        AllHands(
            lookups=lookups,
            bookings=bookings,
            still_open=still_open,
            print_desk=desk,
            line=line,
            chip_desk=chip_desk,
            places=places,
            payment_watch=payment_watch,
        )
    )

    def store_stands() -> None:
        delivery.start()
        line.nudge()  # numbers can be borrowed from now on
        try:
            known.recall(Shelf(last_known_file(settings), journal))
        except OutboxError as error:
            journal.note(Note.LAST_KNOWN_NOT_KEPT, Level.WARNING, reason=type(error).__name__)
        desk.start()  # its book lies under the same keys
        check_store(outbox, journal)

    threading.Thread(
        target=open_store, args=(outbox, engine, store_stands, journal), name="store-opening", daemon=True
    ).start()
    workers.run(lambda: warm_up(lay_out, [printer.driver.paper for printer in devices.printers]))
    housekeeping.start()
    if directory is not None:
        directory.keeper.start()
    line.start()
    for listener in listeners:
        listener.start()
    status_file = status_file_of(devices, desk)
    status_file.start()
    closing: list[Callable[[], None]] = [
        status_file.close,
        *(listener.close for listener in listeners),
        line.close,
        *((directory.close,) if directory is not None else ()),
        housekeeping.close,
        payment_watch.close,
        desk.close,
        delivery.close,
        bookings.close,
        workers.close,
        lambda: hospital.shut(lambda opened: opened.close()),
        lambda: outbox.shut(Outbox.close),
    ]
    return Works(outbox, desk, closing, delivery.wake, workers.run, directory)


def device_states(devices: Devices, desk: PrintDesk) -> tuple[DeviceState, ...]:
    """How every device is, for the hospital's own watching."""
    readers = {
        "camera": devices.camera,
        "scanner": devices.scanner,
        "keyboard-scanner": devices.keyboard_scanner,
        "chip-reader": devices.chip,
    }
    states = [DeviceState(kind, type(one.status).__name__.lower()) for kind, one in readers.items() if one is not None]
    printers = (
        DeviceState("printer", one.word, one.forecast.tickets_left, one.forecast.runs_out_at) for one in desk.states()
    )
    return (*states, *printers)
