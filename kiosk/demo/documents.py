"""What people hold before a camera: codes on cards, phones and paper, and how these look to it."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import assert_never

from drivers.simulation.camera_scene import card_picture, phone_picture
from kiosk.demo.slip import slip_picture
from kiosk.demo.visits import SHOP_CODE, TOO_FAR
from kiosk.sandbox.people import Person, appointment_qr, citizen_qr


class Held(StrEnum):
    """What is held before the camera."""

    NOTHING = "nothing"
    CARD = "card"
    FAR = "far"
    PHONE = "phone"
    SHOP = "shop"
    SLIP = "slip"


def code_of(what: Held, who: Person) -> bytes:
    """What the code says that is held. ValueError for the slip of who has none, and for nothing."""
    match what:
        case Held.SHOP:
            return SHOP_CODE
        case Held.SLIP:
            return appointment_qr(who)
        case Held.CARD | Held.FAR | Held.PHONE:
            return citizen_qr(who)
        case Held.NOTHING:
            raise ValueError("nothing has no code")
        case _:
            assert_never(what)


_DRAWERS: dict[Held, Callable[[bytes], bytes]] = {
    Held.SLIP: slip_picture,
    Held.CARD: card_picture,
    Held.FAR: partial(card_picture, size=TOO_FAR),
}


class Pictures:
    """What the camera sees. Each picture is drawn once: that takes a good part of a second."""

    def __init__(self) -> None:
        self._drawn: dict[tuple[Held, bytes], bytes] = {}

    def of(self, what: Held, code: bytes) -> bytes:
        """This thing with this code, as a PNG."""
        if (what, code) not in self._drawn:
            self._drawn[what, code] = _DRAWERS.get(what, phone_picture)(code)
        return self._drawn[what, code]
