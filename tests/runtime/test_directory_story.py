"""Every order of publications, visits, restarts, full disks and news of the hospital's system.

The glass never goes back. While nobody is at the kiosk it shows the newest good version it has taken; within a visit
nothing changes.
"""

import io
import random
import tempfile
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from unittest import mock

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.departments import Catalogue, Department
from kiosk.journal import Journal
from kiosk.journey import state
from kiosk.runtime.directory import kept
from kiosk.runtime.directory.editions import Shutter
from kiosk.runtime.directory.kept import DirectoryShelf
from kiosk.runtime.directory.layer import Edition, Layer
from kiosk.runtime.directory.taking import Taking
from kiosk.runtime.last_known import LastKnown
from support.directories import KEY, broken, forged, layer, signed, unknown_there, version_on
from support.world import NOW, catalogue

USUAL = catalogue().departments
NEW = replace(USUAL[0], id="dep-new")
LISTS = [USUAL, (*USUAL, NEW), USUAL[:2]]
REST, VISIT = state.Welcome(), object.__new__(state.Checking)


class Story(RuleBasedStateMachine):
    """The kiosk beside what must be true of it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.said = catalogue()
        self.published = 0
        self.taken: int | None = None
        self.on_disk: int | None = None
        self.highest = self.highest_on_disk = 0
        self.disk_is_full = False
        self.visiting = False
        self.start()

    def start(self) -> None:
        journal = Journal(io.StringIO())
        self.glass: list[Catalogue] = []
        self.shutter = Shutter(self.show, self.take)
        self.known = LastKnown(now=lambda: NOW, post=lambda _: None, journal=journal, show=self.put)
        shelf = DirectoryShelf(Path(self.folder.name) / "directory.json")
        self.taking = Taking(shelf, KEY.public_line, self.known, layer=layer, journal=journal, now=lambda: NOW)
        assert self.taking.recall() == self.on_disk
        self.known.heard(self.said)

    def show(self, edition: Edition) -> None:
        self.glass.append(edition.catalogue)

    def take(self, one: Layer) -> None:
        self.known.taken(one)

    def put(self, edition: Edition) -> None:
        self.shutter.came(edition, VISIT if self.visiting else REST)

    def offer(self, envelope: bytes) -> None:
        with self.disk():
            self.taking.offer(envelope)
            self.taking.look_again()
        if not self.disk_is_full:
            self.on_disk = self.taken

    def disk(self) -> AbstractContextManager[object]:
        return mock.patch.object(kept, "RESERVE", 1 << 62 if self.disk_is_full else 0)

    def record(self) -> None:
        if not self.disk_is_full:
            self.highest_on_disk = self.highest

    @rule(ahead=st.integers(1, 3))
    def a_good_one_is_published(self, ahead: int) -> None:
        self.published += ahead
        self.taken = self.highest = self.published
        self.record()
        self.offer(signed(self.published))

    @rule()
    def one_with_a_new_department_is_published(self) -> None:
        self.published += 1
        self.taken = self.highest = self.published
        self.record()
        self.offer(signed(self.published, unknown_there(self.published)))

    @rule()
    def a_broken_one_is_published(self) -> None:
        self.published += 1
        self.record()
        self.offer(signed(self.published, broken(self.published)))

    @rule(seed=st.integers(0, 1 << 32))
    @precondition(lambda self: self.taken)
    def what_is_not_the_hospitals_own_comes(self, seed: int) -> None:
        assert self.taken
        self.record()
        self.offer(forged(random.Random(seed), self.taken))

    @rule()
    @precondition(lambda self: self.taken and self.taken > 1)
    def an_older_one_comes_again(self) -> None:
        assert self.taken
        self.record()
        self.offer(signed(self.taken - 1))

    @rule(departments=st.sampled_from(LISTS))
    def the_hospitals_system_says_another_list(self, departments: tuple[Department, ...]) -> None:
        self.said = replace(catalogue(), departments=departments)
        self.known.heard(self.said)
        with self.disk():
            self.taking.look_again()
        if not self.disk_is_full:
            self.on_disk = self.taken

    @rule(full=st.booleans())
    def the_disk_fills_or_has_room_again(self, full: bool) -> None:
        self.disk_is_full = full

    @rule()
    @precondition(lambda self: not self.visiting)
    def somebody_comes(self) -> None:
        self.shutter.moved(REST, VISIT)
        self.visiting = True
        self.since = version_on(self.glass[-1])

    @rule()
    @precondition(lambda self: self.visiting)
    def the_visit_ends(self) -> None:
        self.visiting = False
        self.shutter.moved(VISIT, REST)

    @rule()
    def the_power_goes(self) -> None:
        self.visiting = False
        self.taken, self.highest = self.on_disk, max(self.highest_on_disk, self.on_disk or 0)
        self.start()

    @invariant()
    def the_glass_shows_what_it_should(self) -> None:
        shown = version_on(self.glass[-1])
        assert shown == (self.since if self.visiting else self.taken)
        history = [version_on(one) or 0 for one in self.glass]
        assert history == sorted(history)

    def teardown(self) -> None:
        self.folder.cleanup()


TestStory = Story.TestCase
TestStory.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
