"""The hospital's own colour, mark and floors: what can be used is, what cannot is left out with words."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from ui.branding import MOST_BYTES, MOST_PIXELS, Brand, BrandError, check_logo

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#083"/></svg>'

pytestmark = pytest.mark.usefixtures("qapp")


def png(path: Path, width: int = 40, height: int = 20) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#083F7F"))
    assert image.save(str(path))
    return path


def refusal(path: Path) -> str:
    with pytest.raises(BrandError) as caught:
        check_logo(path)
    return str(caught.value)


def test_a_logo_is_a_png_or_an_svg(tmp_path: Path) -> None:
    check_logo(png(tmp_path / "logo.png"))
    (tmp_path / "logo.svg").write_text(SVG)
    check_logo(tmp_path / "logo.svg")
    assert "neither a PNG nor an SVG" in refusal(png(tmp_path / "logo.bmp"))
    (tmp_path / "words.png").write_text("xin chào")
    assert "neither a PNG nor an SVG" in refusal(tmp_path / "words.png")


def test_a_logo_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "cannot be read" in refusal(tmp_path / "nowhere.png")


def test_a_broken_logo_is_told(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(SVG[:-6])
    assert "is broken" in refusal(tmp_path / "logo.svg")


def test_a_logo_larger_than_a_logo_is_refused_before_it_is_drawn(tmp_path: Path) -> None:
    heavy = tmp_path / "heavy.png"
    heavy.write_bytes(b"\x89PNG" + bytes(MOST_BYTES))
    assert "1 MB or less" in refusal(heavy)
    assert f"takes {MOST_PIXELS} or less" in refusal(png(tmp_path / "wide.png", MOST_PIXELS + 1, 1))


def test_what_cannot_be_used_is_left_out_and_the_rest_is_used(tmp_path: Path) -> None:
    logo = png(tmp_path / "logo.png")
    brand = Brand.of("#FFE600", str(logo), str(tmp_path / "nowhere"))
    assert not brand.colours
    assert brand.logo_address == logo.as_uri()
    assert brand.maps is None
    assert [doubt.key for doubt in brand.doubts] == ["colour", "maps"]
    assert Brand.of("#00594C", None, None).colours["light"]["primary"] == "#00594C"
    assert Brand.of(None, str(tmp_path / "nowhere.png"), None).logo_address == ""


@pytest.mark.parametrize(
    ("files", "floor", "found"),
    [
        (("Tang-3.png", "3.png"), "Tầng 3", "Tang-3.png"),
        (("3.png", "4.png"), "Tầng 3, nhà A", "3.png"),
        (("Tầng 3 nhà A.jpg", "Tang-3.png"), "Tầng 3, nhà A", "Tầng 3 nhà A.jpg"),
        (("tang_3_nha_a.SVG", "Tang-3.png"), "Tầng 3, nhà B", "Tang-3.png"),
        (("tang-3.txt", "2.png"), "Tầng 3", None),
        (("1.png", "2.png"), "Tầng 1–2", None),
        (("Tang-tret.png",), "Tầng trệt", "Tang-tret.png"),
        (("3.png",), "../3", "3.png"),
        (("3.png",), "", None),
    ],
)
def test_a_floor_is_found_by_its_name(tmp_path: Path, files: tuple[str, ...], floor: str, found: str | None) -> None:
    for name in files:
        (tmp_path / name).touch()
    brand = Brand.of(None, None, str(tmp_path))
    assert brand.floor_map(floor) == (tmp_path / found if found else None)


def test_a_folder_taken_away_under_the_kiosk_is_a_ticket_without_a_map(tmp_path: Path) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    brand = Brand.of(None, None, str(folder))
    folder.rmdir()
    assert brand.floor_map("Tầng 3") is None
    assert Brand.of(None, None, None).floor_map("Tầng 3") is None
