"""Invented visits, one journey for every screen and its variants: for the gallery, for pictures and for tests.

Nobody in here exists.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from kiosk.departments import AgeRange, Catalogue, ClinicRoom, Department, RoomState, without_numbers
from kiosk.failures import Failure
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
    RefusalKind,
    Sex,
    TravelDocument,
)
from kiosk.journey import (
    Able,
    Asked,
    BookingRefusal,
    CancelWord,
    CardProblem,
    ChipRules,
    ChipState,
    CodeHint,
    Feature,
    Journey,
    NoAnswer,
    NumberKind,
    OutOfServiceReason,
    Paper,
    PaymentRefusal,
    Picture,
    Site,
)
from kiosk.journey.state import (
    AlreadyRegistered,
    AskingPriority,
    CancelAsked,
    Cancelling,
    Checking,
    Choice,
    ChoosingAppointment,
    ChoosingDepartment,
    ChoosingDocument,
    ChoosingSession,
    Confirmed,
    Confirming,
    CoverageProblem,
    Emergency,
    HelpCalled,
    Holding,
    Identifying,
    OutOfService,
    Paying,
    Person,
    Plan,
    Provisional,
    ReadingCard,
    ReadProblem,
    RefusedLate,
    Registering,
    Result,
    Reviewing,
    StillThere,
    Stopped,
    Stored,
    Ticketed,
    Typing,
)
from kiosk.ticket import TicketPayment
from kiosk.visit import (
    Appointment,
    Booking,
    ClinicSession,
    Covered,
    Fee,
    NotCovered,
    NotCoveredReason,
    PatientRecord,
    Payer,
    Payment,
    PaymentRequired,
    PaymentState,
    PortalCode,
    Priority,
    QueuePlace,
    Service,
    Slot,
    UncheckedCoverage,
)

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 8, 15, tzinfo=timezone(timedelta(hours=7)))
NAME = "NGUYỄN THỊ MINH ANH"
LONG_NAME = "CÔNG TẰNG TÔN NỮ HOÀNG NGUYỄN PHƯƠNG KHUYNH"
SITE = Site("Bệnh viện Đa khoa Ví Dụ", "Quầy tự phục vụ 03 · Sảnh A", "1", ChipRules())

_ROOMS = (
    ("ntq", "Nội tổng quát", "General internal medicine", "101", "Phòng khám Nội 1", "Tầng 1, nhà A", 12, 35),
    ("tm", "Tim mạch", "Cardiology", "305", "Phòng khám Tim mạch 1", "Tầng 3, nhà A", 21, 70),
    ("hh", "Hô hấp", "Respiratory medicine", "307", "Phòng khám Hô hấp", "Tầng 3, nhà A", 4, 15),
    ("th", "Tiêu hóa", "Gastroenterology", "201", "Phòng khám Tiêu hóa 1", "Tầng 2, nhà A", 6, 20),
    ("nt", "Nội tiết – Đái tháo đường", "Endocrinology and diabetes", "204", "Phòng khám Nội tiết", "Tầng 2", 0, 0),
    ("tk", "Thần kinh", "Neurology", "308", "Phòng khám Thần kinh", "Tầng 3, nhà A", 9, 40),
    ("cxk", "Cơ xương khớp", "Rheumatology", "206", "Phòng khám Cơ xương khớp", "Tầng 2, nhà A", 7, None),
    ("ctch", "Chấn thương chỉnh hình", "Trauma and orthopaedics", "110", "Phòng khám Ngoại", "Tầng 1, nhà B", 5, 25),
    ("ps", "Phụ sản", "Obstetrics and gynaecology", "210", "Phòng khám Phụ sản", "Tầng 2, nhà B", 6, 30),
    ("nhi", "Nhi", "Paediatrics", "120", "Phòng khám Nhi 1", "Tầng 1, nhà C", 8, 30),
    ("mat", "Mắt", "Ophthalmology", "401", "Phòng khám Mắt", "Tầng 4, nhà B", 3, 10),
    ("tmh", "Tai mũi họng", "Ear, nose and throat", "402", "Phòng khám Tai mũi họng", "Tầng 4, nhà B", 0, None),
    ("rhm", "Răng hàm mặt", "Dentistry", "403", "Phòng khám Răng hàm mặt", "Tầng 4, nhà B", 0, None),
    ("phcn", "Phục hồi chức năng", "Rehabilitation", "502", "Phòng tập", "Tầng 5, nhà A", 2, 10),
)


def catalogue() -> Catalogue:
    """Fourteen departments: open, crowded, full, closed and for children only."""
    ages = {"nhi": AgeRange(0, 15)}
    states = {"tmh": RoomState.FULL, "rhm": RoomState.CLOSED}
    departments = tuple(
        Department(id_, id_.upper(), name, english, ages=ages.get(id_, AgeRange()), hours="")
        for id_, name, english, *_ in _ROOMS
    )
    rooms = tuple(
        ClinicRoom(f"q-{id_}", id_, code, room, floor, states.get(id_, RoomState.OPEN), waiting, minutes)
        for id_, _, _, code, room, floor, waiting, minutes in _ROOMS
    )
    return Catalogue(departments, rooms, NOW)


def journey(**changes: object) -> Journey:
    """A kiosk in the morning, with nobody before it, and these changes."""
    return replace(Journey(SITE, TODAY, catalogue=catalogue()), **changes)  # type: ignore[arg-type]  # any field


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


def appointments() -> tuple[Appointment, ...]:
    """Two appointments of today."""
    heart = Appointment(
        id="a-1",
        department_id="tm",
        department_name="Tim mạch",
        at=NOW.replace(hour=9, minute=40),
        practitioner="BS. Trần Quốc Bảo",
        room_name="Phòng khám Tim mạch 1",
        floor="Tầng 3, nhà A",
        queue_id="q-tm",
    )
    eyes = replace(
        heart,
        id="a-2",
        department_id="mat",
        department_name="Mắt",
        at=NOW.replace(hour=10, minute=30),
        practitioner="BS.CKI Phan Nhật Lệ",
        room_name="Phòng khám Mắt",
        floor="Tầng 4, nhà B",
        queue_id="q-mat",
    )
    return heart, eyes


def choice() -> Choice:
    """Cardiology, as chosen on the department screen."""
    return Choice(
        department_id="tm",
        department="Tim mạch",
        department_en="Cardiology",
        room="Phòng khám Tim mạch 1",
        floor="Tầng 3, nhà A",
        queue_id="q-tm",
        room_code="305",
        practitioner="BS. Trần Quốc Bảo",
        waiting=21,
        minutes=70,
    )


def plan(**changes: object) -> Plan:
    """A visit ready to be looked over, and these changes."""
    services = (Service("KB", "Khám Tim mạch", 50_600, 50_600),)
    ready = Plan(person(), choice(), Payer.INSURANCE, Priority.NONE, services)
    return replace(ready, **changes)  # type: ignore[arg-type]  # any field


STORED = Stored("c9f1e2d3b4a5", None, NOW)
NUMBER = "K3-07"
STATUS_PAGE = "https://dangky.benhvien-vidu.example/luot-kham/theo-doi/{code}"


def booking() -> Booking:
    """What the hospital answered."""
    place = QueuePlace(
        number="B 042",
        room="Phòng khám Tim mạch 1",
        floor="Tầng 3, nhà A",
        room_code="305",
        department="Tim mạch",
        ahead=7,
        minutes=25,
    )
    return Booking("v-1", "V7K2M9Q4", place)


def ticketed(result: Result, paper: Paper = Paper.PRINTED, **changes: object) -> Ticketed:
    """A number in the patient's hand."""
    number = booking().place.number if isinstance(result, Confirmed) else NUMBER
    step = Ticketed(plan(), 7, STORED, result, number, paper, 8)
    return replace(step, **changes)  # type: ignore[arg-type]  # any field


