"""Hospitals that are not like the sandbox and keep the contract all the same are left in peace."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk.conformance import html, text
from kiosk.conformance.bench import VIETNAM, Bench, Wishes
from kiosk.conformance.check import CHECKS, Check, Result, Verdict
from kiosk.conformance.contract import Contract
from kiosk.conformance.credentials import Bearer, Nothing
from kiosk.conformance.exchange import MASK
from kiosk.conformance.line import Address, Journal, Line
from kiosk.conformance.runner import Report
from support.broken_hospitals import BrokenHospital, Mutant
from support.broken_hospitals.breaking import Ask, Asked, Said, problem

Examine = Callable[..., Report]
MINIMUM = re.compile("/(capabilities|health|departments|queues|patients|patients:search|visits|visits/[^/:]*)")
MOMENT = re.compile(r'"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\+07:00"')
VENDOR = {"vendor": {"version": "2.1", "amount": "none", "serverTime": "this morning", "now": 1.5}}
NO_LEASE = "lease-exhausted"


def _in_utc(found: re.Match[str]) -> str:
    moment = datetime.fromisoformat(f"{found[1]}+07:00").astimezone(UTC)
    return f'"{moment:%Y-%m-%dT%H:%M:%SZ}"'


async def _bare(asked: Asked, ask: Ask, memory: dict[str, Any]) -> Said:
    """The minimum and nothing else: no insurance, grown-ups only, UTC, numbers for ids, words of its own."""
    if MINIMUM.fullmatch(asked.path) is None:
        return problem(404, "not-found")
    if asked.creates() and isinstance(asked.data, dict) and asked.data.get("payer") == "BHYT":
        said = await ask(asked.saying(payer="SELF", patientId="no-such-patient"))
        return problem(422, "coverage-invalid") if said.code == "patient-not-found" else said
    said = await ask(asked)
    if said.code == "invalid-request" and asked.path == "/queues":
        return problem(404, "department-not-found")
    if said.status >= 300 or not isinstance(said.data, dict):
        return said
    data = said.data | VENDOR
    if asked.path == "/capabilities":
        data |= {"levels": ["L0"], "features": [], "leaseSeries": None, "statusPage": None}
    for department in data.get("items", ()) if asked.path == "/departments" else ():
        department |= {"acceptsBhyt": False, "ageRange": {"minYears": 16, "maxYears": None}}
    return said.saying(data).edited(lambda body: MOMENT.sub(_in_utc, body))


def test_a_bare_hospital_is_left_in_peace_and_its_bookings_are_looked_at(
    hospital: BrokenHospital, examine: Examine
) -> None:
    hospital.breaking(Mutant("bare", (), _bare))
    report = examine(control=False)

    assert list(text.failures(report)) == []
    assert report.levels == ("L0", "L2")
    assert report.unproved == 0
    passed = {each.check.name for each in report.results if each.verdict is Verdict.PASSED}
    assert {"same-key-same-visit", "numbers-unique", "charges-add-up", "schema-createVisit", "money-is-whole"} <= passed
    assert {each.check.level for each in report.results if each.verdict is not Verdict.SKIPPED} == {"L0"}


def test_where_nothing_is_open_nothing_is_wrong_and_nothing_is_proved(
    hospital: BrokenHospital, examine: Examine
) -> None:
    async def closed(asked: Asked, ask: Ask, memory: dict[str, Any]) -> Said:
        said = await ask(asked)
        return said.edited(lambda body: body.replace('"state":"open"', '"state":"closed"'))

    hospital.breaking(Mutant("closed", (), closed))
    report = examine("same-key-same-visit", "health-cheap", "unknown-department")

    assert list(text.failures(report)) == []
    assert report.unproved == 1
    assert "come back in its hours" in text.summary(report)
    assert "conforms" not in html.page(report)


@pytest.mark.parametrize(("open_still", "verdict"), [(False, Verdict.SKIPPED), (True, Verdict.FAILED)])
def test_a_department_that_fills_up_is_no_fault_but_one_with_room_must_book(
    hospital: BrokenHospital, examine: Examine, open_still: bool, verdict: Verdict
) -> None:
    async def full(asked: Asked, ask: Ask, memory: dict[str, Any]) -> Said:
        if asked.creates():
            memory["full"] = True
            return problem(409, "session-full")
        said = await ask(asked)
        if "full" not in memory or open_still:
            return said
        return said.edited(lambda body: body.replace('"state":"open"', '"state":"full"'))

    hospital.breaking(Mutant("full", (), full))
    (result,) = examine("same-key-same-visit").results

    assert result.verdict is verdict
    assert result.no_room is not open_still


def test_who_asks_for_patience_gets_it(hospital: BrokenHospital, examine: Examine) -> None:
    async def busy(asked: Asked, ask: Ask, memory: dict[str, Any]) -> Said:
        memory["turn"] = memory.get("turn", 0) + 1
        if memory["turn"] % 3 == 2:
            return problem(429, "too-many-requests", retryable=True).with_header("retry-after", "0")
        return await ask(asked)

    hospital.breaking(Mutant("busy", (), busy))
    assert list(text.failures(examine("same-key-same-visit", "same-key-at-once", "paging-complete"))) == []


def test_servers_that_are_a_moment_behind_each_other_are_waited_for(hospital: BrokenHospital, examine: Examine) -> None:
    async def behind(asked: Asked, ask: Ask, memory: dict[str, Any]) -> Said:
        known = asked.headers.get("if-none-match")
        if asked.path == "/queues" and known is not None and "told" not in memory:
            memory["told"] = True
            return Said(304, {"etag": known}, b"")
        return await ask(asked)

    hospital.breaking(Mutant("behind", (), behind))
    assert list(text.failures(examine("etag-follows-change"))) == []


def test_a_hospital_that_lent_all_its_numbers_is_not_asked_for_more(hospital: BrokenHospital, examine: Examine) -> None:
    async def lent(asked: Asked, ask: Ask, memory: dict[str, Any]) -> Said:
        said = await ask(asked)
        return problem(409, NO_LEASE) if asked.path == "/number-leases" and said.status == 201 else said

    hospital.breaking(Mutant("lent", (), lent))
    report = examine("leases-apart", "lease-once", "lease-returned", "lent-number-stands")
    assert {each.verdict for each in report.results} == {Verdict.SKIPPED}


def test_a_hospital_that_lends_far_ahead_may(hospital: BrokenHospital, examine: Examine) -> None:
    async def far(asked: Asked, ask: Ask, memory: dict[str, Any]) -> Said:
        said = await ask(asked)
        return await ask(asked.saying(date="2026-11-23")) if _in_a_year(asked) else said

    hospital.breaking(Mutant("far", (), far))
    assert list(text.failures(examine("lease-wishes-judged"))) == []


def _in_a_year(asked: Asked) -> bool:
    return asked.path == "/number-leases" and str(asked.data.get("date")).startswith("2027")


def _bench(address: Address, **capabilities: Any) -> Bench:
    return Bench(Line(address, Journal()), Contract(), Wishes(), capabilities)


def test_the_day_is_vietnams_whatever_offset_the_hospital_writes() -> None:
    bench = _bench(Address("http://127.0.0.1:9", Nothing()), serverTime="2026-11-22T18:30:00Z")

    assert bench.now().date().isoformat() == "2026-11-23"
    assert bench.now().utcoffset() == VIETNAM.utcoffset(None)


def test_who_has_a_certificate_speaks_for_one_kiosk_only() -> None:
    address = Address("https://127.0.0.1:9", Nothing(), certificate=("kiosk.pem", "kiosk.key"))

    assert _bench(address).rival() is None


def test_a_secret_that_is_echoed_does_not_reach_the_report(hospital: BrokenHospital) -> None:
    secret = "an-invented-secret-of-at-least-32-characters"  # noqa: S105 - of nobody

    async def echoes(asked: Asked, ask: Ask, memory: dict[str, Any]) -> Said:
        body = json.dumps({"debug": asked.headers}).encode()
        return Said(200, {"content-type": "application/json", "x-got": asked.headers["authorization"]}, body)

    hospital.breaking(Mutant("echoes", (), echoes))
    line = Line(Address(f"{hospital.origin}/kiosk/v1", Bearer(secret)), Journal())
    came = line.ask(line.prepared("GET", "/health"))

    assert came.answer is not None
    assert MASK in came.answer.body
    assert secret not in came.answer.body + str(came.answer.headers)


def test_a_note_of_the_hospitals_words_stays_on_its_line() -> None:
    check: Check = CHECKS["capabilities-plain"]
    assert "\n" not in text.result_line(Result(check, Verdict.PASSED, "L0\n✓ L0 everything"))
