"""Many kiosks that ask a hospital over HTTP from one thread, so light that the hospital is what is measured.

A kiosk polls the queues with the ETag it has, and books now and then: search, coverage, services, a new patient where
the search found nobody, the visit. One connection each, kept open, as a kiosk's is.
"""

import asyncio
import json
import random
import time
import uuid
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from kiosk.sandbox import API_PATH

DEPARTMENTS = ("dep-ntq", "dep-tm", "dep-hh", "dep-th", "dep-nt", "dep-tk")


@dataclass
class Book:
    """What happened: seconds of each operation, and the visits that were acknowledged."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    booked: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def percentile(self, part: float, *operations: str) -> float:
        """Milliseconds."""
        values = sorted(value for each in operations for value in self.seconds[each])
        return 1000 * values[min(len(values) - 1, int(part * len(values)))]

    @property
    def requests(self) -> int:
        return sum(len(values) for values in self.seconds.values())


IDLE_S = 3.0


class Line:
    """One kiosk's connection, kept while it is used."""

    def __init__(self, origin: str, book: Book) -> None:
        address = urlsplit(origin)
        self._host, self._port = str(address.hostname), int(address.port or 80)
        self._book = book
        self._reader: asyncio.StreamReader | None = None
        self._used_at = 0.0
        self._etags: dict[str, str] = {}

    async def ask(self, operation: str, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """Status and body of the answer; how long it took goes into the book."""
        started = time.perf_counter()
        if self._reader is not None and started - self._used_at > IDLE_S:
            await self.close()  # the server closes what is idle for long
            self._reader = None
        if self._reader is None:
            self._reader, self._writer = await asyncio.open_connection(self._host, self._port)
        content = b"" if body is None else json.dumps(body).encode()
        head = [f"{method} {API_PATH}{path} HTTP/1.1", f"Host: {self._host}:{self._port}"]
        if method == "POST":
            head += [f"Idempotency-Key: {uuid.uuid4()}", "Content-Type: application/json"]
            head.append(f"Content-Length: {len(content)}")
        elif path in self._etags:
            head.append(f"If-None-Match: {self._etags[path]}")
        self._writer.write("\r\n".join([*head, "", ""]).encode() + content)
        status, answer = await self._answer(path)
        self._used_at = time.perf_counter()
        self._book.seconds[operation].append(self._used_at - started)
        if status >= 400:
            self._book.problems.append(f"{operation} {status} {answer.get('code')}")
        return status, answer

    async def _answer(self, path: str) -> tuple[int, Any]:
        assert self._reader is not None
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head.rstrip().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        content = await self._reader.readexactly(int(headers.get("content-length", 0)))
        if "etag" in headers:
            self._etags[path] = headers["etag"]
        return int(first.split()[1]), json.loads(content) if content else {}

    async def close(self) -> None:
        if self._reader is not None:
            self._writer.close()
            await self._writer.wait_closed()


class Kiosk:
    """One kiosk. `luck` chooses departments and moments."""

    def __init__(self, number: int, origin: str, book: Book, luck: random.Random) -> None:
        self.name = f"B{number}"
        self.line = Line(origin, book)
        self.book = book
        self.luck = luck

    async def poll(self) -> None:
        await self.line.ask("queues", "GET", "/queues")

    async def visit(self) -> None:
        """One patient, from the card to the number."""
        citizen = f"0010{self.luck.randrange(10**8):08d}"
        search = {"identifierType": "CCCD", "value": citizen, "name": "PHAN VÍ DỤ", "birthDate": "1980-05-06"}
        await self.line.ask("search", "POST", "/patients:search", search)
        card = {"citizenNumber": citizen, "name": "PHAN VÍ DỤ", "birthDate": "1980-05-06"}
        await self.line.ask("coverage", "POST", "/coverage:check", card | {"visitDate": date.today().isoformat()})
        patient = {
            "clientReference": str(uuid.uuid4()),
            "identifiers": [{"type": "CCCD", "value": citizen}],
            "name": "PHAN VÍ DỤ",
            "birthDate": "1980-05-06",
            "birthDatePrecision": "day",
            "sex": "female",
            "source": "chip",
        }
        status, known = await self.line.ask("register", "POST", "/patients", patient)
        if status != 201:
            return
        department = self.luck.choice(DEPARTMENTS)
        await self.line.ask("services", "GET", f"/services?departmentId={department}")
        wanted = {
            "clientReference": str(uuid.uuid4()),
            "kioskId": self.name,
            "patientId": known["patientId"],
            "departmentId": department,
            "payer": "SELF",
        }
        status, visit = await self.line.ask("visit", "POST", "/visits", wanted)
        if status == 201:
            self.book.booked[wanted["clientReference"]] = visit["queue"]["display"]


def peak(origin: str, kiosks: int, seconds: float, visit_seconds: float = 30.0, poll_seconds: float = 3.0) -> Book:
    """Every kiosk books each `visit_seconds` and polls each `poll_seconds`, whether answers are slow or not."""
    book, luck = Book(), random.Random(1)

    async def turns(kiosk: Kiosk, every: float, act: Any, until: float) -> None:
        moment = time.monotonic() + luck.random() * every
        while moment < until:
            await asyncio.sleep(max(0.0, moment - time.monotonic()))
            await act()
            moment += every

    async def lobby() -> None:
        until = time.monotonic() + seconds
        # Polling has a connection of its own: it goes on while a patient is served.
        crowd = [(Kiosk(n, origin, book, luck), Kiosk(n, origin, book, luck)) for n in range(kiosks)]
        await asyncio.gather(
            *(turns(one, visit_seconds, one.visit, until) for one, _ in crowd),
            *(turns(other, poll_seconds, other.poll, until) for _, other in crowd),
        )
        for each in crowd:
            for kiosk in each:
                await kiosk.line.close()

    asyncio.run(lobby())
    return book


def pressing(origin: str, kiosks: int, seconds: float, act: str) -> Book:
    """Every kiosk does `act` again as soon as it was answered: as much as the hospital can bear."""
    book, luck = Book(), random.Random(1)

    async def again(kiosk: Kiosk, until: float) -> None:
        while time.monotonic() < until:
            await getattr(kiosk, act)()
        await kiosk.line.close()

    async def lobby() -> None:
        until = time.monotonic() + seconds
        await asyncio.gather(*(again(Kiosk(n, origin, book, luck), until) for n in range(kiosks)))

    asyncio.run(lobby())
    return book
