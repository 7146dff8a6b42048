"""The hospital's own directory, passed on: every version once, whoever waits; reports of kiosks are heard."""

from datetime import timedelta
from typing import Any

from kiosk.conformance.bench import Bench
from kiosk.conformance.check import answers, check, must, refuses
from kiosk.conformance.exchange import SkipError


@check(
    "directory-passed-on",
    "The newest version is given out with its number, once, and a wait ends",
    level="L2",
    feature="directory",
    section="getDirectory",
    says="The body is the published version, byte for byte.",
    look="Keep the bytes as they were published; the ETag is the version in quotes.",
)
def directory_passed_on(kiosk: Bench) -> None:
    """Read twice, with its ETag, with its ETag and a wait, with another's."""
    asking = {"kiosk": kiosk.wishes.kiosk_id}
    first = kiosk.get("/directory", asking)
    if first.status == 404 and first.code == "directory-not-published":
        raise SkipError("nothing was published yet: publish a version first")
    answers(first, 200, "reading the directory")
    etag = first.header("ETag") or ""
    must(etag[:1] == etag[-1:] == '"' and etag[1:-1].isdecimal(), "the `ETag` is no number in quotes", first)
    again = answers(kiosk.get("/directory", asking), 200, "reading it again", first)
    same = all(first[name] == again[name] for name in ("format", "payload", "signature"))
    must(same or again.header("ETag") != etag, "one version came with two bodies", first, again)
    for more in ({}, {"wait": "0"}, {"wait": "1"}):
        answers(kiosk.get("/directory", asking | more, If_None_Match=etag), 304, "the version that is known", first)
    answers(kiosk.get("/directory", asking | {"wait": "2"}, If_None_Match='"0"'), 200, "another version", first)
    refuses(kiosk.get("/directory", asking | {"wait": "31"}), 400, "invalid-request", "a wait of more than 30 seconds")


@check(
    "directory-reported",
    "A report of a kiosk is heard, also one that comes late or names a rule nobody knows",
    level="L2",
    feature="directory",
    section="takeDirectoryReport",
    says="The last one counts, by `at`",
    look="Keep the newest by `at`; one that arrives late is accepted and changes nothing.",
)
def directory_reported(kiosk: Bench) -> None:
    """Before the first version, of a refusal, of an hour ago; then one with too many reasons."""

    def said(minutes: int, **more: Any) -> dict[str, Any]:
        at = (kiosk.now() - timedelta(minutes=minutes)).isoformat(timespec="seconds")
        return {"kioskId": kiosk.wishes.kiosk_id, "at": at} | more

    for body in (
        said(2, running=None),
        said(0, running=1, refused=2, reasons=["unheard-of"]),
        said(60, running=1, refused=None, reasons=[]),
    ):
        answers(kiosk.post("/directory/reports", body), 204, "a report")
    too_many = said(0, running=1, refused=2, reasons=["x"] * 21)
    refuses(kiosk.post("/directory/reports", too_many), 400, "invalid-request", "a report of 21 reasons")
