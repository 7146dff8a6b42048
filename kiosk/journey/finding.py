"""Finding a department: by name, by what is wrong, by doctor, each narrowed by a few typed letters."""

from dataclasses import replace
from typing import assert_never

from kiosk.departments import (
    EVERYDAY,
    Catalogue,
    Complaint,
    Department,
    Doctor,
    Offer,
    active_departments,
    availability,
    complaints_offered,
    doctors,
    offers_of,
    open_first,
    prepare_departments,
    ranked,
    ranked_complaints,
    ranked_departments,
    suggested,
    warning_signs_in,
)
from kiosk.journey import events
from kiosk.journey.choosing import department_chosen, facts_of, instead_of, offer_for, room_chosen
from kiosk.journey.choosing_doctors import doctor_wanted, may_choose_doctor
from kiosk.journey.moves import Moved, refine, stay
from kiosk.journey.state import ChoosingDepartment, ChoosingSession, Emergency, Journey
from kiosk.journey.words import Feature, FindBy, Language
from kiosk.typing import Typed

Look = (
    events.WayChosen
    | events.KeyboardToggled
    | events.KeyTyped
    | events.KeyErased
    | events.QueryCleared
    | events.ComplaintChosen
)


def looked_for(journey: Journey, look: Look) -> Moved:
    """The list is another one now."""
    step = journey.step
    if not isinstance(step, ChoosingDepartment):
        return stay(journey)
    match look:
        case events.KeyboardToggled():
            return refine(journey, replace(step, keyboard=not step.keyboard))
        case events.WayChosen(way=way):
            return refine(journey, replace(step, by=way, complaint=None, closed=None, page=0, refused=None))
        case events.KeyTyped(key=key):
            return _typed(journey, step, step.query.pressed(key, telex=journey.language == Language.VI))
        case events.KeyErased():
            return _typed(journey, step, step.query.erased)
        case events.QueryCleared():
            return _typed(journey, step, Typed())
        case events.ComplaintChosen(key=key):
            return _complaint_chosen(journey, step, key)
        case _:
            assert_never(look)


def _typed(journey: Journey, step: ChoosingDepartment, query: Typed) -> Moved:
    return refine(journey, replace(step, query=query, complaint=None, closed=None, page=0, refused=None))


def _complaint_chosen(journey: Journey, step: ChoosingDepartment, key: str) -> Moved:
    """Where people with it are usually seen; of a warning sign the way to the emergency room comes first."""
    complaint = next((one for one in _complaints(journey) if one.key == key), None)
    if complaint is None:
        return stay(journey)
    if complaint.urgent:
        journey = replace(journey, notice=Emergency())
    return refine(journey, replace(step, complaint=key, closed=None, keyboard=False, page=0, refused=None))


def doctor_chosen(journey: Journey, queue_id: str) -> Moved:
    """The doctor of a room that takes this patient now; where all of the department takes nobody, why, and who does."""
    step = journey.step
    if not isinstance(step, ChoosingDepartment) or journey.catalogue is None:
        return stay(journey)
    for doctor in doctors(journey.catalogue):
        if doctor.room.queue_id != queue_id:
            continue
        if offer_of(journey, doctor, step).can_be_chosen:
            return room_chosen(journey, step, doctor.department, doctor.room)
        if department_closed(journey, doctor, step):
            return department_chosen(journey, doctor.department.id)
    return stay(journey)


def doctors_wanted(journey: Journey, department_id: str) -> Moved:
    """The doctors and times of a department, where the hospital can say them."""
    after, effects = department_chosen(journey, department_id)
    if isinstance(after.step, ChoosingDepartment):
        return after, effects
    if not may_choose_doctor(after):
        return stay(journey)
    after, more = doctor_wanted(after)
    return after, (*effects, *more)


def one_back(step: ChoosingDepartment) -> ChoosingDepartment | None:
    """What closes first: the keyboard, why a department is closed, what a complaint suggested; None for nothing."""
    if step.keyboard:
        return replace(step, keyboard=False)
    if step.closed is not None:
        return replace(step, closed=None, page=0)
    if step.complaint is not None:
        return replace(step, complaint=None, page=0)
    return None


def page_turned(journey: Journey, page: int) -> Moved:
    """Another page of what was found, or of doctors; pages that do not exist are not turned to."""
    match journey.step:
        case ChoosingDepartment() as step if 0 <= page < max(1, len(found(journey, step))):
            return refine(journey, replace(step, page=page))
        case ChoosingSession(sessions=tuple() as sessions) as choosing if 0 <= page < max(1, len(sessions)):
            return refine(journey, replace(choosing, page=page))
        case _:
            return stay(journey)


