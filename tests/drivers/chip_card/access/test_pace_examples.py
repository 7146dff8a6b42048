"""PACE byte for byte as the standard works it out (ICAO Doc 9303-11, appendices G, H and I)."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from drivers.chip_card import der, tlv
from drivers.chip_card.access import pace
from drivers.chip_card.access.pace import mapping
from drivers.chip_card.access.security_infos import parse_security_infos
from drivers.chip_card.channel import Channel
from drivers.chip_card.crypto import ciphers
from drivers.chip_card.crypto.agreement import DhDomain, EcDomain
from drivers.chip_card.crypto.curves import CURVES
from drivers.chip_card.crypto.dh import RFC_5114
from drivers.chip_card.crypto.public_keys import EcKey
from drivers.chip_card.crypto.session import Suite
from drivers.chip_card.keys import MrzKey
from support import chip_lines
from support.chip_lines import EXAMPLES, Played

MORE = json.loads((Path(chip_lines.__file__).parent / "icao_pace_examples.json").read_text())
BRAINPOOL = CURVES[13]


def drawing(*private_keys: str) -> Callable[[int], bytes]:
    """A source of entropy that gives an example's private keys."""
    left = [bytes.fromhex(key) for key in private_keys]

    def entropy(length: int) -> bytes:
        drawn = left.pop(0)
        assert len(drawn) == length
        return drawn

    return entropy


def run(example: dict, conversation: list) -> tuple[pace.PaceResult, Played]:
    card = Played(conversation)
    infos = parse_security_infos(bytes.fromhex(example["card_access"]), "EF.CardAccess")
    entropy = drawing(example["terminal_mapping_private_key"], example["terminal_agreement_private_key"])
    return pace.establish(Channel(card), infos, MrzKey(**example["mrz"]), entropy), card


def without_reference(example: dict) -> list:
    """The newer examples do not name the parameters, the reader does: the card refuses that, and all goes its way."""
    select = bytes.fromhex(example["transcript"][0][0])
    reference = tlv.encode(0x84, bytes.fromhex(example["card_access"])[-1:])
    named = select[:4] + bytes([select[4] + len(reference)]) + select[5:] + reference
    return [(named.hex(), "6A80"), *example["transcript"]]


def test_the_generic_mapping_over_a_curve_is_the_worked_example_byte_for_byte() -> None:
    example = EXAMPLES["pace_ecdh_gm_aes128"]
    result, card = run(example, example["transcript"])
    assert card.is_over
    assert result.keys.encryption.hex().upper() == example["ks_enc"]
    assert result.keys.mac.hex().upper() == example["ks_mac"]
    assert result.keys.counter == 0
    assert result.keys.suite is Suite.AES_128
    assert result.chip_proof is None


def test_the_generic_mapping_in_a_group_is_the_worked_example_byte_for_byte() -> None:
    example = MORE["g2"]
    result, card = run(example, without_reference(example))
    assert card.is_over
    assert result.keys.encryption.hex().upper() == example["ks_enc"]
    assert result.keys.mac.hex().upper() == example["ks_mac"]


def test_the_chip_authentication_mapping_is_the_worked_example_byte_for_byte() -> None:
    example = MORE["i1"]
    result, card = run(example, without_reference(example))
    assert card.is_over
    assert result.keys.encryption.hex().upper() == example["ks_enc"]
    assert result.keys.mac.hex().upper() == example["ks_mac"]
    assert result.chip_proof is not None
    assert result.chip_proof.data == int(example["chip_authentication_data"], 16)


def test_the_chip_of_the_worked_example_is_no_copy() -> None:
    example = MORE["i1"]
    result, _ = run(example, without_reference(example))
    security = tlv.encode(der.SET, bytes.fromhex(example["chip_authentication_public_key_info"]))
    (key,) = parse_security_infos(security, "EF.CardSecurity").chip_authentication_keys
    assert key.key_id == 13
    assert isinstance(key.key, EcKey)
    assert pace.cam_holds(result.chip_proof, key.key)
    assert not pace.cam_holds(result.chip_proof, EcKey(BRAINPOOL, BRAINPOOL.generator))
    assert not pace.cam_holds(result.chip_proof, EcKey(CURVES[12], CURVES[12].generator))


@pytest.mark.parametrize("chip", ["h1", "h2"])
def test_the_nonce_of_the_integrated_mapping_is_decrypted_as_in_the_worked_examples(chip: str) -> None:
    key = bytes.fromhex(MORE["h1"]["k_pi"])
    nonce = ciphers.decrypt(Suite.AES_128, key, bytes(16), bytes.fromhex(MORE[chip]["encrypted_nonce"]))
    assert nonce.hex().upper() == MORE[chip]["nonce"]


def test_the_integrated_mapping_over_a_curve_is_the_worked_example() -> None:
    example = MORE["h1"]
    nonce, added = bytes.fromhex(example["nonce"]), bytes.fromhex(example["added_nonce"])
    assert mapping.pseudo_random(Suite.AES_128, nonce, added, BRAINPOOL.p) == int(example["pseudo_random"], 16)
    domain = mapping.integrated(EcDomain.of(BRAINPOOL), Suite.AES_128, nonce, added)
    assert isinstance(domain, EcDomain)
    assert "".join(f"{one:064X}" for one in domain.base) == example["mapped_generator"]
    check_agreement(domain, example, "0.4.0.127.0.7.2.2.4.4.2")


def test_the_integrated_mapping_in_a_group_is_the_worked_example() -> None:
    example = MORE["h2"]
    group = RFC_5114[0]
    nonce, added = bytes.fromhex(example["nonce"]), bytes.fromhex(example["added_nonce"])
    assert mapping.pseudo_random(Suite.AES_128, nonce, added, group.p) == int(example["pseudo_random"], 16)
    domain = mapping.integrated(DhDomain.of(group), Suite.AES_128, nonce, added)
    assert domain.base == int(example["mapped_generator"], 16)
    check_agreement(domain, example, "0.4.0.127.0.7.2.2.4.3.2")


def check_agreement(domain: EcDomain | DhDomain, example: dict, protocol: str) -> None:
    private = domain.private(int(example["terminal_private_key"], 16))
    ours, theirs = bytes.fromhex(example["terminal_public_key"]), bytes.fromhex(example["chip_public_key"])
    assert domain.public(private) == ours
    secret = domain.shared_secret(private, theirs)
    assert secret.hex().upper() == example["shared_secret"]
    keys = ciphers.session_keys(Suite.AES_128, secret)
    assert keys.encryption.hex().upper() == example["ks_enc"]
    assert keys.mac.hex().upper() == example["ks_mac"]
    for token, public in ((example["terminal_token"], theirs), (example["chip_token"], ours)):
        data = tlv.encode(0x7F49, der.encode_identifier(protocol), tlv.encode(domain.PUBLIC_KEY_TAG, public))
        assert ciphers.mac(Suite.AES_128, keys.mac, data).hex().upper() == token
