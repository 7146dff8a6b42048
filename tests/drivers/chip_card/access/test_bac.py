import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card.access import bac
from drivers.chip_card.channel import Channel
from drivers.chip_card.errors import AccessDenied, AccessUnsupported, BadData, CommandRefused, KeyInDoubt, WeakField
from drivers.chip_card.keys import MrzKey
from support.chip_lines import EXAMPLES, Asked, Played

BAC = EXAMPLES["bac"]
ZONE = MrzKey("L898902C<", "690806", "940623")
CHALLENGE = ("0084000008", BAC["rnd_ic"] + "9000")
AUTHENTICATE = "0082000028" + BAC["external_authenticate_data"] + "28"


def entropy(length: int) -> bytes:
    return bytes.fromhex({8: BAC["rnd_ifd"], 16: BAC["k_ifd"]}[length])


def test_the_worked_example_of_the_standard_byte_for_byte() -> None:
    card = Played([CHALLENGE, (AUTHENTICATE, BAC["external_authenticate_response"] + "9000")])
    keys = bac.establish(Channel(card), ZONE, entropy)
    assert card.is_over
    assert keys.encryption.hex().upper() == BAC["ks_enc"]
    assert keys.mac.hex().upper() == BAC["ks_mac"]
    assert keys.counter == int(BAC["ssc"], 16)


@pytest.mark.parametrize("status", ["6300", "63C2", "6982", "6985", "6988", "6A80", "6A88", "6F00"])
def test_a_zone_the_card_refuses_is_told_as_denied(status: str) -> None:
    card = Played([CHALLENGE, (AUTHENTICATE, status)])
    with pytest.raises(AccessDenied):
        bac.establish(Channel(card), ZONE, entropy)


@pytest.mark.parametrize("status", ["6D00", "6E00"])
def test_a_card_without_the_protocol_says_nothing_of_the_zone(status: str) -> None:
    with pytest.raises(AccessUnsupported):
        bac.establish(Channel(Played([("0084000008", status)])), ZONE, entropy)
    with pytest.raises(AccessUnsupported):
        bac.establish(Channel(Played([CHALLENGE, (AUTHENTICATE, status)])), ZONE, entropy)


def test_another_refusal_of_a_challenge_is_passed_on() -> None:
    with pytest.raises(CommandRefused):
        bac.establish(Channel(Played([("0084000008", "6985")])), ZONE, entropy)


@pytest.mark.parametrize("place", [0, 15, 31, 32, 39])
def test_a_wrong_cryptogram_is_told_as_denied(place: int) -> None:
    answer = bytearray.fromhex(BAC["external_authenticate_response"])
    answer[place] ^= 1
    with pytest.raises(AccessDenied):
        bac.establish(Channel(Played([CHALLENGE, (AUTHENTICATE, answer.hex() + "9000")])), ZONE, entropy)


def test_an_answer_of_another_exchange_is_told_as_denied() -> None:
    """The worked example again, but to another challenge: the answer's checksum is right, its nonces are not."""
    card = Asked(
        lambda command: (
            bytes.fromhex(BAC["external_authenticate_response"] + "9000")
            if len(command) > 5
            else bytes.fromhex("00" * 8 + "9000")
        )
    )
    with pytest.raises(AccessDenied):
        bac.establish(Channel(card), ZONE, entropy)


@given(st.binary(max_size=60))
def test_whatever_the_card_says_is_a_typed_error(said: bytes) -> None:
    for first in (said, bytes.fromhex(CHALLENGE[1])):
        card = Asked(lambda command, first=first: first if len(command) == 5 else said)
        with pytest.raises((AccessDenied, BadData, CommandRefused, AccessUnsupported)):
            bac.establish(Channel(card), ZONE)


def test_an_answer_to_the_key_that_does_not_arrive_leaves_it_in_doubt() -> None:
    def weak(command: bytes) -> bytes:
        if len(command) > 5:
            raise WeakField("askew")
        return bytes.fromhex(CHALLENGE[1])

    with pytest.raises(KeyInDoubt):
        bac.establish(Channel(Asked(weak)), ZONE, entropy)


def test_nothing_of_the_zone_is_in_an_error() -> None:
    with pytest.raises(AccessDenied) as denied:
        bac.establish(Channel(Played([CHALLENGE, (AUTHENTICATE, "6300")])), ZONE, entropy)
    assert "L898902C" not in str(denied.value)
