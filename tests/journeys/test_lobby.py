"""A lobby of kiosks over an outage, in virtual time and with everything of the program but its screens and devices.

Real are the journey, the queue on disk, delivery, the watch over the line, and the leases; the hospital is a model that
keeps the contract. Figures come from tests/benchmarks/test_lobby.py.
"""

import uuid
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.visit import BookingRequest
from support.lobby_case import Case, Lobby, Trouble, run
from support.lobby_figures import figures, truth_of, wrong
from support.lobby_rooms import Waiting, moved
from support.lobby_server import Door, Fault, Outage, Strength

QUARTER = 900.0


def four(fault: Fault = Fault.LINE, **more: Any) -> Case:
    return Case(4, 30.0, Outage(fault, 300.0, 300.0 + QUARTER), after_s=240.0, **more)


@pytest.mark.parametrize("fault", list(Fault))
def test_nothing_is_lost_doubled_or_printed_twice_over_a_quarter_of_an_hour(fault: Fault, tmp_path: Path) -> None:
    lobby = run(four(fault), tmp_path)
    assert not wrong(lobby), wrong(lobby)
    told = figures(lobby)
    assert told.visits + told.again == len(lobby.guests) > 25


def test_while_only_some_kiosks_are_cut_off_the_others_go_on(tmp_path: Path) -> None:
    case = replace(four(), outage=Outage(Fault.LINE, 300.0, 1200.0, kiosks=2))
    lobby = run(case, tmp_path)
    assert not wrong(lobby), wrong(lobby)
    assert {guest.kiosk for guest in lobby.guests if is_from_the_kiosk(guest.printed)} == {0, 1}


def is_from_the_kiosk(number: str | None) -> bool:
    return number is not None and not number.startswith("D")


def test_a_lease_that_runs_out_is_followed_by_the_kiosks_own_numbers(tmp_path: Path) -> None:
    lobby = run(four(most_lent=12), tmp_path)
    told = figures(lobby)
    assert not wrong(lobby), wrong(lobby)
    assert told.lent > 0
    assert told.own > 0


def test_who_registers_for_the_same_again_in_the_outage_is_shown_the_same_visit(tmp_path: Path) -> None:
    lobby = run(four(names=("D00",)), tmp_path)
    assert not wrong(lobby), wrong(lobby)
    assert figures(lobby).again > 0


def test_power_cuts_within_the_outage_lose_nothing_and_repeat_no_number(tmp_path: Path) -> None:
    lobby = run(four(trouble=Trouble(cut_at=500.0)), tmp_path)
    assert lobby.kiosks[0].cut_with[0] > 0
    assert not wrong(lobby), wrong(lobby)


@pytest.mark.parametrize("later", [15.0, 18.0, 21.0])
def test_a_power_cut_while_the_backlog_drains_sends_nothing_twice(later: float, tmp_path: Path) -> None:
    slow = Strength(workers=1, write_s=1.5, read_s=0.4)
    lobby = run(four(trouble=Trouble(cut_at=QUARTER + later), strength=slow), tmp_path)
    assert lobby.kiosks[0].cut_with[0] > 0
    assert not wrong(lobby), wrong(lobby)


RESTORED = Trouble(back_up_at=60.0, restore_at=480.0)


def test_a_queue_restored_from_an_older_copy_gives_out_no_number_again(tmp_path: Path) -> None:
    lobby = run(four(trouble=RESTORED), tmp_path)
    bad = wrong(lobby)
    assert not bad, bad
    assert bad.gone > 0, "nobody came between the copy and its return: nothing was shown"


def test_without_the_second_record_a_restored_queue_repeats_numbers(tmp_path: Path) -> None:
    assert wrong(run(four(trouble=RESTORED, high_water=False), tmp_path)).printed_twice > 0


@dataclass(slots=True)
class NewKeys:
    """A kiosk that makes a new key and a new reference for every attempt."""

    door: Door

    def book(self, request: BookingRequest) -> Any:
        return self.door.book(replace(request, key=str(uuid.uuid4()), reference=str(uuid.uuid4())))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.door, name)


def test_with_new_keys_at_every_attempt_visits_are_doubled(tmp_path: Path) -> None:
    assert wrong(run(four(Fault.ANSWERS, between=NewKeys), tmp_path)).doubled > 0


def test_a_visit_the_hospital_forgot_and_a_number_it_changed_are_noticed(tmp_path: Path) -> None:
    lobby = run(four(), tmp_path)
    first, second, *_ = lobby.books.visits
    lobby.books.visits.remove(first)
    second.number = "D00 999"
    bad = wrong(lobby)
    assert (bad.lost, bad.other_number) == (1, 1)


def test_visits_of_one_patient_that_arrive_in_another_order_are_noticed(tmp_path: Path) -> None:
    lobby = run(four(), tmp_path)
    again = [guest for guest in lobby.guests if _came_before(guest, lobby)]
    known = {visit.truth: visit for visit in lobby.books.visits}
    known[truth_of(again[0])].known_at = 0.0
    assert wrong(lobby).out_of_order == 1


def _came_before(guest: Any, lobby: Lobby) -> bool:
    return any(
        (other.kiosk, other.number) == (guest.kiosk, guest.number) and other.comes_at < guest.comes_at
        for other in lobby.guests
    )


def test_the_same_seed_plays_the_same_day(tmp_path: Path) -> None:
    first, second = (figures(run(four(), tmp_path / str(number))) for number in range(2))
    assert first == second


def test_a_lobby_of_sixty_five_kiosks_over_five_minutes(tmp_path: Path) -> None:
    outage = Outage(Fault.LINE, 150.0, 450.0)
    lobby = run(Case(65, 20.0, outage, after_s=150.0), tmp_path)
    told = figures(lobby)
    assert not wrong(lobby), wrong(lobby)
    assert told.visits + told.again == len(lobby.guests) > 120
    assert told.lent > 0


def test_who_becomes_known_late_is_called_late_and_those_before_move_up() -> None:
    people = [Waiting("D", 0, float(n), float(n), False, 100.0) for n in range(4)]
    late = [replace(people[0], known=150.0), *people[1:]]
    assert moved(people, 1).places == (0, 0, 0, 0)
    assert moved(late, 1).places == (2, 1, 1, 0)
