"""MSE:Set AT: the chip is told which form of PACE is to be run with which password (ICAO Doc 9303-11, 4.4.4.1)."""

from typing import Final

from drivers.chip_card import der, tlv
from drivers.chip_card.access.pace import passwords
from drivers.chip_card.access.pace.variants import Variant, offered
from drivers.chip_card.access.security_infos import SecurityInfos
from drivers.chip_card.apdu import SUCCESS, Command
from drivers.chip_card.channel import Channel
from drivers.chip_card.errors import AccessUnsupported, CommandRefused
from drivers.chip_card.keys import AccessKey

_TRIES_LEFT: Final = range(0x63C1, 0x63D0)
_NOT_OFFERED: Final = frozenset({0x6A80, 0x6A81, 0x6A86, 0x6A88, 0x6984})
"""Algorithm, password or parameters are not there."""


def select(channel: Channel, infos: SecurityInfos, key: AccessKey) -> Variant:
    """The best of the forms in EF.CardAccess that the chip takes; it waits for its first command then.

    Raises AccessUnsupported when there is none, or when the chip has no password of this kind; CommandRefused.
    """
    variants = offered(infos)
    if not variants:
        raise AccessUnsupported("the card offers no form of PACE that is known here")
    refusal: CommandRefused | None = None
    for variant in variants:
        for parameter_id in _references(variant, ambiguous=len(infos.pace) > 1):
            try:
                _set_authentication_template(channel, variant.info.protocol, key, parameter_id)
            except CommandRefused as error:
                refusal = error
            else:
                return variant
    if refusal is None or refusal.status in _NOT_OFFERED:
        raise AccessUnsupported("the card does not take this kind of password, or no form of PACE") from refusal
    raise refusal


def _references(variant: Variant, *, ambiguous: bool) -> tuple[int | None, ...]:
    """The parameters are named always, which some chips need; if only one can be meant, then also without."""
    named = variant.info.parameter_id
    return (named,) if named is None or ambiguous else (named, None)


def _set_authentication_template(channel: Channel, protocol: str, key: AccessKey, parameter_id: int | None) -> None:
    data = tlv.encode(0x80, der.identifier_octets(protocol)) + tlv.encode(0x83, bytes([passwords.reference(key)]))
    if parameter_id is not None:
        data += tlv.encode(0x84, der.unsigned_octets(parameter_id))
    channel.send(Command(0x00, 0x22, 0xC1, 0xA4, data), "MSE:Set AT for PACE", (SUCCESS, *_TRIES_LEFT))
