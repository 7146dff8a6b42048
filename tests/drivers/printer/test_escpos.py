import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from drivers.printer import Cut, Raster, escpos
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


def printed(data: bytes, dots: int = 384) -> list[bytes]:
    """The rows of the page that `data` prints, 1 is black."""
    mechanism = Mechanism(dots=dots, roll_mm=5_000, near_end_mm=10)
    mechanism.receive(data)
    assert mechanism.not_understood == 0
    (page,) = mechanism.pages
    dark = bytes(byte ^ 0xFF for byte in page.image.tobytes())
    return [dark[start : start + dots // 8] for start in range(0, len(dark), dots // 8)]


@given(rasters())
def test_the_paper_shows_the_raster_dot_by_dot(raster: Raster) -> None:
    rows = printed(escpos.initialise() + b"".join(escpos.bands(raster)) + escpos.cut(Cut.FULL))
    assert rows == [raster.row(y).ljust(48, b"\0") for y in range(raster.height)]


@given(rasters())
def test_no_piece_holds_more_rows_than_a_band(raster: Raster) -> None:
    for piece in escpos.bands(raster):
        command = piece.find(b"\x1dv0")
        if command >= 0:
            assert int.from_bytes(piece[command + 6 : command + 8], "little") <= escpos.BAND_ROWS <= 256


def test_blank_rows_are_fed_and_the_right_margin_is_not_sent() -> None:
    raster = Raster(576, 320, bytes(72 * 300) + (b"\x80" + bytes(71)) * 20)
    assert list(escpos.bands(raster)) == [
        b"\x1bJ\xff\x1bJ\x2d" + b"\x1dv0\x00\x01\x00\x14\x00" + b"\x80" * 20,
    ]


def test_a_short_gap_stays_in_the_picture() -> None:
    ink, gap = b"\xff" * 72, bytes(72)
    raster = Raster(576, 9, ink + gap * 7 + ink)
    assert len(list(escpos.bands(raster))) == 1


def test_white_paper_below_the_picture_is_fed() -> None:
    assert list(escpos.bands(Raster(8, 30, bytes(30)))) == [b"\x1bJ\x1e"]


def test_each_cut_is_the_command_of_its_name() -> None:
    assert escpos.cut(Cut.FULL) == b"\x1dVA\x00"
    assert escpos.cut(Cut.PARTIAL) == b"\x1dVB\x00"
    assert escpos.cut(Cut.NONE) == b"\x1bJ\x78"


def test_feeds_do_not_depend_on_the_printers_own_motion_unit() -> None:
    ink = escpos.raster_band(48, b"\xff" * 48)
    with_units = printed(escpos.initialise() + escpos.feed(100) + ink + escpos.cut(Cut.FULL))
    without_units = printed(b"\x1b@" + escpos.feed(100) + ink + escpos.cut(Cut.FULL))
    assert len(with_units) == 101
    assert len(without_units) == 57


@pytest.mark.parametrize("dots_per_inch", [0, 256, 300])
def test_a_resolution_that_cannot_be_said_is_refused(dots_per_inch: int) -> None:
    with pytest.raises(ValueError, match="255"):
        escpos.initialise(dots_per_inch)


def test_status_requests_hidden_in_a_picture_are_counted() -> None:
    assert escpos.count_real_time_requests(b"\x10\x04\x01..\x10\x04\x04..\x10\x04\x05..\x10\x05\x01") == 2
