"""How every device is, as the hospital's own watching is told it."""

from dataclasses import dataclass

from drivers.device import Ready, Unplugged
from kiosk.composition.parts import Devices
from kiosk.composition.works import device_states
from kiosk.hospital.port import DeviceState


@dataclass
class Device:
    status: object


def test_every_device_the_kiosk_has_is_named_with_its_status() -> None:
    devices = Devices(camera=Device(Ready()), chip=Device(Unplugged("usb 1-2 gone")))
    assert device_states(devices, Device("paper-low")) == (
        DeviceState("camera", "ready"),
        DeviceState("chip-reader", "unplugged"),
        DeviceState("printer", "paper-low"),
    )


def test_a_device_it_lacks_is_not_reported_and_a_missing_printer_is() -> None:
    assert device_states(Devices(), Device("none")) == (DeviceState("printer", "none"),)
