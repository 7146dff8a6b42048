"""Hospitals that do what L1 and L2 offer wrongly."""

from dataclasses import replace
from typing import Any

from support.broken_hospitals.breaking import Ask, Asked, Said, breaks, problem

Memory = dict[str, Any]


@breaks("slots-count-down", "hold-keeps-and-releases")
async def sessions_from_yesterdays_memory(asked: Asked, ask: Ask, memory: Memory) -> Said:
    if asked.path == "/sessions":
        if asked.query not in memory:
            memory[asked.query] = await ask(asked)
        return memory[asked.query]
    return await ask(asked)


@breaks("slot-unknown")
async def unknown_slot_is_taken(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return problem(409, "slot-taken") if said.code == "slot-not-found" else said


@breaks("capabilities-plain")
async def leases_without_a_series(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return said.saying(said.data | {"leaseSeries": None}) if asked.path == "/capabilities" else said


@breaks("services-by-payer")
async def any_payer_is_good(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return await ask(Asked(asked.method, asked.path, "", asked.headers, b"") if "payer" in asked.query else asked)


@breaks("coverage-tells")
async def evidence_for_anybody(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.path == "/coverage:check" and said.status == 200:
        return said.saying(said.data | {"evidenceId": "cov-anything"})
    return said


@breaks("coverage-tells")
async def silent_portal_is_an_error(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return problem(503, "his-unavailable") if asked.path == "/coverage:check" else await ask(asked)


@breaks("appointments-of-nobody")
async def no_appointment_is_404(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return problem(404, "appointment-not-found") if asked.path == "/appointments" and said.status == 200 else said


@breaks("help-asked-once")
async def help_names_who_did_not_agree(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.path == "/help-requests" and said.status == 400:
        return await ask(asked.saying(visitDraft=None))
    return said


@breaks("patient-visits")
async def cancelled_visits_hidden(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.path.startswith("/patients/") and said.status == 200:
        return said.saying({"items": [each for each in said.data["items"] if each["status"] != "cancelled"]})
    return said


@breaks("leases-apart", "lease-returned")
async def leases_overlap(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.path == "/number-leases" and said.status == 201:
        return said.saying(said.data | {"from": 1, "to": asked.data["count"]})
    return said


@breaks("lease-once")
async def lease_with_one_key_twice(asked: Asked, ask: Ask, memory: Memory) -> Said:
    if asked.path == "/number-leases" and asked.key:
        memory["count"] = memory.get("count", 0) + 1
        return await ask(asked.with_header("idempotency-key", f"{asked.key}-{memory['count']}"))
    return await ask(asked)


@breaks("lease-wishes-judged")
async def any_day_is_lent(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.path == "/number-leases" and said.status == 400:
        return await ask(asked.saying(date="2026-11-23", count=5))
    return said


@breaks("lease-returned")
async def last_return_stands(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.path.endswith(":return") and said.status == 200:
        return said.saying(said.data | {"unusedFrom": asked.data["unusedFrom"]})
    return said


@breaks("lent-number-stands")
async def lent_number_refused_when_spent(asked: Asked, ask: Ask, memory: Memory) -> Said:
    ticket = asked.data.get("offlineTicket") if asked.creates() and isinstance(asked.data, dict) else None
    if ticket:
        if ticket["number"] in memory:
            return problem(409, "session-full")
        memory[ticket["number"]] = True
    return await ask(asked)


@breaks("lease-exhausted")
async def rest_of_a_series_kept(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.path == "/number-leases" and said.status == 201:
        few = said.data["to"] - said.data["from"] + 1 < asked.data["count"]
        return problem(409, "lease-exhausted") if few else said
    return said


@breaks("late-coverage-judged")
async def any_evidence_is_good(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.path.endswith(":coverage") and said.status == 422:
        return await ask(Asked("GET", asked.path.removesuffix(":coverage"), "", asked.headers, b""))
    return said


@breaks("hold-last-place")
async def last_place_held_twice(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.path == "/holds" and said.status == 201:
        memory["hold"] = said
    return memory["hold"] if asked.path == "/holds" and said.status == 409 else said


@breaks("hold-last-place")
async def hold_good_for_nothing(asked: Asked, ask: Ask, memory: Memory) -> Said:
    held = asked.creates() and isinstance(asked.data, dict) and asked.data.get("holdId")
    return await ask(asked.saying(holdId=None) if held else asked)


@breaks("hold-keeps-and-releases")
async def release_not_repeatable(asked: Asked, ask: Ask, memory: Memory) -> Said:
    if asked.method == "DELETE":
        if asked.path in memory:
            return problem(404, "hold-not-found")
        memory[asked.path] = True
    return await ask(asked)


@breaks("hold-wishes-judged")
async def unknown_hold_refuses(asked: Asked, ask: Ask, memory: Memory) -> Said:
    held = asked.creates() and isinstance(asked.data, dict) and asked.data.get("holdId")
    return problem(409, "slot-taken") if held == "no-such-hold" else await ask(asked)


@breaks("payment-intent")
async def any_amount_is_good(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.path == "/payments" and said.status == 201:
        memory["payment"] = said
    return memory["payment"] if said.code == "amount-mismatch" and "payment" in memory else said


@breaks("payment-intent")
async def two_intents_stand(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return said.edited(lambda text: text.replace('"status":"expired"', '"status":"pending"'))


@breaks("payment-too-late")
async def paid_is_cancelled(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.path.endswith(":cancel") and said.code == "already-paid":
        return await ask(Asked("GET", asked.path.removesuffix(":cancel"), "", asked.headers, b""))
    return said


@breaks("payment-settled")
async def late_money_is_lost(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return said.edited(lambda text: text.replace('"refund-required"', '"expired"'))


@breaks("reprint-counted")
async def copies_not_counted(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return said.saying(said.data | {"copyNo": 1}) if asked.path.endswith("/reprints") and said.status == 201 else said


@breaks("paper-last-word")
async def newest_arrival_counts(asked: Asked, ask: Ask, memory: Memory) -> Said:
    if asked.path.endswith(":ticket-paper") and asked.data["state"] != "eaten":
        asked = asked.saying(at="2999-01-01T00:00:00+07:00")
    return await ask(asked)


@breaks("paper-last-word")
async def paper_changes_the_version(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.path.endswith(":ticket-paper") and said.status == 200:
        return said.saying(said.data | {"version": said.data["version"] + 1})
    return said


@breaks("paper-last-word", "paper-clock-ahead", "paper-settled-by-copy")
async def paper_kept_to_itself(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    shown = isinstance(said.data, dict) and said.data.get("ticketPaper")
    return said.saying(said.data | {"ticketPaper": None}) if shown else said


@breaks("paper-clock-ahead")
async def tomorrow_has_the_last_word(asked: Asked, ask: Ask, memory: Memory) -> Said:
    if asked.path.endswith(":ticket-paper") and asked.data["state"] == "printed":
        return await ask(asked.saying(at="2000-01-01T00:00:00+07:00"))
    return await ask(asked)


@breaks("paper-too-late")
async def no_paper_for_a_visit_that_is_over(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.path.endswith(":ticket-paper") and said.status == 200 and said.data["status"] != "waiting":
        return problem(409, f"already-{said.data['status']}")
    return said


@breaks("paper-settled-by-copy")
async def copies_settle_whatever_their_time(asked: Asked, ask: Ask, memory: Memory) -> Said:
    copies = asked.path.endswith("/reprints") and isinstance(asked.data, dict)
    return await ask(asked.saying(at=None) if copies else asked)


@breaks("kiosk-configured")
async def configuration_always_new(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return await ask(asked.with_header("if-none-match", None) if asked.path.startswith("/kiosks") else asked)


@breaks("heartbeat-taken")
async def late_heartbeat_refused(asked: Asked, ask: Ask, memory: Memory) -> Said:
    if asked.path.endswith("/heartbeat"):
        if asked.data["at"] < memory.get("at", ""):
            return problem(409, "version-mismatch")
        memory["at"] = asked.data["at"]
    return await ask(asked)


@breaks("directory-passed-on")
async def directory_always_new(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return await ask(asked.with_header("if-none-match", None) if asked.path == "/directory" else asked)


@breaks("directory-passed-on")
async def directory_without_a_number(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    return said.with_header("etag", '"newest"') if asked.path == "/directory" else said


@breaks("directory-passed-on")
async def directory_written_anew_each_time(asked: Asked, ask: Ask, memory: Memory) -> Said:
    said = await ask(asked)
    if asked.path == "/directory" and said.status == 200:
        memory["times"] = memory.get("times", 0) + 1
        return said.saying(said.data | {"signature": f"{memory['times']:04d}"})
    return said


@breaks("directory-passed-on")
async def directory_waits_for_ever(asked: Asked, ask: Ask, memory: Memory) -> Said:
    return await ask(replace(asked, query=asked.query.replace("wait=31", "wait=1")))


@breaks("directory-reported")
async def late_report_refused(asked: Asked, ask: Ask, memory: Memory) -> Said:
    if asked.path == "/directory/reports":
        if asked.data["at"] < memory.get("at", ""):
            return problem(409, "version-mismatch")
        memory["at"] = asked.data["at"]
    return await ask(asked)
