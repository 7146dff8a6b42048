"""What the hospital of a simulated lobby has written down: visits, their numbers, and the numbers it lent.

It keeps the contract: one answer to one key, one visit to one reference for ever, consecutive numbers, none lent twice.
A patient may have any number of visits: nothing but key and reference keeps one from being booked twice.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from kiosk.hospital.port import Conflict, Done, NumberLease, Rejected
from kiosk.visit import Booking, BookingRequest, OfflineTicket, Priority, QueuePlace

LEASE_SERIES = "T"
Truth = tuple[str, datetime, str]
"""What makes a visit one visit, whatever keys and references it came under: kiosk, moment, citizen number."""


@dataclass(slots=True)
class Visit:
    """As the hospital knows it. `known_at` and `numbered_at` are virtual seconds, `issued` is the kiosk's wall time."""

    id: str
    truth: Truth
    department: str
    number: str
    issued: datetime
    priority: bool
    known_at: float
    numbered_at: float
    covered: bool

    @property
    def answer(self) -> Booking:
        """As the kiosk is told."""
        return Booking(self.id, f"C-{self.id}", QueuePlace(self.number, "Phòng khám", "Tầng 1"))


@dataclass(slots=True)
class Books:
    """Every method is one transaction. `most_lent` numbers are lent on a day."""

    most_lent: int = 999
    visits: list[Visit] = field(default_factory=list)
    by_key: dict[str, Visit] = field(default_factory=dict)
    by_reference: dict[str, Visit] = field(default_factory=dict)
    leases: dict[str, NumberLease] = field(default_factory=dict)
    returned: set[str] = field(default_factory=set)
    repeats: int = 0
    series: Counter[str] = field(default_factory=Counter)

    def book(self, request: BookingRequest, now: datetime, at: float) -> Booking | Conflict:
        """One visit for one key and one reference."""
        known = self.by_key.get(request.key)
        if known is not None:
            self.repeats += 1
            return known.answer
        known = self.by_reference.get(request.reference)
        if known is not None:
            return Conflict("duplicate-visit", known.id)
        visit = self._new_visit(request, now, at)
        self.visits.append(visit)
        self.by_key[request.key] = self.by_reference[request.reference] = visit
        return visit.answer

    def _new_visit(self, request: BookingRequest, now: datetime, at: float) -> Visit:
        intent, ticket = request.intent, request.offline_ticket
        number = intent.identity.citizen_number
        assert number is not None
        return Visit(
            id=str(len(self.visits)),
            truth=(request.kiosk_id, request.requested_at, number.value),
            department=intent.department_id,
            number=self._next(intent.department_id) if ticket is None else ticket.number,
            issued=now if ticket is None else min(now, ticket.issued_at),
            priority=intent.priority is not Priority.NONE,
            known_at=at,
            numbered_at=at,
            covered=intent.evidence_id is not None,
        )

    def _next(self, department: str) -> str:
        self.series[department] += 1
        return f"{department} {self.series[department]:03}"

    def visit(self, reference: str) -> Booking | None:
        """By the kiosk's name for it."""
        visit = self.by_reference.get(reference)
        return None if visit is None else visit.answer

    def visit_by_id(self, visit_id: str) -> Booking | None:
        """By the hospital's own."""
        return self.visits[int(visit_id)].answer

    def keep_number(self, visit_id: str, ticket: OfflineTicket, at: float) -> Done:
        """The printed number stands."""
        visit = self.visits[int(visit_id)]
        if visit.number != ticket.number:
            visit.number, visit.numbered_at = ticket.number, at
            visit.issued = min(visit.issued, ticket.issued_at)
        return Done()

    def attach_coverage(self, visit_id: str) -> Done:
        """Insurance pays after all."""
        self.visits[int(visit_id)].covered = True
        return Done()

    def lend(self, key: str, day: date, count: int, now: datetime) -> NumberLease | Conflict:
        """The same lease for the same key, else numbers nobody was lent."""
        if key not in self.leases:
            first = self.series[LEASE_SERIES] + 1
            last = min(first + count - 1, self.most_lent)
            if last < first:
                return Conflict("lease-exhausted")
            self.series[LEASE_SERIES] = last
            midnight = datetime.combine(day + timedelta(days=1), datetime.min.time(), now.tzinfo)
            self.leases[key] = NumberLease(f"lease-{first}", LEASE_SERIES, day, first, last, midnight)
        return self.leases[key]

    def give_back(self, lease_id: str) -> Done | Rejected:
        """Spent for this day, whatever comes back."""
        self.returned.add(lease_id)
        return Done()
