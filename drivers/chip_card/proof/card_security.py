"""EF.CardSecurity: signed SecurityInfos, for PACE with chip authentication mapping (9303-11, 9.2.10 and 4.4.3.5)."""

from typing import Final

from drivers.chip_card.access.security_infos import SecurityInfos, parse_security_infos
from drivers.chip_card.errors import BadData, BadFile
from drivers.chip_card.files.names import CARD_SECURITY
from drivers.chip_card.proof.levels import Result
from drivers.chip_card.proof.passive import chain_of, signer_of
from drivers.chip_card.proof.security_object import SecurityObject
from drivers.chip_card.proof.signed_data import SignedData
from drivers.chip_card.proof.trust.issuers import Finder

SECURITY_INFOS: Final = "0.4.0.127.0.7.3.2.1"


def verified(file: bytes, sod: SecurityObject, trust: Finder) -> SecurityInfos | None:
    """What the file says, where that is worth as much as EF.SOD: its signer is the same, or known.

    None where it is not: a copy can sign keys of its own. Raises BadFile.
    """
    try:
        signed = SignedData.parse(file)
        if signed.content_type != SECURITY_INFOS:
            raise BadFile(CARD_SECURITY.name, "other content than SecurityInfos")
        infos = parse_security_infos(signed.content, CARD_SECURITY.name)
        _, certificate = signer_of(signed)
        _, of_document = signer_of(sod.signed)
    except BadFile:
        raise
    except BadData as error:
        raise BadFile(CARD_SECURITY.name, str(error)) from error
    if certificate.raw == of_document.raw:
        return infos
    chain, _ = chain_of(certificate, trust)
    same_state = certificate.issuer.country == of_document.issuer.country
    return infos if chain.result is Result.PASSED and same_state else None
