"""Where a patient can be. Every screen is a function of one of these values; nothing else remembers a patient."""

from datetime import date

from kiosk.departments import Catalogue
from kiosk.failures import Failure
from kiosk.journey.ease import Ease
from kiosk.journey.numbered import Cancelling, Paying, Registering, Ticketed
from kiosk.journey.plans import (
    ADULT_AT,
    Choice,
    Confirmed,
    Person,
    Plan,
    Provisional,
    RefusedLate,
    Result,
    Stored,
)
from kiosk.journey.steps import (
    AlreadyRegistered,
    AskingPriority,
    Checking,
    ChoosingAppointment,
    ChoosingDepartment,
    ChoosingDocument,
    ChoosingSession,
    Confirming,
    CoverageProblem,
    Curtained,
    Holding,
    Identifying,
    Kept,
    OutOfService,
    ReadingCard,
    ReadProblem,
    Reviewing,
    Typing,
    Welcome,
)
from kiosk.journey.words import Able, ChipRules, CodeHint, Language, OutOfServiceReason, Paper, Site
from kiosk.values import dataclass

__all__ = [
    "ADULT_AT",
    "AlreadyRegistered",
    "AskingPriority",
    "CancelAsked",
    "Cancelling",
    "Checking",
    "Choice",
    "ChoosingAppointment",
    "ChoosingDepartment",
    "ChoosingDocument",
    "ChoosingSession",
    "Confirmed",
    "Confirming",
    "ConsentText",
    "CoverageProblem",
    "Curtained",
    "EasePanel",
    "Emergency",
    "HelpCalled",
    "Holding",
    "Identifying",
    "Journey",
    "Kept",
    "LanguagePanel",
    "Notice",
    "OutOfService",
    "Paying",
    "Person",
    "Plan",
    "Provisional",
    "ReadProblem",
    "ReadingCard",
    "RefusedLate",
    "Registering",
    "Result",
    "Reviewing",
    "Step",
    "StillThere",
    "Stopped",
    "Stored",
    "Ticketed",
    "Typing",
    "Welcome",
]


@dataclass(frozen=True, slots=True)
class Stopped:
    """The visit cannot go on here; says why and what to do. Nobody's data is kept."""

    failure: Failure


Step = (
    Welcome
    | OutOfService
    | Typing
    | ReadingCard
    | ReadProblem
    | ChoosingDocument
    | Identifying
    | Confirming
    | Checking
    | AlreadyRegistered
    | CoverageProblem
    | ChoosingAppointment
    | ChoosingDepartment
    | Reviewing
    | ChoosingSession
    | AskingPriority
    | Registering
    | Paying
    | Ticketed
    | Cancelling
    | Curtained
    | Stopped
)


# --- notices lie over a step and leave it as it is -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StillThere:
    """Asks whether anybody is here; any touch is a yes."""


@dataclass(frozen=True, slots=True)
class HelpCalled:
    """Somebody was asked to come. `reached` is None until it is known whether the desk heard."""

    question: int
    reached: bool | None = None


@dataclass(frozen=True, slots=True)
class CancelAsked:
    """Asks whether the visit is really to be taken back; `visit_id` names one of several visits of today."""

    visit_id: str | None = None


@dataclass(frozen=True, slots=True)
class Emergency:
    """The way to the emergency room."""


@dataclass(frozen=True, slots=True)
class LanguagePanel:
    """All languages to choose from."""


@dataclass(frozen=True, slots=True)
class EasePanel:
    """What makes the glass easier to read, to reach and to hear."""


@dataclass(frozen=True, slots=True)
class ConsentText:
    """All of what is agreed to. `question` is the one for the last print, `paper` what became of that."""

    question: int = 0
    paper: Paper | None = None


Notice = StillThere | HelpCalled | CancelAsked | Emergency | LanguagePanel | EasePanel | ConsentText


@dataclass(frozen=True, slots=True)
class Journey:
    """Everything a kiosk knows at one moment.

    `questions` counts what was ever asked, so that an answer can name its question; `mark` counts touches and steps, so
    that a wait that no longer matters can be told apart. `online`, `card_on_reader`, `chip_works`, `hint`,
    `headphones`, `catalogue`, `able` and `broken` speak of the world and outlive a visit. `card_of_visit`: the card
    that lies there was laid in this visit, and was not left behind by somebody before; it may be an ID card.
    `called_back`: a document opened the curtain, and nobody touched the glass since. `in_service`: the technicians'
    menu is open, and nobody can begin a visit; `broken` and `closed`, by which staff took it out of service, go on
    below it.
    """

    site: Site
    today: date
    step: Step = Welcome()
    notice: Notice | None = None
    language: Language = Language.VI
    default_language: Language = Language.VI
    ease: Ease = Ease()
    default_ease: Ease = Ease()
    questions: int = 0
    mark: int = 0
    online: bool = True
    card_on_reader: bool = False
    card_of_visit: bool = False
    called_back: bool = False
    chip_works: bool = True
    hint: CodeHint | None = None
    headphones: bool = False
    catalogue: Catalogue | None = None
    able: Able = Able()
    broken: OutOfServiceReason | None = None
    closed: OutOfServiceReason | None = None
    in_service: bool = False

    @property
    def shut(self) -> OutOfServiceReason | None:
        """Why nobody can begin a visit once the technicians' menu is closed; None where somebody can."""
        return self.broken or self.closed

    @property
    def chip_rules(self) -> ChipRules:
        """What the hospital lets a chip do."""
        return self.site.chip or ChipRules()

    @property
    def card_is_read(self) -> bool:
        """A card lies on the reader, and it is the kiosk's turn: it looks what card that is, or reads it."""
        match self.step:
            case ReadingCard(known=None, number_wanted=wanted):
                return not wanted
            case ReadingCard():
                return self.card_of_visit
            case _:
                return False
