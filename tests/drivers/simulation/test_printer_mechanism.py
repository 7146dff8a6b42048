"""The simulated printer's interpreter and paper, without a wire. Bytes are written out as the manual gives them."""

from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from drivers.simulation.printer import Mechanism, Page

CUT = b"\x1dV\x00"
INK = b"\x1dv0\x00\x01\x00\x01\x00\xff"  # one row, eight black dots


def machine(dots: int = 384, roll_mm: float = 2_000) -> Mechanism:
    return Mechanism(dots=dots, roll_mm=roll_mm, near_end_mm=100)


def page_of(data: bytes, dots: int = 384) -> Page:
    printer = machine(dots)
    printer.receive(data)
    assert printer.not_understood == 0
    (page,) = printer.pages
    return page


def rows_of(data: bytes, dots: int = 384) -> list[str]:
    """The page as text, one line per row, '#' is black."""
    image = page_of(data, dots).image
    flat = ["." if image.getpixel((x, y)) else "#" for y in range(image.height) for x in range(dots)]
    return ["".join(flat[start : start + dots]) for start in range(0, len(flat), dots)]


def ink_box(page: Page) -> tuple[int, int, int, int]:
    box = page.image.convert("L").point(lambda value: 255 - value).getbbox()
    assert box is not None
    return box


# Pictures


def test_a_raster_is_printed_from_the_left_edge() -> None:
    assert rows_of(b"\x1dv0\x00\x02\x00\x02\x00" + b"\x81\x00\x00\x01" + CUT, 16) == [
        "#......#........",
        "...............#",
    ]


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        (b"\x00", ["#.#............."]),
        (b"\x01", ["##..##.........."]),
        (b"\x02", ["#.#............."] * 2),
        (b"\x33", ["##..##.........."] * 2),
    ],
    ids=["normal", "double width", "double height", "both"],
)
def test_raster_modes_enlarge_the_dots(mode: bytes, expected: list[str]) -> None:
    assert rows_of(b"\x1dv0" + mode + b"\x01\x00\x01\x00\xa0" + CUT, 16) == expected


def test_dots_beyond_the_head_are_lost() -> None:
    assert rows_of(b"\x1dv0\x00\x02\x00\x01\x00\xff\xff" + CUT, 8) == ["########"]


@pytest.mark.parametrize(
    ("side", "expected"),
    [(b"\x00", "########" + "." * 16), (b"1", "." * 8 + "########" + "." * 8), (b"\x02", "." * 16 + "########")],
    ids=["left", "centre", "right"],
)
def test_pictures_stand_where_they_are_aligned(side: bytes, expected: str) -> None:
    assert rows_of(b"\x1ba" + side + INK + CUT, 24) == [expected]


def test_stored_graphics_are_printed_when_asked_for() -> None:
    picture = b"\xf0\x80"  # 4 dots wide, 2 rows
    store = b"\x1d(L" + (10 + len(picture)).to_bytes(2, "little") + b"0p0\x01\x01\x31\x04\x00\x02\x00" + picture
    assert rows_of(store + b"\x1d(L\x02\x000\x32" + CUT, 8) == ["####....", "#......."]


def test_large_graphics_have_a_longer_length() -> None:
    store = b"\x1d8L" + (11).to_bytes(4, "little") + b"0p0\x02\x02\x31\x03\x00\x01\x00\xa0"
    assert rows_of(store + b"\x1d(L\x02\x000\x02" + CUT, 8) == ["##..##..", "##..##.."]


def test_column_pictures_stand_in_the_line() -> None:
    eight_dots = b"\x1b*\x01\x02\x00" + b"\x80\x01"
    rows = rows_of(b"\x1dP\xcb\xcb\x1b3\x18" + eight_dots + b"\n" + CUT, 8)
    assert rows[:3] == ["#......."] * 3
    assert rows[21:] == [".#......"] * 3
    assert len(rows) == 24


def test_columns_of_24_dots_use_every_dot() -> None:
    column = b"\x1b*\x21\x01\x00" + b"\x80\x00\x01"
    rows = rows_of(b"\x1dP\xcb\xcb\x1b3\x18" + column + b"\n" + CUT, 8)
    assert [y for y, row in enumerate(rows) if "#" in row] == [0, 23]


