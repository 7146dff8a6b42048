"""Patients at a kiosk: they look at where the visit stands and do there what a patient would do."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.journey import Asked, CancelWord, NoAnswer, Paper, events, may_choose_doctor, state
from kiosk.runtime.engine import Engine
from kiosk.visit import Booking, ClinicSession, Payment, PaymentState, RegisteredBy
from support.invented_patients import Wish, identity_of

PHASES = ("starting", "answering", "reviewing", "storing", "sending", "paying", "printing", "holding")
"""Parts of a visit, in their order. What comes between storing and paying is sending, whatever its name."""
LINGERS_MS = 5


def phase_of(step: object) -> str:
    """The part of a visit a step belongs to; while nobody is there the kiosk is `starting`, or between two visits."""
    match step:
        case state.Welcome() | state.OutOfService() | state.Stopped():
            return "starting"
        case state.Reviewing():
            return "reviewing"
        case state.Registering(stored=None):
            return "storing"
        case state.Registering():
            return "sending"
        case state.Paying():
            return "paying"
        case state.Ticketed(paper=Paper.PRINTING):
            return "printing"
        case state.Ticketed():
            return "holding"
        case _:
            return "answering"


@dataclass(frozen=True, slots=True)
class Habits:
    """What a patient does beyond the ordinary.

    `pays` by the code shown, and waits for the ticket; who does not goes on to the desk once a code is there.
    `regrets`: the ticket is no sooner printed than the visit is taken back. `copies`: who has a number already wants
    its ticket again. `chooses` a doctor and the time that is so many after the first.
    """

    pays: Callable[[Payment], None] | None = None
    regrets: bool = False
    copies: bool = False
    chooses: int | None = None


ORDINARY = Habits()


class Visitors(QObject):
    """One patient after the other, as wished for.

    `begun` hears of each as the document is shown, `reached` of each new phase; `words` keeps what was said to those
    who got no ticket. `patience` is asked at the review whether the patient goes on: they may call for help first.
    `habits` are what this one does that others do not. `shows` has the document come before a reader; otherwise it is
    taken for read. `regretted` is what those were told who took a visit back.
    """

    def __init__(
        self,
        engine: Engine,
        wishes: Iterable[Wish],
        *,
        begun: Callable[[Wish], None] = lambda _: None,
        reached: Callable[[str], None] = lambda _: None,
        patience: Callable[[Engine], bool] = lambda _: True,
        habits: Callable[[Wish], Habits] = lambda _: ORDINARY,
        shows: Callable[[Wish], None] | None = None,
        lingers_ms: int = LINGERS_MS,
    ) -> None:
        super().__init__()
        self._engine = engine
        self._wishes = iter(wishes)
        self._next = next(self._wishes, None)
        self._begun = begun
        self._reached = reached
        self._patience = patience
        self._habits = habits
        self._shows = shows or self._show
        self._has_seen_doctors = False
        self._lingers_ms = lingers_ms
        self._phase = ""
        self._present = self._seen = False  # whether somebody is here, and whether a document of theirs was read
        self.now_here: Wish | None = None
        self.words: list[str] = []
        self.regretted: list[CancelWord] = []
        self.left = 0
        engine.changed.connect(self._look)

    @property
    def all_left(self) -> bool:
        """Whether everybody came and went."""
        return self._next is None and not self._present

    @Slot()
    def _look(self) -> None:
        journey, step = self._engine.journey, self._engine.journey.step
        phase = phase_of(step)
        if phase != self._phase:
            self._phase = phase
            self._reached(phase)
        if isinstance(journey.notice, state.StillThere):
            self._engine.dispatch(events.Touched())
        self._seen |= not isinstance(step, state.Welcome | state.ReadProblem)
        match step:
            case state.Welcome() if self._present and self._seen:
                self._present = False
                self.left += 1
                QTimer.singleShot(0, self._look)
            case state.Welcome() if not self._present and self._next is not None and journey.catalogue is not None:
                self._come(self._next)
            case state.Confirming(person=person):
                by = RegisteredBy.MOTHER if person.needs_guardian else RegisteredBy.SELF
                self._engine.dispatch(events.IdentityConfirmed(by))
            case state.AlreadyRegistered(visits=visits):
                self._engine.dispatch(self._with_a_number(visits))
            case state.CoverageProblem():
                self._engine.dispatch(events.PayMyself())
            case state.ChoosingAppointment():
                self._engine.dispatch(events.AppointmentsSkipped())
            case state.ChoosingDepartment() if self.now_here is not None:
                self._engine.dispatch(events.DepartmentChosen(self.now_here.department))
            case state.Reviewing(plan=plan) if not isinstance(plan.services, Asked) and self._patience(self._engine):
                wants_doctor = self._habit.chooses is not None and not self._has_seen_doctors
                chooses = wants_doctor and may_choose_doctor(journey)
                self._engine.dispatch(events.DoctorWanted() if chooses else events.PlanConfirmed())
            case state.ChoosingSession(holding=None, sessions=sessions) if not isinstance(sessions, Asked):
                self._has_seen_doctors = True
                self._engine.dispatch(self._chosen(sessions))
            case state.Paying() if self._habit.pays is not None:
                self._pay(step, self._habit.pays)
            case state.Paying(intent=intent) if not isinstance(intent, Asked):
                self._engine.dispatch(events.PayAtDesk())
            case state.Ticketed(paper=paper) if paper is not Paper.PRINTING:
                self._hold_ticket()
            case state.Cancelling(word=word) if word not in (CancelWord.STORING, CancelWord.SENDING):
                self.regretted.append(word)
                self._engine.dispatch(events.ExitPressed())
            case state.Stopped(failure=failure):
                self.words.append(failure.name)
                self._engine.dispatch(events.ExitPressed())
            case _:
                pass

    def _come(self, wish: Wish) -> None:
        self._next = next(self._wishes, None)
        self._present, self._seen = True, False
        self.now_here = wish
        self._has_seen_doctors = False
        self._begun(wish)
        self._shows(wish)

    def _show(self, wish: Wish) -> None:
        self._engine.dispatch(events.DocumentShown(identity_of(wish.patient)))

    @property
    def _habit(self) -> Habits:
        return ORDINARY if self.now_here is None else self._habits(self.now_here)

    def _with_a_number(self, visits: tuple[Booking, ...]) -> events.Event:
        wish = self.now_here
        mine = [visit for visit in visits if wish is not None and visit.department_id == wish.department]
        return events.CopyWanted(mine[0].visit_id) if self._habit.copies and mine else events.RegisterMore()

    def _chosen(self, sessions: NoAnswer | tuple[ClinicSession, ...]) -> events.Event:
        if isinstance(sessions, NoAnswer):
            return events.BackPressed()
        free = [(session.id, slot.id) for session in sessions for slot in session.slots if slot.remaining > 0]
        return events.SessionChosen(*free[(self._habit.chooses or 0) % len(free)]) if free else events.AnyDoctorChosen()

    def _pay(self, step: state.Paying, pays: Callable[[Payment], None]) -> None:
        match step:
            case state.Paying(intent=Asked()):
                pass
            case state.Paying(intent=Payment(state=PaymentState.PENDING) as payment, silent=False):
                pays(payment)
            case _:
                self._engine.dispatch(events.PayAtDesk())

    def _hold_ticket(self) -> None:
        if not self._habit.regrets:
            QTimer.singleShot(self._lingers_ms, self._go)
        elif isinstance(self._engine.journey.notice, state.CancelAsked):
            self._engine.dispatch(events.CancelConfirmed())
        else:
            self._engine.dispatch(events.CancelWanted())

    @Slot()
    def _go(self) -> None:
        match self._engine.journey.step:
            case state.Ticketed(paper=paper) if paper is not Paper.PRINTING:  # it may be somebody else's by now
                self._engine.dispatch(events.ExitPressed())
            case _:
                pass
