"""Kiosk or wizard on the glass: one mark in /run decides, which the conditions of both units look at.

The mark changes nothing of the kiosk, but while it lies there the wizard may (`consent.py`): so it costs a PIN. It is
gone after the next start of the machine, and holds when it was made (seconds of CLOCK_BOOTTIME), so that a wizard that
nobody touches knows how long it may stay.
"""

import time
from contextlib import suppress

from kiosk.caretaker.doing.pin_tries import need_pin
from kiosk.caretaker.doing.places import Places
from kiosk.caretaker.doing.placing import place
from kiosk.caretaker.doing.runner import Runner, said_by
from kiosk.caretaker.doing.steps import Done, RefusedError, Step, Why

KIOSK = "kiosk.service"
SETUP = "kiosk-setup.service"


def set_up_again(pin: str, places: Places, runner: Runner) -> Done:
    """The wizard in the kiosk's place, for the PIN. Raises RefusedError; the kiosk stays on the glass then."""
    if not places.settings.is_file():
        raise RefusedError(Why.NOT_USABLE, "this machine is no kiosk yet: the wizard is on its glass already")
    need_pin(pin, places, runner)
    try:
        place(places.again, str(time.clock_gettime(time.CLOCK_BOOTTIME)).encode(), 0o644)
    except OSError as error:
        raise RefusedError(Why.NOT_WRITTEN, f"{places.again}: {error.strerror}") from error
    try:
        systemctl(runner, "stop", KIOSK)
        systemctl(runner, "start", SETUP)
    except RefusedError:
        with suppress(OSError):
            places.again.unlink()
        with suppress(RefusedError):
            systemctl(runner, "start", KIOSK)
        raise
    return Done((Step.SETTING_UP_AGAIN,))


def restart(places: Places, runner: Runner) -> Done:
    """The kiosk anew; where the wizard was on the glass, the kiosk in its place. Raises RefusedError."""
    mark = _taken_away(places)
    try:
        systemctl(runner, "stop", SETUP)
        systemctl(runner, "restart", KIOSK)
    except RefusedError:
        if mark is not None:
            with suppress(OSError):
                place(places.again, mark, 0o644)
        raise
    return Done((Step.RESTARTING,))


def systemctl(runner: Runner, *words: str) -> None:
    """Have systemd begin it. Raises RefusedError."""
    ran = runner.run("systemctl", "--no-block", *words)
    if ran.code != 0:
        raise RefusedError(Why.PROGRAM_FAILED, f"systemctl {words[0]}: {said_by(ran, 'systemctl')}")


def _taken_away(places: Places) -> bytes | None:
    """What stood in the mark; None where there was none."""
    try:
        mark = places.again.read_bytes()
        places.again.unlink()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise RefusedError(Why.NOT_WRITTEN, f"{places.again}: {error.strerror}") from error
    return mark
