"""What is wrong with a screen, in words: cut off, too small, over something else, out of the room, too near.

What stands in a view that is turned counts where it stands once it is turned to: it has to fit into the view, and to
lie within what can be turned to.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF

from support.measuring.seen import Seen, Text, Touch

LEAST_CAPITAL_MM = 4.8
LEAST_TOUCH_MM = 12.7
LEAST_GAP_MM = 2.54
MAIN_MM = 20.0
CAP_RATIO = 0.74
MAIN_KINDS = frozenset({"ActionButton", "FrameButton", "KeypadKey", "ChoiceButton"})
"""Components that are main buttons wherever they stand, but for these names."""
LESSER = re.compile(r"time-\d+-\d+|cancelButton|doctorButton|service(Back|Close|Page)\w*")
"""One of many times, what is asked for rarely, and what only technicians touch: 12.7 mm or more, as everything."""
SAMPLE = "A"
"""A drawing made of letters: it shows a size, whatever size is set."""


def faults(seen: Seen) -> Iterator[str]:
    """All of them."""
    assert seen.texts
    assert seen.touches
    for text in seen.texts:
        yield from text_faults(text, seen)
    yield from overlaps(seen)
    for touch in seen.touches:
        yield from touch_faults(touch, seen)
    yield from gaps(seen)


def text_faults(text: Text, seen: Seen) -> Iterator[str]:
    """Of one text."""
    name = repr(text.name[:40])
    if text.truncated:
        yield f"{name} is truncated"
    if text.over[0] > 1 or text.over[1] > 2:
        yield f"{name} is larger than its place"
    capital = text.letter * CAP_RATIO / seen.pixels_per_mm
    # Frame and keyboard cannot be turned: at the largest sizes their letters stop growing earlier (`Theme.frameScale`).
    least = LEAST_CAPITAL_MM * (1 if text.above else seen.frame_scale if text.frame else seen.text_scale)
    if capital < least - 0.05 and text.name != SAMPLE:
        yield f"{name} is only {capital:.1f} mm high, not {least:.1f}"
    if text.box is not None and not text.box.adjusted(-1, -1, 1, 1).contains(text.letters):
        yield f"{name} reaches out of its box"
    yield from _outside(name, text.letters, text, seen, tall=True)


def touch_faults(touch: Touch, seen: Seen) -> Iterator[str]:
    """Of one thing to touch."""
    width, height = touch.rect.width() / seen.pixels_per_mm, touch.rect.height() / seen.pixels_per_mm
    main = touch.kind in MAIN_KINDS and not LESSER.fullmatch(touch.name)
    least = MAIN_MM if main else LEAST_TOUCH_MM
    if min(width, height) < least:
        yield f"{touch.name} ({touch.kind}) is only {width:.1f} x {height:.1f} mm, not {least}"
    yield from _outside(touch.name, touch.rect, touch, seen, tall=False)


def _outside(name: str, rect: QRectF, thing: Text | Touch, seen: Seen, *, tall: bool) -> Iterator[str]:
    """What cannot be brought into sight. Text that is taller than its view is read in parts."""
    flick = thing.flick
    if flick is None:
        room = seen.glass if isinstance(thing, Text) and thing.above else seen.room
        if not room.adjusted(-1, -1, 1, 1).contains(rect):
            yield f"{name} reaches out of the room"
        return
    view = flick.view
    if rect.left() < view.left() - 1 or rect.right() > view.right() + 1:
        yield f"{name} is wider than its view"
    top = view.top() - flick.at
    if rect.top() < top - 1 or rect.bottom() > top + flick.content + 1:
        yield f"{name} cannot be turned to"
    if rect.height() > view.height() + 1 and not tall:
        yield f"{name} is taller than its view"


def overlaps(seen: Seen) -> Iterator[str]:
    """Words written over words."""
    for one, other in combinations(seen.texts, 2):
        common = _apart(one, other, one.letters, other.letters)
        if common is not None and (shared := common[0].intersected(common[1])).width() > 2 and shared.height() > 2:
            yield f"{one.name[:30]!r} and {other.name[:30]!r} overlap"


def gaps(seen: Seen) -> Iterator[str]:
    """Things to touch that stand too near to each other."""
    for one, other in combinations(seen.touches, 2):
        places = _apart(one, other, one.rect, other.rect)
        if places is None:
            continue
        first, second = places
        across = max(second.left() - first.right(), first.left() - second.right())
        down = max(second.top() - first.bottom(), first.top() - second.bottom())
        if (gap := max(across, down) / seen.pixels_per_mm) < LEAST_GAP_MM:
            yield f"{one.name} and {other.name} are only {gap:.2f} mm apart"


def _apart(one: Text | Touch, other: Text | Touch, first: QRectF, second: QRectF) -> tuple[QRectF, QRectF] | None:
    """Both places as far as they can meet: what another view cuts off meets nothing."""
    if one.flick is other.flick:
        return first, second
    first = first if one.flick is None else first.intersected(one.flick.view)
    second = second if other.flick is None else second.intersected(other.flick.view)
    return None if first.isEmpty() or second.isEmpty() else (first, second)
