"""Lent numbers: consecutive, never to two kiosks, back when they were not printed."""

from datetime import timedelta
from typing import Any

from kiosk.conformance.bench import Bench, new_key, same
from kiosk.conformance.check import answers, check, must, refuses
from kiosk.conformance.exchange import Exchange, SkipError

LEND = "lendNumbers"
RETURN = "returnLease"
FEATURE = "number-leases"


def wish(kiosk: Bench, count: int = 5, **changes: Any) -> dict[str, Any]:
    """Ask for numbers of today."""
    return {
        "kioskId": kiosk.wishes.kiosk_id,
        "series": kiosk.capabilities.get("leaseSeries"),
        "date": kiosk.now().date().isoformat(),
        "count": count,
    } | changes


def lent(kiosk: Bench, count: int = 5, **changes: Any) -> Exchange:
    """Borrow numbers."""
    return answers(_left(kiosk.write("/number-leases", wish(kiosk, count, **changes))), 201, "borrowing numbers")


def _left(lease: Exchange) -> Exchange:
    if lease.status == 409 and lease.code == "lease-exhausted":
        raise SkipError("no numbers are left to lend on this day: lend more, or come back with `--only lea*`")
    return lease


def numbers(lease: Exchange) -> set[int]:
    """The numbers of a lease."""
    return set(range(int(lease["from"]), int(lease["to"]) + 1))


@check(
    "leases-apart",
    "Who borrows at the same moment gets different numbers",
    level="L2",
    feature=FEATURE,
    section=LEND,
    says="Give consecutive numbers of the series, to nobody else on that day",
    look="Lock the counter's row until the lease is committed.",
)
def leases_apart(kiosk: Bench) -> str:
    """Eight times five numbers."""
    came: list[Exchange] = kiosk.at_once(lambda each, body: each.write("/number-leases", body), [wish(kiosk)] * 8)
    seen: dict[int, Exchange] = {}
    for lease in came:
        answers(_left(lease), 201, "borrowing at the same moment as others")
        must(1 <= len(numbers(lease)) <= 5, f"{len(numbers(lease))} numbers where 5 were asked for", lease)
        for number in numbers(lease):
            must(number not in seen, f"number {number} was lent twice", *filter(None, (seen.get(number), lease)))
            seen[number] = lease
    return f"{len(seen)} numbers"


@check(
    "lease-once",
    "The same bytes with the same key lend the same numbers",
    level="L2",
    feature=FEATURE,
    section="Writes happen once",
    says="the same key with the same body gets the same answer again, with `Idempotency-Replayed: true`",
    look="A lease is a write like a visit: key and lease in one transaction.",
)
def lease_once(kiosk: Bench) -> None:
    """Repeated, and with another body."""
    body, key = wish(kiosk), new_key()
    first = answers(_left(kiosk.write("/number-leases", body, key)), 201, "borrowing numbers")
    again = answers(kiosk.write("/number-leases", body, key), 201, "the same bytes again", first)
    same(first, again, "other numbers were lent", "leaseId", "from", "to")
    must(again.replayed, "the second answer lacks `Idempotency-Replayed: true`", first, again)
    refuses(kiosk.write("/number-leases", wish(kiosk, 6), key), 422, "idempotency-key-reused", "another body", first)


@check(
    "lease-wishes-judged",
    "A day that is over, a series and a count that are none are refused",
    level="L2",
    feature=FEATURE,
    section=LEND,
    says="400 with `/date` for a day that is over, or further ahead than you lend",
    look="Judge the day by your own clock in your own time zone.",
)
def lease_wishes_judged(kiosk: Bench) -> None:
    """Yesterday, in a year (how far ahead a hospital lends is its own choice), no such series, no numbers."""
    for days, far in ((-1, False), (365, True)):
        day = (kiosk.now() + timedelta(days=days)).date().isoformat()
        came = kiosk.write("/number-leases", wish(kiosk, date=day))
        if not (far and came.status == 201):
            refuses(came, 400, "invalid-request", f"the day {day}")
    other = kiosk.write("/number-leases", wish(kiosk, series="NONE"))
    refuses(other, 404, "series-not-found", "a series nobody lends")
    for count in (0, 101):
        refuses(kiosk.write("/number-leases", wish(kiosk, count)), 400, "invalid-request", f"{count} numbers")


