"""The desk and its hands: nothing waits on the glass, every test has its time, nothing is held on to."""

import io
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from threading import Event as Hush

import pytest

from kiosk.journal import Journal
from kiosk.provisioning.refusals import Reason, Refused
from kiosk.runtime.setup_desk import SetupDesk, SetupWaits
from kiosk.setup import FileFound, FoundDevice, OpenedFile, Part, Setup, Step, Told, Verdict, events, given_from, jobs
from kiosk.setup.pages import ApplyProblem, Opening, Picking, Summary, WirelessSeen
from support.setup_scenes import CAMERA, DEVICES_FOUND, FILE, NETWORKS, OPENED, SECRETS, WITH_DEVICES, at

QUICK = SetupWaits(line=0.15, shown=0.15, paper=0.15, apply=0.15, farewell=0.01, look_again=0.01)


@dataclass
class World:
    """Does what a test tells it to; remembers who still holds a device."""

    attempts: dict[Part, Callable[[jobs.Try, Callable[..., None], Hush], tuple[Told, ...]]] = field(
        default_factory=dict
    )
    plugged: tuple[FileFound, ...] = ()
    shown: tuple[FileFound, ...] = ()
    drafts: list[bytes | None] = field(default_factory=list)
    held: set[str] = field(default_factory=set)
    mistake: bool = False
    disk_full: bool = False
    outcome: events.Applied | events.NotApplied | None = field(default_factory=lambda: events.Applied(("done",)))
    release: threading.Event = field(default_factory=threading.Event)

    def files(self) -> tuple[FileFound, ...]:
        self._err()
        return self.plugged

    def watch_codes(self, found: Callable[[FileFound], None], hush: Hush) -> None:
        self.held.add("eye")
        for file in self.shown:
            found(file)
        hush.wait()
        self.held.discard("eye")

    def open_file(self, key: str, code: str) -> OpenedFile | Refused:
        self._err()
        return OPENED if code == "482190375516" else Refused(Reason.WRONG_CODE, key)

    def networks(self) -> tuple[WirelessSeen, ...]:
        self._err()
        return NETWORKS

    def credentials(self) -> events.CredentialsSeen:
        self._err()
        return events.CredentialsSeen(token="t0ken")  # noqa: S106 - nobody's

    def devices(self) -> tuple[FoundDevice, ...]:
        self._err()
        return DEVICES_FOUND

    def attempt(self, job: jobs.Try, tell: Callable[..., None], hush: Hush) -> tuple[Told, ...]:
        assert "eye" not in self.held or job.part is not Part.CAMERA
        self.held.add(job.part)
        try:
            return self.attempts[job.part](job, tell, hush)
        finally:
            self.held.discard(job.part)

    def apply(self, _job: jobs.Apply | jobs.ApplyFile) -> events.Applied | events.NotApplied:
        self._err()
        if self.outcome is None:
            self.release.wait(30)
            return events.Applied(("too late",))
        return self.outcome

    def keep(self, draft: bytes | None) -> None:
        if self.disk_full:
            raise OSError(28, "No space left on device")
        self.drafts.append(draft)

    def _err(self) -> None:
        if self.mistake:
            raise ZeroDivisionError


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def journal() -> io.StringIO:
    return io.StringIO()


Sit = Callable[[Setup], SetupDesk]


@pytest.fixture
def sit(world: World, journal: io.StringIO, qapp: object) -> Iterator[Sit]:
    """A desk in this state, closed after the test."""
    made: list[SetupDesk] = []

    def begin(setup: Setup, waits: SetupWaits = QUICK) -> SetupDesk:
        made.append(SetupDesk(setup, world, Journal(journal), waits=waits))
        return made[-1]

    yield begin
    world.release.set()
    for desk in made:
        desk.close()


def patiently(*told: Told) -> Callable[[jobs.Try, Callable[..., None], Hush], tuple[Told, ...]]:
    """A device that tells this and then waits for a code nobody holds."""

    def attempt(_job: jobs.Try, tell: Callable[..., None], hush: Hush) -> tuple[Told, ...]:
        tell(*told)
        hush.wait(5)
        return ()

    return attempt


def test_a_stick_that_is_plugged_in_is_noticed_by_itself_and_again_when_it_is_pulled(sit, world, qtbot):
    desk = sit(Setup())
    desk.start()
    world.plugged = (FILE,)
    qtbot.waitUntil(lambda: desk.setup.files == (FILE,))
    world.plugged = ()
    qtbot.waitUntil(lambda: desk.setup.files == ())


