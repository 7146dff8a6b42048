import pytest

from drivers.printer import Raster


def test_rows_are_found_by_their_number() -> None:
    raster = Raster(12, 2, b"\xff\xf0\x01\x20")
    assert raster.stride == 2
    assert raster.row(1) == b"\x01\x20"


@pytest.mark.parametrize("index", [-1, 2])
def test_a_row_outside_the_picture_is_a_mistake(index: int) -> None:
    with pytest.raises(IndexError):
        Raster(8, 2, b"\x00\x00").row(index)


@pytest.mark.parametrize(
    ("width", "height", "rows"),
    [(0, 1, b""), (8, 0, b""), (8, 2, b"\x00"), (9, 1, b"\x00"), (9, 1, b"\x00\x40")],
    ids=["no width", "no height", "too few rows", "too few bytes", "black beyond the width"],
)
def test_what_is_no_picture_is_refused(width: int, height: int, rows: bytes) -> None:
    with pytest.raises(ValueError, match=r"raster|bytes"):
        Raster(width, height, rows)


def test_its_repr_tells_the_size_and_not_the_picture() -> None:
    assert repr(Raster(8, 1, b"\x5a")) == "Raster(width=8, height=1)"
