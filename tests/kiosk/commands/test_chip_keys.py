"""The words of a command line that open a chip."""

import argparse
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from drivers.chip_card.keys import Can, MrzKey
from kiosk.commands.chip_keys import can, mrz, qr

LINES = (
    "IDVNM0999900017001099990001<<8",
    "9901029F3901027VNM<<<<<<<<<<<4",
    "NGUYEN<<THI<VI<DU<<<<<<<<<<<<<",
)
KEY = MrzKey("099990001", "990102", "390102")
QR = "001099990001||Nguyễn Thị Ví Dụ|02011999|Nữ|Số 1, Phường Ví Dụ, Hà Nội|01072021"


@pytest.mark.parametrize("words", ["990001", "001099990001", "001 099 990 001", " 990001\n"])
def test_six_digits_or_the_id_number(words: str) -> None:
    assert can(words) == Can("990001")


@pytest.mark.parametrize("words", ["\n".join(LINES), "\\n".join(LINES), "".join(LINES), "\r\n".join(LINES).lower()])
def test_a_zone_in_any_dress(words: str) -> None:
    assert mrz(words) == KEY


@pytest.mark.parametrize("words", [QR, "]Q1" + QR, "001099990001", QR + "\r\n"])
def test_the_text_of_the_cards_qr_code(words: str) -> None:
    assert qr(words) == Can("990001")


def test_a_key_can_stay_out_of_the_process_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "zone").write_text("\n".join(LINES) + "\n")
    assert mrz(f"@{tmp_path}/zone") == KEY
    monkeypatch.setattr("sys.stdin", io.StringIO(QR + "\n"))
    assert qr("-") == Can("990001")


@pytest.mark.parametrize("parse", [can, mrz, qr])
@pytest.mark.parametrize("words", ["", "12345", "0010999900012", LINES[0], "abc", "@/nowhere/at/all", "đ" * 90])
def test_what_opens_nothing_is_refused_without_being_shown(parse: Callable[[str], object], words: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError) as refusal:
        parse(words)
    assert not words or words not in str(refusal.value)


def test_a_misread_zone_is_refused() -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="check digit"):
        mrz("\n".join(LINES).replace("9901029", "9901039"))


@given(st.text().filter(lambda words: not words.startswith(("@", "-"))))
@example("1" * 12)
def test_any_text_is_a_key_or_refused(words: str) -> None:
    for parse in (can, mrz, qr):
        try:
            assert isinstance(parse(words), Can | MrzKey)
        except argparse.ArgumentTypeError:
            continue