def test_a_code_held_before_a_camera_stands_beside_the_sticks(sit, world, qtbot):
    code = FileFound("qr", "QR", "K3", from_code=True)
    world.plugged, world.shown = (FILE,), (code,)
    desk = sit(Setup())
    desk.start()
    qtbot.waitUntil(lambda: desk.setup.files == (FILE, code))


def test_the_camera_is_let_go_before_it_is_tried(sit, world, qtbot):
    world.attempts[Part.CAMERA] = lambda _job, _tell, _hush: (Told(Verdict.CODE_READ, "x"),)
    desk = sit(Setup(given=WITH_DEVICES))
    desk.start()
    qtbot.waitUntil(lambda: "eye" in world.held)
    for _ in range(4):
        desk.tell(events.Next())
    desk.tell(events.TryWanted(Part.CAMERA))
    qtbot.waitUntil(lambda: bool(desk.setup.trial(Part.CAMERA).told))
    assert desk.setup.trial(Part.CAMERA).told == (Told(Verdict.CODE_READ, "x"),)


def test_a_test_is_shown_while_it_runs_and_ends_red_when_its_time_is_over(sit, world, qtbot):
    up = Told(Verdict.LINK_UP, "enp1s0")
    world.attempts[Part.NETWORK] = patiently(up)
    desk = sit(at(Step.NETWORK))
    desk.tell(events.TryWanted(Part.NETWORK))
    qtbot.waitUntil(lambda: desk.setup.trial(Part.NETWORK).told == (up,))
    assert desk.setup.trial(Part.NETWORK).running
    qtbot.waitUntil(lambda: not desk.setup.trial(Part.NETWORK).running)
    assert desk.setup.trial(Part.NETWORK).told == (up, Told(Verdict.NO_ANSWER))
    qtbot.waitUntil(lambda: Part.NETWORK not in world.held)


def test_a_second_try_waits_until_the_first_has_let_the_device_go(sit, world, qtbot):
    counts: list[int] = []

    def once_at_a_time(_job: jobs.Try, _tell: Callable[..., None], hush: Hush) -> tuple[Told, ...]:
        counts.append(len(world.held))
        hush.wait(0.05 if len(counts) == 1 else 0)
        return (Told(Verdict.CARD_SEEN),)

    world.attempts[Part.CHIP] = once_at_a_time
    chip = FoundDevice(Part.CHIP, "c", "reader")
    given = WITH_DEVICES.__class__(devices={Part.CHIP: chip})
    desk = sit(at(Step.DEVICES, given=given))
    desk.tell(events.TryWanted(Part.CHIP))
    desk.tell(events.TryWanted(Part.CHIP))
    qtbot.waitUntil(lambda: not desk.setup.trial(Part.CHIP).running)
    assert counts == [1, 1]


def test_leaving_a_test_lets_the_device_go(sit, world, qtbot):
    world.attempts[Part.CAMERA] = patiently(Told(Verdict.WAITING))
    desk = sit(at(Step.DEVICES, given=WITH_DEVICES), SetupWaits())
    desk.tell(events.TryWanted(Part.CAMERA))
    qtbot.waitUntil(lambda: Part.CAMERA in world.held)
    desk.tell(events.Back())
    qtbot.waitUntil(lambda: Part.CAMERA not in world.held)
    assert not desk.setup.trial(Part.CAMERA).running


