"""What simulated USB devices tell of themselves, in the fields of the USB 2.0 specification, chapter 9.6."""

from dataclasses import dataclass
from types import SimpleNamespace

_LANGUAGE = 0x0409
_BULK, _INTERRUPT = 2, 3


@dataclass(frozen=True, slots=True)
class UsbMake:
    """A model of USB device with one interface, whose class, subclass and protocol are `kind`.

    The first way in is `interface`; those before it belong to something else. `input` is None for one that cannot
    answer. `device_id` is its IEEE 1284 text, "" where it knows no such request.
    """

    vendor: int = 0x04B8
    product: int = 0x0202
    maker: str = "EPSON"
    model: str = "TM-T88V"
    serial: str = "VIDU0001"
    device_id: str = "MFG:EPSON;CMD:ESC/POS;MDL:TM-T88V;CLS:PRINTER;"
    kind: tuple[int, int, int] = (7, 1, 2)
    interface: int = 0
    output: int = 0x03
    input: int | None = 0x85
    packet: int = 64


EPSON = UsbMake()

KEYBOARD = UsbMake(
    vendor=0x1C4F,
    product=0x0002,
    maker="Ví Dụ",
    model="Keyboard",
    serial="",
    device_id="",
    kind=(3, 1, 1),
    output=0x02,
    input=0x81,
    packet=8,
)
"""What else hangs on the bus, before the printer."""

Descriptor = SimpleNamespace


def device(make: UsbMake, *, address: int, port: int) -> Descriptor:
    """The device, with what libusb adds of its own: the bus, the address and the port."""
    return Descriptor(
        bLength=18,
        bDescriptorType=1,
        bcdUSB=0x0200,
        bDeviceClass=0,
        bDeviceSubClass=0,
        bDeviceProtocol=0,
        bMaxPacketSize0=64,
        idVendor=make.vendor,
        idProduct=make.product,
        bcdDevice=0x0100,
        iManufacturer=1,
        iProduct=2,
        iSerialNumber=3 if make.serial else 0,
        bNumConfigurations=1,
        bus=1,
        address=address,
        port_number=port,
        port_numbers=(port,),
        speed=2,
    )


def configuration(make: UsbMake, index: int) -> Descriptor:
    """The only configuration."""
    _within(index, 1)
    return Descriptor(
        bLength=9,
        bDescriptorType=2,
        wTotalLength=9 + 9 * (make.interface + 1) + 7 * (len(_endpoints(make, make.interface)) + make.interface),
        bNumInterfaces=make.interface + 1,
        bConfigurationValue=1,
        iConfiguration=0,
        bmAttributes=0xC0,
        bMaxPower=1,
        extra_descriptors=[],
    )


def interface(make: UsbMake, number: int, alternate: int) -> Descriptor:
    """An interface, or an IndexError: each has one setting only."""
    _within(number, make.interface + 1)
    _within(alternate, 1)
    device_class, subclass, protocol = make.kind if number == make.interface else KEYBOARD.kind
    return Descriptor(
        bLength=9,
        bDescriptorType=4,
        bInterfaceNumber=number,
        bAlternateSetting=0,
        bNumEndpoints=len(_endpoints(make, number)),
        bInterfaceClass=device_class,
        bInterfaceSubClass=subclass,
        bInterfaceProtocol=protocol,
        iInterface=0,
        extra_descriptors=[],
    )


def endpoint(make: UsbMake, index: int, number: int) -> Descriptor:
    """An endpoint of an interface."""
    addresses = _endpoints(make, number)
    _within(index, len(addresses))
    is_bulk = number == make.interface and make.kind[0] != KEYBOARD.kind[0]
    return Descriptor(
        bLength=7,
        bDescriptorType=5,
        bEndpointAddress=addresses[index],
        bmAttributes=_BULK if is_bulk else _INTERRUPT,
        wMaxPacketSize=make.packet,
        bInterval=0 if is_bulk else 10,
        bRefresh=0,
        bSynchAddress=0,
        extra_descriptors=[],
    )


def string(make: UsbMake, index: int) -> bytes:
    """A string as the device sends it; number 0 is the list of languages. Raises IndexError."""
    texts = (make.maker, make.model, make.serial)
    body = texts[index - 1].encode("utf-16-le") if index else _LANGUAGE.to_bytes(2, "little")
    return bytes([len(body) + 2, 3]) + body


def ieee_1284(make: UsbMake) -> bytes:
    """The answer to GET_DEVICE_ID."""
    body = make.device_id.encode()
    return (len(body) + 2).to_bytes(2, "big") + body


def _endpoints(make: UsbMake, number: int) -> list[int]:
    if number != make.interface:
        return [0x81 + number]
    return [make.output] if make.input is None else [make.input, make.output]


def _within(index: int, count: int) -> None:
    if index >= count:
        raise IndexError(f"there are {count}, numbered from 0")
