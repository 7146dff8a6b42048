"""PACE with the emulated card, whose side was written from the standard by itself."""

import itertools
from datetime import date

import pytest

from drivers.chip_card import der, tlv
from drivers.chip_card.access import pace
from drivers.chip_card.access.security_infos import PACE, parse_security_infos
from drivers.chip_card.apdu import Command
from drivers.chip_card.channel import Channel
from drivers.chip_card.errors import AccessDenied
from drivers.chip_card.keys import AccessKey, Can, MrzKey
from drivers.simulation.chip_card.card import EmulatedCard
from drivers.simulation.chip_card.personalisation import Citizen, Profile, personalise
from support.chip_lines import Asked

CITIZEN = Citizen("001099991234", "Nguyễn Thị Thử", date(1999, 1, 1), "Nữ")
FORMS = [
    *((family, cipher, 13) for family, cipher in itertools.product((2, 4), (1, 2, 3, 4))),
    *((6, cipher, 13) for cipher in (2, 3, 4)),
    *((family, cipher, 0) for family, cipher in itertools.product((1, 3), (1, 2, 3, 4))),
    *((2, 2, number) for number in (*range(8, 13), *range(14, 19))),
    *((family, 4, number) for family, number in itertools.product((1, 3), (1, 2))),
]


def card_access(family: int, cipher: int, number: int) -> bytes:
    fields = der.encode_identifier(f"{PACE}.{family}.{cipher}"), der.encode_integer(2), der.encode_integer(number)
    return tlv.encode(der.SET, tlv.encode(der.SEQUENCE, *fields))


def opened(access: bytes, key: AccessKey) -> Channel:
    card = EmulatedCard(personalise(CITIZEN, Profile(card_access=access, card_security=True)))
    card.power_up()
    channel = Channel(Asked(card.answer))
    channel.secure(pace.establish(channel, parse_security_infos(access, "EF.CardAccess"), key).keys)
    return channel


@pytest.mark.parametrize(("family", "cipher", "number"), FORMS)
def test_the_session_of_any_form_is_understood_by_the_card(family: int, cipher: int, number: int) -> None:
    channel = opened(card_access(family, cipher, number), CITIZEN.can)
    read = channel.send(Command(0x00, 0xB0, 0x9C, 0x00, expected=4), "READ BINARY of EF.CardAccess")
    assert read.data == card_access(family, cipher, number)[:4]


@pytest.mark.parametrize("key", [CITIZEN.can, CITIZEN.mrz_key], ids=["CAN", "MRZ"])
def test_both_passwords_open_the_card(key: AccessKey) -> None:
    assert opened(card_access(2, 2, 13), key).is_secure


@pytest.mark.parametrize("key", [Can("000000"), MrzKey("099991234", "990102", "390101")], ids=["CAN", "MRZ"])
def test_no_other_password_opens_the_card(key: AccessKey) -> None:
    with pytest.raises(AccessDenied):
        opened(card_access(2, 2, 13), key)
