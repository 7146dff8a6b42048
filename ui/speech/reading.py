"""What is read out of a screen, and in which order."""

from typing import Final

from ui.speech.phrases import name_of
from ui.speech.tree import Kind, Region, Thing

READ: Final = frozenset({Region.SCREEN, Region.NOTICE})
"""What is read out by itself; the frame around it is the same everywhere, and is gone to."""

_PAGES: Final = ("scrollUp", "scrollDown")
"""Buttons for the eye alone: what is chosen is brought into view."""

_OF_NO_USE: Final = (*_PAGES, "speechButton")
"""Not gone to: who does not look would only be left in silence."""


def reading(things: tuple[Thing, ...], *, choices: bool) -> tuple[str, ...]:
    """Heading, warnings, then the rest as it stands; without the `choices` for who goes to each of them anyway."""
    lines = [thing for thing in things if thing.region in READ and _is_read(thing, choices=choices)]
    first = [thing for thing in lines if thing.kind is Kind.HEADING]
    warnings = [thing for thing in lines if thing.alert and thing not in first]
    rest = [thing for thing in lines if thing not in first and thing not in warnings]
    return tuple(name_of(thing) for thing in (*first, *warnings, *rest))


def news(things: tuple[Thing, ...]) -> tuple[Thing, ...]:
    """What is told when it changes while a screen stands: words, never what can be pressed."""
    return tuple(
        thing
        for thing in things
        if thing.region in READ and not thing.is_control and thing.kind not in (Kind.PROGRESS, Kind.PICTURE)
    )


def choosable(things: tuple[Thing, ...], *, frame_first: bool = False) -> tuple[Thing, ...]:
    """What somebody who does not look goes through: the screen's own, then the ways out, then languages and voice.

    The keys of a keypad come in the order of their digits, wherever they stand. `frame_first`: languages first.
    """
    controls = [thing for thing in things if thing.is_control and thing.item.objectName() not in _OF_NO_USE]
    header = [thing for thing in controls if thing.region is Region.HEADER]
    screen = [thing for thing in controls if thing.region is not Region.HEADER]
    digits = sorted((thing for thing in screen if _is_digit(thing)), key=lambda thing: (thing.name == "0", thing.name))
    following = iter(digits)
    ordered = [next(following) if _is_digit(thing) else thing for thing in screen]
    return (*header, *ordered) if frame_first else (*ordered, *header)


def _is_digit(thing: Thing) -> bool:
    return thing.is_key and thing.name.isdecimal()


def _is_read(thing: Thing, *, choices: bool) -> bool:
    if thing.is_key or thing.item.objectName() in _PAGES:
        return False
    return choices or not thing.is_control
