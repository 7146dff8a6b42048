"""A line that breaks at one named point of one chosen request. (For bad weather see drivers.simulation.network.)

It stands before an HTTP server and passes whole requests and answers on, each request on a connection of its own to
the server. What is chosen is hit once, the first time it comes.
"""

import asyncio
import threading
from typing import Any, Self, assert_never

from drivers.simulation.http_framing import Message, read_answer, read_request
from drivers.simulation.ports import StablePort, reset_on_close
from support.line_faults import Fault, Point

CONTROL_S = 5.0


class PointedProxy:
    """Listens at `address` on a thread of its own until `close`.

    Each `arm`ed fault happens once and is then in `hits`.
    """

    def __init__(self, upstream_host: str, upstream_port: int) -> None:
        self._upstream = upstream_host, upstream_port
        self._port = StablePort()
        self._lock = threading.Lock()
        self._armed: list[Fault] = []
        self._seen: dict[Fault, int] = {}
        self.hits: list[Fault] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="pointed proxy", daemon=True)
        self._thread.start()
        self._server: asyncio.Server = self._do(asyncio.start_server(self._serve, sock=self._port.listen()))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def address(self) -> tuple[str, int]:
        """Host and port; they never change."""
        return self._port.address

    def arm(self, *faults: Fault) -> None:
        """From now on these wait for their request."""
        with self._lock:
            self._armed += faults

    def take(self, start_line: str, *, refused: bool = False) -> Point | None:
        """What is to happen to the request that begins with this line, and that it has happened now.

        The client asks with `refused` whether to find nobody there; the proxy asks for everything else.
        """
        with self._lock:
            for fault in self._armed:
                if (fault.point is Point.REFUSED) is not refused or not fault.request.is_begun_by(start_line):
                    continue
                self._seen[fault] = self._seen.get(fault, 0) + 1
                if self._seen[fault] > fault.skip:
                    self._armed.remove(fault)
                    self.hits.append(fault)
                    return fault.point
        return None

    def close(self) -> None:
        """Break what is connected and end the thread; closing twice does nothing."""
        if self._loop.is_closed():
            return
        self._do(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
        self._port.close()

    # On the proxy's own thread

    def _do(self, action: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(action, self._loop).result(CONTROL_S)

    async def _end(self) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            while (request := await read_request(reader)) is not None:
                point = self.take(request.start_line)
                if point is None:
                    writer.write((await self._passed_on(request)).raw)
                    await writer.drain()
                else:
                    await self._break(point, request, reader, writer)
                    if point is not Point.TWICE:
                        return
        except (OSError, ValueError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            _reset(writer)  # one side went away, or it was no HTTP
        except asyncio.CancelledError:
            _reset(writer)
        finally:
            self._tasks.discard(task)
            writer.close()

    async def _break(
        self, point: Point, request: Message, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        match point:
            case Point.SILENT:
                await reader.read(1)  # until the client gives up
            case Point.BEFORE_REQUEST:
                _reset(writer)
            case Point.IN_REQUEST:
                await self._half_passed_on(request)
                _reset(writer)
            case Point.BEFORE_ANSWER:
                await self._passed_on(request)
                _reset(writer)
            case Point.IN_HEADERS:
                answer = (await self._passed_on(request)).raw
                writer.write(answer[: answer.index(b"\r\n\r\n") // 2])
            case Point.IN_BODY:
                answer = (await self._passed_on(request)).raw
                body = answer.index(b"\r\n\r\n") + 4
                writer.write(answer[: (body + len(answer)) // 2])
            case Point.LATE:
                answer = (await self._passed_on(request)).raw
                await reader.read(1)
                writer.write(answer)
            case Point.TWICE:
                answer = (await self._passed_on(request)).raw
                await self._passed_on(self.copied(request))
                writer.write(answer)
            case Point.REFUSED:
                raise AssertionError("a connection that was taken cannot be refused")
            case _:
                assert_never(point)

    def copied(self, request: Message) -> Message:
        """The second of two requests; a worse line than this one might change it."""
        return request

    async def _passed_on(self, request: Message) -> Message:
        reader, writer = await asyncio.open_connection(*self._upstream)
        try:
            writer.write(request.raw)
            await writer.drain()
            return await read_answer(reader, request.method)
        finally:
            writer.close()

    async def _half_passed_on(self, request: Message) -> None:
        body = request.raw.index(b"\r\n\r\n") + 4
        half = (body + len(request.raw)) // 2 if len(request.raw) > body else body // 2
        _, writer = await asyncio.open_connection(*self._upstream)
        writer.write(request.raw[:half])
        await writer.drain()
        _reset(writer)


def _reset(writer: asyncio.StreamWriter) -> None:
    connection = writer.get_extra_info("socket")
    if connection is not None and connection.fileno() >= 0:
        reset_on_close(connection)
    writer.transport.abort()
