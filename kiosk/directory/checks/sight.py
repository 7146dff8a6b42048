"""A directory as its checks see it: with what the hospital's system says, and the words to name its parts."""

from dataclasses import field
from datetime import date

from kiosk.departments import Catalogue, ClinicRoom, Department
from kiosk.directory.model import DepartmentEntry, Directory, RoomEntry
from kiosk.directory.words import Says, in_both, same, short
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Sight:
    """`knows_all`: no department can exist beside those seen here. `today` is None where nobody told the date."""

    directory: Directory
    catalogue: Catalogue | None
    today: date | None
    said: dict[str, Department] = field(default_factory=dict)
    heard: dict[str, dict[str, ClinicRoom]] = field(default_factory=dict)
    entries: dict[str, DepartmentEntry] = field(default_factory=dict)

    @property
    def knows_all(self) -> bool:
        """Whether an id that stands nowhere here stands nowhere at all."""
        return self.directory.complete or self.catalogue is not None

    def exists(self, department_id: str) -> bool:
        """Whether the directory or the hospital's system names this department."""
        return department_id in self.entries or (department_id in self.said and not self.directory.complete)

    def shows(self, department_id: str) -> bool:
        """Whether patients see it anywhere."""
        entry, said = self.entries.get(department_id), self.said.get(department_id)
        if entry is not None and entry.kiosks == ():
            return False
        if entry is not None and entry.shown is not None:
            return entry.shown
        return said is None or said.active

    def name(self, department_id: str) -> Says:
        """What staff call this department."""
        entry, said = self.entries.get(department_id), self.said.get(department_id)
        own = in_both(entry.names, "") if entry else same("")
        if own.vi:
            return own
        return Says(short(said.name), short(said.names.get("en") or said.name)) if said else same(short(department_id))

    def room_name(self, department_id: str, room: RoomEntry) -> Says:
        """What staff call this room: with its department."""
        department, said = self.name(department_id), self.heard.get(department_id, {}).get(room.id)
        code = short(room.code or (said.code if said else "") or room.id)
        return Says(f"{department.vi}, phòng {code}", f"{department.en}, room {code}")


def sight_of(directory: Directory, catalogue: Catalogue | None, today: date | None) -> Sight:
    """The first of entries with one id counts."""
    said = {one.id: one for one in catalogue.departments} if catalogue else {}
    heard: dict[str, dict[str, ClinicRoom]] = {}
    for room in catalogue.rooms if catalogue else ():
        heard.setdefault(room.department_id, {})[room.queue_id] = room
    entries: dict[str, DepartmentEntry] = {}
    for entry in directory.departments:
        entries.setdefault(entry.id, entry)
    if today is None and catalogue is not None:
        today = catalogue.as_of.date()
    return Sight(directory, catalogue, today, said, heard, entries)
