"""Documents put together: data groups, chip keys and signatures, honest or with lies told on demand."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from drivers.chip_card.files.names import CARD_ACCESS, CARD_SECURITY, COM, GROUPS, SOD
from drivers.chip_card.keys import Can, MrzKey
from drivers.chip_card.tlv import encode
from drivers.simulation.chip_card.personalisation import data_groups, signed_data
from drivers.simulation.chip_card.personalisation.contents import CardContents
from drivers.simulation.chip_card.personalisation.holders import Citizen, Traveller
from drivers.simulation.chip_card.personalisation.issuer import Issuer, SignerState
from drivers.simulation.chip_card.personalisation.security_infos import (
    CITIZEN_CARD_ACCESS,
    PASSPORT_CARD_ACCESS,
    CaKey,
    new_dh_key,
    security_infos,
)
from drivers.simulation.chip_card.personalisation.signed_data import Signer
from drivers.simulation.chip_card.personalisation.signing import (
    KeyForm,
    PrivateKey,
    Scheme,
    key_of,
    new_ec_key,
    public_key_info,
)


class Lie(StrEnum):
    """What is wrong with a document."""

    SWAPPED_GROUP = "swapped-group"
    """Another person's details were put in after signing: DG13, or DG1 of a passport."""
    NUMBERS_DISAGREE = "numbers-disagree"
    """All is signed, but DG13 speaks of another number than DG1."""
    WRONG_SIGNATURE = "wrong-signature"
    """Another key than the signer's made the signature."""
    SIGNER_EXPIRED = "signer-expired"
    SIGNER_NOT_YET_VALID = "signer-not-yet-valid"
    SIGNER_REVOKED = "signer-revoked"
    """Told by `CardContents.revocations`."""
    UNKNOWN_ISSUER = "unknown-issuer"
    """`CardContents.csca` is another country's."""
    FORGED_ISSUER = "forged-issuer"
    """The signer's certificate names the issuer and its key, but another key signed it."""
    COPIED = "copied"
    """The files are right, but the chip does not hold the private keys that belong to them."""


@dataclass(frozen=True, slots=True)
class ChipKeys:
    """What a chip proves itself with. `agreement` and `signature` None: not by that; RSA_PSS signs as RSA does."""

    agreement: str | None = "brainpoolP256r1"
    """Chip authentication: the name of a curve, or "dh"."""
    signature: Scheme | None = Scheme.ECDSA
    """Active authentication."""
    form: KeyForm = KeyForm.EXPLICIT


_ISSUER: Final = Issuer()
_CHIP_KEYS: Final = ChipKeys()


@dataclass(frozen=True, slots=True)
class Profile:
    """How a document is made. `card_access` is the content of EF.CardAccess; None: it has none, so BAC opens it.

    `card_security`: whether it has EF.CardSecurity, as PACE with chip authentication mapping needs. `lds_digest` is
    the hash of data groups; `lds_version` 0 or 1; `by_key_id`, `tells_time`: see `signed_data.Signer`.
    """

    issuer: Issuer = _ISSUER
    chip_keys: ChipKeys = _CHIP_KEYS
    card_access: bytes | None = CITIZEN_CARD_ACCESS
    card_security: bool = False
    lds_digest: str = "sha256"
    lds_version: int = 0
    by_key_id: bool = False
    tells_time: bool = True


CITIZEN_CARD: Final = Profile()
"""As Vietnamese cards are made."""
PASSPORT: Final = Profile(issuer=Issuer(country="UT"), card_access=PASSPORT_CARD_ACCESS)
"""A passport of no country, with PACE; without its `card_access`, BAC opens it."""


def personalise(citizen: Citizen, profile: Profile = CITIZEN_CARD, lies: Collection[Lie] = ()) -> CardContents:
    """A Vietnamese card."""
    other = replace(citizen, number=_other(citizen.number), name="Phạm Thị Khác", old_number="")
    written = other if Lie.NUMBERS_DISAGREE in lies else citizen
    groups = {1: data_groups.dg1(citizen.zone), 13: data_groups.dg13(written)}
    if citizen.portrait:
        groups[2] = data_groups.dg2(citizen.portrait)
    return _chip(
        groups,
        profile,
        lies,
        swapped={13: data_groups.dg13(other)},
        signed_on=citizen.issued,
        mrz_key=citizen.mrz_key,
        can=citizen.can,
    )


