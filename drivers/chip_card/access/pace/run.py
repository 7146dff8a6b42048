"""One run of PACE from the terminal's side (ICAO Doc 9303-11, 4.4.1 and 4.4.4)."""

import hmac
import secrets
from dataclasses import dataclass
from typing import Final

from drivers.chip_card import der, tlv
from drivers.chip_card.access.pace import mapping, passwords
from drivers.chip_card.access.pace.chip_mapping import ChipMappingProof, decrypt_proof
from drivers.chip_card.access.pace.selection import select
from drivers.chip_card.access.pace.variants import Mapping, Variant
from drivers.chip_card.access.security_infos import PaceInfo, SecurityInfos
from drivers.chip_card.apdu import MOST_EXTENDED, MOST_SHORT, Command
from drivers.chip_card.channel import Channel
from drivers.chip_card.crypto import ciphers
from drivers.chip_card.crypto.agreement import Domain, EcDomain, Entropy
from drivers.chip_card.crypto.session import SessionKeys, Suite
from drivers.chip_card.errors import AccessDenied, BadData, CardError, CommandRefused, KeyInDoubt, WeakField
from drivers.chip_card.keys import AccessKey
from drivers.device import DeviceError

_DYNAMIC_DATA: Final = 0x7C
_PUBLIC_KEY: Final = 0x7F49
_CHAINED: Final = 0x10
_MOST_NONCE: Final = 64
_NOT_AUTHENTIC: Final = frozenset({0x6300, *range(0x63C0, 0x63D0), 0x6982, 0x6988, 0x6A80})
"""To the terminal's token, which only a wrong password can make wrong (4.4.4.2)."""


@dataclass(frozen=True, slots=True)
class PaceResult:
    """The keys to go on with, the form that was used, and what the chip showed if that was chip mapping."""

    keys: SessionKeys
    info: PaceInfo
    chip_proof: ChipMappingProof | None = None


def establish(
    channel: Channel, infos: SecurityInfos, key: AccessKey, entropy: Entropy = secrets.token_bytes
) -> PaceResult:
    """Runs PACE with the best form the chip offers; the caller secures the channel with the keys.

    Raises AccessDenied when the chip has another password, AccessUnsupported when it offers no form that is known here
    or has no password of this kind, BadData for an answer that cannot be right, CommandRefused, and KeyInDoubt. A new
    run may follow at once in each case but the last, where the chip may have counted a wrong password. `entropy` gives
    random bytes: private keys, as long as the order of the curve or group, and the nonce of the integrated mapping.
    """
    return _Run(channel, select(channel, infos, key), key, entropy).result()


