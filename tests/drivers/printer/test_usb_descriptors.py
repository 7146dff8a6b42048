from dataclasses import dataclass
from types import SimpleNamespace

from drivers.printer.usb_descriptors import ways_into

BULK, INTERRUPT = 2, 3

Setting = tuple[tuple[int, int, int], list[tuple[int, int]]]
"""Class, subclass and protocol, and the endpoints: address and kind."""


@dataclass
class Bus:
    """One device, described as libusb does; `settings` by interface and alternate."""

    settings: list[list[Setting]]
    is_pulled_out: bool = False

    def get_device_descriptor(self, _: object) -> SimpleNamespace:
        return SimpleNamespace(bNumConfigurations=1)

    def get_configuration_descriptor(self, _: object, index: int) -> SimpleNamespace:
        if self.is_pulled_out:
            raise OSError
        return SimpleNamespace(bConfigurationValue=index + 7, bNumInterfaces=len(self.settings))

    def get_interface_descriptor(self, _: object, number: int, alternate: int, __: int) -> SimpleNamespace:
        (device_class, subclass, protocol), endpoints = self.settings[number][alternate]
        return SimpleNamespace(
            bInterfaceNumber=number,
            bAlternateSetting=alternate,
            bInterfaceClass=device_class,
            bInterfaceSubClass=subclass,
            bInterfaceProtocol=protocol,
            bNumEndpoints=len(endpoints),
        )

    def get_endpoint_descriptor(self, _: object, index: int, number: int, alternate: int, __: int) -> SimpleNamespace:
        address, kind = self.settings[number][alternate][1][index]
        return SimpleNamespace(bEndpointAddress=address, bmAttributes=kind, wMaxPacketSize=0x0840)


def test_of_several_ways_the_one_that_answers_is_the_best() -> None:
    bus = Bus(
        [
            [((0xFF, 0, 0), [(0x01, BULK), (0x81, BULK)])],
            [
                ((7, 1, 1), [(0x02, BULK)]),
                ((7, 1, 2), [(0x82, INTERRUPT), (0x83, BULK), (0x03, INTERRUPT), (0x04, BULK)]),
                ((7, 1, 4), [(0x05, BULK), (0x85, BULK)]),
            ],
        ]
    )
    ways = ways_into(bus, object())
    assert [(way.number, way.alternate, way.output, way.input) for way in ways] == [
        (1, 1, 0x04, 0x83),
        (1, 0, 0x02, None),
        (0, 0, 0x01, 0x81),
    ]
    assert [way.is_printer for way in ways] == [True, True, False]
    assert (ways[0].configuration, ways[0].packet) == (7, 64)


def test_an_interface_that_takes_no_bytes_in_bulk_is_no_way() -> None:
    assert ways_into(Bus([[((7, 1, 2), [(0x81, BULK), (0x01, INTERRUPT)])], [((3, 1, 1), [(0x02, BULK)])]]), 0) == []


def test_a_device_that_is_pulled_out_while_it_is_read_has_no_way() -> None:
    assert ways_into(Bus([[((7, 1, 2), [(0x01, BULK)])]], is_pulled_out=True), 0) == []
