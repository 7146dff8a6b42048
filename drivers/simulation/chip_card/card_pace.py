"""PACE as a card does it (ICAO Doc 9303-11, 4.4)."""

import hashlib
from collections.abc import Mapping as Objects
from dataclasses import dataclass
from typing import Final

from drivers.chip_card import tlv
from drivers.chip_card.crypto import ciphers
from drivers.chip_card.crypto.session import SessionKeys, Suite
from drivers.chip_card.errors import BadData
from drivers.chip_card.keys import Can, MrzKey
from drivers.simulation.chip_card import card_mapping
from drivers.simulation.chip_card.card_commands import Refusal
from drivers.simulation.chip_card.card_entropy import Entropy
from drivers.simulation.chip_card.card_groups import Element, draw_private_key, standardised
from drivers.simulation.chip_card.card_infos import Mapping, PaceOffer

_PASSWORD_KEY: Final = 3
_INCORRECT: Final = 0x6A80


class WrongToken(Exception):  # noqa: N818 - it is what came
    """The terminal does not know the password."""


@dataclass(frozen=True, slots=True, repr=False)
class Opened:
    """What the last step gives: its answer, and the keys of the session that begins."""

    answer: bytes
    keys: SessionKeys


def secret_of(password: Can | MrzKey) -> bytes:
    """f(π), what the key of the nonce is derived from (9303-11, 9.7.3)."""
    match password:
        case Can(digits):
            return digits.encode("latin-1")
        case MrzKey():
            return hashlib.sha1(password.information, usedforsecurity=False).digest()


class PaceDialogue:
    """From the choice of the password to the session, step by step. Steps raise Refusal; the dialogue is over then."""

    def __init__(
        self, offer: PaceOffer, secret: bytes, entropy: Entropy, chip_key: int | None, nonce_length: int | None
    ) -> None:
        group = standardised(offer.parameter_id)
        if group is None:
            raise Refusal(0x6A88)
        self._offer = offer
        self._group = group
        self._entropy = entropy
        self._chip_key = chip_key
        self._nonce_key = ciphers.derive(offer.suite, secret, _PASSWORD_KEY)
        self._nonce = b""
        self._nonce_length = nonce_length or usual_nonce_length(offer.suite)
        self._generator: Element = ()
        self._mapping_key = 0
        self._own = b""
        self._theirs = b""
        self._keys: SessionKeys | None = None
        self._step = 0

    @property
    def awaits_the_last_step(self) -> bool:
        """Whether the next command is the last of the chain."""
        return self._step == 3

    def proceed(self, objects: Objects[int, bytes]) -> bytes | Opened:
        """Takes what stands in the dynamic authentication data and gives what goes back in it.

        Raises Refusal, and WrongToken in the last step.
        """
        self._step += 1
        try:
            match self._step, list(objects):
                case 1, []:
                    return self._encrypted_nonce()
                case 2, [0x81]:
                    return self._map(objects[0x81])
                case 3, [0x83]:
                    return self._agree(objects[0x83])
                case 4, [0x85]:
                    return self._compare_tokens(objects[0x85])
                case _:
                    raise Refusal(_INCORRECT)
        except BadData:
            raise Refusal(_INCORRECT) from None

    def _encrypted_nonce(self) -> bytes:
        self._nonce = self._entropy(self._nonce_length)
        suite = self._offer.suite
        return tlv.encode(0x80, ciphers.encrypt(suite, self._nonce_key, bytes(suite.block_length), self._nonce))

    def _map(self, theirs: bytes) -> bytes:
        if self._offer.mapping.is_integrated:
            if len(theirs) != self._offer.suite.key_length:
                raise Refusal(_INCORRECT)
            self._generator = card_mapping.generator(self._group, self._offer.suite, self._nonce, theirs)
            return tlv.encode(0x82)
        group = self._group
        their_key = group.decode(theirs)
        self._mapping_key = draw_private_key(group.order, self._entropy)
        own = group.multiply(self._mapping_key, group.generator)
        if own == their_key:
            raise Refusal(_INCORRECT)
        agreed = group.multiply(self._mapping_key, their_key)
        nonce = int.from_bytes(self._nonce, "big")
        self._generator = group.add(group.multiply(nonce, group.generator), agreed)
        return tlv.encode(0x82, group.encode(own))

    def _agree(self, theirs: bytes) -> bytes:
        group = self._group
        their_key = group.decode(theirs)
        private = draw_private_key(group.order, self._entropy)
        own_key = group.multiply(private, self._generator)
        if own_key == their_key:
            raise Refusal(_INCORRECT)
        self._own, self._theirs = group.encode(own_key), theirs
        self._keys = ciphers.session_keys(self._offer.suite, group.secret(group.multiply(private, their_key)))
        return tlv.encode(0x84, self._own)

    def _compare_tokens(self, theirs: bytes) -> Opened:
        keys = self._keys
        if keys is None or theirs != self._token(keys, self._own):
            raise WrongToken
        answer = tlv.encode(0x86, self._token(keys, self._theirs))
        if self._offer.mapping is Mapping.ECDH_CHIP_AUTHENTICATION:
            answer += tlv.encode(0x8A, self._chip_proof(keys))
        return Opened(answer, keys)

    def _token(self, keys: SessionKeys, public_key: bytes) -> bytes:
        """Over a public key as it went over the air (9303-11, 4.4.3.4)."""
        protocol = tlv.encode(0x06, self._offer.protocol)
        data = tlv.encode(0x7F49, protocol, tlv.encode(self._group.tag, public_key))
        padded = ciphers.pad(keys.suite, data) if keys.suite is Suite.TDES else data
        return ciphers.mac(keys.suite, keys.mac, padded)

    def _chip_proof(self, keys: SessionKeys) -> bytes:
        """The mapping key over the chip's own: only who has both can divide them (9303-11, 4.4.3.5)."""
        if self._chip_key is None:
            raise Refusal(0x6A88)
        order = self._group.order
        proof = pow(self._chip_key, -1, order) * self._mapping_key % order
        octets = proof.to_bytes((order.bit_length() + 7) // 8, "big")
        zero = bytes(keys.suite.block_length)
        iv = ciphers.encrypt(keys.suite, keys.encryption, zero, b"\xff" * len(zero))
        return ciphers.encrypt(keys.suite, keys.encryption, iv, ciphers.pad(keys.suite, octets))


def usual_nonce_length(suite: Suite) -> int:
    """Whole blocks, and no shorter than the key (9303-11, 4.4.3.3)."""
    block = 16
    return -(-suite.key_length // block) * block
