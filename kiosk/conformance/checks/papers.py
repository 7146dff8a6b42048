"""Tickets that did not come out: the latest word counts, and nothing else about the visit changes."""

from datetime import timedelta
from typing import Any

from kiosk.conformance.bench import Bench, new_key, same
from kiosk.conformance.check import answers, check, must, refuses
from kiosk.conformance.exchange import Exchange, SkipError

TELL = "tellOfTicketPaper"
CHAPTER = "When no ticket comes out"
STAYS = ("visitId", "visitCode", "status", "version", ("queue", "display"))


def word(kiosk: Bench, state: str, minutes: float, why: str | None = None) -> dict[str, Any]:
    """What a kiosk says; `minutes` from now, by the hospital's clock."""
    at = (kiosk.now() + timedelta(minutes=minutes)).isoformat(timespec="milliseconds")
    return {"kioskId": kiosk.wishes.kiosk_id, "state": state, "at": at, "why": why}


def tell(kiosk: Bench, visit: Exchange, said: dict[str, Any], key: str | None = None) -> Exchange:
    """Say it of this visit; the exchange of the 200."""
    came = kiosk.write(f"/visits/{visit['visitId']}:ticket-paper", said, key)
    return answers(came, 200, f"the word `{said['state']}`", visit)


def stands(came: Exchange, state: str, what: str, *before: Exchange) -> None:
    """Raise BrokenError unless this is the last word."""
    shown = came["ticketPaper"] or {}
    must(shown.get("state") == state, f"{what}: `{state}` is right", *before, came)


@check(
    "paper-last-word",
    "The latest word about a ticket counts, whatever arrives when",
    level="L2",
    feature="ticket-paper",
    section=CHAPTER,
    says="The latest word counts, by `at`, whichever kiosk it is of",
    look="Compare `at` inside the transaction that keeps the word; accept what is older and leave things as they are.",
)
def paper_last_word(kiosk: Bench) -> None:
    """Not printed, the same bytes again, an older word that comes late, a newer one, a reason nobody knows."""
    visit = kiosk.book()
    missing, key = word(kiosk, "not-printed", -3, "no-paper"), new_key()
    first = tell(kiosk, visit, missing, key)
    stands(first, "not-printed", "after the first word")
    must((first["ticketPaper"] or {}).get("why") == "no-paper", "the reason is gone", first)
    same(visit, first, "more than the ticket's paper changed", *STAYS)
    again = tell(kiosk, visit, missing, key)
    same(first, again, "the same bytes again", "ticketPaper")
    late = tell(kiosk, visit, word(kiosk, "printed", -10))
    stands(late, "not-printed", "a word that is older than the one before", first)
    came_out = tell(kiosk, visit, word(kiosk, "printed", -2))
    stands(came_out, "printed", "a newer word", late)
    odd = tell(kiosk, visit, word(kiosk, "unconfirmed", -1, "unheard-of"))
    stands(odd, "unconfirmed", "a reason nobody knows", came_out)
    read = answers(kiosk.get(f"/visits/{visit['visitId']}"), 200, "reading the visit", odd)
    stands(read, "unconfirmed", "reading the visit", odd)


@check(
    "paper-clock-ahead",
    "A kiosk whose clock runs ahead does not have the last word for ever",
    level="L2",
    feature="ticket-paper",
    section=TELL,
    says="an `at` ahead of your clock counts as now",
    look="Take the smaller of `at` and your own time before you compare.",
)
def paper_clock_ahead(kiosk: Bench) -> None:
    """A word of tomorrow, then one of now."""
    visit = kiosk.book()
    ahead = tell(kiosk, visit, word(kiosk, "not-printed", 24 * 60))
    now = tell(kiosk, visit, word(kiosk, "printed", 5))
    stands(now, "printed", "a word after one of tomorrow", ahead)


@check(
    "paper-too-late",
    "A word about a visit that is over is accepted, about one that never was refused",
    level="L2",
    feature="ticket-paper",
    section=TELL,
    says="it is too late to matter, and no fault",
    look="Kiosks keep what you refuse for a person; a visit that was called or cancelled is nobody's trouble.",
)
def paper_too_late(kiosk: Bench) -> str:
    """Cancelled, called where somebody can be, unknown."""
    said = word(kiosk, "not-printed", -1, "interrupted")
    refuses(kiosk.write("/visits/no-such-visit:ticket-paper", said), 404, "visit-not-found", "an unknown visit")
    refuses(
        kiosk.write(f"/visits/{kiosk.book()['visitId']}:ticket-paper", said | {"state": "eaten"}),
        400,
        "invalid-request",
        "a state nobody knows",
    )
    if kiosk.has("cancel"):
        visit = kiosk.book()
        answers(kiosk.cancel(visit["visitId"]), 200, "cancelling", visit)
        over = tell(kiosk, visit, said)
        must(over["status"] == "cancelled", "the visit does not stay cancelled", over)
    visit = kiosk.book()
    try:
        kiosk.hooks.call(visit["visitId"])
    except SkipError as reason:
        return f"no called visit: {reason}"
    over = tell(kiosk, visit, said)
    must(over["status"] == "called", "the visit does not stay called", over)
    return "cancelled and called"


@check(
    "paper-settled-by-copy",
    "A copy that was counted settles what was said of earlier paper, and only of earlier",
    level="L2",
    feature="ticket-paper",
    section="reprintTicket",
    says="settles what was said of earlier paper, as the word `printed` at its `at`.",
    look="Treat a counted copy as the word `printed`: by its `at`, else by the moment you hear of it.",
)
def paper_settled_by_copy(kiosk: Bench) -> None:
    """Missing, then a copy; a copy of before arrives behind a word of after."""
    if not kiosk.has("reprints"):
        raise SkipError("`reprints` is not among your features")
    asked = {"kioskId": kiosk.wishes.kiosk_id, "reason": "conformance-check"}
    visit = kiosk.book()
    missing = tell(kiosk, visit, word(kiosk, "not-printed", -5, "no-paper"))
    copy = answers(kiosk.write(f"/visits/{visit['visitId']}/reprints", asked), 201, "a reprint", missing)
    settled = answers(kiosk.get(f"/visits/{visit['visitId']}"), 200, "reading the visit", copy)
    stands(settled, "printed", "after a copy", missing, copy)

    visit = kiosk.book()
    missing = tell(kiosk, visit, word(kiosk, "not-printed", -5, "no-paper"))
    early = asked | {"at": word(kiosk, "printed", -8)["at"]}
    copy = answers(kiosk.write(f"/visits/{visit['visitId']}/reprints", early), 201, "a reprint of before", missing)
    unsettled = answers(kiosk.get(f"/visits/{visit['visitId']}"), 200, "reading the visit", copy)
    stands(unsettled, "not-printed", "a copy that is older than the word", missing, copy)
