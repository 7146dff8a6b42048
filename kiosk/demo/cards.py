"""The cards of the demo's people as emulated chips, with an invented issuer; and cards that are no good."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final

from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.trust import TrustStore
from drivers.simulation.chip_card.card import EmulatedCard
from drivers.simulation.chip_card.card_profile import CITIZEN_CARD as CITIZEN_CHIP
from drivers.simulation.chip_card.field import Chip
from drivers.simulation.chip_card.other_cards import BankCard
from drivers.simulation.chip_card.personalisation import Citizen, Issuer, Lie, personalise
from kiosk.sandbox.people import Person

ISSUER_SOURCE: Final = "demo"


class OnReader(StrEnum):
    """What lies on the chip reader."""

    NOTHING = "nothing"
    CARD = "card"
    ASKEW = "askew"
    """The card, but so that the reader feels it and does not understand it."""
    TWO = "two"
    BANK = "bank"
    FORGED = "forged"
    """Somebody wrote other details into the card than were signed."""


class CardCase:
    """Every card of the demo, made when it is first laid down."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, bool], EmulatedCard] = {}
        self._bank = BankCard()

    def on_reader(self, what: OnReader, who: Person) -> tuple[Chip, ...]:
        """The chips that lie there then."""
        match what:
            case OnReader.NOTHING:
                return ()
            case OnReader.BANK:
                return (self._bank,)
            case OnReader.TWO:
                return (self.card_of(who), self._bank)
            case OnReader.FORGED:
                return (self.card_of(who, forged=True),)
            case OnReader.CARD | OnReader.ASKEW:
                return (self.card_of(who),)

    def card_of(self, who: Person, *, forged: bool = False) -> EmulatedCard:
        """The ID card of this person, the same whenever it is laid down."""
        key = (who.slug, forged)
        if key not in self._made:
            lies: Collection[Lie] = (Lie.SWAPPED_GROUP,) if forged else ()
            self._made[key] = EmulatedCard(personalise(citizen(who), lies=lies), CITIZEN_CHIP)
        return self._made[key]


def citizen(who: Person) -> Citizen:
    """What stands on and in this person's card."""
    return Citizen(
        number=who.citizen_number,
        name=who.name,
        birth=date.fromisoformat(who.birth),
        sex="Nam" if who.sex == "male" else "Nữ",
        address=who.address,
        issued=date.fromisoformat(who.issued),
        old_number=who.old_number,
    )


def trust_the_issuer(folder: Path) -> None:
    """Install the invented issuer's certificate, as a technician would install a country's."""
    TrustStore.open(folder).add([(Certificate.parse(Issuer().csca), ISSUER_SOURCE)])
