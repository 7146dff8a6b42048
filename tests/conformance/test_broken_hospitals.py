"""Every broken rule is noticed by each check that is meant for it; a hospital that keeps them is left in peace."""

from collections.abc import Callable

import pytest

from kiosk.conformance import text
from kiosk.conformance.check import CHECKS, Verdict
from kiosk.conformance.runner import Report
from support.broken_hospitals import MUTANTS, BrokenHospital, Mutant
from support.broken_hospitals.breaking import Ask, Asked, Said

Examine = Callable[..., Report]


@pytest.mark.parametrize("mutant", MUTANTS.values(), ids=MUTANTS)
def test_a_broken_rule_is_noticed(hospital: BrokenHospital, examine: Examine, mutant: Mutant) -> None:
    hospital.breaking(mutant)
    report = examine(*mutant.caught_by)
    assert {each.check.name for each in report.results} == set(mutant.caught_by)
    missed = [text.result_line(each) for each in report.results if each.verdict is not Verdict.FAILED]
    assert missed == [], f"{mutant.name} slipped through"
    for result in report.results:
        assert result.findings
        assert all(finding.what for finding in result.findings)


def test_a_hospital_that_keeps_the_contract_is_left_in_peace(examine: Examine) -> None:
    report = examine()
    assert list(text.failures(report)) == []
    warned = {each.check.name for each in report.results if each.verdict is Verdict.WARNED}
    assert warned <= {"small-load", "health-cheap"}, "only how fast a machine is may warn"
    skipped = {each.check.name for each in report.results if each.verdict is Verdict.SKIPPED}
    assert skipped == {"wrong-credential", "signature-once", "hold-expires"}
    assert report.levels == ("L0", "L1", "L2")


def test_without_a_control_surface_checks_are_skipped_with_a_reason_and_nothing_fails(examine: Examine) -> None:
    report = examine(*CHECKS, control=False)
    assert list(text.failures(report)) == []
    for result in report.results:
        assert result.verdict is not Verdict.SKIPPED or "--" in result.note, result


@pytest.mark.soak
def test_a_hold_that_outlives_its_end_is_noticed(hospital: BrokenHospital, slow: Examine) -> None:
    async def lasts_too_long(asked: Asked, ask: Ask, memory: dict[str, object]) -> Said:
        return await ask(asked.saying(ttlSeconds=900) if asked.path == "/holds" else asked)

    assert [each.verdict for each in slow("hold-expires").results] == [Verdict.PASSED]
    hospital.breaking(Mutant("lasts-too-long", (), lasts_too_long))
    assert [each.verdict for each in slow("hold-expires").results] == [Verdict.FAILED]


def test_every_check_is_proved_by_a_broken_hospital() -> None:
    proved = {name for mutant in MUTANTS.values() for name in mutant.caught_by}
    unproved = set(CHECKS) - proved
    assert unproved <= {
        "wrong-credential",  # test_access.py
        "signature-once",  # test_access.py
        "hold-expires",  # takes half a minute: soak
        "small-load",  # figures, no rule
        "health-cheap",  # figures, no rule
    }
