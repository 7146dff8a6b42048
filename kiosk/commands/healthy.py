"""`kiosk healthy`: whether the glass shows what it should; the update's health check asks it after a start.

It waits until a program stands on the glass whose pictures are drawn and whose queue is open, be it the kiosk or the
set-up of a new machine. A kiosk whose staff took it out of service is healthy; one that cannot open its queue is not.
"""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from kiosk.runtime.systemd.glass_file import GLASS_FILE, Glass, read_glass

EVERY_S: Final = 0.25
BROKEN: Final = "store-broken"


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk healthy`."""
    parser.add_argument(
        "--wait", type=float, default=0.0, metavar="SECONDS", help="how long it may take (default: look once)"
    )
    parser.add_argument("--file", type=Path, default=GLASS_FILE, metavar="FILE", help=argparse.SUPPRESS)


def run(arguments: argparse.Namespace) -> int:
    """0 when it is, 1 with the reason when it is not in time."""
    glass, problem = watch(lambda: read_glass(arguments.file), arguments.wait)
    if problem:
        print(f"not healthy: {problem}", file=sys.stderr)
        return 1
    print(f"healthy: {glass.state if glass is not None else ''}")
    return 0


def watch(
    read: Callable[[], Glass | None],
    seconds: float,
    clock: Callable[[], float] = time.monotonic,
    rest: Callable[[float], None] = time.sleep,
) -> tuple[Glass | None, str]:
    """The glass and what is wrong with it, as soon as nothing is, or when the time is up."""
    until = clock() + seconds
    while True:
        glass = read()
        problem = problem_of(glass)
        if not problem or clock() >= until:
            return glass, problem
        rest(EVERY_S)


def problem_of(glass: Glass | None) -> str:
    """Why this is not a kiosk as it should be; empty when it is."""
    if glass is None:
        return "nothing stands on the glass: journalctl -u kiosk.service -u kiosk-setup.service tells why"
    if glass.reason == BROKEN:
        return "the queue of registrations cannot be opened: kiosk doctor tells why"
    if not glass.proven:
        return f"the {glass.state} screen stands, but the program behind it has not answered yet"
    return ""