def found(journey: Journey, step: ChoosingDepartment) -> tuple[Department | Complaint | Doctor, ...]:
    """What is to be chosen from, best first; a warning sign that was typed comes before anything else.

    With sessions, the doctors are followed by departments to look into. Where a department was wanted that cannot be
    chosen, those that can.
    """
    if journey.catalogue is None:
        return ()
    active = _active(journey)
    complaint = complaint_of(journey, step)
    likely = suggested(complaint, active, facts_of(journey, step.person)) if complaint else ()
    if closed := closed_of(journey, step):
        instead = [one for one in active if one.id == instead_of(closed)]
        shown = tuple(dict.fromkeys((*instead, *likely, *active)))
        return tuple(one.department for one in offers_found(journey, step, shown) if one.can_be_chosen)
    if complaint is not None:
        return likely
    text = step.query.text
    signs = warning_signs_in(_complaints(journey), text)
    match step.by:
        case FindBy.NAME:
            shown = active if text else open_first(active, journey.catalogue.rooms)
            named = ranked_departments(shown, journey.language, text)
            return (*signs, *named, *(() if named or not signs else _complaints_beside(journey, signs, text)))
        case FindBy.COMPLAINT:
            return (*signs, *_complaints_beside(journey, signs, text))
        case FindBy.DOCTOR:
            known = ranked(doctors(journey.catalogue), lambda one: (one.name, one.department.name), text)
            beside = ranked_departments(active, journey.language, text) if _says_sessions(journey) else ()
            return (*signs, *known, *beside)
        case _:
            assert_never(step.by)


def prepared(catalogue: Catalogue, language: Language, most: int) -> bool:
    """Make so many more departments ready to be found, whoever comes; whether all are."""
    shown = active_departments(catalogue.departments)
    if not all(prepare_departments(shown, spoken, most) for spoken in dict.fromkeys((language, Language.VI))):
        return False
    complaints_offered(catalogue.complaints or EVERYDAY, shown)
    return True


def means_a_complaint(journey: Journey, step: ChoosingDepartment) -> bool:
    """Whether what was typed is rather what is wrong than the name of a department."""
    return step.by is FindBy.NAME and bool(found(journey, replace(step, by=FindBy.COMPLAINT)))


def complaint_of(journey: Journey, step: ChoosingDepartment) -> Complaint | None:
    """What the patient said is wrong."""
    if step.complaint is None:
        return None
    return next((one for one in _complaints(journey) if one.key == step.complaint), None)


def closed_of(journey: Journey, step: ChoosingDepartment) -> Offer | None:
    """The department the patient wanted, as long as it cannot be chosen."""
    offer = offer_for(journey, step.person, step.closed) if step.closed is not None else None
    return None if offer is None or offer.can_be_chosen else offer


def offers_found(journey: Journey, step: ChoosingDepartment, shown: tuple[Department, ...]) -> tuple[Offer, ...]:
    """These departments with their availability for this patient."""
    return offers_of(shown, journey.catalogue, facts_of(journey, step.person)) if journey.catalogue else ()


def offer_of(journey: Journey, doctor: Doctor, step: ChoosingDepartment) -> Offer:
    """The doctor's own room as all there is of the department."""
    rooms = (doctor.room,)
    return Offer(doctor.department, rooms, availability(doctor.department, rooms, facts_of(journey, step.person)))


def department_closed(journey: Journey, doctor: Doctor, step: ChoosingDepartment) -> bool:
    """Whether none of the doctor's department takes this patient now."""
    return not any(offer.can_be_chosen for offer in offers_found(journey, step, (doctor.department,)))


def _active(journey: Journey) -> tuple[Department, ...]:
    return active_departments(journey.catalogue.departments) if journey.catalogue else ()


def _complaints(journey: Journey) -> tuple[Complaint, ...]:
    if journey.catalogue is None:
        return ()
    return complaints_offered(journey.catalogue.complaints or EVERYDAY, _active(journey))


def _complaints_beside(journey: Journey, signs: tuple[Complaint, ...], text: str) -> tuple[Complaint, ...]:
    return tuple(one for one in ranked_complaints(_complaints(journey), text) if one not in signs)


def _says_sessions(journey: Journey) -> bool:
    return journey.online and journey.able.offers(Feature.SESSIONS)
