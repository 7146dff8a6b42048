import random
from contextlib import suppress
from math import ceil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.chip_card import tlv
from drivers.chip_card.channel import Channel
from drivers.chip_card.crypto.session import Suite
from drivers.chip_card.errors import BadData, BadFile, CardGone, CommandRefused, WeakField
from drivers.chip_card.files.limits import EXTENDED, LADDER, Limit, ReadLimits, says_extended
from drivers.chip_card.files.names import CARD_ACCESS, COM, GROUPS, SOD
from drivers.chip_card.files.reading import FileReader
from drivers.chip_card.terminals.port import CardInfo
from support.chip_double import ChipDouble, Manners
from support.chip_lines import Asked, some_keys

KNOWS_EXTENDED = bytes.fromhex("00 73 00 00 40")
SUITES = pytest.mark.parametrize("suite", list(Suite))


def content(tag: int, size: int) -> bytes:
    """A file of exactly that many bytes."""
    for value in range(max(0, size - 6), size):
        if len(tlv.encode(tag, bytes(value))) == size:
            return tlv.encode(tag, random.Random(size).randbytes(value))
    raise AssertionError(f"no file of {size} bytes")


def card_with(size: int = 700, manners: Manners | None = None, **options: object) -> ChipDouble:
    files = {
        ("app", 0x011D): content(0x77, size),
        ("app", 0x0101): content(0x61, 95),
        ("app", 0x0102): content(0x75, size),
    }
    return ChipDouble(files, manners, **options)


def reader_of(card: ChipDouble, suite: Suite | None = Suite.AES_128, limits: ReadLimits | None = None) -> FileReader:
    channel = Channel(card)
    if suite is None:
        card.manners.needs_access = False
        card._application = "app"
    else:
        card.open_with(some_keys(suite))
        channel.secure(some_keys(suite))
    return FileReader(channel, limits or ReadLimits())


def reopen(card: ChipDouble, reader: FileReader) -> None:
    """A new session, as whoever orders a reading would begin it."""
    reader._channel.reset()
    card.open_with(some_keys(Suite.AES_128))
    reader._channel.secure(some_keys(Suite.AES_128))
    reader.nothing_is_selected()


def commands(card: ChipDouble) -> int:
    return len(card.commands)


@SUITES
@pytest.mark.parametrize("size", [2, 3, 7, 100, 129, 131, 222, 223, 224, 231, 232, 446, 447, 700, 1500, 1700])
def test_a_file_takes_as_many_reads_as_pieces_and_not_a_byte_is_read_twice(suite: Suite, size: int) -> None:
    card = card_with(size, Manners(extended=False))
    reader = reader_of(card, suite)
    reader._channel._link.info = CardInfo("A", b"\x3b", b"", 424, extended_length=False)
    assert reader.read(SOD) == card.files["app", 0x011D]
    assert commands(card) == ceil(size / (231 if suite is Suite.TDES else 223))
    assert len(card.given["app", 0x011D]) == size


def test_an_unprotected_file_is_read_in_pieces_of_256() -> None:
    card = card_with(1000)
    assert reader_of(card, None).read(SOD) == card.files["app", 0x011D]
    assert commands(card) == 4


def test_the_reads_after_the_first_ask_for_exactly_what_is_left() -> None:
    card = card_with(700)
    reader_of(card, None).read(SOD)
    assert [one.hex() for one in card.commands] == ["00b09d0000", "00b0010000", "00b00200bc"]


@SUITES
def test_a_card_that_says_so_is_read_with_extended_lengths(suite: Suite) -> None:
    card = card_with(1823, historical=KNOWS_EXTENDED)
    assert reader_of(card, suite).read(SOD) == card.files["app", 0x011D]
    assert commands(card) == 1


def test_a_large_file_is_worth_a_try_of_extended_lengths() -> None:
    limits = ReadLimits()
    card = card_with(15000)
    assert reader_of(card, limits=limits).read(GROUPS[2]) == card.files["app", 0x0102]
    assert commands(card) == 1 + ceil((15000 - 223) / EXTENDED)
    assert limits.of(card.info).extended
    again = card_with(1823)
    reader_of(again, limits=limits).read(SOD)
    assert commands(again) == 1


