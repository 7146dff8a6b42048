"""Who works today, and in which room."""

from kiosk.departments.catalogue import Catalogue, ClinicRoom, Department
from kiosk.departments.once import once
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Doctor:
    """A doctor in a room of today. One who works in two rooms is there twice."""

    name: str
    room: ClinicRoom
    department: Department


@once
def doctors(catalogue: Catalogue) -> tuple[Doctor, ...]:
    """Everybody the hospital names, in the order of its departments and rooms."""
    order = {department.id: (place, department) for place, department in enumerate(catalogue.departments)}
    known = [
        (order[room.department_id], room)
        for room in catalogue.rooms
        if room.practitioner and room.department_id in order and order[room.department_id][1].active
    ]
    known.sort(key=lambda one: one[0][0])
    return tuple(Doctor(room.practitioner or "", room, department) for (_, department), room in known)
