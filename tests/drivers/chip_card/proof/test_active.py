import hashlib
from collections.abc import Collection
from dataclasses import dataclass, field

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa, utils
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card import tlv
from drivers.chip_card.access.security_infos import ActiveAuthenticationInfo, SecurityInfos
from drivers.chip_card.apdu import Command, Response
from drivers.chip_card.crypto.public_keys import RsaKey
from drivers.chip_card.crypto.session import Suite
from drivers.chip_card.errors import CardGone, CommandRefused
from drivers.chip_card.proof import iso9796
from drivers.chip_card.proof.active import authenticate
from drivers.chip_card.proof.levels import Reason, Result
from drivers.chip_card.terminals.port import CardInfo
from support.chip_issuers import HASHES, PLAIN, Key, ec_key, public_info, rsa_key

CHALLENGE = bytes(range(8))
TRAILERS = {"sha1": "BC", "sha224": "38CC", "sha256": "34CC", "sha384": "36CC", "sha512": "35CC"}


@dataclass
class Line:
    answer: bytes = b""
    status: int = 0x9000
    info: CardInfo = field(default_factory=CardInfo)
    sent: list[Command] = field(default_factory=list)
    suite: Suite | None = Suite.TDES

    def send(self, command: Command, what: str, accept: Collection[int] = (0x9000,)) -> Response:  # noqa: ARG002 - as Channel
        self.sent.append(command)
        if self.status == 0:
            raise CardGone
        if self.status != 0x9000:
            raise CommandRefused(what, self.status, protected=True)
        return Response(self.answer, self.status)


def dg15(key: Key) -> bytes:
    return tlv.encode(0x6F, public_info(key))


def asked(line: Line, key: Key, infos: SecurityInfos | None = None) -> Reason:
    return authenticate(line, dg15(key), infos, lambda count: CHALLENGE[:count])


def representative(key: rsa.RSAPrivateKey, hashed: str, challenge: bytes = CHALLENGE, header: str = "6A") -> bytes:
    size = key.key_size // 8
    trailer, head = bytes.fromhex(TRAILERS[hashed]), bytes.fromhex(header)
    own = b"\x5a" * (size - len(head) - len(trailer) - HASHES[hashed].digest_size)
    return head + own + hashlib.new(hashed, own + challenge).digest() + trailer


