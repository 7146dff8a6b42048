"""The token endpoint: OAuth2 client credentials (RFC 6749, section 4.4), one client for each kiosk."""

import base64
import binascii
from collections.abc import Awaitable, Callable
from urllib.parse import parse_qs, unquote_plus

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kiosk.sandbox import credentials
from kiosk.sandbox.database import DatabaseSilentError
from kiosk.sandbox.hospital import Hospital

_UNCACHED = {"Cache-Control": "no-store", "Pragma": "no-cache"}
_CHALLENGE = {"WWW-Authenticate": 'Basic realm="kiosk"'}
_LONGEST_FORM = 8192


class _WrongError(Exception):
    """An answer of section 5.2."""

    def __init__(self, code: str, status: int = 400) -> None:
        super().__init__(code)
        self.code = code
        self.status = status


def token_endpoint(hospital: Hospital) -> Callable[[Request], Awaitable[Response]]:
    """Gives access tokens to kiosks that show their client id and secret in a header or in the form."""

    def grant(form: dict[str, str], authorization: str) -> Response:
        demand = credentials.demanded(hospital)
        if demand.scheme != "oauth2":
            return Response(status_code=404)
        if form.get("grant_type") != "client_credentials":
            raise _WrongError("unsupported_grant_type" if "grant_type" in form else "invalid_request")
        client_id, secret = _client(form, authorization)
        now = hospital.now()
        with hospital.database.read() as connection:  # a stranger keeps no writer waiting
            client = credentials.of_client(connection, client_id, secret)
        if client is None:
            raise _WrongError("invalid_client", 401)
        with hospital.database.write(shown=False) as connection:
            token = credentials.issue_token(connection, client, demand.token_seconds, now)
        body = {"access_token": token, "token_type": "Bearer", "expires_in": demand.token_seconds}
        return JSONResponse(body, headers=_UNCACHED)

    async def endpoint(request: Request) -> Response:
        try:
            form = _form(await _short_body(request))
            return await run_in_threadpool(grant, form, request.headers.get("authorization", ""))
        except _WrongError as wrong:
            headers = _UNCACHED | (_CHALLENGE if wrong.status == 401 else {})
            return JSONResponse({"error": wrong.code}, wrong.status, headers)
        except DatabaseSilentError:
            return Response(status_code=503, headers={"Retry-After": "5"})

    return endpoint


async def _short_body(request: Request) -> bytes:
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > _LONGEST_FORM:
            raise _WrongError("invalid_request")
    return body


def _form(body: bytes) -> dict[str, str]:
    try:
        fields = parse_qs(body.decode("ascii"), keep_blank_values=True, max_num_fields=20)
    except ValueError as error:
        raise _WrongError("invalid_request") from error
    if any(len(values) > 1 for values in fields.values()):
        raise _WrongError("invalid_request")
    return {name: values[0] for name, values in fields.items()}


def _client(form: dict[str, str], authorization: str) -> tuple[str, str]:
    """Client id and secret, by `client_secret_basic` or `client_secret_post`; not both at once."""
    scheme, _, encoded = authorization.partition(" ")
    if scheme.lower() == "basic":
        if "client_secret" in form:
            raise _WrongError("invalid_request")
        try:
            name, _, secret = base64.b64decode(encoded.strip(), validate=True).decode("ascii").partition(":")
        except (binascii.Error, ValueError) as error:
            raise _WrongError("invalid_client", 401) from error
        return unquote_plus(name), unquote_plus(secret)
    if "client_id" not in form or "client_secret" not in form:
        raise _WrongError("invalid_client", 401)
    return form["client_id"], form["client_secret"]
