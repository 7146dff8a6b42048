"""Active authentication: the chip signs a challenge with a key that was signed (ICAO Doc 9303-11, 6.1)."""

import hashlib
import secrets
from typing import Final

from drivers.chip_card import tlv
from drivers.chip_card.access.security_infos import SecurityInfos
from drivers.chip_card.apdu import MOST_EXTENDED, MOST_SHORT, Command
from drivers.chip_card.channel import Channel
from drivers.chip_card.crypto.agreement import Entropy
from drivers.chip_card.crypto.public_keys import (
    DhKey,
    EcKey,
    PublicKey,
    RsaKey,
    UnknownParameters,
    ecdsa_verify,
    parse_subject_public_key_info,
)
from drivers.chip_card.errors import BadData, CommandRefused
from drivers.chip_card.files.limits import says_extended
from drivers.chip_card.files.names import GROUPS
from drivers.chip_card.messaging import fitting
from drivers.chip_card.proof import iso9796
from drivers.chip_card.proof.levels import Check, Reason, Result
from drivers.chip_card.proof.signatures import ECDSA, ecdsa_numbers

_CHALLENGE: Final = 8
_DG15: Final = GROUPS[15]
_HASHES: Final = ("sha256", "sha1", "sha384", "sha512", "sha224")


def authenticate(
    channel: Channel, dg15: bytes, infos: SecurityInfos | None, entropy: Entropy = secrets.token_bytes
) -> Reason:
    """Has the chip sign a challenge with the key of DG15 (the whole file); `infos` are those of DG14, if any.

    FAILED for whatever is not a signature of that key, UNKNOWN for a key of an unknown kind. Proves something only as
    far as passive authentication vouches for DG15. Raises what `Channel.send` does but CommandRefused.
    """
    try:
        key = parse_subject_public_key_info(tlv.only(dg15, _DG15.tag).value)
    except UnknownParameters as error:
        return _reason(Result.UNKNOWN, str(error))
    except BadData as error:
        return _reason(Result.FAILED, f"{_DG15.name}: {error}")
    challenge = entropy(_CHALLENGE)
    try:
        signature = channel.send(_command(channel, key, challenge), "INTERNAL AUTHENTICATE").data
    except CommandRefused as error:
        return _reason(Result.FAILED, str(error))
    match key:
        case RsaKey():
            fault = iso9796.fault(key, signature, challenge)
            return _reason(Result.FAILED, fault) if fault else _reason(Result.PASSED, f"RSA {key.n.bit_length()}")
        case EcKey():
            return _of_curve(key, signature, challenge, infos)
        case DhKey():
            return _reason(Result.FAILED, "a key that cannot sign")


def _command(channel: Channel, key: PublicKey, challenge: bytes) -> Command:
    """INTERNAL AUTHENTICATE (6.1.4), with extended lengths where the answer needs and chip and reader carry them.

    Where the reader does not, a chip can still give it in parts; one that does not has proved nothing.
    """
    length = (key.n.bit_length() + 7) // 8 if isinstance(key, RsaKey) else 0
    info = channel.info
    in_short = MOST_SHORT if channel.suite is None else fitting(channel.suite, MOST_SHORT)
    if length <= in_short or not info.extended_length or says_extended(info.historical) is False:
        return Command(0x00, 0x88, 0x00, 0x00, challenge, MOST_SHORT)
    most = MOST_SHORT if length <= MOST_SHORT else MOST_EXTENDED
    return Command(0x00, 0x88, 0x00, 0x00, challenge, most, extended=True)


def _of_curve(key: EcKey, signature: bytes, challenge: bytes, infos: SecurityInfos | None) -> Reason:
    numbers = ecdsa_numbers(key, signature, plain=True)
    if numbers is None:
        return _reason(Result.FAILED, "no signature")
    named = [one.signature_algorithm for one in infos.active_authentication] if infos is not None else []
    hashes = [ECDSA[one] for one in named if one in ECDSA]
    if named and not hashes:
        return _reason(Result.UNKNOWN, f"signature algorithm {named[0]} is not known")
    # Whoever does not say which hash function has to have used one of those; that one fits is as hard for all of them.
    for hashed in hashes or _HASHES:
        if ecdsa_verify(key, hashlib.new(hashed, challenge).digest(), *numbers):
            return _reason(Result.PASSED, f"ECDSA {key.curve.name}, {hashed}")
    return _reason(Result.FAILED, "it was not made with this key over this challenge")


def _reason(result: Result, detail: str) -> Reason:
    return Reason(Check.ACTIVE_AUTHENTICATION, result, detail)