def sessions() -> tuple[ClinicSession, ...]:
    """Three doctors of today: one with a few times, one with a whole day, one to queue for."""

    def slots(name: str, first: datetime, count: int, taken: int) -> tuple[Slot, ...]:
        starts = [first + timedelta(minutes=15 * n) for n in range(count)]
        return tuple(
            Slot(f"{name}.{at:%H%M}", at, at + timedelta(minutes=15), 0 if n % taken == 0 else 2)
            for n, at in enumerate(starts)
        )

    morning, noon = NOW.replace(hour=8, minute=30), NOW.replace(hour=11, minute=30)
    evening = NOW.replace(hour=16, minute=30)
    heart = ClinicSession("s-1", "tm", "q-tm", "Phòng khám Tim mạch 1", "Tầng 3, nhà A", morning, noon)
    return (
        replace(heart, practitioner="BS. Trần Quốc Bảo", slots=slots("s-1", morning, 12, 2)),
        replace(heart, id="s-2", practitioner="PGS.TS.BS Công Huyền Tôn Nữ Ví Dụ", ends_at=evening, remaining=9),
        replace(
            heart, id="s-3", practitioner="BS.CKII Lê Minh Mẫu", ends_at=evening, slots=slots("s-3", morning, 32, 9)
        ),
        replace(heart, id="s-4", practitioner="ThS.BS Phạm Thị Mẫu", remaining=0),
    )


