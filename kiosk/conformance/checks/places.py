"""The last place, and numbers that nobody has twice."""

from itertools import pairwise
from typing import Any

from kiosk.conformance.bench import Bench, new_key
from kiosk.conformance.check import answers, check, must, refuses
from kiosk.conformance.exchange import Exchange, SkipError

CLIENTS = 8
MOST_TO_FILL = 12
PLENTY = 10_000
FULL = {"session-full", "slot-taken"}


@check(
    "last-place",
    "Eight kiosks want the last place: exactly one gets it",
    level="L0",
    section="createVisit",
    says="when eight kiosks want the last one, exactly one gets 201 and the others 409 `session-full`",
    look="Lock the row you count places by (or count by a constraint) before you count, in the booking transaction.",
)
def last_place(kiosk: Bench) -> str:
    """In a slot or queue with few places, filled up to the last one."""
    where, left, department = _scarce(kiosk)
    if where is None:
        return _with_control(kiosk)
    _race(kiosk, where, left, department)
    return f"on {next(iter(where))} {next(iter(where.values()))}"


def _with_control(kiosk: Bench) -> str:
    query = {"departmentId": kiosk.department()}
    queue = str(kiosk.get("/queues", query).items()[0]["id"])
    with kiosk.hooks.places(queue, PLENTY):
        left = next(_count(each) for each in kiosk.get("/queues", query).items() if each.get("id") == queue)
    with kiosk.hooks.places(queue, PLENTY - left + 1):
        _race(kiosk, {"queueId": queue}, 1, kiosk.department())
    return f"on queue {queue}, limited by the control surface"


def _race(kiosk: Bench, where: dict[str, str], left: int, department: str) -> None:
    for _ in range(left - 1):
        kiosk.book(departmentId=department, **where)
    bodies = [kiosk.visit(departmentId=department, **where) for _ in range(CLIENTS)]
    came: list[Exchange] = kiosk.at_once(lambda each, body: each.write("/visits", body), bodies)
    won = [each for each in came if each.status == 201]
    must(len(won) == 1, f"{CLIENTS} kiosks on the last place: 1 may win, {len(won)} did", *came)
    for each in came:
        if each not in won:
            must(
                each.status == 409 and each.code in FULL,
                f"a loser gets 409 `session-full`, {each.status} `{each.code}` came",
                each,
            )
    for each, body in zip(came, bodies, strict=True):
        if each not in won:
            refuses(kiosk.by_reference(body["clientReference"]), 404, "visit-not-found", "a loser has no visit", each)


def _scarce(kiosk: Bench) -> tuple[dict[str, str] | None, int, str]:
    """Where few places are left: `--scarce-slot`, else a slot, else a queue; the places, and the department."""
    wanted = kiosk.wishes.scarce
    sessions = kiosk.get("/sessions").items() if kiosk.has("sessions") else []
    found = [
        ({"slotId": str(slot.get("slotId"))}, _count(slot), str(session.get("departmentId")))
        for session in sessions
        for slot in _objects(session.get("slots"))
    ] + [
        ({"queueId": str(queue.get("id"))}, _count(queue), str(queue.get("departmentId")))
        for queue in kiosk.get("/queues").items()
    ]
    if wanted is not None:
        named = [each for each in found if wanted in each[0].values()]
        if not named or not 0 < named[0][1] <= 500:
            raise SkipError("`--scarce-slot` names no slot or queue with places left today")
        return named[0]
    suiting = [each for each in found if 0 < each[1] <= MOST_TO_FILL and each[2] == kiosk.department()]
    if not suiting:
        if kiosk.hooks.control is None:
            raise SkipError("no slot or queue with 1 to 12 places left: name one with `--scarce-slot ID`")
        return None, 0, ""
    return min(suiting, key=lambda each: each[1])


def _count(place: dict[str, Any]) -> int:
    left = place.get("remaining")
    return left if isinstance(left, int) else 0


def _objects(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


@check(
    "numbers-unique",
    "Kiosks that book at once get numbers without gaps and without doubles",
    level="L0",
    section="Writes happen once",
    says="Numbers of a series and day have no gaps and no doubles",
    look="Take the number from a counter whose row is locked until the booking commits; never from max()+1 or a cache.",
)
def numbers_unique(kiosk: Bench) -> str:
    """Three times eight kiosks. A gap can also come from somebody else who books on this system meanwhile."""
    came: list[Exchange] = []
    for _ in range(3):
        bodies = [kiosk.visit() for _ in range(CLIENTS)]
        came += kiosk.at_once(lambda each, body: each.write("/visits", body), bodies)
    series: dict[Any, list[Exchange]] = {}
    for each in came:
        answers(each, 201, "booking at the same moment as others")
        series.setdefault(each["queue", "series"], []).append(each)
    for name, visits in series.items():
        visits.sort(key=lambda each: each["queue", "number"])
        for one, other in pairwise(visits):
            step = other["queue", "number"] - one["queue", "number"]
            must(step != 0, f"number {one['queue', 'number']} of series {name} was given twice", one, other)
            must(step == 1, f"series {name} jumps by {step}: does somebody else book here meanwhile?", one, other)
        must(
            len({each["queue", "display"] for each in visits}) == len(visits),
            f"two visits of series {name} show the same number",
            *visits[:2],
        )
    ids = {each["visitId"] for each in came}
    must(len(ids) == len(came), "two bookings got the same visitId", *came[:2])
    return f"{len(came)} visits in {len(series)} series"


@check(
    "refused-burns-no-number",
    "A refused booking takes no number",
    level="L0",
    section="Writes happen once",
    says="Numbers of a series and day have no gaps and no doubles: what was refused took none.",
    look="Draw the number in the booking's transaction, so that a refusal rolls it back.",
)
def refused_burns_no_number(kiosk: Bench) -> None:
    """A visit, four refusals, the next visit: the next number."""
    queue = kiosk.book()["queue", "queueId"]
    first = kiosk.book(queueId=queue)
    kiosk.write("/visits", kiosk.visit(patientId="no-such-patient"))
    kiosk.write("/visits", kiosk.visit(queueId="no-such-queue"))
    kiosk.write("/visits", kiosk.visit(patientId=first["patientId"]))
    kiosk.write("/visits", kiosk.visit(clientReference=first["clientReference"]), new_key())
    kiosk.write("/visits", kiosk.visit(payer="BHYT"))
    second = kiosk.book(queueId=queue)
    if first["queue", "series"] == second["queue", "series"]:
        step = second["queue", "number"] - first["queue", "number"]
        must(step == 1, f"the number after five refusals jumps by {step}", first, second)


@check(
    "visit-names-what-exists",
    "A visit for something that is not there is refused by its name",
    level="L0",
    section="createVisit",
    says="Something the visit names is not there",
    look="One code for each: patient-, department- and queue-not-found.",
)
def visit_names_what_exists(kiosk: Bench) -> None:
    """Patient, department, queue."""
    patient = kiosk.patient()
    for name, code in (
        ("patientId", "patient-not-found"),
        ("departmentId", "department-not-found"),
        ("queueId", "queue-not-found"),
    ):
        body = kiosk.visit(**({"patientId": patient} | {name: "no-such-thing"}))
        refuses(kiosk.write("/visits", body), 404, code, f"an unknown `{name}`")
