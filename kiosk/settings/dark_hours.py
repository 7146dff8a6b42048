"""Dark hours as the file has them: `"21:30-05:00"`, also over midnight; the first minute is dark, the last is not."""

import re
from collections.abc import Iterable
from datetime import time
from typing import Final

from kiosk.settings.sections import Screen

Span = tuple[time, time]
_FORM: Final = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)", re.ASCII)
_RIGHT: Final = 'takes spans of the day such as ["21:30-05:00"], the hospital\'s time'


def dark_spans(written: Iterable[str]) -> tuple[Span, ...]:
    """When it begins and ends. Raises ValueError with what would be right."""
    return tuple(map(_span, written))


def about_screen(screen: Screen) -> list[tuple[tuple[str, ...], str]]:
    """What is wrong with them."""
    try:
        dark_spans(screen.dark_hours)
    except ValueError as error:
        return [(("screen", "dark_hours"), str(error))]
    return []


def _span(text: str) -> Span:
    found = _FORM.fullmatch(text)
    if found is None:
        raise ValueError(f"{_RIGHT}; this is none: {text!r}")
    begins, ends = time(int(found[1]), int(found[2])), time(int(found[3]), int(found[4]))
    if begins == ends:
        raise ValueError(f"{_RIGHT}; {text!r} begins and ends at once")
    return begins, ends
