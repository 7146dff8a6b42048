"""The visits a patient has today already, in words."""

from dataclasses import field

from PySide6.QtCore import QCoreApplication

from kiosk.departments import said_in
from kiosk.journey import Feature, Journey
from kiosk.journey.places import words_of
from kiosk.journey.state import AlreadyRegistered
from kiosk.values import dataclass
from kiosk.visit import Booking
from ui.view_models.words import joined, place_words, time_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One visit of today."""

    key: str = field(repr=False)
    number: str = field(repr=False)
    department: str
    place: str
    booked: str
    paid: str


@dataclass(frozen=True, slots=True)
class RegisteredProps:
    """`shown` is False where a number was merely typed: then nothing of the visits is told."""

    shown: bool = False
    cancellable: bool = False
    card: bool = False
    rows: tuple[VisitRow, ...] = ()


def derive(journey: Journey) -> RegisteredProps:
    """The visits of this journey's person."""
    match journey.step:
        case AlreadyRegistered(person=person, visits=visits) if person.showed_document:
            rows = tuple(_row(journey, visit) for visit in visits)
            return RegisteredProps(True, journey.able.offers(Feature.CANCEL), journey.site.chip is not None, rows)
        case AlreadyRegistered():
            return RegisteredProps(card=journey.site.chip is not None)
        case _:
            return RegisteredProps()


def _row(journey: Journey, visit: Booking) -> VisitRow:
    place, language = visit.place, journey.language
    department = journey.catalogue.department(visit.department_id or "") if journey.catalogue else None
    name = place.department or (department.name if department else "")
    names = department.names if department else {}
    found = journey.catalogue if department else None
    room = found.room(visit.department_id or "", place.room, place.room_code) if found else None
    booked = translate("Registered", "Đăng ký lúc %1").replace("%1", time_words(visit.at)) if visit.at else ""
    return VisitRow(
        key=visit.visit_id,
        number=place.number,
        department=said_in(names, language, name),
        place=place_words(place.room, place.room_code, place.floor, language, words_of(None, room)),
        booked=joined(booked, translate("Registered", "Phiếu chưa ra giấy")) if visit.paper_missing else booked,
        paid=translate("Registered", "Đã thanh toán") if visit.paid else "",
    )
