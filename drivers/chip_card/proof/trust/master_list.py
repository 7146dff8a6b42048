"""Master lists: issuers' certificates that a state collected and signed (ICAO Doc 9303-12, 9)."""

from dataclasses import dataclass
from typing import Final

from drivers.chip_card import der, tlv
from drivers.chip_card.errors import BadData
from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.signed_data import SignedData
from drivers.chip_card.proof.trust.issuers import Finder, Issuers, issuer_of

MASTER_LIST: Final = "2.23.136.1.1.2"
MAY_SIGN_LISTS: Final = "2.23.136.1.1.3"
"""The purpose of a key that signs master lists; such a one signs no documents."""


@dataclass(frozen=True, slots=True, repr=False)
class MasterList:
    """A list whose signature holds. `vouched_by` is the issuer of the signer, `installed` whether it was before.

    Where it was not, the list contains it and vouches for itself: somebody has to compare its fingerprint.
    """

    certificates: tuple[bytes, ...]
    signer: Certificate
    vouched_by: Certificate
    installed: bool


def verified(data: bytes, trust: Finder) -> MasterList:
    """The master list in this signed data, its signature and its signer's chain checked. Raises BadData."""
    signed = SignedData.parse(data)
    if signed.content_type != MASTER_LIST:
        raise BadData("signed data that is no master list")
    fields = der.children(tlv.only(signed.content))
    if len(fields) < 2:
        raise BadData("a master list without certificates")
    certificates = tuple(one.raw for one in der.children(fields[1], der.SET))
    signer = _signer(signed)
    known = issuer_of(signer, trust)
    vouched_by = known or issuer_of(signer, _issuers((*certificates, *signed.certificates)))
    if vouched_by is None:
        raise BadData(
            f"nobody installed or contained vouches for the list's signer ({signer.issuer}): install it first"
        )
    return MasterList(certificates, signer, vouched_by, known is not None)


def _signer(signed: SignedData) -> Certificate:
    """Whoever signed. Raises BadData when nobody did who may."""
    faults = ["the list is not signed"]
    for one in signed.signers:
        certificate = signed.certificate_of(one)
        fault = "the signer's certificate is missing" if certificate is None else signed.fault(one, certificate)
        if certificate is not None and fault is None:
            if certificate.purposes and MAY_SIGN_LISTS not in certificate.purposes:
                raise BadData("the list is signed by somebody who may not sign master lists")
            return certificate
        faults.append(f"master list: {fault}")
    raise BadData(faults[-1])


def _issuers(certificates: tuple[bytes, ...]) -> Issuers:
    """Those of them that can be read, and that signed themselves."""
    found = Issuers()
    for raw in certificates:
        try:
            certificate = Certificate.parse(raw)
            if certificate.is_issuer and certificate.is_self_issued and certificate.is_signed_by(certificate):
                found.add(certificate)
        except BadData:
            continue  # `install` says so of each
    return found
