"""Seven days added up. Shares are of 1, durations seconds; None where nothing was measured."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.watching.days import Day
from kiosk.watching.merging import add
from kiosk.watching.observations import FIRST_TRY, LEFT_ALONE, NOT_SERVED, SERVED, end_of
from kiosk.watching.spread import quantile
from kiosk.watching.weeks import Week, WeekFile

PATIENTS_OWN: Final = frozenset(
    {
        "AlreadyRegistered",
        "AskingPriority",
        "ChoosingAppointment",
        "ChoosingDepartment",
        "ChoosingDocument",
        "ChoosingSession",
        "Confirming",
        "CoverageProblem",
        "Paying",
        "ReadProblem",
        "ReadingCard",
        "Reviewing",
        "Typing",
    }
)
"""Steps at which the patient has something to do; at the others the kiosk or the hospital has."""
COURSE: Final = (
    "Typing",
    "ReadingCard",
    "ReadProblem",
    "ChoosingDocument",
    "Identifying",
    "Confirming",
    "Checking",
    "CoverageProblem",
    "AlreadyRegistered",
    "ChoosingAppointment",
    "ChoosingDepartment",
    "ChoosingSession",
    "AskingPriority",
    "Reviewing",
    "Registering",
    "Paying",
    "Cancelling",
)
"""The steps in which a visit may spend time, in its order."""
WAITS: Final = frozenset({"Checking", "Identifying", "Registering", "Cancelling"})


@dataclass(frozen=True, slots=True)
class StepSum:
    """One step in one week."""

    name: str
    times: int
    median: float
    p90: float
    help: int
    left: int


@dataclass(frozen=True, slots=True)
class DeviceSum:
    """How one device read: visits it was used in, the share it read at once, and what was said instead."""

    name: str
    visits: int
    first_try: float
    causes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class WeekSum:
    """`days` are Monday to Sunday; `whole` is all of them. `cut_off` are visits that no end is known of."""

    week: Week
    days: tuple[Day, ...]
    whole: Day
    visits: int
    cut_off: int
    ended: int
    median: float | None
    p90: float | None
    steps: tuple[StepSum, ...]
    devices: tuple[DeviceSum, ...]

    def share(self, *ends: str) -> float | None:
        """Of the visits that are over, those that ended so: `served`, `left`, `failed`."""
        if not self.ended:
            return None
        return sum(n for outcome, n in self.whole.outcomes.items() if end_of(outcome) in ends) / self.ended

    @property
    def served(self) -> float | None:
        """Who came for something and got it."""
        return self.share(SERVED)

    @property
    def left(self) -> float | None:
        """Who went away."""
        return self.share(LEFT_ALONE)

    @property
    def failed(self) -> float | None:
        """Who was sent to the desk."""
        return self.share(NOT_SERVED)

    @property
    def helped(self) -> int:
        """Calls for help."""
        return sum(self.whole.help.values())

    @property
    def first_try(self) -> float | None:
        """Over all devices."""
        tries = sum(sum(results.values()) for results in self.whole.reads.values())
        return sum(r.get(FIRST_TRY, 0) for r in self.whole.reads.values()) / tries if tries else None

    @property
    def out(self) -> float:
        """Seconds out of service."""
        return sum(self.whole.out.values())

    def ends(self) -> dict[str, int]:
        """Visits by how they ended, in the page's words (`words.ENDS`)."""
        found: dict[str, int] = {}
        for outcome, times in self.whole.outcomes.items():
            word = outcome if end_of(outcome) != NOT_SERVED else "failed"
            found[word] = found.get(word, 0) + times
        if self.cut_off:
            found["cut-off"] = self.cut_off
        return found


def sum_of(week: Week, file: WeekFile) -> WeekSum:
    """Add a week up."""
    days = tuple(file.days.get(day.isoformat(), Day()) for day in week.days)
    whole = Day()
    for day in days:
        add(whole, day)
    visits, ended = sum(whole.visits.values()), sum(whole.outcomes.values())
    return WeekSum(
        week=week,
        days=days,
        whole=whole,
        visits=visits,
        cut_off=max(0, visits - ended),
        ended=ended,
        median=quantile(whole.to_ticket, 0.5),
        p90=quantile(whole.to_ticket, 0.9),
        steps=tuple(_steps(whole)),
        devices=tuple(_devices(whole.reads, whole.not_read)),
    )


def _steps(day: Day) -> Iterable[StepSum]:
    """The patient's own steps and the waits, in the order of a visit."""
    for name in (name for name in COURSE if name in day.steps):
        drawers = day.steps[name]
        yield StepSum(
            name,
            sum(drawers.values()),
            quantile(drawers, 0.5) or 0.0,
            quantile(drawers, 0.9) or 0.0,
            day.help.get(name, 0),
            day.left.get(name, 0),
        )


def _devices(reads: Mapping[str, Mapping[str, int]], not_read: Mapping[str, Mapping[str, int]]) -> Iterable[DeviceSum]:
    for name, results in sorted(reads.items(), key=lambda one: -sum(one[1].values())):
        visits = sum(results.values())
        if visits:
            causes = sorted(not_read.get(name, {}).items(), key=lambda cause: (-cause[1], cause[0]))
            yield DeviceSum(name, visits, results.get(FIRST_TRY, 0) / visits, tuple(causes))
