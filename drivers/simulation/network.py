"""A line to a server that can be cut, slowed and made to lose answers: the network of a hospital on a bad day."""

import asyncio
import socket
import threading
from collections.abc import Coroutine
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Self, assert_never

from drivers.simulation.http_framing import Message, read_answer, read_request
from drivers.simulation.ports import StablePort, reset_on_close

_CONTROL_TIMEOUT_S = 5.0
_UNAVAILABLE = b"HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain\r\nContent-Length: 11\r\n\r\nunavailable"
_READS = ("GET", "HEAD", "OPTIONS")


@dataclass(frozen=True, slots=True)
class _Normal:
    pass


@dataclass(frozen=True, slots=True)
class _Slow:
    seconds: float


@dataclass(frozen=True, slots=True)
class _Stalled:
    pass


_Weather = _Normal | _Slow | _Stalled


@dataclass(slots=True, eq=False)
class _Visit:
    """A client's connection; it has a writer once it is served."""

    connection: socket.socket
    writer: asyncio.StreamWriter | None = None

    def reset(self) -> None:
        """Drops it so that the client sees a reset."""
        if self.connection.fileno() >= 0:
            reset_on_close(self.connection)
        if self.writer is not None:
            self.writer.transport.abort()


class FaultProxy:
    """Stands before an HTTP server on loopback, at `address`, and passes whole requests and answers on.

    It has a thread of its own until `close`. Each fault has taken hold when its call returns; connections are kept
    alive as the client and the server wish. A server that is not there resets the client's connection.
    """

    def __init__(self, upstream_host: str, upstream_port: int) -> None:
        self._upstream = upstream_host, upstream_port
        self._port = StablePort()
        self._weather: _Weather = _Normal()
        self._answers_to_drop = 0
        self._requests_to_refuse = 0
        self._listener: socket.socket | None = None
        self._visits: dict[asyncio.Task[None], _Visit] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="fault proxy", daemon=True)
        self._thread.start()
        self._do(self._listen())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def address(self) -> tuple[str, int]:
        """Host and port; they never change."""
        return self._port.address

    def cut(self) -> None:
        """Resets every connection and refuses new ones."""
        self._do(self._cut())

    def restore(self) -> None:
        """Ends `cut`; other faults stay."""
        self._do(self._listen())

    def slow(self, seconds: float) -> None:
        """Answers arrive `seconds` later than the server gave them."""
        self._do(self._set_weather(_Slow(seconds)))

    def stall(self) -> None:
        """Takes requests, neither passes them on nor answers; what it took is lost when the fault ends."""
        self._do(self._set_weather(_Stalled()))

    def drop_answer_after_commit(self, times: int = 1) -> None:
        """Passes the next `times` writing requests on, waits for the server's answer and loses it by a reset.

        Requests that only read (GET, HEAD, OPTIONS) go on as before and use none of the `times` up.
        """
        self._do(self._drop(times))

    def refuse_with_503(self, times: int = 1) -> None:
        """Answers the next `times` requests with 503 and does not pass them on."""
        self._do(self._refuse(times))

    def normal(self) -> None:
        """Ends every fault."""
        self._do(self._clear())

    def close(self) -> None:
        """Resets what is connected and ends the thread; closing twice does nothing."""
        if self._loop.is_closed():
            return
        self._do(self._cut())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
        self._port.close()

    # On the proxy's own thread

    def _do(self, action: Coroutine[Any, Any, None]) -> None:
        done: Future[None] = asyncio.run_coroutine_threadsafe(action, self._loop)
        done.result(_CONTROL_TIMEOUT_S)

    async def _listen(self) -> None:
        if self._listener is None:
            self._listener = self._port.listen()
            self._listener.setblocking(False)
            self._loop.add_reader(self._listener, self._accept, self._listener)

    async def _cut(self) -> None:
        if self._listener is not None:
            self._loop.remove_reader(self._listener)
            self._listener.close()
            self._listener = None
        await self._reset_all()

    async def _clear(self) -> None:
        self._answers_to_drop = self._requests_to_refuse = 0
        await self._set_weather(_Normal())
        await self._listen()

    async def _set_weather(self, weather: _Weather) -> None:
        if isinstance(self._weather, _Stalled) and not isinstance(weather, _Stalled):
            await self._reset_all()
        self._weather = weather

    async def _drop(self, times: int) -> None:
        self._answers_to_drop = times

    async def _refuse(self, times: int) -> None:
        self._requests_to_refuse = times

    async def _reset_all(self) -> None:
        tasks = list(self._visits)
        for task in tasks:
            self._visits[task].reset()
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _accept(self, listener: socket.socket) -> None:
        try:
            connection, _ = listener.accept()
        except (BlockingIOError, ConnectionError):
            return  # gone before it was served
        connection.setblocking(False)
        visit = _Visit(connection)
        task = self._loop.create_task(self._serve(visit))
        self._visits[task] = visit
        task.add_done_callback(self._leave)

    def _leave(self, task: asyncio.Task[None]) -> None:
        visit = self._visits.pop(task)
        if visit.writer is None:
            visit.connection.close()  # ended before it was served

    async def _serve(self, visit: _Visit) -> None:
        reader, writer = await asyncio.open_connection(sock=visit.connection)
        visit.writer = writer
        try:
            while (request := await read_request(reader)) is not None:
                answer = await self._answered(request)
                if answer is None:
                    visit.reset()
                    return
                writer.write(answer.raw)
                await writer.drain()
                if answer.closes or request.closes:
                    return
        except (OSError, ValueError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            visit.reset()  # one side went away, or it was no HTTP
        finally:
            writer.close()

    async def _answered(self, request: Message) -> Message | None:
        """What the client gets; None for a reset."""
        if self._requests_to_refuse:
            self._requests_to_refuse -= 1
            return Message(_UNAVAILABLE, "", closes=False)
        match self._weather:
            case _Stalled():
                await asyncio.Event().wait()  # until the visit is cancelled
                return None
            case _Normal() | _Slow():
                pass
            case _:
                assert_never(self._weather)
        answer = await self._passed_on(request)
        if self._answers_to_drop and request.method not in _READS:
            self._answers_to_drop -= 1
            return None
        if isinstance(self._weather, _Slow):
            await asyncio.sleep(self._weather.seconds)
        return answer

    async def _passed_on(self, request: Message) -> Message:
        reader, writer = await asyncio.open_connection(*self._upstream)
        try:
            writer.write(request.raw)
            await writer.drain()
            return await read_answer(reader, request.method)
        finally:
            writer.close()
