import pytest

from drivers.chip_card.apdu import Command
from drivers.chip_card.channel import Channel
from drivers.chip_card.crypto.session import Suite
from drivers.chip_card.errors import (
    AccessUnsupported,
    BadData,
    CardGone,
    CommandRefused,
    MessagingBroken,
    WeakField,
)
from drivers.chip_card.terminals.port import CardInfo
from drivers.device import DeviceUnplugged
from support.chip_double import ChipDouble, Manners
from support.chip_lines import Asked, Played, some_keys

READ = Command(0x00, 0xB0, 0x81, 0x00, expected=256)
FILE = {("app", 0x0101): b"\x61\x05names"}


def secured(manners: Manners | None = None) -> tuple[Channel, ChipDouble]:
    card = ChipDouble(FILE, manners)
    card.open_with(some_keys(Suite.AES_128))
    channel = Channel(card)
    channel.secure(some_keys(Suite.AES_128))
    return channel, card


def test_a_plain_command_is_answered() -> None:
    card = Played([("0084000008", "01020304050607089000")])
    channel = Channel(card)
    assert channel.send(Command(0x00, 0x84, 0x00, 0x00, expected=8), "GET CHALLENGE").data == bytes(range(1, 9))
    traffic = channel.traffic
    assert (traffic.apdus, traffic.sent, traffic.received) == (1, 5, 10)


def test_the_rest_of_an_answer_is_fetched() -> None:
    card = Played([("00B0810000", "AAAA6102"), ("00C0000002", "BBBB6101"), ("00C0000001", "CC9000")])
    assert Channel(card).send(READ, "READ").data.hex() == "aaaabbbbcc"
    assert card.is_over


def test_a_card_that_knows_how_many_bytes_it_has_is_asked_for_these() -> None:
    card = Played([("00B0810000", "6C05"), ("00B0810005", "61036162639000")])
    assert Channel(card).send(READ, "READ").data == b"\x61\x03abc"


def test_a_card_that_never_agrees_with_itself_is_asked_twice_only() -> None:
    card = Played([("00B0810000", "6C05"), ("00B0810005", "6C06")])
    with pytest.raises(CommandRefused) as refused:
        Channel(card).send(READ, "READ")
    assert refused.value.status == 0x6C06


@pytest.mark.parametrize("answer", ["6100", "6105"])
def test_a_rest_that_never_comes_is_no_answer(answer: str) -> None:
    card = Asked(lambda _: bytes.fromhex(answer))
    with pytest.raises(BadData):
        Channel(card).send(READ, "READ")
    assert len(card.commands) == 2


def test_a_rest_without_end_is_no_answer() -> None:
    card = Asked(lambda _: bytes(256) + b"\x61\x00")
    with pytest.raises(BadData):
        Channel(card).send(READ, "READ")
    assert len(card.commands) == 17


def test_an_answer_in_crumbs_is_none() -> None:
    card = Asked(lambda _: b"a\x61\x01")
    with pytest.raises(BadData):
        Channel(card).send(READ, "READ")
    assert len(card.commands) < 25


def test_an_answer_in_many_small_parts_is_one() -> None:
    parts = iter([b"\x61\x40", *[bytes(32) + b"\x61\x20"] * 60, b"\x90\x00"])
    assert len(Channel(Asked(lambda _: next(parts))).send(READ, "READ").data) == 60 * 32


@pytest.mark.parametrize("answer", ["", "90"])
def test_less_than_a_status_is_no_answer(answer: str) -> None:
    with pytest.raises(BadData):
        Channel(Played([("00B0810000", answer)])).send(READ, "READ")


def test_a_status_that_is_not_accepted_is_a_refusal_and_names_the_command() -> None:
    with pytest.raises(CommandRefused, match="READ DG1: the card answered 6982") as refused:
        Channel(Played([("00B0810000", "6982")])).send(READ, "READ DG1")
    assert not refused.value.protected


def test_a_protected_exchange() -> None:
    channel, card = secured()
    assert channel.is_secure
    assert channel.suite is Suite.AES_128
    assert channel.send(READ, "READ").data == FILE["app", 0x0101]
    assert card.commands[0][0] == 0x0C


def test_a_protected_refusal_leaves_the_session_alone() -> None:
    channel, _ = secured()
    with pytest.raises(CommandRefused) as refused:
        channel.send(Command(0x00, 0xB0, 0x82, 0x00, expected=256), "READ")
    assert refused.value.protected
    assert channel.is_secure
    assert channel.send(READ, "READ").status == 0x9000


