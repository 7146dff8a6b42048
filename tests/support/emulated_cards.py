"""Emulated cards for tests: small ones with invented files, and whole ones of invented people."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Any, Final

from drivers.chip_card.keys import MrzKey
from drivers.simulation.chip_card.card import EmulatedCard
from drivers.simulation.chip_card.card_profile import ORDINARY, Profile
from drivers.simulation.chip_card.personalisation import CITIZEN_CARD, Citizen, Lie, personalise
from drivers.simulation.chip_card.personalisation.contents import CardContents

CITIZEN: Final = Citizen(
    "001099990017",
    "Nguyễn Thị Ví Dụ",
    date(1999, 1, 1),
    "Nữ",
    address="Số 1, Phường Ví Dụ, Hà Nội",
    portrait=b"\xff\xd8\xff\xe0" + bytes(range(256)) * 58 + b"\xff\xd9",
)
FILE: Final = bytes(range(200)) * 2
"""A file of 400 bytes; at 0x010D of the application of a small card."""
SELECT_APPLICATION: Final = "00A4040C07A0000002471001"


def small_card(profile: Profile = ORDINARY) -> EmulatedCard:
    """One with two files in its application and one in its master file."""
    files = {0x010D: FILE, 0x011E: b"\x60\x02\x5f\x01"}
    card = EmulatedCard(CardContents(files, {0x011C: b"\x31\x00"}, MrzKey("099990017", "990101", "310101")), profile)
    card.power_up()
    return card


def citizen_contents(lies: Collection[Lie] = (), **made: Any) -> CardContents:
    """What an invented citizen's card is given; `made` is how."""
    return personalise(CITIZEN, replace(CITIZEN_CARD, **made), lies)


def citizen_card(profile: Profile = ORDINARY, lies: Collection[Lie] = (), **made: Any) -> EmulatedCard:
    """An invented citizen's card; `made` is how it was personalised."""
    return EmulatedCard(citizen_contents(lies, **made), profile)


def said(card: EmulatedCard, *commands: str) -> list[str]:
    """What it answers to these commands in hexadecimal digits."""
    return [card.answer(bytes.fromhex(command)).hex().upper() for command in commands]
