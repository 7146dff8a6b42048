"""Everything the dock offers, as a table: which device, which words, what the hand does, and when it can be done."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.demo.cards import OnReader
from kiosk.demo.documents import Held
from kiosk.demo.hand import Hand, Network, World
from kiosk.sandbox.people import Person

Deed = Callable[[Hand, Person], None]
Look = Callable[[World], bool]


@dataclass(frozen=True, slots=True)
class Gesture:
    """One button of the dock.

    `shown` tells in which worlds the button is there: of a pair such as unplug and plug in there is always one.
    `lasts` tells whether what it did still holds, `possible` whether this person can do it in this world. One that
    `mends` takes the place of the accident it ends.
    """

    key: str
    device: str
    words: str
    english: str
    icon: str
    do: Deed
    shown: Look = lambda _world: True
    lasts: Look = lambda _world: False
    possible: Callable[[World, Person], bool] = lambda _world, _who: True
    mends: bool = False


def _pair(well: Look, harm: Gesture, mend: Gesture) -> tuple[Gesture, Gesture]:
    """Two buttons in one place: the accident while all is well, the remedy after it."""
    return replace(harm, shown=well), replace(mend, shown=lambda world: not well(world), mends=True)


def _cable(device: str, plugged: Look, plug: Callable[[Hand, bool], None]) -> tuple[Gesture, Gesture]:
    return _pair(
        plugged,
        Gesture(f"unplug-{device}", device, "Rút cáp", "Unplug", "cross", lambda hand, _who: plug(hand, False)),
        Gesture(f"plug-in-{device}", device, "Cắm cáp", "Plug in", "plus", lambda hand, _who: plug(hand, True)),
    )


def _hold(key: str, words: str, english: str, icon: str, what: Held) -> Gesture:
    return Gesture(
        key,
        "camera",
        words,
        english,
        icon,
        lambda hand, who: hand.hold(what, who),
        lasts=lambda world: what is not Held.NOTHING and world.held is what,
        possible=lambda world, who: {
            Held.SLIP: who.appointment_code is not None,
            Held.NOTHING: world.held is not Held.NOTHING,
        }.get(what, True),
    )


def _lay(key: str, words: str, english: str, icon: str, what: OnReader) -> Gesture:
    nothing = what is OnReader.NOTHING
    return Gesture(
        key,
        "chip",
        words,
        english,
        icon,
        lambda hand, who: hand.lay(what, who),
        lasts=lambda world: not nothing and world.on_reader is what,
        possible=lambda world, _who: not nothing or world.on_reader is not OnReader.NOTHING,
    )


def _beep(key: str, words: str, english: str, icon: str, do: Deed) -> Gesture:
    def possible(world: World, who: Person) -> bool:
        return world.scanner_plugged and (key != "beep-insurance" or who.insurance_number is not None)

    return Gesture(key, "scanner", words, english, icon, do, possible=possible)


def _line(key: str, words: str, english: str, icon: str, network: Network) -> Gesture:
    return Gesture(
        key,
        "network",
        words,
        english,
        icon,
        lambda hand, _who: hand.set_network(network),
        lasts=lambda world: network is not Network.FINE and world.network is network,
    )


_CHIP = (
    _lay("lay-card", "Đặt thẻ", "Lay the card", "card", OnReader.CARD),
    _lay("lay-askew", "Đặt lệch", "Askew", "alert", OnReader.ASKEW),
    _lay("lay-two", "Hai thẻ", "Two cards", "people", OnReader.TWO),
    _lay("lay-bank", "Thẻ ATM", "Bank card", "wallet", OnReader.BANK),
    _lay("lay-forged", "Thẻ bị sửa", "Forged", "question", OnReader.FORGED),
    Gesture("pull-card", "chip", "Rút sớm", "Pull mid-read", "erase", lambda hand, who: hand.pull_card(who)),
    _lay("take-card", "Lấy thẻ ra", "Take it away", "exit", OnReader.NOTHING),
    *_cable("chip", lambda world: world.chip_plugged, lambda hand, plugged: hand.plug_chip(plugged=plugged)),
)

_CAMERA = (
    _hold("hold-card", "CCCD", "ID card", "card", Held.CARD),
    _hold("hold-far", "Quá xa", "Too far", "card", Held.FAR),
    _hold("hold-phone", "VNeID", "On a phone", "phone", Held.PHONE),
    _hold("hold-slip", "Giấy hẹn", "Slip", "calendar", Held.SLIP),
    _hold("hold-shop", "QR khác", "A shop's", "question", Held.SHOP),
    _hold("hold-nothing", "Cất đi", "Take away", "exit", Held.NOTHING),
    *_cable("camera", lambda world: world.camera_plugged, lambda hand, plugged: hand.plug_camera(plugged=plugged)),
)

_SCANNER = (
    _beep("beep-citizen", "CCCD", "ID card", "card", lambda hand, who: hand.beep_citizen_card(who)),
    _beep("beep-insurance", "BHYT", "Insurance", "shield", lambda hand, who: hand.beep_insurance_card(who)),
    _beep("beep-garbage", "Mã rác", "Garbage", "alert", lambda hand, _who: hand.beep_garbage()),
    *_cable("scanner", lambda world: world.scanner_plugged, lambda hand, plugged: hand.plug_scanner(plugged=plugged)),
)

_NETWORK = (
    _line("restore", "Nối lại", "Restore", "check", Network.FINE),
    _line("slow", "Chậm 3 s", "3 s slow", "clock", Network.SLOW),
    _line("cut", "Cắt mạng", "Cut", "offline", Network.CUT),
    Gesture("lose-answer", "network", "Mất trả lời", "Lose answer", "question", lambda hand, _who: hand.lose_answer()),
)

_HOSPITAL = (
    *_pair(
        lambda world: world.portal_up,
        Gesture(
            "portal-down",
            "hospital",
            "Ngắt cổng BHYT",
            "Insurance portal down",
            "shieldOff",
            lambda hand, _who: hand.set_portal(up=False),
        ),
        Gesture(
            "portal-up",
            "hospital",
            "Nối cổng BHYT",
            "Insurance portal up",
            "shield",
            lambda hand, _who: hand.set_portal(up=True),
        ),
    ),
    *_pair(
        lambda world: world.hospital_up,
        Gesture(
            "hospital-down",
            "hospital",
            "Ngừng hệ thống",
            "Hospital system down",
            "stop",
            lambda hand, _who: hand.set_hospital(up=False),
        ),
        Gesture(
            "hospital-up",
            "hospital",
            "Chạy lại hệ thống",
            "Hospital system up",
            "check",
            lambda hand, _who: hand.set_hospital(up=True),
        ),
    ),
    *_pair(
        lambda world: not world.pay_first,
        Gesture(
            "pay-first",
            "hospital",
            "Thu tiền trước",
            "Payment before the visit",
            "wallet",
            lambda hand, _who: hand.ask_payment_first(first=True),
        ),
        Gesture(
            "pay-as-usual",
            "hospital",
            "Thu như thường",
            "Payment as usual",
            "check",
            lambda hand, _who: hand.ask_payment_first(first=False),
        ),
    ),
    Gesture("pay", "hospital", "Tiền đến", "Money comes", "phone", lambda hand, _who: hand.pay()),
)

_PRINTER = (
    *_pair(
        lambda world: world.has_paper,
        Gesture("no-paper", "printer", "Hết giấy", "Run out of paper", "ticket", lambda hand, _w: hand.use_up_paper()),
        Gesture("load-paper", "printer", "Nạp giấy", "Load paper", "plus", lambda hand, _who: hand.load_paper()),
    ),
    *_pair(
        lambda world: not world.cover_open,
        Gesture("open-cover", "printer", "Mở nắp", "Open the cover", "eye", lambda hand, _who: hand.open_cover()),
        Gesture("close-cover", "printer", "Đóng nắp", "Close the cover", "check", lambda hand, _w: hand.close_cover()),
    ),
    *_cable("printer", lambda world: world.printer_plugged, lambda hand, plugged: hand.plug_printer(plugged=plugged)),
)

GESTURES = {gesture.key: gesture for gesture in (*_CHIP, *_CAMERA, *_SCANNER, *_NETWORK, *_HOSPITAL, *_PRINTER)}
"""By key, in the order in which they stand in their panels."""
