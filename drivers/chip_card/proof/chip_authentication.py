"""Chip authentication version 1: the chip agrees on new keys with a key that was signed (ICAO Doc 9303-11, 6.2).

A copy of the files cannot do that, for the private key never leaves the chip. The keys of the document's DG14 are worth
something only as far as passive authentication vouches for DG14.
"""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from drivers.chip_card import der, tlv
from drivers.chip_card.access.pace import ChipMappingProof, cam_holds
from drivers.chip_card.access.security_infos import (
    CHIP_AUTHENTICATION,
    ChipAuthenticationInfo,
    ChipAuthenticationPublicKey,
    SecurityInfos,
)
from drivers.chip_card.apdu import MOST_SHORT, Command
from drivers.chip_card.channel import Channel
from drivers.chip_card.crypto import ciphers
from drivers.chip_card.crypto.agreement import Domain, Entropy, domain_of
from drivers.chip_card.crypto.dh import encode_element
from drivers.chip_card.crypto.points import encode_point
from drivers.chip_card.crypto.public_keys import DhKey, EcKey
from drivers.chip_card.crypto.session import Suite
from drivers.chip_card.errors import AccessUnsupported, BadData, CommandRefused
from drivers.chip_card.files.limits import says_extended
from drivers.chip_card.proof.levels import Check, Reason, Result

_SUITES: Final = {"1": Suite.TDES, "2": Suite.AES_128, "3": Suite.AES_192, "4": Suite.AES_256}
"""By the last arc of the protocol (9303-11, 9.2.7)."""
_MOST_IN_ONE: Final = 192
"""Bytes of a command's data that fit short lengths under secure messaging of any suite."""
_CHAINED: Final = 0x10
_MOST_TRIES: Final = 4
"""Of one key or form after the other; documents have one, and each may cost a second."""


@dataclass(frozen=True, slots=True)
class _Variant:
    """A key, and how it is used; `protocol` None: the chip does not say, which means 3DES (9303-11, 9.2.6)."""

    key: ChipAuthenticationPublicKey
    protocol: str | None
    suite: Suite


def authenticate(channel: Channel, infos: SecurityInfos, entropy: Entropy = secrets.token_bytes) -> Reason:
    """Lets the chip prove its key, and goes on with the keys that were agreed upon: `channel.secure` was called.

    PASSED holds once an answer under the new keys was verified: a copy's chip cannot compute those keys, and whatever
    is read next raises MessagingBroken, which then is this check's FAILED. ABSENT: the document has no such key.
    Raises what `Channel.send` does but CommandRefused.
    """
    if not infos.chip_authentication_keys:
        return _reason(Result.ABSENT, "no key for it in DG14")
    variants = list(_variants(infos))
    if not variants:
        return _reason(Result.UNKNOWN, "only forms that are not known here")
    refusal = ""
    for variant in variants[:_MOST_TRIES]:
        try:
            return _run(channel, variant, entropy)
        except AccessUnsupported as error:
            return _reason(Result.UNKNOWN, str(error))
        except CommandRefused as error:
            refusal = str(error)
            if not error.protected:
                break
        except _UselessKey as error:
            refusal = str(error)
    return _reason(Result.FAILED, refusal)


def authenticate_by_mapping(proof: ChipMappingProof, infos: SecurityInfos) -> Reason:
    """The same by what PACE with chip authentication mapping left (9303-11, 4.4.3.5): nothing is sent to the card.

    `infos` have to be signed ones: of DG14, or of an EF.CardSecurity that `card_security.verified` vouched for.
    """
    keys = [one.key for one in infos.chip_authentication_keys if isinstance(one.key, EcKey)]
    keys = [key for key in keys if key.curve == proof.curve]
    if any(cam_holds(proof, key) for key in keys):
        return _reason(Result.PASSED, f"PACE with chip authentication mapping, {proof.curve.name}")
    if not keys:
        return _reason(Result.UNKNOWN, f"no key for the mapping over {proof.curve.name} was signed")
    return _reason(Result.FAILED, "the chip does not hold the key that was signed")


