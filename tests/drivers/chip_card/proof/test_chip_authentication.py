"""The chip's side is the other library's arithmetic: `cryptography` agrees on the same secret."""

from collections.abc import Collection
from dataclasses import dataclass, field

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from drivers.chip_card import der, tlv
from drivers.chip_card.access.pace import ChipMappingProof
from drivers.chip_card.access.security_infos import (
    ChipAuthenticationInfo,
    ChipAuthenticationPublicKey,
    SecurityInfos,
)
from drivers.chip_card.apdu import Command, Response
from drivers.chip_card.crypto import ciphers
from drivers.chip_card.crypto.dh import RFC_5114
from drivers.chip_card.crypto.public_keys import DhKey, EcKey, parse_subject_public_key_info
from drivers.chip_card.crypto.session import SessionKeys, Suite
from drivers.chip_card.errors import CardGone, CommandRefused
from drivers.chip_card.proof.chip_authentication import authenticate, authenticate_by_mapping
from drivers.chip_card.proof.levels import Result
from drivers.chip_card.terminals.port import CardInfo
from support.chip_issuers import ec_key, public_info

OID = "0.4.0.127.0.7.2.2.3"
KEY_OID = "0.4.0.127.0.7.2.2.1"
SUITES = {1: Suite.TDES, 2: Suite.AES_128, 3: Suite.AES_192, 4: Suite.AES_256}


@dataclass
class Line:
    """In the place of a channel: writes down what is sent, refuses what it is told to."""

    info: CardInfo = field(default_factory=CardInfo)
    refuses: dict[int, int] = field(default_factory=dict)
    gone: bool = False
    protected: bool = True
    sent: list[Command] = field(default_factory=list)
    keys: SessionKeys | None = None

    def send(self, command: Command, what: str, accept: Collection[int] = (0x9000,)) -> Response:  # noqa: ARG002 - as Channel
        if self.gone:
            raise CardGone
        self.sent.append(command)
        if status := self.refuses.pop(len(self.sent), 0):
            raise CommandRefused(what, status, protected=self.protected)
        assert self.keys is None
        return Response(b"\x7c\x00" if command.ins == 0x86 else b"", 0x9000)

    def secure(self, keys: SessionKeys | None) -> None:
        self.keys = keys


def curve_key(key: ec.EllipticCurvePrivateKey) -> EcKey:
    parsed = parse_subject_public_key_info(public_info(key))
    assert isinstance(parsed, EcKey)
    return parsed


def infos(*keys: ChipAuthenticationPublicKey, protocols: Collection[tuple[str, int | None]] = ()) -> SecurityInfos:
    found = tuple(ChipAuthenticationInfo(protocol, 1, key_id) for protocol, key_id in protocols)
    return SecurityInfos(chip_authentication=found, chip_authentication_keys=keys)


def public_key(key: EcKey | DhKey, key_id: int | None = None) -> ChipAuthenticationPublicKey:
    return ChipAuthenticationPublicKey(f"{KEY_OID}.{2 if isinstance(key, EcKey) else 1}", key, key_id)


def expected_keys(suite: Suite, secret: bytes) -> SessionKeys:
    return ciphers.session_keys(suite, secret)


def their_point(key: ec.EllipticCurvePrivateKey, sent: bytes) -> bytes:
    return key.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(key.curve, sent))


@pytest.mark.parametrize("number", [2, 3, 4])
@pytest.mark.parametrize("curve", ["secp256r1", "brainpoolP384r1", "secp521r1"])
def test_both_sides_agree_on_keys_over_a_curve(number: int, curve: str) -> None:
    chip = ec_key(curve, "chip")
    line = Line()
    reason = authenticate(line, infos(public_key(curve_key(chip), 7), protocols=[(f"{OID}.2.{number}", 7)]))
    assert reason.result is Result.PASSED
    template, agreement = line.sent
    assert (template.ins, template.p1, template.p2, template.expected) == (0x22, 0x41, 0xA4, None)
    assert template.data == tlv.encode(0x80, bytes.fromhex("04007F000702020302") + bytes([number])) + b"\x84\x01\x07"
    assert (agreement.cla, agreement.ins, agreement.p1, agreement.p2) == (0, 0x86, 0, 0)
    ours = tlv.only(tlv.only(agreement.data, 0x7C).value, 0x80).value
    expected = expected_keys(SUITES[number], their_point(chip, ours))
    assert line.keys == expected


def test_3des_sends_its_key_in_the_template() -> None:
    chip = ec_key("brainpoolP256r1", "chip")
    line = Line()
    assert (
        authenticate(line, infos(public_key(curve_key(chip)), protocols=[(f"{OID}.2.1", None)])).result is Result.PASSED
    )
    [template] = line.sent
    assert (template.ins, template.p1, template.p2, template.expected) == (0x22, 0x41, 0xA6, None)
    ours = tlv.only(template.data, 0x91).value
    assert line.keys == expected_keys(Suite.TDES, their_point(chip, ours))


def test_a_key_without_a_word_on_the_protocol_means_3des() -> None:
    line = Line()
    reason = authenticate(line, infos(public_key(curve_key(ec_key("secp256r1", "chip")), 0x0181)))
    assert reason.result is Result.PASSED
    assert line.sent[0].p2 == 0xA6
    assert line.sent[0].data.endswith(b"\x84\x02\x01\x81")


