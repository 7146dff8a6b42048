"""Queue numbers without transactions: none is told to two patients, and none is left out unless two collide late.

A number is first taken by conditional create, or looked at and put on a draft; then the server is asked who else bears
it. Whoever finds a confirmed entry, or a draft that came earlier, goes on to the next number. After confirming it is
asked once more: two that could not see each other as drafts see each other then, and both go on (which leaves a gap).
"""

from datetime import date
from typing import Any

from kiosk.hospital.fhir import codes, queue
from kiosk.hospital.fhir.elements import Stored
from kiosk.hospital.fhir.exchange import Exchange
from kiosk.hospital.fhir.faults import DoubtError, RefusedError
from kiosk.hospital.fhir.finding import bearing, count
from kiosk.hospital.fhir.resources import Task
from kiosk.hospital.fhir.site import FhirSite
from kiosk.hospital.fhir.writing import Named, age, change, create, only_one

MOST_TRIES = 60
LAST = 99_999


class Numbering:
    """Numbers of one series on one day. `told` is what this kiosk knows to be given out, by series: where to begin."""

    def __init__(self, x: Exchange, site: FhirSite, series: str, day: date, told: dict[str, int]) -> None:
        self._x = x
        self._site = site
        self._series = series
        self._told = told
        self.system = site.queue_system(day, series)

    def settle(self, task: Stored[Task] | dict[str, Any], own: Named) -> Stored[Task]:
        """The confirmed entry, made of a first draft or of one that an earlier attempt left."""
        number = self._number_of(task) if isinstance(task, Stored) else None
        if number is None:
            number = self._first_free(self._beginning())
        for _ in range(MOST_TRIES):
            draft = self._drafted(task, own, number)
            if draft is not None:
                task, number = draft, self._number_of(draft) or number
                if self._is_mine(draft, number):
                    task = self._confirmed(self._still_ours(draft, own), number)
                    if self._is_mine(task, number):
                        self._told[self.system] = number
                        return task
            number = self._first_free(number + 1)
        raise DoubtError

    def _drafted(self, task: Stored[Task] | dict[str, Any], own: Named, number: int) -> Stored[Task] | None:
        """The entry as a draft under this number; None where that is taken."""
        value = self._value(number)
        if isinstance(task, Stored):
            known = task.seen.status

            def moved(now: Stored[Task]) -> dict[str, Any]:
                if now.seen.status != known:
                    raise DoubtError  # another delivery of this visit, or staff, went on with it
                return queue.numbered(now.raw, self._site, self.system, value, codes.DRAFT)

            return change(
                self._x,
                task,
                moved,
                done=lambda seen: seen.status == codes.DRAFT and seen.bears(self.system, value),
            )
        body = queue.numbered(task, self._site, self.system, value, codes.DRAFT)
        made = create(self._x, Task, body, own, unless=[own, (self.system, value)])
        if isinstance(made, Stored):
            return made
        if made.other is not None and not made.other.seen.bears(self.system, value):
            again = create(self._x, Task, body, own)  # that server found something else: not a condition
            return again if isinstance(again, Stored) else None
        return None

    def _still_ours(self, draft: Stored[Task], own: Named) -> Stored[Task]:
        """The draft, unless another delivery of the same visit was earlier with one: that one ends it."""
        one = only_one(self._x, Task, own)
        if one is None or one.id != draft.id:
            raise DoubtError
        return draft

    def _confirmed(self, draft: Stored[Task], number: int) -> Stored[Task]:
        value = self._value(number)

        def confirmed(now: Stored[Task]) -> dict[str, Any]:
            if now.seen.status != codes.DRAFT or not now.seen.bears(self.system, value):
                raise DoubtError
            return queue.numbered(now.raw, self._site, self.system, value, "requested")

        return change(
            self._x,
            draft,
            confirmed,
            done=lambda seen: seen.status in codes.WAITING | codes.CALLED and seen.bears(self.system, value),
        )

    def _is_mine(self, task: Stored[Task], number: int) -> bool:
        """Whether nobody else has it. The search must show our own entry as it is before it is believed."""
        for _ in self._x.looks():
            bearers = bearing(self._x, Task, self.system, self._value(number))
            if any(each.id == task.id and each.seen.status in (task.seen.status, "requested") for each in bearers):
                break
        else:
            raise DoubtError
        others = [each for each in bearers if each.id != task.id and each.seen.status != codes.VOID]
        if task.seen.status != codes.DRAFT:
            return all(each.seen.status == codes.DRAFT for each in others)
        return all(each.seen.status == codes.DRAFT and age(each) > age(task) for each in others)

    def _beginning(self) -> int:
        """Behind the last number by the server's count, if that can be believed; else behind what is known here."""
        total = count(self._x, Task, [("identifier", f"{self.system}|")])
        known = self._told.get(self.system, 0)
        if total is not None and known <= total <= LAST and (total == known or self._is_taken(total)):
            return total + 1
        return known + 1

    def _first_free(self, start: int) -> int:
        """The first number not taken from `start` on, with few questions: numbers are given out in a row."""
        if not self._is_taken(start):
            return start
        taken, step = start, 1
        while self._is_taken(taken + step):
            taken, step = taken + step, step * 2
            if taken > LAST:
                raise RefusedError("numbers-exhausted")
        free = taken + step
        while free - taken > 1:
            middle = (taken + free) // 2
            taken, free = (middle, free) if self._is_taken(middle) else (taken, middle)
        return free

    def _is_taken(self, number: int) -> bool:
        return bool(bearing(self._x, Task, self.system, self._value(number)))

    def _value(self, number: int) -> str:
        return f"{self._series}{number:03d}"

    def _number_of(self, task: Stored[Task]) -> int | None:
        for each in task.seen.identifier:
            digits = (each.value or "").removeprefix(self._series)
            if each.system == self.system and digits.isascii() and digits.isdigit():
                return int(digits)
        return None
