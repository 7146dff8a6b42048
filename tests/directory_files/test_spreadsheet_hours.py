"""Opening hours as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.departments import OpeningHours
from kiosk.directory_files.hours_text import (
    HoursError,
    clock_from,
    hours_from,
    hours_text,
    several_from,
    several_text,
    week_text,
    weekdays_from,
)

hours = st.builds(
    OpeningHours,
    st.sets(st.integers(1, 7), min_size=1).map(lambda days: tuple(sorted(days))),
    st.integers(0, 719),
    st.integers(720, 1440),
)


@given(st.lists(hours, max_size=3).map(tuple), st.sampled_from(["; ", "\n"]))
def test_hours_come_back_as_they_were_written(several: tuple[OpeningHours, ...], between: str) -> None:
    assert several_from(several_text(several, between)) == several
    for language in ("vi", "en"):
        assert set(several_from(week_text(several, language))) == set(several)
    for one in several:
        assert hours_from(hours_text(one)) == one


@pytest.mark.parametrize(
    ("written", "means"),
    [
        ("T2-T6 07:00-11:30", "T2-T6 07:00-11:30"),
        ("thứ 2 đến thứ 6: 7h30 – 11H30, 13g-16h30", "T2-T6 07:30-11:30; T2-T6 13:00-16:30"),
        ("Thứ Hai, thứ tư và Thứ Sáu từ 7h đến 11h", "T2,T4,T6 07:00-11:00"),
        ("T2,3,4,CN 0:00-24:00", "T2-T4,CN 00:00-24:00"),
        ("CN-T3 7:00-8:00", "T2,T3,CN 07:00-08:00"),
        ("Hàng ngày 7h-8h;; Chủ nhật 9h-10h;", "T2-CN 07:00-08:00; CN 09:00-10:00"),
        ("T2-T6 7-11h30, 13-16", "T2-T6 07:00-11:30; T2-T6 13:00-16:00"),
        ("Mon-Fri 7 đến 16", "T2-T6 07:00-16:00"),
        ("T2, 4 - 6, 7h-8h", "T2,T4-T6 07:00-08:00"),
        ("T2-T6 7h00-11h30; 13h30-16h30", "T2-T6 07:00-11:30; T2-T6 13:30-16:30"),
        (
            "T2-T6 7h-11h; 13:30-16:30; T7 7-11; 13-15",
            "T2-T6 07:00-11:00; T2-T6 13:30-16:30; T7 07:00-11:00; T7 13:00-15:00",
        ),
        ("T2-T6 7h-11h30 13h30-16h30  18h – 20h", "T2-T6 07:00-11:30; T2-T6 13:30-16:30; T2-T6 18:00-20:00"),
        ("T2 7h 30 - 11h 30, 13h-14h", "T2 07:30-11:30; T2 13:00-14:00"),
        ("  ", ""),
    ],
)
def test_what_people_write_is_understood(written: str, means: str) -> None:
    assert several_text(several_from(written)) == means


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("2-6 07:00-11:30", "names no weekdays"),
        ("T9 07:00-11:30", "names no weekdays"),
        ("07:00-11:30", "cannot be read as hours"),
        ("T2", "cannot be read as hours"),
        ("T2 07:00", "cannot be read as hours"),
        ("T2 07:00-11:30,", "cannot be read as hours"),
        ("T2 07:60-11:30", "is no time"),
        ("T2 25h-26h", "is no time"),
        ("T2 7h-11h30; 13:30-26:30", "“26:30” is no time: hours go from"),
        ("T2 7h-11h\n13h30-16h30", "weekdays are missing"),
        ("13h30-16h30; T2 7h-11h", "weekdays are missing.*13:30-16:30"),
        ("T2 7h-11h 30 13h-14h", "cannot be read as hours.*, 13:30-16:30"),
        ("T7 22:00-06:00", "ends before it begins"),
        ("x" * 5000, "cannot be read as hours"),
    ],
)
def test_what_cannot_be_meant_is_told(written: str, says: str) -> None:
    with pytest.raises(HoursError, match=says) as caught:
        several_from(written)
    assert "ví dụ" in caught.value.vi or "qua đêm" in caught.value.vi


def test_one_line_is_one_line() -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        hours_from("T2 07:00-08:00; T3 07:00-08:00")


@given(st.text(max_size=30))
def test_any_text_is_hours_or_told_with_what_was_read(text: str) -> None:
    for read, written in (
        (several_from, f"T2 {text}"),
        (several_from, f"{text} 7h-8h; {text}"),
        (hours_from, text),
        (weekdays_from, text),
        (clock_from, text),
    ):
        try:
            read(written)
        except HoursError as error:
            assert error.vi  # noqa: PT017 - some are hours
            assert "“”" not in error.vi + str(error)  # noqa: PT017
