"""Run as the user kiosk: puts one registration into the queue that the hospital has not got, or takes it out again.

waiting.py put|take
"""

import sys
from pathlib import Path

sys.path.insert(0, "/usr/lib/kiosk/python")

from kiosk.settings import load
from offline_queue import Keyring, NewItem, Outbox

KEY = "trial-of-the-package"

settings = load(Path("/etc/kiosk/kiosk.toml"))
key_file = Path(settings.queue.key_file)
keys = Keyring.from_file(key_file) if key_file.exists() else Keyring.create(key_file)
with Outbox.open(Path(settings.queue.path), keys, kiosk_id=settings.kiosk.id) as outbox:
    if sys.argv[1:] == ["put"]:
        outbox.put(NewItem(KEY, KEY, "registration", b"nobody"))
    else:
        outbox.ack(KEY)
        outbox.purge(0)
