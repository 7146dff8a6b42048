"""Secure messaging on the card's side: everything that is wrong ends the session, and what real chips do on errors."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card.apdu import Command, Response
from drivers.chip_card.crypto.session import SessionKeys, Suite
from drivers.chip_card.keys import MrzKey
from drivers.chip_card.messaging import SecureMessaging
from drivers.simulation.chip_card.card import EmulatedCard
from drivers.simulation.chip_card.card_entropy import worked_example
from drivers.simulation.chip_card.card_profile import ORDINARY, Errors, Profile, WrongPassword
from drivers.simulation.chip_card.personalisation.contents import CardContents
from support.emulated_cards import SELECT_APPLICATION, said

EXAMPLES = json.loads((Path(__file__).parents[3] / "support" / "icao_worked_examples.json").read_text())
BAC = EXAMPLES["bac"]
FIRST = EXAMPLES["secure_messaging_3des"][0]


def opened(profile: Profile = ORDINARY) -> EmulatedCard:
    files = {0x011E: bytes.fromhex("60145F0104303130365F36063034303030305C026175")}
    contents = CardContents(files, {}, MrzKey("L898902C<", "690806", "940623"))
    card = EmulatedCard(contents, profile, worked_example(BAC["rnd_ic"], "0B4F80323EB3191CB04970CB4052790B"))
    said(card, SELECT_APPLICATION, "0084000008", f"0082000028{BAC['external_authenticate_data']}28")
    return card


def session() -> SecureMessaging:
    """The terminal's side of the session that begins then."""
    keys = bytearray.fromhex(BAC["ks_enc"]), bytearray.fromhex(BAC["ks_mac"])
    return SecureMessaging(SessionKeys(Suite.TDES, *keys, int(BAC["ssc"], 16)))


@given(st.integers(min_value=0, max_value=8 * len(bytes.fromhex(FIRST["protected"])) - 1))
def test_a_command_with_any_wrong_bit_is_not_carried_out_and_ends_the_session(bit: int) -> None:
    command = bytearray.fromhex(FIRST["protected"])
    command[bit // 8] ^= 1 << bit % 8
    card = opened()
    answer = card.answer(bytes(command))
    if bit // 8 == len(command) - 1:
        assert answer in {bytes.fromhex(FIRST["response"]), b"\x67\x00"}, "the outer Le is not authenticated"
        return
    assert len(answer) == 2
    assert answer[0] in {0x67, 0x69, 0x6A, 0x6B, 0x6D, 0x6E}
    assert said(card, FIRST["protected"]) == ["6988"]


@given(st.binary(max_size=40), st.booleans())
def test_any_data_that_claims_to_be_protected_ends_the_session(data: bytes, ends_with_a_mac: bool) -> None:
    data += bytes.fromhex("8E080102030405060708") * ends_with_a_mac
    card = opened()
    answer = card.answer(b"\x0c\xa4\x02\x0c" + bytes([len(data)]) * bool(data) + data + b"\x00")
    assert answer in {b"\x69\x87", b"\x69\x88"}
    assert said(card, FIRST["protected"]) == ["6988"]


@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("0CA4020C0B8709016375432908C044F600", "6987"),
        ("0CA4020C0A8E08BF8B92D635FF24F800", "6988"),
        ("0CA4020C168709016375432908C044F68E09BF8B92D635FF24F80000", "6988"),
        ("0CA4020C158E08BF8B92D635FF24F88709016375432908C044F600", "6988"),
        ("0CA4020C03870901" + "00", "6988"),
        ("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F8", "6700"),
    ],
)
def test_missing_and_incorrect_data_objects_end_the_session_with_a_plain_status(command: str, status: str) -> None:
    card = opened()
    assert said(card, command) == [status]
    assert said(card, "00A4020C02011E") == ["6982"]


def test_a_command_without_protection_ends_the_session() -> None:
    card = opened()
    assert said(card, "00A4020C02011E", FIRST["protected"]) == ["6982", "6988"]


def test_a_card_may_forgive_a_command_without_protection_but_not_carry_it_out() -> None:
    card = opened(Profile(plain_command_ends_session=False))
    assert said(card, "00A4020C02011E", FIRST["protected"]) == ["6982", FIRST["response"]]


