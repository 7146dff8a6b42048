"""Reading: pages, ETags, what is unknown."""

import time
from typing import Any

from kiosk.conformance import invented
from kiosk.conformance.bench import Bench
from kiosk.conformance.check import WarnError, answers, check, must, refuses
from kiosk.conformance.exchange import BrokenError, Exchange, SkipError

GENERAL = "Rules for every operation"
MOST_PAGES = 20_000
MOMENT_SECONDS = 2.0


def pages(kiosk: Bench, limit: int, cursor: str | None = None) -> list[Exchange]:
    """Every page of departments from a cursor on. Raises BrokenError where they do not end."""
    turned: list[Exchange] = []
    seen = {cursor}
    while True:
        query = {"limit": str(limit)} | ({} if cursor is None else {"cursor": cursor})
        page = answers(kiosk.get("/departments", query), 200, "a page of departments", *turned[-1:])
        must(len(page.items()) <= limit, f"a page of {len(page.items())} where {limit} were asked for", page)
        turned.append(page)
        cursor = page["nextCursor"]
        if cursor is None:
            return turned
        must(isinstance(cursor, str) and bool(cursor), "`nextCursor` is neither a text nor null", page)
        must(cursor not in seen, "a cursor comes back: turning pages would never end", page)
        must(len(turned) < MOST_PAGES, f"more than {MOST_PAGES} pages", page)
        seen.add(cursor)


def ids(turned: list[Exchange]) -> list[Any]:
    """The ids on these pages, in order."""
    return [each.get("id") for page in turned for each in page.items()]


@check(
    "paging-complete",
    "Turning pages shows every department once, at any page size, and ends",
    level="L0",
    section="listDepartments",
    says="Items on a page at most.",
    look="Ask the database for one item more than the page: it tells whether there is a next page.",
)
def paging_complete(kiosk: Bench) -> str:
    """Pages of 1 (a hundred at most), 3 and 500."""
    large = ids(pages(kiosk, 500))
    for limit in (1, 3) if len(large) <= 100 else (50,):
        turned = pages(kiosk, limit)
        small = ids(turned)
        must(len(set(small)) == len(small), f"pages of {limit} repeat a department", *turned[:2])
        must(
            small == large,
            f"pages of {limit} show {len(small)} departments, pages of 500 show {len(large)}",
            *turned[-2:],
        )
    return f"{len(large)} departments"


@check(
    "paging-under-inserts",
    "A department added while pages are turned hides and repeats none",
    level="L0",
    section="listDepartments",
    says="so let the cursor name the last item of the page (keyset), not a row count.",
    look="WHERE (position, id) > (cursor's position, cursor's id) ORDER BY position, id; no OFFSET.",
)
def paging_under_inserts(kiosk: Bench) -> str:
    """One is added before the page that was read. Without a control surface the cursor itself is looked at."""
    first = answers(kiosk.get("/departments", {"limit": "3"}), 200, "the first page")
    cursor = first["nextCursor"]
    if cursor is None:
        raise SkipError("needs more than 3 departments")
    before = ids(pages(kiosk, 500))
    if kiosk.hooks.control is None:
        must(str(cursor) not in {"1", "2", "3", "4"}, "the cursor is a row or page count", first)
        return "by the look of the cursor only: adding a department needs `--control URL`"
    kiosk.hooks.order("/departments", {"code": f"KT{invented.citizen_number()[-6:]}", "position": 0})
    rest = pages(kiosk, 3, cursor)
    shown = ids([first, *rest])
    must(len(set(shown)) == len(shown), "a department is shown twice", first, rest[0])
    must(set(before) <= set(shown), "a department that stood there before is not shown", first, *rest[:2])
    return "a department was added through the control surface"


@check(
    "cursor-and-limit-judged",
    "A cursor that is none and a limit out of range are 400",
    level="L0",
    section="listDepartments",
    says="The cursor is not one of ours, or the limit is out of range",
    look="Never guess: a wrong cursor that shows the first page makes a client turn pages for ever.",
)
def cursor_and_limit_judged(kiosk: Bench) -> None:
    """Four requests that are wrong."""
    for query in ({"cursor": "no-such-cursor"}, {"limit": "0"}, {"limit": "501"}, {"limit": "many"}):
        refuses(kiosk.get("/departments", query), 400, "invalid-request", f"`{query}`")


def etag_holds(kiosk: Bench, path: str, query: dict[str, str] | None = None) -> None:
    """Raise BrokenError unless 304 answers the ETag just given, and 200 one that was never given."""
    first, again = _asked_twice(kiosk, path, query)
    if again.status != 304:  # what changed between the two is answered with 200, and rightly
        first, again = _asked_twice(kiosk, path, query)
    answers(again, 304, "the ETag that was just given", first)
    must(again.answer is not None and not again.answer.body, "a 304 has no body", first, again)
    other = kiosk.get(path, query, If_None_Match='"somebody-elses"')
    answers(other, 200, "an ETag the hospital never gave")


def _asked_twice(kiosk: Bench, path: str, query: dict[str, str] | None) -> tuple[Exchange, Exchange]:
    first = answers(kiosk.get(path, query), 200, f"reading {path}")
    etag = first.header("ETag")
    if etag is None:
        raise BrokenError("the answer carries no `ETag`", first)
    return first, kiosk.get(path, query, If_None_Match=etag)


