"""PACE with cards of every form, with wrong passwords and with cards that cheat."""

import hashlib
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.chip_card import der, tlv
from drivers.chip_card.access import pace
from drivers.chip_card.access.security_infos import PACE, SecurityInfos, parse_security_infos
from drivers.chip_card.channel import Channel
from drivers.chip_card.crypto.curves import CURVES, STANDARDISED
from drivers.chip_card.crypto.public_keys import EcKey
from drivers.chip_card.crypto.session import SessionKeys
from drivers.chip_card.errors import AccessDenied, AccessUnsupported, BadData, CardError, CardGone, CommandRefused
from drivers.chip_card.keys import Can, MrzKey
from drivers.chip_card.terminals.port import CardInfo
from support.chip_lines import Asked
from support.pace_card import PaceCard, affine_multiple

CAN = Can("991234")
MRZ = MrzKey("999000123", "900101", "300101")
CCCD = bytes.fromhex(
    "3134300d060804007f0007020202020101300f060a04007f000702020302020201013012060a04007f0007020204020202010202010d"
)
GENERIC_OVER_A_CURVE, INTEGRATED_OVER_A_CURVE, CHIP_MAPPING = 2, 4, 6
AES_128 = 2


def card_access(*offers: tuple[int, int, int | None]) -> SecurityInfos:
    """EF.CardAccess with these forms: family, cipher, parameter id."""
    entries = (
        tlv.encode(
            der.SEQUENCE,
            der.encode_identifier(f"{PACE}.{family}.{cipher}"),
            der.encode_integer(2),
            b"" if number is None else der.encode_integer(number),
        )
        for family, cipher, number in offers
    )
    return parse_security_infos(tlv.encode(der.SET, *entries), "EF.CardAccess")


def brainpool_card(**mischief: object) -> PaceCard:
    return PaceCard(CURVES[13], CAN.digits.encode(), **mischief)


def establish(card: PaceCard, infos: SecurityInfos | None = None, key: Can | MrzKey = CAN) -> pace.PaceResult:
    infos = infos or card_access((GENERIC_OVER_A_CURVE, AES_128, 13))
    return pace.establish(Channel(Asked(card.answer)), infos, key)


def same(ours: SessionKeys, theirs: SessionKeys | None) -> bool:
    return theirs is not None and (ours.suite, ours.encryption, ours.mac) == (
        theirs.suite,
        theirs.encryption,
        theirs.mac,
    )


FORMS = [
    *((family, cipher, 13) for family, cipher in itertools.product((2, 4), (1, 2, 3, 4))),
    *((CHIP_MAPPING, cipher, 13) for cipher in (2, 3, 4)),
    *((family, cipher, 0) for family, cipher in itertools.product((1, 3), (1, 2, 3, 4))),
    *((GENERIC_OVER_A_CURVE, AES_128, number) for number in CURVES),
    *((INTEGRATED_OVER_A_CURVE, 4, number) for number in CURVES if number != 10),
    *((family, 4, number) for family, number in itertools.product((1, 3), (1, 2))),
]


@pytest.mark.parametrize(("family", "cipher", "number"), FORMS)
def test_a_card_of_any_form_is_opened(family: int, cipher: int, number: int) -> None:
    card = PaceCard(STANDARDISED[number], CAN.digits.encode())
    result = establish(card, card_access((family, cipher, number)))
    assert same(result.keys, card.keys)
    assert result.keys.counter == 0
    assert card.classes == [0x10, 0x10, 0x10, 0x00]
    assert all(expected in (b"\x00", b"\x00\x00") for expected in card.expected)


def test_the_identity_card_of_vietnam_is_opened_with_the_last_six_digits_of_its_number() -> None:
    card = brainpool_card()
    result = establish(card, parse_security_infos(CCCD, "EF.CardAccess"), Can.of_citizen_number("001099991234"))
    assert same(result.keys, card.keys)
    assert [objects[0x83] for objects in card.selected] == [b"\x02"]


def test_a_card_is_opened_with_its_machine_readable_zone() -> None:
    card = PaceCard(CURVES[13], hashlib.sha1(MRZ.information, usedforsecurity=False).digest())
    assert same(establish(card, key=MRZ).keys, card.keys)
    assert [objects[0x83] for objects in card.selected] == [b"\x01"]


def test_every_run_has_keys_of_its_own() -> None:
    first, second = (establish(brainpool_card()) for _ in range(2))
    assert first.keys.encryption != second.keys.encryption


def test_the_parameters_are_named_among_several() -> None:
    card = brainpool_card()
    establish(card, card_access((INTEGRATED_OVER_A_CURVE, 4, 17), (GENERIC_OVER_A_CURVE, AES_128, 13)))
    assert [objects[0x84] for objects in card.selected] == [b"\x0d"]


