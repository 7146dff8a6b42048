"""The camera: what it sees, and how well its decoder is shut in."""

import time
from collections.abc import Iterator
from typing import Final

from drivers.camera import Guard
from drivers.device import DeviceError, Faulty, Impaired
from kiosk.composition.parts import camera_from
from kiosk.doctor.findings import Finding, Light, absent, trouble
from kiosk.settings import Settings

WATCH_S: Final = 4.0


def look_at_camera(settings: Settings) -> Iterator[Finding]:
    """Looks for a while: light, a covered lens and a frozen picture need one to be told."""
    if settings.camera is None:
        yield absent("camera")
        return
    source, camera = settings.camera.source, camera_from(settings.camera)
    try:
        camera.open()
        until = time.monotonic() + WATCH_S
        while time.monotonic() < until:
            camera.read(0.25)
        status = camera.status
    except DeviceError as error:
        yield trouble("camera", error)
        return
    finally:
        camera.close()
    if isinstance(status, Impaired | Faulty):
        advice = "Look at what stands before the lens; `kiosk cameras` measures light and sharpness."
        yield Finding("camera", Light.YELLOW, f"{source}: {status.detail}", advice)
    else:
        yield Finding("camera", Light.GREEN, f"{source} gives pictures")
    missing = ", ".join(guard for guard in Guard if guard not in (camera.guards or ()))
    if missing:
        what = f"its decoder runs with more rights than it needs: this kernel has no {missing}"
        yield Finding("camera", Light.YELLOW, what, "Use the kernel of Debian 12 or newer.")
