"""The outbox does what a list in memory would do, whatever the order of calls, crashes and old backups included."""

import shutil
import tempfile
from contextlib import nullcontext
from copy import deepcopy
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, precondition, rule

from offline_queue import (
    AlreadyDelivered,
    KeyReused,
    Keyring,
    NewItem,
    NoSuchItem,
    Outbox,
    Series,
)
from support.queue_model import Backup, Numbers, Row

KEYRINGS = [Keyring({1: b"1" * 32}, 1), Keyring({1: b"1" * 32, 2: b"2" * 32}, 2)]
DAYS = [date(2026, 11, 23), date(2026, 11, 24)]


class OutboxMachine(RuleBasedStateMachine):
    keys = Bundle("keys")
    leases = Bundle("leases")

    @initialize()
    def begin(self) -> None:
        self.home = Path(tempfile.mkdtemp())
        self.lives = 0
        self.keyring = KEYRINGS[0]
        self.wall = 0.0
        self.numbers = Numbers()
        self.backups: list[Backup] = []
        self.outbox = self.opened()
        self.rows: dict[str, Row] = {}
        self.delivered: dict[str, Row] = {}
        self.made = 0
        self.now = 0.0

    def path(self) -> Path:
        return self.home / str(self.lives) / "queue.db"

    def opened(self) -> Outbox:
        high_water = self.home / "key" / "numbers.high"
        return Outbox.open(
            self.path(), self.keyring, kiosk_id="K3", wall_clock=lambda: self.wall, high_water=high_water
        )

    def teardown(self) -> None:
        self.outbox.close()
        shutil.rmtree(self.home)

    @rule(target=keys, subject=st.sampled_from("ABC"), payload=st.binary(max_size=20))
    def put(self, subject: str, payload: bytes) -> str:
        self.made += 1
        item = NewItem(f"key-{self.made}", subject, "visit", payload)
        assert self.outbox.put(item).number is None
        self.rows[item.key] = Row(item, None)
        return item.key

    @rule(target=keys, subject=st.sampled_from("ABC"), day=st.sampled_from(DAYS))
    def put_numbered(self, subject: str, day: date) -> str:
        self.made += 1
        key = f"key-{self.made}"
        stored = self.outbox.put_numbered(
            key, Series("K3", day), lambda number: NewItem(key, subject, "visit", b"%d" % number.value)
        )
        assert stored.number == self.numbers.give(day, self.wall)
        self.rows[key] = Row(NewItem(key, subject, "visit", b"%d" % stored.number.value), stored.number)
        return key

    @rule(target=leases, day=st.sampled_from(DAYS), lasts=st.floats(-10, 1000))
    def keep_block(self, day: date, lasts: float) -> str:
        block = self.numbers.borrow(day, self.wall + lasts)
        self.outbox.keep_block(block)
        return block.lease

    @rule(lease=leases)
    def keep_block_again(self, lease: str) -> None:
        self.outbox.keep_block(self.numbers.keep_again(lease))

    @rule(lease=leases)
    def drop_block(self, lease: str) -> None:
        held = self.outbox.drop_block(lease)
        assert (held.next if held else None) == self.numbers.drop(lease)

    @rule(passed=st.floats(-500, 500))
    def the_wall_clock_jumps(self, passed: float) -> None:
        self.wall += passed

    @rule(key=keys)
    def put_again(self, key: str) -> None:
        if key in self.rows:
            assert self.outbox.put(self.rows[key].item) == self.outbox.get(key)
        elif key in self.delivered:
            with pytest.raises(AlreadyDelivered):
                self.outbox.put(self.delivered[key].item)

    @rule(key=keys)
    def put_other_content(self, key: str) -> None:
        if key in self.rows or key in self.delivered:
            with pytest.raises(KeyReused):
                self.outbox.put(NewItem(key, "A", "visit", b"content that no other rule makes"))

    @rule(key=keys)
    def ack(self, key: str) -> None:
        with self.unless_lost(key):
            self.outbox.ack(key)
        if key in self.rows:
            self.delivered[key] = self.rows.pop(key)

    @rule()
    def deliver_next(self) -> None:
        item = self.outbox.peek(self.now)
        if item is not None:
            self.ack(item.key)

    @rule(key=keys, delay=st.floats(0, 100))
    def retry_later(self, key: str, delay: float) -> None:
        with self.unless_delivered(key):
            self.outbox.retry_later(key, "later", due=self.now + delay)
        if row := self.rows.get(key):
            row.attempts += 1
            row.reason, row.due = "later", self.now + delay

    @rule(key=keys)
    def set_aside(self, key: str) -> None:
        with self.unless_delivered(key):
            self.outbox.set_aside(key, "refused")
        if row := self.rows.get(key):
            row.aside, row.reason, row.due = True, "refused", 0.0

    @rule(key=keys)
    def requeue(self, key: str) -> None:
        with self.unless_delivered(key):
            self.outbox.requeue(key)
        if row := self.rows.get(key):
            row.aside, row.due = False, 0.0

    def unless_delivered(self, key: str):
        return pytest.raises(AlreadyDelivered) if key in self.delivered else self.unless_lost(key)

    def unless_lost(self, key: str):
        known = key in self.rows or key in self.delivered
        return nullcontext() if known else pytest.raises(NoSuchItem)

    @rule()
    def wake(self) -> None:
        self.outbox.wake()
        for row in self.rows.values():
            row.due = 0.0

    @rule(passed=st.floats(0, 60))
    def time_passes(self, passed: float) -> None:
        self.now += passed

    @rule(keyring=st.sampled_from(KEYRINGS))
    def close_and_open(self, keyring: Keyring) -> None:
        self.outbox.close()
        self.start_anew(keyring)

    @rule()
    def crash(self) -> None:
        """Go on with a copy of the files as they lie there, the log not yet folded in."""
        before, self.lives = self.path().parent, self.lives + 1
        shutil.copytree(before, self.path().parent, ignore=shutil.ignore_patterns("*.ballast", "*-shm"))
        self.outbox.close()
        self.start_anew(self.keyring)

    @rule()
    def back_up(self) -> None:
        """Copy the files as they lie there, while the queue is open, as somebody would who knows no better."""
        files = self.home / f"backup-{len(self.backups)}"
        shutil.copytree(self.path().parent, files, ignore=shutil.ignore_patterns("*.ballast", "*-shm"))
        self.backups.append(Backup(files, *deepcopy((self.rows, self.delivered)), self.numbers.known()))

    @precondition(lambda self: self.backups)
    @rule(which=st.integers(0, 100))
    def lay_a_backup_back(self, which: int) -> None:
        """What came since is lost, but no number of that time is given out again, and no lease that went back."""
        backup = self.backups[which % len(self.backups)]
        self.outbox.close()
        self.lives += 1
        shutil.copytree(backup.files, self.path().parent)
        self.rows, self.delivered = deepcopy((backup.rows, backup.delivered))
        self.numbers.lay_back(backup.lent)
        self.start_anew(self.keyring)

    def start_anew(self, keyring: Keyring) -> None:
        # A file once opened with both keys has its secret under the newer one.
        self.keyring = KEYRINGS[1] if self.keyring is KEYRINGS[1] else keyring
        self.outbox = self.opened()
        assert self.outbox.recovered_from is None
        assert self.outbox.high_water_trouble is None
        self.now = 0.0
        for row in self.rows.values():
            row.due = 0.0

    @invariant()
    def the_next_item_is_the_models(self) -> None:
        seen: set[str] = set()
        heads = []
        for key, row in self.rows.items():
            if row.item.subject not in seen and not row.aside and row.due <= self.now:
                heads.append((row.attempts, len(heads), key))
            seen.add(row.item.subject)
        found = self.outbox.peek(self.now)
        assert (found.key if found else None) == (min(heads)[-1] if heads else None)

    @invariant()
    def every_item_is_as_the_model_says(self) -> None:
        for key, row in self.rows.items():
            found = self.outbox.get(key)
            assert found is not None
            assert (found.subject, found.payload, found.number) == (row.item.subject, row.item.payload, row.number)
            assert (found.attempts, found.set_aside, found.reason) == (row.attempts, row.aside, row.reason)
        for key, row in self.delivered.items():
            assert self.outbox.get(key) is None
            assert self.outbox.number_for(key) == row.number

    @invariant()
    def every_block_is_as_the_model_says(self) -> None:
        assert list(self.outbox.blocks()) == self.numbers.held(self.wall)

    @invariant()
    def the_counts_agree(self) -> None:
        stats = self.outbox.stats()
        aside = sum(row.aside for row in self.rows.values())
        assert (stats.waiting, stats.set_aside, stats.undecipherable) == (len(self.rows) - aside, aside, 0)
        assert (stats.oldest_age_s is None) == (not self.rows)

    @invariant()
    def an_unknown_key_stays_unknown(self) -> None:
        with pytest.raises(NoSuchItem):
            self.outbox.ack("never put")


TestOutboxMachine = OutboxMachine.TestCase
TestOutboxMachine.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)
