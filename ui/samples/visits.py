"""Invented visits: what was chosen, who sees patients today, what the hospital answered."""

from dataclasses import replace
from datetime import datetime, timedelta

from kiosk.journey.places import PlaceWords
from kiosk.journey.state import Choice, Plan, Stored
from kiosk.visit import Appointment, Booking, ClinicSession, Payer, Priority, QueuePlace, Service, Slot
from ui.samples.hospital import NOW
from ui.samples.people import person


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
        room="Phòng khám Tim mạch 1",
        floor="Tầng 3, nhà A",
        queue_id="q-tm",
        room_code="305",
        practitioner="BS. Trần Quốc Bảo",
        waiting=21,
        minutes=70,
        words=PlaceWords({"en": "Cardiology"}),
    )


def with_hint() -> Choice:
    """The same, with how to walk there."""
    hints = {
        "vi": "Đi thẳng qua quầy thuốc, lên thang máy số 2, ra cửa rẽ trái.",
        "en": "Straight past the pharmacy, lift 2 to the third floor, then left.",
    }
    return replace(choice(), words=replace(choice().words, hints=hints))


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
