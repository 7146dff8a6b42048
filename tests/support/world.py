"""An invented patient, a small hospital and its answers."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from kiosk.departments import AgeRange, Catalogue, ClinicRoom, Department, RoomState
from kiosk.identity import (
    ChipProof,
    CitizenNumber,
    DocumentKind,
    Identity,
    InsuranceNumber,
    PartialDate,
    PersonName,
    ProofLevel,
    Sex,
)
from kiosk.journey import Able, Feature, Journey, Site
from kiosk.journey.state import Stored
from kiosk.visit import (
    Appointment,
    Booking,
    ClinicSession,
    Covered,
    Fee,
    Held,
    PatientRecord,
    Payment,
    PaymentRequired,
    PaymentState,
    QueuePlace,
    Service,
    Slot,
)

TODAY = date(2026, 11, 22)
HANOI = timezone(timedelta(hours=7))
NOW = datetime(2026, 11, 22, 8, 15, tzinfo=HANOI)
SITE = Site("Bệnh viện Đa khoa Ví Dụ", "Quầy 03 · Sảnh A")

ANH = Identity(
    document=DocumentKind.CITIZEN_CARD,
    name=PersonName("NGUYỄN THỊ MINH ANH"),
    citizen_number=CitizenNumber("001188990001"),
    birth=PartialDate(1988, 4, 12),
    sex=Sex.FEMALE,
    address="Số 1, Phố Ví Dụ, Phường Mẫu, Hà Nội",
)
BAO = Identity(
    document=DocumentKind.CITIZEN_CARD,
    name=PersonName("TRẦN QUỐC BẢO"),
    citizen_number=CitizenNumber("001062990002"),
    birth=PartialDate(1962, 9, 3),
    sex=Sex.MALE,
)
CHILD = Identity(
    document=DocumentKind.INSURANCE_CARD,
    name=PersonName("NGUYỄN GIA HÂN"),
    insurance_number=InsuranceNumber("TE1010199000006"),
    birth=PartialDate(2022, 3, 15),
    sex=Sex.FEMALE,
)
ELDER = replace(BAO, birth=PartialDate(1946, 2, 10), citizen_number=CitizenNumber("001046990007"))
CHIP = replace(ANH, document=DocumentKind.CHIP_CARD, proof=ChipProof(ProofLevel.UNALTERED))
TYPED = Identity(document=DocumentKind.TYPED_NUMBER, citizen_number=CitizenNumber("001188990001"))

RECORD = PatientRecord("pat-1", PersonName("NGUYỄN THỊ MINH ANH"), PartialDate(1988, 4, 12), Sex.FEMALE)
COVERED = Covered("cov-1", 80, date(2026, 12, 31))
SERVICES = (Service("NTQ.KHAM", "Khám Nội tổng quát", 50_600, 50_600),)
APPOINTMENT = Appointment(
    "app-1", "dep-tm", "Tim mạch", NOW + timedelta(hours=1), "BS. Trần Ví Dụ", "Phòng 305", "Tầng 3", "q-tm-1"
)
BOOKING = Booking(
    "vis-1",
    "V7K2-9QMX",
    QueuePlace("A 042", "Phòng khám Nội 1", "Tầng 1, nhà A", "101", "Nội tổng quát", 7, 35),
    (Fee("Khám Nội tổng quát", 50_600, 40_480, 10_120),),
)
TO_PAY = replace(BOOKING, payment_required=PaymentRequired.BEFORE)
TO_PAY_LATER = replace(BOOKING, payment_required=PaymentRequired.AFTER)
TODAYS = replace(BOOKING, visit_id="vis-0", department_id="dep-tm", at=NOW - timedelta(hours=1))
PAYMENT = Payment("pay-1", "vis-1", PaymentState.PENDING, 10_120, qr="000201…", expires_at=NOW + timedelta(minutes=5))
HELD = Held("hold-0", NOW + timedelta(minutes=5))
SLOTS = tuple(
    Slot(f"slot-{n}", NOW + timedelta(minutes=15 * n), NOW + timedelta(minutes=15 * n + 15), remaining)
    for n, remaining in ((1, 2), (2, 0), (3, 1))
)
CLINIC = ClinicSession(
    "ses-1", "dep-ntq", "q-ntq-1", "Phòng khám 12", "Tầng 2", NOW, NOW + timedelta(hours=3), "BS. Lê Ví Dụ", 3, SLOTS
)
QUEUEING = replace(CLINIC, id="ses-2", practitioner="BS. Phạm Ví Dụ", remaining=None, slots=())
EVERYTHING = Able(frozenset(Feature) - {Feature.KIOSK_NUMBERS})
STORED = Stored("ref-1", None, NOW)
NUMBERED = replace(STORED, number="K3-01")


def catalogue() -> Catalogue:
    """Six departments: one of each kind a patient can meet."""

    def department(slug: str, name: str, **more: object) -> Department:
        return Department(f"dep-{slug}", slug.upper(), name, **more)

    def room(slug: str, state: RoomState = RoomState.OPEN, waiting: int = 5) -> ClinicRoom:
        return ClinicRoom(
            f"q-{slug}-1", f"dep-{slug}", "101", f"Phòng khám {slug.upper()}", "Tầng 1", state, waiting, 20
        )

    return Catalogue(
        (
            department("ntq", "Nội tổng quát", names={"en": "General internal medicine"}),
            department("tm", "Tim mạch", names={"en": "Cardiology"}),
            department("nhi", "Nhi", ages=AgeRange(0, 15)),
            department("san", "Sản phụ khoa", sex=Sex.FEMALE),
            department("tmdv", "Khám theo yêu cầu", accepts_insurance=False),
            department("mat", "Mắt"),
            department("rhm", "Răng Hàm Mặt"),
        ),
        (
            room("ntq"),
            room("tm", waiting=21),
            room("nhi"),
            room("san"),
            room("tmdv"),
            room("mat", RoomState.FULL),
            room("rhm", RoomState.CLOSED),
        ),
        datetime(2026, 11, 22, 1, 15, tzinfo=UTC),
    )


def journey() -> Journey:
    """A kiosk at rest that knows its hospital."""
    return Journey(SITE, TODAY, catalogue=catalogue())