def test_a_card_that_says_it_knows_none_is_not_tried_with_extended_lengths() -> None:
    card = card_with(15000, historical=bytes.fromhex("80 73 00 00 80"))
    reader_of(card).read(GROUPS[2])
    assert commands(card) == ceil(15000 / 223)


@pytest.mark.parametrize(("size", "needed"), [(56, 1), (112, 1), (300, 2)])
def test_the_first_file_of_all_is_asked_for_in_a_size_that_every_chip_bears(size: int, needed: int) -> None:
    card = ChipDouble({("", 0x011C): content(0x31, size)}, Manners(most=256))
    assert FileReader(Channel(card), ReadLimits()).read(CARD_ACCESS) == content(0x31, size)
    assert commands(card) == needed


def test_a_small_file_is_not_worth_it() -> None:
    card = card_with(1500, Manners(extended=False))
    reader_of(card).read(SOD)
    assert commands(card) == ceil(1500 / 223)


def test_a_reader_that_carries_no_extended_lengths_is_given_none() -> None:
    card = card_with(15000, historical=KNOWS_EXTENDED, reader_extended=False)
    assert reader_of(card).read(GROUPS[2]) == card.files["app", 0x0102]
    assert commands(card) == ceil(15000 / 223)


@pytest.mark.parametrize("historical", [b"", KNOWS_EXTENDED])
@pytest.mark.parametrize("status", [0x6700, 0x6B00, 0x6282, 0x6F00, 0x6CFF, 0x6988])
def test_a_card_that_refuses_extended_reads_is_read_with_short_ones_and_remembered(
    historical: bytes, status: int
) -> None:
    limits = ReadLimits()
    card = card_with(9000, Manners(most=256, too_many=status), historical=historical)
    assert reader_of(card, limits=limits).read(GROUPS[2]) == card.files["app", 0x0102]
    assert commands(card) <= ceil(9000 / 223) + 2
    assert limits.of(card.info).extended is False
    assert not limits.of(card.info).header_first
    again = card_with(9000, Manners(most=256, too_many=status), historical=historical)
    reader_of(again, limits=limits).read(GROUPS[2])
    assert commands(again) == ceil(9000 / 223)


@pytest.mark.parametrize("size", [1800, 3000, 5900])
def test_a_security_object_costs_no_session_on_a_card_that_does_not_say_whether_it_knows_extended_lengths(
    size: int,
) -> None:
    card = card_with(size, Manners(extended=False, most=224))
    assert reader_of(card).read(SOD) == card.files["app", 0x011D]
    assert commands(card) == ceil(size / 223)


@pytest.mark.parametrize("suite", [None, *Suite])
@pytest.mark.parametrize("status", [0x6700, 0x6B00, 0x6282, 0x6F00])
@pytest.mark.parametrize("most", LADDER)
def test_every_rung_of_the_ladder(most: int, status: int, suite: Suite | None) -> None:
    limits = ReadLimits()
    card = card_with(900, Manners(most=most, too_many=status))
    assert reader_of(card, suite, limits).read(SOD) == card.files["app", 0x011D]
    kept = limits.of(card.info)
    assert LADDER[kept.rung] <= most or kept.rung == 0
    again = card_with(900, Manners(most=most, too_many=status))
    reader = reader_of(again, suite, limits)
    assert reader.read(SOD) == card.files["app", 0x011D]
    assert commands(again) == ceil(900 / min(LADDER[kept.rung], reader._short()))
    assert reader._short() > most // 2
    reader.read(GROUPS[1])
    assert commands(again) == ceil(900 / reader._short()) + ceil(95 / reader._short())


@SUITES
@pytest.mark.parametrize("status", [0x6700, 0x6B00, 0x6282, 0x6F00, 0x6C5F])
def test_a_card_that_refuses_reads_beyond_the_end_is_asked_for_the_header_first(suite: Suite, status: int) -> None:
    limits = ReadLimits()
    card = card_with(900, Manners(beyond_end=status))
    reader = reader_of(card, suite, limits)
    assert reader.read(GROUPS[1]) == card.files["app", 0x0101]
    assert commands(card) == 3
    assert limits.of(card.info) == Limit(header_first=True)
    assert reader.read(SOD) == card.files["app", 0x011D]
    assert commands(card) == 3 + 1 + ceil(896 / reader._short())


