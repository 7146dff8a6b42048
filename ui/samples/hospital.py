"""The invented hospital: its name, its morning, its departments."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from functools import cache
from typing import Any

from kiosk.departments import (
    AgeRange,
    Calendar,
    Catalogue,
    ClinicRoom,
    DayOff,
    Department,
    OpeningHours,
    RoomState,
)
from kiosk.journey import ChipRules, Journey, Site

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 8, 15, tzinfo=timezone(timedelta(hours=7)))
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


@cache
def catalogue() -> Catalogue:
    """Fourteen departments: open, crowded, full, closed and for children only."""
    ages = {"nhi": AgeRange(0, 15)}
    states = {"tmh": RoomState.FULL, "rhm": RoomState.CLOSED}
    departments = tuple(
        Department(id_, id_.upper(), name, {"en": english}, ages=ages.get(id_, AgeRange()), hours="")
        for id_, name, english, *_ in _ROOMS
    )
    rooms = tuple(
        ClinicRoom(f"q-{id_}", id_, code, room, floor, states.get(id_, RoomState.OPEN), waiting, minutes)
        for id_, _, _, code, room, floor, waiting, minutes in _ROOMS
    )
    return Catalogue(departments, rooms, NOW)


def resting() -> Catalogue:
    """The same hospital at noon, with every reason to be closed."""
    known, everyday = catalogue(), tuple(range(1, 6))
    office = (OpeningHours(everyday, 420, 690), OpeningHours(everyday, 810, 990))
    tet = Calendar((DayOff(TODAY, TODAY + timedelta(days=6), {"vi": "Tết Nguyên đán", "en": "the Lunar New Year"}),))
    own: dict[str, dict[str, Any]] = {
        "tm": {"opening": office, "after_hours": "ntq"},
        "hh": {"opening": (OpeningHours((4,), 420, 690),), "icon": "walking"},
        "th": {"opening": office, "after_hours": "emergency"},
        "nt": {"opening": office},
        "tk": {"opening": office, "calendar": tet},
        "cxk": {"opening": (OpeningHours((3,), 420, 690),)},
    }
    away = {"vi": "bác sĩ đi họp, chiều khám lại", "en": "the doctor is at a meeting"}
    rooms = tuple(
        replace(
            room,
            state=RoomState.CLOSED if room.department_id in own else room.state,
            closed_because=away if room.department_id == "nt" else {},
        )
        for room in known.rooms
    )
    departments = tuple(replace(one, **own.get(one.id, {})) for one in known.departments)
    return replace(known, departments=departments, rooms=rooms, judged_at=NOW.replace(hour=12, minute=0))


def journey(**changes: object) -> Journey:
    """A kiosk in the morning, with nobody before it, and these changes."""
    return replace(Journey(SITE, TODAY, catalogue=catalogue()), **changes)  # type: ignore[arg-type]  # any field
