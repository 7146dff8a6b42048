"""Holds: a place kept while a patient decides."""

import time
from typing import Any

from kiosk.conformance.bench import Bench, new_key, same
from kiosk.conformance.check import answers, check, must, refuses
from kiosk.conformance.exchange import Exchange, SkipError

HELD = "Places held"
FEATURE = "holds"
FULL = {"session-full", "slot-taken"}
FEW = 6
SHORTEST_SECONDS = 30


def hold_body(kiosk: Bench, slot_id: str, **changes: Any) -> dict[str, Any]:
    """Hold a place of a slot."""
    return {"kioskId": kiosk.wishes.kiosk_id, "slotId": slot_id, "ttlSeconds": 300} | changes


def slot_with_few(kiosk: Bench) -> tuple[str, int]:
    """A slot of today with one to six places left, in the department the suite books in. Raises SkipError."""
    if not kiosk.has("sessions"):
        raise SkipError("needs the feature `sessions`: a slot to hold")
    for session in answers(kiosk.get("/sessions", {"departmentId": kiosk.department()}), 200, "sessions").items():
        for slot in session.get("slots") or ():
            if isinstance(slot, dict) and slot.get("remaining") in range(1, FEW + 1):
                return str(slot["slotId"]), int(slot["remaining"])
    raise SkipError(f"no slot of today with 1 to {FEW} places left in the department the suite books in")


def left(kiosk: Bench, slot_id: str) -> int:
    """Places of a slot."""
    for session in answers(kiosk.get("/sessions", {"departmentId": kiosk.department()}), 200, "sessions").items():
        for slot in session.get("slots") or ():
            if isinstance(slot, dict) and slot.get("slotId") == slot_id:
                return int(slot["remaining"])
    raise SkipError(f"slot {slot_id} is not offered any more")


def _release(kiosk: Bench, holds: list[Exchange]) -> None:
    for hold in holds:
        answers(kiosk.delete(f"/holds/{hold['holdId']}"), 204, "releasing a hold", hold)


@check(
    "hold-keeps-and-releases",
    "A held place counts as taken until it is released",
    level="L2",
    feature=FEATURE,
    section=HELD,
    says="a held place counts as taken in sessions, slots and queues for everybody else.",
    look="Count live holds with the visits wherever places are counted; releasing again is 204, too.",
)
def hold_keeps_and_releases(kiosk: Bench) -> None:
    """Held, held again with the same key, released, released again, never held."""
    slot, places = slot_with_few(kiosk)
    key = new_key()
    first = answers(kiosk.write("/holds", hold_body(kiosk, slot), key), 201, "holding a place")
    again = answers(kiosk.write("/holds", hold_body(kiosk, slot), key), 201, "the same bytes again", first)
    same(first, again, "a second place was held", "holdId", "expiresAt")
    must(left(kiosk, slot) == places - 1, "a held place does not count as taken", first)
    for what in ("releasing", "releasing again"):
        answers(kiosk.delete(f"/holds/{first['holdId']}"), 204, what, first)
    must(left(kiosk, slot) == places, "a released place is not free again", first)
    refuses(kiosk.delete("/holds/no-such-hold"), 404, "hold-not-found", "a hold that never was")


@check(
    "hold-last-place",
    "The last place is held by one, and by that one booked",
    level="L2",
    feature=FEATURE,
    section=HELD,
    says="the hold is used up in the same transaction.",
    look="Holding claims the place as booking does; a visit with the holdId uses that place up in its transaction.",
)
def hold_last_place(kiosk: Bench) -> None:
    """Eight clients hold the last place; nobody else books it; its hold is good once."""
    slot, places = slot_with_few(kiosk)
    mine = [answers(kiosk.write("/holds", hold_body(kiosk, slot)), 201, "holding") for _ in range(places - 1)]
    came: list[Exchange] = kiosk.at_once(lambda each, body: each.write("/holds", body), [hold_body(kiosk, slot)] * 8)
    won = [each for each in came if each.status == 201]
    must(len(won) == 1, f"8 clients hold the last place: 1 may, {len(won)} did", *came)
    for each in came:
        must(each in won or (each.status == 409 and each.code in FULL), "a loser gets 409 `slot-taken`", each)
    if (rival := kiosk.rival()) is not None:
        stranger = kiosk.write("/visits", kiosk.visit(slotId=slot, kioskId=rival))
        must(stranger.status == 409 and stranger.code in FULL, "a place held by another was booked", won[0], stranger)
    held = {"slotId": slot, "holdId": won[0]["holdId"]}
    answers(kiosk.write("/visits", kiosk.visit(**held)), 201, "booking the held place", won[0])
    twice = kiosk.write("/visits", kiosk.visit(**held))
    must(twice.status == 409 and twice.code in FULL, "one hold was good for two visits", won[0], twice)
    _release(kiosk, mine)


@check(
    "hold-wishes-judged",
    "A hold names exactly one place; an unknown hold counts as none",
    level="L2",
    feature=FEATURE,
    section=HELD,
    says="the place is claimed afresh, and the visit is refused only when there is none left.",
    look="An expired or unknown hold must not refuse a visit: the place is claimed afresh.",
)
def hold_wishes_judged(kiosk: Bench) -> None:
    """Both, neither, too short, unknown."""
    slot, _ = slot_with_few(kiosk)
    wrong: list[dict[str, Any]] = [{"queueId": "any-queue"}, {"slotId": None}, {"ttlSeconds": 5}, {"ttlSeconds": 901}]
    for changes in wrong:
        came = kiosk.write("/holds", hold_body(kiosk, slot, **changes))
        refuses(came, 400, "invalid-request", f"a hold with {', '.join(changes)}")
    refuses(kiosk.write("/holds", hold_body(kiosk, "no-such-slot")), 404, "slot-not-found", "an unknown slot")
    queue = kiosk.write("/holds", hold_body(kiosk, "", slotId=None, queueId="no-such-queue"))
    refuses(queue, 404, "queue-not-found", "an unknown queue")
    kiosk.book(holdId="no-such-hold")


@check(
    "hold-expires",
    "A hold that has expired keeps nothing",
    level="L2",
    feature=FEATURE,
    section=HELD,
    says="A hold is no promise beyond `expiresAt`",
    look="Compare expiresAt with now wherever places are counted; nobody needs to tidy up first.",
)
def hold_expires(kiosk: Bench) -> None:
    """Half a minute: only with `--slow`."""
    if not kiosk.wishes.slow:
        raise SkipError("takes half a minute: `--slow`")
    slot, places = slot_with_few(kiosk)
    held = kiosk.write("/holds", hold_body(kiosk, slot, ttlSeconds=SHORTEST_SECONDS))
    answers(held, 201, "holding a place")
    time.sleep(SHORTEST_SECONDS + 2)
    must(left(kiosk, slot) == places, "a hold that has expired still keeps its place", held)
