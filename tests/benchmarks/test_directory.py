"""How long a directory of far too many departments takes to be checked, and to be laid over a hospital's answer."""

import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.departments import EVERYDAY, AgeRange, Catalogue, ClinicRoom, Department, OpeningHours, RoomState
from kiosk.directory import (
    ComplaintEntry,
    DepartmentEntry,
    Directory,
    DoctorSession,
    Fees,
    RoomEntry,
    changes,
    explained,
    findings,
    joined,
)

LANGUAGES = ("vi", "en", "zh", "ja", "ko", "km", "lo", "fr")
MOMENT = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
HOURS = (OpeningHours((1, 2, 3, 4, 5), 420, 690), OpeningHours((1, 2, 3, 4, 5), 810, 990))


@pytest.mark.benchmark
@pytest.mark.parametrize(("count", "check_s", "join_s"), [(30, 0.05, 0.002), (10_000, 2, 0.15)])
def test_many_departments_in_eight_languages(count, check_s, join_s):
    directory, catalogue = of_size(count)
    checked, found = best_of(lambda: findings(directory, catalogue))
    assert not found, found[:3]
    laid, shown = best_of(lambda: joined(directory, catalogue, MOMENT, kiosk_id="K1"))
    assert len(shown.departments) == count
    alone, _ = best_of(lambda: joined(directory, None, MOMENT))
    told, _ = best_of(lambda: explained(directory, catalogue))
    last = directory.departments[-1]
    other = replace(directory, departments=(*directory.departments[:-1], replace(last, icon="heart")))
    compared, changed = best_of(lambda: changes(directory, other))
    assert len(changed) == 1
    wrong = replace(directory, departments=tuple(replace(one, names={}) for one in directory.departments))
    refused, _ = best_of(lambda: findings(wrong, catalogue))
    print(
        f"{count} departments in {len(LANGUAGES)} languages: checked in {checked * 1000:.1f} ms of {check_s * 1000:.0f}"
        f" (all wrong {refused * 1000:.1f} ms), joined in {laid * 1000:.1f} ms of {join_s * 1000:.0f}"
        f" (alone {alone * 1000:.1f} ms), explained in {told * 1000:.1f} ms, compared in {compared * 1000:.1f} ms"
    )


def best_of(work):
    """The shortest of three times, and what came of it."""
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - begun)
    return min(times), result


def of_size(count):
    """A directory without faults, and what the hospital's system says of the same departments."""
    departments = tuple(map(entry, range(count)))
    complaints = tuple(
        ComplaintEntry(f"c{n}", named(f"Đau số {n}"), (f"dep-{n % count}",), (f"nhức số {n}",))
        for n in range(min(count, 300))
    )
    complaints += tuple(
        ComplaintEntry(one.key, named(one.name), (), one.also, urgent=True) for one in EVERYDAY.complaints if one.urgent
    )
    directory = Directory("Bệnh viện", LANGUAGES, departments=departments, complaints=complaints)
    said = tuple(Department(f"dep-{n}", f"C{n}", f"Phòng khám {n}", {"en": f"Clinic {n}"}) for n in range(count))
    rooms = tuple(
        ClinicRoom(f"q-{n}", f"dep-{n}", f"P{n}", f"Phòng {n}", "Tầng 2", RoomState.OPEN, 3, 15) for n in range(count)
    )
    return directory, Catalogue(said, rooms, MOMENT, priority=directory.priority)


def entry(n):
    room = RoomEntry(
        f"q-{n}",
        f"P{n}",
        named(f"Phòng {n}"),
        named("Tầng 2"),
        named("Lên thang máy, rẽ trái"),
        sessions=(DoctorSession(f"BS. Nguyễn Văn {n}", HOURS[0], 40),),
        quota=80,
    )
    return DepartmentEntry(
        f"dep-{n}",
        f"C{n}",
        named(f"Phòng khám {n}"),
        ages=AgeRange(16, 90),
        hours=HOURS,
        fees=Fees(50_600, 50_600),
        icon="stethoscope",
        hints=named("Đi thẳng"),
        rooms=(room,),
    )


def named(text):
    return {code: text if code == "vi" else f"{text} {code}" for code in LANGUAGES}
