"""What printers confirmed, against what the hospital holds: nothing lost, nothing doubled, every printed number stands.

The printer is the last witness: what it printed is in somebody's hand, whatever became of the kiosk a moment later.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import requests

from kiosk.ticket import Ticket
from support.invented_patients import Wish, identity_of

ASKED_BY_PATIENT = "asked-by-patient"


@dataclass(frozen=True, slots=True)
class Slip:
    """A ticket somebody holds. `patient` and `department` are who stood at the kiosk and what they had chosen.

    `payment` is what it says of the money; a `copy` is the same ticket once more. Numbers begin anew each `day`.
    """

    patient: int
    department: str
    number: str
    kind: str
    code: str
    payment: str = "none"
    copy: bool = False
    day: str = ""

    @classmethod
    def of(cls, wish: Wish, page: dict[str, Any]) -> "Slip":
        """What came out for somebody who had wished for this."""
        return cls(wish.patient, wish.department, **page)


def said_of(ticket: Ticket) -> dict[str, Any]:
    """What a ticket says of itself, as JSON can carry it and `Slip.of` takes it."""
    return {
        "number": ticket.number,
        "kind": ticket.kind.value,
        "code": ticket.code,
        "payment": ticket.payment.value,
        "copy": ticket.copy,
        "day": ticket.issued_at.date().isoformat(),
    }


@dataclass(frozen=True, slots=True)
class Arrived:
    """A visit as the hospital holds it; `patient` is None for somebody who is none of ours."""

    patient: int | None
    department: str
    number: str
    day: str
    status: str = "waiting"


@dataclass(frozen=True, slots=True)
class Books:
    """The hospital's books: visits in the order in which they came, and how often each patient is known there.

    `errands` are the desk's calls that no patient asked for: each is about one visit.
    """

    visits: tuple[Arrived, ...]
    records: dict[int, int]
    errands: tuple[str, ...] = ()


def books_of(origin: str, patients: Iterable[int]) -> Books:
    """Read them from a sandbox hospital, without any kiosk."""
    with requests.Session() as session:
        whose: dict[str, int] = {}
        records: dict[int, int] = {}
        for patient in sorted(set(patients)):
            citizen_number = identity_of(patient).citizen_number
            assert citizen_number is not None
            question = {"identifierType": "CCCD", "value": citizen_number.value}
            answer = session.post(f"{origin}/kiosk/v1/patients:search", json=question, timeout=20)
            matches = answer.json()["matches"]
            records[patient] = len(matches)
            whose |= {match["patientId"]: patient for match in matches}
        visits = session.get(f"{origin}/sandbox/visits", timeout=20).json()["items"]
        calls = session.get(f"{origin}/sandbox/help-requests", timeout=20).json()["items"]
    return Books(
        tuple(
            Arrived(
                whose.get(visit["patientId"]),
                visit["departmentId"],
                visit["display"],
                visit["issuedAt"][:10],
                visit["status"],
            )
            for visit in visits
        ),
        records,
        tuple(f"{call['kioskId']}: {call['reason']}" for call in calls if call["reason"] != ASKED_BY_PATIENT),
    )


def faults(slips: Sequence[Slip], books: Books) -> list[str]:
    """Everything that is wrong, in words; empty when every promise was kept. `slips` in the order of printing."""
    found: list[str] = []
    ours = [visit for visit in books.visits if visit.patient in books.records]
    found += [f"patient {n} is in the books {count} times" for n, count in books.records.items() if count > 1]
    bookings = Counter((visit.patient, visit.department) for visit in ours if visit.status != "cancelled")
    found += [
        f"patient {who} is booked {count} times in {where}" for (who, where), count in bookings.items() if count > 1
    ]
    numbers = Counter((visit.day, visit.number) for visit in books.visits)
    found += [f"number {number} was given {count} times" for (_, number), count in numbers.items() if count > 1]
    papers = Counter((slip.day, slip.number) for slip in slips if not slip.copy)
    found += [f"number {number} was printed {count} times" for (_, number), count in papers.items() if count > 1]
    found += [f"the desk was called {n} times: {errand}" for errand, n in Counter(books.errands).items() if n > 1]
    for slip in slips:
        held = [visit.number for visit in ours if (visit.patient, visit.department) == (slip.patient, slip.department)]
        if slip.number not in held:
            found.append(f"patient {slip.patient} holds {slip.number}, the hospital has {held or 'nothing'}")
    return found + _out_of_order(slips, ours)


def _out_of_order(slips: Sequence[Slip], ours: Sequence[Arrived]) -> list[str]:
    """The visits of one patient arrive in the order of their tickets."""
    printed: dict[int, list[str]] = defaultdict(list)
    for slip in slips:
        if not slip.copy:
            printed[slip.patient].append(slip.department)
    wrong = []
    for patient, departments in printed.items():
        arrived = [visit.department for visit in ours if visit.patient == patient and visit.department in departments]
        if [department for department in departments if department in arrived] != arrived:
            wrong.append(f"patient {patient} went to {departments}, and arrived at {arrived}")
    return wrong
