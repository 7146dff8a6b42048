"""What a patient can touch."""

from kiosk.journey.ease import Palette
from kiosk.journey.words import FindBy, Language, NumberKind
from kiosk.values import dataclass
from kiosk.visit import Priority, RegisteredBy


@dataclass(frozen=True, slots=True)
class Touched:
    """The glass was touched anywhere: somebody is here."""


@dataclass(frozen=True, slots=True)
class LanguageChosen:
    """Any time; the step stays."""

    language: Language


@dataclass(frozen=True, slots=True)
class LanguagesWanted:
    """All languages are to be shown."""


@dataclass(frozen=True, slots=True)
class EaseWanted:
    """What makes the glass easier is to be shown."""


@dataclass(frozen=True, slots=True)
class TextSizeChosen:
    """Letters of this size, from 0; see `kiosk.journey.ease`."""

    size: int


@dataclass(frozen=True, slots=True)
class PaletteChosen:
    """The glass in these colours."""

    palette: Palette


@dataclass(frozen=True, slots=True)
class LowToggled:
    """Everything into the lower part of the glass, or back."""


@dataclass(frozen=True, slots=True)
class SpeechToggled:
    """Every screen is read out, or no longer."""


@dataclass(frozen=True, slots=True)
class VolumeChosen:
    """As loud as this, from 0."""

    volume: int


@dataclass(frozen=True, slots=True)
class EyesFreeToggled:
    """Operated without looking, or with looking again."""


@dataclass(frozen=True, slots=True)
class BlankToggled:
    """Nothing is shown while it is operated without looking, or something again."""


@dataclass(frozen=True, slots=True)
class TypeNumber:
    """The patient wants to type a number or an appointment code."""

    kind: NumberKind


@dataclass(frozen=True, slots=True)
class DigitTyped:
    """One key of the keypad: a single digit."""

    digit: str

    def __repr__(self) -> str:
        return "DigitTyped(•)"


@dataclass(frozen=True, slots=True)
class DigitErased:
    """The keypad's erase key."""


@dataclass(frozen=True, slots=True)
class NumberEntered:
    """The keypad's go-on key."""


@dataclass(frozen=True, slots=True)
class DocumentPicked:
    """One of the documents that were shown together, by its place among them from 0."""

    position: int


@dataclass(frozen=True, slots=True)
class PurposeAnswered:
    """Consent to one secondary purpose given or refused; the last answer counts."""

    purpose: str
    agreed: bool


@dataclass(frozen=True, slots=True)
class ConsentTextWanted:
    """All of what is agreed to is to be shown."""


@dataclass(frozen=True, slots=True)
class ConsentPrintWanted:
    """The same on paper."""


@dataclass(frozen=True, slots=True)
class IdentityConfirmed:
    """ "This is me", or who registers for the patient, and consent to register."""

    by: RegisteredBy = RegisteredBy.SELF


@dataclass(frozen=True, slots=True)
class PayMyself:
    """Goes on without insurance."""


@dataclass(frozen=True, slots=True)
class AppointmentChosen:
    """Check in for this appointment."""

    appointment_id: str


@dataclass(frozen=True, slots=True)
class AppointmentsSkipped:
    """Register for something else today."""


@dataclass(frozen=True, slots=True)
class PageTurned:
    """Another page of departments, counted from 0."""

    page: int


@dataclass(frozen=True, slots=True)
class WayChosen:
    """How a department is looked for."""

    way: FindBy


@dataclass(frozen=True, slots=True)
class KeyboardToggled:
    """The keyboard is opened or closed."""


@dataclass(frozen=True, slots=True, repr=False)
class KeyTyped:
    """One key of the keyboard: a letter, a digit, a space or the mark of a tone."""

    key: str

    def __repr__(self) -> str:
        return "KeyTyped(•)"


@dataclass(frozen=True, slots=True)
class KeyErased:
    """The keyboard's erase key."""


@dataclass(frozen=True, slots=True)
class QueryCleared:
    """Everything typed is taken back."""


@dataclass(frozen=True, slots=True, repr=False)
class ComplaintChosen:
    """What is wrong, by its key."""

    key: str

    def __repr__(self) -> str:
        return "ComplaintChosen(•)"


@dataclass(frozen=True, slots=True)
class DoctorChosen:
    """The doctor in the room of this queue."""

    queue_id: str