def test_a_card_of_few_words_is_both_strict_and_small() -> None:
    card = card_with(900, Manners(beyond_end=0x6B00, most=112))
    reader = reader_of(card)
    assert reader.read(GROUPS[1]) == card.files["app", 0x0101]
    assert reader.read(SOD) == card.files["app", 0x011D]
    assert reader._limit.header_first
    assert LADDER[reader._limit.rung] == 112


def test_a_strict_card_that_knows_extended_lengths_is_still_read_with_them() -> None:
    card = card_with(1823, Manners(beyond_end=0x6B00), historical=KNOWS_EXTENDED)
    reader = reader_of(card)
    assert reader.read(SOD) == card.files["app", 0x011D]
    assert commands(card) == 3
    assert reader._limit.extended
    assert reader._limit.header_first


@pytest.mark.parametrize("gives", [1, 17, 100])
def test_a_card_that_gives_less_than_was_asked_for_is_asked_again(gives: int) -> None:
    card = card_with(250, Manners(gives=gives))
    if gives == 1:
        with pytest.raises(BadFile, match="crumbs"):
            reader_of(card).read(SOD)
        return
    assert reader_of(card).read(SOD) == card.files["app", 0x011D]
    assert commands(card) == ceil(250 / gives)


def test_a_warning_at_the_end_is_fine() -> None:
    card = card_with(300, Manners(warns_at_end=True))
    reader = reader_of(card)
    assert reader.read(GROUPS[1]) == card.files["app", 0x0101]
    assert reader.read(SOD) == card.files["app", 0x011D]
    assert commands(card) == 3


@pytest.mark.parametrize("status", [0x6A82, 0x6A86, 0x6981, 0x6986, 0x6B00])
def test_a_card_without_short_identifiers_is_asked_by_the_long_ones_and_remembered(status: int) -> None:
    limits = ReadLimits()
    manners = Manners(short_identifiers=False, no_short_identifier=status)
    card = card_with(300, manners)
    reader = reader_of(card, limits=limits)
    assert reader.read(SOD) == card.files["app", 0x011D]
    assert commands(card) <= 5
    assert limits.of(card.info) == Limit(by_identifier=True)
    before = commands(card)
    assert reader.read(GROUPS[1]) == card.files["app", 0x0101]
    assert commands(card) == before + 2
    again = card_with(300, manners)
    reader_of(again, limits=limits).read(SOD)
    assert commands(again) == 3


def test_a_file_that_is_not_there_is_refused_and_teaches_nothing_wrong() -> None:
    limits = ReadLimits()
    card = card_with()
    reader = reader_of(card, limits=limits)
    with pytest.raises(CommandRefused) as refused:
        reader.read(GROUPS[11])
    assert refused.value.status == 0x6A82
    assert refused.value.protected
    reader.read(SOD)
    assert limits.of(card.info) == Limit()
    before = commands(card)
    with pytest.raises(CommandRefused):
        reader.read(GROUPS[12])
    assert commands(card) == before + 1, "short identifiers are known to work by now"


def test_a_file_that_may_not_be_read_is_refused_at_once() -> None:
    card = card_with(700, Manners(refuses={0x0102: 0x6982}), historical=KNOWS_EXTENDED)
    with pytest.raises(CommandRefused) as refused:
        reader_of(card).read(GROUPS[2])
    assert refused.value.status == 0x6982
    assert commands(card) == 1


@SUITES
@pytest.mark.parametrize("size", [0x7FFF, 0x8000, 0x8001, 40000, 70000])
def test_large_files_are_read_beyond_the_reach_of_the_even_instruction(suite: Suite, size: int) -> None:
    for reader_extended in (False, True):
        card = card_with(size, reader_extended=reader_extended)
        reader = reader_of(card, suite)
        assert reader.read(GROUPS[2]) == card.files["app", 0x0102]
        assert (card.commands[-1][1] == 0xB1) == (size > 0x8001)


