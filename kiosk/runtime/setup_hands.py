"""What the wizard has done away from the screen's thread: looking for files, tests, the draft, and applying."""

import threading
from collections.abc import Callable
from typing import Final, assert_never

from kiosk.journal import Journal, Level, Note
from kiosk.provisioning.refusals import Reason, Refused
from kiosk.runtime.setup_face import SetupWorld
from kiosk.runtime.workers import Workers, tell_of_mistake
from kiosk.setup import FileFound, FoundDevice, Light, Part, Told, Verdict, draft_of, events, jobs
from kiosk.setup.checks import worst
from kiosk.setup.pages import ApplyProblem

LETTING_GO_S: Final = 5.0
"""How long a test waits for the one before it to let its device go."""
_LEVELS: Final = {Light.GREEN: Level.INFO, Light.YELLOW: Level.INFO, Light.RED: Level.WARNING, None: Level.WARNING}


class SetupHands:
    """Tests and the watch for files have threads of their own, everything else one after the other.

    Each answer goes to `answer`, on the thread that had it.
    """

    def __init__(
        self,
        world: SetupWorld,
        journal: Journal,
        answer: Callable[[events.Event], None],
        *,
        look_again_s: float = 2.0,
    ) -> None:
        self._world = world
        self._journal = journal
        self._answer = answer
        self._look_again_s = look_again_s
        self._workers = Workers(1, "setup")
        self._slow = Workers(2, "setup-slow")
        self._watch: _Watch | None = None
        self._trials: dict[Part, _Running] = {}

    def do(self, job: jobs.Job) -> None:
        """Begin it."""
        match job:
            case jobs.WatchForFiles():
                self._stop_watching()
                self._watch = _Watch(self._world, self._answer, self._look_again_s)
            case jobs.StopWatching():
                self._stop_watching()
            case jobs.Try():
                self._try(job)
            case jobs.StopTrying(part=part):
                if (running := self._trials.get(part)) is not None:
                    running.hush.set()
            case jobs.KeepDraft() | jobs.Finish():
                self._workers.run(lambda: self._keep(job))
            case jobs.OpenFile():
                self._slow.run(lambda: self._open(job))
            case jobs.ListNetworks():
                self._slow.run(self._list_networks)
            case jobs.ReadCredentials():
                self._slow.run(self._read_credentials)
            case jobs.FindDevices():
                self._slow.run(self._find_devices)
            case jobs.Apply() | jobs.ApplyFile():
                self._slow.run(lambda: self._apply(job))
            case jobs.Leave():
                self._slow.run(self._leave)
            case _:
                assert_never(job)

    def run(self, job: Callable[[], None]) -> None:
        """In the row of the short jobs."""
        self._workers.run(job)

    def close(self) -> None:
        """Let go of everything, and let what is under way end for some seconds."""
        self._stop_watching()
        for running in self._trials.values():
            running.hush.set()
        for running in self._trials.values():
            running.thread.join(LETTING_GO_S)
        self._workers.close(3.0)
        self._slow.close(1.0)

    def _stop_watching(self) -> None:
        if self._watch is not None:
            self._watch.hush.set()

    def _try(self, job: jobs.Try) -> None:
        before = [one.thread for part, one in self._trials.items() if part is job.part]
        if job.part is Part.CAMERA and self._watch is not None:
            before.append(self._watch.eye)
        hush = threading.Event()
        if (earlier := self._trials.get(job.part)) is not None:
            earlier.hush.set()
        thread = threading.Thread(target=lambda: self._tried(job, hush, before), name=f"try-{job.part}", daemon=True)
        self._trials[job.part] = _Running(thread, hush)
        thread.start()

    def _tried(self, job: jobs.Try, hush: threading.Event, before: list[threading.Thread]) -> None:
        for thread in before:
            thread.join(LETTING_GO_S)

        def tell(*told: Told, device: FoundDevice | None = None) -> None:
            if not hush.is_set():
                self._answer(events.Tried(job.part, job.number, told, device=device))

        try:
            told = self._world.attempt(job, tell, hush)
        except Exception as error:
            tell_of_mistake()
            told = (Told(Verdict.TEST_FAILED, type(error).__name__),)
        light = worst(told)
        outcome = "none" if light is None else light.name.lower()
        self._journal.note(Note.SETUP_TRIED, _LEVELS[light], part=job.part.value, outcome=outcome)
        self._answer(events.Tried(job.part, job.number, told, done=True))

    def _keep(self, job: jobs.KeepDraft | jobs.Finish) -> None:
        try:
            self._world.keep(draft_of(job.given) if isinstance(job, jobs.KeepDraft) else None)
        except OSError as error:
            self._journal.note(Note.SETUP_DRAFT_NOT_KEPT, Level.WARNING, reason=error.strerror or type(error).__name__)
            self._answer(events.DraftKept(well=False))
        else:
            self._answer(events.DraftKept(well=True))

    def _open(self, job: jobs.OpenFile) -> None:
        try:
            opened = self._world.open_file(job.key, job.code)
        except Exception:
            tell_of_mistake()
            opened = Refused(Reason.UNUSABLE)
        if isinstance(opened, Refused):
            self._journal.note(Note.SETUP_FILE_REFUSED, Level.WARNING, problem=opened.reason.value)
            self._answer(events.FileRefused(job.key, opened))
        else:
            self._journal.note(Note.SETUP_FILE_OPENED, signer=opened.file.fingerprint[0], trust=opened.file.trust)
            self._answer(events.FileOpened(opened))

    def _leave(self) -> None:
        try:
            trouble = self._world.leave()
        except Exception as error:
            tell_of_mistake()
            trouble = events.NotLeft(ApplyProblem.TROUBLE, type(error).__name__)
        if trouble is not None:
            self._answer(trouble)

    def _list_networks(self) -> None:
        try:
            networks = self._world.networks()
        except Exception:
            tell_of_mistake()
            networks = ()
        self._answer(events.NetworksSeen(networks))

    def _read_credentials(self) -> None:
        try:
            found = self._world.credentials()
        except Exception:
            tell_of_mistake()
            found = events.CredentialsSeen()
        self._answer(found)

    def _find_devices(self) -> None:
        try:
            devices = self._world.devices()
        except Exception:
            tell_of_mistake()
            devices = ()
        self._answer(events.DevicesSeen(devices))

    def _apply(self, job: jobs.Apply | jobs.ApplyFile) -> None:
        by = "file" if isinstance(job, jobs.ApplyFile) else "glass"
        try:
            outcome = self._world.apply(job)
        except Exception as error:
            tell_of_mistake()
            outcome = events.NotApplied(ApplyProblem.TROUBLE, type(error).__name__)
        if isinstance(outcome, events.Applied):
            self._journal.note(Note.SETUP_APPLIED, Level.WARNING, by=by, steps=len(outcome.steps))
        else:
            self._journal.note(Note.SETUP_NOT_APPLIED, Level.ERROR, by=by, problem=outcome.problem.name.lower())
        self._answer(outcome)


