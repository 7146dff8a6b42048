"""Where a check works: the line, what the hospital says it can, and what every check does again and again."""

import threading
import time
import uuid
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, TypeVar

from kiosk.conformance import invented
from kiosk.conformance.check import answers
from kiosk.conformance.contract import Contract
from kiosk.conformance.credentials import Nothing
from kiosk.conformance.exchange import BrokenError, Exchange, NoRoomError
from kiosk.conformance.hooks import Hooks
from kiosk.conformance.line import Line

VIETNAM = timezone(timedelta(hours=7))
ADULT = range(18, 80)
NO_ROOM = {"session-full", "department-closed"}
MOST_WAITS = 3
LONGEST_WAIT = 10

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What whoever runs the suite chose.

    `department` is one for adults, `scarce` a slot or queue whose last place may be fought for; `slow` allows checks
    that wait.
    """

    kiosk_id: str = "KIOSK-CHECK"
    department: str | None = None
    scarce: str | None = None
    slow: bool = False
    hooks: Hooks = field(default_factory=Hooks)


@dataclass(slots=True)
class Bench:
    """A kiosk of the suite. Everything it registers is invented."""

    line: Line
    contract: Contract
    wishes: Wishes
    capabilities: Mapping[str, Any]
    toured: bool = False
    _department: str | None = None
    _began: float = field(default_factory=time.monotonic)

    @property
    def hooks(self) -> Hooks:
        """What only the hospital can do."""
        return self.wishes.hooks

    def has(self, feature: str) -> bool:
        """Whether the hospital names this feature."""
        return feature in (self.capabilities.get("features") or ())

    def rival(self) -> str | None:
        """Another kiosk's id; None where the suite's credential is for its own kiosk only."""
        address = self.line.address
        anybody = isinstance(address.credential, Nothing) and address.certificate is None
        return f"{self.wishes.kiosk_id}-2" if anybody else None

    def now(self) -> datetime:
        """The present moment in Vietnam by the hospital's clock: what it said at the beginning, and the time since."""
        try:
            then = datetime.fromisoformat(str(self.capabilities.get("serverTime")))
        except ValueError:
            then = datetime.now(UTC)
        if then.tzinfo is None:
            then = then.replace(tzinfo=VIETNAM)
        return then.astimezone(VIETNAM) + timedelta(seconds=time.monotonic() - self._began)

    def another(self) -> "Bench":
        """A second kiosk with its own connection."""
        return replace(self, line=self.line.another())

    def get(self, path: str, query: Mapping[str, str] | None = None, **headers: str) -> Exchange:
        """Read something."""
        return self._ask("GET", path, query=query, headers=_named(headers))

    def post(self, path: str, body: Any, **headers: str) -> Exchange:
        """Send a body without an idempotency key."""
        return self._ask("POST", path, body=body, headers=_named(headers))

    def write(self, path: str, body: Any, key: str | None = None) -> Exchange:
        """Send a body with an idempotency key, a new one unless told."""
        return self.post(path, body, Idempotency_Key=key or new_key())

    def delete(self, path: str) -> Exchange:
        """Take something back."""
        return self._ask("DELETE", path)

    def _ask(self, method: str, path: str, **more: Any) -> Exchange:
        """Send and, where the hospital asks for patience, wait as a kiosk does."""
        came = self.line.ask(self.line.prepared(method, path, **more))
        for _ in range(MOST_WAITS):
            wait = came.header("Retry-After") or ""
            if came.status != 429 or not wait.isdecimal():
                break
            time.sleep(min(int(wait), LONGEST_WAIT))
            came = self.line.ask(self.line.prepared(method, path, **more))
        return came

    def department(self) -> str:
        """A department that registers any adult at this moment, and has room. Raises NoRoomError."""
        if self._department is None:
            self._department = self.wishes.department or self._fitting_department()
        return self._department

    def takes_insurance(self) -> bool:
        """Whether that department does."""
        chosen = self.department()
        return any(each.get("id") == chosen and each.get("acceptsBhyt") for each in self._departments())

    def has_room(self) -> bool:
        """Whether the department can still be booked; else the next booking looks for another."""
        queues = self.get("/queues", {"departmentId": self.department()}).items()
        if any(queue.get("state") == "open" for queue in queues):
            return True
        self._department = None
        return False

    def _departments(self) -> list[dict[str, Any]]:
        return self.get("/departments", {"limit": "500"}).items()

    def _fitting_department(self) -> str:
        rooms: dict[Any, int] = {}
        for queue in self.get("/queues").items():
            if queue.get("state") == "open":
                left = queue.get("remaining")
                rooms[queue.get("departmentId")] = rooms.get(queue.get("departmentId"), 0) + (
                    10_000 if left is None else int(left)
                )
        fitting = [each for each in self._departments() if _takes_any_adult(each) and rooms.get(each.get("id"), 0) > 0]
        if not fitting:
            raise NoRoomError("no department for any adult has an open queue now: choose one with `--department ID`")
        best = max(fitting, key=lambda each: (bool(each.get("acceptsBhyt")), rooms[each.get("id")]))
        return str(best["id"])

    def patient(self, **changes: Any) -> str:
        """Register a new invented patient; gives the patientId."""
        registered = answers(self.write("/patients", invented.patient(**changes)), 201, "registering a patient")
        return str(registered["patientId"])

    def visit(self, **changes: Any) -> dict[str, Any]:
        """The body of a visit that pays for itself, for a new patient unless one is named."""
        patient = changes.pop("patientId", None) or self.patient()
        department = changes.pop("departmentId", None) or self.department()
        return {
            "clientReference": str(uuid.uuid4()),
            "kioskId": self.wishes.kiosk_id,
            "patientId": patient,
            "departmentId": department,
            "payer": "SELF",
        } | changes

    def book(self, **changes: Any) -> Exchange:
        """Book a visit; the exchange of the 201."""
        return answers(self.write("/visits", self.visit(**changes)), 201, "booking a visit")

    def by_reference(self, reference: str) -> Exchange:
        """Look a visit up as after a lost answer."""
        return self.get("/visits", {"clientReference": reference})

    def cancel(self, visit_id: str, if_match: str = "*") -> Exchange:
        """Cancel a visit."""
        return self.post(f"/visits/{visit_id}:cancel", {"reason": "conformance-check"}, If_Match=if_match)

    def at_once(self, act: Callable[["Bench", Item], Outcome], items: Iterable[Item]) -> list[Outcome]:
        """Give each item to a kiosk of its own, all at the same moment; results in order."""
        work = [(self.another(), item) for item in items]
        gate = threading.Barrier(len(work))

        def one(each: tuple[Bench, Item]) -> Outcome:
            gate.wait(30)
            return act(*each)

        try:
            with ThreadPoolExecutor(len(work)) as pool:
                return list(pool.map(one, work))
        finally:
            for kiosk, _ in work:
                kiosk.line.close()


def _takes_any_adult(department: Mapping[str, Any]) -> bool:
    ages = department.get("ageRange") or {}
    youngest, oldest = ages.get("minYears") or 0, ages.get("maxYears")
    fits = youngest <= ADULT.start and (oldest is None or oldest >= ADULT.stop)
    return bool(department.get("active")) and department.get("sex") is None and fits


def new_key() -> str:
    """An idempotency key as a kiosk makes one."""
    return str(uuid.uuid4())


def same(first: Exchange, again: Exchange, what: str, *names: str | tuple[str, ...]) -> None:
    """Raise BrokenError unless both answers say the same in these properties."""
    for name in names:
        if first[name] != again[name]:
            shown = name if isinstance(name, str) else ".".join(name)
            raise BrokenError(f"{what}: `{shown}` differs", first, again)


def _named(headers: Mapping[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}