@dataclass(frozen=True, slots=True)
class DoctorsWanted:
    """The doctors and times of this department."""

    department_id: str


@dataclass(frozen=True, slots=True)
class DepartmentChosen:
    """This department."""

    department_id: str


@dataclass(frozen=True, slots=True)
class DoctorWanted:
    """The patient wants to choose a doctor or a time."""


@dataclass(frozen=True, slots=True)
class SessionChosen:
    """This doctor, and this time where the doctor sees people by the clock."""

    session_id: str
    slot_id: str | None = None


@dataclass(frozen=True, slots=True)
class AnyDoctorChosen:
    """Whoever is free: no doctor and no time of one's own."""


@dataclass(frozen=True, slots=True)
class PriorityWanted:
    """The patient wants to name a priority group."""


@dataclass(frozen=True, slots=True)
class PriorityChosen:
    """The group the patient named; staff confirm it."""

    priority: Priority


@dataclass(frozen=True, slots=True)
class PlanConfirmed:
    """The one big button: register."""


@dataclass(frozen=True, slots=True)
class CopyWanted:
    """The ticket of this visit of today, once more."""

    visit_id: str


@dataclass(frozen=True, slots=True)
class RegisterMore:
    """With a visit of today already: another one."""


@dataclass(frozen=True, slots=True)
class PayWanted:
    """The patient, with a number in hand, wants to pay here after all."""


@dataclass(frozen=True, slots=True)
class NewCodeWanted:
    """Another code to pay with: the last one is over."""


@dataclass(frozen=True, slots=True)
class PayAtDesk:
    """Go on to the ticket; the desk takes the money, or sees whether it came."""


@dataclass(frozen=True, slots=True)
class AnotherPerson:
    """The visit is over, and somebody who came along is next: the language stays."""


@dataclass(frozen=True, slots=True)
class CancelWanted:
    """The patient, with a number in hand, does not want the visit; asked once more before anything is done.

    `visit_id` names one of the visits of today.
    """

    visit_id: str | None = None


@dataclass(frozen=True, slots=True)
class CancelConfirmed:
    """The visit is taken back."""


@dataclass(frozen=True, slots=True)
class ChooseAgain:
    """After a visit was taken back: another department for the same patient."""


@dataclass(frozen=True, slots=True)
class BackPressed:
    """One step back."""


@dataclass(frozen=True, slots=True)
class ExitPressed:
    """The visit ends; nothing stays."""


@dataclass(frozen=True, slots=True)
class HelpPressed:
    """Call somebody."""


@dataclass(frozen=True, slots=True)
class EmergencyPressed:
    """Show the way to the emergency room."""


@dataclass(frozen=True, slots=True)
class WithoutChip:
    """Go on with what was shown or typed; the chip stays unread."""


@dataclass(frozen=True, slots=True)
class NoticeDismissed:
    """The notice on top is closed."""


Touch = (
    Touched
    | LanguageChosen
    | LanguagesWanted
    | EaseWanted
    | TextSizeChosen
    | PaletteChosen
    | LowToggled
    | SpeechToggled
    | VolumeChosen
    | EyesFreeToggled
    | BlankToggled
    | TypeNumber
    | DigitTyped
    | DigitErased
    | NumberEntered
    | DocumentPicked
    | PurposeAnswered
    | ConsentTextWanted
    | ConsentPrintWanted
    | IdentityConfirmed
    | PayMyself
    | AppointmentChosen
    | AppointmentsSkipped
    | PageTurned
    | WayChosen
    | KeyboardToggled
    | KeyTyped
    | KeyErased
    | QueryCleared
    | ComplaintChosen
    | DoctorChosen
    | DoctorsWanted
    | DepartmentChosen
    | DoctorWanted
    | SessionChosen
    | AnyDoctorChosen
    | PriorityWanted
    | PriorityChosen
    | PlanConfirmed
    | CopyWanted
    | RegisterMore
    | PayWanted
    | NewCodeWanted
    | PayAtDesk
    | AnotherPerson
    | CancelWanted
    | CancelConfirmed
    | ChooseAgain
    | BackPressed
    | ExitPressed
    | HelpPressed
    | EmergencyPressed
    | WithoutChip
    | NoticeDismissed
)