def payment(state: PaymentState = PaymentState.PENDING) -> Payment:
    """An intent to pay for an examination; the account is invented."""
    account = "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN"
    code = f"{account}62340107NPS68690819thanh toan don hang63042E2E"
    return Payment("pay-1", "v-1", state, 180_000, qr=code, expires_at=NOW + timedelta(minutes=5))


def payable() -> Booking:
    """A visit that costs something."""
    fees = (Fee("Khám Tim mạch theo yêu cầu", 180_000, 0, 180_000),)
    return replace(booking(), fees=fees, payment_required=PaymentRequired.BEFORE)


def paying(intent: Asked | NoAnswer | PaymentRefusal | Payment, **changes: object) -> Paying:
    """A number that is not paid for yet."""
    step = Paying(ticketed(Confirmed(payable())), payable(), intent, 11)
    return replace(step, **changes)  # type: ignore[arg-type]  # any field


def visits_of_today() -> tuple[Booking, ...]:
    """Two visits of the same patient."""
    eyes = QueuePlace("K3-07", "Phòng khám Mắt", "Tầng 4, nhà B", "401", "Mắt")
    return (
        replace(booking(), department_id="tm", at=NOW),
        Booking("v-2", "W2", eyes, paid=True, department_id="mat", at=NOW.replace(hour=7, minute=5)),
    )


def long_visit() -> Booking:
    """A visit whose every word is long."""
    place = QueuePlace("TMH-A 1042", "Phòng khám Nội tiết", "Tầng 2, nhà A", "204", "Nội tiết – Đái tháo đường")
    return Booking("v-3", "W3", place, paid=True, department_id="nt", at=NOW)


