"""What the hospital said last: departments, rooms, hours, what it can do, and the prices that were ever asked for.

With it a visit is possible from the first second after a cold start without network. It lies sealed beside the queue
(`Shelf`) and is replaced whenever the hospital answers.

Today's appointments of patients are not kept. To have them ready offline the kiosk would have to fetch and store the
names and appointments of people who may never come to it, and the consent given at the kiosk does not cover that; nor
does anything else of a patient stand here. Without the line an appointment is checked in at the desk.
"""

import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from kiosk.departments import Catalogue
from kiosk.hospital.port import Capabilities, KioskConfiguration
from kiosk.journal import Journal, Level, Note
from kiosk.journey import Able
from kiosk.journey.events import AbilitiesChanged, CatalogueChanged, Event, KioskNamed
from kiosk.runtime.directory.layer import Edition, Layer
from kiosk.runtime.directory.showing import Showing, heard_under, remembered_under
from kiosk.runtime.kept import Kept, Prices, Shelf
from kiosk.visit import Service

COUNTS_STAND_S: Final = 300.0
"""How long the hospital's count of who waits is shown after it fell silent."""
PRICES_STAND: Final = timedelta(days=30)
"""Older prices are not shown: "unknown" is better than wrong."""


class LastKnown:
    """Tells the journey of departments: what the hospital says, and in its silence what of its last word still holds.

    Used by several threads; the disk is written on those that call `recall` and `heard`. `now` is the wall time with
    the kiosk's offset. Within one run the age of counts is taken from `monotonic`; a wall clock that stands before the
    reading is not believed. `own_name` is what the kiosk is called where the hospital gives it no name.

    Versions of the hospital's directory are laid over it (`lay`). Until a later one is `taken`, all is shown under that
    and under the one in use; `show` decides which is on the glass. Without `show` a later one is taken at once.
    """

    def __init__(
        self,
        *,
        now: Callable[[], datetime],
        post: Callable[[Event], None],
        journal: Journal,
        own_name: str = "",
        monotonic: Callable[[], float] = time.monotonic,
        show: Callable[[Edition], None] | None = None,
    ) -> None:
        self._showing = Showing(show or self._show_at_once)
        self._name = self._own_name = own_name
        self._now = now
        self._post = post
        self._journal = journal
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._shelf: Shelf | None = None
        self._catalogue: Catalogue | None = None
        self._read_at = now()
        self._heard_at: float | None = None
        self._prices: dict[str, Prices] = {}
        self._able: Capabilities | None = None
        self._configuration: KioskConfiguration | None = None
        self._judged_at: datetime | None = None
        self._laid_at: datetime | None = None
        self._silent = False
        self._told = False

    def recall(self, shelf: Shelf) -> None:
        """From here on keep all on this shelf; show what lies there unless the hospital has answered already."""
        kept = shelf.load()
        with self._lock:
            self._shelf = shelf
            if kept is not None:
                self._prices = {prices.department_id: prices for prices in kept.prices} | self._prices
                if self._able is None and kept.able is not None:
                    self._find_able(kept.able)
                if self._configuration is None and kept.configuration is not None:
                    self._be(kept.configuration)
            if self._catalogue is not None:
                self._keep(self._catalogue)
            elif kept is not None:
                self._catalogue, self._read_at = kept.catalogue, kept.read_at
                self._judged_at = None  # the hospital may have been found silent before this was read
                self._show_remembered()

    def heard(self, catalogue: Catalogue) -> None:
        """The hospital said how things stand."""
        with self._lock:
            self._catalogue, self._read_at, self._heard_at = catalogue, self._now(), self._monotonic()
            self._silent = self._told = False
            self._show_heard(catalogue)
            self._keep(catalogue)

    def unheard(self) -> None:
        """The hospital was asked and said nothing: show only what still holds."""
        with self._lock:
            if not self._silent:
                self._silent, self._judged_at = True, None
            if not self._counts_stand():
                self._show_remembered()

    def lay(self, layer: Layer) -> None:
        """A later version of the directory is there; it waits until it is `taken`."""
        with self._lock:
            self._showing.lay(layer)
            self._show_anew()

    def taken(self, layer: Layer) -> None:
        """This version is on the glass. Called on the thread that draws: waits for nothing."""
        self._showing.taken(layer)

    def tick(self) -> None:
        """Time has passed: what opens and closes by the clock does so although the hospital is silent."""
        with self._lock:
            if not self._counts_stand():
                self._show_remembered()
            elif self._catalogue is not None and self._showing.layered and _minute(self._now()) != self._laid_at:
                self._show_heard(self._catalogue, anew=False)

    def said(self) -> Catalogue | None:
        """What the hospital's system said last, with nothing laid over it."""
        with self._lock:
            return self._catalogue

    def surveyed(self, able: Capabilities) -> None:
        """What the hospital's system can do; on disk when it is next `heard`."""
        with self._lock:
            self._find_able(able)

    def able(self) -> Capabilities | None:
        """What it could do when it was last asked."""
        with self._lock:
            return self._able

    def configure(self, configuration: KioskConfiguration) -> None:
        """What the hospital wants this kiosk to be, from now on; on disk when it is next `heard`."""
        with self._lock:
            self._be(configuration)
            self._show_anew()
        shown = configuration.departments
        self._journal.note(Note.CONFIGURED, departments="all" if shown is None else len(shown))

    def configuration(self) -> KioskConfiguration | None:
        """What it wanted when it was last asked."""
        with self._lock:
            return self._configuration

    def keep_services(self, department_id: str, services: tuple[Service, ...]) -> None:
        """What the hospital charges there; on disk when it is next `heard`."""
        with self._lock:
            self._prices[department_id] = Prices(department_id, services, self._now())

    def services(self, department_id: str) -> tuple[Service, ...] | None:
        """What it charged when it was last asked; None when that is not known, or too long ago."""
        with self._lock:
            prices, now = self._prices.get(department_id), self._now()
        if prices is None or now - prices.read_at > PRICES_STAND:
            return None
        self._tell_used("services", prices.read_at, now)
        return prices.services

    def own_services(self, department_id: str) -> tuple[Service, ...]:
        """What the directory on the glass says it charges."""
        return self._showing.services(department_id)

    def _keep(self, catalogue: Catalogue) -> None:
        if self._shelf is not None:
            there = {department.id for department in catalogue.departments}
            self._prices = {name: prices for name, prices in self._prices.items() if name in there}
            self._shelf.put(
                Kept(catalogue, self._read_at, tuple(self._prices.values()), self._able, self._configuration)
            )

    def _find_able(self, able: Capabilities) -> None:
        before, self._able = self._able, able
        if before is None or (before.features, before.status_page) != (able.features, able.status_page):
            self._post(AbilitiesChanged(Able(able.features, able.status_page)))

    def _be(self, configuration: KioskConfiguration) -> None:
        self._configuration = configuration
        name = configuration.name or self._own_name
        if name != self._name:
            self._name = name
            self._post(KioskNamed(name))

    def _show_at_once(self, edition: Edition) -> None:
        if edition.layer is not None:
            self._showing.taken(edition.layer)
        self._post(CatalogueChanged(edition.catalogue))

    def _show_anew(self) -> None:
        self._judged_at = None
        if self._catalogue is None or (self._silent and not self._counts_stand()):
            self._show_remembered()
        else:
            self._show_heard(self._catalogue)

    def _show_heard(self, catalogue: Catalogue, *, anew: bool = True) -> None:
        now = self._now()
        self._judged_at, self._laid_at = None, _minute(now)
        self._showing.put(lambda layer: heard_under(layer, catalogue, now), self._configuration, anew=anew)

    def _counts_stand(self) -> bool:
        return self._heard_at is not None and self._monotonic() - self._heard_at < COUNTS_STAND_S

    def _show_remembered(self) -> None:
        """Show what still holds. Judged once a minute: opening hours are no finer."""
        now = self._now()
        if self._silent and not self._told and self._catalogue is not None:
            self._told = True
            self._tell_used("catalogue", self._read_at, now)
        if _minute(now) != self._judged_at:
            self._judged_at = _minute(now)
            self._showing.put(lambda layer: self._under(layer, now), self._configuration, anew=False)

    def _under(self, layer: Layer | None, now: datetime) -> Catalogue | None:
        """Where the hospital's system never said anything, the directory is the catalogue."""
        if self._catalogue is not None:
            return remembered_under(layer, self._catalogue, self._read_at, now)
        if layer is not None and (self._silent or layer.directory.complete):
            return layer.alone(now)
        return None

    def _tell_used(self, what: str, read_at: datetime, now: datetime) -> None:
        age = "unknown" if now < read_at else int((now - read_at).total_seconds()) // 60
        self._journal.note(Note.LAST_KNOWN_USED, Level.WARNING, what=what, age_min=age)


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
