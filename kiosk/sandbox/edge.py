"""The outermost layer of the contract's application: trace ids, asked-for misbehaviour, and the last word on faults.

A fault of ours is reported with its type and place only: exception texts and stacks may hold patient
data. Bodies are never logged.
"""

import asyncio
import logging
import re
import secrets
import traceback
from collections.abc import Callable
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.sandbox.database import DatabaseSilentError
from kiosk.sandbox.hospital import Controls
from kiosk.sandbox.misbehaving import Gate
from kiosk.sandbox.problems import MEDIA_TYPE, RefusalError, invalid, problem
from kiosk.sandbox.wire import FieldError

LARGEST_BODY = 1024 * 1024

_log = logging.getLogger("kiosk.sandbox")
_TRACE_PARENT = re.compile(rb"[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}")


class Edge:
    """Wraps an application; `controls` says how the hospital misbehaves at the moment."""

    def __init__(self, app: ASGIApp, controls: Callable[[], Controls]) -> None:
        self._app = app
        self._controls = controls
        self._gate = Gate()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, whatever happens."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        trace_id = _trace_id(scope)
        scope.setdefault("state", {})["trace_id"] = trace_id
        if _holds_nul(scope):
            await answer(invalid("", "a text with NUL in it"), trace_id)(scope, receive, send)
            return
        controls = self._controls()
        delay = controls.delay_seconds
        has_begun = False

        async def send_when_due(message: Message) -> None:
            nonlocal has_begun
            if delay and message["type"] == "http.response.start":
                await asyncio.sleep(delay)
            has_begun = True
            await send(message)

        with self._gate.passing(scope, controls) as refusal:
            if refusal is not None:
                wait = {"Retry-After": str(controls.limits.retry_after_seconds)}
                await answer(refusal, trace_id, wait)(scope, receive, send_when_due)
                return
            try:
                await self._app(scope, _bounded(receive), send_when_due)
            except Exception as error:  # the process's edge; as a rule unexpected() has answered and reported it
                if "fault" not in scope["state"]:
                    _report(error, trace_id)
                if not has_begun:
                    await answer(RefusalError("internal-error"), trace_id)(scope, receive, send)


def answer(refusal: RefusalError, trace_id: str, headers: dict[str, str] | None = None) -> Response:
    """A refusal as problem details."""
    body = problem(refusal, trace_id).model_dump_json(by_alias=True, exclude_none=True)
    headers = dict(headers or {})
    if refusal.kind.status in (429, 503):
        headers.setdefault("Retry-After", "5")
    return Response(body, refusal.kind.status, headers, MEDIA_TYPE)


async def refused(request: Request, refusal: Exception) -> Response:
    """Answers a RefusalError."""
    assert isinstance(refusal, RefusalError)  # noqa: S101 - registered for this type only
    return answer(refusal, request.state.trace_id)


async def malformed(request: Request, error: Exception) -> Response:
    """Answers what the shapes refused; says where, never what was sent."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for this type only
    errors = tuple(FieldError(pointer=_pointer(each["loc"]), message=str(each["msg"])) for each in error.errors())
    return answer(RefusalError("invalid-request", errors=errors), request.state.trace_id)


async def not_routed(request: Request, error: Exception) -> Response:
    """Answers what the framework refused before an operation was reached."""
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this type only
    code = {404: "not-found", 405: "method-not-allowed"}.get(error.status_code, "invalid-request")
    return answer(RefusalError(code), request.state.trace_id, dict(error.headers or {}))


async def no_database(request: Request, _error: Exception) -> Response:
    """The database does not answer: nothing was committed."""
    return answer(RefusalError("his-unavailable"), request.state.trace_id)


async def unexpected(request: Request, error: Exception) -> Response:
    """A fault of ours."""
    request.state.fault = type(error).__name__
    _report(error, request.state.trace_id)
    return answer(RefusalError("internal-error"), request.state.trace_id)


HANDLERS: dict[Any, Any] = {
    RefusalError: refused,
    RequestValidationError: malformed,
    HTTPException: not_routed,
    DatabaseSilentError: no_database,
    Exception: unexpected,
}


def _bounded(receive: Receive) -> Receive:
    """The body as it comes, up to a length no request of the contract has. Raises RefusalError."""
    left = LARGEST_BODY

    async def receive_bounded() -> Message:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise invalid("", "the body is too large")
        return message

    return receive_bounded


def _holds_nul(scope: Scope) -> bool:
    """Whether the path or the query does; PostgreSQL has no such texts. Bodies are tidied where they are read."""
    return "\0" in scope["path"] or b"%00" in scope["query_string"]


def _trace_id(scope: Scope) -> str:
    """The caller's trace (W3C Trace Context), or a new one."""
    for name, value in scope["headers"]:
        if name == b"traceparent" and (match := _TRACE_PARENT.fullmatch(value)):
            return bytes(match[1]).decode()
    return secrets.token_hex(16)


def _report(error: Exception, trace_id: str) -> None:
    _log.error("unexpected-fault type=%s at=%s trace=%s", type(error).__name__, _place(error), trace_id)


def _place(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}"


def _pointer(location: tuple[Any, ...]) -> str:
    """A JSON pointer into the body, or the name of a parameter."""
    source, *rest = location
    if source != "body":
        return str(rest[-1]) if rest else str(source)
    return "".join(f"/{part}" for part in rest)
