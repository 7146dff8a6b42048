"""The standard's worked examples (ICAO Doc 9303-11, appendices D, G and H), answered by the card."""

import json
from pathlib import Path
from typing import Any

import pytest

from drivers.chip_card.crypto.session import SessionKeys, Suite
from drivers.chip_card.keys import MrzKey
from drivers.simulation.chip_card.card import EmulatedCard
from drivers.simulation.chip_card.card_entropy import worked_example
from drivers.simulation.chip_card.card_groups import standardised
from drivers.simulation.chip_card.card_mapping import generator
from drivers.simulation.chip_card.card_profile import Profile, WrongPassword
from drivers.simulation.chip_card.personalisation.contents import CardContents

_EXAMPLES = Path(__file__).parents[3] / "support"
FIRST: dict[str, Any] = json.loads((_EXAMPLES / "icao_worked_examples.json").read_text())
FURTHER: dict[str, Any] = json.loads((_EXAMPLES / "icao_pace_examples.json").read_text())
G1 = FIRST["pace_ecdh_gm_aes128"]
G2, H1, H2 = (FURTHER[name] for name in ("g2", "h1", "h2"))
BAC = FIRST["bac"]
COM = "60145F0104303130365F36063034303030305C026175"

CHIP_G1 = (
    "3F00C4D39D153F2B2A214A078D899B22",
    "498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560",
    "107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A",
)
CHIP_G2 = (
    "FA5B7E3E49753A0DB9178B7B9BD898C8",
    "66DDAFEAC1609CB5B963BB0CB3FF8B3E047F336C",
    "A5B780126B7C980E9FCEA1D4539DA1D27C342DFA",
)


def card(card_access: str, mrz: dict[str, str], *drawn: str) -> EmulatedCard:
    key = MrzKey(mrz["document_number"], mrz["birth"], mrz["expiry"])
    return EmulatedCard(CardContents({}, {0x011C: bytes.fromhex(card_access)}, key), entropy=worked_example(*drawn))


def answer(chip: EmulatedCard, command: str) -> str:
    return chip.answer(bytes.fromhex(command)).hex().upper()


def opened_by_bac() -> EmulatedCard:
    contents = CardContents({0x011E: bytes.fromhex(COM)}, {}, MrzKey("L898902C<", "690806", "940623"))
    chip = EmulatedCard(contents, entropy=worked_example(BAC["rnd_ic"], "0B4F80323EB3191CB04970CB4052790B"))
    assert answer(chip, "00A4040C07A0000002471001") == "9000"
    assert answer(chip, "0084000008") == BAC["rnd_ic"] + "9000"
    command = f"0082000028{BAC['external_authenticate_data']}28"
    assert answer(chip, command) == BAC["external_authenticate_response"] + "9000"
    return chip


def test_bac_of_appendix_d_opens_the_card() -> None:
    chip = opened_by_bac()
    for exchange in FIRST["secure_messaging_3des"]:
        assert answer(chip, exchange["protected"]) == exchange["response"]


def test_pace_of_appendix_g_1_opens_the_card() -> None:
    chip = card(G1["card_access"], G1["mrz"], *CHIP_G1)
    assert [answer(chip, command) for command, _ in G1["transcript"]] == [given for _, given in G1["transcript"]]


def test_pace_of_appendix_g_2_opens_the_card_with_numbers_of_a_prime_group() -> None:
    chip = card(G2["card_access"], G2["mrz"], *CHIP_G2)
    given = [answer(chip, command) for command, _ in G2["transcript"]]
    assert given[:-1] == [one for _, one in G2["transcript"][:-1]]
    token = G2["transcript"][-1][1][4:24]
    assert given[-1] == f"7C0A{token}9000", "without the certificate's name that this card has not got"


def test_pace_of_appendix_h_1_opens_the_card_with_the_integrated_mapping() -> None:
    access = "31143012060A04007F0007020204040202010202010D"
    chip = card(access, G1["mrz"], H1["nonce"], CHIP_G1[2])
    assert answer(chip, "0022C1A40F800A04007F00070202040402830101") == "9000"
    assert answer(chip, "10860000027C0000").startswith("7C128010"), "the standard does not tell its password here"
    assert answer(chip, f"10860000147C128110{H1['added_nonce']}00") == "7C0282009000"
    theirs = H1["terminal_public_key"]
    assert answer(chip, f"10860000457C438341{theirs}00") == f"7C438441{H1['chip_public_key']}9000"
    assert answer(chip, f"008600000C7C0A8508{H1['terminal_token']}00") == f"7C0A8608{H1['chip_token']}9000"


