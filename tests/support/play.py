"""A visit played from events, its effects kept."""

from kiosk.journey import Delays, Journey, NoAnswer, Timer, advance, deadlines, effects, events, state
from support.world import ANH, BOOKING, COVERED, NUMBERED, RECORD, SERVICES, STORED, journey


class Play:
    """Feeds events and keeps every effect."""

    def __init__(self, start: Journey | None = None) -> None:
        self.journey = start or journey()
        self.effects: list[effects.Effect] = []

    def on(self, *happened: events.Event) -> "Play":
        for event in happened:
            self.journey, new = advance(self.journey, event)
            self.effects += new
        return self

    @property
    def step(self) -> state.Step:
        return self.journey.step

    def asked(self, kind: type) -> effects.Effect:
        """The last effect of this kind."""
        return next(effect for effect in reversed(self.effects) if isinstance(effect, kind))

    def count(self, kind: type) -> int:
        return sum(isinstance(effect, kind) for effect in self.effects)

    def run_out(self, timer: Timer) -> "Play":
        due = [d for d in deadlines(self.journey, Delays()) if d.timer is timer]
        assert due, f"{timer} is not running in {self.step}"
        return self.on(events.TimeUp(due[0]))

    def show(self, identity=ANH, record=RECORD, coverage=COVERED, appointments=(), visits=()) -> "Play":
        """A document, and the hospital's answers."""
        self.on(events.DocumentShown(identity))
        self.on(events.PatientAnswered(self.asked(effects.FindPatient).question, record))
        self.on(events.CoverageAnswered(self.asked(effects.CheckCoverage).question, coverage))
        if record not in (None, NoAnswer()):
            self.on(events.AppointmentsAnswered(self.asked(effects.FindAppointments).question, appointments))
        if self.count(effects.FindVisits):
            self.on(events.VisitsAnswered(self.asked(effects.FindVisits).question, visits))
        return self

    def to_review(self, **show) -> "Play":
        self.show(**show).on(events.IdentityConfirmed())
        if isinstance(self.step, state.CoverageProblem):
            self.on(events.PayMyself())
        self.on(events.DepartmentChosen("dep-ntq"))
        return self.on(events.ServicesAnswered(self.asked(effects.AskServices).question, SERVICES))

    def to_registering(self, **show) -> "Play":
        self.to_review(**show).on(events.PlanConfirmed())
        return self.on(events.BookingStored(self.book.question, STORED))

    def to_booked(self, booking=BOOKING, **show) -> "Play":
        self.to_registering(**show)
        return self.on(events.BookingDelivered(self.book.question, STORED, booking))

    def to_provisional(self, **show) -> "Play":
        """The hospital stays silent, and the kiosk's own number is given."""
        self.to_registering(**show).run_out(Timer.BOOKING)
        return self.on(events.NumberGiven(self.asked(effects.GiveNumber).question, NUMBERED))

    @property
    def book(self) -> effects.Book:
        return self.asked(effects.Book)

    @property
    def ticket(self) -> effects.PrintTicket:
        return self.asked(effects.PrintTicket)
