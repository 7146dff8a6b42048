"""The power goes at any moment, with any part of what was not synced on the disk: nothing promised is lost or doubled.

A process works on a real queue while every write and sync of its files is recorded (support.power_cuts); its files are
then built as they may look after a cut, opened, and compared with what the process had been told.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from offline_queue import Number, Outbox
from offline_queue.sealed_file import SealedFile
from support import outbox_at_work, power_cuts
from support.outbox_at_work import MARK, SERIES, Step, holdings, item_for, open_outbox, perform, plan
from support.power_cuts import TOLD, Disk, Recording, lay

CUTS = 700
PLAN = plan()
HOLDINGS = holdings(PLAN)


@dataclass(frozen=True, slots=True)
class Found:
    """What a cut left: `told` steps had been promised, `standing` are there (None: the files match no step)."""

    told: int
    standing: int | None
    alarm: bool

    @property
    def keeps_its_word(self) -> bool:
        return not self.alarm and self.standing is not None and self.standing >= self.told


@pytest.fixture(scope="module")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return power_cuts.compile_recorder(tmp_path_factory.mktemp("recorder"))


def recorded(recorder: Path, folder: Path, mode: str, first: int = 0) -> Recording:
    return run(recorder, folder, ["-m", outbox_at_work.__name__, str(folder), str(first), mode])


def run(recorder: Path, folder: Path, program: list[str]) -> Recording:
    return power_cuts.record_python(recorder, program, folder)


def assert_no_trace(folder: Path) -> None:
    for file in folder.iterdir():
        assert MARK.encode() not in file.read_bytes(), file.name


def cut(recording: Recording, folder: Path, chance: random.Random, cuts: int, first: int = 0) -> Iterator[Found]:
    """Look at what random cuts leave of a queue that began with step `first`."""
    for told, files in power_cuts.cuts(recording, cuts, chance):
        lay(files, folder, chance)
        assert_no_trace(folder)
        yield look(folder, first + told)


def look(folder: Path, told: int) -> Found:
    with open_outbox(folder) as outbox:
        held = outbox_at_work.held_by(outbox)
        # The step that was under way may be done already.
        near = [n for n in (told, told + 1) if n < len(HOLDINGS)]
        standing = next((n for n in (*near, *reversed(range(told))) if HOLDINGS[n] == held), None)
        found = Found(told, standing, outbox.recovered_from is not None)
        if found.keeps_its_word:
            go_on(outbox, told)
    if found.keeps_its_word:
        assert_no_trace(folder)
    return found


def go_on(outbox: Outbox, told: int) -> None:
    """The caller does again what was under way, and goes on: no number comes twice, and no item under two numbers."""
    for step, after in zip(PLAN[told : told + 1], HOLDINGS[told + 1 : told + 2], strict=True):
        perform(outbox, step)
        assert outbox_at_work.held_by(outbox) == after
    last = outbox_at_work.held_by(outbox).last
    following = outbox.put_numbered("after", SERIES, lambda number: item_for("after", number.value))
    assert following.number == Number("K3", last + 1)
    assert outbox.verify().sound


def test_the_recorder_sees_all_that_reaches_the_files(recorder, tmp_path):
    folder = tmp_path / "queue"
    folder.mkdir()
    recording = recorded(recorder, folder, "full")
    disk = Disk(recording)
    disk.follow_all(recording.records)
    there = {file.name: file.read_bytes() for file in folder.iterdir()}
    del there["queue.db.ballast"], there[TOLD]  # the one is reserved, not written
    seen = disk.without_a_cut()
    del seen["queue.db.ballast"]
    assert seen == there
    assert disk.told == len(PLAN)
    assert disk.syncs > len(PLAN)


def test_after_700_power_cuts_nothing_promised_is_lost_or_doubled(recorder, tmp_path):
    check(recorder, tmp_path, random.Random(20261123), CUTS)


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_after_35_000_power_cuts_nothing_promised_is_lost_or_doubled(recorder, tmp_path):
    for seed in range(50):
        (tmp_path / str(seed)).mkdir()
        check(recorder, tmp_path / str(seed), random.Random(seed), CUTS)


def check(recorder: Path, tmp_path: Path, chance: random.Random, cuts: int) -> None:
    """Half of the cuts fall on a new queue, half on one that was opened after a cut and goes on."""
    folder, found = tmp_path / "queue", tmp_path / "found"
    folder.mkdir()
    recording = recorded(recorder, folder, "full")
    founds = list(cut(recording, found, chance, cuts // 2))

    again = tmp_path / "again"
    disk = Disk(recording)
    disk.follow_all(recording.records[: len(recording.records) // 2])
    files = disk.after_a_cut(chance)
    lay(files, found, chance)
    first = look(found, disk.told).standing
    assert first is not None
    lay(files, again, chance)
    founds += cut(recorded(recorder, again, "full", first), found, chance, cuts - len(founds), first)

    assert [found for found in founds if not found.keeps_its_word] == []
    assert len(founds) == cuts
    assert len({found.told for found in founds}) > len(PLAN) * 0.8
    # Cuts fell inside steps, and what was under way had sometimes reached the disk and sometimes not.
    assert {found.standing - found.told for found in founds if found.standing is not None} == {0, 1}


def test_a_queue_that_does_not_sync_its_commits_loses_what_it_promised(recorder, tmp_path):
    folder = tmp_path / "queue"
    folder.mkdir()
    recording = recorded(recorder, folder, "normal")
    founds = list(cut(recording, tmp_path / "found", random.Random(20261123), 200))
    lost = [found for found in founds if not found.keeps_its_word]
    assert all(found.standing is not None for found in lost)  # whole, but of a time gone by
    assert len(lost) > len(founds) / 2


SAVING = """
import os, sys
from pathlib import Path
from offline_queue import Keyring
from offline_queue.sealed_file import SealedFile

