"""One version of the hospital's directory, ready to be laid over what the hospital's system says."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.departments import Catalogue
from kiosk.directory import Directory, Holiday
from kiosk.runtime.directory.rejoining import Rejoining
from kiosk.visit import Service

PublicHolidays = Callable[..., tuple[Holiday, ...]]

_serials = itertools.count(1)


class Layer:
    """`version` is the published one, None for a file of this machine. A later layer has a greater `serial`.

    `public` gives the public holidays of years.
    """

    def __init__(
        self, directory: Directory, version: int | None, *, kiosk_id: str | None, public: PublicHolidays
    ) -> None:
        self.directory = directory
        self.version = version
        self.serial = next(_serials)
        self._kiosk_id = kiosk_id
        self._public = public
        self._entries = {entry.id: entry for entry in directory.departments}
        self._rejoining = Rejoining(directory, self._joined)
        self._holidays: tuple[int, tuple[Holiday, ...]] | None = None

    def over(self, catalogue: Catalogue | None, moment: datetime) -> Catalogue:
        """What patients choose from here. A directory that leaves this kiosk nothing at all was not meant for it."""
        return self._rejoining.over(catalogue, moment)

    def alone(self, moment: datetime) -> Catalogue | None:
        """What the directory can say where the hospital's system was never heard; None where that is nothing.

        Departments that it only adds a word to are not known without the system's own name and rooms.
        """
        catalogue = self.over(None, moment)
        if self.directory.complete:
            return catalogue
        housed = {room.department_id for room in catalogue.rooms}
        known = tuple(
            one for one in catalogue.departments if one.id in housed and self._entries[one.id].names.get("vi")
        )
        return replace(catalogue, departments=known) if known else None

    def services(self, department_id: str) -> tuple[Service, ...]:
        """What the directory says a department charges."""
        from kiosk.directory import services_of  # noqa: PLC0415 - after the first picture

        entry = self._entries.get(department_id)
        return services_of(replace(self.directory, departments=(entry,)), department_id) if entry is not None else ()

    def _joined(self, catalogue: Catalogue | None, moment: datetime) -> Catalogue:
        from kiosk.directory import joined  # noqa: PLC0415 - after the first picture

        public = self._holidays_around(moment.year)
        here = joined(self.directory, catalogue, moment, kiosk_id=self._kiosk_id, public=public)
        if any(department.active for department in here.departments):
            return here
        return joined(self.directory, catalogue, moment, public=public)

    def _holidays_around(self, year: int) -> tuple[Holiday, ...]:
        if not self.directory.holidays.public:
            return ()
        if self._holidays is None or self._holidays[0] != year:
            self._holidays = year, self._public(year - 1, year, year + 1)
        return self._holidays[1]


@dataclass(frozen=True, slots=True)
class Edition:
    """What a layer makes of the hospital's word; without a layer it is that word itself."""

    layer: Layer | None
    catalogue: Catalogue

    @property
    def serial(self) -> int:
        """Of its layer; 0 without one."""
        return self.layer.serial if self.layer is not None else 0
