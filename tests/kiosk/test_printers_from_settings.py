"""What is set outweighs the model's profile, and that what is usual."""

import msgspec
import pytest

from drivers.printer import Cut, EscPosPrinter, NetworkTransport, PaperSize, SerialTransport, UsbTransport
from drivers.printer.ipp import IppPrinter
from drivers.simulation.printer import SimulatedPrinter
from kiosk.composition.printers import cut_of, driver_from, line_from, paper_of, place_of, printers_from
from kiosk.settings import Printer, parse


@pytest.mark.parametrize(
    ("said", "paper", "cut"),
    [
        ({}, PaperSize(576, 203), Cut.PARTIAL),
        ({"profile": "TM-T88V"}, PaperSize(512, 180), Cut.PARTIAL),
        ({"profile": "NT-5890K"}, PaperSize(384, 203), Cut.NONE),
        ({"profile": "KR-306"}, PaperSize(576, 203), Cut.PARTIAL),
        ({"profile": "CT-S651", "width_dots": 576}, PaperSize(576, 203), Cut.PARTIAL),
        ({"profile": "NT-5890K", "cut": "full", "dots_per_inch": 300}, PaperSize(384, 300), Cut.FULL),
    ],
)
def test_what_is_set_outweighs_the_profile_and_the_profile_what_is_usual(
    said: dict[str, object], paper: PaperSize, cut: Cut
) -> None:
    printer = msgspec.convert({"connection": "usb"} | said, Printer)
    assert paper_of(printer) == paper
    assert cut_of(printer) is cut
    assert driver_from(printer).paper == paper


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("may-in", ("may-in", 9100)),
        ("192.0.2.20:9101", ("192.0.2.20", 9101)),
        ("2001:db8::1", ("2001:db8::1", 9100)),
        ("[2001:db8::1]", ("2001:db8::1", 9100)),
        ("[2001:db8::1]:9101", ("2001:db8::1", 9101)),
    ],
)
def test_a_place_on_the_network_is_host_and_port(address: str, place: tuple[str, int]) -> None:
    assert place_of(address) == place


def test_each_connection_has_its_line_and_cups_a_driver_of_its_own() -> None:
    assert isinstance(line_from(Printer("usb")), UsbTransport)
    assert isinstance(line_from(Printer("serial", "/dev/ttyS0")), SerialTransport)
    assert isinstance(line_from(Printer("network", "192.0.2.20")), NetworkTransport)
    assert isinstance(driver_from(Printer("network", "192.0.2.20")), EscPosPrinter)
    assert isinstance(driver_from(Printer("cups", "Phong_Kham")), IppPrinter)


def test_the_printers_of_a_file_keep_its_order_and_can_be_asked() -> None:
    with SimulatedPrinter.on_network() as network, SimulatedPrinter.on_serial_port() as serial:
        host, port = network.address
        text = (
            '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n[hospital]\nurl = "https://x.example"\n'
            f'[printers.khe-in]\nconnection = "serial"\naddress = "{serial.serial_port}"\nplace = "Bàn 2"\n'
            f'[printers.ban-ngoai]\nconnection = "network"\naddress = "{host}:{port}"\nroll_metres = 50\n'
        )
        printers = printers_from(parse(text, "kiosk.toml"))
        serial.open_cover()
        assert [(one.name, one.place, one.roll_metres) for one in printers] == [
            ("khe-in", "Bàn 2", 80),
            ("ban-ngoai", "", 50),
        ]
        assert [type(one.driver.status()).__name__ for one in printers] == ["CoverOpen", "Ready"]
        for one in printers:
            one.driver.close()
