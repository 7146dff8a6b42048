"""EF.SOD: the signed hashes of all data groups (ICAO Doc 9303-10, 4.6.2 and appendix D)."""

from dataclasses import dataclass
from typing import Final

from drivers.chip_card import der, tlv
from drivers.chip_card.errors import BadData, BadFile
from drivers.chip_card.files.names import GROUPS, SOD
from drivers.chip_card.proof.signatures import Algorithm, hash_function
from drivers.chip_card.proof.signed_data import SignedData

LDS_SECURITY_OBJECT: Final = "2.23.136.1.1.1"
_MOST_ENTRIES: Final = 64


@dataclass(frozen=True, slots=True, repr=False)
class SecurityObject:
    """The document security object: hashes by the number of their group, and the signature over them.

    `hash_algorithm` is what Python calls it, e.g. "sha256".
    """

    signed: SignedData
    hash_algorithm: str
    groups: dict[int, bytes]

    @classmethod
    def parse(cls, ef_sod: bytes) -> "SecurityObject":
        """The whole file. Nothing is checked of its signature here. Raises BadFile.

        The type of the content may be another than the standard's: what counts is that it can be read, and that the
        signer's attributes say the same type.
        """
        try:
            signed = SignedData.parse(tlv.read(ef_sod).value if ef_sod[:1] == _TAG else ef_sod)
            _, algorithm, hashes, *_ = der.children(tlv.read(signed.content))
            return cls(signed, hash_function(Algorithm.parse(algorithm).name), _hashes(der.children(hashes)))
        except BadData as error:
            raise BadFile(SOD.name, str(error)) from error
        except ValueError as error:
            raise BadFile(SOD.name, "the hashes are not complete") from error

    def __repr__(self) -> str:
        return f"SecurityObject({self.hash_algorithm}, {' '.join(f'DG{number}' for number in sorted(self.groups))})"


_TAG: Final = b"\x77"


def _hashes(entries: tuple[tlv.Tlv, ...]) -> dict[int, bytes]:
    if len(entries) > _MOST_ENTRIES:
        raise BadData(f"{len(entries)} hashes")
    found: dict[int, bytes] = {}
    for entry in entries:
        number, value = der.children(entry)
        group = der.integer(number)
        if group in found:
            raise BadData(f"two hashes of group {group}")
        found[group] = der.octets(value)
    return {number: value for number, value in found.items() if number in GROUPS}
