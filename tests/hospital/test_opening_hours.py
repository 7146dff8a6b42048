"""Opening hours as hospitals write them."""

import msgspec
import pytest

from kiosk.departments import OpeningHours
from kiosk.hospital.native import reading, wire

ITEM = {"id": "d", "name": "Nội"}


@pytest.mark.parametrize(
    ("hours", "opening"),
    [
        ([{"weekdays": [1, 5], "opens": "07:00", "closes": "16:30"}], (OpeningHours((1, 5), 420, 990),)),
        ([{"weekdays": [7], "opens": "00:00", "closes": "24:00"}], (OpeningHours((7,), 0, 1440),)),
        ([{"weekdays": [1], "opens": "7 giờ", "closes": "16:30"}], ()),
        ([{}], ()),
        ([], ()),
        (None, ()),
    ],
)
def test_hours_are_understood_or_left_out(hours: object, opening: tuple[OpeningHours, ...]) -> None:
    assert reading.department(msgspec.convert(ITEM | {"hours": hours}, wire.DepartmentItem)).opening == opening


def test_a_hospital_that_says_nothing_of_hours_is_understood() -> None:
    assert reading.department(msgspec.convert(ITEM, wire.DepartmentItem)).opening == ()
