"""The disk, and the registrations that wait on it."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kiosk.composition.parts import open_outbox
from kiosk.doctor.findings import Finding, Light
from kiosk.journal import Journal
from kiosk.settings import Settings
from offline_queue import OutboxError

LITTLE_SPACE: Final = 200_000_000
OLD_ITEM_S: Final = 3600


def look_at_store(settings: Settings) -> Iterator[Finding]:
    """Room on the disk, soundness of the queue, and what waits there."""
    folder = Path(settings.queue.path).parent
    existing = next((path for path in (folder, *folder.parents) if path.exists()), Path("/"))
    free = shutil.disk_usage(existing).free
    if free < LITTLE_SPACE:
        yield Finding(
            "disk",
            Light.RED,
            f"{existing}: {free // 1_000_000} MB free",
            "Free space: a full disk stops registrations.",
        )
    else:
        yield Finding("disk", Light.GREEN, f"{existing}: {free // 1_000_000} MB free")
    if not Path(settings.queue.path).exists():
        yield Finding(
            "queue", Light.YELLOW, f"{settings.queue.path}: not made yet", "It is made at the first `kiosk run`."
        )
        return
    try:
        outbox = open_outbox(settings, Journal())
    except (OutboxError, OSError) as error:
        yield Finding(
            "queue",
            Light.RED,
            f"{settings.queue.path}: {error}",
            "Check rights, disk and the key file; keep the file: it may hold registrations.",
        )
        return
    with outbox:
        stats, report = outbox.stats(), outbox.verify()
    path = Path(settings.queue.path)
    damaged = sorted(found.name for found in path.parent.glob(f"{path.name}.corrupt-*[0-9]"))
    if damaged:
        yield Finding(
            "queue",
            Light.RED,
            f"was damaged and begun anew: {', '.join(damaged)} may hold registrations the hospital never got",
            "Keep those files and the key, call the developers, and move the files away when all is settled.",
        )
    elif not report.sound:
        yield Finding(
            "queue",
            Light.RED,
            f"damaged: {len(report.damage)} places, {len(report.undecipherable)} items do not open",
            "Keep the file and the key; call the developers.",
        )
    elif stats.set_aside:
        yield Finding(
            "queue",
            Light.YELLOW,
            f"{stats.waiting} waiting, {stats.set_aside} set aside",
            "The hospital refused those set aside: look them up at the desk.",
        )
    elif stats.waiting and (stats.oldest_age_s or 0) > OLD_ITEM_S:
        yield Finding(
            "queue",
            Light.YELLOW,
            f"{stats.waiting} waiting, the oldest for {int(stats.oldest_age_s or 0) // 60} min",
            "Check the line to the hospital.",
        )
    else:
        yield Finding("queue", Light.GREEN, f"sound, {stats.waiting} waiting")