def test_a_card_that_does_not_want_its_only_parameters_named_is_opened_without() -> None:
    card = brainpool_card(refuses_parameter_id=True)
    assert same(establish(card).keys, card.keys)
    assert [0x84 in objects for objects in card.selected] == [True, False]


def test_a_form_the_card_offers_and_then_refuses_is_followed_by_the_next() -> None:
    card = brainpool_card()
    asked = Asked(lambda command: b"\x6a\x80" if command[1] == 0x22 and command[-1] == 12 else card.answer(command))
    infos = card_access((GENERIC_OVER_A_CURVE, AES_128, 12), (GENERIC_OVER_A_CURVE, AES_128, 13))
    result = pace.establish(Channel(asked), infos, CAN)
    assert result.info.parameter_id == 13


def test_a_warning_about_tries_that_are_left_does_not_stop_the_reader() -> None:
    card = brainpool_card(statuses={"select": 0x63C1})
    assert same(establish(card).keys, card.keys)


def test_a_wrong_number_is_denied() -> None:
    with pytest.raises(AccessDenied):
        establish(brainpool_card(), key=Can("991235"))


def test_after_a_wrong_number_the_right_one_opens_the_same_card() -> None:
    card = brainpool_card()
    channel = Channel(Asked(card.answer))
    infos = card_access((GENERIC_OVER_A_CURVE, AES_128, 13))
    with pytest.raises(AccessDenied):
        pace.establish(channel, infos, Can("991235"))
    assert same(pace.establish(channel, infos, CAN).keys, card.keys)


@pytest.mark.parametrize("status", [0x6300, 0x63C0, 0x63C2, 0x6A80, 0x6982])
def test_a_refused_token_means_a_wrong_password(status: int) -> None:
    with pytest.raises(AccessDenied):
        establish(brainpool_card(statuses={"authenticate": status}))


def test_a_card_whose_token_is_wrong_is_not_believed() -> None:
    with pytest.raises(AccessDenied):
        establish(brainpool_card(forged_token=True))


@pytest.mark.parametrize("step", ["nonce", "map", "agree"])
def test_an_error_before_the_tokens_is_the_cards_error(step: str) -> None:
    with pytest.raises(CommandRefused) as refused:
        establish(brainpool_card(statuses={step: 0x6985}))
    assert refused.value.status == 0x6985


def test_a_blocked_password_is_no_wrong_password() -> None:
    with pytest.raises(CommandRefused):
        establish(brainpool_card(statuses={"authenticate": 0x6983}))


def test_a_card_without_this_kind_of_password_is_not_opened_by_it() -> None:
    with pytest.raises(AccessUnsupported):
        establish(brainpool_card(wanted_reference=(1,)))


def test_a_card_without_any_known_form_is_told_nothing() -> None:
    asked = Asked(lambda _: b"\x90\x00")
    with pytest.raises(AccessUnsupported):
        pace.establish(Channel(asked), card_access((GENERIC_OVER_A_CURVE, AES_128, 99)), CAN)
    assert asked.commands == []


def test_a_key_that_comes_back_is_refused() -> None:
    with pytest.raises(BadData):
        establish(brainpool_card(reflects_mapping=True))
    with pytest.raises(BadData):
        establish(brainpool_card(reflects_agreement=True))


@pytest.mark.parametrize("tag", [0x82, 0x84])
@pytest.mark.parametrize("number", [0, 13])
@pytest.mark.parametrize("value", [b"", b"\x00", b"\x04" + bytes(64), b"\x04" + b"\x01" * 64, b"\x01" * 128])
def test_a_public_key_that_is_none_ends_the_run(tag: int, number: int, value: bytes) -> None:
    card = PaceCard(STANDARDISED[number], CAN.digits.encode(), replacements={tag: value})
    with pytest.raises(BadData):
        establish(card, card_access((2 if number else 1, AES_128, number)))


@pytest.mark.parametrize("number", [0, 13])
def test_a_nonce_of_nothing_ends_the_run(number: int) -> None:
    card = PaceCard(STANDARDISED[number], CAN.digits.encode(), zero_nonce=True)
    infos = card_access((2 if number else 1, AES_128, number))
    with pytest.raises(BadData):
        establish(card, infos)


@pytest.mark.parametrize("nonce", [b"", bytes(15), bytes(80)])
def test_a_nonce_of_a_wrong_length_ends_the_run(nonce: bytes) -> None:
    with pytest.raises(BadData):
        establish(brainpool_card(replacements={0x80: nonce}))


