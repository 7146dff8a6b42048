"""Hospitals that do writes wrongly."""

import json
import uuid
from typing import Any

from support.broken_hospitals.breaking import Ask, Asked, Said, breaks, problem

Memory = dict[str, Any]


@breaks("same-key-same-visit", "answer-lost")
async def key_ignored(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return await ask(asked.with_header("idempotency-key", str(uuid.uuid4())) if asked.key else asked)


@breaks("same-key-same-visit", "patient-registered-once")
async def replay_not_said(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return (await ask(asked)).with_header("idempotency-replayed", None)


@breaks("same-key-same-visit")
async def replay_is_another_answer(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.creates() and said.status == 201 and "idempotency-replayed" in said.headers:
        return said.saying(said.data | {"version": said.data["version"] + 1})
    return said


@breaks("same-key-other-body", "patient-registered-once")
async def key_good_for_any_body(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if said.code == "idempotency-key-reused":
        return await ask(asked.with_header("idempotency-key", str(uuid.uuid4())))
    return said


@breaks("same-reference-duplicate")
async def reference_not_unique(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.creates() and said.code == "duplicate-visit":
        return await ask(asked.saying(clientReference=str(uuid.uuid4())))
    return said


@breaks("same-reference-duplicate", "one-open-visit-a-department")
async def duplicate_without_visit_id(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if said.code == "duplicate-visit":
        return said.saying({name: value for name, value in said.data.items() if name != "visitId"})
    return said


@breaks("same-reference-duplicate")
async def duplicate_names_another_visit(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return said.saying(said.data | {"visitId": "vis-other"}) if said.code == "duplicate-visit" else said


@breaks("problem-not-remembered")
async def problems_remembered(asked: Asked, ask: Ask, memory: Memory) -> Said:
    if asked.key in memory:
        return memory[asked.key]
    said = await ask(asked)
    if asked.key and 400 <= said.status < 500:
        memory[asked.key] = said
    return said


@breaks("same-key-at-once")
async def race_of_one_key(asked: Asked, ask: Ask, memory: Memory) -> Said:
    """Both hear that they were first."""
    said = await ask(asked)
    return said.with_header("idempotency-replayed", None) if asked.creates() else said


@breaks("key-needed")
async def key_not_needed(asked: Asked, ask: Ask, memory: Memory) -> Said:
    short = asked.method == "POST" and len(asked.key or "") < 8
    return await ask(asked.with_header("idempotency-key", str(uuid.uuid4())) if short else asked)


@breaks("patient-registered-once", "identifier-at-once")
async def identifiers_not_unique(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if said.code == "patient-exists":
        return await ask(asked.saying(identifiers=[], clientReference=str(uuid.uuid4())))
    return said


@breaks("patient-registered-once")
async def patient_exists_names_nobody(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return said.saying(said.data | {"patientId": None}) if said.code == "patient-exists" else said


@breaks("answer-lost", "visit-read-again", "line-cut")
async def reference_never_found(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return problem(404, "visit-not-found") if asked.method == "GET" and asked.path == "/visits" else await ask(asked)


@breaks("answer-lost", "visit-read-again")
async def look_up_lags(asked: Asked, ask: Ask, memory: Memory) -> Said:
    """The first look-up asks a copy of the database that is behind."""
    said = await ask(asked)
    if asked.method == "GET" and asked.path == "/visits" and said.status == 200 and asked.query not in memory:
        memory[asked.query] = True
        return problem(404, "visit-not-found")
    return said


@breaks("reference-unknown")
async def unknown_reference_is_empty(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return Said(200, {"content-type": "application/json"}, b"{}") if said.code == "visit-not-found" else said


@breaks("unavailable-then-again")
async def refusal_keeps_the_key(asked: Asked, ask: Ask, memory: Memory) -> Said:
    """After a 503 the same bytes count as already used."""
    said = await ask(asked)
    if asked.key and said.status == 503:
        memory[asked.key] = True
    elif asked.key in memory:
        return problem(422, "idempotency-key-reused")
    return said


@breaks("last-place")
async def last_place_given_twice(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.creates() and said.code in ("slot-taken", "session-full"):
        return await ask(asked.saying(slotId=None, queueId=None))
    return said


@breaks("last-place")
async def losers_are_booked_all_the_same(asked: Asked, ask: Ask, memory: Memory) -> Said:
    """The place is counted after the visit was committed: the loser hears no, and has a visit."""
    said = await ask(asked)
    if asked.creates() and said.code in ("slot-taken", "session-full"):
        await ask(asked.saying(slotId=None, queueId=None))
    return said


@breaks("numbers-unique")
async def number_given_twice(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return _numbered(await ask(asked), lambda number: number - number % 2)


@breaks("numbers-unique", "refused-burns-no-number")
async def numbers_with_gaps(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return _numbered(await ask(asked), lambda number: number * 2)


@breaks("refused-burns-no-number")
async def refusals_burn_numbers(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.creates() and said.status in (404, 409, 422):
        memory["burnt"] = memory.get("burnt", 0) + 1
    return _numbered(said, lambda number: number + memory.get("burnt", 0))


@breaks("visit-names-what-exists")
async def one_code_for_all_that_is_missing(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return said.saying(said.data | {"code": "not-found"}) if said.status == 404 else said


@breaks("cancel-twice")
async def cancel_not_repeatable(asked: Asked, ask: Ask, memory: Memory) -> Said:
    if asked.path.endswith(":cancel"):
        if asked.path in memory:
            return problem(409, "already-cancelled")
        memory[asked.path] = True
    return await ask(asked)


@breaks("cancel-at-once")
async def second_of_two_cancellations_fails(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.path.endswith(":cancel") and said.status == 200:
        if asked.path in memory:
            return problem(412, "version-mismatch")
        memory[asked.path] = True
    return said


@breaks("cancel-old-version")
async def cancel_ignores_the_version(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return await ask(asked.with_header("if-match", "*") if asked.path.endswith(":cancel") else asked)


@breaks("cancel-after-called")
async def called_is_cancelled(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if said.code == "already-called":
        visit = await ask(Asked("GET", asked.path.removesuffix(":cancel"), "", {}, b""))
        return visit.saying(visit.data | {"status": "cancelled"})
    return said


@breaks("cancel-gives-back")
async def cancelled_still_in_the_way(asked: Asked, ask: Ask, memory: Memory) -> Said:
    if asked.creates() and isinstance(asked.data, dict):
        who = json.dumps([asked.data.get("patientId"), asked.data.get("departmentId")])
        if who in memory:
            return problem(409, "duplicate-visit", visitId=memory[who])
        said = await ask(asked)
        if said.status == 201:
            memory[who] = said.data["visitId"]
        return said
    return await ask(asked)


@breaks("printed-number-stands")
async def printed_number_replaced(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return await ask(asked.saying(offlineTicket=None) if asked.creates() and _ticket(asked) else asked)


@breaks("printed-number-stands")
async def issue_time_is_arrival(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.creates() and said.status == 201 and _ticket(asked):
        return said.saying(said.data | {"issuedAt": "2026-11-23T08:00:00+07:00"})
    return said


@breaks("printed-in-the-future")
async def future_is_believed(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    ticket = _ticket(asked)
    return said.saying(said.data | {"issuedAt": ticket["issuedAt"]}) if ticket and said.status == 201 else said


@breaks("printed-not-turned-away")
async def printed_turned_away(asked: Asked, ask: Ask, memory: Memory) -> Said:
    ticket = _ticket(asked)
    if asked.creates() and ticket and asked.data.get("queueId"):
        return problem(409, "session-full")
    return await ask(asked)


@breaks("printed-number-afterwards")
async def second_printed_number_taken(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if said.code == "ticket-already-printed":
        return await ask(Asked("GET", asked.path.removesuffix(":offline-ticket"), "", {}, b""))
    return said


@breaks("printed-for-cancelled")
async def cancelled_visit_gets_a_number(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if said.code == "already-cancelled":
        return await ask(Asked("GET", asked.path.removesuffix(":offline-ticket"), "", {}, b""))
    return said


def _ticket(asked: Asked) -> Any:
    return asked.data.get("offlineTicket") if isinstance(asked.data, dict) else None


def _numbered(said: Said, change: Any) -> Said:
    data = said.data
    if said.status in (200, 201) and isinstance(data, dict) and isinstance(data.get("queue"), dict):
        queue = data["queue"]
        number = change(queue["number"])
        return said.saying(data | {"queue": queue | {"number": number, "display": f"{queue['series']} {number:03d}"}})
    return said
