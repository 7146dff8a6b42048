"""What systemd is told of the program: that it stands, that it lives, and in one line what is on the glass."""

from kiosk.runtime.systemd.glass_file import GLASS_FILE, Glass, GlassFile, read_glass
from kiosk.runtime.systemd.notifying import Notifier
from kiosk.runtime.systemd.signs import RoundTripLook, RuntimeSigns, StoreLook, ThreadsLook
from kiosk.runtime.systemd.standing import SETUP, Standing, standing_of
from kiosk.runtime.systemd.telling import Telling
from kiosk.runtime.systemd.watchdog import Watchdog

__all__ = [
    "GLASS_FILE",
    "SETUP",
    "Glass",
    "GlassFile",
    "Notifier",
    "RoundTripLook",
    "RuntimeSigns",
    "Standing",
    "StoreLook",
    "Telling",
    "ThreadsLook",
    "Watchdog",
    "read_glass",
    "standing_of",
]
