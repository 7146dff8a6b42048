"""Runs the sandbox hospital: as one or several processes (`serve`), or on a thread inside a test (`running`).

Errors:

    ServerError
    ├── CannotListenError   the address is taken or not ours
    └── CannotServeError    several processes were asked for and cannot be
    DatabaseError       see `kiosk.sandbox.database`
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from kiosk.sandbox import processes as several
from kiosk.sandbox.departments_data import ALL_DAY, Hours
from kiosk.sandbox.processes import CannotServeError
from kiosk.sandbox.serving import (
    CannotListenError,
    OfficePlan,
    Plan,
    Server,
    ServerError,
    is_local,
    listening,
    origin_of,
)
from kiosk.sandbox.times import Clock, system_clock

START_SECONDS = 20.0

SELF = "self"


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
    processes: int = 1,
    office: OfficePlan | None = None,
) -> None:
    """Serve until SIGINT or SIGTERM.

    Port 0 takes a free one. `announce` is called with the origin (`http://127.0.0.1:8080`) once
    connections are accepted; the contract stands below it at `API_PATH`. An empty database is seeded.
    `control` offers the control surface; None means on a loopback address only. `public_url` is the origin at which
    patients' phones reach this server (`https://kham.example.vn`), `SELF` where that is its own address; None offers no
    status page to kiosks. With several `processes` one that dies is started again. `office` keeps
    the hospital's own directory. Raises
    CannotListenError, CannotServeError and UnusableDatabaseError.
    """
    with listening(host, port, processes) as listeners:
        origin = origin_of(listeners[0])
        plan = Plan(
            database_url,
            clock,
            hours,
            is_local(listeners[0]) if control is None else control,
            origin if public_url == SELF else public_url and public_url.rstrip("/"),
            office,
        )
        if processes > 1:
            several.serve(listeners, plan, lambda: announce(origin))
            return
        with plan.hospital() as hospital, suppress(KeyboardInterrupt):
            Server(plan.application(hospital), hospital, lambda: announce(origin)).run(sockets=listeners)


@contextmanager
def running(
    database_url: str,
    *,
    clock: Clock = system_clock,
    hours: tuple[Hours, ...] = ALL_DAY,
    status_page: bool = False,
    office: OfficePlan | None = None,
) -> Iterator[str]:
    """A hospital on a free loopback port for as long as the block lasts; gives its origin. For tests.

    With `status_page` it tells kiosks of the page for patients, on its own origin.
    """
    ready = threading.Event()
    with listening("127.0.0.1", 0) as listeners:
        origin = origin_of(listeners[0])
        plan = Plan(database_url, clock, hours, control=True, public_url=origin if status_page else None, office=office)
        with plan.hospital() as hospital:
            server = Server(plan.application(hospital), hospital, ready.set)
            thread = threading.Thread(target=server.run, kwargs={"sockets": listeners}, name="sandbox-hospital")
            thread.start()
            try:
                if not ready.wait(START_SECONDS):
                    raise ServerError("the hospital did not start")
                yield origin
            finally:
                server.should_exit = True
                thread.join()


__all__ = ["SELF", "CannotListenError", "CannotServeError", "ServerError", "running", "serve"]
