"""In which order the rooms of a hospital call people, and how far that is from the order in which they came. Pure."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody before a department: when the ticket was issued, and from when on the rooms know of it, in seconds."""

    department: str
    kiosk: int
    issued: float
    known: float
    priority: bool
    consult_s: float


@dataclass(frozen=True, slots=True)
class Moved:
    """Places each was called before or behind the one that was right, and how many seconds later.

    Places are counted among people of the same right: those with legal priority go before all others whenever they
    become known, and that moves nobody who has the same.
    """

    places: tuple[int, ...]
    later_s: tuple[float, ...]


Rule = Callable[[Waiting], tuple[float, ...]]


def by_issue(person: Waiting) -> tuple[float, ...]:
    """As the law and the notes want it."""
    return not person.priority, person.issued


def called(people: Sequence[Waiting], rooms: int, rule: Rule) -> dict[int, float]:
    """When each of them is called; who is first by the rule among those known goes next."""
    departments: defaultdict[str, list[int]] = defaultdict(list)
    for index, person in enumerate(people):
        departments[person.department].append(index)
    told: dict[int, float] = {}
    for those in departments.values():
        coming = sorted(those, key=lambda index: people[index].known, reverse=True)
        here: list[tuple[tuple[float, ...], int]] = []
        free = [0.0] * rooms
        while coming or here:
            now = free[0] if here else max(free[0], people[coming[-1]].known)
            while coming and people[coming[-1]].known <= now:
                index = coming.pop()
                heapq.heappush(here, (rule(people[index]), index))
            _, index = heapq.heappop(here)
            told[index] = now
            heapq.heapreplace(free, now + people[index].consult_s)
    return told


def moved(people: Sequence[Waiting], rooms: int, rule: Rule = by_issue) -> Moved:
    """Against a hospital that knows of everybody at once and calls by the time of issue."""
    right = called([_at_once(person) for person in people], rooms, by_issue)
    real = called(people, rooms, rule)
    places = [0] * len(people)
    queues: defaultdict[tuple[str, bool], list[int]] = defaultdict(list)
    for index, person in enumerate(people):
        queues[person.department, person.priority].append(index)
    for those in queues.values():
        for order, sign in ((right, -1), (real, 1)):
            for place, index in enumerate(sorted(those, key=lambda index: (order[index], index))):
                places[index] += sign * place
    later = (real[index] - right[index] for index in range(len(people)))
    return Moved(tuple(abs(place) for place in places), tuple(later))


def blocks_always(people: Sequence[Waiting], size: int = 10) -> tuple[int, ...]:
    """The rival: each kiosk holds a block of each department's numbers all day long, and people are called by number.

    Places between the order of the numbers and the order of issue, as in a hall where all still wait.
    """
    ends: defaultdict[str, int] = defaultdict(int)
    held: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    given: defaultdict[str, list[int]] = defaultdict(list)
    for person in sorted(people, key=lambda person: person.issued):
        block = held[person.department, person.kiosk]
        if not block:
            first = ends[person.department]
            ends[person.department] += size
            block.extend(range(first + size - 1, first - 1, -1))
        given[person.department].append(block.pop())
    return tuple(
        abs(place - sorted(numbers).index(number)) for numbers in given.values() for place, number in enumerate(numbers)
    )


def _at_once(person: Waiting) -> Waiting:
    return Waiting(person.department, person.kiosk, person.issued, person.issued, person.priority, person.consult_s)
