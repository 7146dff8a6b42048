"""The glass: engine and window. Nothing slow is imported here; `start_works` brings the rest."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent

from kiosk.composition.branding import brand_of
from kiosk.composition.languages import languages_of
from kiosk.departments import VIETNAM
from kiosk.identity import ProofLevel
from kiosk.journal import Journal
from kiosk.journey import ChipRules, Delays, Ease, Journey, Language, Palette, Site
from kiosk.runtime.collector import Collector
from kiosk.runtime.dark_hours import DarkHours
from kiosk.runtime.engine import Engine
from kiosk.runtime.pulse import Pulse
from kiosk.runtime.speaker import Speaker
from kiosk.settings import Chip, Settings, dark_spans
from ui.window import KioskWindow, WindowOptions

if TYPE_CHECKING:
    from kiosk.composition.parts import Devices
    from kiosk.composition.works import Works
    from kiosk.journey import OutOfServiceReason
    from kiosk.runtime.directory.keeper import DirectoryKeeper
    from kiosk.runtime.service_caretaker import Asking
    from kiosk.runtime.service_desk import ServiceDesk
    from kiosk.runtime.service_ear import Ear
    from kiosk.watching.ears import Ears
    from kiosk.watching.watch import Watch
    from offline_queue import Outbox
    from ui.camera_mirror import Look, MirrorPicture

CONSENT_VERSION = "2026-01"


def delays_from(settings: Settings) -> Delays:
    """The waits a hospital may choose; the others are the journey's own."""
    waits = settings.waits
    return Delays(
        idle_warning=waits.idle_warning,
        idle_reset=waits.idle_reset,
        booking=waits.booking,
        thank_you=waits.thank_you,
        curtain=waits.curtain,
    )


def chip_rules(chip: Chip | None) -> ChipRules | None:
    """What the hospital lets a chip do, as the journey knows it; None without a chip reader."""
    if chip is None:
        return None
    may_register = frozenset(level for level in ProofLevel if getattr(chip, level.name.lower()) == "register")
    return ChipRules(may_register, needed=chip.no_chip == "card")


def local_now() -> datetime:
    """Wall time with the hospital's offset: opening hours, numbers and tickets go by the hospital's day."""
    return datetime.now(VIETNAM)


def local_today() -> date:
    """The date where the kiosk stands."""
    return local_now().date()


