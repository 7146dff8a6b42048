"""What patients meet now: the queues as the kiosks show them, and which kiosk shows which version."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.departments import Catalogue, ClinicRoom, Department, Full, Offer, PatientFacts, RoomState, offers
from kiosk.directory import Directory, joined
from kiosk.directory_files.public_holidays import public_holidays
from kiosk.identity import Sex, fold
from kiosk.office.office import KioskState, Office, Publication
from kiosk.office.pages.out_of_hours import hours_of
from kiosk.office.pages.words import Say


@dataclass(frozen=True, slots=True)
class Queue:
    """A room as staff see it; `closed_today` where it can be opened again, `rests` outside its hours until `opens`."""

    room: ClinicRoom
    closed_today: bool
    rests: bool = False
    opens: datetime | None = None

    @property
    def words(self) -> str:
        """What it can be found by."""
        room = self.room
        return fold(" ".join((room.name, *room.names.values(), room.code, room.practitioner or "")))


@dataclass(frozen=True, slots=True)
class LobbyDepartment:
    """A department and its queues; `closed_today` as a whole."""

    department: Department
    queues: tuple[Queue, ...]
    closed_today: bool


@dataclass(frozen=True, slots=True)
class Lobby:
    """`silent`: the hospital's system does not tell its queues."""

    departments: tuple[LobbyDepartment, ...]
    silent: bool

    @property
    def waiting(self) -> int:
        """People in all queues that are known."""
        return sum(queue.room.waiting or 0 for one in self.departments for queue in one.queues)

    @property
    def rooms(self) -> int:
        """How many rooms take patients."""
        return self._count(RoomState.OPEN)

    @property
    def full(self) -> int:
        """How many have no numbers left."""
        return self._count(RoomState.FULL)

    @property
    def closed(self) -> int:
        """How many are closed."""
        return self._count(RoomState.CLOSED)

    def _count(self, state: RoomState) -> int:
        return sum(queue.room.state is state for one in self.departments for queue in one.queues)

    def found(self, wanted: str) -> tuple[LobbyDepartment, ...]:
        """Departments whose name, or rooms of departments whose name, code or doctor has these words; all for none."""
        if not (plain := fold(wanted)):
            return self.departments
        found = []
        for one in self.departments:
            if plain in fold(" ".join((one.department.name, *one.department.names.values()))):
                found.append(one)
            elif rooms := tuple(queue for queue in one.queues if plain in queue.words):
                found.append(replace(one, queues=rooms))
        return tuple(found)


def current(office: Office) -> Publication | None:
    """The version kiosks take now."""
    return next((one for one in office.publications() if not one.planned and not one.refused), None)


def released(office: Office) -> Directory:
    """What it says; empty before the first."""
    version = current(office)
    return office.directory_of(version.version) if version else Directory()


def as_shown(
    office: Office, directory: Directory, *, kiosk_id: str | None = None, moment: datetime | None = None
) -> Catalogue:
    """The catalogue of kiosks with this directory, now or at another moment."""
    moment = moment or office.now()
    days = public_holidays(moment.year, moment.year + 1)
    return joined(directory, office.system(), moment, kiosk_id=kiosk_id, public=days)


def lobby(office: Office) -> Lobby:
    """As it is now."""
    directory = released(office)
    catalogue = as_shown(office, directory)
    closed = set(office.closed_today())
    hours = hours_of(directory, office.system(), office.now())
    known = {one.id: one for one in catalogue.departments}
    rooms: dict[str, list[Queue]] = {}
    for room in catalogue.rooms:
        whole = (room.department_id, None) in closed
        by_hand = (room.department_id, room.queue_id) in closed
        department = known[room.department_id]
        rests = not whole and not by_hand and hours.is_over(room, department)
        queue = Queue(room, by_hand and not whole, rests, hours.next(room, department) if rests else None)
        rooms.setdefault(room.department_id, []).append(queue)
    departments = tuple(
        LobbyDepartment(one, tuple(rooms.get(one.id, ())), (one.id, None) in closed)
        for one in catalogue.departments
        if one.active
    )
    return Lobby(departments, office.system() is None)


@dataclass(frozen=True, slots=True)
class ShownKiosk:
    """A kiosk's state beside the version it should show."""

    state: KioskState
    newest: int | None

    @property
    def is_current(self) -> bool:
        """Whether it shows what is published."""
        return self.newest is None or self.state.running == self.newest


def kiosks(office: Office) -> tuple[ShownKiosk, ...]:
    """All that ever asked."""
    version = current(office)
    return tuple(ShownKiosk(state, version.version if version else None) for state in office.kiosks())


def glass(office: Office, directory: Directory, moment: datetime, kiosk_id: str | None = None) -> tuple[Offer, ...]:
    """What stands on the department screen of this kiosk, before it knows who asks."""
    catalogue = as_shown(office, directory, kiosk_id=kiosk_id, moment=moment)
    return offers(catalogue, PatientFacts(None, Sex.UNKNOWN, moment.date(), moment))


def told(glass: tuple[Offer, ...], language: str, say: Say) -> Iterator[str]:
    """Its departments for those who cannot see the picture: closed ones are said to be closed."""
    for one in glass:
        name = one.department.names.get(language) or one.department.name
        if one.can_be_chosen:
            yield name
        else:
            yield (
                say("{name} (hết số)", name=name)
                if isinstance(one.availability, Full)
                else say("{name} (đang đóng)", name=name)
            )