def personalise_passport(traveller: Traveller, profile: Profile = PASSPORT, lies: Collection[Lie] = ()) -> CardContents:
    """A passport. It has no NUMBERS_DISAGREE to tell."""
    groups = {
        1: data_groups.dg1(traveller.zone),
        11: data_groups.dg11(traveller),
        12: data_groups.dg12(traveller),
    }
    if traveller.portrait:
        groups[2] = data_groups.dg2(traveller.portrait)
    swapped = {1: data_groups.dg1(replace(traveller, surname="Other").zone)}
    return _chip(groups, profile, lies, swapped=swapped, signed_on=traveller.issued, mrz_key=traveller.mrz_key)


def _chip(
    groups: dict[int, bytes],
    profile: Profile,
    lies: Collection[Lie],
    *,
    swapped: dict[int, bytes],
    signed_on: date,
    mrz_key: MrzKey,
    can: Can | None = None,
) -> CardContents:
    """`swapped` are the groups that another person's are put in for."""
    ca_key, aa_key = _agreement_key(profile.chip_keys), _signature_key(profile.chip_keys)
    signs_with_ecdsa = profile.chip_keys.signature is Scheme.ECDSA
    infos = security_infos(profile.card_access, ca_key, profile.chip_keys.form, signs_with_ecdsa=signs_with_ecdsa)
    groups = dict(groups)
    if ca_key is not None or signs_with_ecdsa:
        groups[14] = data_groups.dg14(infos)
    if aa_key is not None:
        groups[15] = data_groups.dg15(public_key_info(aa_key, profile.chip_keys.form))
    signer = _signer(profile, lies, signed_on)
    hashes = signed_data.lds_security_object(groups, profile.lds_digest, profile.lds_version)
    sod = encode(SOD.tag or 0, signer.sign(signed_data.LDS_SECURITY_OBJECT, hashes))
    if Lie.SWAPPED_GROUP in lies:
        groups |= swapped
    return CardContents(
        files={COM.identifier: data_groups.com(groups), SOD.identifier: sod}
        | {GROUPS[number].identifier: data for number, data in groups.items()},
        master_files=_master_files(profile, signer, infos),
        mrz_key=mrz_key,
        can=None if can is None else can.digits,
        ca_private_key=_agreement_key(profile.chip_keys) if Lie.COPIED in lies else ca_key,
        aa_private_key=_signature_key(profile.chip_keys, "copy") if Lie.COPIED in lies else aa_key,
        csca=replace(profile.issuer, country="XX").csca if Lie.UNKNOWN_ISSUER in lies else profile.issuer.csca,
        signer=signer.certificate,
        revocations=profile.issuer.revocations(*([signer.certificate] if Lie.SIGNER_REVOKED in lies else [])),
    )


def _signer(profile: Profile, lies: Collection[Lie], signed_on: date) -> Signer:
    issuer = replace(profile.issuer, impostor=Lie.FORGED_ISSUER in lies)
    state = SignerState.VALID
    if Lie.SIGNER_EXPIRED in lies:
        state = SignerState.EXPIRED
    elif Lie.SIGNER_NOT_YET_VALID in lies:
        state = SignerState.NOT_YET_VALID
    return Signer(
        issuer.signer(signed_on, state),
        replace(issuer, generation=0).signer_key if Lie.WRONG_SIGNATURE in lies else issuer.signer_key,
        issuer.signing,
        signed_on,
        by_key_id=profile.by_key_id,
        tells_time=profile.tells_time,
    )


def _master_files(profile: Profile, signer: Signer, infos: bytes) -> dict[int, bytes]:
    files = {}
    if profile.card_access is not None:
        files[CARD_ACCESS.identifier] = profile.card_access
    if profile.card_security:
        files[CARD_SECURITY.identifier] = signer.sign(signed_data.SECURITY_INFOS, infos)
    return files


def _agreement_key(keys: ChipKeys) -> CaKey | None:
    if keys.agreement is None:
        return None
    return new_dh_key() if keys.agreement == "dh" else new_ec_key(keys.agreement)


def _signature_key(keys: ChipKeys, whose: str = "chip") -> PrivateKey | None:
    """RSA keys take long to make; all chips share one."""
    match keys.signature:
        case None:
            return None
        case Scheme.ECDSA:
            return new_ec_key("brainpoolP256r1")
        case Scheme.RSA | Scheme.RSA_PSS:
            return key_of(whose, Scheme.RSA, "")


def _other(number: str) -> str:
    """Another citizen number, which the same card access number opens."""
    return number[:5] + str((int(number[5]) + 1) % 10) + number[6:]