def test_a_mistake_in_a_test_is_told_and_the_wizard_goes_on(sit, world, qtbot, monkeypatch):
    mistakes: list[object] = []
    monkeypatch.setattr(threading, "excepthook", mistakes.append)
    world.attempts[Part.CAMERA] = lambda _job, _tell, _hush: (Told(Verdict.CODE_READ, str(1 // 0)),)
    desk = sit(at(Step.DEVICES, given=WITH_DEVICES))
    desk.tell(events.TryWanted(Part.CAMERA))
    qtbot.waitUntil(lambda: not desk.setup.trial(Part.CAMERA).running)
    assert desk.setup.trial(Part.CAMERA).told == (Told(Verdict.TEST_FAILED, "ZeroDivisionError"),)
    assert mistakes


def test_mistakes_while_looking_around_leave_nothing_found(sit, world, qtbot, monkeypatch):
    monkeypatch.setattr(threading, "excepthook", lambda _: None)
    world.mistake = True
    desk = sit(at(Step.NETWORK, given=WITH_DEVICES.__class__(link="wireless")))
    desk.start()
    desk.tell(events.NetworksWanted())
    qtbot.waitUntil(lambda: desk.setup.over == Picking(()))
    desk.tell(events.Back())
    desk.tell(events.Next())
    desk.tell(events.Next())
    qtbot.waitUntil(lambda: desk.setup.devices == ())


def test_a_token_comes_from_a_stick(sit, world, qtbot):
    desk = sit(at(Step.HOSPITAL))
    desk.tell(events.CredentialsWanted())
    qtbot.waitUntil(lambda: desk.setup.secrets.token == "t0ken")  # noqa: S105 - nobody's
    assert desk.setup.credentials == Told(Verdict.CREDENTIALS_READ, "token")


def test_finders_that_hang_leave_the_button_to_look_again(sit, world, qtbot, monkeypatch):
    monkeypatch.setattr(world, "devices", lambda: world.release.wait(5) and ())
    desk = sit(at(Step.HOSPITAL), replace(QUICK, find=0.05))
    desk.tell(events.Next())
    assert desk.setup.looking
    qtbot.waitUntil(lambda: not desk.setup.looking)
    assert desk.setup.devices == ()


def test_every_answer_is_kept_and_a_full_disk_is_told(sit, world, journal, qtbot):
    desk = sit(at(Step.NETWORK, secrets=SECRETS))
    desk.tell(events.Chosen("addressing", "fixed"))
    qtbot.waitUntil(lambda: len(world.drafts) == 1)
    assert given_from(world.drafts[0]) == desk.setup.given
    world.disk_full = True
    desk.tell(events.Chosen("addressing", "dhcp"))
    qtbot.waitUntil(lambda: desk.setup.draft_lost)
    world.disk_full = False
    desk.tell(events.Chosen("addressing", "fixed"))
    qtbot.waitUntil(lambda: not desk.setup.draft_lost)
    assert "setup-draft-not-kept" in journal.getvalue()


def test_a_file_is_opened_by_its_code_and_the_journal_names_neither_code_nor_secret(sit, world, journal, qtbot):
    desk = sit(Setup(over=Opening(FILE, compared=True)))
    for code in ("111111111111", "482190375516"):
        for digit in code:
            desk.tell(events.Pressed(digit))
        desk.tell(events.Entered())
        qtbot.waitUntil(lambda: not isinstance(desk.setup.over, Opening) or not desk.setup.over.opening)
    assert desk.setup.over == Summary(OPENED)
    lines = journal.getvalue()
    assert "setup-file-refused problem=wrong-code" in lines
    assert "setup-file-opened" in lines
    assert "4821" not in lines
    assert "1111" not in lines


def test_applied_the_draft_is_forgotten_and_the_program_may_end(sit, world, journal, qtbot):
    desk = sit(at(Step.READY, given=WITH_DEVICES, secrets=SECRETS))
    with qtbot.waitSignal(desk.finished):
        desk.tell(events.ApplyWanted())
    assert desk.setup.over.done
    assert world.drafts[-1] is None
    assert "setup-applied by=glass" in journal.getvalue()


def test_a_caretaker_that_refuses_leaves_the_wizard_as_it_was(sit, world, qtbot):
    desk = sit(at(Step.READY, given=WITH_DEVICES, secrets=SECRETS), SetupWaits())
    world.outcome = events.NotApplied(ApplyProblem.REFUSED, "the disk is full")
    desk.tell(events.ApplyWanted())
    qtbot.waitUntil(lambda: not desk.setup.over.running)
    assert (desk.setup.over.problem, desk.setup.over.fact) == (ApplyProblem.REFUSED, "the disk is full")
    assert desk.setup.given == WITH_DEVICES


def test_a_caretaker_that_never_answers_leaves_the_wizard_as_it_was(sit, world, qtbot):
    desk = sit(at(Step.READY, given=WITH_DEVICES, secrets=SECRETS))
    world.outcome = None
    desk.tell(events.ApplyWanted())
    qtbot.waitUntil(lambda: not desk.setup.over.running)
    assert desk.setup.over.problem is ApplyProblem.NO_ANSWER
    assert desk.setup.given == WITH_DEVICES
    with qtbot.waitSignal(desk.finished):  # it was done after all
        world.release.set()
    assert desk.setup.over.done


def test_closing_lets_everything_go_also_in_the_middle_of_a_test(sit, world, qtbot):
    world.attempts[Part.CAMERA] = patiently(Told(Verdict.WAITING))
    desk = sit(at(Step.DEVICES, given=WITH_DEVICES), SetupWaits())
    desk.tell(events.TryWanted(Part.CAMERA))
    qtbot.waitUntil(lambda: Part.CAMERA in world.held)
    desk.close()
    assert world.held == set()
    assert desk.setup.given.devices[Part.CAMERA] == CAMERA
