"""The card proves that it is no copy, checked here without the reader's proofs."""

import hashlib

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from drivers.chip_card import tlv
from drivers.chip_card.access import bac
from drivers.chip_card.apdu import MOST_SHORT, Command
from drivers.chip_card.channel import Channel
from drivers.chip_card.crypto.ciphers import session_keys
from drivers.chip_card.crypto.session import Suite
from drivers.chip_card.errors import CommandRefused
from drivers.chip_card.files.names import APPLICATION
from drivers.simulation.chip_card.card import EmulatedCard
from drivers.simulation.chip_card.card_infos import Mapping, PaceOffer
from drivers.simulation.chip_card.card_keys import keys_of
from drivers.simulation.chip_card.card_profile import Profile
from drivers.simulation.chip_card.direct import DirectTerminal
from drivers.simulation.chip_card.field import Field
from drivers.simulation.chip_card.personalisation import ChipKeys, Scheme
from drivers.simulation.chip_card.personalisation.contents import CardContents
from support.emulated_cards import CITIZEN, citizen_contents

BSI = bytes.fromhex("04007F0007020203")
SELECT_DG13 = Command(0x00, 0xA4, 0x02, 0x0C, b"\x01\x0d")
CHALLENGE = bytes.fromhex("0102030405060708")


def ca_info(protocol: str, key_id: int | None = None) -> bytes:
    numbers = tlv.encode(0x02, b"\x01") + (b"" if key_id is None else tlv.encode(0x02, bytes([key_id])))
    return tlv.encode(0x30, tlv.encode(0x06, BSI + bytes.fromhex(protocol)), numbers)


def made(agreement: str | None, *infos: bytes, signature: Scheme | None = Scheme.ECDSA) -> CardContents:
    access = tlv.encode(0x31, PaceOffer(Mapping.ECDH_GENERIC, Suite.AES_128, 13).info, *infos)
    return citizen_contents(card_access=access, chip_keys=ChipKeys(agreement, signature))


def opened(card: EmulatedCard) -> Channel:
    field = Field()
    field.lay(card)
    terminal = DirectTerminal(field)
    terminal.open()
    link = terminal.wait_for_card(1)
    assert link is not None
    channel = Channel(link)
    channel.send(Command(0x00, 0xA4, 0x04, 0x0C, APPLICATION), "SELECT")
    channel.secure(bac.establish(channel, CITIZEN.mrz_key))
    return channel


def agreed(contents: CardContents, private: int) -> tuple[bytes, bytes]:
    """The terminal's public key, and the secret both have."""
    key = keys_of(contents).chip
    assert key is not None
    group = key.group
    theirs = group.multiply(key.private, group.generator)
    ours = group.encode(group.multiply(private, group.generator))
    return ours, group.secret(group.multiply(private, theirs))


def authenticate(channel: Channel, protocol: str, ours: bytes, key_id: int | None = None) -> None:
    reference = b"" if key_id is None else tlv.encode(0x84, bytes([key_id]))
    data = tlv.encode(0x80, BSI + bytes.fromhex(protocol)) + reference
    channel.send(Command(0x00, 0x22, 0x41, 0xA4, data), "MSE:Set AT")
    template = tlv.encode(0x7C, tlv.encode(0x80, ours))
    response = channel.send(Command(0x00, 0x86, 0x00, 0x00, template, MOST_SHORT), "GENERAL AUTHENTICATE")
    assert response.data == b"\x7c\x00"


@pytest.mark.parametrize(
    ("agreement", "protocol", "suite"),
    [
        ("brainpoolP256r1", "0202", Suite.AES_128),
        ("secp384r1", "0203", Suite.AES_192),
        ("brainpoolP512r1", "0204", Suite.AES_256),
        ("secp256r1", "0201", Suite.TDES),
        ("dh", "0102", Suite.AES_128),
    ],
)
def test_chip_authentication_brings_new_keys_for_the_next_command(agreement: str, protocol: str, suite: Suite) -> None:
    contents = made(agreement, ca_info(protocol))
    channel = opened(EmulatedCard(contents))
    ours, secret = agreed(contents, 0x1234567890ABCDEF)
    authenticate(channel, protocol, ours)
    channel.secure(session_keys(suite, secret))
    channel.send(SELECT_DG13, "SELECT")


@pytest.mark.parametrize("agreement", ["brainpoolP256r1", "dh"])
def test_chip_authentication_in_one_command_is_with_3des(agreement: str) -> None:
    protocol = "0101" if agreement == "dh" else "0201"
    contents = made(agreement, ca_info(protocol))
    channel = opened(EmulatedCard(contents))
    ours, secret = agreed(contents, 0x1234567890ABCDEF)
    channel.send(Command(0x00, 0x22, 0x41, 0xA6, tlv.encode(0x91, ours), extended=len(ours) > 200), "MSE:Set KAT")
    channel.secure(session_keys(Suite.TDES, secret))
    channel.send(SELECT_DG13, "SELECT")


