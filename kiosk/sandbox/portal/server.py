"""Runs the simulated portal: as a process (`serve`), or on a thread inside a test (`running`)."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime

import uvicorn

from kiosk.sandbox.portal.app import portal_app
from kiosk.sandbox.portal.behaviour import Account

START_SECONDS = 20.0


def _system_clock() -> datetime:
    return datetime.now(UTC)


class CannotListenError(Exception):
    """The address cannot be listened on; the message says which and why."""


class _AnnouncingServer(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, announce: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._announce()


def serve(host: str, port: int, account: Account, *, announce: Callable[[str], None]) -> None:
    """Serve until SIGINT or SIGTERM; `announce` is called with the origin. Raises CannotListenError."""
    with _listening(host, port) as listener:
        server = _server(listener, account, announce, _system_clock)
        with suppress(KeyboardInterrupt):
            server.run(sockets=[listener])


@contextmanager
def running(account: Account | None = None, *, now: Callable[[], datetime] = _system_clock) -> Iterator[str]:
    """A portal on a free loopback port for as long as the block lasts; gives its origin. For tests."""
    ready = threading.Event()
    with _listening("127.0.0.1", 0) as listener:
        server = _server(listener, account or Account(), lambda _: ready.set(), now)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="portal-simulator")
        thread.start()
        try:
            if not ready.wait(START_SECONDS):
                raise CannotListenError("the portal simulator did not start")
            yield _origin(listener)
        finally:
            server.should_exit = True
            thread.join()


def _server(
    listener: socket.socket, account: Account, announce: Callable[[str], None], now: Callable[[], datetime]
) -> uvicorn.Server:
    config = uvicorn.Config(
        portal_app(account, now),
        log_config=None,
        log_level="critical",
        access_log=False,  # its addresses carry tokens
        lifespan="off",
        ws="none",
        server_header=False,
        timeout_graceful_shutdown=1,
    )
    return _AnnouncingServer(config, lambda: announce(_origin(listener)))


def _origin(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


@contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.create_server(address[:2], family=family, backlog=128)
    except OSError as error:
        raise CannotListenError(f"cannot listen on {host} port {port}: {error.strerror}") from error
    with listener:
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        yield listener
