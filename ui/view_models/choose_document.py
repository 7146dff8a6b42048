"""Documents of several people were shown at once: one card each, to choose whose visit it is."""

from dataclasses import field
from typing import assert_never

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.identity import DocumentKind, Identity
from kiosk.journey import Journey, events
from kiosk.journey.state import ChoosingDocument, Person
from kiosk.values import dataclass
from kiosk.visit import UncheckedCoverage
from ui.view_models.base import RowsViewModel
from ui.view_models.person_words import name_words, number_words, year_words
from ui.view_models.words import joined

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document on the glass. `title` is the name, or the masked number where the document has no name."""

    key: str = field(repr=False)
    position: int
    icon: str
    title: str = field(repr=False)
    about: str = field(repr=False)
    number: str = field(repr=False)


def derive(journey: Journey) -> tuple[DocumentRow, ...]:
    """The documents of this journey, in the order they are told apart by."""
    match journey.step:
        case ChoosingDocument(documents=documents):
            return tuple(_row(journey, position, identity) for position, identity in enumerate(documents))
        case _:
            return ()


def _row(journey: Journey, position: int, identity: Identity) -> DocumentRow:
    person = Person(identity, journey.today, None, UncheckedCoverage(), ())
    icon, document = document_words(identity.document)
    name, number, about = name_words(person), number_words(person), joined(document, year_words(person.birth))
    return DocumentRow(
        key=joined(str(position), name, about, number),
        position=position,
        icon=icon,
        title=name or number,
        about=about,
        number=number if name else "",
    )


def document_words(kind: DocumentKind) -> tuple[str, str]:
    """The drawing and the name of a kind of document."""
    match kind:
        case DocumentKind.CITIZEN_CARD | DocumentKind.CHIP_CARD:
            return "card", translate("Documents", "Thẻ căn cước")
        case DocumentKind.PASSPORT:
            return "card", translate("Documents", "Hộ chiếu")
        case DocumentKind.INSURANCE_CARD:
            return "shield", translate("Documents", "Thẻ BHYT")
        case DocumentKind.TYPED_NUMBER:
            return "keypad", translate("Documents", "Số bạn đã nhập")
        case DocumentKind.APPOINTMENT_CODE:
            return "calendar", translate("Documents", "Mã hẹn")
        case DocumentKind.PATIENT_CARD:
            return "card", translate("Documents", "Thẻ khám bệnh")
        case _:
            assert_never(kind)


@QmlElement
class ChooseDocumentViewModel(RowsViewModel):
    """The rows and touches of the question whose visit it is."""

    changed = Signal()
    _derive = staticmethod(derive)
    _row = DocumentRow

    @Property(QObject, constant=True)
    def documents(self) -> QObject:
        """The documents as rows."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many there are."""
        return self._rows.rowCount()

    @Slot(int)
    def choose(self, position: int) -> None:
        """The visit is for the person of this document."""
        self._dispatch(events.DocumentPicked(position))
