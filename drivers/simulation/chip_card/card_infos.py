"""What a card knows of its own SecurityInfos, to do what EF.CardAccess and EF.DG14 announce (9303-11, 9.2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from drivers.chip_card import tlv
from drivers.chip_card.crypto.session import Suite
from drivers.chip_card.errors import BadTlv

_BSI: Final = bytes.fromhex("04007F000702")
"""bsi-de protocols, 0.4.0.127.0.7.2."""
_PACE: Final = _BSI + bytes.fromhex("0204")
_CHIP_AUTHENTICATION: Final = _BSI + bytes.fromhex("0203")
_SUITES: Final = {1: Suite.TDES, 2: Suite.AES_128, 3: Suite.AES_192, 4: Suite.AES_256}


class Mapping(IntEnum):
    """How PACE makes a generator of the nonce, with the group's kind: the last but one number of its identifier."""

    DH_GENERIC = 1
    ECDH_GENERIC = 2
    DH_INTEGRATED = 3
    ECDH_INTEGRATED = 4
    ECDH_CHIP_AUTHENTICATION = 6

    @property
    def is_integrated(self) -> bool:
        """Whether the nonce is mapped without an agreement."""
        return self in {Mapping.DH_INTEGRATED, Mapping.ECDH_INTEGRATED}


@dataclass(frozen=True, slots=True)
class PaceOffer:
    """One way into the card; `protocol` is the identifier's content bytes."""

    mapping: Mapping
    suite: Suite
    parameter_id: int

    @property
    def protocol(self) -> bytes:
        """The content bytes of its object identifier."""
        return _PACE + bytes([self.mapping, _number(self.suite)])

    @property
    def info(self) -> bytes:
        """Its PACEInfo (9303-11, 9.2.1)."""
        identifier = tlv.encode(0x06, self.protocol)
        return tlv.encode(0x30, identifier, tlv.encode(0x02, b"\x02"), tlv.encode(0x02, bytes([self.parameter_id])))


@dataclass(frozen=True, slots=True)
class ChipAuthenticationOffer:
    """One way to prove that the chip is no copy."""

    protocol: bytes
    suite: Suite
    key_id: int | None


def card_access(*offers: PaceOffer) -> bytes:
    """The content of EF.CardAccess with these offers."""
    return tlv.encode(0x31, *(offer.info for offer in offers))


def pace_offers(infos: bytes) -> tuple[PaceOffer, ...]:
    """Those of a SET OF SecurityInfo; nothing is offered by what cannot be understood."""
    return tuple(
        PaceOffer(Mapping(protocol[-2]), _SUITES[protocol[-1]], numbers[1])
        for protocol, numbers in _entries(infos)
        if protocol[:-2] == _PACE and protocol[-2] in set(Mapping) and protocol[-1] in _SUITES and len(numbers) > 1
    )


def chip_authentication_offers(infos: bytes) -> tuple[ChipAuthenticationOffer, ...]:
    """Those of a SET OF SecurityInfo."""
    return tuple(
        ChipAuthenticationOffer(protocol, _SUITES[protocol[-1]], numbers[1] if len(numbers) > 1 else None)
        for protocol, numbers in _entries(infos)
        if protocol[:-2] == _CHIP_AUTHENTICATION and protocol[-1] in _SUITES
    )


def _entries(infos: bytes) -> Iterator[tuple[bytes, list[int]]]:
    """Each info's identifier and the numbers that follow it directly."""
    try:
        for info in tlv.only(infos, 0x31):
            identifier, *rest = info
            yield identifier.value, [int.from_bytes(one.value, "big") for one in rest if one.tag == 0x02]
    except (BadTlv, ValueError):
        return


def _number(suite: Suite) -> int:
    return next(number for number, one in _SUITES.items() if one is suite)
