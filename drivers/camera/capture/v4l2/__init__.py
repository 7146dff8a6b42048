"""The kernel's cameras (Video4Linux2): what they are, what they can send, and what can be set. Takes no pictures.

    cameras        the cameras of this machine, with modes and controls
    choose_mode    which mode codes are read by
    Device         one camera's node
    DeskCamera     its controls at a registration desk

Loads neither OpenCV nor numpy. The ioctls are called through a function that can be replaced.
"""

from drivers.camera.capture.v4l2.controls import Control, Setting
from drivers.camera.capture.v4l2.desk import GONE, DeskCamera
from drivers.camera.capture.v4l2.device import Capability, Device, Ioctl, system_ioctl
from drivers.camera.capture.v4l2.listing import ClosedCamera, FoundCamera, cameras
from drivers.camera.capture.v4l2.modes import MJPEG, READING_RATE, READING_SIZE, YUYV, Mode, choose_mode

__all__ = [
    "GONE",
    "MJPEG",
    "READING_RATE",
    "READING_SIZE",
    "YUYV",
    "Capability",
    "ClosedCamera",
    "Control",
    "DeskCamera",
    "Device",
    "FoundCamera",
    "Ioctl",
    "Mode",
    "Setting",
    "cameras",
    "choose_mode",
    "system_ioctl",
]
