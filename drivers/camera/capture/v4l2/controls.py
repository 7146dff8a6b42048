"""What a camera lets itself be told, and what a kiosk tells it. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from drivers.camera.capture.v4l2 import videodev2 as v4l2

_UNTOUCHABLE: Final = v4l2.V4L2_CTRL_FLAG_DISABLED | v4l2.V4L2_CTRL_FLAG_GRABBED | v4l2.V4L2_CTRL_FLAG_READ_ONLY


@dataclass(frozen=True, slots=True)
class Control:
    """One control as the camera describes it; `menu` holds the names, or the values, of the choices it really has."""

    identity: int
    kind: int
    name: str
    minimum: int
    maximum: int
    step: int
    default: int
    flags: int
    menu: Mapping[int, str | int]

    def allows(self, value: int) -> bool:
        """Whether it can be set to `value`. An inactive control counts: another one may wake it."""
        if self.flags & _UNTOUCHABLE or not self.minimum <= value <= self.maximum:
            return False
        return value in self.menu if self.kind in _MENUS else (value - self.minimum) % self.step == 0

    def nearest(self, value: float) -> int:
        """The value it has that is nearest to `value`, rounded down to its steps."""
        within = int(min(max(value, self.minimum), self.maximum))
        return within - (within - self.minimum) % self.step


class Setting(NamedTuple):
    """A control, by its number, and the value it is to have."""

    control: int
    value: int


READING_CONTROLS: Final = (
    v4l2.V4L2_CID_FOCUS_AUTO,
    v4l2.V4L2_CID_FOCUS_ABSOLUTE,
    v4l2.V4L2_CID_EXPOSURE_AUTO,
    v4l2.V4L2_CID_EXPOSURE_AUTO_PRIORITY,
    v4l2.V4L2_CID_EXPOSURE_ABSOLUTE,
    v4l2.V4L2_CID_AUTO_EXPOSURE_BIAS,
    v4l2.V4L2_CID_AUTOGAIN,
    v4l2.V4L2_CID_GAIN,
    v4l2.V4L2_CID_POWER_LINE_FREQUENCY,
    v4l2.V4L2_CID_BACKLIGHT_COMPENSATION,
)
"""The controls that matter for reading codes. Each is asked for by its number: going through the whole list ends early
with cameras that fail at one control of it."""

_MENUS: Final = (v4l2.V4L2_CTRL_TYPE_MENU, v4l2.V4L2_CTRL_TYPE_INTEGER_MENU)

_EXPOSURE: Final = frozenset(
    {v4l2.V4L2_CID_EXPOSURE_AUTO, v4l2.V4L2_CID_AUTO_EXPOSURE_BIAS, v4l2.V4L2_CID_AUTOGAIN, v4l2.V4L2_CID_GAIN}
)


def by_identity(controls: Iterable[Control | None]) -> dict[int, Control]:
    """Those that are there, by their number."""
    return {control.identity: control for control in controls if control is not None}


def desk_settings(controls: Mapping[int, Control]) -> tuple[Setting, ...]:
    """What a camera is set to when it is opened, as far as it has the controls, in this order.

    Also takes back whatever a process that was killed in the middle of exposure bracketing left behind.
    """
    wishes = (
        Setting(v4l2.V4L2_CID_FOCUS_AUTO, 1),
        Setting(v4l2.V4L2_CID_EXPOSURE_AUTO, v4l2.V4L2_EXPOSURE_APERTURE_PRIORITY),
        Setting(v4l2.V4L2_CID_EXPOSURE_AUTO, v4l2.V4L2_EXPOSURE_AUTO),
        Setting(v4l2.V4L2_CID_EXPOSURE_AUTO_PRIORITY, 0),  # the rate was chosen; it may not sink in the dusk
        *_no_bias(controls),
        *_own_gain(controls),
        Setting(v4l2.V4L2_CID_AUTOGAIN, 1),
        Setting(v4l2.V4L2_CID_POWER_LINE_FREQUENCY, v4l2.V4L2_CID_POWER_LINE_FREQUENCY_50HZ),  # Vietnam's
        Setting(v4l2.V4L2_CID_BACKLIGHT_COMPENSATION, 0),
    )
    settings: dict[int, Setting] = {}
    for wish in wishes:
        control = controls.get(wish.control)
        if control is not None and control.allows(wish.value):
            settings.setdefault(wish.control, wish)
    return tuple(settings.values())


def found_again(found: Mapping[int, int]) -> tuple[Setting, ...]:
    """What a camera is given back at closing: the values `found` at opening, but an automatic exposure stays automatic.

    A short exposure that was found may be what a killed process left, and would leave the next program in the dark.
    """
    return tuple(Setting(control, value) for control, value in found.items() if control not in _EXPOSURE)


def _no_bias(controls: Mapping[int, Control]) -> Iterable[Setting]:
    bias = controls.get(v4l2.V4L2_CID_AUTO_EXPOSURE_BIAS)
    return () if bias is None else [Setting(bias.identity, bias.default)]


def _own_gain(controls: Mapping[int, Control]) -> Iterable[Setting]:
    gain = controls.get(v4l2.V4L2_CID_GAIN)
    return () if gain is None else [Setting(gain.identity, gain.default)]
