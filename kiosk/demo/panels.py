"""The devices around the kiosk as the dock shows them: their names, and how each of them is in a word or two."""

from typing import NamedTuple, assert_never

from kiosk.demo.cards import OnReader
from kiosk.demo.documents import Held
from kiosk.demo.hand import Network, World


class Device(NamedTuple):
    """One panel of the dock. `icon` is a drawing of the house."""

    key: str
    title: str
    english: str
    icon: str


class State(NamedTuple):
    """How a device is, in words and as one of the tones good, warn, bad and off."""

    words: str
    tone: str


DEVICES = (
    Device("chip", "Đầu đọc chip", "Chip reader", "card"),
    Device("camera", "Camera", "Codes before the camera", "camera"),
    Device("scanner", "Máy quét mã", "Serial scanner", "qr"),
    Device("network", "Mạng", "Network to the hospital", "send"),
    Device("hospital", "Bệnh viện", "System, insurance portal", "plus"),
    Device("printer", "Máy in phiếu", "Ticket printer", "printer"),
)

_READY = State("Sẵn sàng", "good")
_EMPTY = State("Trống", "off")
_UNPLUGGED = State("Đã rút cáp", "bad")

_HELD = {
    Held.CARD: "CCCD",
    Held.FAR: "CCCD quá xa",
    Held.PHONE: "VNeID",
    Held.SHOP: "QR cửa hàng",
    Held.SLIP: "Giấy hẹn",
}

_NETWORK = {
    Network.FINE: State("Bình thường", "good"),
    Network.SLOW: State("Chậm 3 giây", "warn"),
    Network.CUT: State("Đã cắt", "bad"),
}


def states(world: World, names: dict[str, str]) -> dict[str, State]:
    """The state of every device; `names` says what to call the person of a slug."""
    return {
        "chip": _chip(world, names),
        "camera": _camera(world, names),
        "scanner": _READY if world.scanner_plugged else _UNPLUGGED,
        "network": _NETWORK[world.network],
        "hospital": _hospital(world),
        "printer": _printer(world),
    }


def _chip(world: World, names: dict[str, str]) -> State:
    if not world.chip_plugged:
        return _UNPLUGGED
    whose = f"Thẻ của {names[world.card_of]}" if world.card_of else "Thẻ"
    match world.on_reader:
        case OnReader.NOTHING:
            return _EMPTY
        case OnReader.CARD:
            return State(whose, "good")
        case OnReader.ASKEW:
            return State(f"{whose} nằm lệch", "warn")
        case OnReader.TWO:
            return State("Hai thẻ", "warn")
        case OnReader.BANK:
            return State("Thẻ ngân hàng", "warn")
        case OnReader.FORGED:
            return State(f"{whose}, bị sửa", "bad")
        case _:
            assert_never(world.on_reader)


def _camera(world: World, names: dict[str, str]) -> State:
    if not world.camera_plugged:
        return _UNPLUGGED
    if world.held is Held.NOTHING:
        return _EMPTY
    whose = f" của {names[world.held_of]}" if world.held_of else ""
    return State(_HELD[world.held] + whose, "good")


def _hospital(world: World) -> State:
    if not world.hospital_up:
        return State("Ngừng phục vụ", "bad")
    if not world.portal_up:
        return State("Cổng BHYT ngắt", "warn")
    return State("Thu tiền trước", "warn") if world.pay_first else State("Hoạt động", "good")


def _printer(world: World) -> State:
    """The trouble to mend first."""
    if not world.printer_plugged:
        return _UNPLUGGED
    if world.cover_open:
        return State("Nắp đang mở", "bad")
    return _READY if world.has_paper else State("Hết giấy", "bad")