@pytest.mark.parametrize("level", b"0123")
def test_a_qr_code_the_printer_draws_itself_can_be_read(level: int) -> None:
    data = b"K3-7F2A-0042"
    qr = (
        b"\x1d(k\x04\x001A2\x00"
        + b"\x1d(k\x03\x001C\x06"
        + b"\x1d(k\x03\x001E"
        + bytes([level])
        + b"\x1d(k"
        + (len(data) + 3).to_bytes(2, "little")
        + b"1P0"
        + data
        + b"\x1d(k\x03\x001Q0"
    )
    page = page_of(b"\x1ba1" + b"\x1dP\xcb\xcb\x1bJ\x40" + qr + b"\x1bJ\x40" + CUT)
    (code,) = zxingcpp.read_barcodes(page.image.convert("L"))
    assert code.bytes == data


# Text


def test_text_is_seen() -> None:
    left, _, right, bottom = ink_box(page_of(b"A12\n" + CUT))
    assert right - left <= 3 * 12
    assert 8 <= bottom <= 24


def test_larger_characters_are_larger() -> None:
    small, large = ink_box(page_of(b"8\n" + CUT)), ink_box(page_of(b"\x1d!\x11" + b"8\n" + CUT))
    assert large[2] - large[0] == 2 * (small[2] - small[0])
    assert large[3] - large[1] == 2 * (small[3] - small[1])


def test_a_long_line_is_continued_on_the_next() -> None:
    one, two = page_of(b"8" * 32 + b"\n" + CUT), page_of(b"8" * 33 + b"\n" + CUT)
    assert two.image.height == 2 * one.image.height


def test_initialising_forgets_settings() -> None:
    assert page_of(b"\x1d!\x77\x1ba2\x1b@" + b"8\n" + CUT).image.tobytes() == page_of(b"8\n" + CUT).image.tobytes()


@pytest.mark.parametrize(
    "command",
    [b"\x1bp\x00\x32\x32", b"\x1bt\x1e", b"\x1bE\x01", b"\x1bM\x00", b"\x1d\x42\x00", b"\x1ba0", b"\x1bD\x08\x10\x00"],
)
def test_commands_without_a_picture_print_nothing(command: bytes) -> None:
    assert page_of(command + INK + CUT).image.size == (384, 1)


# Paper


@pytest.mark.parametrize(
    "cut", [b"\x1dV\x00", b"\x1dV0", b"\x1dV\x01", b"\x1dVA\x00", b"\x1dVB\x00", b"\x1bi", b"\x1bm"]
)
def test_every_cut_ends_the_page(cut: bytes) -> None:
    page = page_of(INK + cut)
    assert page.cut
    assert page.raw == INK + cut


def test_a_cut_can_feed_first() -> None:
    assert page_of(b"\x1dP\xcb\xcb" + INK + b"\x1dVB\x0a").image.height == 11


def test_paper_is_used_up_dot_row_by_dot_row() -> None:
    printer = machine()
    before = printer.condition.paper
    printer.receive(b"\x1dP\xcb\xcb\x1bJ\x50" + INK)
    assert before - printer.condition.paper == 81


def test_printing_stops_where_the_paper_ends_and_goes_on_with_a_new_roll() -> None:
    printer = machine()
    printer.condition.paper = 3
    printer.receive(INK * 5 + CUT)
    assert printer.pages == []
    printer.finish_page(cut=False)
    printer.condition.paper = 100
    printer.resume()
    assert [(page.image.height, page.cut) for page in printer.pages] == [(3, False), (2, True)]


def test_a_page_can_be_kept_as_a_file(tmp_path: Path) -> None:
    page_of(INK + CUT).save_png(tmp_path / "page.png")
    with Image.open(tmp_path / "page.png") as kept:
        assert kept.size == (384, 1)
        assert kept.mode == "1"


def test_a_head_has_whole_bytes() -> None:
    with pytest.raises(ValueError, match="multiple of 8"):
        Mechanism(dots=100, roll_mm=1, near_end_mm=1)


