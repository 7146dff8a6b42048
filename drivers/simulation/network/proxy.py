"""Stands before an HTTP server and passes whole requests and answers on, or does not."""

import asyncio
import random
import socket
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import Any, Self, assert_never

from drivers.simulation.network.faults import ANY, WRITES, Fault, Point, Script
from drivers.simulation.network.http_framing import Message, read_request
from drivers.simulation.network.upstream import Upstream
from drivers.simulation.ports import StablePort, reset_on_close

_CONTROL_TIMEOUT_S = 5.0
_UNAVAILABLE = b"HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain\r\nContent-Length: 11\r\n\r\nunavailable"
_PIECES = 40


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
    """Listens on this machine, at `address`, before `upstream`; each request goes there on a connection of its own.

    It has a thread of its own until `close`. Each fault has taken hold when its call returns; connections of clients
    are kept alive as the client and the server wish. A server that is not there resets the client's connection.
    `told` hears of every request that was hit, on the proxy's thread.
    """

    def __init__(
        self,
        upstream_host: str,
        upstream_port: int,
        *,
        upstream: Upstream | None = None,
        port: int = 0,
        chance: random.Random | None = None,
        told: Callable[[str, Fault], None] = lambda _start_line, _fault: None,
    ) -> None:
        self._upstream = upstream or Upstream(upstream_host, upstream_port)
        self._port = StablePort(port)
        self._script = Script(chance)
        self._told = told
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

    @property
    def hits(self) -> list[Fault]:
        """What happened, in order."""
        return self._script.hits

    def lead_to(self, host: str, port: int) -> None:
        """The server was started anew elsewhere: later requests go there."""
        self._upstream = replace(self._upstream, host=host, port=port)

    def arm(self, *faults: Fault) -> None:
        """From now on these wait for their request."""
        self._script.arm(*faults)

    def take(self, start_line: str, *, refused: bool = False) -> Fault | None:
        """See `Script.take`."""
        return self._script.take(start_line, refused=refused)

    def cut(self) -> None:
        """Resets every connection and refuses new ones."""
        self._do(self._cut())

    def restore(self) -> None:
        """Ends `cut`; other faults stay."""
        self._do(self._listen())

    def slow(self, seconds: float) -> None:
        """Answers arrive `seconds` later than the server gave them."""
        self._do(self._weather(Fault(ANY, Point.SLOW, times=None, seconds=seconds)))

    def stall(self) -> None:
        """Takes requests, neither passes them on nor answers; what it took is lost when the fault ends."""
        self._do(self._weather(Fault(ANY, Point.SILENT, times=None)))

    def drop_answer_after_commit(self, times: int = 1) -> None:
        """Passes the next `times` writing requests on, waits for the server's answer and loses it by a reset.

        Requests that only read (GET, HEAD, OPTIONS) go on as before and use none of the `times` up.
        """
        self._script.arm(Fault(WRITES, Point.BEFORE_ANSWER, times=times))

    def refuse_with_503(self, times: int = 1) -> None:
        """Answers the next `times` requests with 503 and does not pass them on."""
        self._script.arm(Fault(ANY, Point.UNAVAILABLE, times=times))

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
        await self._end_weather()
        self._script.clear()
        await self._listen()

    async def _weather(self, fault: Fault) -> None:
        """One weather at a time."""
        await self._end_weather()
        self._script.arm(fault)

    async def _end_weather(self) -> None:
        self._script.disarm(Point.SLOW)
        if self._script.disarm(Point.SILENT):
            await self._reset_all()  # what was taken meanwhile is lost

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
                if not await self._served(visit, request, reader, writer) or request.closes:
                    return
        except (OSError, ValueError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            visit.reset()  # one side went away, or it was no HTTP
        finally:
            writer.close()

    async def _served(
        self, visit: _Visit, request: Message, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        """Whether the client's connection goes on."""
        fault = self._script.take(request.start_line)
        if fault is None:
            answer = await self._upstream.passed_on(request)
            writer.write(answer.raw)
            await writer.drain()
            return not answer.closes
        self._told(request.start_line, fault)
        return await self._broken(fault, visit, request, reader, writer)

    async def _broken(
        self,
        fault: Fault,
        visit: _Visit,
        request: Message,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> bool:
        match fault.point:
            case Point.SILENT:
                await reader.read(1)  # until the client gives up, or the fault ends
            case Point.BEFORE_REQUEST:
                visit.reset()
            case Point.IN_REQUEST:
                await self._upstream.half_passed_on(request)
                visit.reset()
            case Point.BEFORE_ANSWER:
                await self._upstream.passed_on(request)
                visit.reset()
            case Point.IN_HEADERS:
                answer = (await self._upstream.passed_on(request)).raw
                writer.write(answer[: answer.index(b"\r\n\r\n") // 2])
            case Point.IN_BODY:
                answer = (await self._upstream.passed_on(request)).raw
                body = answer.index(b"\r\n\r\n") + 4
                writer.write(answer[: (body + len(answer)) // 2])
            case Point.LATE:
                answer = (await self._upstream.passed_on(request)).raw
                await reader.read(1)
                writer.write(answer)
            case Point.TWICE:
                first = await self._upstream.passed_on(request)
                await self._upstream.passed_on(self.copied(request))
                writer.write(first.raw)
                return not first.closes
            case Point.UNAVAILABLE:
                writer.write(_UNAVAILABLE)
                return True
            case Point.SLOW:
                late = await self._upstream.passed_on(request)
                await asyncio.sleep(fault.seconds)
                writer.write(late.raw)
                await writer.drain()
                return not late.closes
            case Point.DRIP:
                await self._drip((await self._upstream.passed_on(request)).raw, fault.seconds, writer)
            case Point.REFUSED:
                raise AssertionError("a connection that was taken cannot be refused")
            case _:
                assert_never(fault.point)
        return False

    async def _drip(self, answer: bytes, seconds: float, writer: asyncio.StreamWriter) -> None:
        size = max(1, len(answer) // _PIECES)
        for start in range(0, len(answer), size):
            writer.write(answer[start : start + size])
            await writer.drain()
            await asyncio.sleep(seconds / _PIECES)

    def copied(self, request: Message) -> Message:
        """The second of two requests; a worse line than this one might change it."""
        return request