def test_chip_authentication_in_one_command_is_refused_where_only_aes_is_offered() -> None:
    contents = made("brainpoolP256r1", ca_info("0202"))
    channel = opened(EmulatedCard(contents))
    ours, _ = agreed(contents, 5)
    with pytest.raises(CommandRefused, match="6A80"):
        channel.send(Command(0x00, 0x22, 0x41, 0xA6, tlv.encode(0x91, ours)), "MSE:Set KAT")


def test_chip_authentication_names_its_key() -> None:
    contents = made("brainpoolP256r1", ca_info("0202", key_id=7))
    ours, secret = agreed(contents, 3)
    channel = opened(EmulatedCard(contents))
    with pytest.raises(CommandRefused, match="6A88"):
        authenticate(channel, "0202", ours, key_id=8)
    authenticate(channel, "0202", ours, key_id=7)
    channel.secure(session_keys(Suite.AES_128, secret))
    channel.send(SELECT_DG13, "SELECT")


def test_the_old_keys_are_worthless_after_chip_authentication() -> None:
    contents = made("brainpoolP256r1")
    channel = opened(EmulatedCard(contents))
    authenticate(channel, "0202", agreed(contents, 3)[0])
    with pytest.raises(CommandRefused, match="6988"):
        channel.send(SELECT_DG13, "SELECT")


def test_a_key_that_is_no_point_of_the_curve_is_refused_and_the_session_goes_on() -> None:
    channel = opened(EmulatedCard(made("brainpoolP256r1")))
    with pytest.raises(CommandRefused, match="6A80"):
        authenticate(channel, "0202", b"\x04" + b"\x01" * 64)
    channel.send(SELECT_DG13, "SELECT")


def test_a_copy_goes_through_the_motions_with_another_key() -> None:
    contents = made("brainpoolP256r1")
    card = EmulatedCard(contents)
    card.clone()
    channel = opened(card)
    ours, secret = agreed(contents, 3)
    authenticate(channel, "0202", ours)
    channel.secure(session_keys(Suite.AES_128, secret))
    with pytest.raises(CommandRefused, match="6988"):
        channel.send(SELECT_DG13, "SELECT")


def test_chip_authentication_is_not_for_those_outside() -> None:
    contents = made("brainpoolP256r1")
    card = EmulatedCard(contents)
    answer = card.answer(bytes.fromhex("002241A40C800A") + BSI + b"\x02\x02")
    assert answer == b"\x69\x82"


def signature_of(contents: CardContents, profile: Profile) -> bytes:
    channel = opened(EmulatedCard(contents, profile))
    command = Command(0x00, 0x88, 0x00, 0x00, CHALLENGE, 65536)
    return channel.send(command, "INTERNAL AUTHENTICATE").data


def test_active_authentication_signs_the_challenge_with_a_curve() -> None:
    contents = made(None)
    key = contents.aa_private_key
    assert isinstance(key, EllipticCurvePrivateKey)
    signature = signature_of(contents, Profile())
    half = len(signature) // 2
    numbers = (int.from_bytes(part, "big") for part in (signature[:half], signature[half:]))
    key.public_key().verify(encode_dss_signature(*numbers), CHALLENGE, ECDSA(hashes.SHA256()))


@pytest.mark.parametrize("smaller", [False, True])
@pytest.mark.parametrize(("hash_name", "trailer"), [("sha1", "BC"), ("sha256", "34CC"), ("sha512", "35CC")])
def test_active_authentication_signs_the_challenge_with_rsa(hash_name: str, trailer: str, smaller: bool) -> None:
    contents = made(None, signature=Scheme.RSA)
    key = contents.aa_private_key
    assert isinstance(key, RSAPrivateKey)
    profile = Profile(hash_for_proof=hash_name, smaller_signature=smaller)
    signature = int.from_bytes(signature_of(contents, profile), "big")
    numbers = key.public_key().public_numbers()
    opened_number = pow(signature, numbers.e, numbers.n)
    if opened_number & 0xF != 0xC:
        opened_number = numbers.n - opened_number
        assert smaller
    length = (numbers.n.bit_length() + 7) // 8
    representative = opened_number.to_bytes(length, "big")
    end = bytes.fromhex(trailer)
    size = hashlib.new(hash_name).digest_size
    assert (representative[0], representative[-len(end) :]) == (0x6A, end)
    text, digest = representative[1 : -len(end) - size], representative[-len(end) - size : -len(end)]
    assert hashlib.new(hash_name, text + CHALLENGE).digest() == digest


def test_a_chip_without_a_key_to_sign_with_says_so() -> None:
    with pytest.raises(CommandRefused, match="6A88"):
        signature_of(made(None, signature=None), Profile())


def test_a_signature_that_does_not_fit_a_short_answer_is_refused() -> None:
    channel = opened(EmulatedCard(made(None, signature=Scheme.RSA)))
    with pytest.raises(CommandRefused, match="6700"):
        channel.send(Command(0x00, 0x88, 0x00, 0x00, CHALLENGE, MOST_SHORT), "INTERNAL AUTHENTICATE")