# Answers


def without_paper(printer: Mechanism) -> None:
    printer.condition.paper = 0


def with_little_paper(printer: Mechanism) -> None:
    printer.condition.paper = 5


def with_an_open_cover(printer: Mechanism) -> None:
    printer.condition.cover_open = True


def with_a_cutter_error(printer: Mechanism) -> None:
    printer.condition.cutter_jammed = True
    printer.receive(CUT)


def over_heated(printer: Mechanism) -> None:
    printer.condition.overheated = True


def broken(printer: Mechanism) -> None:
    printer.condition.broken = True


@pytest.mark.parametrize(
    ("accident", "answers"),
    [
        (lambda _: None, b"\x16\x12\x12\x12"),
        (with_little_paper, b"\x16\x12\x12\x1e"),
        (without_paper, b"\x1e\x32\x12\x7e"),
        (with_an_open_cover, b"\x1e\x16\x12\x12"),
        (with_a_cutter_error, b"\x1e\x52\x1a\x12"),
        (over_heated, b"\x1e\x52\x52\x12"),
        (broken, b"\x1e\x52\x32\x12"),
    ],
    ids=["well", "paper low", "no paper", "cover", "cutter", "over-heated", "broken"],
)
def test_status_bytes_have_the_bits_of_the_manual(accident: Callable[[Mechanism], None], answers: bytes) -> None:
    printer = machine()
    accident(printer)
    assert printer.receive(b"\x10\x04\x01\x10\x04\x02\x10\x04\x03\x10\x04\x04") == answers


def test_a_status_is_told_in_the_middle_of_a_picture_whose_dots_it_is() -> None:
    printer = machine(dots=24)
    assert printer.receive(b"\x1dv0\x00\x03\x00\x02\x00\x10\x04\x01") == b"\x16"
    printer.receive(b"\xff\x00\xff" + CUT)
    assert [byte ^ 0xFF for byte in printer.pages[0].image.tobytes()] == [0x10, 0x04, 0x01, 0xFF, 0x00, 0xFF]


def test_answers_come_in_the_order_of_their_requests() -> None:
    assert machine().receive(b"\x1dr\x01\x10\x04\x01\x1dr\x02") == b"\x00\x16\x01"


def test_the_in_stream_status_waits_for_what_stands_before_it() -> None:
    printer = machine()
    printer.condition.cover_open = True
    assert printer.receive(INK + b"\x1dr\x01") == b""
    printer.condition.cover_open = False
    assert printer.resume() == b"\x00"


def test_the_in_stream_status_tells_of_little_paper() -> None:
    printer = machine()
    with_little_paper(printer)
    assert printer.receive(b"\x1dr1\x1bv\x1dr2\x1bu\x00") == b"\x03\x03\x01\x01"


