import subprocess
import sys

import pytest

from drivers.printer import UnknownProfile, guess_profile, profile, profiles


def test_a_profile_tells_width_resolution_and_cutter() -> None:
    found = profile("TM-T88V")
    assert (found.maker, found.model, found.width, found.dots_per_inch, found.mm) == ("Epson", "TM-T88V", 512, 180, 80)
    assert found.full_cut
    assert found.partial_cut
    assert found.raster
    assert found.doubt == ""


def test_what_the_table_does_not_know_is_none() -> None:
    found = profile("RP326")
    assert (found.width, found.mm, found.dots_per_inch) == (None, None, 203)
    assert "set width_dots" in found.doubt
    assert profile("KR-306").dots_per_inch is None
    assert profile("TUP500").width is None


def test_a_small_printer_without_a_cutter_has_none() -> None:
    found = profile("POS-5890")
    assert not found.full_cut
    assert not found.partial_cut
    assert found.doubt == ""


def test_a_width_that_an_80_mm_roll_does_not_leave_is_doubted() -> None:
    assert profile("CT-S651").width == 640
    assert "640 dots are 80 mm" in profile("CT-S651").doubt


def test_every_other_width_fits_on_its_roll() -> None:
    doubted = {found.name for found in profiles() if found.width is not None and found.doubt}
    assert doubted == {"CT-S651"}


def test_only_printers_that_take_our_rasters_are_offered() -> None:
    offered = {found.name for found in profiles()}
    assert {"default", "TM-T20II", "Sunmi-V2", "RP-F10-58mm"} <= offered
    assert not offered & {"AF-240", "OCD-300", "TM-U220", "TSP600", "SP2000"}
    assert not profile("TSP600").is_supported
    assert [found.name for found in profiles()] == sorted(offered)


@pytest.mark.parametrize(
    ("name", "meant"), [("TM-T88", "TM-T88V"), ("tm-t20ii", "TM-T20II"), ("rp326 ", "RP326"), ("CT-S650", "CT-S651")]
)
def test_a_name_that_is_nearly_right_is_answered_with_the_right_one(name: str, meant: str) -> None:
    with pytest.raises(UnknownProfile, match=meant) as refused:
        profile(name)
    assert isinstance(refused.value, KeyError)


def test_a_name_like_no_other_is_answered_plainly() -> None:
    with pytest.raises(UnknownProfile) as refused:
        profile("qqqq")
    assert str(refused.value) == "no printer profile is called 'qqqq'"


@pytest.mark.parametrize(
    ("model", "name"),
    [
        ("TM-T88V", "TM-T88V"),
        ("EPSON TM-T88III", "TM-T88III"),
        ("TM-T88IV South Asia", "TM-T88IV-SA"),
        ("POS5890 Printer", "POS-5890"),
        ("Citizen ct-s651", "CT-S651"),
        ("TH230+", "TH230Plus"),
    ],
)
def test_a_model_leads_to_its_profile(model: str, name: str) -> None:
    found = guess_profile(model)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "model", ["", "TM-T88VI", "TM-L90+", "TM-T20III", "RP-F10", "Default printer", "USB Printing Support"]
)
def test_nothing_is_guessed_where_no_profile_or_more_than_one_fits(model: str) -> None:
    assert guess_profile(model) is None


def test_the_table_is_read_without_running_any_code_of_its_package() -> None:
    script = "import sys; from drivers.printer import profiles; profiles(); sys.exit('escpos' in sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True)
