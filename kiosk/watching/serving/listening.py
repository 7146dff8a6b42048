"""The listening socket and its few connections, all on one thread.

Nobody can hold it: each connection has `patience_s` for everything, its request `LARGEST` bytes, and there are `most`
of them: when one more comes, the one that has been idle longest without a whole request goes. A port that is taken, or
an address that is not there yet, is tried again.
"""

import selectors
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from kiosk.watching.serving.requests import LARGEST, Guard, answer, is_whole

MOST: Final = 8
PATIENCE_S: Final = 5.0
AGAIN_S: Final = 30.0
BEAT_S: Final = 1.0
OUT_OF_BREATH_S: Final = 0.1


@dataclass(slots=True, eq=False)
class _Caller:
    """One connection; `request` grows until it is whole, `reply` shrinks until it is sent."""

    line: socket.socket
    since: float
    request: bytes = b""
    reply: memoryview = field(default_factory=lambda: memoryview(b""))
    asked: bool = False


class Listening:
    """`figures` is called on this thread. `told` hears of trouble once when it begins (a text) and of its end ("")."""

    def __init__(
        self,
        host: str,
        port: int,
        guard: Callable[[], Guard],
        figures: Callable[[], bytes],
        told: Callable[[str], None],
        *,
        most: int = MOST,
        patience_s: float = PATIENCE_S,
        again_s: float = AGAIN_S,
    ) -> None:
        """`guard` reads the token; an OSError of it is trouble as a port that is taken is."""
        self._place = host, port
        self._guard_of = guard
        self._guard = Guard(b"")
        self._figures = figures
        self._told = told
        self._most = most
        self._patience_s = patience_s
        self._again_s = again_s
        self._callers: dict[socket.socket, _Caller] = {}
        self._trouble: str | None = None
        self._ending = threading.Event()
        self._wake, self._woken = socket.socketpair()
        self._thread = threading.Thread(target=self._run, name="metrics", daemon=True)
        self.port = 0
        """Where it listens once it does."""

    def start(self) -> None:
        """Begin to listen, or to try."""
        self._thread.start()

    def close(self, seconds: float = 2.0) -> None:
        """Hang up and let go of the port."""
        self._ending.set()
        with suppress(OSError):
            self._wake.send(b"\0")
        if self._thread.is_alive():
            self._thread.join(seconds)
        self._wake.close()
        self._woken.close()

    def _run(self) -> None:
        while not self._ending.is_set():
            try:
                self._guard = self._guard_of()
                with _opened(*self._place) as door:
                    self.port = door.getsockname()[1]
                    self._tell("")
                    self._listen(door)
            except OSError as error:
                self._tell(error.strerror or type(error).__name__)
                self._ending.wait(self._again_s)

    def _tell(self, trouble: str) -> None:
        if trouble != self._trouble:
            self._trouble = trouble
            self._told(trouble)

    def _listen(self, door: socket.socket) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(door, selectors.EVENT_READ)
            selector.register(self._woken, selectors.EVENT_READ)
            try:
                while not self._ending.is_set():
                    for key, _ in selector.select(BEAT_S):
                        if key.fileobj is door:
                            self._accept(door, selector)
                        elif key.data is not None:
                            self._attend(key.data, selector)
                    self._lose_patience(selector)
            finally:
                for caller in list(self._callers.values()):
                    self._hang_up(caller, selector)

    def _accept(self, door: socket.socket, selector: selectors.BaseSelector) -> None:
        try:
            line, _ = door.accept()
        except OSError:
            self._ending.wait(OUT_OF_BREATH_S)  # gone again, or no descriptor left: not asked again at once
            return
        while len(self._callers) >= self._most:
            idle = [caller for caller in self._callers.values() if not caller.asked]
            self._hang_up(min(idle or self._callers.values(), key=lambda caller: caller.since), selector)
        line.setblocking(False)
        caller = self._callers[line] = _Caller(line, time.monotonic())
        selector.register(line, selectors.EVENT_READ, caller)

    def _attend(self, caller: _Caller, selector: selectors.BaseSelector) -> None:
        if caller.line not in self._callers:
            return  # hung up in this very round
        try:
            if not caller.asked:
                self._hear(caller, selector)
            if caller.asked:
                caller.reply = caller.reply[caller.line.send(caller.reply) :]
                if not caller.reply:
                    self._hang_up(caller, selector)
        except BlockingIOError:
            pass
        except OSError:
            self._hang_up(caller, selector)

    def _hear(self, caller: _Caller, selector: selectors.BaseSelector) -> None:
        piece = caller.line.recv(LARGEST + 1)
        caller.request += piece
        if is_whole(caller.request):
            caller.asked = True
            caller.reply = memoryview(answer(caller.request, self._guard, self._figures))
            caller.request = b""
            selector.modify(caller.line, selectors.EVENT_WRITE, caller)
        elif not piece:
            self._hang_up(caller, selector)

    def _lose_patience(self, selector: selectors.BaseSelector) -> None:
        now = time.monotonic()
        for caller in [one for one in self._callers.values() if now - one.since > self._patience_s]:
            self._hang_up(caller, selector)

    def _hang_up(self, caller: _Caller, selector: selectors.BaseSelector) -> None:
        del self._callers[caller.line]
        with suppress(KeyError, ValueError):
            selector.unregister(caller.line)
        with suppress(OSError):
            caller.line.shutdown(socket.SHUT_WR)
        caller.line.close()


def _opened(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    door = socket.socket(family, socket.SOCK_STREAM | socket.SOCK_CLOEXEC)
    try:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((host, port))
        door.listen(64)
        door.setblocking(False)
    except BaseException:
        door.close()
        raise
    return door
