"""Patients at a kiosk: they look at where the visit stands and do there what a patient would do."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.journey import Asked, CancelWord, Paper, events, state
from kiosk.runtime.engine import Engine
from support.invented_patients import Wish, identity_of

PHASES = ("starting", "answering", "reviewing", "storing", "sending", "printing", "holding")
"""Parts of a visit, in their order. What comes between storing and printing is sending, whatever its name."""
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
        case state.Ticketed(paper=Paper.PRINTING):
            return "printing"
        case state.Ticketed():
            return "holding"
        case _:
            return "answering"


class Visitors(QObject):
    """One patient after the other, as wished for.

    `begun` hears of each as the document is shown, `reached` of each new phase; `words` keeps what was said to those
    who got no ticket. `patience` is asked at the review whether the patient goes on: they may call for help first.
    `regrets` says whose ticket is no sooner printed than the visit is taken back; `regretted` is what they were told.
    """

    def __init__(
        self,
        engine: Engine,
        wishes: Iterable[Wish],
        *,
        begun: Callable[[Wish], None] = lambda _: None,
        reached: Callable[[str], None] = lambda _: None,
        patience: Callable[[Engine], bool] = lambda _: True,
        regrets: Callable[[Wish], bool] = lambda _: False,
        lingers_ms: int = LINGERS_MS,
    ) -> None:
        super().__init__()
        self._engine = engine
        self._wishes = iter(wishes)
        self._next = next(self._wishes, None)
        self._begun = begun
        self._reached = reached
        self._patience = patience
        self._regrets = regrets
        self._lingers_ms = lingers_ms
        self._phase = ""
        self._present = False
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
        match step:
            case state.Welcome() if self._present:
                self._present = False
                self.left += 1
                QTimer.singleShot(0, self._look)
            case state.Welcome() if self._next is not None and journey.catalogue is not None:
                self._come(self._next)
            case state.Confirming():
                self._engine.dispatch(events.IdentityConfirmed())
            case state.AlreadyRegistered():
                self._engine.dispatch(events.RegisterMore())
            case state.CoverageProblem():
                self._engine.dispatch(events.PayMyself())
            case state.ChoosingAppointment():
                self._engine.dispatch(events.AppointmentsSkipped())
            case state.ChoosingDepartment() if self.now_here is not None:
                self._engine.dispatch(events.DepartmentChosen(self.now_here.department))
            case state.Reviewing(plan=plan) if not isinstance(plan.services, Asked) and self._patience(self._engine):
                self._engine.dispatch(events.PlanConfirmed())
            case state.Paying():
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
        self._present = True
        self.now_here = wish
        self._begun(wish)
        self._engine.dispatch(events.DocumentShown(identity_of(wish.patient)))

    def _hold_ticket(self) -> None:
        if self.now_here is None or not self._regrets(self.now_here):
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
