"""The server behind the line."""

import asyncio
import re
import ssl
from dataclasses import dataclass

from drivers.simulation.network.http_framing import Message, read_answer
from drivers.simulation.ports import reset_on_close

_HOST = re.compile(rb"(?im)^host:[^\r\n]*")


@dataclass(frozen=True, slots=True)
class Upstream:
    """Where requests go. With `host_header` the request names that host instead of the proxy's address."""

    host: str
    port: int
    tls: ssl.SSLContext | None = None
    host_header: str | None = None

    async def passed_on(self, request: Message) -> Message:
        """The server's answer, on a connection of its own. Raises OSError, and what `read_answer` raises."""
        reader, writer = await self._connected()
        try:
            writer.write(self._addressed(request))
            await writer.drain()
            return await read_answer(reader, request.method)
        finally:
            writer.close()

    async def half_passed_on(self, request: Message) -> None:
        """The server gets the first half, then a reset."""
        raw = self._addressed(request)
        body = raw.index(b"\r\n\r\n") + 4
        half = (body + len(raw)) // 2 if len(raw) > body else body // 2
        _, writer = await self._connected()
        writer.write(raw[:half])
        await writer.drain()
        reset(writer)

    async def _connected(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        name = self.host if self.tls is not None else None
        return await asyncio.open_connection(self.host, self.port, ssl=self.tls, server_hostname=name)

    def _addressed(self, request: Message) -> bytes:
        if self.host_header is None:
            return request.raw
        head, gap, body = request.raw.partition(b"\r\n\r\n")
        return _HOST.sub(b"Host: " + self.host_header.encode("ascii"), head, count=1) + gap + body


def reset(writer: asyncio.StreamWriter) -> None:
    """Breaks a connection so that the other side sees a reset."""
    connection = writer.get_extra_info("socket")
    if connection is not None and connection.fileno() >= 0:
        reset_on_close(connection)
    writer.transport.abort()
