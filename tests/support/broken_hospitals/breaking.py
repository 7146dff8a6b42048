"""A sandbox hospital that breaks one rule at a time, on order: what the conformance suite must notice."""

import json
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from unittest import mock

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.sandbox import API_PATH
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.server import running
from kiosk.sandbox.serving import Plan
from support.told_offices import StillOffice


@dataclass(frozen=True, slots=True)
class Asked:
    """A request; header names are in lower case, `path` stands below the contract's base."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: bytes

    @property
    def data(self) -> Any:
        try:
            return json.loads(self.body)
        except ValueError:
            return None

    @property
    def key(self) -> str | None:
        return self.headers.get("idempotency-key")

    def creates(self, path: str = "/visits") -> bool:
        return self.method == "POST" and self.path == path

    def saying(self, **changes: Any) -> "Asked":
        """With other values in its body."""
        return replace(self, body=json.dumps(self.data | changes).encode())

    def with_header(self, name: str, value: str | None) -> "Asked":
        headers = {other: each for other, each in self.headers.items() if other != name}
        return replace(self, headers=headers if value is None else headers | {name: value})


@dataclass(frozen=True, slots=True)
class Said:
    """An answer."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def data(self) -> Any:
        try:
            return json.loads(self.body)
        except ValueError:
            return None

    @property
    def code(self) -> str | None:
        return self.data.get("code") if self.status >= 400 and isinstance(self.data, dict) else None

    def saying(self, data: Any, status: int | None = None) -> "Said":
        body = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
        return replace(self, body=body, status=status or self.status)

    def edited(self, edit: Callable[[str], str]) -> "Said":
        return replace(self, body=edit(self.body.decode()).encode())

    def with_header(self, name: str, value: str | None) -> "Said":
        headers = {other: each for other, each in self.headers.items() if other != name}
        return replace(self, headers=headers if value is None else headers | {name: value})


def problem(status: int, code: str, **more: Any) -> Said:
    """A problem as the contract describes it."""
    data = {
        "type": "about:blank",
        "title": "Broken on purpose",
        "status": status,
        "code": code,
        "retryable": False,
        "messageVi": "Hỏng có chủ ý.",
        "traceId": "0" * 32,
    } | more
    return Said(status, {"content-type": "application/problem+json"}, json.dumps(data, ensure_ascii=False).encode())


Ask = Callable[[Asked], Awaitable[Said]]
Breaks = Callable[[Asked, Ask, dict[str, Any]], Awaitable[Said]]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One broken rule, and the checks each of which must notice it."""

    name: str
    caught_by: tuple[str, ...]
    breaks: Breaks


MUTANTS: dict[str, Mutant] = {}


def breaks(*caught_by: str) -> Callable[[Breaks], Breaks]:
    """Write a mutant down under its function's name. `memory` is its own, empty at the beginning."""

    def write_down(function: Breaks) -> Breaks:
        name = function.__name__.replace("_", "-")
        assert name not in MUTANTS
        MUTANTS[name] = Mutant(name, caught_by, function)
        return function

    return write_down


@dataclass
class BrokenHospital:
    """A running hospital; `mutant` says what it does wrong, None is nothing."""

    origin: str = ""
    mutant: Mutant | None = None
    memory: dict[str, Any] = field(default_factory=dict)

    def breaking(self, mutant: Mutant | None) -> None:
        self.mutant, self.memory = mutant, {}

    def wrapped(self, app: ASGIApp) -> ASGIApp:
        async def serve(scope: Scope, receive: Receive, send: Send) -> None:
            if self.mutant is None or scope["type"] != "http" or not scope["path"].startswith(API_PATH):
                await app(scope, receive, send)
                return
            asked = _asked(scope, await _body(receive))
            said = await self.mutant.breaks(asked, lambda each: _passed(app, scope, each), self.memory)
            headers = {**said.headers, "content-length": str(len(said.body))}
            raw = [(name.encode(), value.encode()) for name, value in headers.items()]
            await send({"type": "http.response.start", "status": said.status, "headers": raw})
            await send({"type": "http.response.body", "body": said.body})

        return serve


@contextmanager
def broken_hospital(folder: Path, clock: Callable[[], Any]) -> Iterator[BrokenHospital]:
    """A hospital on a free loopback port."""
    hospital = BrokenHospital()

    healthy = Plan.application

    def build(plan: Plan, sandbox: Hospital) -> ASGIApp:
        return hospital.wrapped(healthy(plan, sandbox))

    with ExitStack() as stack:
        with mock.patch.object(Plan, "application", build):  # this hospital only: others of the run stay healthy
            hospital.origin = stack.enter_context(
                running(f"sqlite:///{folder / 'hospital.db'}", clock=clock, office=StillOffice())
            )
        yield hospital


def _asked(scope: Scope, body: bytes) -> Asked:
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
    path = scope["path"].removeprefix(API_PATH)
    return Asked(scope["method"], path, scope["query_string"].decode(), headers, body)


async def _body(receive: Receive) -> bytes:
    whole = b""
    while True:
        message = await receive()
        whole += message.get("body", b"")
        if not message.get("more_body"):
            return whole


async def _passed(app: ASGIApp, scope: Scope, asked: Asked) -> Said:
    """What the healthy hospital says."""
    start: dict[str, Any] = {}
    parts: list[bytes] = []
    headers = asked.headers | {"content-length": str(len(asked.body))}
    inner = dict(scope) | {
        "method": asked.method,
        "path": API_PATH + asked.path,
        "raw_path": (API_PATH + asked.path).encode(),
        "query_string": asked.query.encode(),
        "headers": [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()],
        "state": {},
    }

    async def receive() -> Message:
        return {"type": "http.request", "body": asked.body, "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        else:
            parts.append(message.get("body", b""))

    await app(inner, receive, send)
    said = {name.decode("latin-1"): value.decode("latin-1") for name, value in start["headers"]}
    return Said(start["status"], said, b"".join(parts))
