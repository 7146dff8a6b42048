"""Key derivation, encryption and MACs against the worked examples and published vectors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card.crypto import ciphers
from drivers.chip_card.crypto.session import Suite
from drivers.chip_card.errors import BadData
from support.chip_lines import EXAMPLES

EVERY = pytest.mark.parametrize("suite", Suite)
BAC = EXAMPLES["bac"]


def hexadecimal(data: bytes) -> str:
    return data.hex().upper()


def test_keys_of_3des_are_derived_as_in_the_worked_example() -> None:
    keys = ciphers.session_keys(Suite.TDES, bytes.fromhex(BAC["k_seed"]), counter=7)
    assert hexadecimal(keys.encryption) == BAC["k_enc"]
    assert hexadecimal(keys.mac) == BAC["k_mac"]
    assert keys.counter == 7


def test_keys_of_aes_are_derived_as_in_the_worked_example() -> None:
    agreed = "28768D20701247DAE81804C9E780EDE582A9996DB4A315020B2733197DB84925"  # 9303-11, G.1
    keys = ciphers.session_keys(Suite.AES_128, bytes.fromhex(agreed))
    assert hexadecimal(keys.encryption) == EXAMPLES["pace_ecdh_gm_aes128"]["ks_enc"]
    assert hexadecimal(keys.mac) == EXAMPLES["pace_ecdh_gm_aes128"]["ks_mac"]


@EVERY
def test_derived_keys_have_their_suites_length(suite: Suite) -> None:
    assert len(ciphers.derive(suite, b"secret", 1)) == suite.key_length
    assert ciphers.derive(suite, b"secret", 1) != ciphers.derive(suite, b"secret", 2)


def test_keys_of_3des_have_odd_parity() -> None:
    assert all(byte.bit_count() % 2 == 1 for byte in ciphers.derive(Suite.TDES, b"any secret", 3))


def test_the_retail_mac_is_that_of_the_worked_example() -> None:
    authenticate = bytes.fromhex(BAC["external_authenticate_data"])
    padded = ciphers.pad(Suite.TDES, authenticate[:32])
    assert ciphers.mac(Suite.TDES, bytes.fromhex(BAC["k_mac"]), padded) == authenticate[32:]


def test_3des_encrypts_as_in_the_worked_example() -> None:
    plain = bytes.fromhex(BAC["rnd_ifd"] + BAC["rnd_ic"] + BAC["k_ifd"])
    encrypted = ciphers.encrypt(Suite.TDES, bytes.fromhex(BAC["k_enc"]), bytes(8), plain)
    assert hexadecimal(encrypted) == BAC["external_authenticate_data"][:64]
    assert ciphers.decrypt(Suite.TDES, bytes.fromhex(BAC["k_enc"]), bytes(8), encrypted) == plain


def test_the_retail_mac_of_a_single_block_has_all_three_steps() -> None:
    key = bytes.fromhex(BAC["k_mac"])
    block = bytes(range(8))
    assert ciphers.mac(Suite.TDES, key, block) == ciphers.encrypt(Suite.TDES, key, bytes(8), block)


@pytest.mark.parametrize(
    ("suite", "key", "message", "expected"),
    [  # RFC 4493, 4, and NIST SP 800-38B, D.2 and D.3
        (Suite.AES_128, "2b7e151628aed2a6abf7158809cf4f3c", "", "bb1d6929e9593728"),
        (Suite.AES_128, "2b7e151628aed2a6abf7158809cf4f3c", "6bc1bee22e409f96e93d7e117393172a", "070a16b46b4d4144"),
        (Suite.AES_192, "8e73b0f7da0e6452c810f32b809079e562f8ead2522c6b7b", "", "d17ddf46adaacde5"),
        (
            Suite.AES_256,
            "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4",
            "6bc1bee22e409f96e93d7e117393172a",
            "28a7023f452e8f82",
        ),
    ],
)
def test_cmac_is_that_of_the_published_vectors(suite: Suite, key: str, message: str, expected: str) -> None:
    assert ciphers.mac(suite, bytearray.fromhex(key), bytes.fromhex(message)).hex() == expected


@given(suite=st.sampled_from(Suite), data=st.binary(max_size=200))
def test_padding_and_encryption_come_undone(suite: Suite, data: bytes) -> None:
    key = ciphers.derive(suite, b"some secret", 1)
    iv = bytes(range(suite.block_length))
    padded = ciphers.pad(suite, data)
    assert len(padded) % suite.block_length == 0
    encrypted = ciphers.encrypt(suite, key, iv, padded)
    assert ciphers.unpad(suite, ciphers.decrypt(suite, key, iv, encrypted)) == data


@EVERY
@pytest.mark.parametrize("data", [b"", b"\x00" * 16, b"\x01" * 16, b"\x80" + bytes(16)])
def test_padding_that_is_not_there_is_refused(suite: Suite, data: bytes) -> None:
    with pytest.raises(BadData):
        ciphers.unpad(suite, data)


@EVERY
def test_halves_of_blocks_are_refused(suite: Suite) -> None:
    key, iv = ciphers.derive(suite, b"some secret", 1), bytes(suite.block_length)
    for broken in (lambda: ciphers.encrypt(suite, key, iv, b"123"), lambda: ciphers.decrypt(suite, key, iv, b"123")):
        with pytest.raises(BadData):
            broken()


def test_a_retail_mac_needs_whole_blocks() -> None:
    for data in (b"", b"123"):
        with pytest.raises(BadData):
            ciphers.mac(Suite.TDES, bytes(range(16)), data)
