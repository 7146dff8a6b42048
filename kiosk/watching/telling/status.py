"""What the broker is told, as JSON. Numbers and words of the program; nothing of who stands at the glass.

{"kiosk": "K3", "state": "welcome", "online": true, "waiting": 0, "set_aside": 0, "oldest_s": null,
 "out_of_service": "", "printers": {"khe-in": {"status": "ready", "tickets_left": 412}},
 "devices": {"camera": "ready"}, "version": "1.4.0", "flavour": "production", "image": "", "directory": 7,
 "up_s": 86400, "at": "2026-11-23T09:00:00+07:00"}
"""

from datetime import datetime
from typing import Any

import msgspec

from kiosk.watching.situation import OFFLINE, UNKNOWN, Situation
from kiosk.watching.standing import About, Standing


def gone(about: About) -> bytes:
    """The last will: what stands there when this kiosk is no longer heard."""
    return msgspec.json.encode({"kiosk": about.kiosk_id, "state": OFFLINE})


def status(about: About, situation: Situation, standing: Standing) -> dict[str, Any]:
    """All that is news when it changes."""
    queue = standing.queue
    return {
        "kiosk": about.kiosk_id,
        "state": situation.state.value,
        "online": situation.online,
        "out_of_service": situation.out_of_service,
        "waiting": queue.waiting if queue else None,
        "set_aside": queue.set_aside if queue else None,
        "printers": {one.name: {"status": one.status, "tickets_left": one.tickets_left} for one in standing.printers},
        "devices": {device: situation.devices.get(device, UNKNOWN) for device in about.devices},
        "version": about.version,
        "flavour": about.flavour,
        "image": about.image,
        "directory": situation.directory,
    }


def encoded(news: dict[str, Any], standing: Standing, up_s: float, wall: datetime) -> bytes:
    """With what changes all the time, and is no news."""
    oldest = standing.queue.oldest_s if standing.queue else None
    moment = {
        "oldest_s": None if oldest is None else round(oldest),
        "up_s": round(up_s),
        "at": wall.isoformat(timespec="seconds"),
    }
    return msgspec.json.encode(news | moment)