class _Run:
    """After MSE:Set AT: the four steps of GENERAL AUTHENTICATE."""

    def __init__(self, channel: Channel, variant: Variant, key: AccessKey, entropy: Entropy) -> None:
        self._channel = channel
        self._variant = variant
        self._suite = variant.suite
        self._key = key
        self._entropy = entropy
        self._chip_mapping_key = b""

    def result(self) -> PaceResult:
        """Runs all of it."""
        domain = self._mapped(self._nonce())
        private = domain.draw_private(self._entropy)
        ours = domain.public(private)
        theirs = self._step("key agreement", 0x83, ours, 0x84)
        _check_they_differ(ours, theirs)
        keys = ciphers.session_keys(self._suite, domain.shared_secret(private, theirs))
        try:
            return PaceResult(keys, self._variant.info, self._authenticate(keys, domain, ours, theirs))
        except (CardError, DeviceError):
            keys.wipe()
            raise

    def _nonce(self) -> bytes:
        """Step 1: the chip's nonce, decrypted with the password (4.4.3.3)."""
        encrypted = self._step("encrypted nonce", None, b"", 0x80)
        if not 0 < len(encrypted) <= _MOST_NONCE:
            raise BadData(f"a nonce of {len(encrypted)} bytes")
        password = passwords.nonce_key(self._suite, self._key)
        try:
            return ciphers.decrypt(self._suite, password, bytes(self._suite.block_length), encrypted)
        finally:
            password[:] = bytes(len(password))

    def _mapped(self, nonce: bytes) -> Domain:
        """Step 2: the domain with the generator that comes of the nonce."""
        domain = self._variant.domain
        if self._variant.mapping is Mapping.INTEGRATED:
            added = self._entropy(self._suite.key_length)
            self._step("nonce mapping", 0x81, added, None)
            return mapping.integrated(domain, self._suite, nonce, added)
        private = domain.draw_private(self._entropy)
        ours = domain.public(private)
        self._chip_mapping_key = self._step("nonce mapping", 0x81, ours, 0x82)
        _check_they_differ(ours, self._chip_mapping_key)
        return mapping.generic(domain, nonce, private, self._chip_mapping_key)

    def _authenticate(self, keys: SessionKeys, domain: Domain, ours: bytes, theirs: bytes) -> ChipMappingProof | None:
        """Step 4: each side shows that it has the keys (4.4.3.4), and the chip perhaps that it is no copy."""
        protocol = self._variant.info.protocol
        try:
            answer = self._objects("mutual authentication", 0x85, _token(keys, protocol, domain, theirs))
        except CommandRefused as error:
            if error.status in _NOT_AUTHENTIC:
                raise AccessDenied(f"the card answered {error.status:04X} to the token") from error
            raise
        except WeakField as error:
            raise KeyInDoubt("the answer to the token did not arrive whole") from error
        if not hmac.compare_digest(_token(keys, protocol, domain, ours), answer.get(0x86, b"")):
            raise AccessDenied("the card's token is wrong")
        if self._variant.mapping is not Mapping.CHIP_AUTHENTICATION or not isinstance(domain, EcDomain):
            return None
        return decrypt_proof(keys, domain.curve, self._chip_mapping_key, answer.get(0x8A, b""))

    def _step(self, what: str, tag: int | None, value: bytes, wanted: int | None) -> bytes:
        """One of the chained commands; the value of the data object that is wanted, BadData without it."""
        found = self._objects(what, tag, value)
        if wanted is None:
            return b""
        if wanted not in found:
            raise BadData(f"{what}: tag {wanted:X} is missing")
        return found[wanted]

    def _objects(self, what: str, tag: int | None, value: bytes) -> dict[int, bytes]:
        """GENERAL AUTHENTICATE (4.4.4.2) with one data object; those of the answer by tag."""
        data = tlv.encode(_DYNAMIC_DATA, b"" if tag is None else tlv.encode(tag, value))
        most = MOST_SHORT if len(data) <= 255 else MOST_EXTENDED
        cla = 0x00 if tag == 0x85 else _CHAINED
        answer = self._channel.send(Command(cla, 0x86, 0x00, 0x00, data, most), f"PACE {what}").data
        if not answer:
            return {}
        objects = list(tlv.only(answer, _DYNAMIC_DATA))
        found = {one.tag: one.value for one in objects}
        if len(found) != len(objects):
            raise BadData(f"{what}: a data object twice")
        return found


def _check_they_differ(ours: bytes, theirs: bytes) -> None:
    """The two public keys of an agreement (4.4.1, step 3 d), however many zeros one begins with."""
    if ours.lstrip(b"\x00") == theirs.lstrip(b"\x00"):
        raise BadData("the card sends back the key it was sent")


def _token(keys: SessionKeys, protocol: str, domain: Domain, public: bytes) -> bytes:
    """The MAC over the other's public key as a data object (4.4.3.4); the MACs pad for themselves."""
    body = tlv.encode(_PUBLIC_KEY, der.encode_identifier(protocol), tlv.encode(domain.PUBLIC_KEY_TAG, public))
    return ciphers.mac(keys.suite, keys.mac, ciphers.pad(keys.suite, body) if keys.suite is Suite.TDES else body)
