"""The forms PACE comes in (ICAO Doc 9303-11, 4.4.3), and which of those a chip offers is taken."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from drivers.chip_card.access.security_infos import PACE, PaceInfo, SecurityInfos
from drivers.chip_card.crypto.agreement import Domain, EcDomain, domain_of
from drivers.chip_card.crypto.curves import STANDARDISED, Curve
from drivers.chip_card.crypto.dh import DhGroup, standardised
from drivers.chip_card.crypto.session import Suite


class Mapping(IntEnum):
    """How the nonce becomes a generator; the first is the best.

    A chip with chip authentication mapping has another one and chip authentication as well (4.4), which costs fewer
    bytes than the EF.CardSecurity that this mapping needs for its proof.
    """

    GENERIC = 0
    CHIP_AUTHENTICATION = 1
    INTEGRATED = 2


@dataclass(frozen=True, slots=True)
class Variant:
    """One form with everything that belongs to it."""

    info: PaceInfo
    mapping: Mapping
    suite: Suite
    domain: Domain


_AGREEMENTS: Final[dict[int, tuple[type[Curve | DhGroup], Mapping]]] = {
    1: (DhGroup, Mapping.GENERIC),
    2: (Curve, Mapping.GENERIC),
    3: (DhGroup, Mapping.INTEGRATED),
    4: (Curve, Mapping.INTEGRATED),
    6: (Curve, Mapping.CHIP_AUTHENTICATION),
}
_SUITES: Final = {1: Suite.TDES, 2: Suite.AES_128, 3: Suite.AES_192, 4: Suite.AES_256}
_ENOUGH_BITS: Final = 256


def offered(infos: SecurityInfos) -> tuple[Variant, ...]:
    """What the chip offers and is known here, the best first: fast, and strong enough for the life of a document."""
    known = (variant for variant in (_variant(info, infos) for info in infos.pace) if variant is not None)
    return tuple(sorted(known, key=_rank))


def _variant(info: PaceInfo, infos: SecurityInfos) -> Variant | None:
    family, cipher = info.protocol.removeprefix(f"{PACE}.").split(".")
    agreement = _AGREEMENTS.get(int(family))
    suite = _SUITES.get(int(cipher))
    if agreement is None or suite is None:
        return None
    kind, mapping = agreement
    if mapping is Mapping.CHIP_AUTHENTICATION and suite is Suite.TDES:
        return None
    parameters = _parameters(info, infos)
    if not isinstance(parameters, kind) or not _can_map(mapping, parameters):
        return None
    return Variant(info, mapping, suite, domain_of(parameters))


def _parameters(info: PaceInfo, infos: SecurityInfos) -> Curve | DhGroup | None:
    """Standardised ones by their id; else the issuer's own with that id, or without one where there is none.

    Nothing vouches for the issuer's own, and bad ones would give the password away: they are used where they turn out
    to be standardised ones (9.2.2), which curves always are when they could be read.
    """
    if info.parameter_id in STANDARDISED:
        return STANDARDISED[info.parameter_id]
    family = info.protocol.rpartition(".")[0]
    own = (one for one in infos.pace_parameters if one.protocol == family and one.parameter_id == info.parameter_id)
    parameters = next((one.parameters for one in own), None)
    return standardised(parameters) if isinstance(parameters, DhGroup) else parameters


def _can_map(mapping: Mapping, parameters: Curve | DhGroup) -> bool:
    """Integrated mapping over a curve needs a field whose prime is 3 modulo 4 (appendix B)."""
    return mapping is not Mapping.INTEGRATED or isinstance(parameters, DhGroup) or parameters.p % 4 == 3


def _rank(variant: Variant) -> tuple[bool, bool, bool, int, int]:
    domain = variant.domain
    elliptic = isinstance(domain, EcDomain)
    bits = domain.curve.p.bit_length() if isinstance(domain, EcDomain) else domain.group.p.bit_length()
    weak = elliptic and bits < _ENOUGH_BITS
    return not elliptic, variant.suite is Suite.TDES, weak, variant.mapping, -bits if weak else bits
