"""Places are held for whoever asks, and what is not known is not promised."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from kiosk.hospital import Conflict, Done, NotAllowed, OutcomeUnknown, Rejected, Unavailable
from kiosk.journal import Journal
from kiosk.journey import NoAnswer, NotHeld
from kiosk.journey.effects import HoldPlace, ReleaseHold
from kiosk.journey.events import HoldAnswered
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.places import HELD_FOR_S, Places
from kiosk.runtime.workers import Workers
from support.world import HELD


@dataclass
class Clinic:
    answers: list[object] = field(default_factory=list)
    holds: list[tuple[str, str, str, int]] = field(default_factory=list)
    released: list[str] = field(default_factory=list)

    def hold(self, key: str, kiosk_id: str, slot_id: str, ttl_s: int) -> object:
        self.holds.append((key, kiosk_id, slot_id, ttl_s))
        return self.answers.pop(0)

    def release(self, hold_id: str) -> object:
        self.released.append(hold_id)
        return Done()


@pytest.fixture
def clinic() -> Clinic:
    return Clinic()


@pytest.fixture
def places(clinic: Clinic, ears, journal: Journal) -> Iterator[Places]:
    workers = Workers(1, "test")
    yield Places(Lazy(lambda: clinic), workers, ears.post, journal, kiosk_id="K3")
    workers.close()


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (HELD, HELD),
        (Conflict("slot-taken"), NotHeld.TAKEN),
        (Conflict("session-full"), NotHeld.TAKEN),
        (Rejected("slot-not-found"), NotHeld.TAKEN),
        (Rejected("invalid-request"), NoAnswer()),
        (Unavailable("no connection"), NoAnswer()),
        (NotAllowed(401), NoAnswer()),
    ],
)
def test_what_the_hospital_says_of_a_place(clinic: Clinic, places: Places, ears, answer: object, told: object) -> None:
    clinic.answers = [answer]
    places.do(HoldPlace(5, "slot-1"))
    assert ears.wait(HoldAnswered) == HoldAnswered(5, told)
    ((key, *rest),) = clinic.holds
    assert (len(key), rest) == (36, ["K3", "slot-1", HELD_FOR_S])


def test_a_hold_nobody_knows_of_is_asked_about_with_its_own_key(clinic: Clinic, places: Places, ears) -> None:
    clinic.answers = [OutcomeUnknown("x"), HELD]
    places.do(HoldPlace(5, "slot-1"))
    assert ears.wait(HoldAnswered).answer == HELD
    assert clinic.holds[0] == clinic.holds[1]
    clinic.answers = [OutcomeUnknown("x"), OutcomeUnknown("x")]
    places.do(HoldPlace(6, "slot-1"))
    assert ears.wait(HoldAnswered, 2).answer == NoAnswer()


def test_a_place_is_given_back(clinic: Clinic, places: Places, wait_until) -> None:
    places.do(ReleaseHold(HELD))
    wait_until(lambda: clinic.released == ["hold-0"])
