"""Virtual time in which the program's own threads run: one of them at a time, the others stand.

`VirtualTime` takes the place of the modules `time` and `threading` (see `stands_in_for`). Its threads are real ones
only because they need a stack each: whoever waits hands over to whoever is due next, so nothing ever runs at once, and
the same seed gives the same run. The time passes only when all wait.
"""

import heapq
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from types import ModuleType
from unittest.mock import patch

Action = Callable[[], None]
MOST_LOOKS = 1_000_000


class Killed(BaseException):
    """This thread's program is gone; no `except Exception` of it takes that for a fault."""


class VirtualTime:
    """Seconds since the beginning. `threading.excepthook` never hears of mistakes here: `run` raises the first."""

    def __init__(self) -> None:
        self.now = 0.0
        self.failure: BaseException | None = None
        self._order = count()
        self._due: list[tuple[float, int, Action | _Wake]] = []
        self._threads: dict[int, VirtualThread] = {}
        self._ending = False
        self._looks = 0
        self._main = _shut()
        self._until = 0.0

    def monotonic(self) -> float:
        """As `time.monotonic`. Raises when it was asked for so often that the time seems to stand still."""
        self._looks += 1
        assert self._looks < MOST_LOOKS, "the program turns in a circle, and no time passes"
        return self.now

    def time(self) -> float:
        """As `time.time`, on a clock that began with 0.0."""
        return self.now

    def at(self, when: float, action: Action) -> None:
        """Do this then; it must not wait."""
        heapq.heappush(self._due, (max(when, self.now), next(self._order), action))

    def sleep(self, seconds: float) -> None:
        """The calling thread waits so long."""
        self.current().park(seconds)

    def current(self) -> "VirtualThread":
        """The thread that calls."""
        return self._threads[threading.get_ident()]

    def run(self, until: float) -> None:
        """Let time pass. Raises what any thread or action raised."""
        self._until = until
        self.hand_over(None)
        self._main.acquire()
        if self.failure is not None:
            raise self.failure
        self.now = until

    def end(self) -> None:
        """Kill every thread that is left."""
        self._ending = True
        self._due.clear()
        for thread in list(self._threads.values()):
            thread.kill()
        while self._threads:
            self.failure = None
            self.hand_over(None)
            self._main.acquire()

    def fail(self, error: BaseException) -> None:
        """A mistake, of the program or of the test."""
        self.failure = self.failure or error

    def hand_over(self, me: "VirtualThread | None") -> None:
        """Do what is due until it is some thread's turn. Returns at once when that is `me`."""
        while self._due and self._due[0][0] <= self._until and self.failure is None:
            now, _, what = heapq.heappop(self._due)
            if now > self.now:
                self.now, self._looks = now, 0
            if isinstance(what, _Wake):
                if what.thread.turn != what.turn:
                    continue
                what.thread.turn += 1
                if what.thread is not me:
                    what.thread.gate.release()
                    self._stand(me)
                return
            if self._ending:
                continue
            try:
                what()
            except Exception as error:  # it belongs to whoever runs the lobby, not to this thread's program
                self.fail(error)
        self._main.release()
        self._stand(me)

    def _stand(self, me: "VirtualThread | None") -> None:
        if me is not None and me.runs:
            me.gate.acquire()

    def wake(self, thread: "VirtualThread", when: float) -> None:
        """It is this thread's turn then, unless something else ends its wait before."""
        heapq.heappush(self._due, (max(when, self.now), next(self._order), _Wake(thread, thread.turn)))

    def join_in(self, thread: "VirtualThread", ident: int) -> None:
        """A thread begins."""
        self._threads[ident] = thread
        self.wake(thread, self.now)

    def leave(self) -> None:
        """The calling thread ends."""
        del self._threads[threading.get_ident()]

    # what the program finds in the place of `threading`

    def Event(self) -> "VirtualEvent":
        """As `threading.Event`."""
        return VirtualEvent(self)

    def Thread(self, *, target: Action, name: str, daemon: bool) -> "VirtualThread":
        """As `threading.Thread`."""
        assert daemon, "it would keep the kiosk from stopping"
        return VirtualThread(self, target, name)

    @contextmanager
    def stands_in_for(self, *modules: ModuleType) -> Iterator[None]:
        """`time` and `threading` of these modules are this."""
        patches = [
            patch.object(module, name, self)
            for module in modules
            for name in ("time", "threading")
            if hasattr(module, name)
        ]
        for each in patches:
            each.start()
        try:
            yield
        finally:
            for each in patches:
                each.stop()


def _shut() -> threading.Lock:
    lock = threading.Lock()
    lock.acquire()
    return lock


class _Wake:
    __slots__ = ("thread", "turn")

    def __init__(self, thread: "VirtualThread", turn: int) -> None:
        self.thread = thread
        self.turn = turn


class VirtualThread:
    """Runs when it is its turn, until it waits."""

    def __init__(self, time: VirtualTime, target: Action, name: str) -> None:
        self._time = time
        self._target = target
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._killed = False
        self.gate = _shut()
        self.turn = 0
        self.runs = False

    def start(self) -> None:
        """Its first turn is at this moment."""
        self.runs = True
        self._thread.start()
        self._time.join_in(self, self._thread.ident or 0)

    def kill(self) -> None:
        """It does nothing more; what it holds open stays so."""
        self._killed = True
        self._time.wake(self, self._time.now)

    def park(self, seconds: float | None) -> None:
        """Wait so long, or until something wakes it."""
        self._die_if_killed()
        if seconds is not None:
            self._time.wake(self, self._time.now + max(0.0, seconds))
        self._time.hand_over(self)
        self._die_if_killed()

    def _die_if_killed(self) -> None:
        if self._killed:
            raise Killed

    def _work(self) -> None:
        self.gate.acquire()
        try:
            self._die_if_killed()
            self._target()
        except Killed:
            pass
        except BaseException as error:  # to be raised where the test can see it
            self._time.fail(error)
        finally:
            self.runs = False
            self._time.leave()
            self._time.hand_over(self)


class VirtualEvent:
    """As `threading.Event`, for one thread that waits."""

    def __init__(self, time: VirtualTime) -> None:
        self._time = time
        self._set = False
        self._waiting: VirtualThread | None = None

    def set(self) -> None:
        """Who waits has its turn at this moment."""
        self._set = True
        if self._waiting is not None:
            self._time.wake(self._waiting, self._time.now)

    def clear(self) -> None:
        """As it was at first."""
        self._set = False

    def is_set(self) -> bool:
        """Whether it was set."""
        return self._set

    def wait(self, seconds: float | None = None) -> bool:
        """Until it is set, or so long."""
        if not self._set:
            self._waiting = self._time.current()
            try:
                self._waiting.park(seconds)
            finally:
                self._waiting = None
        return self._set
