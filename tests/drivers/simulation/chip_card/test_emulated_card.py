"""What the emulated card answers: commands, files, and what real chips vary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.simulation.chip_card.card import EmulatedCard
from drivers.simulation.chip_card.card_profile import BeyondTheEnd, Profile, TooLarge
from support.emulated_cards import FILE, SELECT_APPLICATION, said, small_card

OPEN = {"pace": False, "bac": False}
SELECT_FILE = "00A4020C02010D"


def open_card(**what: object) -> EmulatedCard:
    card = small_card(Profile(**OPEN, **what))
    assert said(card, SELECT_APPLICATION, SELECT_FILE) == ["9000", "9000"]
    return card


@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("", "6700"),
        ("00B000", "6700"),
        ("00B00000", "6700"),
        ("00A4020C0201", "6700"),
        ("00A4020C02010D0000", "6700"),
        ("00A4020C00000002010D00", "6700"),
        ("00A4020C000002010D000000", "6700"),
        ("00A4020C0000", "6700"),
        ("00A4020C03010D00", "6700"),
        ("00A4020C0201FF", "6A82"),
        ("00A4000C02FFFF", "6A82"),
        ("00A4040C07A0000002471002", "6A82"),
        ("00A4030C02010D", "6A86"),
        ("00A4020002010D", "6A86"),
        ("00CA000000", "6D00"),
        ("80B0000000", "6E00"),
        ("10B0000010", "6884"),
        ("0CB0000000", "6988"),
        ("00B0019001", "6B00"),
        ("00B09F0001", "6A86"),
        ("00B0A20001", "6A86"),
        ("00B0820001", "6A82"),
        ("00B1000004540200009000", "6700"),
        ("00B10000025500" + "00", "6A80"),
        ("0084000008", "6D00"),
        ("0086000000", "6985"),
        ("0022C1A403830101", "6A86"),
    ],
)
def test_a_command_it_does_not_carry_out_is_answered_with_the_standards_status(command: str, status: str) -> None:
    assert said(open_card(), command) == [status]


def test_lengths_are_understood_in_both_forms() -> None:
    card = open_card()
    extended_select = "00A4020C000002010D"
    answers = said(card, extended_select, "00B0000004", "00B00000000004", "00B100000000035401020006")
    assert answers == ["9000", "000102039000", "000102039000", "5304020304059000"]


def test_a_file_is_read_by_its_short_identifier_and_stays_selected() -> None:
    card = small_card(Profile(**OPEN))
    assert said(card, SELECT_APPLICATION, "00B08D0402", "00B0000002") == ["9000", "04059000", "00019000"]


def test_nothing_is_read_where_nothing_is_selected() -> None:
    card = small_card(Profile(**OPEN))
    assert said(card, SELECT_APPLICATION, "00B0000004") == ["9000", "6986"]


def test_the_application_hides_everything_until_it_is_opened() -> None:
    card = small_card()
    assert said(card, "00A4020C02011C", "00B0000002") == ["9000", "31009000"]
    answers = said(
        card, SELECT_APPLICATION, SELECT_FILE, "00A4020C0201FF", "00B08D0001", "0088000008" + "00" * 8 + "00"
    )
    assert answers == ["9000", "6982", "6982", "6982", "6982"]


def test_files_of_the_master_file_are_not_in_the_application() -> None:
    answers = said(small_card(), SELECT_APPLICATION, "00A4020C02011C", "00A4000C023F00", "00A4020C02011C")
    assert answers == ["9000", "6982", "9000", "9000"]


def test_a_card_may_not_know_its_master_file() -> None:
    card = small_card(Profile(selects_master_file=False))
    assert said(card, "00A4000C023F00", "00A4020C02011C") == ["6D00", "9000"]


def test_fingers_are_there_and_denied_and_other_groups_are_not_there() -> None:
    card = open_card()
    assert said(card, "00A4020C020103", "00B0830001", "00A4020C02010B") == ["6982", "6982", "6A82"]


def test_a_card_may_refuse_a_needless_le() -> None:
    assert said(small_card(Profile(takes_needless_le=False)), SELECT_APPLICATION + "00", SELECT_APPLICATION) == [
        "6700",
        "9000",
    ]
    assert said(small_card(), SELECT_APPLICATION + "00") == ["9000"]


@pytest.mark.parametrize(
    ("manner", "answer"),
    [
        (TooLarge.WRONG_LENGTH, "6700"),
        (TooLarge.WRONG_OFFSET, "6B00"),
        (TooLarge.EXACT_LENGTH, "6C70"),
        (TooLarge.END_OF_FILE, FILE[:112].hex().upper() + "6282"),
        (TooLarge.FEWER, FILE[:112].hex().upper() + "9000"),
    ],
)
def test_a_card_has_its_own_answer_to_reads_that_are_too_large(manner: TooLarge, answer: str) -> None:
    card = open_card(largest_answer=112, too_large=manner)
    assert said(card, "00B0000071") == [answer]
    assert said(card, "00B0000070") == [FILE[:112].hex().upper() + "9000"]


@pytest.mark.parametrize(
    ("manner", "answer"),
    [(BeyondTheEnd.END_OF_FILE, "C6C76282"), (BeyondTheEnd.WRONG_OFFSET, "6B00"), (BeyondTheEnd.FEWER, "C6C79000")],
)
def test_a_card_has_its_own_answer_to_reads_beyond_the_end(manner: BeyondTheEnd, answer: str) -> None:
    card = open_card(beyond_the_end=manner)
    assert said(card, "00B0018E02", "00B0018E03") == ["C6C79000", answer]
    assert len(card.log.over_reads) == 1


def test_extended_lengths_are_announced_and_understood_as_the_profile_says() -> None:
    both, neither = Profile(**OPEN), Profile(**OPEN, extended=False, announces_extended=False)
    assert both.historical[-1] & 0x40
    assert not neither.historical[-1] & 0x40
    assert said(small_card(neither), "00A4040C000007A0000002471001") == ["6700"]


def test_sizes_are_announced_in_a_file() -> None:
    card = small_card(Profile(announces_sizes=True, largest_answer=4096, largest_command=2048))
    assert said(card, "00A4020C022F01", "00B0000000") == ["9000", "7F660A020300080002030010006282"]


def test_basic_access_wants_the_application_a_fresh_challenge_and_forty_bytes() -> None:
    card = small_card()
    authenticate = "0082000028" + "00" * 40 + "28"
    assert said(card, "0084000008", authenticate) == ["6985", "6985"]
    assert said(card, SELECT_APPLICATION, authenticate) == ["9000", "6985"]
    challenge, short = said(card, "0084000008", "0082000008" + "00" * 8 + "28")
    assert (len(challenge), short) == (20, "6700")
    assert said(card, "0084000008", authenticate, authenticate)[1:] == ["6300", "6985"]
    assert said(card, "0084000009") == ["6700"]


def test_what_was_asked_is_told_and_what_was_read() -> None:
    card = open_card()
    card.log.clear()
    said(card, "00B0000008", "00B0000808", "00B0000C04")
    assert [(one.ins, one.p1, one.p2, one.lc, one.le) for one in card.log.asked][1] == (0xB0, 0, 8, 0, 8)
    assert card.log.read_twice(0x010D) == 4
    assert card.log.bytes_read(0x010D) == 20
    assert card.log.over_reads == ()


def _headers() -> st.SearchStrategy[bytes]:
    known = st.sampled_from([0xA4, 0xB0, 0xB1, 0x84, 0x82, 0x88, 0x22, 0x86])
    return st.builds(
        lambda cla, ins, p1, p2: bytes([cla, ins, p1, p2]),
        st.sampled_from([0x00, 0x10, 0x0C, 0x1C, 0x80]),
        known,
        st.sampled_from([0x00, 0x02, 0x04, 0x41, 0x80, 0x8D, 0xC1]),
        st.sampled_from([0x00, 0x0C, 0xA4, 0xA6, 0x04]),
    )


@given(st.lists(st.binary(max_size=80) | st.builds(bytes.__add__, _headers(), st.binary(max_size=60)), max_size=6))
def test_any_bytes_get_an_answer(commands: list[bytes]) -> None:
    for card in (small_card(), small_card(Profile(**OPEN))):
        for command in commands:
            answer = card.answer(command)
            assert len(answer) >= 2
            assert answer[-2] in {0x90, 0x61, 0x62, 0x63, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E}
