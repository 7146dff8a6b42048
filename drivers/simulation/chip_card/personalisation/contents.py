"""What is put into a chip."""

from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric import ec, rsa

from drivers.chip_card.crypto.dh import DhGroup
from drivers.chip_card.keys import MrzKey


@dataclass(frozen=True, slots=True, repr=False)
class DhPrivateKey:
    """A private key in a group of prime numbers."""

    group: DhGroup
    private: int

    @property
    def public(self) -> int:
        """The public key that belongs to it."""
        return pow(self.group.g, self.private, self.group.p)


@dataclass(frozen=True, slots=True, repr=False)
class CardContents:
    """A personalised chip: the files of its application and of its master file by identifier, and its secrets.

    `ca_private_key` is for chip authentication (and PACE with its mapping), `aa_private_key` for active
    authentication, `can` and `mrz_key` are what open it. `csca` is the certificate, as DER, with which everything can
    be proved, `signer` the document signer's, `revocations` the list of certificates the issuer took back.
    """

    files: dict[int, bytes]
    master_files: dict[int, bytes]
    mrz_key: MrzKey
    can: str | None = None
    ca_private_key: ec.EllipticCurvePrivateKey | DhPrivateKey | None = None
    aa_private_key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | None = None
    csca: bytes = b""
    signer: bytes = b""
    revocations: bytes = b""

    def __repr__(self) -> str:
        return f"CardContents(<{len(self.files)} files>)"
