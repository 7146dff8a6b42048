"""`kiosk config check` tells what of the hospital's brand cannot be used; a kiosk starts without it all the same."""

import io
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.composition.branding import brand_of
from kiosk.journal import Journal
from kiosk.settings import SettingsError, load

LEAST = '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n[hospital]\nurl = "http://127.0.0.1:9"\n'

pytestmark = pytest.mark.usefixtures("qapp")


def written(folder: Path, brand: str) -> Path:
    path = folder / "kiosk.toml"
    path.write_text(f"{LEAST}[brand]\n{brand}\n", "utf-8")
    return path


def test_a_colour_that_cannot_be_read_is_told_with_one_that_can(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = written(tmp_path, 'colour = "#FFE600"')
    assert main(["config", "check", "--config", str(config)]) == 1
    told = capsys.readouterr()
    assert "can be used (kiosk K3" in told.out
    assert "brand.colour: letters in #FFE600 on #F3F6FA have a contrast of 1.2 : 1" in told.err
    assert "#655200. The kiosk starts without it." in told.err


def test_the_kiosk_starts_in_its_own_colours_and_notes_why(tmp_path: Path) -> None:
    log = io.StringIO()
    brand = brand_of(load(written(tmp_path, f'colour = "#FFE600"\nlogo = "{tmp_path}/none.svg"')), Journal(log))
    assert not brand.colours
    assert brand.logo is None
    colour, logo = log.getvalue().splitlines()
    assert colour.startswith('<4>brand-left-out key=colour reason="letters in #FFE600')
    assert logo.startswith("<4>brand-left-out key=logo reason=")


def test_a_brand_that_can_be_used_is_nothing_to_tell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = written(tmp_path, 'colour = "#00594C"')
    assert main(["config", "check", "--config", str(config)]) == 0
    assert capsys.readouterr().err == ""
    log = io.StringIO()
    assert brand_of(load(config), Journal(log)).colours["light"]["primary"] == "#00594C"
    assert log.getvalue() == ""


@pytest.mark.parametrize(
    ("brand", "words"),
    [
        ('colour = "blue"', 'brand.colour: takes one colour as "#RRGGBB"'),
        ('logo = "logo.png"', "brand.logo: takes a path that begins with /"),
        ('maps = ""', "brand.maps: takes a path that begins with /"),
    ],
)
def test_a_slip_of_the_pen_is_refused_like_every_other(tmp_path: Path, brand: str, words: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load(written(tmp_path, brand))
    assert words in str(caught.value)