def test_an_unprotected_large_file() -> None:
    card = card_with(40000, Manners(extended=False), reader_extended=False)
    assert reader_of(card, None).read(GROUPS[2]) == card.files["app", 0x0102]
    assert card.commands[-1].hex().startswith("00b10000045402")


def test_trailing_bytes_behind_a_file_are_not_part_of_it() -> None:
    card = card_with()
    card.files["app", 0x011D] = content(0x77, 100) + bytes(400)
    assert reader_of(card).read(SOD) == content(0x77, 100)
    assert commands(card) == 1


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (SOD, b"\x61\x02ab"),
        (SOD, b"\x77\x80ab\x00\x00"),
        (SOD, b"\x77\x85\x01\x00\x00\x00\x00ab"),
        (SOD, b"\x77\x83\x01\x00\x01" + bytes(250)),
        (SOD, b"\x77\x84\xff\xff\xff\xff" + bytes(250)),
        (COM, b"\x60\x82\x10\x00" + bytes(250)),
        (GROUPS[2], b"\x75\x83\x10\x00\x00" + bytes(250)),
        (CARD_ACCESS, b"\x30\x02ab"),
        (SOD, b"\x77"),
        (SOD, b"\x77\x82\x01"),
        (SOD, b"\x77\x20" + bytes(31)),
        (SOD, b"\x77\x82\x02\x00" + bytes(300)),
    ],
)
def test_a_file_that_cannot_be_right_is_a_bad_file_at_once(file: object, said: bytes) -> None:
    """Another tag, no length, more than any such file has, and files that end too early."""

    def answer(command: bytes) -> bytes:
        offset = 0 if command[2] & 0x80 else command[2] << 8 | command[3]
        return said[offset : offset + (command[4] or 256)] + b"\x90\x00"

    card = Asked(answer, CardInfo(extended_length=False))
    with pytest.raises(BadFile) as bad:
        FileReader(Channel(card), ReadLimits()).read(file)
    assert bad.value.file == file.name
    assert len(card.commands) <= 3


def test_a_file_that_ends_too_early_on_a_card_that_says_so() -> None:
    card = card_with(300, Manners(warns_at_end=True))
    card.files["app", 0x011D] = card.files["app", 0x011D][:-1]
    with pytest.raises((BadFile, CommandRefused)):
        reader_of(card).read(SOD)
    assert commands(card) < 10


def test_a_card_that_gives_more_than_was_asked_for_is_not_believed() -> None:
    card = Asked(lambda _: b"\x77\x82\x02\x00" + bytes(300) + b"\x90\x00")
    with pytest.raises(BadFile, match="more than was asked"):
        FileReader(Channel(card), ReadLimits()).read(SOD)


@given(st.lists(st.binary(max_size=300), max_size=6), st.integers(0, 0xFFFF))
@settings(max_examples=200)
def test_whatever_a_card_says_is_a_file_or_a_typed_error(said: list[bytes], status: int) -> None:
    answers = iter(said)
    card = Asked(lambda _: next(answers, b"") + status.to_bytes(2, "big"))
    try:
        whole = FileReader(Channel(card), ReadLimits()).read(SOD)
    except (BadData, CommandRefused):
        return
    assert tlv.only(whole, 0x77)


@given(st.binary(min_size=1, max_size=40))
def test_a_card_that_says_one_thing_forever_is_left_soon(said: bytes) -> None:
    card = Asked(lambda command: said[: command[-1] or 256] + b"\x90\x00", CardInfo(extended_length=False))
    with suppress(BadFile):
        FileReader(Channel(card), ReadLimits()).read(GROUPS[2])
    assert len(card.commands) <= 64 + 1024 * 1024 // len(said)


# Cards that answer errors without protection: each costs a session


def test_a_bare_refusal_goes_on_in_a_new_session_where_it_was() -> None:
    card = card_with(900, Manners(most=112, bare_everything=True))
    reader = reader_of(card)
    protected: list[bool] = []
    whole = b""
    while not whole:
        try:
            whole = reader.read(SOD)
        except CommandRefused as error:
            protected.append(error.protected)
            reopen(card, reader)
    assert whole == card.files["app", 0x011D]
    assert protected == [False], "the sure size at once, where each try costs a session"
    assert len(card.given["app", 0x011D]) == 900


