"""The camera: what it sees, how sharp and bright, and how well its decoder is shut in."""

import re
import time
from collections.abc import Callable, Iterator
from typing import Final

from drivers.camera import Guard
from drivers.camera.advice import NOTHING_TO_FOCUS_ON, advice
from drivers.camera.capture.v4l2 import READING_SIZE
from drivers.camera.measuring import Measured, measure
from drivers.device import DeviceError, Faulty, Impaired
from kiosk import settings as settings_of
from kiosk.composition.parts import camera_from
from kiosk.doctor.findings import Finding, Light, absent, trouble
from kiosk.doctor.running import Live, finding_of, nobody, said
from kiosk.settings import Settings

PART: Final = "camera"
FOCUS: Final = "camera focus"
WATCH_S: Final = 4.0
LIVE_WATCH_S: Final = 2.2
"""Of a camera that is measured as well: darkness needs three seconds to be told here, and is measured there at once."""
MEASURE_S: Final = 6.0
_LIVE: Final = re.compile(r"/dev/.+|\d+")

Measure = Callable[[str, tuple[int, int], float], Measured]


def look_at_camera(settings: Settings, live: Live = nobody, measured: Measure = measure) -> Iterator[Finding]:
    """Looks for a while: light, a covered lens and a frozen picture need one to be told."""
    if settings.camera is None:
        yield absent(PART)
        return
    if (running := said(live, "camera")) is not None:
        yield finding_of(PART, running)
        what = "not measured beside the running kiosk, which has the camera"
        yield Finding(
            FOCUS, Light.GREY, what, "The menu on the glass shows its picture; or stop the kiosk: kiosk cameras"
        )
        return
    source = settings.camera.source
    is_live = _LIVE.fullmatch(source) is not None
    found = list(_watched(settings.camera, LIVE_WATCH_S if is_live else WATCH_S))
    yield from found
    if is_live and not any(finding.light is Light.RED for finding in found):
        yield _focus(source, measured)


def _watched(eye: settings_of.Camera, watch_s: float) -> Iterator[Finding]:
    camera = camera_from(eye)
    try:
        camera.open()
        until = time.monotonic() + watch_s
        while time.monotonic() < until:
            camera.read(0.25)
        status = camera.status
    except DeviceError as error:
        yield trouble(PART, error)
        return
    finally:
        camera.close()
    if isinstance(status, Impaired | Faulty):
        remedy = "Look at what stands before the lens; `kiosk cameras` measures light and sharpness."
        yield Finding(PART, Light.YELLOW, f"{eye.source}: {status.detail}", remedy)
    else:
        yield Finding(PART, Light.GREEN, f"{eye.source} gives pictures")
    missing = ", ".join(guard for guard in Guard if guard not in (camera.guards or ()))
    if missing:
        what = f"its decoder runs with more rights than it needs: this kernel has no {missing}"
        yield Finding(PART, Light.YELLOW, what, "Use the kernel of Debian 12 or newer.")


def _focus(source: str, measured: Measure) -> Finding:
    """What `kiosk cameras` measures. Without anything to focus on there is nothing wrong with it."""
    try:
        seen = measured(source, READING_SIZE, MEASURE_S)
    except DeviceError as error:
        return trouble(FOCUS, error)
    scores = seen.scores
    focus = "not to be judged" if scores.focus is None else f"{scores.focus} of 100"
    what = f"{seen.width}x{seen.height} at {seen.rate:.3g} frames/s, focus {focus}, light {scores.light} of 100"
    words = [word for word in advice(seen) if scores.focus is not None or word != NOTHING_TO_FOCUS_ON]
    if words:
        return Finding(FOCUS, Light.YELLOW, what, f"{'; '.join(words)}.".capitalize())
    return Finding(FOCUS, Light.GREEN, what)