@pytest.mark.parametrize(
    "answer",
    [b"", bytes.fromhex("7C00"), bytes.fromhex("7C048001008001"), bytes.fromhex("7C06800100800100"), b"\x30\x00"],
    ids=["nothing", "empty", "cut off", "twice", "another tag"],
)
def test_an_answer_that_is_not_what_was_asked_for_ends_the_run(answer: bytes) -> None:
    asked = Asked(lambda command: b"\x90\x00" if command[1] == 0x22 else answer + b"\x90\x00")
    with pytest.raises(BadData):
        pace.establish(Channel(asked), card_access((GENERIC_OVER_A_CURVE, AES_128, 13)), CAN)


def test_a_refusal_that_says_nothing_of_forms_is_told_as_it_is() -> None:
    with pytest.raises(CommandRefused) as refused:
        establish(brainpool_card(statuses={"select": 0x6983}))
    assert refused.value.status == 0x6983


def test_a_chip_that_answers_the_added_nonce_with_nothing_at_all_is_opened() -> None:
    card = brainpool_card()
    empty = bytes.fromhex("7C0282009000")

    def answer(command: bytes) -> bytes:
        return b"\x90\x00" if (answered := card.answer(command)) == empty else answered

    result = pace.establish(Channel(Asked(answer)), card_access((INTEGRATED_OVER_A_CURVE, AES_128, 13)), CAN)
    assert same(result.keys, card.keys)


def test_a_chip_with_its_static_key_is_no_copy() -> None:
    card = brainpool_card()
    proof = establish(card, card_access((CHIP_MAPPING, AES_128, 13))).chip_proof
    curve = CURVES[13]
    static = affine_multiple(curve, card.static_private, curve.generator)
    other = affine_multiple(curve, card.static_private + 1, curve.generator)
    assert pace.cam_holds(proof, EcKey(curve, static))
    assert not pace.cam_holds(proof, EcKey(curve, other))


@pytest.mark.parametrize("data", [b"", bytes(15)])
def test_chip_mapping_without_its_data_ends_the_run(data: bytes) -> None:
    with pytest.raises(BadData):
        establish(brainpool_card(replacements={0x8A: data}), card_access((CHIP_MAPPING, AES_128, 13)))


def test_chip_mapping_with_other_data_proves_nothing() -> None:
    card = brainpool_card(replacements={0x8A: bytes(48)})
    try:
        proof = establish(card, card_access((CHIP_MAPPING, AES_128, 13))).chip_proof
    except BadData:
        return  # deciphered it seldom looks like anything at all
    static = affine_multiple(CURVES[13], card.static_private, CURVES[13].generator)
    assert not pace.cam_holds(proof, EcKey(CURVES[13], static))


def test_a_card_that_is_pulled_is_gone() -> None:
    card = brainpool_card()
    asked = Asked(card.answer)

    def pulled(command: bytes) -> bytes:
        if len(asked.commands) == 4:
            raise CardGone("pulled")
        return card.answer(command)

    asked._answer = pulled
    with pytest.raises(CardGone):
        pace.establish(Channel(asked), card_access((GENERIC_OVER_A_CURVE, AES_128, 13)), CAN)


def test_a_reader_without_extended_lengths_cannot_carry_a_large_group() -> None:
    card = PaceCard(STANDARDISED[2], CAN.digits.encode())
    channel = Channel(Asked(card.answer, CardInfo(extended_length=False)))
    with pytest.raises(AccessUnsupported):
        pace.establish(channel, card_access((1, AES_128, 2)), CAN)


def test_nothing_of_password_or_keys_is_in_what_is_told() -> None:
    card = brainpool_card()
    result = establish(card, card_access((CHIP_MAPPING, AES_128, 13)))
    told = repr(result)
    assert result.keys.encryption.hex() not in told
    assert str(result.chip_proof.data) not in told
    with pytest.raises(AccessDenied) as denied:
        establish(brainpool_card(), key=Can("991235"))
    assert "991235" not in str(denied.value)


@given(answers=st.lists(st.binary(max_size=80), min_size=5, max_size=5), step=st.integers(0, 4))
@settings(max_examples=150, deadline=None)
def test_whatever_a_card_answers_ends_in_a_typed_error(answers: list[bytes], step: int) -> None:
    card = brainpool_card()
    commands = itertools.count()

    def answer(command: bytes) -> bytes:
        number = next(commands)
        if number < step:
            return card.answer(command)
        return (answers[number % 5] if number > step else tlv.encode(0x7C, answers[number])) + b"\x90\x00"

    with pytest.raises(CardError):
        pace.establish(Channel(Asked(answer)), card_access((GENERIC_OVER_A_CURVE, AES_128, 13)), CAN)