folder = Path(sys.argv[1])
told = os.open(folder / "told", os.O_CREAT | os.O_WRONLY, 0o600)
file = SealedFile(folder / "kept", Keyring({1: b"1" * 32}, 1), "kept")
for n in range(1, 21):
    file.save(b"%d NGUYEN VAN BIA 079099000001" % n * 300)
    os.write(told, b".")
"""


def test_a_sealed_file_is_the_old_one_or_the_new_one_after_a_cut(recorder, tmp_path, keyring):
    folder, found, chance = tmp_path / "saved", tmp_path / "found", random.Random(1)
    folder.mkdir()
    for told, files in power_cuts.cuts(run(recorder, folder, ["-c", SAVING, str(folder)]), 300, chance):
        lay(files, found, chance)
        assert_no_trace(found)
        content = SealedFile(found / "kept", keyring, "kept").load()
        saved = 0 if content is None else int(content.split()[0])
        assert saved in (told, told + 1)


RECOVERING = """
import os, sys
from pathlib import Path
from support.outbox_at_work import open_outbox

folder = Path(sys.argv[1])
told = os.open(folder / "told", os.O_CREAT | os.O_WRONLY, 0o600)
with open_outbox(folder) as outbox:
    assert outbox.recovered_from is not None
    os.write(told, b".")
"""


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """The folder of a queue whose index is damaged, and whose numbers can still be read."""
    folder = tmp_path / "queue"
    folder.mkdir()
    with open_outbox(folder) as outbox:
        for n in range(30):
            perform(outbox, Step("number", f"key-{n}"))
        with outbox._store.reading() as db:
            query = "select rootpage from sqlite_master where name = 'waiting_by_subject'"
            ((page,),) = db.execute(query).fetchall()
    with (folder / "queue.db").open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 200)
    return folder


def test_no_byte_of_a_damaged_queue_is_lost_when_the_power_goes_while_it_is_moved_aside(recorder, tmp_path, damaged):
    content = (damaged / "queue.db").read_bytes()
    chance, found = random.Random(3), tmp_path / "found"
    for _, files in power_cuts.cuts(run(recorder, damaged, ["-c", RECOVERING, str(damaged)]), 100, chance):
        lay(files, found, chance)
        open_outbox(found).close()
        assert content in [file.read_bytes() for file in found.glob("queue.db.corrupt-*")]


def test_no_number_comes_twice_when_the_power_goes_while_a_damaged_queue_is_moved_aside(recorder, tmp_path, damaged):
    chance, found = random.Random(3), tmp_path / "found"
    for _, files in power_cuts.cuts(run(recorder, damaged, ["-c", RECOVERING, str(damaged)]), 100, chance):
        lay(files, found, chance)
        with open_outbox(found) as outbox:
            following = outbox.put_numbered("after", SERIES, lambda number: item_for("after", number.value))
        assert following.number == Number("K3", 31)
