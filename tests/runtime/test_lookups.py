"""What is asked of the hospital for whoever stands here: only what can still be had, and silence is no answer."""

import io
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest

from kiosk.hospital import Unavailable
from kiosk.journal import Journal
from kiosk.journey import NoAnswer
from kiosk.journey.effects import AskSessions, CheckCoverage, FindVisits
from kiosk.journey.events import CoverageAnswered, Event, SessionsAnswered, VisitsAnswered
from kiosk.runtime.last_known import LastKnown
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.lookups import Lookups
from kiosk.runtime.workers import Workers
from kiosk.visit import UncheckedCoverage
from support.world import ANH, CLINIC, NOW, QUEUEING, SLOTS, TODAY, TODAYS


@dataclass
class Hospital:
    answer: object = ()
    asked: list[tuple[str, date]] = field(default_factory=list)

    def sessions(self, department_id: str, day: date) -> object:
        self.asked.append((department_id, day))
        return self.answer

    def check_coverage(self, *_: object) -> object:
        return self.answer

    def visits_of(self, patient_id: str, day: date) -> object:
        self.asked.append((patient_id, day))
        return self.answer


@pytest.fixture
def ask(ears, journal: Journal):
    def ask(effect: FindVisits | AskSessions, answer: object, at=NOW) -> Event:
        hospital, workers = Hospital(answer), Workers(1, "test")
        known = LastKnown(now=lambda: NOW, post=ears.post, journal=journal)
        Lookups(Lazy(lambda: hospital), known, workers, ears.post, journal, now=lambda: at).do(effect)
        kind = VisitsAnswered if isinstance(effect, FindVisits) else SessionsAnswered
        event = ears.wait(kind)
        workers.close()
        assert hospital.asked[0][1] == TODAY
        return event

    return ask


def test_the_visits_of_today_as_the_hospital_tells_them(ask) -> None:
    assert ask(FindVisits(4, "pat-1"), (TODAYS,)) == VisitsAnswered(4, (TODAYS,))


def test_a_visit_without_its_time_bears_the_time_it_was_seen(ask) -> None:
    (seen,) = ask(FindVisits(4, "pat-1"), (replace(TODAYS, at=None),)).visits
    assert seen.at == NOW


def test_silence_is_no_answer(ask) -> None:
    assert ask(FindVisits(4, "pat-1"), Unavailable("no connection")).visits == NoAnswer()


def test_silence_of_the_doctors_list_is_no_answer(ask) -> None:
    assert ask(AskSessions(4, "dep-ntq", TODAY), Unavailable("no connection")).sessions == NoAnswer()


def test_no_time_that_has_passed_can_be_chosen(ask) -> None:
    at = SLOTS[0].starts_at
    early = replace(CLINIC, id="early", slots=SLOTS[:1])
    over = replace(QUEUEING, id="over", ends_at=at - timedelta(minutes=1))
    answer = ask(AskSessions(4, "dep-ntq", TODAY), (CLINIC, early, QUEUEING, over), at)
    assert [one.id for one in answer.sessions] == ["ses-1", "ses-2"]
    assert [slot.id for slot in answer.sessions[0].slots] == ["slot-2", "slot-3"]


def test_why_insurance_could_not_be_asked_stands_in_the_journal_and_stops_nobody(ears) -> None:
    told, hospital, workers = io.StringIO(), Hospital(UncheckedCoverage("portal-silent")), Workers(1, "test")
    journal = Journal(told)
    known = LastKnown(now=lambda: NOW, post=ears.post, journal=journal)
    lookups = Lookups(Lazy(lambda: hospital), known, workers, ears.post, journal, now=lambda: NOW)
    lookups.do(CheckCoverage(4, ANH, None))
    assert ears.wait(CoverageAnswered).coverage == hospital.answer
    hospital.answer = Unavailable("no connection")
    lookups.do(CheckCoverage(5, ANH, None))
    assert ears.wait(CoverageAnswered, 2).coverage == UncheckedCoverage()
    hospital.answer = UncheckedCoverage()
    lookups.do(CheckCoverage(6, ANH, None))
    ears.wait(CoverageAnswered, 3)
    workers.close()
    lines = [line for line in told.getvalue().splitlines() if "lookup-failed" in line]
    assert ["portal-silent" in line for line in lines] == [True, False], lines
    assert "what=coverage" in lines[0]
    assert ANH.name.full not in told.getvalue()