@pytest.mark.parametrize("cover_open", [False, True])
def test_clearing_the_buffers_forgets_the_rest_of_a_picture(cover_open: bool) -> None:
    printer = machine()
    printer.condition.cover_open = cover_open
    cleared = printer.receive(b"\x1dv0\x00\x30\x00\x09\x00\xff\xff" + b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08")
    assert cleared == b"\x37\x25\x00"
    printer.condition.cover_open = False
    printer.receive(INK + CUT)
    assert [page.image.height for page in printer.pages] == [1]


@pytest.mark.parametrize(("n", "heights"), [(b"\x01", [1]), (b"\x02", [])], ids=["going on", "clearing"])
def test_a_freed_cutter_goes_on_or_starts_afresh_as_it_is_told(n: bytes, heights: list[int]) -> None:
    printer = machine()
    printer.receive(INK)
    with_a_cutter_error(printer)
    printer.condition.cutter_jammed = False
    assert printer.resume() == b""
    assert printer.pages == []
    printer.receive(b"\x10\x05" + n)
    assert [page.image.height for page in printer.pages] == heights
    assert not printer.condition.in_error


# What it does not understand


@pytest.mark.parametrize(
    "data",
    [
        b"\x07",
        b"\x1b\xfe",
        b"\x1d\xfe",
        b"\x10\x99",
        b"\x10\x14\x99",
        b"\x1dV\x09",
        b"\x1dr\x09",
        b"\x1ba\x09",
        b"\x1b*\x05\x01\x00",
        b"\x1dv1",
        b"\x1dv0\x05\x01\x00\x01\x00",
        b"\x1dv0\x00\x00\x00\x01\x00",
        b"\x1dk\x0412\x00",
        b"\x1dk\x49\x0212",
        b"\x1d(L\x04\x000p00",
        b"\x1d(L\x0b\x000p0\x01\x01\x31\x09\x00\x01\x00\xff",
        b"\x1d(k\x03\x001C\x00",
        b"\x1d(k\x03\x001Q0",
        b"\x1d(Z\x02\x00ab",
    ],
)
def test_what_is_not_understood_is_counted_and_passed_over(data: bytes) -> None:
    printer = machine()
    printer.receive(data + b"\n" + INK + CUT)
    assert printer.not_understood == 1
    assert len(printer.pages) == 1


def test_too_much_for_a_qr_code_is_not_understood() -> None:
    printer = machine()
    printer.receive(b"\x1d(k" + (3003).to_bytes(2, "little") + b"1P0" + b"\xff" * 3000 + b"\x1d(k\x03\x001Q0")
    assert printer.not_understood == 1


@pytest.mark.parametrize("command", [INK, CUT], ids=["picture", "cut"])
def test_pictures_and_cuts_need_the_beginning_of_a_line(command: bytes) -> None:
    printer = machine()
    printer.receive(b"8" + command)
    assert printer.not_understood == 1
    assert printer.pages == []


STARTS = [
    b"\x1dr\x01",
    b"\x10\x04\x01",
    b"\x10\x04\x04",
    b"\x10\x05\x02",
    b"\x1bJ\xff",
    b"\x1b@",
    b"\x1b!",
    b"\x1b*\x21\x03\x00",
    b"\x1b*\x00",
    b"\x1bJ",
    b"\x1bd",
    b"\x1ba",
    b"\x1b3",
    b"\x1bD",
    b"\x1b2",
    b"\x1d!",
    b"\x1d(L",
    b"\x1d(L\x0c\x000p0\x01\x02\x31\x09\x00\x01\x00",
    b"\x1d(L\x02\x0002",
    b"\x1d8L\x02\x00\x00\x00",
    b"\x1d(k\x06\x001P0",
    b"\x1d(k\x03\x001Q0",
    b"\x1d(k\x03\x001C",
    b"\x1d(k\x03\x001E",
    b"\x1dP",
    b"\x1dV",
    b"\x1dk",
    b"\x1dr",
    b"\x1dv0\x00\x02\x00\x03\x00",
    b"\x1dv0",
    b"\x1c",
    b"\x10\x04",
    b"\x10\x05",
    b"\x10\x14",
    b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08",
    b"\n",
]
"""Commands and beginnings of commands, so that chance gets past the first byte."""

anything = st.lists(st.sampled_from(STARTS) | st.binary(max_size=12), max_size=30).map(b"".join)


@settings(deadline=None)
@given(anything)
def test_no_bytes_whatever_break_the_printer(data: bytes) -> None:
    printer = machine(dots=64, roll_mm=500)
    printer.receive(data)
    assert printer.condition.paper >= 0


@settings(deadline=None)
@given(anything, st.integers(1, 9))
def test_how_the_bytes_were_split_does_not_matter(data: bytes, size: int) -> None:
    whole, pieces = machine(dots=64, roll_mm=500), machine(dots=64, roll_mm=500)
    at_once = whole.receive(data)
    in_pieces = b"".join(pieces.receive(data[start : start + size]) for start in range(0, len(data), size))
    for printer in (whole, pieces):
        printer.finish_page(cut=False)
    assert in_pieces == at_once
    assert pieces.not_understood == whole.not_understood
    assert pieces.condition.paper == whole.condition.paper
    assert [(page.image.tobytes(), page.raw, page.cut) for page in pieces.pages] == [
        (page.image.tobytes(), page.raw, page.cut) for page in whole.pages
    ]