def test_both_sides_agree_on_keys_in_a_group() -> None:
    group = RFC_5114[2]
    private = 0x1CE0FFEE << 200 | 0xB0B
    y = pow(group.g, private, group.p)
    line = Line()
    reason = authenticate(line, infos(public_key(DhKey(group, y)), protocols=[(f"{OID}.1.2", None)]))
    assert reason.result is Result.PASSED
    ours = tlv.only(tlv.only(line.sent[1].data, 0x7C).value, 0x80).value
    assert len(ours) == 256
    secret = pow(int.from_bytes(ours, "big"), private, group.p).to_bytes(256, "big")
    assert line.keys == expected_keys(Suite.AES_128, secret)


def test_long_keys_are_chained_where_chip_or_reader_carry_no_extended_lengths() -> None:
    group = RFC_5114[2]
    key = public_key(DhKey(group, pow(group.g, 12345, group.p)))
    line = Line(CardInfo(extended_length=False))
    assert authenticate(line, infos(key, protocols=[(f"{OID}.1.2", None)])).result is Result.PASSED
    first, second = line.sent[1:]
    assert (first.cla, second.cla) == (0x10, 0x00)
    assert not first.is_extended
    assert not second.is_extended
    assert len(tlv.only(tlv.only(first.data + second.data, 0x7C).value, 0x80).value) == 256


def test_each_key_is_used_as_its_own_info_says() -> None:
    one, two = (curve_key(ec_key("secp256r1", which)) for which in ("chip", "other chip"))
    line = Line()
    told = infos(public_key(one, 1), public_key(two, 2), protocols=[(f"{OID}.2.1", 1), (f"{OID}.2.4", 2)])
    assert "aes-cbc-cmac-256" in authenticate(line, told).detail
    assert line.sent[0].data.endswith(b"\x84\x01\x02")


def test_what_is_refused_is_tried_in_the_next_form() -> None:
    key = public_key(curve_key(ec_key("secp256r1", "chip")))
    told = infos(key, protocols=[(f"{OID}.2.2", None), (f"{OID}.2.1", None)])
    line = Line(refuses={1: 0x6A80})
    assert authenticate(line, told).result is Result.PASSED
    assert [one.p2 for one in line.sent] == [0xA4, 0xA6]


def test_a_chip_that_refuses_is_no_proof() -> None:
    key = public_key(curve_key(ec_key("secp256r1", "chip")))
    told = infos(key, protocols=[(f"{OID}.2.2", None)])
    for protected in (True, False):
        reason = authenticate(line := Line(refuses={2: 0x6300}, protected=protected), told)
        assert reason.result is Result.FAILED
        assert "6300" in reason.detail
        assert line.keys is None


def test_what_is_not_offered_is_absent_and_what_is_not_known_is_unknown() -> None:
    key = public_key(curve_key(ec_key("secp256r1", "chip")))
    assert authenticate(Line(), SecurityInfos()).result is Result.ABSENT
    for protocol in (f"{OID}.2.9", f"{OID}.1.2", f"{OID}.3.2"):
        assert authenticate(Line(), infos(key, protocols=[(protocol, None)])).result is Result.UNKNOWN


def test_a_negative_key_id_is_sent_as_it_stands_there() -> None:
    line = Line()
    key = public_key(curve_key(ec_key("secp256r1", "chip")), der.natural(tlv.read(b"\x02\x01\xff")))
    assert authenticate(line, infos(key)).result is Result.PASSED
    assert line.sent[0].data.endswith(b"\x84\x01\xff")


def test_a_card_that_is_gone_is_gone() -> None:
    with pytest.raises(CardGone):
        authenticate(Line(gone=True), infos(public_key(curve_key(ec_key("secp256r1", "chip")))))


def test_the_mapping_of_pace_proves_the_chip_by_a_signed_key() -> None:
    chip = ec_key("secp256r1", "chip")
    data = 0x1234567890ABCDEF
    key = curve_key(chip)
    scaled = ec.derive_private_key(data * chip.private_numbers().private_value % key.curve.n, chip.curve).public_key()
    numbers = scaled.public_numbers()
    proof = ChipMappingProof(key.curve, (numbers.x, numbers.y), data)
    assert authenticate_by_mapping(proof, infos(public_key(key))).result is Result.PASSED
    other = curve_key(ec_key("secp256r1", "other chip"))
    assert authenticate_by_mapping(proof, infos(public_key(other))).result is Result.FAILED
    elsewhere = curve_key(ec_key("brainpoolP256r1", "chip"))
    assert authenticate_by_mapping(proof, infos(public_key(elsewhere))).result is Result.UNKNOWN


def test_a_reader_that_cannot_carry_the_key_decides_nothing() -> None:
    key = DhKey(RFC_5114[2], pow(RFC_5114[2].g, 5, RFC_5114[2].p))
    line = Line(info=CardInfo(extended_length=False))
    assert authenticate(line, infos(public_key(key), protocols=[(f"{OID}.1.1", None)])).result is Result.UNKNOWN
    assert line.sent == []


def test_a_chip_with_many_keys_is_not_given_the_time_for_all() -> None:
    keys = [public_key(curve_key(ec_key("secp256r1", "chip")), number) for number in range(20)]
    line = Line(refuses=dict.fromkeys(range(1, 100), 0x6A80))
    reason = authenticate(line, infos(*keys, protocols=[(f"{OID}.2.2", None)]))
    assert reason.result is Result.FAILED
    assert len(line.sent) == 4
