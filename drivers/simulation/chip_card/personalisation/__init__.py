"""Personalisation of emulated chips: from invented people to signed files and keys.

    contents = personalise(Citizen("001099000017", "Nguyễn Văn Ả", date(1999, 1, 1), "Nam"))

`contents.csca` is the certificate a hospital would install to prove the card.
"""

from drivers.simulation.chip_card.personalisation.contents import CardContents
from drivers.simulation.chip_card.personalisation.documents import (
    CITIZEN_CARD,
    PASSPORT,
    ChipKeys,
    Lie,
    Profile,
    personalise,
    personalise_passport,
)
from drivers.simulation.chip_card.personalisation.holders import Citizen, Traveller
from drivers.simulation.chip_card.personalisation.issuer import Issuer
from drivers.simulation.chip_card.personalisation.security_infos import CITIZEN_CARD_ACCESS, PASSPORT_CARD_ACCESS
from drivers.simulation.chip_card.personalisation.signing import KeyForm, Scheme, Signing

__all__ = [
    "CITIZEN_CARD",
    "CITIZEN_CARD_ACCESS",
    "PASSPORT",
    "PASSPORT_CARD_ACCESS",
    "CardContents",
    "ChipKeys",
    "Citizen",
    "Issuer",
    "KeyForm",
    "Lie",
    "Profile",
    "Scheme",
    "Signing",
    "Traveller",
    "personalise",
    "personalise_passport",
]
