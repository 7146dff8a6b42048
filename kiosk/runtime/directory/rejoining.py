"""What a large directory makes of one answer of the hospital's system after the other, without doing it all again.

From answer to answer mostly the numbers of waiting people change, and the clock matters only where it passes the
beginning or the end of some hours, or midnight.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from kiosk.departments import Catalogue, ClinicRoom
from kiosk.directory import Directory

Join = Callable[[Catalogue | None, datetime], Catalogue]
Time = tuple[date, int]

MOST_KEPT: Final = 3
"""What was said, how it stood then, and what is remembered of it."""
DAY_MIN: Final = 24 * 60


@dataclass(frozen=True, slots=True)
class _Made:
    time: Time
    said: Catalogue | None
    joined: Catalogue


class Rejoining:
    """`join` may use nothing of the moment but its date, and on which side of the directory's hours it lies."""

    def __init__(self, directory: Directory, join: Join) -> None:
        self._join = join
        self._bounds = _bounds(directory)
        self._made: tuple[_Made, ...] = ()

    def over(self, catalogue: Catalogue | None, moment: datetime) -> Catalogue:
        """The same as `join`."""
        time = (moment.date(), bisect_right(self._bounds, moment.hour * 60 + moment.minute))
        made = next((one for one in self._made if one.time == time and _alike(one.said, catalogue)), None)
        if made is None:
            joined = self._join(catalogue, moment)
            self._made = (_Made(time, catalogue, joined), *self._made)[:MOST_KEPT]
        else:
            joined = made.joined if catalogue is None else _recounted(made.joined, catalogue)
        return replace(joined, judged_at=moment)


def _bounds(directory: Directory) -> list[int]:
    """Every minute of a day at which something opens or closes."""
    hours = [one for entry in directory.departments for one in entry.hours or ()]
    hours += [
        session.hours for entry in directory.departments for room in entry.rooms for session in room.sessions or ()
    ]
    return sorted({minute % DAY_MIN for one in hours for minute in (one.opens, one.closes)})


def _alike(one: Catalogue | None, other: Catalogue | None) -> bool:
    """Whether they differ in nothing but when they were said and how many people wait."""
    if one is None or other is None:
        return one is other
    return (
        len(one.rooms) == len(other.rooms)
        and (one.complaints, one.priority, one.departments) == (other.complaints, other.priority, other.departments)
        and all(map(_alike_rooms, one.rooms, other.rooms))
        and len({room.queue_id for room in other.rooms}) == len(other.rooms)
    )


def _alike_rooms(one: ClinicRoom, other: ClinicRoom) -> bool:
    return one == other or replace(one, waiting=other.waiting, minutes=other.minutes) == other


def _recounted(joined: Catalogue, said: Catalogue) -> Catalogue:
    counts = {room.queue_id: room for room in said.rooms}
    rooms = tuple(_with_count(room, counts.get(room.queue_id)) for room in joined.rooms)
    return replace(joined, rooms=rooms, as_of=said.as_of)


def _with_count(room: ClinicRoom, said: ClinicRoom | None) -> ClinicRoom:
    if said is None or (room.waiting, room.minutes) == (said.waiting, said.minutes):
        return room
    return replace(room, waiting=said.waiting, minutes=said.minutes)
