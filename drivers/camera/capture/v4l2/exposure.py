"""How a camera is made to expose shorter: by time, else by gain, else by telling its automatic to aim lower. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeGuard

from drivers.camera.capture.bracketing import Exposure
from drivers.camera.capture.v4l2 import videodev2 as v4l2
from drivers.camera.capture.v4l2.controls import Control, Setting

_BIAS: Final = {Exposure.HELD: 0, Exposure.QUARTER: -2000, Exposure.SIXTEENTH: -4000}
"""In thousandths of an exposure value: each -1000 halves the light."""


@dataclass(frozen=True, slots=True)
class ManualExposure:
    """A control whose value is proportional to the light, and the switches that free it from the automatic."""

    strength: Control
    automatic: tuple[Setting, ...]
    manual: tuple[Setting, ...]

    def settings(self, exposure: Exposure, chosen: int) -> tuple[Setting, ...]:
        """What to set, in this order; `chosen` is the value the automatic had chosen."""
        if exposure is Exposure.AUTOMATIC:
            # a gain without a switch has no automatic to go back to: it gets back the value it had
            return self.automatic or (Setting(self.strength.identity, self.strength.nearest(chosen)),)
        value = self.strength.nearest(chosen / exposure.value)
        return (*self.manual, Setting(self.strength.identity, value))


@dataclass(frozen=True, slots=True)
class BiasedExposure:
    """The automatic, told to aim lower."""

    bias: Control

    def settings(self, exposure: Exposure) -> tuple[Setting, ...]:
        """What to set. Cameras without so low a bias get the lowest they have."""
        wanted = _BIAS.get(exposure, 0)
        values = {index: value for index, value in self.bias.menu.items() if isinstance(value, int)}
        nearest = min(values, key=lambda index: abs(values[index] - wanted))
        return (Setting(self.bias.identity, nearest),)


def way_to_expose(controls: Mapping[int, Control]) -> ManualExposure | BiasedExposure | None:
    """The best way this camera has; None when its exposure cannot be changed."""
    time = controls.get(v4l2.V4L2_CID_EXPOSURE_ABSOLUTE)
    mode = controls.get(v4l2.V4L2_CID_EXPOSURE_AUTO)
    if _adjustable(time) and mode is not None and mode.allows(v4l2.V4L2_EXPOSURE_MANUAL):
        for automatic in (v4l2.V4L2_EXPOSURE_APERTURE_PRIORITY, v4l2.V4L2_EXPOSURE_AUTO):
            if mode.allows(automatic):
                back, free = Setting(mode.identity, automatic), Setting(mode.identity, v4l2.V4L2_EXPOSURE_MANUAL)
                return ManualExposure(time, (back,), (free,))
    bias = controls.get(v4l2.V4L2_CID_AUTO_EXPOSURE_BIAS)
    if bias is not None and any(isinstance(value, int) and value < 0 for value in bias.menu.values()):
        return BiasedExposure(bias)
    gain = controls.get(v4l2.V4L2_CID_GAIN)
    if _adjustable(gain):
        switch = controls.get(v4l2.V4L2_CID_AUTOGAIN)
        if switch is not None and switch.allows(0) and switch.allows(1):
            return ManualExposure(gain, (Setting(switch.identity, 1),), (Setting(switch.identity, 0),))
        return ManualExposure(gain, (), ())
    return None


def _adjustable(control: Control | None) -> TypeGuard[Control]:
    return control is not None and control.maximum > control.minimum and control.allows(control.minimum)
