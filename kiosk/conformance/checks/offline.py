"""The printed number stands, whatever happened meanwhile."""

from datetime import datetime, timedelta
from typing import Any

from kiosk.conformance import invented
from kiosk.conformance.bench import Bench, new_key, same
from kiosk.conformance.check import answers, check, must, refuses
from kiosk.conformance.exchange import Exchange, SkipError

STANDS = "The printed number stands"
TICKET = "setOfflineTicket"


def ticket(kiosk: Bench, **changes: Any) -> dict[str, Any]:
    """A provisional number that was printed a quarter of an hour ago."""
    issued = (kiosk.now() - timedelta(minutes=15)).isoformat(timespec="seconds")
    return {"number": invented.kiosk_number(), "leaseId": None, "issuedAt": issued} | changes


def stands(visit: Exchange, printed: dict[str, Any], *before: Exchange) -> None:
    """Raise BrokenError unless the visit shows exactly the printed number."""
    must(visit["queue", "display"] == printed["number"], "`queue.display` is not the printed number", *before, visit)


@check(
    "printed-number-stands",
    "A visit delivered late keeps the number that was printed",
    level="L0",
    feature="offline-ticket",
    section=STANDS,
    says="From then on `queue.display` is exactly that number.",
    look="Store the printed text and show it; series and number are its parts, people are called by `issuedAt`.",
)
def printed_number_stands(kiosk: Bench) -> None:
    """The number, its parts and the time of issue; also when it is read again."""
    printed = ticket(kiosk)
    booked = kiosk.book(offlineTicket=printed)
    stands(booked, printed)
    series, _, number = printed["number"].partition("-")
    must(booked["queue", "series"] == series, f"`queue.series` of `{printed['number']}` is `{series}`", booked)
    must(booked["queue", "number"] == int(number), f"`queue.number` of `{printed['number']}` is {number}", booked)
    issued = _moment(booked["issuedAt"])
    right = issued is not None and abs((issued - datetime.fromisoformat(printed["issuedAt"])).total_seconds()) < 1
    must(right, "`issuedAt` is not the time printed on the ticket", booked)
    read = answers(kiosk.by_reference(booked["clientReference"]), 200, "reading it again", booked)
    stands(read, printed, booked)


@check(
    "printed-number-afterwards",
    "A number printed because the answer was late is taken over, once",
    level="L0",
    feature="offline-ticket",
    section=TICKET,
    says="The printed number stands: `queue.display` becomes exactly that number",
    look="Replace the number you gave; a second, other number is 409 `ticket-already-printed`.",
)
def printed_number_afterwards(kiosk: Bench) -> None:
    """Taken over, repeated, contradicted, unknown."""
    booked = kiosk.book()
    path, printed, key = f"/visits/{booked['visitId']}:offline-ticket", ticket(kiosk), new_key()
    first = answers(kiosk.write(path, printed, key), 200, "the printed number", booked)
    stands(first, printed, booked)
    again = answers(kiosk.write(path, printed, key), 200, "the same bytes again", first)
    same(first, again, "the repeat differs", ("queue", "display"), "version")
    answers(kiosk.write(path, printed), 200, "the same number with a new key", first)
    refuses(kiosk.write(path, ticket(kiosk)), 409, "ticket-already-printed", "another number", first)
    unknown = kiosk.write("/visits/no-such-visit:offline-ticket", printed)
    refuses(unknown, 404, "visit-not-found", "an unknown visit")
    stands(answers(kiosk.get(f"/visits/{booked['visitId']}"), 200, "reading it again"), printed, first)


@check(
    "printed-in-the-future",
    "A kiosk whose clock runs ahead gains nothing",
    level="L0",
    feature="offline-ticket",
    section=STANDS,
    says="An `issuedAt` that lies ahead of your clock counts as now.",
    look="issuedAt = min(what the kiosk says, now).",
)
def printed_in_the_future(kiosk: Bench) -> None:
    """A ticket of the day after tomorrow is accepted and counts as now."""
    printed = ticket(kiosk, issuedAt=(kiosk.now() + timedelta(days=2)).isoformat(timespec="seconds"))
    booked = kiosk.book(offlineTicket=printed)
    stands(booked, printed)
    issued = _moment(booked["issuedAt"])
    must(issued is not None and issued < kiosk.now() + timedelta(hours=1), "`issuedAt` lies in the future", booked)


@check(
    "printed-not-turned-away",
    "Who holds a printed number is not turned away from a full queue",
    level="L0",
    feature="offline-ticket",
    section=STANDS,
    says="A patient who holds such a ticket is not turned away for want of room",
    look="Skip the count of places for a visit with offlineTicket and open a task for staff.",
)
def printed_not_turned_away(kiosk: Bench) -> None:
    """A queue that is full by order of the control surface."""
    queue = str(next(iter(kiosk.get("/queues", {"departmentId": kiosk.department()}).items()))["id"])
    with kiosk.hooks.places(queue, 0):
        full = kiosk.write("/visits", kiosk.visit(queueId=queue))
        refuses(full, 409, "session-full", "a full queue")
        printed = ticket(kiosk)
        booked = answers(
            kiosk.write("/visits", kiosk.visit(queueId=queue, offlineTicket=printed)),
            201,
            "with a printed number",
            full,
        )
    stands(booked, printed, full)


@check(
    "printed-for-cancelled",
    "A cancelled visit takes no printed number",
    level="L0",
    feature="offline-ticket",
    section=TICKET,
    says="The visit was cancelled, or carries another printed number already",
    look="Judge the status inside the transaction that sets the number.",
)
def printed_for_cancelled(kiosk: Bench) -> None:
    """Cancelled first."""
    booked = kiosk.book()
    if not kiosk.has("cancel"):
        raise SkipError("needs the feature `cancel`")
    cancelled = answers(kiosk.cancel(booked["visitId"]), 200, "cancelling", booked)
    late = kiosk.write(f"/visits/{booked['visitId']}:offline-ticket", ticket(kiosk))
    refuses(late, 409, "already-cancelled", "a number for a cancelled visit", cancelled)


def _moment(text: Any) -> datetime | None:
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None
