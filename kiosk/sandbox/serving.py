"""One server on a socket that listens already, and the hospital behind it."""

import ipaddress
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from typing import Protocol

import uvicorn
from starlette.routing import BaseRoute
from starlette.types import ASGIApp

from kiosk.sandbox.app import directory_app, hospital_app
from kiosk.sandbox.bulletin import Bulletin, Publisher
from kiosk.sandbox.database import Database
from kiosk.sandbox.departments_data import ALL_DAY, Hours
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.times import Clock, system_clock

BACKLOG = 512


class ServerError(Exception):
    """The server could not do its work."""


class CannotListenError(ServerError):
    """The address cannot be listened on; the message says which and why."""


class Office(Publisher, Protocol):
    """Who keeps the hospital's own directory, with the pages its staff use."""

    @property
    def pages(self) -> Sequence[BaseRoute]:
        """Beside the contract."""
        ...


class OfficePlan(Protocol):
    """Opens the office in a server process; can be sent to another."""

    @property
    def is_all(self) -> bool:
        """Whether nothing else is served: the hospital has a system of its own."""
        ...

    def opened(self, hospital: Hospital, news: Callable[[], None]) -> AbstractContextManager[Office]:
        """For as long as the block lasts; `news` is called after each release."""
        ...


@dataclass(frozen=True, slots=True)
class Plan:
    """What is served. `control` offers the control surface, `public_url` is where patients' phones reach this."""

    database_url: str
    clock: Clock = system_clock
    hours: tuple[Hours, ...] = ALL_DAY
    control: bool = False
    public_url: str | None = None
    office: OfficePlan | None = None

    @contextmanager
    def hospital(self) -> Iterator[Hospital]:
        """The hospital, seeded and at its day. Raises UnusableDatabaseError."""
        with ExitStack() as open_until_then:
            database = Database(self.database_url)
            open_until_then.callback(database.close)
            hospital = Hospital(database, self.clock, hours=self.hours, public_url=self.public_url)
            hospital.now()
            if self.office is not None:
                office = open_until_then.enter_context(self.office.opened(hospital, lambda: _pass_on(hospital)))
                hospital.bulletin, hospital.pages = Bulletin(office), office.pages
            yield hospital

    def application(self, hospital: Hospital) -> ASGIApp:
        """What answers."""
        if self.office is not None and self.office.is_all:
            return directory_app(hospital)
        return hospital_app(hospital, control=self.control)


def _pass_on(hospital: Hospital) -> None:
    if hospital.bulletin is not None:
        hospital.bulletin.news()


class Server(uvicorn.Server):
    """Serves an application; `announce` is called once connections are accepted."""

    def __init__(self, application: ASGIApp, hospital: Hospital, announce: Callable[[], None]) -> None:
        config = uvicorn.Config(
            application,
            log_config=None,
            log_level="critical",  # uvicorn would log stacks; edge.py says what is safe to say
            access_log=False,
            lifespan="off",
            ws="none",
            server_header=False,
            timeout_graceful_shutdown=3,
        )
        super().__init__(config)
        self._hospital = hospital
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Accept connections, then say so."""
        await super().startup(sockets)
        if self.started:
            self._announce()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Nobody waits for a directory any more, then as ever."""
        if self._hospital.bulletin is not None:
            self._hospital.bulletin.end()
        await super().shutdown(sockets)


def origin_of(listener: socket.socket) -> str:
    """Scheme, address and port, as a client writes them."""
    host, port = listener.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}"


def is_local(listener: socket.socket) -> bool:
    """Whether only this machine reaches it."""
    return ipaddress.ip_address(listener.getsockname()[0]).is_loopback


@contextmanager
def listening(host: str, port: int, count: int = 1) -> Iterator[list[socket.socket]]:
    """`count` sockets on one address, which the kernel gives connections to in turn. Raises CannotListenError."""
    listeners: list[socket.socket] = []
    try:
        try:
            family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
            # Alone at first: sockets that share an address would also share it with another hospital's.
            alone = socket.create_server(address[:2], family=family, backlog=BACKLOG)
            if count == 1:
                listeners.append(alone)
            else:
                address = alone.getsockname()
                alone.close()
            while len(listeners) < count:
                listeners.append(socket.create_server(address[:2], family=family, backlog=BACKLOG, reuse_port=True))
        except OSError as error:
            raise CannotListenError(f"cannot listen on {host} port {port}: {error.strerror}") from error
        for listener in listeners:
            # Connections inherit it. asyncio sets it only for sockets that name their protocol, which these do not;
            # without it every answer waits 40 ms for the client's delayed acknowledgement.
            listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        yield listeners
    finally:
        for listener in listeners:
            listener.close()