class _UselessKey(BadData):
    """No keys can be agreed upon with it."""


def _variants(infos: SecurityInfos) -> Iterator[_Variant]:
    """What is known here of what the chip offers, AES before 3DES, longer keys first."""
    found = [
        _Variant(key, info.protocol, _SUITES[info.protocol.rpartition(".")[2]])
        for key in infos.chip_authentication_keys
        for info in infos.chip_authentication
        if _belong(info, key)
    ]
    yield from sorted(found, key=lambda one: (one.suite is Suite.TDES, -one.suite.key_length))
    if not infos.chip_authentication:
        yield from (_Variant(key, None, Suite.TDES) for key in infos.chip_authentication_keys)


def _belong(info: ChipAuthenticationInfo, key: ChipAuthenticationPublicKey) -> bool:
    agreement = "1" if isinstance(key.key, DhKey) else "2"
    known = any(info.protocol == f"{CHIP_AUTHENTICATION}.{agreement}.{suite}" for suite in _SUITES)
    return known and (info.key_id == key.key_id or info.key_id is None or key.key_id is None)


def _run(channel: Channel, variant: _Variant, entropy: Entropy) -> Reason:
    domain, theirs = _domain(variant.key.key)
    private = domain.draw_private(entropy)
    try:
        ours, secret = domain.public(private), domain.shared_secret(private, theirs)
    except BadData as error:
        raise _UselessKey(str(error)) from error
    reference = b"" if variant.key.key_id is None else tlv.encode(0x84, der.unsigned_octets(variant.key.key_id))
    if variant.suite is Suite.TDES:
        data = tlv.encode(0x91, ours) + reference
        if len(data) > _MOST_IN_ONE and not channel.info.extended_length:
            raise AccessUnsupported("this reader carries no key of that length")
        channel.send(Command(0x00, 0x22, 0x41, 0xA6, data), "MSE:Set KAT")
    else:
        data = tlv.encode(0x80, der.identifier_octets(variant.protocol or "")) + reference
        channel.send(Command(0x00, 0x22, 0x41, 0xA4, data), "MSE:Set AT for chip authentication")
        _general_authenticate(channel, tlv.encode(0x7C, tlv.encode(0x80, ours)))
    channel.secure(ciphers.session_keys(variant.suite, secret))
    return _reason(Result.PASSED, f"{_name(variant.key.key)}, {variant.suite.value}")


def _domain(key: EcKey | DhKey) -> tuple[Domain, bytes]:
    """The domain of the chip's key, and that key as it would be sent."""
    if isinstance(key, EcKey):
        return domain_of(key.curve), encode_point(key.curve, key.point)
    return domain_of(key.group), encode_element(key.group, key.y)


def _general_authenticate(channel: Channel, data: bytes) -> None:
    """In one command, or chained (9303-11, 4.4.4.3) where it does not fit what chip and reader carry."""
    info = channel.info
    extended = info.extended_length and (not info.historical or says_extended(info.historical))
    size = len(data) if extended else _MOST_IN_ONE
    parts = [data[at : at + size] for at in range(0, len(data), size)]
    for part in parts[:-1]:
        channel.send(Command(_CHAINED, 0x86, 0x00, 0x00, part), "GENERAL AUTHENTICATE, in parts")
    channel.send(Command(0x00, 0x86, 0x00, 0x00, parts[-1], MOST_SHORT), "GENERAL AUTHENTICATE")


def _name(key: EcKey | DhKey) -> str:
    return f"ECDH {key.curve.name}" if isinstance(key, EcKey) else f"DH {key.group.p.bit_length()}"


def _reason(result: Result, detail: str) -> Reason:
    return Reason(Check.CHIP_AUTHENTICATION, result, detail)
