"""Everything but insurance is the hospital's."""

from collections.abc import Callable
from datetime import date
from typing import Any

from kiosk.hospital.port import Capabilities, Hospital, Unavailable
from kiosk.hospital.portal import Portal, PortalCoverage, with_portal
from kiosk.identity import Identity
from kiosk.sandbox.portal.cards import citizen_number_of
from kiosk.visit import Covered

OWN = {"capabilities", "check_coverage"}


class Remembering:
    """A hospital that answers everything with what it was asked."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        return lambda *args, **options: (name, args, options)

    def capabilities(self) -> Capabilities | Unavailable:
        return Capabilities("1.0", frozenset({0, 1}), frozenset({"cancel"}))


def test_every_other_question_reaches_the_hospital(portal: Portal) -> None:
    hospital = with_portal(Remembering(), portal)  # type: ignore[arg-type]
    asked = [name for name in vars(Hospital) if not name.startswith("_") and name not in OWN]
    assert len(asked) > 20
    for name in asked:
        assert getattr(hospital, name)(1, key=2) == (name, (1,), {"key": 2})


def test_coverage_is_offered_at_the_glass_and_later(portal: Portal) -> None:
    able = with_portal(Remembering(), portal).capabilities()  # type: ignore[arg-type]
    assert isinstance(able, Capabilities)
    assert able.features == {"cancel", "coverage", "late-coverage"}


def test_a_hospital_that_does_not_answer_is_told_as_it_is(portal: Portal) -> None:
    class Away(Remembering):
        def capabilities(self) -> Capabilities | Unavailable:
            return Unavailable("no connection")

    assert with_portal(Away(), portal).capabilities() == Unavailable("no connection")  # type: ignore[arg-type]


def test_insurance_is_asked_of_the_portal(hospital: PortalCoverage, identity: Callable[..., Identity]) -> None:
    coverage = hospital.check_coverage(identity(citizen_number_of("000")), None)
    assert isinstance(coverage, Covered)
    assert coverage.report is not None
    assert coverage.report.checked_at.date() >= date(2026, 1, 1)
