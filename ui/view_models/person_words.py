"""A person and their insurance in words, never more than whoever stands at the glass may know.

A document in the hand shows its own name. A typed number or an appointment code proves nothing, so
the hospital's record is shown masked: initials, the year of birth, and whether insurance pays, not how much.
"""

from dataclasses import field
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.identity import DocumentKind, PartialDate
from kiosk.journey import Asked, Language
from kiosk.journey.state import Person
from kiosk.values import dataclass
from kiosk.visit import Coverage, Covered, NotCovered, UncheckedCoverage
from ui.view_models.words import age_words, birth_words, date_words, joined, sex_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class News:
    """Words with a tone: good, warn, bad, info, or nothing while the answer is on its way."""

    tone: str = ""
    text: str = field(default="", repr=False)


NO_NEWS = News()


def shown_by_document(person: Person) -> bool:
    """Whether the name stands on a document the patient holds."""
    return person.identity.name is not None and person.identity.document is not DocumentKind.APPOINTMENT_CODE


def name_words(person: Person) -> str:
    """The name to show."""
    if person.name is None:
        return ""
    return person.name.full if shown_by_document(person) else person.name.masked


def about_words(person: Person, language: Language) -> str:
    """Sex, birth and age."""
    if not shown_by_document(person):
        return year_words(person.birth)
    return joined(sex_words(person.sex), birth_words(person.birth, language), age_words(person.age))


def year_words(birth: PartialDate | None) -> str:
    """The year of birth alone."""
    return translate("Person", "sinh năm %1").replace("%1", str(birth.year)) if birth is not None else ""


def number_words(person: Person) -> str:
    """The number the patient is known by, masked."""
    if person.identity.citizen_number is not None:
        return translate("Person", "Số căn cước %1").replace("%1", person.identity.citizen_number.masked)
    if person.identity.passport_number is not None:
        return translate("Person", "Số hộ chiếu %1").replace("%1", person.identity.passport_number.masked)
    if person.identity.insurance_number is not None:
        return translate("Person", "Số thẻ BHYT %1").replace("%1", person.identity.insurance_number.masked)
    return ""


def coverage_words(person: Person, language: Language) -> News:
    """What is known of the patient's insurance."""
    coverage: Asked | Coverage = person.coverage
    match coverage:
        case Asked():
            return News()
        case Covered() if not shown_by_document(person):
            return News("good", translate("Person", "BHYT còn hiệu lực"))
        case Covered(confirm_at_desk=True, valid_to=None):
            return News("info", translate("Person", "Thẻ BHYT này do quầy xác nhận. Xin đưa thẻ cho nhân viên."))
        case Covered(valid_to=valid_to, percent=percent, confirm_at_desk=at_desk):
            known = translate("Person", "BHYT còn hiệu lực")
            if valid_to is not None:
                known = translate("Person", "BHYT còn hạn đến %1").replace("%1", date_words(valid_to, language))
            share = translate("Person", "hưởng %1%").replace("%1", str(percent)) if percent is not None else ""
            if at_desk:
                share = translate("Person", "xác nhận tại quầy")
            return News("good", joined(known, share))
        case NotCovered():
            return News("warn", translate("Person", "BHYT chưa chi trả được cho lượt khám này"))
        case UncheckedCoverage():
            return News("info", translate("Person", "BHYT chưa kiểm tra được. Nhân viên sẽ kiểm tra sau."))
        case _:
            assert_never(coverage)
