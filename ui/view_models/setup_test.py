"""A device under test, the targets of the touch, and applying: what stands over a step without a form."""

from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.runtime.setup_face import SetupFace
from kiosk.setup import Part, Told, Verdict, events
from kiosk.setup.pages import TARGETS, Applying, Touching, Trying
from kiosk.setup.readiness import PARTS
from kiosk.staff import Said
from kiosk.values import dataclass
from ui.camera_mirror import Look, MirrorSource
from ui.view_models.rows import Rows
from ui.view_models.setup_base import TONES, SetupGlance, SetupPageModel
from ui.view_models.setup_rows import FormRow, check_rows
from ui.view_models.setup_steps import ICONS

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

ASKS: Final = {
    Part.CAMERA: Said("Đưa một mã QR bất kỳ trước máy ảnh.", "Hold any QR code before the camera."),
    Part.SCANNER: Said("Quét một mã bất kỳ.", "Scan any code."),
    Part.CHIP: Said("Đặt một thẻ căn cước lên đầu đọc.", "Lay an ID card on the reader."),
    Part.PRINTER: Said("Máy in đang in một trang thử.", "A test page is being printed."),
    Part.SOUND: Said("Hãy nghe: ba tiếng chuông.", "Listen: three chimes."),
}
SEEN: Final = {
    Part.PRINTER: (
        Said("Trang thử đã ra chưa?", "Did the test page come out?"),
        Said("Đã ra, rõ chữ", "It did, readable"),
        Said("Không ra trang", "No page"),
    ),
    Part.SOUND: (
        Said("Có nghe thấy ba tiếng chuông không?", "Were the three chimes heard?"),
        Said("Nghe rõ", "I hear it"),
        Said("Không nghe thấy", "I hear nothing"),
    ),
}
"""What only a person can say: the question, the good answer, the bad one."""
APPLYING: Final = Said("Đang thiết lập máy…", "This machine is being set up…")
PLEASE_WAIT: Final = Said("Đừng tắt máy. Việc này mất khoảng một phút.", "Do not switch it off. About a minute.")
APPLIED: Final = Said("Đã thiết lập xong", "It is set up")
RESTARTING: Final = Said("Máy đang khởi động lại thành kiosk.", "It starts again as a kiosk now.")
NOT_APPLIED: Final = Said("Chưa thiết lập được", "It was not set up")


@dataclass(frozen=True, slots=True)
class TrialProps:
    """`asks` for a person's word: `yes` and `no` are it."""

    title: str = ""
    lead: str = ""
    part: str = ""
    icon: str = ""
    running: bool = False
    yes: str = ""
    no: str = ""
    tone: str = "off"
    rows: tuple[FormRow, ...] = ()


def derive_test(glance: SetupGlance) -> TrialProps:
    """The page for this state."""
    page = glance.setup.over
    if not isinstance(page, Trying):
        return TrialProps()
    part, trial = page.part, glance.setup.trial(page.part)
    device = glance.setup.given.devices.get(part)
    words = SEEN.get(part) if not trial.running and not _ended_badly(trial.told) else None
    asks, yes, no = map(glance.say, words or (Said(), Said(), Said()))
    return TrialProps(
        glance.say(PARTS[part]) if device is None else device.name,
        glance.say(ASKS[part]) if trial.running else asks,
        part.value,
        ICONS[part],
        trial.running,
        yes,
        no,
        TONES[trial.light],
        tuple(check_rows(glance, part)),
    )


def _ended_badly(told: tuple[Told, ...]) -> bool:
    """A person has said what they saw, or the device failed of itself."""
    asked = (Verdict.PAGE_PRINTED, Verdict.PAGE_SENT, Verdict.TONE_PLAYED)
    return not any(one.verdict in asked for one in told)


