"""A hospital with a real office on SQLite, its staff's page, and browsers that ask it without a network."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

import requests
from argon2 import PasswordHasher
from starlette.applications import Starlette
from starlette.routing import Mount

from kiosk.departments import Catalogue, OpeningHours
from kiosk.directory import DepartmentEntry, Directory, Fees, RoomEntry
from kiosk.office.desk import Desk
from kiosk.office.directory_office import DirectoryOffice
from kiosk.office.pages import staff_app
from kiosk.office.passwords import Passwords
from kiosk.office.preview import Preview, PreviewError, PreviewWish
from kiosk.office.roles import Role
from kiosk.office.site import StaffSite
from kiosk.sandbox.database import Database
from kiosk.sandbox.hospital import Hospital
from kiosk.signing import SigningKey

MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=timezone(timedelta(hours=7)))
PASSWORD = "Chín con rồng 9"  # noqa: S105 - of nobody
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
WEEK = (OpeningHours((1, 2, 3, 4, 5), 7 * 60, 16 * 60 + 30),)


def small_hospital() -> Directory:
    """Three departments that only the page knows."""

    def department(id_: str, code: str, vi: str, en: str, *, icon: str, own: int) -> DepartmentEntry:
        room = RoomEntry(
            f"q-{id_}",
            code=f"3{code}",
            names={"vi": f"Phòng {vi}", "en": f"{en} room"},
            floor={"vi": "Tầng 3", "en": "Floor 3"},
        )
        return DepartmentEntry(
            id_,
            code=code,
            names={"vi": vi, "en": en},
            hours=WEEK,
            fees=Fees(own, 36_500),
            icon=icon,
            accepts_insurance=True,
            series=code,
            rooms=(room,),
        )

    return Directory(
        hospital="Bệnh viện Đa khoa Mẫu",
        complete=True,
        departments=(
            department("tim", "TM", "Tim mạch", "Cardiology", icon="heart", own=50_600),
            department("nhi", "NH", "Nhi", "Children", icon="child", own=45_000),
            department("mat", "MA", "Mắt", "Eyes", icon="eye", own=39_800),
        ),
    )


class ManualClock:
    """Stands still until it is told to move."""

    def __init__(self) -> None:
        self.moment = MONDAY

    def __call__(self) -> datetime:
        return self.moment

    def advance(self, **duration: float) -> None:
        self.moment += timedelta(**duration)


class DrawnPreview:
    """A picture that says which names it shows, or none."""

    def __init__(self) -> None:
        self.fails = False
        self.asked: list[tuple[Directory, PreviewWish]] = []

    def picture(self, directory: Directory, _system: Catalogue | None, wish: PreviewWish) -> bytes:
        if self.fails:
            raise PreviewError({"vi": "Không vẽ được.", "en": "Cannot draw."})
        self.asked.append((directory, wish))
        return PNG

    def described(self, *_: object) -> str:
        return "Thứ đứng trên hình"

    def close(self) -> None:
        pass


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360f8ffff3f0005fe02fea7356d4a0000000049454e44ae426082"
)


@dataclass
class Page:
    """What was answered."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    def header(self, name: str) -> str:
        return ", ".join(value for key, value in self.headers if key == name)

    @property
    def cookies(self) -> list[str]:
        return [value for key, value in self.headers if key == "set-cookie"]

    def hidden(self, name: str) -> str:
        found = re.search(rf'name="{re.escape(name)}" value="([^"]*)"', self.text)
        assert found, f"no field {name} on the page"
        return found[1]

    @property
    def csrf(self) -> str:
        return self.hidden("csrf")


@dataclass
class Browser:
    """Asks the application as a browser would: keeps cookies, sends the token of the last page it saw."""

    app: Any
    cookies: dict[str, str] = field(default_factory=dict)
    token: str = ""

    def get(self, path: str, **headers: str) -> Page:
        page = self.send("GET", path, headers=headers)
        if page.status in (302, 303):
            return self.get(page.header("location").removeprefix("/staff"))
        return page

    def post(self, path: str, typed: Mapping[str, object] | None = None, *, then: bool = True, **more: Any) -> Page:
        typed = {"csrf": self.token, **(typed or {})}
        page = self.send("POST", path, typed, **more)
        if then and page.status == 303:
            return self.get(page.header("location").removeprefix("/staff"))
        return page

    def send(
        self,
        method: str,
        path: str,
        typed: Mapping[str, object] | None = None,
        *,
        files: Mapping[str, tuple[str, bytes]] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Page:
        own = {"Origin": "http://hospital.test"} if method == "POST" else {}
        wanted = requests.Request(
            method,
            f"http://hospital.test/staff{path}",
            data=typed,
            files=files,
            headers={**own, **(headers or {})},
            cookies=self.cookies,
        ).prepare()
        body = wanted.body or b""
        page = asyncio.run(_asked(self.app, wanted, body if isinstance(body, bytes) else body.encode()))
        for line in page.cookies:
            for name, morsel in SimpleCookie(line).items():
                self.cookies[name] = morsel.value
                if morsel["max-age"] == "0":
                    del self.cookies[name]
        if page.header("content-type").startswith("text/html") and 'name="csrf"' in page.text:
            self.token = page.csrf
        return page

    def log_in(self, name: str, password: str = PASSWORD) -> Page:
        self.get("/login")
        return self.post("/login", {"name": name, "password": password})


async def _asked(app: Any, wanted: requests.PreparedRequest, body: bytes) -> Page:
    path, _, query = wanted.path_url.partition("?")
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": wanted.method,
        "scheme": "http",
        "path": requests.utils.unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [
            (b"host", b"hospital.test"),
            *((name.lower().encode(), value.encode()) for name, value in wanted.headers.items()),
        ],
        "client": ("10.1.2.3", 5000),
        "server": ("hospital.test", 80),
    }
    sent: list[Any] = []
    chunks = [body]

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": chunks.pop() if chunks else b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    await app(scope, receive, send)
    headers = [(name.decode(), value.decode()) for name, value in sent[0]["headers"]]
    return Page(sent[0]["status"], headers, b"".join(message.get("body", b"") for message in sent[1:]))


@dataclass
class World:
    """An office, its clock, and its page. `system` is what the hospital's own system says."""

    office: DirectoryOffice
    clock: ManualClock
    preview: DrawnPreview
    app: Any
    system: list[Catalogue | None]

    def browser(self, role: Role | None = None) -> Browser:
        """Logged in as somebody of this role."""
        browser = Browser(self.app)
        if role is not None:
            browser.log_in(role.value)
        return browser


class opened:  # noqa: N801 - reads as a verb
    """A world on a database file."""

    def __init__(
        self,
        path: Path,
        clock: ManualClock,
        *,
        secure: bool = False,
        with_preview: bool = True,
        preview: Preview | None = None,
    ) -> None:
        self._database = Database(f"sqlite:///{path}")
        Hospital(self._database, clock)
        system: list[Catalogue | None] = [None]
        office = DirectoryOffice(
            Desk(self._database, clock),
            SigningKey.generate(),
            system=lambda: system[0],
            passwords=Passwords(CHEAP),
        )
        drawn = DrawnPreview()
        site = StaffSite("/staff", secure)
        page = staff_app(office, (preview or drawn) if with_preview else None, site)
        self.world = World(office, clock, drawn, Starlette(routes=[Mount("/staff", page)]), system)

    def __enter__(self) -> World:
        return self.world

    def __exit__(self, *_: object) -> None:
        self._database.close()
