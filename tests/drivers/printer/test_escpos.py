from drivers.printer import Cut, escpos
from drivers.simulation.printer import Mechanism


def printed(data: bytes, dots: int = 384) -> list[bytes]:
    """The rows of the page that `data` prints, 1 is black."""
    mechanism = Mechanism(dots=dots, roll_mm=5_000, near_end_mm=10)
    mechanism.receive(data)
    (page,) = mechanism.pages
    dark = bytes(byte ^ 0xFF for byte in page.image.tobytes())
    return [dark[start : start + dots // 8] for start in range(0, len(dark), dots // 8)]


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


def test_a_motion_unit_that_cannot_be_said_is_left_alone() -> None:
    assert escpos.initialise(203) == b"\x1b@\x1dP\xcb\xcb"
    assert escpos.initialise(300) == b"\x1b@"


def test_without_a_cutter_as_much_paper_is_fed_at_every_resolution() -> None:
    assert escpos.cut(Cut.NONE, 300) == b"\x1dv0\x00\x01\x00\xb1\x00" + bytes(177)
    assert escpos.cut_margin(203) == 120


def test_the_buzzer_leaves_nothing_on_paper_where_it_is_unknown() -> None:
    def rows_with(buzz: bytes) -> list[bytes]:
        return printed(escpos.initialise() + buzz + escpos.raster_band(48, b"\xff" * 48) + escpos.cut(Cut.FULL))

    assert rows_with(escpos.BUZZ.replace(b"\x1bB", b"\x00B")) == rows_with(b"")


def test_status_requests_hidden_in_a_picture_are_counted() -> None:
    assert escpos.count_real_time_requests(b"\x10\x04\x01..\x10\x04\x04..\x10\x04\x05..\x10\x05\x01") == 2
