"""Invented people: what they carry, what the hospital and the portal know of them."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from kiosk.identity import (
    ChipProof,
    CitizenNumber,
    DocumentKind,
    Identity,
    InsuranceNumber,
    PartialDate,
    PassportNumber,
    PersonName,
    ProofLevel,
    Sex,
)
from kiosk.journey import Picture
from kiosk.journey.state import Person
from kiosk.visit import Covered, NotCovered, NotCoveredReason, PatientRecord, PortalCode
from ui.samples.hospital import TODAY

NAME = "NGUYỄN THỊ MINH ANH"
LONG_NAME = "CÔNG TẰNG TÔN NỮ HOÀNG NGUYỄN PHƯƠNG KHUYNH"


def identity(name: str = NAME, birth: PartialDate | None = None, sex: Sex = Sex.FEMALE) -> Identity:
    """What the code of an ID card says of an invented person."""
    return Identity(
        DocumentKind.CITIZEN_CARD,
        citizen_number=CitizenNumber("031158990742"),
        name=PersonName(name),
        birth=birth or PartialDate(1958, 8, 17),
        sex=sex,
    )


def foreigner() -> Identity:
    """What the chip of a passport says of an invented visitor."""
    return Identity(
        DocumentKind.PASSPORT,
        passport_number=PassportNumber("UTO", "L898902C3"),
        name=PersonName("ERIKSSON ANNA MARIA"),
        birth=PartialDate(1974, 8, 12),
        sex=Sex.FEMALE,
        proof=ChipProof(ProofLevel.ISSUER_VERIFIED),
    )


def portrait() -> Picture:
    """A picture of nobody: a head and shoulders without a face."""
    image = QImage(300, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#d9e2ec"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#627d98"))
    painter.drawEllipse(95, 80, 110, 140)
    painter.drawEllipse(40, 250, 220, 260)
    painter.end()
    jpeg = QBuffer()
    jpeg.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(jpeg, QByteArray(b"JPEG")).write(image)
    return Picture(bytes(jpeg.data().data()))


def documents() -> tuple[Identity, ...]:
    """What three people of one family hold: two ID cards and an insurance card."""
    child = replace(
        identity("TRẦN GIA BẢO", PartialDate(2012, 3, 5), Sex.MALE), citizen_number=CitizenNumber("031212990713")
    )
    elder = Identity(
        DocumentKind.INSURANCE_CARD,
        insurance_number=InsuranceNumber("HT2010123456789"),
        name=PersonName(LONG_NAME),
        birth=PartialDate(1949),
        sex=Sex.FEMALE,
    )
    return identity(), child, elder


def record(name: str = NAME) -> PatientRecord:
    """The same person in the hospital's books."""
    return PatientRecord("p-1", PersonName(name), PartialDate(1958, 8, 17), Sex.FEMALE)


COVERED = Covered("e-1", 95, date(2026, 12, 31))
EXPIRED = NotCovered(NotCoveredReason.EXPIRED, date(2026, 6, 30))
AT_DESK = Covered(None, None, None, confirm_at_desk=True)
COVERAGE_FOUND = {
    "not-yet": NotCovered(NotCoveredReason.OTHER, valid_from=date(2026, 12, 1)),
    "new-card": NotCovered(NotCoveredReason.OTHER, code=PortalCode.REPLACED),
    "withdrawn": NotCovered(NotCoveredReason.EXPIRED, code=PortalCode.WITHDRAWN),
    "stopped": NotCovered(NotCoveredReason.EXPIRED, code=PortalCode.STOPPED),
    "moved": NotCovered(NotCoveredReason.EXPIRED, code=PortalCode.MOVED_AWAY),
    "number": NotCovered(NotCoveredReason.NOT_FOUND, code=PortalCode.WRONG_NUMBER),
    "name": NotCovered(NotCoveredReason.MISMATCH, code=PortalCode.NAME_DIFFERS),
    "birth": NotCovered(NotCoveredReason.MISMATCH, code=PortalCode.WRONG_BIRTH),
    "sex": NotCovered(NotCoveredReason.MISMATCH, code=PortalCode.WRONG_SEX),
    "child": NotCovered(NotCoveredReason.NOT_FOUND, code=PortalCode.CHILD_WITHOUT_CARD),
}
"""What the portal finds more exactly than expired, not found or not matching."""


def person(**changes: object) -> Person:
    """Somebody with a card, insured, without an appointment, and these changes."""
    known = Person(identity(), TODAY, record(), COVERED, ())
    return replace(known, **changes)  # type: ignore[arg-type]  # any field
