"""The pads of the wizard: the technicians' PIN, twice, and the code of a file, after its signer's fingerprint."""

from typing import Final

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.setup import Setup, Step, events
from kiosk.setup.filing import CODE_DIGITS
from kiosk.setup.pages import Opening
from kiosk.staff import Said
from kiosk.values import dataclass
from ui.view_models.setup_base import SetupGlance, SetupPageModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

PIN: Final = Said("Mã kỹ thuật mới", "New technicians' PIN")
PIN_AGAIN: Final = Said("Nhập lại mã đó", "Type it once more")
PIN_LEAD: Final = Said(
    "6 đến 12 chữ số. Dùng để mở trang bảo trì: giữ tên bệnh viện 4 giây.",
    "6 to 12 digits. It opens the service menu: hold the hospital's name for 4 seconds.",
)
PIN_SET: Final = Said("Đã có mã; bấm “Tiếp tục” để giữ.", "It is set already; go on to keep it.")
WRONG: Final = Said("Cần 6 đến 12 chữ số, không giống nhau cả.", "6 to 12 digits, not all the same.")
DIFFER: Final = Said("Hai lần nhập khác nhau. Nhập lại từ đầu.", "The two differ. Type it anew.")
CODE: Final = Said("Nhập mã mở tệp", "Type the file's code")
CODE_LEAD: Final = Said("12 chữ số, in trên phiếu mã của kiosk %1.", "12 digits, on the sheet of codes of kiosk %1.")
OPENING: Final = Said("Đang mở…", "Opening…")


@dataclass(frozen=True, slots=True)
class PadProps:
    """`fingerprint` holds while the signer has to be compared first. `code` is the file's code, in groups of four."""

    title: str = ""
    lead: str = ""
    typed: int = 0
    code: str = ""
    groups: tuple[str, ...] = ()
    comparing: bool = False
    open: bool = True
    message: str = ""
    note: str = ""

    def __repr__(self) -> str:
        return "PadProps(•)"


def derive(glance: SetupGlance) -> PadProps:
    """The pad for this state."""
    setup = glance.setup
    match setup.over:
        case Opening() as page:
            problem = "" if page.problem is None else glance.say(Said(page.problem.vi, page.problem.en))
            code = " ".join(page.code[at : at + 4] for at in range(0, len(page.code), 4))
            return PadProps(
                glance.say(CODE),
                glance.say(CODE_LEAD, page.file.kiosk_id),
                len(page.code),
                code,
                page.file.fingerprint,
                comparing=not page.compared,
                open=not page.opening,
                message=problem,
                note=glance.say(OPENING) if page.opening else "",
            )
        case None if setup.step is Step.PIN:
            return PadProps(
                glance.say(PIN_AGAIN if setup.again else PIN),
                glance.say(PIN_LEAD),
                len(setup.pin),
                message=_message(glance, setup),
                note=glance.say(PIN_SET) if setup.secrets.pin and not setup.pin and not setup.again else "",
            )
        case _:
            return PadProps()


def _message(glance: SetupGlance, setup: Setup) -> str:
    if setup.pin_wrong:
        return glance.say(WRONG)
    return glance.say(DIFFER) if setup.differ else ""


@QmlElement
class SetupPadModel(SetupPageModel):
    """The pad's properties and keys."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = PadProps()

    @Property(str, notify=changed)
    def title(self) -> str:
        """What is asked."""
        return self._props.title

    @Property(str, notify=changed)
    def lead(self) -> str:
        """Where it stands, what it is for."""
        return self._props.lead

    @Property(int, notify=changed)
    def typed(self) -> int:
        """How many digits."""
        return self._props.typed

    @Property(int, constant=True)
    def codeDigits(self) -> int:
        """How many digits a file's code has."""
        return CODE_DIGITS

    @Property(str, notify=changed)
    def code(self) -> str:
        """The file's code as it was typed; the PIN is only counted."""
        return self._props.code

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # Qt knows it by this name
    def fingerprint(self) -> list[str]:
        """Of the signer, in groups."""
        return list(self._props.groups)

    @Property(bool, notify=changed)
    def comparing(self) -> bool:
        """Whether the fingerprint comes first."""
        return self._props.comparing

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether digits are taken."""
        return self._props.open

    @Property(str, notify=changed)
    def message(self) -> str:
        """Why it will not do."""
        return self._props.message

    @Property(str, notify=changed)
    def note(self) -> str:
        """What is going on."""
        return self._props.note

    @Slot(str)
    def press(self, digit: str) -> None:
        """A digit."""
        self._desk.tell(events.Pressed(digit))

    @Slot()
    def erase(self) -> None:
        """The last digit back."""
        self._desk.tell(events.Erased())

    @Slot()
    def enter(self) -> None:
        """Go on."""
        self._desk.tell(events.Entered())

    @Slot()
    def same(self) -> None:
        """The fingerprint is the one on the sheet."""
        self._desk.tell(events.FingerprintSame())

    @Slot()
    def differs(self) -> None:
        """It is another: away from this file."""
        self._desk.tell(events.Back())
