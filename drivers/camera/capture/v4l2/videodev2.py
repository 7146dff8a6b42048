"""The part of the kernel's camera interface that is used, named and laid out as in linux/videodev2.h.

Source: include/uapi/linux/videodev2.h and v4l2-controls.h of the Linux kernel, and the Video4Linux2 API at
https://docs.kernel.org/userspace-api/media/v4l/. Native byte order; every field lies where the header's layout puts it
on machines of 32 and 64 bits.
"""

from struct import Struct
from typing import Final

_WRITE, _READ = 1, 2


def _request(direction: int, number: int, layout: Struct) -> int:
    """`_IOC` of asm-generic/ioctl.h for the type letter "V"."""
    return direction << 30 | layout.size << 16 | ord("V") << 8 | number


CAPABILITY: Final = Struct("=16s32s32sIII12x")
"""driver, card, bus_info, version, capabilities, device_caps."""
FMTDESC: Final = Struct("=III32sII12x")
"""index, type, flags, description, pixelformat, mbus_code."""
FRMSIZEENUM: Final = Struct("=III6I8x")
"""index, pixel_format, type; discrete: width, height; stepwise: min, max, step of the width, then of the height."""
FRMIVALENUM: Final = Struct("=IIIII6I8x")
"""index, pixel_format, width, height, type; discrete: a fraction in seconds; stepwise: min, max, step as fractions."""
QUERYCTRL: Final = Struct("=II32siiiiI8x")
"""id, type, name, minimum, maximum, step, default_value, flags."""
QUERYMENU: Final = Struct("=II32s4x")
"""id, index, name; of an integer menu the first eight bytes of the name are the value."""
CONTROL: Final = Struct("=Ii")
"""id, value."""

VIDIOC_QUERYCAP: Final = _request(_READ, 0, CAPABILITY)
VIDIOC_ENUM_FMT: Final = _request(_READ | _WRITE, 2, FMTDESC)
VIDIOC_G_CTRL: Final = _request(_READ | _WRITE, 27, CONTROL)
VIDIOC_S_CTRL: Final = _request(_READ | _WRITE, 28, CONTROL)
VIDIOC_QUERYCTRL: Final = _request(_READ | _WRITE, 36, QUERYCTRL)
VIDIOC_QUERYMENU: Final = _request(_READ | _WRITE, 37, QUERYMENU)
VIDIOC_ENUM_FRAMESIZES: Final = _request(_READ | _WRITE, 74, FRMSIZEENUM)
VIDIOC_ENUM_FRAMEINTERVALS: Final = _request(_READ | _WRITE, 75, FRMIVALENUM)

V4L2_BUF_TYPE_VIDEO_CAPTURE: Final = 1

V4L2_CAP_VIDEO_CAPTURE: Final = 0x00000001
V4L2_CAP_STREAMING: Final = 0x04000000
V4L2_CAP_DEVICE_CAPS: Final = 0x80000000

V4L2_FRMSIZE_TYPE_DISCRETE: Final = 1
V4L2_FRMIVAL_TYPE_DISCRETE: Final = 1

V4L2_CTRL_TYPE_INTEGER: Final = 1
V4L2_CTRL_TYPE_BOOLEAN: Final = 2
V4L2_CTRL_TYPE_MENU: Final = 3
V4L2_CTRL_TYPE_INTEGER_MENU: Final = 9

V4L2_CTRL_FLAG_DISABLED: Final = 0x0001
V4L2_CTRL_FLAG_GRABBED: Final = 0x0002
V4L2_CTRL_FLAG_READ_ONLY: Final = 0x0004
V4L2_CTRL_FLAG_INACTIVE: Final = 0x0010

V4L2_CID_AUTOGAIN: Final = 0x00980912
V4L2_CID_GAIN: Final = 0x00980913
V4L2_CID_POWER_LINE_FREQUENCY: Final = 0x00980918
V4L2_CID_BACKLIGHT_COMPENSATION: Final = 0x0098091C
V4L2_CID_EXPOSURE_AUTO: Final = 0x009A0901
V4L2_CID_EXPOSURE_ABSOLUTE: Final = 0x009A0902
"""In steps of 100 µs."""
V4L2_CID_EXPOSURE_AUTO_PRIORITY: Final = 0x009A0903
"""Whether auto exposure may lower the frame rate."""
V4L2_CID_FOCUS_ABSOLUTE: Final = 0x009A090A
V4L2_CID_FOCUS_AUTO: Final = 0x009A090C
V4L2_CID_AUTO_EXPOSURE_BIAS: Final = 0x009A0913
"""An integer menu in thousandths of an exposure value."""

V4L2_EXPOSURE_AUTO: Final = 0
V4L2_EXPOSURE_MANUAL: Final = 1
V4L2_EXPOSURE_APERTURE_PRIORITY: Final = 3
"""The time is automatic; what most USB cameras call automatic."""
V4L2_CID_POWER_LINE_FREQUENCY_50HZ: Final = 1
