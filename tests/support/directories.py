"""Versions of a directory over the hospital of `support.world`, good and bad ones."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import msgspec

from kiosk.departments import Catalogue, OpeningHours
from kiosk.directory import DepartmentEntry, Directory, Fees, RoomEntry
from kiosk.directory_files.published import Published, sealed
from kiosk.runtime.directory.layer import Layer
from kiosk.signing import SigningKey
from support.world import NOW

KEY = SigningKey.generate()
STRANGER = SigningKey.generate()
MORNING = (OpeningHours((1, 2, 3, 4, 5, 6, 7), 7 * 60, 11 * 60 + 30),)
DEPARTMENT = "dep-ntq"
"""Whose name tells the version."""


def named(version: int, *more: DepartmentEntry) -> Directory:
    """One that shows on the glass which version it is."""
    names = {"vi": f"Nội bản {version}", "en": f"General medicine, version {version}"}
    return Directory(departments=(DepartmentEntry(DEPARTMENT, names=names), *more))


def version_on(catalogue: Catalogue) -> int | None:
    """Which version is shown; None for the hospital's own word."""
    department = catalogue.department(DEPARTMENT)
    _, _, number = (department.name if department else "").partition(" bản ")
    return int(number) if number else None


def signed(version: int, directory: Directory | None = None, key: SigningKey = KEY) -> bytes:
    """As the hospital publishes it."""
    return sealed(Published(version, NOW, named(version) if directory is None else directory), key)


def unknown_there(version: int) -> Directory:
    """Names a department that the hospital's system does not have yet."""
    return named(version, DepartmentEntry("dep-new", names={"vi": "Khoa mới", "en": "New"}))


def housed(version: int) -> Directory:
    """It could be the whole catalogue: its department has a room."""
    rooms = (RoomEntry("q-1", code="101", names={"vi": "Phòng 101", "en": "Room 101"}),)
    return Directory(departments=(replace(named(version).departments[0], rooms=rooms),))


def broken(version: int) -> Directory:
    """Overlapping hours."""
    return named(version, DepartmentEntry("dep-tm", hours=(MORNING[0], MORNING[0])))


def with_hours(version: int, rooms: tuple[RoomEntry, ...] = ()) -> Directory:
    """Open in the morning only."""
    entry = named(version).departments[0]
    return Directory(departments=(replace(entry, hours=MORNING, rooms=rooms),))


def layer(directory: Directory, version: int | None) -> Layer:
    """Ready to be laid."""
    return Layer(directory, version, kiosk_id="K3", public=lambda *_: ())


def bad_publish(dice: random.Random, newest: int) -> bytes:
    """What must never reach the glass, in one of many ways; `newest` is the version in use."""
    return dice.choice((forged, _broken, _huge, _signed_nonsense))(dice, newest)


def forged(dice: random.Random, newest: int) -> bytes:
    """What is not the hospital's own, or not newer."""
    kinds: tuple[Callable[[random.Random, int], bytes], ...] = (
        _tampered,
        _cut,
        _of_a_stranger,
        _older,
        _nonsense,
        _noise,
    )
    return dice.choice(kinds)(dice, newest)


def _tampered(dice: random.Random, newest: int) -> bytes:
    good = bytearray(signed(newest + 1))
    for _ in range(dice.randint(1, 4)):
        place = dice.randrange(len(good))
        good[place] = (good[place] + dice.randint(1, 255)) % 256
    return bytes(good)


def _cut(dice: random.Random, newest: int) -> bytes:
    good = signed(newest + 1)
    return good[: dice.randrange(len(good))]


def _of_a_stranger(dice: random.Random, newest: int) -> bytes:
    return signed(newest + dice.randint(1, 9), key=STRANGER)


def _older(dice: random.Random, newest: int) -> bytes:
    return signed(dice.randint(1, max(1, newest - 1)))


def _broken(dice: random.Random, newest: int) -> bytes:
    tm = DepartmentEntry("dep-tm")
    wrong = (
        replace(tm, kiosks=()),
        replace(tm, hours=()),
        replace(tm, hours=(MORNING[0], MORNING[0])),
        replace(tm, after_hours="dep-tm"),
        replace(tm, fees=Fees(-1)),
        replace(tm, names={"vi": "Tim mạch"}),
        replace(tm, id=DEPARTMENT),
    )
    return signed(newest + 1, named(newest + 1, dice.choice(wrong)))


def _huge(dice: random.Random, newest: int) -> bytes:
    names = {"vi": "x" * dice.randint(100_000, 400_000), "en": "x"}
    return signed(newest + 1, named(newest + 1, DepartmentEntry("dep-tm", names=names)))


def _nonsense(dice: random.Random, newest: int) -> bytes:
    said = dice.choice(
        ({}, [], None, {"format": 1}, {"format": 2, "payload": "", "signature": ""}, {"version": newest + 1}, "x")
    )
    return msgspec.json.encode(said)


def _signed_nonsense(dice: random.Random, newest: int) -> bytes:
    entries = tuple(DepartmentEntry(dice.choice(("", " ", "dep-tm", "x" * 500))) for _ in range(3))
    return sealed(Published(newest + 1, datetime(2026, 1, 1, tzinfo=NOW.tzinfo), Directory("", (), True, entries)), KEY)


def _noise(dice: random.Random, newest: int) -> bytes:
    return dice.randbytes(newest % 7 * 100)
