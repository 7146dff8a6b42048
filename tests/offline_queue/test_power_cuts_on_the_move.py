"""The power goes while numbers are lent and given back, and while a queue is carried or salvaged.

As in test_power_cuts.py: what a cut may leave is built from the recorded writes, opened, and held against what had been
promised. Here a second record of the numbers lies beside the queue, and a file for another kiosk.
"""

import random
import shutil
from pathlib import Path

import pytest

from offline_queue import Number
from support import outbox_on_the_move, power_cuts
from support.outbox_on_the_move import (
    BLOCKS,
    MARK,
    STEPS,
    State,
    block,
    give,
    opened,
    perform,
    prepare,
    state_of,
    states,
)
from support.power_cuts import lay

CUTS = 300


@pytest.fixture(scope="module")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return power_cuts.compile_recorder(tmp_path_factory.mktemp("recorder"))


@pytest.fixture(scope="module")
def promised(tmp_path_factory: pytest.TempPathFactory) -> list[State]:
    """What is there before the first step and after each."""
    folder = tmp_path_factory.mktemp("promised")
    prepare(folder)
    return states(folder)


def test_what_is_promised_gives_no_number_twice_itself(promised):
    given = promised[-1].numbers()
    assert len(set(given)) == len(given) == 26
    assert {number.lease for number in given} == {None, "L1", "L2", "L3"}
    assert promised[-1].dropped == {"L2", "L3"}
    assert promised[-1].carried


def test_nothing_promised_is_lost_or_doubled_by_300_cuts_while_a_queue_is_on_the_move(recorder, tmp_path, promised):
    check(recorder, tmp_path, promised, random.Random(20261123), CUTS)


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_nothing_is_lost_or_doubled_by_15_000_cuts_while_a_queue_is_on_the_move(recorder, tmp_path, promised):
    for seed in range(50):
        (tmp_path / str(seed)).mkdir()
        check(recorder, tmp_path / str(seed), promised, random.Random(seed), CUTS)


def check(recorder: Path, tmp_path: Path, promised: list[State], chance: random.Random, cuts: int) -> None:
    folder, found = tmp_path / "queue", tmp_path / "found"
    folder.mkdir()
    prepare(folder)
    recording = power_cuts.record_python(recorder, ["-m", outbox_on_the_move.__name__, str(folder)], folder)
    moments = set()
    for told, files in power_cuts.cuts(recording, cuts, chance):
        lay(files, found, chance)
        moments.add(told)
        look(found, told, promised)
        lay(files, found, chance)
        lose_the_queue(found, promised[told])
    assert len(moments) > len(STEPS) * 0.8


def look(folder: Path, told: int, promised: list[State]) -> None:
    before, after = promised[told], promised[min(told + 1, len(STEPS))]
    with opened(folder) as outbox:
        assert outbox.recovered_from is None
        assert outbox.high_water_trouble is None
        found = state_of(outbox, folder)
        assert found in ([before, after, halfway(before, after)] if is_carrying_out(told) else [before, after])
        for step in STEPS[told : told + 1]:
            perform(outbox, folder, step)
        again = state_of(outbox, folder)
        # A number that was under way may have been passed over; what has it is all there, and nothing comes twice.
        assert (again.waiting.keys(), again.delivered.keys()) == (after.waiting.keys(), after.delivered.keys())
        assert (again.dropped, again.carried) == (after.dropped, after.carried)
        assert {key: number for key, number in numbers_by_key(again).items() if key in numbers_by_key(before)} == (
            numbers_by_key(before)
        )
        give_more(outbox)
        assert_all_different(state_of(outbox, folder).numbers())
    for file in folder.iterdir():
        assert MARK.encode() not in file.read_bytes(), file.name


def is_carrying_out(told: int) -> bool:
    return STEPS[told : told + 1] == [("carry-out",)]


def halfway(before: State, after: State) -> State:
    """All is set aside, and the file of before, or none, is still the one that has the name."""
    return State(after.waiting, after.delivered, after.dropped, before.carried)


def lose_the_queue(folder: Path, promised: State) -> None:
    """The queue file is gone for good, and the second record is what the cut left of it."""
    for name in folder.glob("queue.db*"):
        name.unlink()
    with opened(folder) as outbox:
        for lease in BLOCKS:
            outbox.keep_block(block(lease))
        given = give_more(outbox)
    assert_all_different([*promised.numbers(), *given])
    assert not any(number.lease in promised.dropped for number in given)
    shutil.rmtree(folder)


def give_more(outbox) -> list[Number]:
    return [give(outbox, f"more-{n}").number for n in range(3)]


def numbers_by_key(state: State) -> dict[str, Number | None]:
    return {key: number for key, (number, _, _) in state.waiting.items()} | state.delivered


def assert_all_different(numbers: list[Number]) -> None:
    given = [(number.series, number.value) for number in numbers]
    assert len(set(given)) == len(given)
