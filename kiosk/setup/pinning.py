"""The technicians' PIN, typed twice."""

from dataclasses import replace

import msgspec

from kiosk.setup import events
from kiosk.setup.moves import Moved, enter, stay
from kiosk.setup.parts import Step
from kiosk.setup.state import Setup
from kiosk.staff import MOST_DIGITS, is_pin


def touched(setup: Setup, event: events.Pressed | events.Erased | events.Cleared | events.Entered) -> Moved:
    """A key of the pad."""
    match event:
        case events.Pressed(key=key):
            if len(key) != 1 or key not in "0123456789" or len(setup.pin) >= MOST_DIGITS:
                return stay(setup)
            return replace(setup, pin=setup.pin + key, pin_wrong=False, differ=False), ()
        case events.Erased():
            return replace(setup, pin=setup.pin[:-1], pin_wrong=False, differ=False), ()
        case events.Cleared():
            return replace(setup, pin="", pin_wrong=False, differ=False), ()
        case events.Entered():
            return _entered(setup)


def _entered(setup: Setup) -> Moved:
    if not setup.pin and not setup.again and (setup.secrets.pin or "pin" in setup.kept):
        return enter(setup, Step.READY)  # the one set before stays
    if not setup.again:
        if not is_pin(setup.pin):
            return replace(setup, pin="", pin_wrong=True), ()
        return replace(setup, pin="", again=setup.pin), ()
    if setup.pin != setup.again:
        return replace(setup, pin="", again="", differ=True), ()
    secrets = msgspec.structs.replace(setup.secrets, pin=setup.pin)
    return enter(replace(setup, secrets=secrets), Step.READY)
