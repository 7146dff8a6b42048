"""Where an HTTP/1.1 message ends on its connection (RFC 9112, section 6): enough to pass whole messages on."""

from asyncio import IncompleteReadError, StreamReader
from dataclasses import dataclass

_HEAD_END = b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Message:
    """One request or answer as it stood on the wire; `raw` may be personal and is not in its `repr`."""

    raw: bytes
    start_line: str
    closes: bool

    @property
    def method(self) -> str:
        """The method of a request."""
        return self.start_line.split(" ", 1)[0]

    def __repr__(self) -> str:
        return f"Message(<{len(self.raw)} bytes>)"


async def read_request(reader: StreamReader) -> Message | None:
    """The next request; None when the other side ended the connection between two.

    Raises IncompleteReadError when it ended in the middle, LimitOverrunError or ValueError for what is no HTTP.
    """
    try:
        head = await reader.readuntil(_HEAD_END)
    except IncompleteReadError as error:
        if error.partial:
            raise
        return None
    start_line, fields = _parsed(head)
    if fields.get("transfer-encoding", "").lower().endswith("chunked"):
        body = await _chunks(reader)
    else:
        body = await reader.readexactly(int(fields.get("content-length", "0")))
    return Message(head + body, start_line, _closes(start_line, fields))


async def read_answer(reader: StreamReader, method: str) -> Message:
    """The final answer to a request by `method`; interim answers are dropped. Raises as `read_request` does."""
    while True:
        head = await reader.readuntil(_HEAD_END)
        start_line, fields = _parsed(head)
        status = int(start_line.split(" ", 2)[1])
        if status >= 200:
            break
    closes = _closes(start_line, fields)
    if method == "HEAD" or status in (204, 304):
        body = b""
    elif fields.get("transfer-encoding", "").lower().endswith("chunked"):
        body = await _chunks(reader)
    elif "content-length" in fields:
        body = await reader.readexactly(int(fields["content-length"]))
    else:
        body, closes = await reader.read(), True
    return Message(head + body, start_line, closes)


def _parsed(head: bytes) -> tuple[str, dict[str, str]]:
    start_line, *lines = head.decode("latin-1").removesuffix("\r\n\r\n").split("\r\n")
    fields = (line.partition(":") for line in lines)
    return start_line, {name.strip().lower(): value.strip() for name, _, value in fields}


def _closes(start_line: str, fields: dict[str, str]) -> bool:
    connection = fields.get("connection", "").lower()
    return connection != "keep-alive" if "HTTP/1.0" in start_line else connection == "close"


async def _chunks(reader: StreamReader) -> bytes:
    body = bytearray()
    while True:
        size_line = await reader.readuntil(b"\r\n")
        body += size_line
        size = int(size_line.split(b";")[0], 16)
        if not size:
            break
        body += await reader.readexactly(size + 2)
    while True:
        trailer = await reader.readuntil(b"\r\n")
        body += trailer
        if trailer == b"\r\n":
            return bytes(body)
