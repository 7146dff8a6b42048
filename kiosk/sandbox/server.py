"""Runs the sandbox hospital: as a process (`serve`), or on a thread inside a test (`running`).

Errors:

    ServerError
    └── CannotListenError   the address is taken or not ours
    DatabaseError       see `kiosk.sandbox.database`
"""

import ipaddress
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import uvicorn

from kiosk.sandbox.app import hospital_app
from kiosk.sandbox.database import Database
from kiosk.sandbox.departments_data import ALL_DAY, Hours
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.times import Clock, system_clock

START_SECONDS = 20.0


SELF = "self"


class ServerError(Exception):
    """The server could not do its work."""


class CannotListenError(ServerError):
    """The address cannot be listened on; the message says which and why."""


def serve(
    host: str = "127.0.0.1",
    port: int = 0,
    database_url: str = "sqlite:///hospital.db",
    *,
    announce: Callable[[str], None],
    clock: Clock = system_clock,
    hours: tuple[Hours, ...] = ALL_DAY,
    control: bool | None = None,
    public_url: str | None = None,
) -> None:
    """Serve until SIGINT or SIGTERM.

    Port 0 takes a free one. `announce` is called with the origin (`http://127.0.0.1:8080`) once
    connections are accepted; the contract stands below it at `API_PATH`. An empty database is seeded.
    `control` offers the control surface; None means on a loopback address only. `public_url` is the origin at which
    patients' phones reach this server (`https://kham.example.vn`), `SELF` where that is its own address; None offers no
    status page to kiosks. Raises
    CannotListenError and UnusableDatabaseError.
    """
    with (
        _listening(host, port) as listener,
        _hospital(database_url, clock, hours, _origin(listener) if public_url == SELF else public_url) as hospital,
    ):
        server = _server(hospital, listener, announce, control)
        with suppress(KeyboardInterrupt):
            server.run(sockets=[listener])


@contextmanager
def running(
    database_url: str,
    *,
    clock: Clock = system_clock,
    hours: tuple[Hours, ...] = ALL_DAY,
    status_page: bool = False,
) -> Iterator[str]:
    """A hospital on a free loopback port for as long as the block lasts; gives its origin. For tests.

    With `status_page` it tells kiosks of the page for patients, on its own origin.
    """
    origins: list[str] = []
    ready = threading.Event()

    def announce(origin: str) -> None:
        origins.append(origin)
        ready.set()

    with (
        _listening("127.0.0.1", 0) as listener,
        _hospital(database_url, clock, hours, _origin(listener) if status_page else None) as hospital,
    ):
        server = _server(hospital, listener, announce, control=True)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="sandbox-hospital")
        thread.start()
        try:
            if not ready.wait(START_SECONDS):
                raise ServerError("the hospital did not start")
            yield origins[0]
        finally:
            server.should_exit = True
            thread.join()


class _AnnouncingServer(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, announce: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._announce()


def _server(
    hospital: Hospital, listener: socket.socket, announce: Callable[[str], None], control: bool | None
) -> uvicorn.Server:
    if control is None:
        control = ipaddress.ip_address(listener.getsockname()[0]).is_loopback
    config = uvicorn.Config(
        hospital_app(hospital, control=control),
        log_config=None,
        log_level="critical",  # uvicorn would log stacks; edge.py says what is safe to say
        access_log=False,
        lifespan="off",
        ws="none",
        server_header=False,
        timeout_graceful_shutdown=3,
    )
    return _AnnouncingServer(config, lambda: announce(_origin(listener)))


def _origin(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}"


@contextmanager
def _hospital(database_url: str, clock: Clock, hours: tuple[Hours, ...], public_url: str | None) -> Iterator[Hospital]:
    database = Database(database_url)
    try:
        hospital = Hospital(database, clock, hours=hours, public_url=public_url and public_url.rstrip("/"))
        hospital.now()
        yield hospital
    finally:
        database.close()


@contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.create_server(address[:2], family=family, backlog=512)
    except OSError as error:
        raise CannotListenError(f"cannot listen on {host} port {port}: {error.strerror}") from error
    with listener:
        # Connections inherit it. asyncio sets it only for sockets that name their protocol, which these do not; without
        # it every answer waits 40 ms for the client's delayed acknowledgement.
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        yield listener
