"""What this kiosk knows of the hospital when the line is down."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final

from kiosk.composition.parts import last_known_file
from kiosk.doctor.findings import Finding, Light
from kiosk.runtime.kept import NotOursError, decode
from kiosk.settings import Settings
from offline_queue import OutboxError

PART: Final = "last known"
OLD: Final = timedelta(days=1)
WITHOUT_IT: Final = "Without the line no visit can begin; it is kept as soon as the hospital answers a running kiosk."


def look_at_last_known(settings: Settings) -> Iterator[Finding]:
    """Departments and prices kept for an outage, and how old they are. Reads only; the kiosk may be running."""
    if _never_ran(settings):
        yield Finding(PART, Light.YELLOW, "nothing kept yet", WITHOUT_IT)
        return
    try:
        plain = last_known_file(settings).load()
        kept = None if plain is None else decode(plain)
    except (OutboxError, NotOursError) as error:
        yield Finding(PART, Light.YELLOW, f"cannot be used: {error}", WITHOUT_IT)
        return
    if kept is None:
        yield Finding(PART, Light.YELLOW, "nothing kept yet", WITHOUT_IT)
        return
    age = datetime.now(UTC) - kept.read_at
    words = f"{len(kept.catalogue.departments)} departments, prices of {len(kept.prices)}, read {age_words(age)}"
    if age < timedelta(0):
        yield Finding(PART, Light.YELLOW, words, "Set the clock: hours and prices are judged by it.")
    elif age > OLD:
        yield Finding(PART, Light.YELLOW, words, "Check the line to the hospital: patients see departments this old.")
    else:
        yield Finding(PART, Light.GREEN, words)


def _never_ran(settings: Settings) -> bool:
    """Neither key nor queue is there; the first start makes both."""
    return not any(os.path.lexists(place) for place in (settings.queue.key_file, settings.queue.path))


def age_words(age: timedelta) -> str:
    """How long ago, in the largest unit that says enough."""
    if age < timedelta(0):
        return "in the future"
    minutes = int(age.total_seconds()) // 60
    if minutes < 120:
        return f"{minutes} min ago"
    return f"{minutes // 60} h ago" if minutes < 48 * 60 else f"{minutes // (24 * 60)} days ago"
