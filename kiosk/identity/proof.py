"""How sure it is that a chip is genuine, in the words of the pure rooms (see `drivers.chip_card.proof`)."""

from enum import Enum

from kiosk.values import dataclass


class ProofLevel(Enum):
    """What the kiosk could prove of a chip."""

    ISSUER_VERIFIED = "issuer-verified"
    """Signed by an issuer whose certificate the hospital installed."""
    UNALTERED = "unaltered"
    """As it was signed, but by whom is not known here."""
    NOT_VERIFIED = "not-verified"
    """A check failed, or nothing could be checked."""


@dataclass(frozen=True, slots=True)
class ChipProof:
    """The level, and for staff how each check came out, e.g. ("signature=passed", "signer-chain=unknown")."""

    level: ProofLevel
    reasons: tuple[str, ...] = ()