def test_an_error_is_protected_and_the_session_goes_on() -> None:
    card, terminal = opened(), session()
    for select, status in ((b"\x01\x0b", 0x6A82), (b"\x01\x1e", 0x9000)):
        answer = card.answer(terminal.protect(Command(0x00, 0xA4, 0x02, 0x0C, select)).encode())
        assert int.from_bytes(answer[-2:], "big") == status
        assert answer[:4] == b"\x99\x02" + answer[-2:]
        assert terminal.unprotect(Response.decode(answer)).status == status
    read = card.answer(terminal.protect(Command(0x00, 0xB1, 0x00, 0x00, b"\x54\x01\x02", 6)).encode())
    assert read[0] == 0x85


@pytest.mark.parametrize(("errors", "after"), [(Errors.PLAIN, 0x9000), (Errors.PLAIN_AND_OVER, 0x6988)])
def test_a_card_may_answer_errors_without_protection(errors: Errors, after: int) -> None:
    card, terminal = opened(Profile(errors=errors)), session()
    assert card.answer(terminal.protect(Command(0x00, 0xA4, 0x02, 0x0C, b"\x01\x0b")).encode()) == b"\x6a\x82"
    keys = terminal._keys
    keys.counter += 1
    answer = card.answer(terminal.protect(Command(0x00, 0xA4, 0x02, 0x0C, b"\x01\x1e")).encode())
    assert int.from_bytes(answer[-2:], "big") == after


def wrong_try(card: EmulatedCard) -> str:
    """A try with a wrong key: what EXTERNAL AUTHENTICATE is answered."""
    said(card, SELECT_APPLICATION, "0084000008")
    return said(card, "0082000028" + "00" * 40 + "28")[0]


def test_wrong_keys_are_counted_until_the_card_is_blocked() -> None:
    contents = CardContents({}, {}, MrzKey("L898902C<", "690806", "940623"))
    card = EmulatedCard(contents, Profile(wrong_password=WrongPassword(tries=3, blocked=0x6983)))
    assert [wrong_try(card) for _ in range(4)] == ["63C2", "63C1", "63C0", "6983"]
    card.power_up()
    assert wrong_try(card) == "6983"


def test_the_number_of_tries_left_is_told_when_a_password_is_chosen() -> None:
    access = bytes.fromhex("31143012060A04007F0007020204020202010202010D")
    contents = CardContents({}, {0x011C: access}, MrzKey("L898902C<", "690806", "940623"), can="999901")
    card = EmulatedCard(contents, Profile(wrong_password=WrongPassword(tries=2, warns=True)))
    choose = "0022C1A40F800A04007F00070202040202830102"
    assert said(card, choose) == ["9000"]
    assert wrong_try(card) == "63C1"
    assert said(card, choose) == ["63C1"]
    assert said(card, "0022C1A412800A04007F0007020204020283010284010C") == ["6A88"]
    assert said(card, "0022C1A40F800A04007F00070202040202830103") == ["6A88"]
    assert said(card, "0022C1A40F800A04007F00070202040203830102") == ["6A80"]


def test_steps_of_pace_out_of_order_are_refused_and_end_it() -> None:
    access = bytes.fromhex("31143012060A04007F0007020204020202010202010D")
    contents = CardContents({}, {0x011C: access}, MrzKey("L898902C<", "690806", "940623"), can="999901")
    card = EmulatedCard(contents)
    choose, nonce = "0022C1A40F800A04007F00070202040202830102", "10860000027C0000"
    assert said(card, nonce) == ["6985"]
    assert said(card, choose, nonce)[1].startswith("7C128010")
    assert said(card, "10860000057C0383010000", nonce) == ["6A80", "6985"]
    assert said(card, choose, nonce, "00A4000C", "10860000057C0381010000")[2:] == ["9000", "6985"]
    off_the_curve = "10860000457C43814104" + "01" * 64 + "00"
    assert said(card, choose, nonce, off_the_curve)[2] == "6A80"
    assert said(card, choose, "00860000027C0000") == ["9000", "6A80"]
