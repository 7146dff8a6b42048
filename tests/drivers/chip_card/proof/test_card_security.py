import pytest

from drivers.chip_card import tlv
from drivers.chip_card.errors import BadFile
from drivers.chip_card.proof.card_security import SECURITY_INFOS, verified
from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.security_object import SecurityObject
from drivers.chip_card.proof.trust import EMPTY
from drivers.chip_card.proof.trust.issuers import Issuers
from support.chip_issuers import Party, Signing, csca, ec_key, ef_sod, public_info, signed_data, signer

CA = csca()
OWN = signer(CA)
SOD = SecurityObject.parse(ef_sod(OWN, {13: b"m"}))
TRUST = Issuers([Certificate.parse(CA.raw)])
INFOS = tlv.encode(
    0x31, tlv.encode(0x30, bytes.fromhex("060904007F000702020102"), public_info(ec_key("secp256r1", "chip")))
)


def file(by: Party, content: bytes = INFOS, content_type: str = SECURITY_INFOS) -> bytes:
    return signed_data(by, content, Signing(content_type=content_type))


def test_what_the_documents_signer_signed_is_worth_as_much_as_the_document() -> None:
    infos = verified(file(OWN), SOD, EMPTY)
    assert infos is not None
    assert len(infos.chip_authentication_keys) == 1


def test_another_signer_of_an_installed_issuer_is_as_good() -> None:
    other = file(signer(CA, ec_key(which="other"), serial=0x78))
    assert verified(other, SOD, TRUST) is not None
    assert verified(other, SOD, EMPTY) is None


def test_a_copy_cannot_sign_keys_of_its_own() -> None:
    forger = csca(ec_key(which="forger"))
    assert verified(file(signer(forger, ec_key(which="other"))), SOD, TRUST) is None
    elsewhere = csca(ec_key(which="LA"), "LA")
    both = Issuers([Certificate.parse(CA.raw), Certificate.parse(elsewhere.raw)])
    assert verified(file(signer(elsewhere, ec_key(which="other"), country="LA")), SOD, both) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x30\x00",
        file(OWN, content_type="2.23.136.1.1.1"),
        file(OWN, b"\x30\x00"),
        file(Party(ec_key(which="forger"), OWN.raw)),
    ],
    ids=["empty", "nothing", "other-type", "no-infos", "forged"],
)
def test_everything_else_is_a_bad_file(data: bytes) -> None:
    with pytest.raises(BadFile, match=r"EF\.CardSecurity"):
        verified(data, SOD, TRUST)
