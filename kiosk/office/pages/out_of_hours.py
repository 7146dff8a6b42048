"""Which rooms rest by their hours, beside those that somebody closed."""

from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.departments import Catalogue, ClinicRoom, Department, RoomState
from kiosk.directory import Directory, DoctorSession


@dataclass(frozen=True, slots=True)
class Hours:
    """`told` are the states the hospital's system says, `sessions` those of the directory, by room."""

    moment: datetime
    told: dict[str, RoomState]
    sessions: dict[str, tuple[DoctorSession, ...]]

    def is_over(self, room: ClinicRoom, department: Department) -> bool:
        """Whether a room that no closure holds takes nobody because of its hours."""
        if room.state is not RoomState.CLOSED or room.closed_because:
            return False
        if self.told.get(room.queue_id) is not RoomState.CLOSED:
            return True
        return bool(department.opening) and not department.takes_patients_at(self.moment)

    def next(self, room: ClinicRoom, department: Department) -> datetime | None:
        """When it takes patients again; None where nobody says."""
        sessions = self.sessions.get(room.queue_id, ())
        opening = [department.opens_next(self.moment)]
        if sessions:
            opening.append(replace(department, opening=tuple(one.hours for one in sessions)).opens_next(self.moment))
        last = max((one for one in opening if one is not None), default=self.moment)
        return last if last > self.moment else None


def hours_of(directory: Directory, system: Catalogue | None, moment: datetime) -> Hours:
    """As they are now."""
    return Hours(
        moment,
        {} if system is None else {one.queue_id: one.state for one in system.rooms},
        {room.id: room.sessions or () for one in directory.departments for room in one.rooms},
    )
