"""A camera at a registration desk: set up at opening, exposed as told, given back as it was found."""

import errno
from collections.abc import Iterable
from typing import Final

from drivers.camera.capture.bracketing import Exposure
from drivers.camera.capture.v4l2.controls import READING_CONTROLS, Setting, by_identity, desk_settings, found_again
from drivers.camera.capture.v4l2.device import Device
from drivers.camera.capture.v4l2.exposure import BiasedExposure, ManualExposure, way_to_expose

GONE: Final = frozenset({errno.ENODEV, errno.ENXIO, errno.EBADF})
"""What a node answers when its camera was pulled out."""


class DeskCamera:
    """The controls of one open camera. A control it refuses is left alone: it reads worse, but it reads.

    Raises OSError when the camera is gone.
    """

    def __init__(self, device: Device) -> None:
        self._device = device
        controls = by_identity(device.control(identity) for identity in READING_CONTROLS)
        self._way: ManualExposure | BiasedExposure | None = way_to_expose(controls)
        self._exposure = Exposure.AUTOMATIC
        self._chosen = 0
        settings = desk_settings(controls)
        self._found = {setting.control: value for setting in settings if (value := self._value(setting)) is not None}
        self._set(settings)

    def expose(self, exposure: Exposure) -> None:
        """Exposes like this from the next frames on. Raises OSError when the camera is gone."""
        if exposure is self._exposure or self._way is None:
            return
        if isinstance(self._way, BiasedExposure):
            settings = self._way.settings(exposure)
        else:
            if self._exposure is Exposure.AUTOMATIC:
                strength = self._way.strength
                chosen = self._value(Setting(strength.identity, 0))
                self._chosen = strength.default if chosen is None else chosen
            settings = self._way.settings(exposure, self._chosen)
        self._exposure = exposure
        if not self._set(settings):
            self._give_up()

    def restore(self) -> None:
        """Gives everything back as it was found, the exposure automatic; a camera that is gone needs nothing."""
        try:
            self.expose(Exposure.AUTOMATIC)
            self._set(found_again(self._found))
        except OSError:
            return

    def _give_up(self) -> None:
        """It refused a shorter exposure: what was set of it is taken back, and it is not asked again."""
        way, self._way = self._way, None
        if isinstance(way, ManualExposure):
            self._set(way.settings(Exposure.AUTOMATIC, self._chosen))

    def _value(self, setting: Setting) -> int | None:
        try:
            return self._device.get(setting.control)
        except OSError as error:
            _unless_gone(error)
            return None

    def _set(self, settings: Iterable[Setting]) -> bool:
        accepted = True
        for setting in settings:
            try:
                self._device.set(setting)
            except OSError as error:
                _unless_gone(error)
                accepted = False
        return accepted


def _unless_gone(error: OSError) -> None:
    if error.errno in GONE:
        raise error
