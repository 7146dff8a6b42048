"""PACE with chip authentication mapping: the chip proves a private key by the way (ICAO Doc 9303-11, 4.4.3.5)."""

from dataclasses import dataclass

from drivers.chip_card.crypto import ciphers, points
from drivers.chip_card.crypto.curves import Curve
from drivers.chip_card.crypto.points import Point
from drivers.chip_card.crypto.public_keys import EcKey
from drivers.chip_card.crypto.session import SessionKeys
from drivers.chip_card.errors import BadData


@dataclass(frozen=True, slots=True, repr=False)
class ChipMappingProof:
    """What the chip showed: its public key of the mapping, and the data that makes it of its static one.

    It proves nothing before `cam_holds` with a key of EF.CardSecurity whose signature was verified.
    """

    curve: Curve
    mapping_key: Point
    data: int

    def __repr__(self) -> str:
        return f"ChipMappingProof({self.curve.name})"


def decrypt_proof(keys: SessionKeys, curve: Curve, mapping_key: bytes, encrypted: bytes) -> ChipMappingProof:
    """Decrypts what tag 8A brought (4.4.3.5.3, 4.4.3.5.4). Raises BadData when that cannot be it."""
    suite = keys.suite
    zeros = bytes(suite.block_length)
    iv = ciphers.encrypt(suite, keys.encryption, zeros, b"\xff" * suite.block_length)
    if not encrypted:
        raise BadData("no chip authentication data")
    data = ciphers.unpad(suite, ciphers.decrypt(suite, keys.encryption, iv, encrypted))
    return ChipMappingProof(curve, points.decode_point(curve, mapping_key), int.from_bytes(data, "big"))


def cam_holds(proof: ChipMappingProof, key: EcKey) -> bool:
    """Whether the chip has the private key of this static public key (4.4.3.5.2)."""
    if key.curve != proof.curve or not 0 < proof.data < key.curve.n:
        return False
    return points.Scalar(key.curve, proof.data).times(key.point) == proof.mapping_key