@pytest.mark.parametrize(("example", "parameter_id"), [(H1, 13), (H2, 0)], ids=["H.1", "H.2"])
def test_the_integrated_mapping_gives_the_generator_of_appendix_h(example: dict[str, str], parameter_id: int) -> None:
    group = standardised(parameter_id)
    assert group is not None
    nonces = bytes.fromhex(example["nonce"]), bytes.fromhex(example["added_nonce"])
    encoded = group.encode(generator(group, Suite.AES_128, *nonces))
    assert encoded.hex().upper().removeprefix("04" * (parameter_id == 13)) == example["mapped_generator"]


def test_nothing_secret_stands_in_a_repr() -> None:
    chip = opened_by_bac()
    texts = repr(chip) + repr(vars(chip)) + repr(SessionKeys(Suite.TDES, bytearray(b"key"), bytearray(b"key")))
    assert "L898902C" not in texts
    assert BAC["ks_enc"] not in texts.upper()


def test_a_number_of_a_prime_group_goes_over_the_air_in_as_few_bytes_as_possible() -> None:
    group = standardised(0)
    assert group is not None
    (number,) = short = group.multiply(next(k for k in range(1, 5000) if is_short(k)), group.generator)
    encoded = group.encode(short)
    assert (len(encoded) < 128, encoded[0] != 0) == (True, True)
    assert group.decode(encoded) == group.decode(b"\x00" + encoded) == short, "terminals that fill it up are understood"
    assert group.secret(short) == number.to_bytes(128, "big"), "a shared secret is as long as the prime"


def is_short(k: int) -> bool:
    group = standardised(0)
    assert group is not None
    return group.multiply(k, group.generator)[0].bit_length() <= 8 * 127


def test_the_cards_own_keys_sent_back_to_it_are_refused() -> None:
    commands = [command for command, _ in G1["transcript"]]
    own_mapping, own_agreement = (G1["transcript"][step][1][8:-4] for step in (2, 3))
    chip = card(G1["card_access"], G1["mrz"], *CHIP_G1)
    assert [answer(chip, one)[-4:] for one in commands[:2]] == ["9000"] * 2
    assert answer(chip, f"10860000457C438141{own_mapping}00") == "6A80"
    chip = card(G1["card_access"], G1["mrz"], *CHIP_G1)
    assert [answer(chip, one)[-4:] for one in commands[:3]] == ["9000"] * 3
    assert answer(chip, f"10860000457C438341{own_agreement}00") == "6A80"


def test_a_nonce_of_another_length_than_the_key_is_not_mapped() -> None:
    access = "31143012060A04007F0007020204040202010202010D"
    chip = card(access, G1["mrz"], H1["nonce"])
    assert answer(chip, "0022C1A40F800A04007F00070202040402830101") == "9000"
    assert answer(chip, "10860000027C0000")[-4:] == "9000"
    assert answer(chip, f"10860000137C11810F{H1['added_nonce'][2:]}00") == "6A80"


def test_an_answer_to_an_earlier_challenge_does_not_open_the_card() -> None:
    key = MrzKey("L898902C<", "690806", "940623")
    chip = EmulatedCard(CardContents({}, {}, key), entropy=worked_example("4608F91988702213"))
    assert answer(chip, "00A4040C07A0000002471001") == "9000"
    assert answer(chip, "0084000008") == "4608F919887022139000"
    assert answer(chip, f"0082000028{BAC['external_authenticate_data']}28") == "6300"


def test_the_right_key_makes_the_card_forget_the_wrong_ones() -> None:
    rules = Profile(wrong_password=WrongPassword(tries=3))
    drawn = ("00" * 8, BAC["rnd_ic"], "0B4F80323EB3191CB04970CB4052790B", "00" * 8)
    contents = CardContents({}, {}, MrzKey("L898902C<", "690806", "940623"))
    chip = EmulatedCard(contents, rules, worked_example(*drawn))
    wrong, right = (f"0082000028{data}28" for data in ("00" * 40, BAC["external_authenticate_data"]))
    told = []
    for data in (wrong, right, wrong):
        answer(chip, "00A4040C07A0000002471001")
        answer(chip, "0084000008")
        told.append(answer(chip, data)[-4:])
    assert told == ["63C2", "9000", "63C2"]
