"""Days on the disk: through power cuts, damage, full disks and clocks that jump."""

import io
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from watching.notes import HANOI, NOON

from kiosk.journal import Journal
from kiosk.watching.keeping import Keeping
from kiosk.watching.observations import Counted, Took, What
from kiosk.watching.weeks import Week, Weeks

W47 = Week(2026, 47)
VISIT = Counted(What.BEGAN)


class Kept:
    """One run of the program after the other, over one folder."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "quality.json"
        self.log = io.StringIO()
        self.journal = Journal(self.log)
        self.at = 0.0

    def weeks(self) -> Weeks:
        return Weeks(self.path, 60, lambda name, aside: self.log.write(f"ignored {name} {aside}\n"))

    def run(self, wall: datetime = NOON) -> Keeping:
        keeping = Keeping(self.weeks(), self.journal)
        self.at += 1000
        keeping.began(wall, self.at)
        return keeping

    @property
    def file(self) -> Path:
        return self.path.with_name("quality-2026-W47.json")


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path)


def visits(kept: Kept, week: Week = W47) -> dict[str, int]:
    return {day: sum(one.visits.values()) for day, one in kept.weeks().load(week).days.items() if one.visits}


def test_figures_outlive_the_program(kept: Kept) -> None:
    for _ in range(2):
        keeping = kept.run()
        keeping.book(VISIT, NOON)
        keeping.book(Took(What.TO_TICKET, (), 31.0), NOON)
        keeping.ended(kept.at + 5)
    day = kept.weeks().load(W47).days["2026-11-18"]
    assert day.visits == {12: 2}
    assert sum(day.to_ticket.values()) == 2
    assert (day.starts, day.falls) == (2, 0)


def test_a_power_cut_takes_the_last_minute_at_most_and_is_counted(kept: Kept) -> None:
    keeping = kept.run()
    keeping.book(VISIT, NOON)
    keeping.tend(NOON, kept.at + 59)
    assert visits(kept) == {}, "once a minute is enough"
    keeping.tend(NOON, kept.at + 61)
    keeping.book(VISIT, NOON)
    again = kept.run()  # nobody ended the one before
    assert visits(kept) == {"2026-11-18": 1}
    assert again.today(NOON).falls == 1


def test_a_start_stands_on_the_disk_at_once(kept: Kept) -> None:
    for _ in range(3):
        kept.run()
    day = kept.weeks().load(W47).days["2026-11-18"]
    assert (day.starts, day.falls) == (3, 2)


def test_a_damaged_file_lies_aside_and_the_week_begins_anew(kept: Kept) -> None:
    kept.file.write_bytes(b'{"days": {"2026-11-16": {"vis')
    kept.run().book(VISIT, NOON)
    assert kept.file.with_name("quality-2026-W47.json.damaged").exists()
    assert "ignored quality-2026-W47.json True" in kept.log.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{}" * 9, b'{"days": 3}', b'{"format": 9}', b"\xff\xfe", b'{"days":{"x":{"visits":{"a":1}}}}'],
)
def test_whatever_stands_in_a_file_the_program_goes_on(kept: Kept, content: bytes) -> None:
    kept.file.write_bytes(content)
    keeping = kept.run()
    keeping.book(VISIT, NOON)
    keeping.ended(kept.at + 1)
    assert visits(kept) == {"2026-11-18": 1}


def test_a_full_disk_is_told_once_and_costs_no_figure(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    keeping = kept.run()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("kiosk.watching.weeks.replace_file", full)
        for minute in range(1, 4):
            keeping.book(VISIT, NOON)
            keeping.tend(NOON, kept.at + 61 * minute)
    keeping.tend(NOON, kept.at + 61 * 5)
    assert visits(kept) == {"2026-11-18": 3}
    assert kept.log.getvalue().count("quality-not-kept") == 1
    assert 'reason="No space left on device"' in kept.log.getvalue()
    assert kept.log.getvalue().count("quality-kept") == 1


def test_a_file_that_cannot_be_read_for_a_while_is_added_to_later(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    first = kept.run()
    first.book(VISIT, NOON)
    first.ended(kept.at)

    def unreadable(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(Weeks, "load", unreadable)
        keeping = kept.run()
        keeping.book(VISIT, NOON)
        assert visits_of_today(keeping) == 1
    keeping.tend(NOON, kept.at + 61)
    assert visits(kept) == {"2026-11-18": 2}


def visits_of_today(keeping: Keeping) -> int:
    return sum(keeping.today(NOON).visits.values())


def test_a_clock_that_jumps_to_another_year_and_back_loses_nothing(kept: Kept) -> None:
    keeping = kept.run()
    keeping.book(VISIT, NOON)
    for strange in (datetime(1970, 1, 1, 7, 0, tzinfo=HANOI), datetime(2038, 1, 20, tzinfo=HANOI)):
        keeping.book(VISIT, strange)
        keeping.tend(strange, kept.at)
    keeping.book(VISIT, NOON)
    keeping.ended(kept.at + 1)
    assert visits(kept) == {"2026-11-18": 2}
    assert visits(kept, Week(1970, 1)) == {"1970-01-01": 1}


def test_midnight_and_monday_begin_anew_by_the_hospitals_time(kept: Kept) -> None:
    sunday = datetime(2026, 11, 22, 23, 59, tzinfo=HANOI)
    keeping = kept.run(sunday)
    keeping.book(VISIT, sunday)
    keeping.book(VISIT, sunday + timedelta(minutes=2))
    keeping.ended(kept.at + 1)
    assert visits(kept) == {"2026-11-22": 1}
    assert visits(kept, Week(2026, 48)) == {"2026-11-23": 1}


def test_only_so_many_weeks_are_kept_and_a_jump_ahead_erases_one_at_most(tmp_path: Path) -> None:
    weeks = Weeks(tmp_path / "quality.json", 10)
    week = Week(2026, 30)
    for _ in range(15):
        weeks.save(week, weeks.load(week))
        week = Week.of(week.monday + timedelta(days=7))
    assert len(weeks.known()) == 10
    weeks.save(Week(2099, 1), weeks.load(Week(2099, 1)))
    assert len(weeks.known()) == 10
    assert weeks.known()[-2] == week.before


@pytest.mark.parametrize("name", ["2026-W54", "2026-47", "W47", "2026-W00", "2026-W1", ""])
def test_weeks_that_are_none(name: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Week.named(name)


def test_the_first_days_of_january_belong_to_the_week_they_are_in() -> None:
    assert str(Week.of(datetime(2027, 1, 1, tzinfo=HANOI).date())) == "2026-W53"
    assert str(Week(2026, 1).before) == "2025-W52"
