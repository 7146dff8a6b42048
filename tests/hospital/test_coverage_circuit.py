"""A portal nobody hears costs the first patients their time, and then nobody; the hospital itself goes on."""

from typing import Any

import pytest

from kiosk.departments import Catalogue
from kiosk.hospital import Unavailable
from kiosk.hospital.native import NativeHospital
from kiosk.hospital.native.insurance import SLOW_S, Insurance, judged
from kiosk.hospital.web import Answer, CircuitBreaker, Http, Lost, Problem, Reply, Rules, Verdict
from kiosk.identity import DocumentKind, Identity, PartialDate, PersonName, Sex
from kiosk.visit import Covered, UncheckedCoverage
from support.lying_hospital import LyingHospital

WHO = Identity(DocumentKind.CITIZEN_CARD, name=PersonName("NGUYỄN VĂN A"), birth=PartialDate(1990), sex=Sex.MALE)
VALID = {"status": "valid", "evidenceId": "ev-1", "benefitPercent": 80}
SILENT = Answer(b'{"status": "unavailable"}')


def test_after_some_silence_coverage_is_not_asked_and_everything_else_is(lying: LyingHospital) -> None:
    catalogue = [(200, {"items": [], "asOf": "2026-11-22T08:00:00+07:00"})] * 2
    lying.says(*[(504, {"code": "outcome-unknown"})] * 3, *catalogue)
    hospital = NativeHospital(lying.url)

    assert [hospital.check_coverage(WHO, None) for _ in range(3)] == [Unavailable("504 outcome-unknown")] * 3
    assert hospital.check_coverage(WHO, None) == UncheckedCoverage("circuit open")
    assert isinstance(hospital.catalogue(), Catalogue)
    assert sum("coverage" in asked.line for asked in lying.asked) == 3


def test_it_is_asked_again_after_a_rest(lying: LyingHospital) -> None:
    now = [0.0]
    lying.says(*[(503, {})] * 3, (200, VALID))
    breaker = CircuitBreaker(Rules(opens_after=3, first=4.0), clock=lambda: now[0], judge=judged)
    insurance = Insurance(Http(lying.url), breaker)
    for _ in range(4):
        assert not isinstance(insurance.check(WHO, None), Covered)
    now[0] = 4.0
    assert insurance.check(WHO, None) == Covered("ev-1", 80, None)


@pytest.mark.parametrize(
    ("reply", "seconds", "expected"),
    [
        (SILENT, SLOW_S, Verdict.FAILED),
        (SILENT, 0.1, Verdict.WELL),
        (Answer(b'{"status": "valid"}'), 5.0, Verdict.WELL),
        (Answer(b"<html>"), 5.0, Verdict.WELL),
        (Lost("answer time-out"), 6.0, Verdict.FAILED),
        (Problem(422, "coverage-invalid"), 5.0, Verdict.WELL),
    ],
)
def test_a_hospital_that_waits_long_for_a_silent_portal_would_do_so_again(
    reply: Reply, seconds: float, expected: Verdict
) -> None:
    assert judged(reply, seconds, write=False) is expected


@pytest.mark.parametrize("percent", [-1, 101, None])
def test_a_percentage_that_is_none_promises_nothing(lying: LyingHospital, percent: Any) -> None:
    found = NativeHospital(lying.says((200, VALID | {"benefitPercent": percent}))).check_coverage(WHO, None)
    assert found == Covered("ev-1", None, None)