class _Running:
    """A test's thread, and what ends it."""

    def __init__(self, thread: threading.Thread, hush: threading.Event) -> None:
        self.thread = thread
        self.hush = hush


class _Watch:
    """Looks at the sticks again and again, and through a camera all the time."""

    def __init__(self, world: SetupWorld, answer: Callable[[events.Event], None], again_s: float) -> None:
        self.hush = threading.Event()
        self._world = world
        self._answer = answer
        self._again_s = again_s
        self._lock = threading.Lock()
        self._held: dict[str, FileFound] = {}
        self._plugged: tuple[FileFound, ...] = ()
        self.eye = threading.Thread(target=self._watch_codes, name="setup-codes", daemon=True)
        self.eye.start()
        threading.Thread(target=self._watch_sticks, name="setup-sticks", daemon=True).start()

    def _watch_sticks(self) -> None:
        before: tuple[FileFound, ...] | None = None
        while not self.hush.is_set():
            try:
                found = self._world.files()
            except Exception:
                tell_of_mistake()
                found = ()
            if found != before:
                before = found
                with self._lock:
                    self._plugged = found
                self._tell()
            self.hush.wait(self._again_s)

    def _watch_codes(self) -> None:
        try:
            self._world.watch_codes(self._hold, self.hush)
        except Exception:
            tell_of_mistake()

    def _hold(self, file: FileFound) -> None:
        with self._lock:
            new = self._held.get(file.key) != file
            self._held[file.key] = file
        if new:
            self._tell()

    def _tell(self) -> None:
        with self._lock:  # held until it is told: what was seen last is told last
            if not self.hush.is_set():
                self._answer(events.FilesSeen((*self._plugged, *self._held.values())))