@QmlElement
class SetupTestModel(SetupPageModel):
    """A device under test. `look` gives what the camera sees."""

    changed = Signal()
    _derive = staticmethod(derive_test)
    _props = TrialProps()

    def __init__(self, desk: SetupFace, look: Look | None, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._rows = Rows(FormRow, self)
        self._mirror = MirrorSource(look or _blind, self)

    def _swapped(self) -> None:
        self._rows.show(self._props.rows)

    @Property(QObject, constant=True)
    def rows(self) -> Rows:
        """What it told so far."""
        return self._rows

    @Property(QObject, constant=True)
    def mirror(self) -> QObject:
        """What the camera sees."""
        return self._mirror

    @Property(str, notify=changed)
    def title(self) -> str:
        """The device."""
        return self._props.title

    @Property(str, notify=changed)
    def lead(self) -> str:
        """What to do."""
        return self._props.lead

    @Property(str, notify=changed)
    def part(self) -> str:
        """Which kind."""
        return self._props.part

    @Property(str, notify=changed)
    def icon(self) -> str:
        """Its drawing."""
        return self._props.icon

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Whether it is under test."""
        return self._props.running

    @Property(str, notify=changed)
    def yes(self) -> str:
        """A person's good word; "" where none is asked for."""
        return self._props.yes

    @Property(str, notify=changed)
    def no(self) -> str:
        """A person's bad word."""
        return self._props.no

    @Property(str, notify=changed)
    def tone(self) -> str:
        """How it ended."""
        return self._props.tone

    @Slot()
    def again(self) -> None:
        """Once more."""
        page = self._desk.setup.over
        if isinstance(page, Trying):
            self._desk.tell(events.TryWanted(page.part))

    @Slot(bool)
    def witness(self, well: bool) -> None:
        """A person's word."""
        page = self._desk.setup.over
        if isinstance(page, Trying):
            self._desk.tell(events.Witnessed(page.part, well))

    @Slot()
    def done(self) -> None:
        """Back to the devices."""
        self._desk.tell(events.Back())


@dataclass(frozen=True, slots=True)
class TouchProps:
    """Which targets were hit."""

    hit: tuple[bool, ...] = (False,) * TARGETS


def derive_touch(glance: SetupGlance) -> TouchProps:
    """The targets for this state."""
    page = glance.setup.over
    return TouchProps(tuple(n in page.hit for n in range(TARGETS))) if isinstance(page, Touching) else TouchProps()


@QmlElement
class SetupTouchModel(SetupPageModel):
    """The touch test."""

    changed = Signal()
    _derive = staticmethod(derive_touch)
    _props = TouchProps()

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # Qt knows it by this name
    def hit(self) -> list[str]:
        """Which targets were hit, from the upper left one on, row by row: "yes" or nothing."""
        return ["yes" if hit else "" for hit in self._props.hit]

    @Slot(int)
    def touch(self, number: int) -> None:
        """One was hit."""
        self._desk.tell(events.TargetHit(number))


@dataclass(frozen=True, slots=True)
class ApplyProps:
    """`stage`: running, done or failed."""

    stage: str = "running"
    title: str = ""
    lead: str = ""
    steps: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()


def derive_apply(glance: SetupGlance) -> ApplyProps:
    """The page for this state."""
    page = glance.setup.over
    if not isinstance(page, Applying):
        return ApplyProps()
    if page.problem is not None:
        return ApplyProps("failed", glance.say(NOT_APPLIED), glance.say(page.problem.value, page.fact))
    if page.done:
        return ApplyProps("done", glance.say(APPLIED), glance.say(RESTARTING), page.steps, page.cautions)
    return ApplyProps("running", glance.say(APPLYING), glance.say(PLEASE_WAIT))


@QmlElement
class SetupApplyModel(SetupPageModel):
    """Applying."""

    changed = Signal()
    _derive = staticmethod(derive_apply)
    _props = ApplyProps()

    @Property(str, notify=changed)
    def stage(self) -> str:
        """How far it is."""
        return self._props.stage

    @Property(str, notify=changed)
    def title(self) -> str:
        """In a word."""
        return self._props.title

    @Property(str, notify=changed)
    def lead(self) -> str:
        """And what that means."""
        return self._props.lead

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # Qt knows it by this name
    def steps(self) -> list[str]:
        """What was done, in the caretaker's words."""
        return list(self._props.steps)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # Qt knows it by this name
    def cautions(self) -> list[str]:
        """What is to be seen to all the same."""
        return list(self._props.cautions)

    @Slot()
    def again(self) -> None:
        """Once more."""
        self._desk.tell(events.ApplyWanted())

    @Slot()
    def back(self) -> None:
        """To correct something."""
        self._desk.tell(events.Back())


def _blind() -> None:
    return None
