"""What a chip says of its protocols: EF.CardAccess, and the SecurityInfos of DG14 (ICAO Doc 9303-11, 9.2)."""

import secrets
from typing import Final

from cryptography.hazmat.primitives.asymmetric import ec

from drivers.chip_card import der, tlv
from drivers.chip_card.crypto.dh import RFC_5114
from drivers.chip_card.tlv import encode
from drivers.simulation.chip_card.personalisation.contents import DhPrivateKey
from drivers.simulation.chip_card.personalisation.signing import KeyForm, public_key_info

CITIZEN_CARD_ACCESS: Final = bytes.fromhex(
    "3134300D060804007F0007020202020101300F060A04007F000702020302020201013012060A04007F0007020204020202010202010D"
)
"""EF.CardAccess of a Vietnamese card: terminal authentication, chip authentication with AES-128, and PACE with
generic mapping and AES-128 on brainpoolP256r1."""
PASSPORT_CARD_ACCESS: Final = bytes.fromhex("31143012060A04007F0007020204020202010202010D")
"""EF.CardAccess with PACE as above alone (9303-11, G.1)."""

_CA_KEY_ECDH: Final = "0.4.0.127.0.7.2.2.1.2"
_CA_KEY_DH: Final = "0.4.0.127.0.7.2.2.1.1"
_CA_ECDH_AES_128: Final = "0.4.0.127.0.7.2.2.3.2.2"
_CA_DH_AES_128: Final = "0.4.0.127.0.7.2.2.3.1.2"
_CA: Final = der.identifier_octets("0.4.0.127.0.7.2.2.3")
_ACTIVE_AUTHENTICATION: Final = "2.23.136.1.1.5"
_ECDSA_PLAIN_SHA256: Final = "0.4.0.127.0.7.1.1.4.1.3"
_DH_PUBLIC_NUMBER: Final = "1.2.840.10046.2.1"
_DH_GROUP: Final = 2
"""The parameter id of the group chip authentication by DH uses."""

CaKey = ec.EllipticCurvePrivateKey | DhPrivateKey


def new_dh_key() -> DhPrivateKey:
    """A fresh key in a group of RFC 5114."""
    group = RFC_5114[_DH_GROUP]
    return DhPrivateKey(group, secrets.randbelow(group.order - 1) + 1)


def security_infos(
    card_access: bytes | None, ca_key: CaKey | None, form: KeyForm, *, signs_with_ecdsa: bool = False
) -> bytes:
    """Those of EF.CardAccess, the chip's key with its protocol, and how it signs if that is by ECDSA; a whole SET."""
    infos = [] if card_access is None else [info.raw for info in tlv.only(card_access, der.SET)]
    if ca_key is not None:
        by_curve = isinstance(ca_key, ec.EllipticCurvePrivateKey)
        if not any(tlv.only(info).value[2:].startswith(_CA) for info in infos):
            infos.append(_info(_CA_ECDH_AES_128 if by_curve else _CA_DH_AES_128, der.encode_integer(1)))
        infos.append(_info(_CA_KEY_ECDH if by_curve else _CA_KEY_DH, _ca_key_info(ca_key, form)))
    if signs_with_ecdsa:
        algorithm = der.encode_identifier(_ECDSA_PLAIN_SHA256)
        infos.append(_info(_ACTIVE_AUTHENTICATION, der.encode_integer(1), algorithm))
    return encode(der.SET, *sorted(infos))


def _ca_key_info(key: CaKey, form: KeyForm) -> bytes:
    if isinstance(key, ec.EllipticCurvePrivateKey):
        return public_key_info(key, form)
    numbers = (der.encode_integer(number) for number in (key.group.p, key.group.g, key.group.order))
    algorithm = encode(der.SEQUENCE, der.encode_identifier(_DH_PUBLIC_NUMBER), encode(der.SEQUENCE, *numbers))
    return encode(der.SEQUENCE, algorithm, encode(der.BIT_STRING, b"\x00", der.encode_integer(key.public)))


def _info(oid: str, *values: bytes) -> bytes:
    return encode(der.SEQUENCE, der.encode_identifier(oid), *values)
