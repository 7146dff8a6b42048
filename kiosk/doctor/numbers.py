"""The second record of the numbers given out, beside the key: a queue restored from a copy gives none twice."""

import os
from collections.abc import Iterator
from typing import Final

from kiosk.composition.parts import numbers_record
from kiosk.doctor.findings import Finding, Light
from kiosk.settings import Settings

PART: Final = "numbers"


def look_at_numbers(settings: Settings) -> Iterator[Finding]:
    """Whether the record is there and can be used. Looked at only."""
    if not os.path.lexists(settings.queue.path):  # where the folder is not ours, the queue's own finding says so
        return
    record = numbers_record(settings)
    without = "a queue restored from a copy could give numbers twice"
    if not os.path.lexists(record) and os.access(record.parent, os.X_OK):
        yield Finding(PART, Light.YELLOW, f"{record} is missing: {without}", "Restart the kiosk: it writes it anew.")
    elif not os.access(record, os.R_OK | os.W_OK) or not os.access(record.parent, os.W_OK):
        remedy = "Give file and folder to the kiosk's own user (600 and 700), and run this as that user."
        yield Finding(PART, Light.YELLOW, f"{record} cannot be read and written: {without}", remedy)
    else:
        yield Finding(PART, Light.GREEN, f"the numbers given out stand a second time in {record}")
