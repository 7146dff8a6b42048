"""Passive authentication: is the data what an installed issuer signed? (ICAO Doc 9303-11, 5.1; 9303-12, 7)

What is checked, one reason each:

    GROUP_HASHES   every group that was read has the hash that was signed. DG14 and DG15 have to be among them if they
                   were signed: a copy that hides them would get around proving that it holds the chip's key.
    SIGNATURE      the signature is that of the signer's certificate, which may sign documents and is no CA's.
    SIGNER_CHAIN   an installed issuer signed that certificate, and both and the document are of the same state.
    VALIDITY       signer's and issuer's certificates were valid when the document was signed: at the signing time it
                   says; else on the day the document was issued or the signer's private key came into use, whichever
                   is later. That they have expired since does not matter: documents outlive their signer's key.

A signature that holds, by a signer whom nobody installed vouches for, leaves SIGNER_CHAIN and VALIDITY unknown.
"""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

from drivers.chip_card.errors import BadData, BadFile
from drivers.chip_card.files.mrz import parse_dg1
from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.countries import may_issue
from drivers.chip_card.proof.levels import Check, Reason, Result
from drivers.chip_card.proof.security_object import SecurityObject
from drivers.chip_card.proof.signatures import UnknownAlgorithm
from drivers.chip_card.proof.signed_data import SignedData, Signer
from drivers.chip_card.proof.trust.issuers import MOST_CANDIDATES, Finder
from drivers.chip_card.proof.trust.master_list import MAY_SIGN_LISTS

_FOR_THE_PROOF: Final = (14, 15)
_VIETNAMESE_DETAILS: Final = 13
_TOLERANCE: Final = timedelta(days=1)
"""Clocks of signers go by local time, and a certificate may be made on the day it is used first."""
_OTHER_PURPOSES: Final = (
    MAY_SIGN_LISTS,
    "2.23.136.1.1.8",  # deviation lists
    "2.23.136.1.1.9.",  # travel records, visas, additional biometrics
    "2.23.136.1.1.14.",  # bar codes
    "1.3.6.1.5.5.7.3.1",  # servers
    "1.3.6.1.5.5.7.3.2",  # clients
)
"""Of keys that issuers vouch for as well (9303-12, 7.1 and table 6)."""
_UNDECIDED: Final = (
    Reason(Check.SIGNER_CHAIN, Result.UNKNOWN, "no signature was verified"),
    Reason(Check.VALIDITY, Result.UNKNOWN, "no signature was verified"),
)


def authenticate(
    sod: SecurityObject,
    groups: Mapping[int, bytes],
    trust: Finder,
    today: datetime,
    issued: datetime | None = None,
) -> tuple[Reason, ...]:
    """The four reasons. `groups` are whole files by their number, `issued` the date of issue where that is known."""
    hashes = _hashes(sod, groups)
    try:
        signer, certificate = signer_of(sod.signed)
    except UnknownAlgorithm as error:
        return hashes, Reason(Check.SIGNATURE, Result.UNKNOWN, str(error)), *_UNDECIDED
    except BadData as error:
        return hashes, Reason(Check.SIGNATURE, Result.FAILED, str(error)), *_UNDECIDED
    signature = Reason(Check.SIGNATURE, Result.PASSED, f"signer {certificate.subject}, {certificate.serial:x}")
    chain, issuers = chain_of(certificate, trust, _claimed_state(groups))
    return hashes, signature, chain, _validity(signer, certificate, issuers, today, issued)


def signer_of(signed: SignedData) -> tuple[Signer, Certificate]:
    """Whose signature holds. Raises BadData, UnknownAlgorithm where nothing could be checked, when nobody's does."""
    problem: BadData = BadData("nobody signed it")
    for signer in signed.signers:
        certificate = signed.certificate_of(signer)
        if certificate is None:
            problem = UnknownAlgorithm("the signer's certificate did not come along")
            continue
        try:
            fault = signed.fault(signer, certificate) or _unfit(certificate)
        except BadData as error:
            problem = error
            continue
        if fault is None:
            return signer, certificate
        raise BadData(fault)
    raise problem


