"""Pictures as commands: whatever is drawn, and however it comes in pieces, the paper shows it dot by dot."""

from collections.abc import Iterator

from hypothesis import assume, given
from hypothesis import strategies as st

from drivers.printer import Cut, Raster, RasterPage, escpos
from drivers.printer.strips import BAND_ROWS, SHORTEST_GAP, strips
from drivers.simulation.printer import Mechanism


@st.composite
def rasters(draw: st.DrawFn, max_width: int = 384) -> Raster:
    """Small pictures with blank rows, gaps of any length and white margins, as tickets have them."""
    width = draw(st.integers(1, max_width))
    stride = (width + 7) // 8
    mask = (0xFF << -width % 8) & 0xFF
    inked = st.binary(min_size=1, max_size=stride).map(
        lambda ink: (ink + bytes(stride - len(ink)))[:-1] + bytes([(ink + bytes(stride - len(ink)))[-1] & mask])
    )
    runs = draw(st.lists(st.tuples(st.just(bytes(stride)) | inked, st.integers(1, 90)), min_size=1, max_size=6))
    rows = b"".join(row * count for row, count in runs)
    assume(b"\x10\x14\x08" not in rows)  # the beginning of "clear buffers", which printers obey in pictures too
    return Raster(width, len(rows) // stride, rows)


def printed(data: bytes, dots: int = 384, dots_per_inch: int = 203) -> list[bytes]:
    """The rows of the page that `data` prints, 1 is black."""
    mechanism = Mechanism(dots=dots, dots_per_inch=dots_per_inch, roll_mm=5_000, near_end_mm=10)
    mechanism.receive(data)
    assert mechanism.not_understood == 0
    (page,) = mechanism.pages
    dark = bytes(byte ^ 0xFF for byte in page.image.tobytes())
    return [dark[start : start + dots // 8] for start in range(0, len(dark), dots // 8)]


def pieces(raster: Raster, heights: list[int]) -> Iterator[Raster]:
    """The raster cut into pieces of those heights, over and over."""
    top = turn = 0
    while top < raster.height:
        height = min(heights[turn % len(heights)], raster.height - top)
        yield Raster(raster.width, height, raster.rows[top * raster.stride : (top + height) * raster.stride])
        top, turn = top + height, turn + 1


@given(
    rasters(), st.lists(st.integers(1, 200), min_size=1, max_size=5), st.integers(1, 64), st.sampled_from([203, 300])
)
def test_the_paper_shows_any_picture_in_any_pieces_dot_by_dot(
    raster: Raster, heights: list[int], rows_at_once: int, dots_per_inch: int
) -> None:
    sent = list(strips(pieces(raster, heights), dots_per_inch=dots_per_inch, rows_at_once=lambda _: rows_at_once))
    data = escpos.initialise(dots_per_inch) + b"".join(strip.data for strip in sent) + escpos.cut(Cut.FULL)
    rows = printed(data, dots_per_inch=dots_per_inch)
    assert rows == [raster.row(y).ljust(48, b"\0") for y in range(raster.height)]
    assert sum(strip.rows for strip in sent) == raster.height


@given(rasters())
def test_no_command_holds_more_rows_than_every_printer_takes(raster: Raster) -> None:
    for strip in strips([raster]):
        command = strip.data.find(b"\x1dv0")
        if command >= 0:
            rows = int.from_bytes(strip.data[command + 6 : command + 8], "little")
            assert rows < BAND_ROWS + SHORTEST_GAP <= 256


def all_of(raster: Raster, rows: int = 64, dots_per_inch: int = 203) -> list[bytes]:
    return [strip.data for strip in strips(RasterPage(raster).bands(rows), dots_per_inch=dots_per_inch)]


def test_blank_rows_are_fed_across_pieces_and_the_right_margin_is_not_sent() -> None:
    ink = (b"\x80" + bytes(71)) * 20
    raster = Raster(576, 340, ink + bytes(72 * 300) + ink)
    picture = b"\x1dv0\x00\x01\x00\x14\x00" + b"\x80" * 20
    assert all_of(raster, rows=20) == [picture, b"\x1bJ\xff", b"\x1bJ\x2d" + picture]


def test_white_paper_above_the_picture_moves_before_the_next_piece_is_drawn() -> None:
    drawn: list[int] = []

    def draw() -> Iterator[Raster]:
        for n in range(3):
            drawn.append(n)
            yield Raster(8, 64, (b"\x00" if n == 0 else b"\x80") * 64)

    coming = strips(draw())
    assert next(coming).data == b"\x1bJ\x40"
    assert drawn == [0]


def test_each_piece_is_sent_before_the_next_is_drawn() -> None:
    drawn: list[int] = []

    def draw() -> Iterator[Raster]:
        for n in range(3):
            drawn.append(n)
            yield Raster(8, 64, b"\x80" * 64)

    for n, _ in enumerate(strips(draw())):
        assert drawn[-1] == n


def test_a_short_gap_stays_in_the_picture() -> None:
    ink, gap = b"\xff" * 72, bytes(72)
    raster = Raster(576, 9, ink + gap * 7 + ink)
    assert len(all_of(raster)) == 1
    assert all_of(raster, rows=4)[1] == b"\x1dv0\x00\x48\x00\x08\x00" + gap * 7 + ink


def test_white_paper_below_the_picture_is_fed() -> None:
    assert all_of(Raster(8, 30, b"\x80" * 10 + bytes(20)))[1:] == [b"\x1bJ\x14"]


def test_above_255_dots_per_inch_white_paper_is_fed_in_blank_rows() -> None:
    assert all_of(Raster(8, 30, bytes(30)), dots_per_inch=300) == [b"\x1dv0\x00\x01\x00\x1e\x00" + bytes(30)]


def test_what_is_sent_does_not_show_in_a_log() -> None:
    (strip,) = strips([Raster(8, 1, b"A")])
    assert repr(strip) == "Strip(rows=1)"
