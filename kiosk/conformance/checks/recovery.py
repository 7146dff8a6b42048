"""Answers that are lost on the way: nothing is lost, nothing is doubled."""

import time

import requests

from kiosk.conformance.bench import Bench, new_key, same
from kiosk.conformance.check import answers, check, must, refuses
from kiosk.conformance.exchange import Exchange

WRITES = "Writes happen once"
PATIENCE_SECONDS = 10.0


@check(
    "answer-lost",
    "A visit whose answer was lost is found by its clientReference",
    level="L0",
    section=WRITES,
    says="it asks `GET /visits?clientReference=` or repeats the same bytes",
    look="Commit before the first byte of the answer leaves, and find visits by clientReference.",
)
def answer_lost(kiosk: Bench) -> None:
    """The connection is reset when the answer begins to arrive; then the look-up, then the same bytes."""
    body, key = kiosk.visit(), new_key()
    kiosk.line.lose(_creating(kiosk, body, key), after_answer=True)
    found = answers(kiosk.by_reference(body["clientReference"]), 200, "the visit whose answer was lost")
    must(found["clientReference"] == body["clientReference"], "another visit was found", found)
    again = answers(kiosk.write("/visits", body, key), 201, "the same bytes after a lost answer", found)
    same(found, again, "the repeated write is another visit", "visitId", ("queue", "display"))


@check(
    "line-cut",
    "A line cut right after the request never makes two visits",
    level="L0",
    section=WRITES,
    says="keep visit, queue number and key in **one** database transaction",
    look="Go on or not when the client is gone, but key, visit and number are committed together.",
)
def line_cut(kiosk: Bench) -> None:
    """The connection is reset before the answer; done or not done are both right, half done is not."""
    for _ in range(3):
        body, key = kiosk.visit(), new_key()
        kiosk.line.lose(_creating(kiosk, body, key), after_answer=False)
        again = _until_settled(kiosk, body, key)
        found = answers(kiosk.by_reference(body["clientReference"]), 200, "the visit after the repeat", again)
        same(again, found, "the look-up finds another visit", "visitId", ("queue", "display"))
        other = refuses(kiosk.write("/visits", body), 409, "duplicate-visit", "the reference with a new key", again)
        must(other["visitId"] == again["visitId"], "the duplicate names another visit", again, other)


@check(
    "unavailable-then-again",
    "After a 503 the same bytes are done once",
    level="L0",
    section="getCapabilities",
    says="503: the hospital's system does not answer, nothing was done.",
    look="Answer 503 only where nothing was committed, and keep no key for it.",
)
def unavailable_then_again(kiosk: Bench) -> None:
    """Away for a moment, then back."""
    body, key = kiosk.visit(), new_key()
    with kiosk.hooks.away():
        refused = refuses(kiosk.write("/visits", body, key), 503, "his-unavailable", "a write while you are away")
        must(refused["retryable"] is True, "a 503 must say `retryable: true`", refused)
    refuses(kiosk.by_reference(body["clientReference"]), 404, "visit-not-found", "503 says nothing was done", refused)
    first = answers(kiosk.write("/visits", body, key), 201, "the same bytes once you are back", refused)
    again = answers(kiosk.write("/visits", body, key), 201, "the same bytes again", first)
    same(first, again, "two visits were made", "visitId")


@check(
    "reference-unknown",
    "A reference nobody used is 404 visit-not-found",
    level="L0",
    section="findVisit",
    says="No visit was ever created with this reference",
    look="Only this problem tells a kiosk that its write was not done; any other leaves it in doubt.",
)
def reference_unknown(kiosk: Bench) -> None:
    """Never used, too short, and an id nobody has."""
    refuses(kiosk.by_reference(new_key()), 404, "visit-not-found", "an unknown reference")
    refuses(kiosk.by_reference("short"), 400, "invalid-request", "a reference of five characters")
    refuses(kiosk.get("/visits/no-such-visit"), 404, "visit-not-found", "an unknown visitId")


@check(
    "visit-read-again",
    "A visit reads the same by id, by reference and as it was booked",
    level="L0",
    section="findVisit",
    says="How a lost answer is recovered. Must answer as long as visits are kept.",
    look="One view of a visit for all three answers; the ETag of a visit is its version in quotes.",
)
def visit_read_again(kiosk: Bench) -> None:
    """Everything but what the clock moves."""
    booked = kiosk.book()
    for read in (kiosk.get(f"/visits/{booked['visitId']}"), kiosk.by_reference(booked["clientReference"])):
        answers(read, 200, "reading the visit", booked)
        names = ("visitId", "visitCode", "clientReference", "patientId", "departmentId", "charges", "status", "version")
        same(booked, read, "reading it again says something else", *names, ("queue", "display"), "issuedAt")
        must(read.header("ETag") is not None, "a visit carries its version as ETag", booked, read)


def _creating(kiosk: Bench, body: object, key: str) -> requests.PreparedRequest:
    return kiosk.line.prepared("POST", "/visits", body=body, headers={"Idempotency-Key": key})


def _until_settled(kiosk: Bench, body: object, key: str) -> Exchange:
    """The same bytes until they are done; a while `idempotency-in-progress` is right."""
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        again = kiosk.write("/visits", body, key)
        if again.code != "idempotency-in-progress" or time.monotonic() > until:
            return answers(again, 201, "the same bytes after the cut")
        time.sleep(0.1)
