"""How sure it is that a card is genuine, and why. The three levels are what staff are shown."""

from dataclasses import dataclass, field
from enum import StrEnum


class ProofLevel(StrEnum):
    """What was proved. The first is the best."""

    ISSUER_VERIFIED = "issuer-verified"
    """The data is what an issuer signed whose certificate the hospital installed."""
    UNALTERED = "unaltered"
    """The data is what was signed, but who signed is not known here: no certificate of that issuer is installed."""
    NOT_VERIFIED = "not-verified"
    """Something failed, or nothing could be checked."""


class Check(StrEnum):
    """One thing that was looked at."""

    GROUP_HASHES = "group-hashes"
    """Every data group that was read is the one that was signed."""
    SIGNATURE = "signature"
    """The signature of the document security object."""
    SIGNER_CHAIN = "signer-chain"
    """The signer's certificate comes from an installed issuer."""
    VALIDITY = "validity"
    """Signer and issuer were valid when the document was signed."""
    NUMBERS_AGREE = "numbers-agree"
    """The groups speak of one person: the number in DG1 and in DG13 is the same."""
    CARD_ACCESS = "card-access"
    """The forms of PACE the chip offered before anything was proved are those that were signed (9303-11, 9.2.11)."""
    CHIP_AUTHENTICATION = "chip-authentication"
    """The chip holds a private key that was signed: it is no copy (9303-11, 6.2; also PACE with CA mapping)."""
    ACTIVE_AUTHENTICATION = "active-authentication"
    """The same, by a signature over a challenge (9303-11, 6.1)."""


class Result(StrEnum):
    """How a check came out."""

    PASSED = "passed"
    FAILED = "failed"
    UNKNOWN = "unknown"
    """It could not be decided, for example because no issuer's certificate is installed."""
    ABSENT = "absent"
    """The document does not offer it."""


@dataclass(frozen=True, slots=True)
class Reason:
    """How one check came out. `detail` is for technicians and holds nothing that was read of a person."""

    check: Check
    result: Result
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """The level, and each check that led to it."""

    level: ProofLevel
    reasons: tuple[Reason, ...] = field(default=())
