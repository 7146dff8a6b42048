"""A step of the wizard that is a form: its question, its lines, and what leads on."""

from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.runtime.setup_face import SetupFace
from kiosk.setup import Field, Part, Step, events
from kiosk.setup.pages import Picking, Summary
from kiosk.setup.readiness import complete
from kiosk.staff import Said
from kiosk.values import dataclass
from ui.view_models.rows import Rows
from ui.view_models.setup_base import SetupGlance, SetupPageModel
from ui.view_models.setup_rows import FormRow
from ui.view_models.setup_steps import ROWS, picking_rows, summary_rows

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LEADS: Final = {
    Step.PLACE: Said("Tên in trên phiếu và hiện trên màn hình.", "These names stand on tickets and on the glass."),
    Step.NETWORK: Said("Nhập xong thì bấm thử.", "Try it once it is typed."),
    Step.HOSPITAL: Said(
        "Bộ phận CNTT của bệnh viện cấp địa chỉ và token.", "The hospital's IT team gives out address and token."
    ),
    Step.DEVICES: Said(
        "Chọn thiết bị được dùng và thử từng cái. Cái nào không có thì bỏ qua.",
        "Choose what is used and try each. Pass over what is not there.",
    ),
    Step.SCREEN: Said("Chữ và nút có kích thước thật theo milimét.", "Letters and buttons have real millimetres."),
    Step.READY: Said("Bấm vào một dòng để sửa bước đó.", "Touch a line to correct that step."),
}
PICKING: Final = Said("Mạng Wi-Fi ở đây", "WLANs within reach")
LOOKING: Final = Said("Đang tìm…", "Looking…")
NO_NETWORK: Final = Said(
    "Không thấy mạng nào. Máy có thể không có Wi-Fi; có thể gõ tên mạng.",
    "None is seen. The machine may have no WLAN; the name can be typed.",
)
SUMMARY: Final = Said("Tệp này thiết lập máy như sau", "What this file makes of the machine")
READY: Final = Said("Mọi thứ đã sẵn sàng?", "Is everything ready?")
APPLY: Final = Said("Thiết lập máy này", "Make this machine the kiosk")
APPLY_ALL_THE_SAME: Final = Said("Vẫn thiết lập máy này", "Make it the kiosk all the same")
NEXT: Final = Said("Tiếp tục", "Go on")
RETURN: Final = Said("Về bảng tổng kết", "To the summary")
MISSING: Final = Said("Còn thiếu câu trả lời bắt buộc", "Some answers are still missing")
TRY_LINE: Final = Said("Thử kết nối", "Try the connection")
TRYING: Final = Said("Đang thử…", "Under test…")
AGAIN: Final = Said("Tìm lại", "Look again")


@dataclass(frozen=True, slots=True)
class FormProps:
    """`extra` is the second button's words, `on` the first one's; a word that is empty has no button.

    `telling`: a test tells something now, at the end of the lines.
    """

    title: str = ""
    lead: str = ""
    note: str = ""
    busy: bool = False
    extra: str = ""
    on: str = ""
    may_go: bool = True
    telling: bool = False
    rows: tuple[FormRow, ...] = ()


def derive(glance: SetupGlance) -> FormProps:
    """The form for this state; an empty one while a page of its own is shown."""
    setup = glance.setup
    match setup.over:
        case Picking() as page:
            looking = page.networks is None
            note = LOOKING if looking else Said() if page.networks else NO_NETWORK
            rows = tuple(picking_rows(glance, page))
            return FormProps(glance.say(PICKING), "", glance.say(note), looking, glance.say(AGAIN), "", rows=rows)
        case Summary(opened=opened):
            rows = tuple(summary_rows(glance, opened))
            return FormProps(glance.say(SUMMARY), on=glance.say(APPLY), rows=rows)
        case None if setup.step in ROWS:
            return _step(glance)
        case _:
            return FormProps()