def raised(key: rsa.RSAPrivateKey, message: bytes, *, smaller: bool = False) -> bytes:
    numbers = key.private_numbers()
    n = numbers.public_numbers.n
    signature = pow(int.from_bytes(message, "big"), numbers.d, n)
    return (min(signature, n - signature) if smaller else signature).to_bytes(key.key_size // 8, "big")


@pytest.mark.parametrize("hashed", list(TRAILERS))
@pytest.mark.parametrize("bits", [1024, 2048])
@pytest.mark.parametrize("smaller", [False, True])
def test_an_rsa_chip_that_signs_the_challenge_is_no_copy(hashed: str, bits: int, smaller: bool) -> None:
    key = rsa_key("chip", bits)
    reason = asked(Line(raised(key, representative(key, hashed), smaller=smaller)), key)
    assert reason.result is Result.PASSED, reason


def test_a_padded_header_is_understood() -> None:
    key = rsa_key("chip", 1024)
    assert asked(Line(raised(key, representative(key, "sha1", header="6BBBBBBA"))), key).result is Result.PASSED


@pytest.mark.parametrize(
    "message",
    [
        lambda key: representative(key, "sha1", b"\x00" * 8),
        lambda key: representative(key, "sha1", header="4A"),
        lambda key: representative(key, "sha1", header="2A"),
        lambda key: representative(key, "sha1", header="6C"),
        lambda key: representative(key, "sha1", header="6BBBBB"),
        lambda key: representative(key, "sha256")[:-2] + b"\x39\xcc",
        lambda key: representative(key, "sha256")[:-1] + b"\xbc",
        lambda key: representative(key, "sha1")[:-1] + b"\xbb",
        lambda _: b"\x6b" + b"\xbb" * 126 + b"\xbc",
        lambda _: b"\x00" * 127 + b"\x01",
    ],
)
def test_every_other_representative_fails(message: object) -> None:
    key = rsa_key("chip", 1024)
    assert callable(message)
    reason = asked(Line(raised(key, message(key))), key)
    assert reason.result is Result.FAILED
    assert reason.detail


def test_another_key_fails() -> None:
    key, other = rsa_key("chip", 1024), rsa_key("copy", 1024)
    assert asked(Line(raised(other, representative(other, "sha1"))), key).result is Result.FAILED
    curve = ec_key("brainpoolP256r1", "copy")
    line = Line(plain(curve, "sha256"))
    assert asked(line, ec_key("brainpoolP256r1", "chip")).result is Result.FAILED


@given(st.binary(max_size=300))
def test_any_answer_of_an_rsa_chip_is_a_fault(answer: bytes) -> None:
    numbers = rsa_key("chip", 1024).public_key().public_numbers()
    assert iso9796.fault(RsaKey(numbers.n, numbers.e), answer, CHALLENGE)


@given(st.binary(max_size=150))
def test_any_answer_of_a_chip_with_a_curve_fails(answer: bytes) -> None:
    assert asked(Line(answer), ec_key("secp256r1", "chip")).result is Result.FAILED


def plain(key: ec.EllipticCurvePrivateKey, hashed: str, challenge: bytes = CHALLENGE) -> bytes:
    length = (key.curve.key_size + 7) // 8
    numbers = utils.decode_dss_signature(key.sign(challenge, ec.ECDSA(HASHES[hashed])))
    return b"".join(number.to_bytes(length, "big") for number in numbers)


@pytest.mark.parametrize("hashed", list(TRAILERS))
@pytest.mark.parametrize("curve", ["secp224r1", "brainpoolP256r1", "secp521r1"])
def test_a_chip_with_a_curve_that_signs_the_challenge_is_no_copy(curve: str, hashed: str) -> None:
    key = ec_key(curve, "chip")
    named = SecurityInfos(active_authentication=(ActiveAuthenticationInfo(PLAIN[hashed]),))
    for infos in (named, None, SecurityInfos()):
        assert asked(Line(plain(key, hashed)), key, infos).result is Result.PASSED
    der = key.sign(CHALLENGE, ec.ECDSA(HASHES[hashed]))
    assert asked(Line(der), key, named).result is Result.PASSED


def test_the_named_hash_function_is_the_one_that_counts() -> None:
    key = ec_key("brainpoolP256r1", "chip")
    infos = SecurityInfos(active_authentication=(ActiveAuthenticationInfo(PLAIN["sha1"]),))
    assert asked(Line(plain(key, "sha256")), key, infos).result is Result.FAILED
    unknown = SecurityInfos(active_authentication=(ActiveAuthenticationInfo("1.2.3"),))
    assert asked(Line(plain(key, "sha256")), key, unknown).result is Result.UNKNOWN


def test_another_challenge_fails() -> None:
    key = ec_key("brainpoolP256r1", "chip")
    assert asked(Line(plain(key, "sha256", b"\x01" * 8)), key).result is Result.FAILED


def test_a_chip_that_refuses_is_no_proof() -> None:
    reason = asked(Line(status=0x6D00), ec_key("brainpoolP256r1", "chip"))
    assert reason.result is Result.FAILED
    assert "6D00" in reason.detail
    with pytest.raises(CardGone):
        asked(Line(status=0), ec_key("brainpoolP256r1", "chip"))


def test_the_challenge_goes_out_as_the_standard_says() -> None:
    line = Line()
    asked(line, ec_key("brainpoolP256r1", "chip"))
    asked(line, rsa_key("chip", 1024))
    asked(line, rsa_key("chip", 2048))
    assert [one.encode() for one in line.sent] == [
        bytes.fromhex("0088000008") + CHALLENGE + b"\x00",
        bytes.fromhex("0088000008") + CHALLENGE + b"\x00",
        bytes.fromhex("00880000000008") + CHALLENGE + b"\x01\x00",
    ]
    for historical, extended in (
        (b"\x80\x73\x94\x21\x80", False),
        (b"\x80\x73\x94\x21\xc0", True),
        (b"\x4a\x43", True),
    ):
        told = Line(info=CardInfo(historical=historical))
        asked(told, rsa_key("chip", 2048))
        assert told.sent[0].is_extended is extended


@pytest.mark.parametrize(
    ("bits", "suite", "extended"),
    [
        (1792, Suite.TDES, False),
        (1792, Suite.AES_128, True),
        (1848, Suite.TDES, False),
        (1856, Suite.TDES, True),
        (2048, None, False),
    ],
)
def test_extended_lengths_are_asked_for_only_where_the_answer_needs_them(
    bits: int, suite: Suite | None, extended: bool
) -> None:
    line = Line(suite=suite)
    asked(line, rsa_key("chip", bits))
    assert line.sent[0].is_extended is extended


def test_over_a_reader_without_extended_lengths_the_answer_may_come_in_parts_but_has_to_come() -> None:
    info = CardInfo(extended_length=False)
    refusing = Line(status=0x6700, info=info)
    assert asked(refusing, rsa_key("chip", 2048)).result is Result.FAILED
    assert not refusing.sent[0].is_extended
    in_parts = Line(raised(key := rsa_key("chip", 2048), representative(key, "sha1")), info=info)
    assert asked(in_parts, key).result is Result.PASSED


@given(st.binary(max_size=200))
def test_any_dg15_gives_a_reason(data: bytes) -> None:
    assert authenticate(Line(), data, None).result in (Result.FAILED, Result.UNKNOWN)
    assert authenticate(Line(), tlv.encode(0x6F, data), None).result in (Result.FAILED, Result.UNKNOWN)