def chain_of(certificate: Certificate, trust: Finder, state: str = "") -> tuple[Reason, tuple[Certificate, ...]]:
    """Who installed vouches for the signer; several, where the issuer's key has several certificates.

    `state` is the one the document says it is of.
    """
    issuer = certificate.issuer
    issuers = []
    told = unknown = Reason(Check.SIGNER_CHAIN, Result.UNKNOWN, f"{issuer} is not installed")
    for candidate in trust.find(issuer.raw, certificate.authority_key_id)[:MOST_CANDIDATES]:
        try:
            if candidate.is_issuer and certificate.is_signed_by(candidate):
                issuers.append(candidate)
            elif _is_meant(candidate, certificate):
                told = Reason(Check.SIGNER_CHAIN, Result.FAILED, f"{issuer}, who is installed, did not sign the signer")
        except BadData as error:
            if told is unknown:
                told = Reason(Check.SIGNER_CHAIN, Result.UNKNOWN, f"{issuer}: {error}")
    if not issuers:
        return told, ()
    country = issuers[0].subject.country
    if country != certificate.subject.country and country and certificate.subject.country:
        told = Reason(Check.SIGNER_CHAIN, Result.FAILED, "signer and issuer are of different states")
    elif not may_issue(country, state):
        told = Reason(Check.SIGNER_CHAIN, Result.FAILED, f"{issuer} does not issue documents of that state")
    else:
        told = Reason(Check.SIGNER_CHAIN, Result.PASSED, str(issuer))
    return told, tuple(issuers)


def _hashes(sod: SecurityObject, groups: Mapping[int, bytes]) -> Reason:
    told = [
        f"DG{number} is not the one that was signed"
        for number, data in sorted(groups.items())
        if hashlib.new(sod.hash_algorithm, data).digest() != sod.groups.get(number)
    ]
    told += [
        f"DG{number} was signed, and the chip does not give it"
        for number in _FOR_THE_PROOF
        if number in sod.groups and number not in groups
    ]
    if told:
        return Reason(Check.GROUP_HASHES, Result.FAILED, "; ".join(told))
    if not groups:
        return Reason(Check.GROUP_HASHES, Result.UNKNOWN, "no data group was read")
    names = ", ".join(f"DG{number}" for number in sorted(groups))
    return Reason(Check.GROUP_HASHES, Result.PASSED, f"{sod.hash_algorithm}: {names}")


def _unfit(certificate: Certificate) -> str | None:
    """Why this certificate's key may not sign documents (9303-12, 7.1.1); None: it may."""
    if certificate.ca:
        return "the signer's certificate is a CA's"
    if not certificate.may_sign_data:
        return "the signer's key is not for signatures"
    if any(one.startswith(_OTHER_PURPOSES) for one in certificate.purposes):
        return "the signer's key is for something else than documents"
    return None


def _is_meant(candidate: Certificate, certificate: Certificate) -> bool:
    """Whether it must be the issuer, and not one of the same name with a newer or older key."""
    same_key = certificate.authority_key_id in (None, candidate.key_id)
    return same_key and candidate.subject.comparable == certificate.issuer.comparable


def _claimed_state(groups: Mapping[int, bytes]) -> str:
    """The state the document says it is of; "" where it does not say. Vietnamese details without DG1 say it too."""
    try:
        return parse_dg1(groups[1]).issuer
    except KeyError:
        return "VNM" if _VIETNAMESE_DETAILS in groups else ""
    except BadFile:
        return ""


def _validity(
    signer: Signer,
    certificate: Certificate,
    issuers: tuple[Certificate, ...],
    today: datetime,
    issued: datetime | None,
) -> Reason:
    moment, what = _signed_at(signer, certificate, issued)
    told = f"{moment:%Y-%m-%d}, {what}"
    if not _was_valid(certificate, moment):
        return Reason(Check.VALIDITY, Result.FAILED, f"the signer was not valid at {told}")
    if not issuers:
        return Reason(Check.VALIDITY, Result.UNKNOWN, f"signer valid at {told}; issuer not known")
    if not any(_was_valid(one, moment) for one in issuers):
        return Reason(Check.VALIDITY, Result.FAILED, f"the issuer was not valid at {told}")
    if moment - _in_utc(today) > _TOLERANCE:
        return Reason(
            Check.VALIDITY, Result.UNKNOWN, f"signed in the future, at {told}: is this machine's clock right?"
        )
    return Reason(Check.VALIDITY, Result.PASSED, f"at {told}")


def _signed_at(signer: Signer, certificate: Certificate, issued: datetime | None) -> tuple[datetime, str]:
    """When the document was signed, as well as can be known, and how it is known."""
    try:
        told = signer.signing_time
    except BadData:
        told = None
    if told is not None:
        return told, "the time of signing"
    used_from = certificate.key_used_from or certificate.not_before
    if issued is not None and _in_utc(issued) > used_from:
        return _in_utc(issued), "the date of issue"
    return used_from, "the first day of the signer's key"


def _was_valid(certificate: Certificate, moment: datetime) -> bool:
    return certificate.not_before - moment <= _TOLERANCE and moment - certificate.not_after <= _TOLERANCE


def _in_utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
