"""What the visit is to be: appointment, department, doctor, priority, and the whole looked over."""

from dataclasses import replace

from kiosk.departments import Catalogue, without_numbers
from kiosk.identity import CitizenNumber, DocumentKind, Identity, PartialDate
from kiosk.journey import Able, Asked, BookingRefusal, Feature, FindBy, Journey, NoAnswer
from kiosk.journey.state import (
    AlreadyRegistered,
    AskingPriority,
    ChoosingAppointment,
    ChoosingDepartment,
    ChoosingSession,
    Emergency,
    Holding,
    Reviewing,
)
from kiosk.typing import Typed
from kiosk.visit import Payer, Priority, UncheckedCoverage
from ui.samples.hospital import NOW, catalogue, journey, resting
from ui.samples.people import identity, person
from ui.samples.visits import appointments, choice, long_visit, plan, sessions, visits_of_today


def finding(text: str = "", **changes: object) -> ChoosingDepartment:
    """A department looked for with these letters, and these changes."""
    step = ChoosingDepartment(person(), Payer.INSURANCE, query=Typed(text))
    return replace(step, **changes)  # type: ignore[arg-type]  # any field


def with_doctors() -> Catalogue:
    """The same hospital on a morning when it says who works in its rooms."""
    names = {
        "q-ntq": "BS.CKII Lê Minh Mẫu",
        "q-tm": "BS. Trần Quốc Bảo",
        "q-hh": "TS.BS Tôn Nữ Ví Dụ",
        "q-nhi": "BS. Vũ Thị Mẫu",
        "q-mat": "BS.CKI Phan Nhật Lệ",
        "q-tmh": "ThS.BS Phạm Thị Mẫu",
    }
    known = catalogue()
    return replace(known, rooms=tuple(replace(room, practitioner=names.get(room.queue_id)) for room in known.rooms))


def scenes() -> dict[str, Journey]:
    """By name; see `ui.samples.scenes`."""
    asked = Asked(3)
    typed = Identity(DocumentKind.TYPED_NUMBER, citizen_number=CitizenNumber("031158990742"))
    elder = plan(person=person(identity=identity(birth=PartialDate(1948, 2, 1))), priority=Priority.AGE_75)
    unchecked = plan(person=person(coverage=UncheckedCoverage()), services=NoAnswer())
    return {
        "appointment": journey(step=ChoosingAppointment(person(), Payer.INSURANCE, appointments())),
        "appointment--one": journey(step=ChoosingAppointment(person(), Payer.INSURANCE, appointments()[:1])),
        "department": journey(step=ChoosingDepartment(person(), Payer.INSURANCE)),
        "department--last-page": journey(step=ChoosingDepartment(person(), Payer.INSURANCE, page=1)),
        "department--refused": journey(step=ChoosingDepartment(person(), Payer.INSURANCE, refused=BookingRefusal.FULL)),
        "department--remembered": journey(
            step=ChoosingDepartment(person(), Payer.INSURANCE), catalogue=without_numbers(catalogue()), online=False
        ),
        "department--resting": journey(step=ChoosingDepartment(person(), Payer.INSURANCE), catalogue=resting()),
        "department--closed": journey(step=finding(closed="tk"), catalogue=resting()),
        "department--complaints": journey(step=finding(by=FindBy.COMPLAINT)),
        "department--warning-signs": journey(step=finding("nguoi", by=FindBy.COMPLAINT)),
        "department--suggested": journey(step=finding(by=FindBy.COMPLAINT, complaint="chest")),
        "department--suggested-none": journey(step=finding(by=FindBy.COMPLAINT, complaint="poison")),
        "department--emergency": journey(
            step=finding(by=FindBy.COMPLAINT, complaint="severe-chest"), notice=Emergency()
        ),
        "department--doctors": journey(step=finding(by=FindBy.DOCTOR), catalogue=with_doctors()),
        "department--doctors-and-sessions": journey(
            step=finding(by=FindBy.DOCTOR), catalogue=with_doctors(), able=Able(frozenset({Feature.SESSIONS}))
        ),
        "department--doctors-unknown": journey(step=finding(by=FindBy.DOCTOR)),
        "department--found": journey(step=finding("mắt")),
        "department--typing": journey(step=finding(keyboard=True)),
        "department--typing-found": journey(step=finding("tai mũi", keyboard=True)),
        "department--typing-nothing": journey(step=finding("xyz", keyboard=True)),
        "department--nothing": journey(step=finding("xyz")),
        "department--complaint-meant": journey(step=finding("đau bụng")),
        "department--unknown": journey(step=ChoosingDepartment(person(), Payer.INSURANCE), catalogue=None),
        "review": journey(step=Reviewing(plan())),
        "review--elder": journey(step=Reviewing(elder)),
        "review--asked": journey(step=Reviewing(plan(services=asked))),
        "review--unchecked": journey(step=Reviewing(unchecked)),
        "review--doctor": journey(step=Reviewing(plan()), able=Able(frozenset({Feature.SESSIONS}))),
        "review--time": journey(
            step=Reviewing(
                plan(choice=replace(choice(), session_id="s-1", slot_id="s-1.0845", at=NOW.replace(hour=8, minute=45)))
            ),
            able=Able(frozenset({Feature.SESSIONS})),
        ),
        "review--self": journey(step=Reviewing(plan(payer=Payer.SELF))),
        "priority": journey(step=AskingPriority(plan())),
        "registered": journey(step=AlreadyRegistered(person(), visits_of_today())),
        "registered--one": journey(step=AlreadyRegistered(person(), visits_of_today()[:1])),
        "registered--three": journey(step=AlreadyRegistered(person(), (*visits_of_today(), long_visit()))),
        "registered--typed": journey(step=AlreadyRegistered(person(identity=typed), visits_of_today())),
        "session": journey(step=ChoosingSession(plan(), sessions())),
        "session--asked": journey(step=ChoosingSession(plan(), asked)),
        "session--unknown": journey(step=ChoosingSession(plan(), NoAnswer())),
        "session--none": journey(step=ChoosingSession(plan(), ())),
        "session--next-page": journey(step=ChoosingSession(plan(), sessions(), page=1)),
        "session--last-page": journey(step=ChoosingSession(plan(), sessions(), page=9)),
        "session--taken": journey(step=ChoosingSession(plan(), sessions(), refused=BookingRefusal.TAKEN)),
        "session--holding": journey(
            step=ChoosingSession(
                plan(),
                sessions(),
                holding=Holding(12, replace(choice(), slot_id="s-1.0845", at=NOW.replace(hour=8, minute=45))),
            )
        ),
    }
