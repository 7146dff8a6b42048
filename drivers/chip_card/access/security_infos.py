"""What a chip says it can do: EF.CardAccess, EF.CardSecurity and DG14 (ICAO Doc 9303-11, 9.2)."""

from dataclasses import dataclass
from typing import Final

from drivers.chip_card import der, tlv
from drivers.chip_card.crypto.curves import Curve
from drivers.chip_card.crypto.dh import DhGroup
from drivers.chip_card.crypto.domain_parameters import UnknownParameters, parse_domain_parameters
from drivers.chip_card.crypto.public_keys import DhKey, EcKey, parse_subject_public_key_info
from drivers.chip_card.errors import BadData, BadFile
from drivers.chip_card.tlv import Tlv

BSI_DE: Final = "0.4.0.127.0.7"
PACE: Final = f"{BSI_DE}.2.2.4"
CHIP_AUTHENTICATION: Final = f"{BSI_DE}.2.2.3"
CHIP_AUTHENTICATION_KEY: Final = f"{BSI_DE}.2.2.1"
TERMINAL_AUTHENTICATION: Final = f"{BSI_DE}.2.2.2"
ACTIVE_AUTHENTICATION: Final = "2.23.136.1.1.5"

_MOST_INFOS: Final = 32
_VERSIONS: Final = range(1, 4)


@dataclass(frozen=True, slots=True)
class PaceInfo:
    """PACE in one of its forms. `protocol` is its dotted object identifier, `parameter_id` the domain parameters'."""

    protocol: str
    version: int
    parameter_id: int | None = None


@dataclass(frozen=True, slots=True)
class PaceDomainParameters:
    """Domain parameters of the issuer's own for the forms of PACE whose identifiers begin with `protocol`."""

    protocol: str
    parameters: Curve | DhGroup
    parameter_id: int | None = None


@dataclass(frozen=True, slots=True)
class ChipAuthenticationInfo:
    """Chip authentication in one of its forms; `key_id` where the chip has several keys."""

    protocol: str
    version: int
    key_id: int | None = None


@dataclass(frozen=True, slots=True)
class ChipAuthenticationPublicKey:
    """The chip's static key; `protocol` tells DH from ECDH."""

    protocol: str
    key: EcKey | DhKey
    key_id: int | None = None


@dataclass(frozen=True, slots=True)
class ActiveAuthenticationInfo:
    """With which algorithm an ECDSA key of DG15 signs (9303-11, 9.2.4), as a dotted object identifier."""

    signature_algorithm: str


@dataclass(frozen=True, slots=True)
class TerminalAuthenticationInfo:
    """The chip asks readers of fingers and irises to identify themselves."""

    version: int


SecurityInfo = (
    PaceInfo
    | PaceDomainParameters
    | ChipAuthenticationInfo
    | ChipAuthenticationPublicKey
    | ActiveAuthenticationInfo
    | TerminalAuthenticationInfo
)


@dataclass(frozen=True, slots=True)
class SecurityInfos:
    """All of one file, each kind in the file's order; what is not known is left out. `raw` is the set as it came."""

    pace: tuple[PaceInfo, ...] = ()
    pace_parameters: tuple[PaceDomainParameters, ...] = ()
    chip_authentication: tuple[ChipAuthenticationInfo, ...] = ()
    chip_authentication_keys: tuple[ChipAuthenticationPublicKey, ...] = ()
    active_authentication: tuple[ActiveAuthenticationInfo, ...] = ()
    terminal_authentication: tuple[TerminalAuthenticationInfo, ...] = ()
    raw: bytes = b""


def parse_security_infos(der_set: bytes, file: str) -> SecurityInfos:
    """EF.CardAccess, or what is inside of DG14's tag 6E: a SET OF SecurityInfo, with zeros behind it tolerated.

    Raises BadFile. What has an unknown identifier or version, or a key or parameters of an unknown kind, is left out.
    """
    try:
        whole = tlv.read(der_set)
        if der_set[len(whole.raw) :].strip(b"\x00"):
            raise BadData("bytes behind the set")
        entries = der.children(whole, der.SET)
        if len(entries) > _MOST_INFOS:
            raise BadData(f"{len(entries)} entries")
        found = [info for info in map(_info, entries) if info is not None]
    except BadData as error:
        raise BadFile(file, str(error)) from error
    return SecurityInfos(
        tuple(one for one in found if isinstance(one, PaceInfo)),
        tuple(one for one in found if isinstance(one, PaceDomainParameters)),
        tuple(one for one in found if isinstance(one, ChipAuthenticationInfo)),
        tuple(one for one in found if isinstance(one, ChipAuthenticationPublicKey)),
        tuple(one for one in found if isinstance(one, ActiveAuthenticationInfo)),
        tuple(one for one in found if isinstance(one, TerminalAuthenticationInfo)),
        whole.raw,
    )


def _info(entry: Tlv) -> SecurityInfo | None:
    """SEQUENCE { protocol, requiredData, optionalData OPTIONAL }; None for what is of no use here."""
    fields = der.children(entry)
    if len(fields) < 2:
        return None
    protocol, required = der.identifier(fields[0]), fields[1]
    optional = fields[2] if len(fields) > 2 else None
    family = protocol.rpartition(".")[0]
    try:
        if family == PACE and required.tag == der.SEQUENCE:
            return PaceDomainParameters(protocol, parse_domain_parameters(required), _number(optional))
        if family == CHIP_AUTHENTICATION_KEY:
            return _chip_key(protocol, required, optional)
        if family.rpartition(".")[0] == PACE:
            return PaceInfo(protocol, _version(required), _number(optional))
        if family.rpartition(".")[0] == CHIP_AUTHENTICATION:
            return ChipAuthenticationInfo(protocol, _version(required), _number(optional))
        if protocol == TERMINAL_AUTHENTICATION:
            return TerminalAuthenticationInfo(_version(required))
    except UnknownParameters:
        return None
    if protocol == ACTIVE_AUTHENTICATION and optional is not None:
        return ActiveAuthenticationInfo(der.identifier(optional))
    return None


def _chip_key(protocol: str, required: Tlv, optional: Tlv | None) -> ChipAuthenticationPublicKey | None:
    key = parse_subject_public_key_info(required.raw)
    return ChipAuthenticationPublicKey(protocol, key, _number(optional)) if isinstance(key, EcKey | DhKey) else None


def _version(field: Tlv) -> int:
    version = der.integer(field)
    if version not in _VERSIONS:
        raise UnknownParameters("a protocol of no known version")
    return version


def _number(field: Tlv | None) -> int | None:
    return None if field is None or field.tag != der.INTEGER else der.natural(field)