class KioskApp:
    """The running kiosk: glass first (`__init__`), the works behind it later (`start_works`)."""

    def __init__(
        self,
        settings: Settings,
        journal: Journal,
        *,
        delays: Delays | None = None,
        mark: str = "",
        asking: "Asking | None" = None,
    ) -> None:
        self.settings = settings
        self._asking = asking
        self.journal = journal
        screen = settings.screen
        site = Site(
            settings.kiosk.hospital,
            settings.kiosk.name,
            CONSENT_VERSION,
            chip_rules(settings.chip),
            languages=languages_of(settings, journal),
            shuffled_keypad=screen.shuffled_keypad,
            speaks=settings.sound.enabled,
            receipts=bool(settings.printers) and settings.ticket.receipt,
            pay_slips=bool(settings.printers) and settings.ticket.pay_slip,
        )
        language = Language(settings.language)
        ease = Ease(screen.text_size, Palette(screen.palette), volume=settings.sound.volume)
        journey = Journey(
            site, local_today(), language=language, default_language=language, ease=ease, default_ease=ease
        )
        self.engine = Engine(journey, delays=delays or delays_from(settings), journal=journal, today=local_today)
        self.pulse = Pulse(journal, self.engine)
        self.speaker = Speaker(journal, volume=settings.sound.volume)
        self._collector = Collector(self.engine)
        self.brand = brand_of(settings, journal)
        options = WindowOptions(
            width=screen.width,
            height=screen.height,
            fullscreen=screen.fullscreen,
            diagonal_inches=screen.diagonal_inches,
            scale=screen.scale,
            lower_edge_mm=screen.lower_edge_mm,
            motion=screen.motion,
            words=settings.languages.folder,
            title=f"{settings.kiosk.hospital} – {settings.kiosk.name}",
            brand=self.brand.colours,
            logo=self.brand.logo_address,
            floor_map=self.brand.floor_map,
            mark=mark,
        )
        self._mirror: Look | None = None
        service = self._service_desk if settings.service.pin_file is not None else None
        self.window = KioskWindow(self.engine, options, mirror=self._look, service=service)
        self._works: Works | None = None
        self._ears: Ears | None = None
        self._service: ServiceDesk | None = None
        self._ear: Ear | None = None
        self._devices: Devices | None = None
        self.dark_hours = DarkHours(
            self.engine, dark_spans(screen.dark_hours), journal, now=local_now, busy=self._menu_is_open
        )
        self.dark_hours.changed.connect(self._darken)

    def start_works(self, devices: "Devices | None" = None) -> None:
        """Open the store, listen to the devices, watch the line. Slow parts happen on their own threads."""
        from kiosk.composition.parts import devices_from  # noqa: PLC0415 - after the first picture
        from kiosk.composition.service_start import begin_service, heard, resting  # noqa: PLC0415
        from kiosk.composition.works import start_works  # noqa: PLC0415
        from kiosk.runtime.service_ear import Ear  # noqa: PLC0415
        from kiosk.watching.ears import Ears  # noqa: PLC0415

        begin_service(self.settings, self.engine, self.journal, self._asking)
        self._ear = Ear()
        found = resting(devices or devices_from(self.settings), lambda: self.engine.journey)
        devices = self._devices = heard(found, self._ear)
        self._mirror = devices.mirror
        if devices.speaker is not None:
            self.speaker.use(devices.speaker)
        self.window.speak_through(self.speaker)
        self._ears = Ears(self.journal, local_now, self._watch)
        self.journal.listen(self._ears.hear)
        self._works = start_works(self.settings, self.engine, self.journal, devices, local_now)
        self.pulse.start()
        self.dark_hours.start()
        self._ears.start()

    def run(self, job: Callable[[], None]) -> None:
        """Do this on a thread for slow calls; at once while there is none yet."""
        (self._works.run if self._works is not None else _at_once)(job)

    def outbox(self) -> "Outbox | None":
        """The durable queue, once it is open."""
        return self._works.outbox.peek() if self._works is not None else None

    def _service_desk(self) -> "ServiceDesk":
        from kiosk.composition.service import service_desk  # noqa: PLC0415 - when a technician first knocks

        self._service = service_desk(
            self.settings,
            self.engine,
            self.journal,
            outbox=self.outbox,
            wake=self._wake,
            now=local_now,
            desk=lambda: self._works.desk if self._works is not None else None,
            devices=lambda: self._devices,
            keeper=self._keeper,
            ear=self._ear,
            speaker=self.speaker,
            asking=self._asking,
        )
        return self._service

    def _keeper(self) -> "DirectoryKeeper | None":
        directory = self._works.directory if self._works is not None else None
        return directory.keeper if directory is not None else None

    def _darken(self) -> None:
        self.window.darken(self.dark_hours.dark, self.dark_hours.wake)

    def _menu_is_open(self) -> bool:
        return self._service is not None and self._service.menu.page is not None

    def _watch(self, ears: "Ears") -> "Watch":
        from kiosk.composition.watching import watch_of  # noqa: PLC0415 - on the watching thread, for it is slow

        return watch_of(
            ears, self.settings, self.journal, now=local_now, works=lambda: self._works, shut=self._why_shut
        )

    def _why_shut(self) -> "OutOfServiceReason | None":
        return self.engine.journey.shut

    def _wake(self) -> None:
        if self._works is not None:
            self._works.wake()

    def _look(self) -> "MirrorPicture | None":
        return None if self._mirror is None else self._mirror()

    def close(self) -> None:
        """Stop everything; nothing is left behind."""
        self._mirror = None
        self.speaker.close()  # first: the works may take seconds
        self.dark_hours.close()
        if self._service is not None:
            self._service.close()
        if self._ears is not None:
            self._ears.close()  # before the works, which it looks at
        if self._works is not None:
            self._works.close()
        self.engine.close()
        self.window.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._collector.close()
        for part in (self.engine, self.speaker, self.dark_hours):
            part.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _at_once(job: Callable[[], None]) -> None:
    job()
