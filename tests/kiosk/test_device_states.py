"""How every device is, as the hospital's own watching is told it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from drivers.device import Ready, Unplugged
from drivers.printer import NoPaper, PaperLow
from kiosk.composition.parts import Devices
from kiosk.composition.works import device_states
from kiosk.hospital.port import DeviceState
from kiosk.runtime.printing import PrinterState
from kiosk.ticket.roll import Forecast

UNTIL = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


@dataclass
class Device:
    status: object


@dataclass
class Desk:
    printers: tuple[PrinterState, ...] = ()

    def states(self) -> tuple[PrinterState, ...]:
        return self.printers


def test_every_device_the_kiosk_has_is_named_with_its_status() -> None:
    devices = Devices(camera=Device(Ready()), chip=Device(Unplugged("usb 1-2 gone")))
    desk = Desk(
        (
            PrinterState("slot", "", PaperLow(), Forecast(64, UNTIL, sure=True)),
            PrinterState("desk", "desk 2", NoPaper(), Forecast(None, None, sure=False)),
        )
    )
    assert device_states(devices, desk) == (
        DeviceState("camera", "ready"),
        DeviceState("chip-reader", "unplugged"),
        DeviceState("printer", "paper-low", 64, UNTIL),
        DeviceState("printer", "no-paper"),
    )


def test_a_device_it_lacks_is_not_reported() -> None:
    assert device_states(Devices(), Desk()) == ()
