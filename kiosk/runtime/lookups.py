"""Questions to the hospital, asked on worker threads and answered as events."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from kiosk.hospital.port import Hospital, Unavailable
from kiosk.journal import Journal, Level, Note
from kiosk.journey import NoAnswer
from kiosk.journey.effects import (
    AskServices,
    AskSessions,
    CheckCoverage,
    FindAppointmentByCode,
    FindAppointments,
    FindPatient,
    FindVisits,
)
from kiosk.journey.events import (
    AppointmentCodeAnswered,
    AppointmentsAnswered,
    CoverageAnswered,
    Event,
    PatientAnswered,
    ServicesAnswered,
    SessionsAnswered,
    VisitsAnswered,
)
from kiosk.runtime.last_known import LastKnown
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.workers import Workers
from kiosk.visit import Booking, ClinicSession, Coverage, Service, UncheckedCoverage

T = TypeVar("T")
Lookup = FindPatient | FindAppointmentByCode | CheckCoverage | FindAppointments | FindVisits | AskSessions | AskServices


class Lookups:
    """Performs the journey's questions. A silent hospital gives what it said before or NoAnswer, never an exception.

    `now` is wall time with the kiosk's offset.
    """

    def __init__(
        self,
        hospital: Lazy[Hospital],
        known: LastKnown,
        workers: Workers,
        post: Callable[[Event], None],
        journal: Journal,
        *,
        now: Callable[[], datetime],
    ) -> None:
        self._now = now
        self._hospital = hospital
        self._known = known
        self._workers = workers
        self._post = post
        self._journal = journal

    def do(self, question: Lookup) -> None:
        """Ask on a worker thread."""
        self._workers.run(lambda: self._post(self._answer(question)))

    def _answer(self, question: Lookup) -> Event:
        hospital = self._hospital.get()
        match question:
            case FindPatient(number, subject):
                return PatientAnswered(number, self._or_silence("patient", hospital.find_patient(subject)))
            case FindAppointmentByCode(number, code):
                return AppointmentCodeAnswered(
                    number, self._or_silence("appointment-code", hospital.find_appointment(code))
                )
            case CheckCoverage(number, identity, record):
                return CoverageAnswered(number, self._coverage(hospital.check_coverage(identity, record)))
            case FindAppointments(number, patient_id):
                return AppointmentsAnswered(number, self._or_silence("appointments", hospital.appointments(patient_id)))
            case FindVisits(number, patient_id):
                visits = hospital.visits_of(patient_id, self._now().date())
                return VisitsAnswered(number, self._visits(visits))
            case AskSessions(number, department_id, day):
                return SessionsAnswered(number, self._sessions(hospital.sessions(department_id, day)))
            case AskServices(number, department_id):
                return ServicesAnswered(number, self._services(department_id, hospital.services(department_id)))

    def _visits(self, answer: tuple[Booking, ...] | Unavailable) -> tuple[Booking, ...] | NoAnswer:
        """Where the hospital does not say when a visit was booked, its copy bears the time it was seen."""
        said = self._or_silence("visits", answer)
        if isinstance(said, NoAnswer):
            return said
        return tuple(visit if visit.at is not None else replace(visit, at=self._now()) for visit in said)

    def _sessions(self, answer: tuple[ClinicSession, ...] | Unavailable) -> tuple[ClinicSession, ...] | NoAnswer:
        """Only what can still be had: no time that has passed, no doctor who has gone home."""
        said, now = self._or_silence("sessions", answer), self._now()
        if isinstance(said, NoAnswer):
            return said
        coming = ((one, tuple(slot for slot in one.slots if slot.starts_at > now)) for one in said if one.ends_at > now)
        return tuple(replace(one, slots=slots) for one, slots in coming if slots or not one.slots)

    def _coverage(self, answer: Coverage | Unavailable) -> Coverage:
        """Whoever could not be asked stops nobody; why stands in the journal."""
        coverage: Coverage | NoAnswer = self._or_silence("coverage", answer)
        if isinstance(coverage, NoAnswer):
            return UncheckedCoverage()
        if isinstance(coverage, UncheckedCoverage) and coverage.reason:
            self._journal.note(Note.LOOKUP_FAILED, Level.WARNING, what="coverage", reason=coverage.reason)
        return coverage

    def _services(
        self, department_id: str, answer: tuple[Service, ...] | Unavailable
    ) -> tuple[Service, ...] | NoAnswer:
        """In the hospital's silence what it charged before: before the booking it is an estimate anyway.

        Where its system sells nothing, what its directory says.
        """
        said = self._or_silence("services", answer)
        if isinstance(said, NoAnswer):
            return self._known.services(department_id) or self._known.own_services(department_id) or said
        self._known.keep_services(department_id, said)
        return said or self._known.own_services(department_id)

    def _or_silence(self, what: str, answer: T | Unavailable) -> T | NoAnswer:
        if isinstance(answer, Unavailable):
            self._journal.note(Note.LOOKUP_FAILED, Level.WARNING, what=what, reason=answer.reason)
            return NoAnswer()
        return answer
