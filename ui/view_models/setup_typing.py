"""The keyboard over a step: what is asked, what was typed, and what is wrong with it."""

from typing import Final

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.setup import Field, Kind, events, rule_of
from kiosk.setup.pages import Typing
from kiosk.staff import Said
from kiosk.values import dataclass
from ui.view_models.setup_base import SetupGlance, SetupPageModel
from ui.view_models.setup_rows import DOT

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

SIGNS: Final = {
    Kind.WORDS: (".,-/()&·",),
    Kind.CODE: ("-",),
    Kind.ADDRESS: (".:/-_@~?", "=&%+#,;!"),
    Kind.SECRET: (".-_@!#$%", "^&*()+=?", "/\\:;'\"<>", ",[]{}|~`"),
    Kind.NUMBER: ("",),
}
"""Sets of signs, of eight at most; the keyboard shows one set at a time."""
QUICK: Final = {
    Field.API_URL: ("https://", ".vn", ".com", ":8443"),
    Field.FHIR_BASE: ("https://", ".vn", ".com", "/fhir"),
    Field.ADDRESS: ("192.168.", "10.", "/24"),
    Field.GATEWAY: ("192.168.", "10."),
    Field.NAME_SERVERS: ("192.168.", "10."),
    Field.TIME_SERVERS: (".vn", "vn.pool.ntp.org"),
    Field.HOSPITAL: ("Bệnh viện ", "Trung tâm Y tế ", "Đa khoa "),
    Field.KIOSK_NAME: ("Kiosk ", "Sảnh "),
}
"""Keys that give several letters at once."""
MOST_SHOWN: Final = 130
MEANT: Final = Said("Ý bạn là: %1", "Did you mean %1")
INSIST: Final = Said("Bấm “Xong” lần nữa nếu vẫn muốn giữ.", "Touch “Done” once more to keep it.")


@dataclass(frozen=True, slots=True)
class TypingProps:
    """`language` decides the keyboard: "vi" with marks and tones, else plain; `digits_only` has the pad."""

    title: str = ""
    hint: str = ""
    text: str = ""
    language: str = "vi"
    digits_only: bool = False
    secret: bool = False
    shown: bool = False
    capital: bool = False
    signs: tuple[str, ...] = ()
    more_signs: bool = False
    quick: tuple[str, ...] = ()
    doubt: str = ""
    insist: str = ""
    meant: str = ""

    def __repr__(self) -> str:
        return "TypingProps(•)"


def derive(glance: SetupGlance) -> TypingProps:
    """The keyboard for this state."""
    page = glance.setup.over
    if not isinstance(page, Typing):
        return TypingProps()
    rule, text, doubt = rule_of(page.field), page.entry.text, page.doubt
    sets = SIGNS[rule.kind]
    secret = rule.kind is Kind.SECRET
    return TypingProps(
        title=glance.say(rule.name),
        hint=glance.say(rule.hint),
        text=_end_of(DOT * len(text) if secret and not page.shown else text),
        language="vi" if rule.kind is Kind.WORDS else "en",
        digits_only=rule.kind is Kind.NUMBER,
        secret=secret,
        shown=page.shown,
        capital=page.capital,
        signs=tuple(sets[page.symbols % len(sets)]),
        more_signs=len(sets) > 1,
        quick=QUICK.get(page.field, ()),
        doubt=glance.say(doubt.wrong.value) if doubt is not None else "",
        insist=glance.say(INSIST) if doubt is not None else "",
        meant=glance.say(MEANT, doubt.meant) if doubt is not None and doubt.meant else "",
    )


def _end_of(text: str) -> str:
    """Of a long text what was typed last."""
    return text if len(text) <= MOST_SHOWN else f"…{text[-MOST_SHOWN:]}"


@QmlElement
class SetupTypingModel(SetupPageModel):
    """The keyboard's properties and keys."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = TypingProps()

    @Property(str, notify=changed)
    def title(self) -> str:
        """What is asked."""
        return self._props.title

    @Property(str, notify=changed)
    def hint(self) -> str:
        """For example."""
        return self._props.hint

    @Property(str, notify=changed)
    def text(self) -> str:
        """What was typed; dots for a secret."""
        return self._props.text

    @Property(str, notify=changed)
    def language(self) -> str:
        """Of the keyboard."""
        return self._props.language

    @Property(bool, notify=changed)
    def digitsOnly(self) -> bool:
        """Whether it is a number."""
        return self._props.digits_only

    @Property(bool, notify=changed)
    def secret(self) -> bool:
        """Whether it can be covered."""
        return self._props.secret

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether a secret is read now."""
        return self._props.shown

    @Property(bool, notify=changed)
    def capital(self) -> bool:
        """Whether the next letter is a capital."""
        return self._props.capital

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # Qt knows it by this name
    def signs(self) -> list[str]:
        """The signs of this set."""
        return list(self._props.signs)

    @Property(bool, notify=changed)
    def moreSigns(self) -> bool:
        """Whether there are other sets."""
        return self._props.more_signs

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # Qt knows it by this name
    def quick(self) -> list[str]:
        """Several letters at once."""
        return list(self._props.quick)

    @Property(str, notify=changed)
    def doubt(self) -> str:
        """What is wrong with it."""
        return self._props.doubt

    @Property(str, notify=changed)
    def insist(self) -> str:
        """How to keep it all the same."""
        return self._props.insist

    @Property(str, notify=changed)
    def meant(self) -> str:
        """What was probably meant."""
        return self._props.meant

    @Slot(str)
    def press(self, key: str) -> None:
        """A key."""
        self._desk.tell(events.Pressed(key))

    @Slot()
    def erase(self) -> None:
        """The last letter back."""
        self._desk.tell(events.Erased())

    @Slot()
    def clear(self) -> None:
        """Everything back."""
        self._desk.tell(events.Cleared())

    @Slot()
    def shift(self) -> None:
        """A capital next."""
        self._desk.tell(events.CapitalTouched())

    @Slot()
    def turnSigns(self) -> None:
        """Other signs."""
        self._desk.tell(events.SymbolsTurned())

    @Slot()
    def show(self) -> None:
        """Read a secret, or cover it."""
        self._desk.tell(events.SecretShown())

    @Slot()
    def take(self) -> None:
        """What was meant."""
        self._desk.tell(events.MeantTaken())

    @Slot()
    def enter(self) -> None:
        """Done."""
        self._desk.tell(events.Entered())
