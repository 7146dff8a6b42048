"""The door of the contract: lets in the kiosks that prove who they are, each in its own name only. Open as a rule."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.sandbox import credentials
from kiosk.sandbox.database import DatabaseSilentError, IntegrityError
from kiosk.sandbox.demand import Scheme
from kiosk.sandbox.edge import answer
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.signatures import SignedRequest

_BEARER = re.compile("bearer +([A-Za-z0-9._~+/-]+=*)", re.IGNORECASE)
_KIOSK_PATH = re.compile("/kiosks/([^/]+)/")
_CHALLENGES = {"token": "Bearer", "oauth2": "Bearer", "hmac": "Kiosk-Signature"}


@dataclass(frozen=True, slots=True)
class _Asked:
    method: str
    target: str
    path: str
    headers: Callable[[str], str]
    body: bytes = field(repr=False)


class Door:
    """Wraps the contract's application."""

    def __init__(self, app: ASGIApp, hospital: Hospital) -> None:
        self._app = app
        self._hospital = hospital

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request in, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        scheme: Scheme = "none"
        try:
            known = credentials.remembered(self._hospital)
            if known is None:
                known = await run_in_threadpool(credentials.demanded, self._hospital)
            scheme = known.scheme
            inside = receive if scheme == "none" else await self._admitted(scheme, scope, receive)
        except (RefusalError, DatabaseSilentError) as error:
            refusal = error if isinstance(error, RefusalError) else RefusalError("his-unavailable")
            headers = {"WWW-Authenticate": _CHALLENGES[scheme]} if refusal.code == "unauthorized" else None
            await answer(refusal, scope["state"]["trace_id"], headers)(scope, receive, send)
            return
        await self._app(scope, inside, send)

    async def _admitted(self, scheme: Scheme, scope: Scope, receive: Receive) -> Receive:
        """The body again for who may come in. Raises RefusalError."""
        request = Request(scope, receive)
        asked = _asked(request, await request.body())
        kiosk_id = await run_in_threadpool(self._signer if scheme == "hmac" else self._bearer, asked)
        if not _in_own_name(asked, kiosk_id):
            raise RefusalError("forbidden")
        return _again(asked.body, receive)

    def _bearer(self, asked: _Asked) -> str:
        token = _BEARER.fullmatch(asked.headers("authorization"))
        if token is not None:
            now = self._hospital.now()
            with self._hospital.database.read() as connection:
                known = credentials.of_token(connection, token[1], now)
            if known is not None:
                return str(known.kiosk_id)
        raise RefusalError("unauthorized")

    def _signer(self, asked: _Asked) -> str:
        signed = SignedRequest(
            method=asked.method,
            target=asked.target,
            kiosk_id=asked.headers("kiosk-id"),
            timestamp=asked.headers("kiosk-timestamp"),
            nonce=asked.headers("kiosk-nonce"),
            signature=asked.headers("kiosk-signature"),
            body=asked.body,
        )
        now = self._hospital.now()
        with self._hospital.database.read() as connection:  # a stranger keeps no writer waiting
            mine = credentials.of_kiosk(connection, signed.kiosk_id)
        known = next((each for each in mine if signed.is_in_time(now) and signed.is_signed_with(each.secret)), None)
        if known is None:
            raise RefusalError("unauthorized")
        try:
            with self._hospital.database.write(shown=False) as connection:
                credentials.use_nonce(connection, known, signed.nonce, now)
        except IntegrityError as error:
            raise RefusalError("unauthorized") from error
        return str(known.kiosk_id)


def _asked(request: Request, body: bytes) -> _Asked:
    path = request.scope.get("raw_path") or request.scope["path"].encode()
    query = request.scope["query_string"]
    target = (path + b"?" + query if query else path).decode("ascii", "surrogateescape")
    return _Asked(request.method, target, request.scope["path"], lambda name: request.headers.get(name, ""), body)


def _in_own_name(asked: _Asked, kiosk_id: str) -> bool:
    """Whether neither path nor query nor body names another kiosk."""
    in_path = _KIOSK_PATH.search(asked.path)
    if in_path is not None and in_path[1] != kiosk_id:
        return False
    if any(named != kiosk_id for named in parse_qs(asked.target.partition("?")[2]).get("kiosk", ())):
        return False
    try:
        said = json.loads(asked.body)
    except (ValueError, RecursionError):
        return True  # the operation itself says what is wrong
    return not isinstance(said, dict) or said.get("kioskId", kiosk_id) == kiosk_id


def _again(body: bytes, receive: Receive) -> Receive:
    """The body that was read already, then whatever follows."""
    first: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def again() -> Message:
        return first.pop() if first else await receive()

    return again
