"""Cancelling: a repeat gives the same answer, and who was called is not cancelled."""

from kiosk.conformance.bench import Bench, same
from kiosk.conformance.check import answers, check, must, refuses

CANCEL = "cancelVisit"


@check(
    "cancel-twice",
    "Cancelling again gives the same answer",
    level="L0",
    feature="cancel",
    section=CANCEL,
    says="Repeating it gives the same answer, whatever `If-Match` says the second time",
    look="Look at the status first: a visit that is cancelled is answered as it stands, before `If-Match` is judged.",
)
def cancel_twice(kiosk: Bench) -> None:
    """With the right ETag, then with an old one, then with any."""
    booked = kiosk.book()
    etag = answers(kiosk.get(f"/visits/{booked['visitId']}"), 200, "reading the visit").header("ETag") or "*"
    first = answers(kiosk.cancel(booked["visitId"], etag), 200, "cancelling")
    must(first["status"] == "cancelled", "the answer does not say `cancelled`", first)
    for if_match in (etag, '"0"', "*"):
        again = answers(kiosk.cancel(booked["visitId"], if_match), 200, "cancelling again", first)
        same(first, again, "the second answer differs", "visitId", "status", "version")
    read = answers(kiosk.by_reference(booked["clientReference"]), 200, "reading a cancelled visit", first)
    must(read["status"] == "cancelled", "the visit does not stay cancelled", first, read)


@check(
    "cancel-gives-back",
    "A cancelled visit does not stand in the way of the next",
    level="L0",
    feature="cancel",
    section=CANCEL,
    says="Gives the place, the slot and the appointment back.",
    look="Count open visits only when you look for a duplicate; a cancelled one keeps its reference.",
)
def cancel_gives_back(kiosk: Bench) -> None:
    """The same patient, the same department, a new reference; the old reference stays taken."""
    booked = kiosk.book()
    answers(kiosk.cancel(booked["visitId"]), 200, "cancelling")
    kiosk.book(patientId=booked["patientId"])
    old = kiosk.write("/visits", kiosk.visit(clientReference=booked["clientReference"]))
    refuses(old, 409, "duplicate-visit", "the reference of a cancelled visit", booked)


@check(
    "cancel-old-version",
    "A client that knows an old version does not cancel",
    level="L0",
    feature="cancel",
    section=CANCEL,
    says="The visit changed since the client read it",
    look="Compare `If-Match` with the visit's version; without the header answer 400.",
)
def cancel_old_version(kiosk: Bench) -> None:
    """A version nobody has, and no version at all."""
    booked = kiosk.book()
    stale = kiosk.cancel(booked["visitId"], '"98765"')
    refuses(stale, 412, "version-mismatch", "an old version", booked)
    missing = kiosk.post(f"/visits/{booked['visitId']}:cancel", {"reason": "conformance-check"})
    refuses(missing, 400, "invalid-request", "no `If-Match`", booked)
    read = answers(kiosk.get(f"/visits/{booked['visitId']}"), 200, "reading the visit", booked)
    must(read["status"] == "waiting", "a refused cancellation cancelled it all the same", stale, read)
    unknown = kiosk.cancel("no-such-visit")
    refuses(unknown, 404, "visit-not-found", "an unknown visit")


@check(
    "cancel-after-called",
    "Who was called is not cancelled at a kiosk",
    level="L0",
    feature="cancel",
    section=CANCEL,
    says="Too late to cancel at the kiosk",
    look="Judge the status inside the transaction that cancels.",
)
def cancel_after_called(kiosk: Bench) -> None:
    """The doctor was first."""
    booked = kiosk.book()
    kiosk.hooks.call(booked["visitId"])
    late = refuses(kiosk.cancel(booked["visitId"]), 409, "already-called", "cancelling after the call", booked)
    read = answers(kiosk.get(f"/visits/{booked['visitId']}"), 200, "reading the visit", late)
    must(read["status"] == "called", "the visit does not stay called", late, read)


@check(
    "cancel-at-once",
    "Two kiosks that cancel at once both hear `cancelled`",
    level="L0",
    feature="cancel",
    section=CANCEL,
    says="Repeating it gives the same answer",
    look="The second of two looks again when the row changed under it.",
)
def cancel_at_once(kiosk: Bench) -> None:
    """Three races."""
    for _ in range(3):
        booked = kiosk.book()
        came = kiosk.at_once(lambda each, visit: each.cancel(visit), [booked["visitId"]] * 2)
        for each in came:
            answers(each, 200, "cancelling at the same moment", booked)
            must(each["status"] == "cancelled", "one of two hears something else", *came)
        same(came[0], came[1], "two at once hear different versions", "version")