def test_extended_lengths_that_are_refused_bare_cost_one_session() -> None:
    card = card_with(4000, Manners(extended=False), historical=KNOWS_EXTENDED)
    reader = reader_of(card)
    with pytest.raises(CommandRefused):
        reader.read(SOD)
    reopen(card, reader)
    assert reader.read(SOD) == card.files["app", 0x011D]
    assert commands(card) == 1 + ceil(4000 / 223)


def test_extended_lengths_that_are_tried_in_mid_file_and_refused_bare_lose_no_byte() -> None:
    card = card_with(9000, Manners(extended=False))
    reader = reader_of(card)
    with pytest.raises(CommandRefused):
        reader.read(SOD)
    reopen(card, reader)
    assert reader.read(SOD) == card.files["app", 0x011D]
    assert commands(card) == 2 + ceil((9000 - 223) / 223)


@pytest.mark.parametrize("trouble", [CardGone("gone"), WeakField("weak")])
def test_a_card_that_falls_silent_at_extended_lengths_twice_is_not_asked_with_them_again(trouble: Exception) -> None:
    limits = ReadLimits()
    for _ in range(2):
        card = card_with(4000, historical=KNOWS_EXTENDED)

        def silent(number: int) -> None:
            raise trouble

        card.before = silent
        with pytest.raises(type(trouble)):
            reader_of(card, limits=limits).read(SOD)
    card = card_with(4000, historical=KNOWS_EXTENDED)
    assert reader_of(card, limits=limits).read(SOD) == card.files["app", 0x011D]
    assert commands(card) == ceil(4000 / 223)


def test_what_was_read_of_a_file_is_overwritten_when_it_is_given_up() -> None:
    card = card_with(900)
    reader = reader_of(card)

    def gone(number: int) -> None:
        if number == 3:
            raise CardGone("gone")

    card.before = gone
    with pytest.raises(CardGone):
        reader.read(SOD)
    held = reader._partial[SOD].data
    view = memoryview(held)
    assert any(view)
    view.release()
    reader.wipe()
    assert not held
    assert not reader._partial


def test_progress_is_told_by_bytes() -> None:
    card = card_with(500)
    told: list[tuple[int, int | None]] = []
    reader_of(card).read(SOD, lambda got, of: told.append((got, of)))
    assert told == [(223, 500), (446, 500), (500, 500)]


# What is remembered


@pytest.mark.parametrize(
    ("historical", "says"),
    [
        ("", None),
        ("80 73 00 00 40", True),
        ("00 73 C8 40 40 90 00", True),
        ("80 31 C0 73 CE 01 40 82 90 00", True),
        ("80 73 00 00 80", False),
        ("80 72 00 40", None),
        ("80 73 00 00", None),
        ("80 73", None),
        ("31 73 00 00 40", None),
        ("80 F1", None),
    ],
)
def test_historical_bytes_say_whether_extended_lengths_are_known(historical: str, says: bool | None) -> None:
    assert says_extended(bytes.fromhex(historical)) is says


@given(st.binary(max_size=20))
def test_any_historical_bytes_say_something(historical: bytes) -> None:
    assert says_extended(historical) in (True, False, None)


def test_cards_of_another_kind_are_another_matter() -> None:
    limits = ReadLimits()
    limits.keep(CardInfo(answer=b"one"), Limit(rung=3))
    assert limits.of(CardInfo(answer=b"one")).rung == 3
    assert limits.of(CardInfo(answer=b"two")).rung == 0
    assert limits.of(CardInfo(historical=b"one")).rung == 3


def test_what_a_reader_is_trying_is_not_remembered_before_it_worked() -> None:
    limits = ReadLimits()
    card = card_with(900, Manners(most=1, too_many=0x6700))
    with pytest.raises(CommandRefused):
        reader_of(card, limits=limits).read(SOD)
    assert limits.of(card.info) == Limit()
