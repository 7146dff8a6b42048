"""One patient after another at the glass of a simulated kiosk: the real journey from the big button to the ticket."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.departments import Catalogue
from kiosk.identity import Identity
from kiosk.journey import Deadline, Delays, Journey, Paper, advance, deadlines
from kiosk.journey.effects import Effect, Forget, PrintTicket
from kiosk.journey.events import Event, PaperAnswered, PlanConfirmed, TimeUp
from kiosk.journey.state import Choice, Person, Plan, Reviewing, Stopped, Stored, Ticketed, Welcome
from kiosk.visit import Covered, Payer, Priority, UncheckedCoverage
from support.lobby_time import VirtualTime
from support.world import SITE, TODAY

PRINTING_S = 2.5
DELAYS = Delays()


@dataclass(slots=True, eq=False)
class Guest:
    """A patient who comes to a kiosk, and what becomes of it. Times are virtual seconds.

    `checked` says that the hospital knows of the insurance, if it can be asked.
    """

    kiosk: int
    comes_at: float
    identity: Identity
    department: str
    insured: bool
    checked: bool
    priority: Priority
    busy_s: float
    consult_s: float
    pressed_at: float | None = None
    stored: Stored | None = None
    printed: str | None = None
    printed_at: float | None = None
    failed: str = ""

    @property
    def number(self) -> str:
        """Of the citizen card."""
        assert self.identity.citizen_number is not None
        return self.identity.citizen_number.value


class Glass:
    """`do` performs what the journey asks for besides printing; `closed` ends it for good, as a power cut does."""

    def __init__(self, time: VirtualTime, do: Callable[[Effect], None], catalogue: Catalogue) -> None:
        self._time = time
        self._do = do
        self._journey = Journey(SITE, TODAY, catalogue=catalogue)
        self._waits: frozenset[Deadline] = frozenset()
        self._line: deque[Guest] = deque()
        self.guest: Guest | None = None
        self.closed = False

    def come(self, guest: Guest) -> None:
        """Somebody wants to register."""
        self._line.append(guest)
        self._next()

    def close(self) -> list[Guest]:
        """The screen is dark; who stood in the line behind it is told."""
        self.closed = True
        return list(self._line)

    def post(self, event: Event) -> None:
        """As the bridge to the screen's thread."""
        self._time.at(self._time.now, lambda: self._happen(event))

    def _next(self) -> None:
        if self.guest is None and self._line:
            self.guest = self._line.popleft()
            self._time.at(self._time.now + self.guest.busy_s, self._press)

    def _press(self) -> None:
        guest = self.guest
        if self.closed or guest is None:
            return
        guest.pressed_at = self._time.now
        self._journey = replace(self._journey, step=Reviewing(self._plan(guest)))
        self._happen(PlanConfirmed())

    def _plan(self, guest: Guest) -> Plan:
        """Without the line nobody could be asked about the insurance."""
        checked = guest.insured and guest.checked and self._journey.online
        coverage = Covered(f"ev-{guest.number}", 80, None) if checked else UncheckedCoverage()
        person = Person(guest.identity, TODAY, None, coverage, (), frozenset(), guest.priority)
        choice = Choice(guest.department, guest.department, "", "", None)
        return Plan(person, choice, Payer.INSURANCE if guest.insured else Payer.SELF, guest.priority, ())

    def _happen(self, event: Event) -> None:
        if self.closed:
            return
        self._journey, effects = advance(self._journey, event, DELAYS)
        guest, step = self.guest, self._journey.step
        if guest is not None:
            guest.stored = getattr(step, "stored", None) or guest.stored
            if isinstance(step, Stopped) and not guest.failed:
                guest.failed = step.failure.name
                self._time.at(self._time.now + DELAYS.thank_you, self._give_up)
        self._follow()
        for effect in effects:
            self._perform(effect)

    def _follow(self) -> None:
        waits = deadlines(self._journey, DELAYS)
        for wait in waits - self._waits:
            self._time.at(self._time.now + wait.seconds, lambda wait=wait: self._happen(TimeUp(wait)))
        self._waits = waits

    def _perform(self, effect: Effect) -> None:
        match effect:
            case PrintTicket(question=question, ticket=ticket):
                self._print(question, ticket.number, ticket.issued_at)
            case Forget():
                self._do(effect)
                if self.guest is not None and self.guest.pressed_at is not None:
                    self.guest = None
                    self._next()
            case _:
                self._do(effect)

    def _print(self, question: int, number: str, issued_at: datetime) -> None:
        guest = self.guest
        assert guest is not None
        assert isinstance(self._journey.step, Ticketed)
        assert guest.printed is None, "a second ticket"
        assert guest.stored is not None
        assert issued_at == guest.stored.at
        guest.printed, guest.printed_at = number, self._time.now
        self._time.at(self._time.now + PRINTING_S, lambda: self._happen(PaperAnswered(question, Paper.PRINTED)))

    def _give_up(self) -> None:
        self._journey = replace(self._journey, step=Welcome())
        self._perform(Forget())
