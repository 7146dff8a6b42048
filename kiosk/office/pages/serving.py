"""One request: who asks, whether the form is theirs, and the view that answers, on a thread."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Message

from kiosk.office.office import Office
from kiosk.office.pages import doors
from kiosk.office.pages.desk import Asked, Desk, Upload
from kiosk.office.pages.troubles import ForgedError, SessionEndedError, TooLargeError, answered
from kiosk.office.pages.words import LANGUAGES
from kiosk.office.preview import Preview
from kiosk.office.roles import Act
from kiosk.office.site import StaffSite

MOST_BYTES: Final = 256 * 1024
MOST_FIELDS: Final = 2000
SECRET: Final = frozenset({"password", "old", "new", "again"})
"""Fields that are never shown again."""

View = Callable[[Desk], Response]


@dataclass(frozen=True, slots=True)
class Way:
    """An address of the page. `act` None: open to everybody, before the door."""

    method: str
    path: str
    view: View
    act: Act | None
    most_bytes: int = MOST_BYTES


@dataclass(frozen=True, slots=True)
class House:
    """Whose page it is."""

    office: Office
    preview: Preview | None
    site: StaffSite

    async def answer(self, request: Request, way: Way) -> Response:
        """What is answered, also when something is wrong."""
        desk = self._at_the_door(request)
        try:
            desk = await run_in_threadpool(self._recognised, request, desk)
            if way.act is not None and desk.account is None:
                raise SessionEndedError
            asked = await self._asked(request, way, desk)
            desk = replace(desk, asked=asked)
            response = await run_in_threadpool(_viewed, way, desk)
        except ClientDisconnect:
            response = Response(status_code=400)
        except Exception as error:  # the last word on faults; what they hold is not told
            response = await run_in_threadpool(answered, error, desk, posted=way.method == "POST")
        return response

    def _at_the_door(self, request: Request) -> Desk:
        """Nobody is known yet."""
        spoken = request.cookies.get(doors.LANGUAGE, "")
        language = spoken if spoken in LANGUAGES else "vi"
        return Desk(self.office, self.preview, self.site, Asked(_path(request)), language, None, "", "")

    def _recognised(self, request: Request, desk: Desk) -> Desk:
        """Whose session it is, if it is one."""
        held = request.cookies.get(doors.SESSION, "")
        account = self.office.account_of(held) if held else None
        if account is None:
            held = request.cookies.get(doors.DOOR, "")
        return replace(desk, account=account, held=held, proof=doors.forged_proof(held) if held else "")

    async def _asked(self, request: Request, way: Way, desk: Desk) -> Asked:
        query = dict(request.query_params)
        address = request.client.host if request.client else ""
        if way.method != "POST":
            return Asked(_path(request), query, address=address)
        if not doors.is_own_origin(request.headers):
            raise ForgedError
        typed, many, upload = await _form(request, way.most_bytes)
        if not doors.proves(desk.held, typed.get(doors.TOKEN, "")):
            again = desk.account is not None and upload is None and "origin" in request.headers
            raise ForgedError(many if again and not SECRET & many.keys() else {})
        return Asked(_path(request), query, typed, many, upload, address)


def _viewed(way: Way, desk: Desk) -> Response:
    if way.act is not None and not desk.may(way.act):
        raise HTTPException(403)
    return way.view(desk)


def _path(request: Request) -> str:
    """Below the site's base, with what was asked: where to come back to."""
    base = str(request.scope.get("root_path", ""))
    path = urlsplit(str(request.url))
    return path.path.removeprefix(base) + (f"?{path.query}" if path.query else "")


async def _form(request: Request, most: int) -> tuple[dict[str, str], dict[str, tuple[str, ...]], Upload | None]:
    if int(request.headers.get("content-length", "0") or 0) > most:
        raise TooLargeError
    bounded = Request(request.scope, _bounded(request.stream(), most))
    try:
        async with bounded.form(max_files=1, max_fields=MOST_FIELDS, max_part_size=most) as form:
            return (*_fields(form), await _upload(form))
    except MultiPartException as error:
        raise HTTPException(400) from error


def _bounded(stream: AsyncIterator[bytes], most: int) -> Callable[[], Awaitable[Message]]:
    read = 0

    async def receive() -> Message:
        nonlocal read
        async for chunk in stream:
            read += len(chunk)
            if read > most:
                raise TooLargeError
            return {"type": "http.request", "body": chunk, "more_body": True}
        return {"type": "http.request", "body": b"", "more_body": False}

    return receive


def _fields(form: FormData) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    many: dict[str, list[str]] = {}
    for name, value in form.multi_items():
        if isinstance(value, str):
            many.setdefault(name, []).append(value.replace("\r\n", "\n").replace("\0", ""))
    return {name: values[-1] for name, values in many.items()}, {name: tuple(v) for name, v in many.items()}


async def _upload(form: FormData) -> Upload | None:
    sent = next((value for _, value in form.multi_items() if isinstance(value, UploadFile)), None)
    if sent is None or not sent.filename:
        return None
    return Upload(sent.filename, await sent.read())
