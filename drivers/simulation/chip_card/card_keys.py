"""The secrets of a chip."""

import hashlib
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from drivers.chip_card import tlv
from drivers.chip_card.errors import BadTlv
from drivers.chip_card.files.names import GROUPS
from drivers.chip_card.keys import Can, MrzKey
from drivers.simulation.chip_card import card_infos
from drivers.simulation.chip_card.card_groups import CurveGroup, NumberGroup, curve_group
from drivers.simulation.chip_card.personalisation.contents import CardContents, DhPrivateKey


@dataclass(frozen=True, slots=True, repr=False)
class AgreementKey:
    """A private key that keys are agreed with. `identifier` is what DG14 calls it, where it calls it anything."""

    group: CurveGroup | NumberGroup
    private: int
    identifier: int | None = None


@dataclass(frozen=True, slots=True, repr=False)
class CardKeys:
    """`chip` is for chip authentication and for PACE with its mapping, `active` for active authentication."""

    can: Can | None
    mrz: MrzKey | None
    chip: AgreementKey | None = None
    active: RSAPrivateKey | EllipticCurvePrivateKey | None = None


def keys_of(contents: CardContents) -> CardKeys:
    """Those that a card was given."""
    infos = inside(contents.files.get(GROUPS[14].identifier, b""))
    identifier = next((offer.key_id for offer in card_infos.chip_authentication_offers(infos)), None)
    return CardKeys(
        can=None if contents.can is None else Can(contents.can),
        mrz=contents.mrz_key,
        chip=_agreement_key(contents, identifier),
        active=contents.aa_private_key,
    )


def copied(keys: CardKeys) -> CardKeys:
    """What a copy of the card has: it opens with the same passwords, but its private key is made up."""
    chip = keys.chip
    if chip is not None:
        digest = hashlib.sha512(chip.private.to_bytes(chip.private.bit_length() // 8 + 1, "big")).digest()
        chip = AgreementKey(chip.group, int.from_bytes(digest, "big") % (chip.group.order - 1) + 1, chip.identifier)
    return CardKeys(keys.can, keys.mrz, chip)


def inside(file: bytes) -> bytes:
    """The value of the one data object a file is; empty where it is none."""
    try:
        return tlv.read(file).value
    except BadTlv:
        return b""


def _agreement_key(contents: CardContents, identifier: int | None) -> AgreementKey | None:
    match contents.ca_private_key:
        case None:
            return None
        case EllipticCurvePrivateKey() as key:
            return AgreementKey(curve_group(key.curve), key.private_numbers().private_value, identifier)
        case DhPrivateKey(group, private):
            return AgreementKey(NumberGroup(group), private, identifier)
