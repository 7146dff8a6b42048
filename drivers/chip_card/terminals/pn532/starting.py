"""Finds a PN532 on its line, at whatever speed it was left, sets it up, and makes the line as fast as both can."""

from collections.abc import Iterable
from typing import Final

from drivers.chip_card.terminals.pn532.commands import SPEEDS, Module
from drivers.device import DeviceProtocolError, DeviceTimeout

FIRST_SPEED: Final = 115_200
"""Baud after power-up."""
_TRIES: Final = 2


def start(module: Module, last: int, fastest: int) -> None:
    """Sets up a module that was last heard at `last` baud, at the highest speed up to `fastest` that works.

    Raises DeviceTimeout when nothing answers at any speed, DeviceProtocolError for what is no PN532.
    """
    find(module, last)
    try:
        _set_up(module, last, fastest)
    except (DeviceTimeout, DeviceProtocolError):
        find(module, last)
        _set_up(module, last, fastest)


def _set_up(module: Module, last: int, fastest: int) -> None:
    module.check_version()
    raise_speed(module, last, fastest)
    module.set_parameters()
    module.set_timings()
    module.look_twice()


def stop(module: Module) -> None:
    """Leaves it as a program that knows nothing of this one expects it: no card, no field, first speed."""
    module.release()
    module.switch_field(on=False)
    if module.dialogue.wire.speed != FIRST_SPEED:
        _switch(module, FIRST_SPEED)


def find(module: Module, last: int) -> None:
    """Wakes it, trying the speed it was last heard at first. Raises DeviceTimeout.

    The speed after power-up is tried again at the end: it may have had its power only for a moment.
    """
    wire = module.dialogue.wire
    for speed in (*dict.fromkeys((last, FIRST_SPEED, *sorted(SPEEDS, reverse=True))), FIRST_SPEED):
        if wire.set_speed(speed) and _answers(module):
            return
    raise DeviceTimeout("no PN532 answers at any speed; if the cable is right, take its power away for a moment")


def raise_speed(module: Module, last: int, fastest: int) -> None:
    """Tries the speeds up to `fastest`, highest first; one that does not work leads back to the speed before."""
    wire = module.dialogue.wire
    if wire.speed > max(fastest, FIRST_SPEED):
        _switch(module, FIRST_SPEED)
        find(module, FIRST_SPEED)
    for speed in _downwards(fastest, wire.speed):
        before = wire.speed
        if not wire.set_speed(speed):
            continue
        wire.set_speed(before)
        for _ in range(_TRIES):
            _switch(module, speed)
            if _answers(module):
                return
            find(module, last)
            if wire.speed == speed:
                return  # it had switched, and was heard only now


def _downwards(fastest: int, current: int) -> Iterable[int]:
    return [speed for speed in sorted(SPEEDS, reverse=True) if current < speed <= fastest]


def _switch(module: Module, speed: int) -> None:
    """The module changes when its answer is acknowledged; the ACK must have left at the old speed (7.2.8)."""
    dialogue = module.dialogue
    module.ask_speed(speed)
    dialogue.acknowledge()
    dialogue.wire.drain()
    dialogue.rest(dialogue.waits.switch)
    dialogue.wire.set_speed(speed)


def _answers(module: Module) -> bool:
    try:
        module.dialogue.wake()
        module.configure_sam()
    except (DeviceTimeout, DeviceProtocolError):
        return False
    return True