def _step(glance: SetupGlance) -> FormProps:
    setup, step = glance.setup, glance.setup.step
    rows = tuple(ROWS[step](glance))
    title = glance.say(READY if step is Step.READY else step.value)
    if step is Step.READY:
        ready, red = complete(setup), any(row.tone == "bad" for row in rows)
        on = (APPLY_ALL_THE_SAME if red else APPLY) if ready else MISSING
        return FormProps(title, glance.say(LEADS[step]), "", on=glance.say(on), may_go=ready, rows=rows)
    part = {Step.NETWORK: Part.NETWORK, Step.HOSPITAL: Part.HOSPITAL}.get(step)
    busy = setup.looking if step is Step.DEVICES else part is not None and setup.trial(part).running
    extra = Said()
    if part is not None:
        extra = TRYING if busy else TRY_LINE
    elif step is Step.DEVICES:
        extra = LOOKING if busy else AGAIN
    on = RETURN if setup.returning else NEXT
    return FormProps(
        title,
        glance.say(LEADS[step]),
        "",
        busy,
        glance.say(extra),
        glance.say(on),
        telling=part is not None and busy,
        rows=rows,
    )


@QmlElement
class SetupFormModel(SetupPageModel):
    """The form's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = FormProps()

    def __init__(self, desk: SetupFace, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._rows = Rows(FormRow, self)

    def _swapped(self) -> None:
        self._rows.show(self._props.rows)

    @Property(QObject, constant=True)
    def rows(self) -> Rows:
        """Line by line."""
        return self._rows

    @Property(str, notify=changed)
    def title(self) -> str:
        """What is asked."""
        return self._props.title

    @Property(str, notify=changed)
    def lead(self) -> str:
        """What it is for."""
        return self._props.lead

    @Property(str, notify=changed)
    def note(self) -> str:
        """Instead of lines."""
        return self._props.note

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether something is being tried or looked for."""
        return self._props.busy

    @Property(str, notify=changed)
    def extra(self) -> str:
        """The second button."""
        return self._props.extra

    @Property(str, notify=changed)
    def on(self) -> str:
        """The button that leads on."""
        return self._props.on

    @Property(bool, notify=changed)
    def mayGo(self) -> bool:
        """Whether it does."""
        return self._props.may_go

    @Property(bool, notify=changed)
    def telling(self) -> bool:
        """Whether a test tells something at the end."""
        return self._props.telling

    @Slot()
    def go(self) -> None:
        """On."""
        setup = self._desk.setup
        applies = isinstance(setup.over, Summary) or (setup.over is None and setup.step is Step.READY)
        self._desk.tell(events.ApplyWanted() if applies else events.Next())

    @Slot()
    def more(self) -> None:
        """The second button."""
        match self._desk.setup.step, self._desk.setup.over:
            case Step.NETWORK, Picking():
                self._desk.tell(events.NetworksWanted())
            case Step.NETWORK, _:
                self._desk.tell(events.TryWanted(Part.NETWORK))
            case Step.HOSPITAL, _:
                self._desk.tell(events.TryWanted(Part.HOSPITAL))
            case _:
                self._desk.tell(events.DevicesWanted())

    @Slot(str)
    def touch(self, key: str) -> None:
        """A line."""
        kind, _, rest = key.partition(":")
        match kind:
            case "field":
                self._desk.tell(events.FieldTouched(Field(rest)))
            case "ssid":
                self._desk.tell(events.NetworkPicked(rest))
            case "networks":
                self._desk.tell(events.NetworksWanted())
            case "device":
                part, _, device = rest.partition(":")
                self._desk.tell(events.DeviceChosen(Part(part), device))
            case "try":
                self._desk.tell(events.TryWanted(Part(rest)))
            case "credentials":
                self._desk.tell(events.CredentialsWanted())
            case "touch":
                self._desk.tell(events.TouchTestWanted())
            case "step":
                self._desk.tell(events.StepChosen(Step[rest.partition(":")[0]]))
            case _:
                pass

    @Slot(str, str)
    def choose(self, key: str, value: str) -> None:
        """One of a choice."""
        self._desk.tell(events.Chosen(key.removeprefix("choice:"), value))

    @Slot(bool, bool)
    def turn(self, up: bool, fine: bool) -> None:
        """The stepper, and fine: the ruler's."""
        self._desk.tell(events.DiagonalTurned(up, fine))
