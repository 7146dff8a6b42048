"""The paper forecast: what a roll gives, when it was changed, and when it will run out."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import msgspec
import pytest

from kiosk.ticket.rates import Rates
from kiosk.ticket.roll import PaperSign, Roll, rows_of

BOX = rows_of(80, 203)
MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=timezone(timedelta(hours=7)))
PLENTY, LOW, OUT, OPEN, SILENT = PaperSign


def after(roll: Roll, *signs: PaperSign) -> Roll:
    for sign in signs:
        roll = roll.saw(sign, BOX)
    return roll


def print_tickets(roll: Roll, count: int, rows: int = 800) -> Roll:
    for _ in range(count):
        roll = roll.printed(rows, MONDAY)
    return roll


def tickets_left(roll: Roll) -> int | None:
    return roll.forecast(BOX, MONDAY).tickets_left


def used_up(roll: Roll, gives: int, rest: int) -> Roll:
    """A roll begun new, printed to its end, with the sensor lit when `rest` rows were left."""
    roll = print_tickets(roll.changed(), 1, gives - rest)
    return after(print_tickets(after(roll, LOW), 1, rest), OUT, OPEN, PLENTY)


def test_nobody_knows_before_the_first_ticket() -> None:
    forecast = Roll().changed().forecast(BOX, MONDAY)
    assert (forecast.tickets_left, forecast.runs_out_at) == (None, None)


def test_a_new_roll_of_80_metres_holds_799_tickets_of_10_centimetres() -> None:
    roll = print_tickets(Roll().changed(), 1)
    assert tickets_left(roll) == 798
    assert not roll.forecast(BOX, MONDAY).sure


def test_paper_that_ends_while_it_is_printed_and_is_there_again_is_a_new_roll() -> None:
    roll = after(print_tickets(Roll(), 700), PLENTY, OUT)
    assert tickets_left(roll) == 0
    assert after(roll, OPEN, OUT, PLENTY).used == 0
    assert after(roll, PLENTY).whole


def test_a_cover_opened_and_closed_over_the_same_roll_changes_nothing() -> None:
    used = after(print_tickets(Roll().changed(), 300), PLENTY)
    assert after(used, OPEN, PLENTY).used == used.used
    assert after(used, OPEN, OUT, OPEN, PLENTY).used == used.used, "lifted paper looks like its end"
    low = after(used, LOW)
    assert after(low, OPEN, LOW).used == used.used
    assert after(low, OPEN, OUT, LOW).low_at == low.low_at
    assert after(low, OPEN, OUT, LOW).rolls == ()


def test_a_jam_at_the_beginning_of_a_roll_is_not_its_end() -> None:
    roll = after(print_tickets(Roll().changed(), 5), OUT, OPEN, PLENTY)
    assert roll.used == 4000
    assert roll.rolls == ()


def test_a_roll_changed_before_its_end_is_known_by_the_sensor_that_is_free_again() -> None:
    low = after(print_tickets(Roll().changed(), 750), PLENTY, LOW)
    for between in (OPEN, SILENT, OUT):
        changed = after(low, between, PLENTY)
        assert (changed.used, changed.low_at) == (0, None), between
    assert after(low, OPEN, PLENTY).rolls == (), "it was not used up, so it taught nothing"
    assert after(low.unwatched(), PLENTY).used == 0, "changed while the kiosk was off"


def test_a_sensor_that_flutters_is_no_new_roll() -> None:
    low = after(print_tickets(Roll().changed(), 750), PLENTY, LOW)
    assert after(low, PLENTY, LOW, PLENTY).used == low.used


def test_what_rolls_gave_here_outweighs_the_box() -> None:
    roll = Roll()
    for gives in (500_000, 480_000, 490_000):
        roll = used_up(roll, gives, 20_000)
    assert roll.rolls == (500_000, 480_000, 490_000)
    roll = print_tickets(replace(roll, pages=0, page=0.0), 10, 1000)
    forecast = roll.forecast(BOX, MONDAY)
    assert (forecast.tickets_left, forecast.sure) == (480, True)


def test_the_sensor_tells_exactly_once_a_roll_has_taught_how_much_is_left_then() -> None:
    roll = used_up(Roll(), 600_000, 24_000)
    roll = print_tickets(replace(roll, pages=0, page=0.0), 3, 1000)
    assert tickets_left(after(roll, LOW)) == 24
    assert tickets_left(print_tickets(after(roll, LOW), 4, 1000)) == 20


def test_a_lit_sensor_is_believed_over_the_count_where_nobody_knows_when_the_roll_was_put_in() -> None:
    roll = after(print_tickets(Roll(), 3), LOW)
    left = tickets_left(roll)
    assert left is not None
    assert left <= 80


def test_a_remnant_put_in_after_an_end_is_not_taken_for_a_new_roll() -> None:
    roll = after(print_tickets(after(print_tickets(Roll().changed(), 700), LOW), 60), OUT, OPEN, LOW)
    assert not roll.whole
    assert roll.rolls == (760 * 800,), "the one before did end"
    left = tickets_left(roll)
    assert left is not None
    assert left <= 80


def test_a_technician_says_that_a_roll_is_new() -> None:
    assert print_tickets(Roll(), 300).changed().used == 0


def test_torn_tickets_use_paper_too() -> None:
    roll = print_tickets(Roll().changed(), 1)
    assert roll.fed(400).used == 1200
    assert roll.fed(400).pages == 1


def test_the_forecast_survives_being_written_down() -> None:
    roll = after(used_up(Roll(), 600_000, 24_000).printed(800, MONDAY), LOW)
    assert msgspec.json.decode(msgspec.json.encode(roll), type=Roll) == roll


def working_week(rates: Rates, monday: datetime, per_hour: int) -> Rates:
    """Tickets from 7 to 17 o'clock on the first five days."""
    for day in range(5):
        for hour in range(7, 17):
            for _ in range(per_hour):
                rates = rates.counted((monday + timedelta(days=day)).replace(hour=hour, minute=30))
    return rates


def test_the_hour_it_runs_out_skips_nights_and_weekends() -> None:
    rates = working_week(working_week(Rates(), MONDAY, 12), MONDAY + timedelta(days=7), 12)
    friday_noon = (MONDAY + timedelta(days=11)).replace(hour=12)
    assert rates.runs_out(30, friday_noon) == friday_noon + timedelta(hours=2.5)
    friday = (MONDAY + timedelta(days=11)).replace(hour=16)
    out = rates.runs_out(24, friday)
    assert out == (MONDAY + timedelta(days=14)).replace(hour=8), "half of them on Monday morning"


def test_a_paper_that_lasts_longer_than_two_weeks_has_no_hour() -> None:
    assert working_week(Rates(), MONDAY, 1).runs_out(500, MONDAY + timedelta(days=7)) is None


def test_without_a_lived_through_hour_nobody_knows_when() -> None:
    assert Rates().counted(MONDAY).runs_out(10, MONDAY) is None


def test_recent_weeks_weigh_more() -> None:
    rates = working_week(working_week(Rates(), MONDAY, 10), MONDAY + timedelta(days=7), 20)
    third = MONDAY + timedelta(days=14)
    assert rates.runs_out(14, third) == third + timedelta(hours=1)


@pytest.mark.parametrize("away", [timedelta(days=-400), timedelta(days=4000)])
def test_a_clock_that_jumps_does_no_harm(away: timedelta) -> None:
    rates = working_week(Rates(), MONDAY, 5).counted(MONDAY + away)
    assert rates.count == 1
    assert len(rates.means) == 168