def test_an_unprotected_refusal_is_the_end_of_the_session() -> None:
    channel, _ = secured(Manners(bare=frozenset({0x6A82})))
    keys = some_keys(Suite.AES_128)
    channel.secure(keys)
    with pytest.raises(CommandRefused) as refused:
        channel.send(Command(0x00, 0xB0, 0x82, 0x00, expected=256), "READ")
    assert not refused.value.protected
    assert not channel.is_secure
    assert channel.session_was_lost
    assert not any(keys.encryption)
    with pytest.raises(MessagingBroken):
        channel.send(READ, "READ")


def test_after_a_lost_session_nothing_goes_out_in_plain() -> None:
    card = Asked(lambda _: b"\x69\x88")
    channel = Channel(card)
    channel.secure(some_keys(Suite.TDES))
    for _ in range(3):
        with pytest.raises((CommandRefused, MessagingBroken)):
            channel.send(READ, "READ")
    assert len(card.commands) == 1


@pytest.mark.parametrize("answer", ["9000", "61056162639000", "616162636382"])
def test_an_unprotected_success_is_a_broken_session(answer: str) -> None:
    card = Asked(lambda _: bytes.fromhex(answer))
    channel = Channel(card)
    keys = some_keys(Suite.TDES)
    channel.secure(keys)
    with pytest.raises(MessagingBroken):
        channel.send(READ, "READ")
    assert not any(keys.mac)
    assert channel.session_was_lost


@pytest.mark.parametrize("trouble", [CardGone("gone"), WeakField("weak"), DeviceUnplugged("reader gone")])
def test_trouble_on_the_line_wipes_the_keys(trouble: Exception) -> None:
    def fail(command: bytes) -> bytes:
        raise trouble

    channel = Channel(Asked(fail))
    keys = some_keys(Suite.AES_256)
    channel.secure(keys)
    with pytest.raises(type(trouble)):
        channel.send(READ, "READ")
    assert not any(keys.encryption)
    assert not any(keys.mac)
    assert channel.traffic.apdus == 1


def test_new_keys_wipe_those_before_them() -> None:
    channel = Channel(Asked(lambda _: b""))
    first, second = some_keys(Suite.AES_128), some_keys(Suite.AES_192)
    channel.secure(first)
    channel.secure(second)
    assert not any(first.encryption)
    assert any(second.encryption)
    channel.wipe()
    assert not any(second.encryption)
    assert not channel.is_secure


def test_a_reader_without_extended_lengths_is_not_given_any() -> None:
    card = Asked(lambda _: b"\x90\x00", CardInfo(extended_length=False))
    with pytest.raises(AccessUnsupported):
        Channel(card).send(Command(0x00, 0x86, 0x00, 0x00, bytes(300), 256), "GENERAL AUTHENTICATE")
    assert not card.commands


def test_a_trace_holds_headers_lengths_and_statuses_but_no_data() -> None:
    lines: list[str] = []
    card = ChipDouble({("app", 0x0101): b"\x61\x0bNGUYEN<<VAN"}, Manners(needs_access=False))
    channel = Channel(card, lines.append)
    channel.send(Command(0x00, 0xA4, 0x04, 0x0C, bytes.fromhex("A0000002471001")), "SELECT application")
    channel.send(READ, "READ EF.DG1")
    channel.reset()
    text = "\n".join(lines)
    assert "00 A4 04 0C" in text
    assert "00 B0 81 00      5 bytes out,    15 in, 9000" in text
    assert "READ EF.DG1" in text
    assert "NGUYEN" not in text
    assert b"NGUYEN".hex().upper() not in text.upper().replace(" ", "")
    assert "A0000002471001" not in text.replace(" ", "")


def test_a_reset_ends_the_session_and_lets_plain_commands_through() -> None:
    channel, card = secured(Manners(needs_access=False))
    keys = some_keys(Suite.AES_128)
    channel.secure(keys)
    channel.reset()
    assert card.resets == 1
    assert not any(keys.mac)
    assert not channel.session_was_lost
    channel.send(Command(0x00, 0xA4, 0x00, 0x0C, b"\x3f\x00"), "SELECT MF")
    assert card.commands == [bytes.fromhex("00A4000C023F00")]