@check(
    "lease-returned",
    "Returning again gives the same answer, and what came back is not lent again",
    level="L2",
    feature=FEATURE,
    section=RETURN,
    says="Numbers that came back are not given out again on that day, for a printed one might exist all the same.",
    look="Mark a lease as returned and keep its row; what the first return said stands.",
)
def lease_returned(kiosk: Bench) -> None:
    """Returned, returned otherwise, out of range, unknown."""
    lease = lent(kiosk)
    path, unused = f"/number-leases/{lease['leaseId']}:return", int(lease["from"]) + 2
    foreign = kiosk.write(path, {"unusedFrom": int(lease["to"]) + 50})
    refuses(foreign, 400, "invalid-request", "a number of another lease", lease)
    first = answers(kiosk.write(path, {"unusedFrom": unused}), 200, "returning", lease)
    must(first["unusedFrom"] == unused, "`unusedFrom` is not what was sent", first)
    for body in ({"unusedFrom": unused}, {"unusedFrom": None}):
        again = answers(kiosk.write(path, body), 200, "returning again with another key", first)
        same(first, again, "what the first return said does not stand", "unusedFrom", "returnedAt")
    later = lent(kiosk, 20)
    must(not numbers(lease) & numbers(later), "numbers that came back were lent again", lease, later)
    unknown = kiosk.write("/number-leases/no-such-lease:return", {"unusedFrom": None})
    refuses(unknown, 404, "lease-not-found", "an unknown lease")


@check(
    "lent-number-stands",
    "A visit with a lent number is accepted, whatever is wrong with the number",
    level="L2",
    feature=FEATURE,
    section="The printed number stands",
    says="the visit is accepted with it and staff are told",
    look="The patient holds the paper: nothing about the lease may refuse the visit.",
)
def lent_number_stands(kiosk: Bench) -> None:
    """A good one, printed twice, returned already, expired, of no lease at all."""
    lease = lent(kiosk)
    series, first = str(lease["series"]), int(lease["from"])
    now, later = kiosk.now(), kiosk.now() + timedelta(days=3)

    def with_number(number: int, what: str, lease_id: Any = lease["leaseId"], issued: Any = now) -> Exchange:
        printed = {
            "number": f"{series}-{number:03d}",
            "leaseId": lease_id,
            "issuedAt": (issued - timedelta(minutes=5)).isoformat(timespec="seconds"),
        }
        visit = answers(kiosk.write("/visits", kiosk.visit(offlineTicket=printed)), 201, what, lease)
        must(visit["queue", "display"] == printed["number"], f"{what}: the printed number does not stand", lease, visit)
        return visit

    good = with_number(first, "a number of the lease")
    must(good["queue", "number"] == first, "`queue.number` is not the lent number", lease, good)
    with_number(first, "a number printed twice")
    with_number(int(lease["to"]) + 500, "a number that is not of the lease")
    with_number(first + 1, "a number of a lease that never was", "no-such-lease")
    with_number(first + 2, "a number printed after the lease had expired", issued=later)
    answers(kiosk.write(f"/number-leases/{lease['leaseId']}:return", {"unusedFrom": None}), 200, "returning", lease)
    with_number(first + 3, "a number of a lease that came back")


@check(
    "lease-exhausted",
    "When no number is left it is said, and what is left is lent",
    level="L2",
    feature=FEATURE,
    section=LEND,
    says="as many as asked for, or the few that are left.",
    look="Lend the rest of the series first; 409 `lease-exhausted` only for an empty one.",
)
def lease_exhausted(kiosk: Bench) -> None:
    """A series that ends three numbers on, by order of the control surface."""
    day = (kiosk.now() + timedelta(days=2)).date().isoformat()
    end = int(lent(kiosk, 1, date=day)["to"]) + 3
    with kiosk.hooks.limited(leaseNumbers=end):
        rest = answers(kiosk.write("/number-leases", wish(kiosk, 10, date=day)), 201, "borrowing the last numbers")
        must(int(rest["to"]) == end, f"the numbers up to {end} are left", rest)
        empty = kiosk.write("/number-leases", wish(kiosk, date=day))
        refuses(empty, 409, "lease-exhausted", "an empty series", rest)


@check(
    "late-coverage-judged",
    "Late insurance is taken with evidence only",
    level="L2",
    feature="late-coverage",
    section="attachCoverage",
    says="a visit that was not unchecked takes none",
    look="The evidence must be the patient's and hold on the day of issue.",
)
def late_coverage_judged(kiosk: Bench) -> None:
    """Made-up evidence, for a visit that is unchecked and one that is not; an unknown visit."""
    if not kiosk.takes_insurance():
        raise SkipError("no department with room takes insurance: choose one with `--department ID`")
    evidence = {"coverageEvidenceId": "no-such-evidence"}
    for changes in ({"payer": "BHYT", "coverageUnchecked": True}, {}):
        booked = kiosk.book(**changes)
        came = kiosk.write(f"/visits/{booked['visitId']}:coverage", evidence)
        refuses(came, 422, "coverage-invalid", "made-up evidence", booked)
    unknown = kiosk.write("/visits/no-such-visit:coverage", evidence)
    refuses(unknown, 404, "visit-not-found", "an unknown visit")
