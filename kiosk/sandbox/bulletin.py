"""The newest directory for all kiosks that wait for it: one look a second for everybody of a process, no thread each.

The hospital's office gives directories out (`Publisher`); this passes them on unopened.
"""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final, Protocol

from starlette.concurrency import run_in_threadpool

from kiosk.sandbox.database import DatabaseError

LOOK_SECONDS: Final = 1.0
"""How much later another process's version is seen; one of this process is seen at once."""
NEVER: Final = float("-inf")


class Publisher(Protocol):
    """Whoever gives directories out. Asked from a thread."""

    def released(self) -> tuple[int, bytes] | None:
        """The newest version and its bytes; None before the first. Raises DatabaseError."""
        ...


@dataclass(frozen=True, slots=True)
class Released:
    """A version as it is sent, again and again."""

    version: int
    body: bytes = field(repr=False)

    @property
    def etag(self) -> str:
        """As the contract has it."""
        return f'"{self.version}"'


class Bulletin:
    """Used by one event loop; `news` may be called from any thread."""

    def __init__(self, publisher: Publisher, clock: Callable[[], float] = time.monotonic) -> None:
        self._publisher = publisher
        self._clock = clock
        self._newest: Released | None = None
        self._looked = NEVER
        self._told = 0
        self._looking: asyncio.Task[None] | None = None
        self._waiting: set[asyncio.Future[None]] = set()
        self._watch: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._prodded = asyncio.Event()
        self._over = False

    async def newest(self) -> Released | None:
        """At most a second old. Raises DatabaseError."""
        self._loop = asyncio.get_running_loop()
        if self._clock() - self._looked >= LOOK_SECONDS:
            await self._look()
        return self._newest

    async def other_than(self, is_known: Callable[[Released | None], bool], seconds: float) -> Released | None:
        """The newest one, as soon as it is not known, or after so many seconds. Raises DatabaseError."""
        newest = await self.newest()
        deadline = self._clock() + seconds
        while not self._over and is_known(newest) and (left := deadline - self._clock()) > 0:
            turn = asyncio.get_running_loop().create_future()
            self._waiting.add(turn)
            if self._watch is None:
                self._watch = asyncio.create_task(self._keep_watch())
            try:
                with suppress(TimeoutError):
                    await asyncio.wait_for(turn, left)
            finally:
                self._waiting.discard(turn)
            newest = self._newest
        return newest

    def news(self) -> None:
        """A version was released in this process: look at once."""
        loop = self._loop
        self._looked = NEVER
        self._told += 1
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._prodded.set)

    def end(self) -> None:
        """Nobody waits any more: the server stops. Called in the event loop."""
        self._over = True
        self._wake()
        self._prodded.set()

    async def _keep_watch(self) -> None:
        """For as long as anybody waits."""
        try:
            while self._waiting and not self._over:
                self._prodded.clear()
                before = self._newest
                with suppress(DatabaseError):  # silent now: what is known still holds
                    await self._look()
                if self._newest is not before:
                    self._wake()
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._prodded.wait(), LOOK_SECONDS)
        finally:
            self._watch = None

    async def _look(self) -> None:
        """Once, whoever asks for it meanwhile."""
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._see())
        await asyncio.shield(self._looking)

    async def _see(self) -> None:
        looked, told = self._clock(), self._told
        released = await run_in_threadpool(self._publisher.released)
        known = self._newest
        if released is None:
            self._newest = None
        elif known is None or known.version != released[0]:
            self._newest = Released(*released)
        self._looked = looked if told == self._told else NEVER

    def _wake(self) -> None:
        for turn in self._waiting:
            if not turn.done():
                turn.set_result(None)
