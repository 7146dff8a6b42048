"""What the hospital's system said, as it stands under the directory on the glass and under one that waits to be."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from kiosk.departments import Catalogue, RoomState, remembered
from kiosk.hospital.port import KioskConfiguration
from kiosk.runtime.directory.layer import Edition, Layer
from kiosk.runtime.shown_here import shown_here
from kiosk.runtime.workers import tell_of_mistake
from kiosk.visit import Service

Under = Callable[[Layer | None], Catalogue | None]

CLOCK_LOST: Final = timedelta(days=1)
"""A kiosk that stands so far behind the hospital's word has lost its clock; less may be a fault of the hospital's."""
CLOCK_SET_BACK: Final = timedelta(hours=1)
"""So far a clock may be set right within a day of work."""


class Showing:
    """Hands editions to `show`, the newest first. One thread at a time, but for `taken` and `services`."""

    def __init__(self, show: Callable[[Edition], None]) -> None:
        self._show = show
        self._in_use: Layer | None = None
        self._coming: Layer | None = None
        self._shown: dict[int, Catalogue] = {}

    def lay(self, layer: Layer) -> None:
        """A later version is there; nothing of it is shown yet."""
        self._coming = layer

    def taken(self, layer: Layer) -> None:
        """This version is on the glass. Waits for nothing."""
        self._in_use = layer

    @property
    def layered(self) -> bool:
        """Whether there is any directory, so that the clock alone can change what is shown."""
        return self._in_use is not None or self._coming is not None

    def services(self, department_id: str) -> tuple[Service, ...]:
        """What the directory on the glass says a department charges."""
        layer = self._in_use
        return layer.services(department_id) if layer is not None else ()

    def put(self, under: Under, configuration: KioskConfiguration | None, *, anew: bool) -> None:
        """Show what `under` gives for each version; what did not change only where it was said `anew`."""
        before, self._shown = self._shown, {}
        for layer in self._layers():
            catalogue = _safely(under, layer) if self._still_wanted(layer) else None
            if catalogue is None:
                continue
            edition = Edition(layer, shown_here(catalogue, configuration))
            self._shown[edition.serial] = edition.catalogue
            if anew or _differs(edition.catalogue, before.get(edition.serial)):
                self._show(edition)

    def _layers(self) -> tuple[Layer | None, ...]:
        in_use, coming = self._in_use, self._coming
        if coming is None or (in_use is not None and in_use.serial >= coming.serial):
            return (in_use,)
        return coming, in_use

    def _still_wanted(self, layer: Layer | None) -> bool:
        """A later one may have been taken meanwhile."""
        in_use = self._in_use
        return in_use is None or (layer is not None and layer.serial >= in_use.serial)


def _differs(catalogue: Catalogue, before: Catalogue | None) -> bool:
    """Another day is another word: "today" is not "tomorrow"."""
    return before is None or catalogue.moment.date() != before.moment.date() or catalogue != before


def _safely(under: Under, layer: Layer | None) -> Catalogue | None:
    """Where our own code stumbles over a directory, patients still find what the hospital's system says."""
    if layer is None:
        return under(None)
    try:
        return under(layer)
    except Exception:
        tell_of_mistake()
        return under(None)


def heard_under(layer: Layer | None, catalogue: Catalogue, now: datetime) -> Catalogue:
    """What was said just now. A kiosk whose clock is lost goes by the hospital's."""
    if layer is None:
        return catalogue
    return layer.over(catalogue, catalogue.as_of if now < catalogue.as_of - CLOCK_LOST else now)


def remembered_under(layer: Layer | None, catalogue: Catalogue, said_at: datetime, now: datetime) -> Catalogue:
    """What still holds of what was said then: whether a room is open is judged by the hours of the directory.

    A clock that stands long before it closes no door: as without a directory, what is known is offered.
    """
    if layer is None:
        return remembered(catalogue, said_at, now)
    if now < said_at - CLOCK_SET_BACK:
        return _offered(layer.over(catalogue, said_at), now)
    now = max(now, said_at)
    catalogue = _but_by_hours(layer, catalogue, said_at)
    hours = {department.id: department for department in layer.over(catalogue, now).departments}
    told = tuple(hours.get(department.id, department) for department in catalogue.departments)
    still = remembered(replace(catalogue, departments=told), said_at, now)
    return layer.over(replace(catalogue, rooms=still.rooms), now)


def _offered(catalogue: Catalogue, now: datetime) -> Catalogue:
    """Every room whose word is known, with nobody counted."""
    rooms = tuple(replace(room, closed_because={}) for room in catalogue.rooms)
    return remembered(replace(catalogue, rooms=rooms), catalogue.moment, now)


def _but_by_hours(layer: Layer, catalogue: Catalogue, said_at: datetime) -> Catalogue:
    """The system's word without what the directory explains: a doctor who comes later is nobody's word for the day."""
    if all(room.state is not RoomState.CLOSED for room in catalogue.rooms):
        return catalogue
    opened = tuple(
        replace(room, state=RoomState.OPEN) if room.state is RoomState.CLOSED else room for room in catalogue.rooms
    )
    under = layer.over(replace(catalogue, rooms=opened), said_at).rooms
    explained = {room.queue_id for room in under if room.state is RoomState.CLOSED}
    rooms = tuple(
        as_open if room.queue_id in explained else room for room, as_open in zip(catalogue.rooms, opened, strict=True)
    )
    return replace(catalogue, rooms=rooms)