@check(
    "not-modified",
    "Departments and queues answer 304 to an ETag that still holds, and only to that",
    level="L0",
    section=GENERAL,
    says="answer `304` when `If-None-Match` still holds.",
    look="Derive the ETag from what is answered, without the moment of asking; compare it before you answer.",
)
def not_modified(kiosk: Bench) -> None:
    """The ETag just given, and one the hospital never gave."""
    etag_holds(kiosk, "/departments")
    etag_holds(kiosk, "/queues", {"departmentId": kiosk.department()})


@check(
    "etag-follows-change",
    "An ETag does not outlive what it stood for",
    level="L0",
    section="listDepartments",
    says="Changes when the answer changes.",
    look="An ETag from a cache or a fixed word hides new departments from kiosks.",
)
def etag_follows_change(kiosk: Bench) -> str:
    """A booking changes what the department's queues say; two departments' queues differ."""
    chosen = kiosk.department()
    query = {"departmentId": chosen}
    before = answers(kiosk.get("/queues", query), 200, "reading queues")
    booked = kiosk.book()
    changed = answers(kiosk.get("/queues", query), 200, "reading queues again", before, booked)
    if changed.items() != before.items():
        after = kiosk.get("/queues", query, If_None_Match=before.header("ETag") or "")
        if after.status == 304:  # another of your servers may be a moment behind
            time.sleep(MOMENT_SECONDS)
            after = kiosk.get("/queues", query, If_None_Match=before.header("ETag") or "")
        answers(after, 200, "the queue is longer, the old ETag does not hold", before, booked)
        must(changed.header("ETag") != before.header("ETag"), "the queue changed, its ETag did not", before, changed)
        return "seen on a queue"
    raise WarnError("a booking changed nothing in `GET /queues`: `waiting` and `remaining` should follow bookings")


@check(
    "unknown-fields-ignored",
    "Unknown properties and headers are ignored",
    level="L0",
    section=GENERAL,
    says="**Ignore what you do not know**: unknown properties, unknown headers.",
    look="No `additionalProperties: false` and no strict deserialiser: next year's kiosk sends more.",
)
def unknown_fields_ignored(kiosk: Bench) -> None:
    """In a search, a registration and a visit."""
    more = {"fromNextYear": {"any": ["thing", 1, None]}}
    question = {"identifierType": "CCCD", "value": invented.citizen_number()} | more
    answers(kiosk.post("/patients:search", question, Kiosk_Future="yes"), 200, "a search with an unknown property")
    registered = kiosk.write("/patients", invented.patient() | more)
    answers(registered, 201, "a registration with an unknown property")
    booked = kiosk.write("/visits", kiosk.visit(patientId=registered["patientId"]) | more)
    answers(booked, 201, "a visit with an unknown property")


@check(
    "unknown-words-refused",
    "A word of a closed list that is not in it is 400, not 500",
    level="L0",
    section="searchPatients",
    says="The search is malformed",
    look="Validate before you look anything up; say where in `errors`, never with the value.",
)
def unknown_words_refused(kiosk: Bench) -> None:
    """An identifier type and a payer nobody knows, a body that is no object, and one that is no JSON."""
    search = kiosk.post("/patients:search", {"identifierType": "STARS", "value": "1"})
    refuses(search, 400, "invalid-request", "an unknown `identifierType`")
    visit = kiosk.write("/visits", kiosk.visit(payer="GOLD"))
    refuses(visit, 400, "invalid-request", "an unknown `payer`")
    refuses(kiosk.post("/patients:search", ["no", "object"]), 400, "invalid-request", "a body that is a list")
    refuses(kiosk.write("/visits", {}), 400, "invalid-request", "an empty visit")


@check(
    "unknown-department",
    "Queues of a department that is not there are 404",
    level="L0",
    section="listQueues",
    says="No such department",
    look="An empty list would read as a department without rooms.",
)
def unknown_department(kiosk: Bench) -> None:
    """By its id."""
    query = {"departmentId": "no-such-department"}
    refuses(kiosk.get("/queues", query), 404, "department-not-found", "an unknown department")


@check(
    "health-cheap",
    "Health answers at once",
    level="L0",
    section="getHealth",
    says="Must be cheap; the kiosk asks it to learn that the line is back.",
    look="Touch what a booking needs (one row of the database) and nothing slow: not the insurance portal.",
)
def health_cheap(kiosk: Bench) -> str:
    """Ten questions; slower than 500 ms is a warning."""
    came = [answers(kiosk.get("/health"), 200, "health") for _ in range(10)]
    slowest = max(each.answer.seconds for each in came if each.answer is not None)
    if slowest > 0.5:
        raise WarnError(f"the slowest of ten took {slowest * 1000:.0f} ms")
    return f"slowest of ten {slowest * 1000:.0f} ms"


@check(
    "capabilities-plain",
    "Capabilities say version 1, their levels and a clock that is right",
    level="L0",
    section="getCapabilities",
    says="Asked at start and every few minutes. Screens obey the answer.",
    look="Name only what is really served; synchronise the server's clock (NTP).",
)
def capabilities_plain(kiosk: Bench) -> str:
    """Also: a lease series where numbers are lent."""
    said = answers(kiosk.get("/capabilities"), 200, "capabilities")
    must(str(said["contractVersion"]).split(".")[0] == "1", "`contractVersion` does not begin with 1", said)
    levels, features = said["levels"], said["features"]
    must(isinstance(levels, list) and "L0" in levels, "`levels` does not name L0", said)
    must(isinstance(features, list), "`features` is no list", said)
    if "number-leases" in features:
        must(bool(said["leaseSeries"]), "`number-leases` without `leaseSeries`", said)
    return f"{', '.join(map(str, levels))}; {', '.join(map(str, features))}"