def scenes() -> dict[str, Journey]:
    """A journey for every screen; what follows a screen's name after `--` is the variant."""
    asked = Asked(3)
    child = identity("TRẦN GIA BẢO", PartialDate(2022, 3, 5), Sex.MALE)
    typed = Identity(DocumentKind.TYPED_NUMBER, citizen_number=CitizenNumber("031158990742"))
    elder = plan(person=person(identity=identity(birth=PartialDate(1948, 2, 1))), priority=Priority.AGE_75)
    unchecked = plan(person=person(coverage=UncheckedCoverage()), services=NoAnswer())
    problems: tuple[RefusalKind | CardProblem, ...] = (*CardProblem, *RefusalKind)
    return {
        "welcome": journey(),
        "welcome--no-chip-reader": journey(site=replace(SITE, chip=None)),
        "welcome--take-card": journey(card_on_reader=True),
        "welcome--offline": journey(online=False),
        "out-of-service": journey(step=OutOfService(OutOfServiceReason.STORE_FULL)),
        "out-of-service--maintenance": journey(step=OutOfService(OutOfServiceReason.MAINTENANCE), in_service=True),
        "typing": journey(step=Typing(NumberKind.DOCUMENT, "0311589907")),
        "typing--problem": journey(step=Typing(NumberKind.DOCUMENT, "03115899074", RefusalKind.WRONG_LENGTH)),
        "typing--appointment": journey(step=Typing(NumberKind.APPOINTMENT, "")),
        "reading-card": journey(step=ReadingCard(done=0.62), card_on_reader=True),
        "reading-card--number-wanted": journey(step=ReadingCard(number_wanted=True), card_on_reader=True),
        "reading-card--lifted": journey(step=ReadingCard(number_wanted=True)),
        "reading-card--coached": journey(step=ReadingCard(number_wanted=True), hint=CodeHint.TOO_FAR),
        "reading-card--to-lay": journey(step=ReadingCard(identity())),
        "reading-card--somebody-elses": journey(step=ReadingCard(identity()), card_on_reader=True),
        "reading-card--passport": journey(step=ReadingCard(TravelDocument("L898902C3", "740812", "320415"))),
        "read-problem--chip-may-be-left": journey(step=ReadProblem(CardProblem.WEAK_FIELD, identity())),
        **{
            f"identity--chip-{state.value}": journey(step=Confirming(person(), chip=state), card_on_reader=True)
            for state in ChipState
        },
        "identity--portrait": journey(step=Confirming(person(), chip=ChipState.READ, portrait=portrait())),
        "identity--passport": journey(step=Confirming(person(identity=foreigner()))),
        **{f"read-problem--{problem.value}": journey(step=ReadProblem(problem)) for problem in problems},
        **{f"welcome--coached-{hint.value}": journey(hint=hint) for hint in CodeHint},
        **{
            f"read-problem--coached-{hint.value}": journey(step=ReadProblem(RefusalKind.BROKEN_DOCUMENT), hint=hint)
            for hint in CodeHint
        },
        "welcome--coached-offline": journey(online=False, hint=CodeHint.GLARE),
        "choose-document": journey(step=ChoosingDocument(documents()[:2])),
        "choose-document--three": journey(step=ChoosingDocument(documents())),
        "identifying": journey(step=Identifying(typed, 3)),
        "identity": journey(step=Confirming(person())),
        "identity--asked": journey(step=Confirming(person(patient=asked, coverage=asked, appointments=asked))),
        "identity--guardian": journey(step=Confirming(person(identity=child, purposes=frozenset({"survey"})))),
        "identity--typed": journey(step=Confirming(person(identity=typed))),
        "identity--at-desk": journey(step=Confirming(person(coverage=AT_DESK))),
        "identity--uninsured": journey(step=Confirming(person(coverage=EXPIRED))),
        "identity--long-name": journey(step=Confirming(person(identity=identity(LONG_NAME)))),
        "checking": journey(step=Checking(person(coverage=asked, appointments=asked))),
        "coverage": journey(step=CoverageProblem(person(coverage=EXPIRED), EXPIRED)),
        "coverage--not-found": journey(step=CoverageProblem(person(), NotCovered(NotCoveredReason.NOT_FOUND))),
        "coverage--mismatch": journey(step=CoverageProblem(person(), NotCovered(NotCoveredReason.MISMATCH))),
        **{
            f"coverage--{name}": journey(step=CoverageProblem(person(coverage=found), found))
            for name, found in COVERAGE_FOUND.items()
        },
        "coverage--other": journey(step=CoverageProblem(person(), NotCovered(NotCoveredReason.OTHER))),
        "appointment": journey(step=ChoosingAppointment(person(), Payer.INSURANCE, appointments())),
        "appointment--one": journey(step=ChoosingAppointment(person(), Payer.INSURANCE, appointments()[:1])),
        "department": journey(step=ChoosingDepartment(person(), Payer.INSURANCE)),
        "department--last-page": journey(step=ChoosingDepartment(person(), Payer.INSURANCE, page=1)),
        "department--refused": journey(step=ChoosingDepartment(person(), Payer.INSURANCE, refused=BookingRefusal.FULL)),
        "department--remembered": journey(
            step=ChoosingDepartment(person(), Payer.INSURANCE), catalogue=without_numbers(catalogue()), online=False
        ),
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
        "paying": journey(step=paying(payment())),
        "paying--asked": journey(step=paying(asked)),
        "paying--silent": journey(step=paying(payment(), silent=True)),
        "paying--no-code": journey(step=paying(NoAnswer())),
        "paying--refused": journey(step=paying(PaymentRefusal.OTHER)),
        **{f"paying--{state.value}": journey(step=paying(payment(state))) for state in PaymentState},
        "registering": journey(step=Registering(plan(), 7)),
        "registering--sending": journey(step=Registering(plan(), 7, STORED)),
        "registering--numbering": journey(step=Registering(plan(), 7, STORED, numbering=8), online=False),
        "ticket": journey(step=ticketed(Confirmed(booking()))),
        "ticket--printing": journey(step=ticketed(Confirmed(booking()), Paper.PRINTING), card_on_reader=True),
        "ticket--no-paper": journey(step=ticketed(Confirmed(booking()), Paper.NO_PAPER, plan=elder)),
        "ticket--unconfirmed": journey(step=ticketed(Confirmed(booking(), earlier=True), Paper.UNCONFIRMED)),
        "ticket--provisional": journey(step=ticketed(Provisional()), card_on_reader=True, online=False),
        "ticket--accepted": journey(step=ticketed(Provisional(booking()))),
        "ticket--copy": journey(step=ticketed(Confirmed(booking(), earlier=True, copy=True), Paper.PRINTING)),
        **{
            f"ticket--payment-{payment.value}": journey(step=ticketed(Confirmed(booking()), payment=payment))
            for payment in TicketPayment
            if payment is not TicketPayment.NONE
        },
        "ticket--payable": journey(
            step=ticketed(Confirmed(payable()), payment=TicketPayment.AT_DESK),
            able=Able(frozenset({Feature.CANCEL, Feature.PAYMENTS})),
        ),
        "ticket--late": journey(step=ticketed(RefusedLate())),
        "ticket--page": journey(step=ticketed(Confirmed(booking())), able=Able(status_page=STATUS_PAGE)),
        "ticket--page-provisional": journey(
            step=ticketed(Provisional()), able=Able(status_page=STATUS_PAGE), card_on_reader=True, online=False
        ),
        "ticket--page-accepted": journey(step=ticketed(Provisional(booking())), able=Able(status_page=STATUS_PAGE)),
        **{f"cancelling--{word.value}": journey(step=Cancelling(plan(), 9, "B 042", word)) for word in CancelWord},
        "cancelling--take-card": journey(step=Cancelling(plan(), 9, NUMBER, CancelWord.DONE), card_on_reader=True),
        **{f"stopped--{failure.value}": journey(step=Stopped(failure)) for failure in Failure},
        "still-there": journey(step=Confirming(person()), notice=StillThere()),
        "help": journey(step=Confirming(person()), notice=HelpCalled(5)),
        "help--reached": journey(step=Confirming(person()), notice=HelpCalled(5, True)),
        "help--unreached": journey(step=Confirming(person()), notice=HelpCalled(5, False)),
        "cancel-asked": journey(step=ticketed(Confirmed(booking())), notice=CancelAsked()),
        "cancel-asked--provisional": journey(step=ticketed(Provisional()), notice=CancelAsked(), online=False),
        "emergency": journey(notice=Emergency()),
    }
