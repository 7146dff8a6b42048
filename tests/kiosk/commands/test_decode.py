"""`kiosk decode`, through the real decoding process."""

import argparse
import json
from pathlib import Path

import pytest
from PIL import Image

from drivers.camera import StillDecoder
from drivers.device import DeviceTimeout
from drivers.simulation.camera_scene import card_picture
from kiosk.commands import decode

CARD = "001090000000|012345678|Nguyễn Thị Ngọc Ánh|01011990|Nữ|Số 1, Phường Ví Dụ, Quận Ví Dụ, Hà Nội|01012022"


def run(*arguments: object) -> int:
    parser = argparse.ArgumentParser()
    decode.configure(parser)
    return decode.run(parser.parse_args([str(argument) for argument in arguments]))


@pytest.fixture
def card(tmp_path: Path) -> Path:
    path = tmp_path / "card.png"
    path.write_bytes(card_picture(CARD))
    return path


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    path = tmp_path / "empty.png"
    Image.new("L", (64, 64), 200).save(path)
    return path


def test_a_card_in_json_with_everything_that_is_known_of_it(card: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(card, "--json") == 0
    [line] = capsys.readouterr().out.splitlines()
    told = json.loads(line)
    assert told.pop("milliseconds") > 0
    assert told.pop("decoder") in ("zxing", "zbar", "opencv")
    assert told == {
        "file": str(card),
        "frame": 0,
        "text": CARD,
        "bytes": CARD.encode().hex(),
        "kind": "citizen-card",
        "symbology": "QR",
    }


def test_a_card_in_words(card: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(card) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{card} #0: citizen-card, {len(CARD.encode())} bytes (QR, ")
    assert first.endswith(" ms)")
    assert second == f"    {CARD}"


def test_what_is_no_document_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "link.png"
    path.write_bytes(card_picture("https://example.com/"))
    assert run(path, "--json") == 0
    assert json.loads(capsys.readouterr().out)["kind"].startswith("refused: ")


def test_a_code_gives_no_orders_to_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "orders.png"
    path.write_bytes(card_picture(b"\x1b]0;mine\x07\xff"))
    run(path)
    assert capsys.readouterr().out.splitlines()[1] == "    �]0;mine��"


def test_a_picture_without_a_code_is_told_and_is_no_success(empty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(empty) == 1
    assert capsys.readouterr().out.startswith(f"{empty}: no code found (")
    assert run(empty, "--json") == 1
    assert capsys.readouterr().out == ""


def test_a_file_that_cannot_be_read_does_not_keep_the_others_from_it(
    card: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path / "missing.png", card, "--json") == 1
    captured = capsys.readouterr()
    assert "missing.png: there is no such file" in captured.err
    assert json.loads(captured.out)["text"] == CARD


def test_neither_does_one_that_takes_too_long(
    card: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = StillDecoder.decode

    def slow(self: StillDecoder, path: str) -> object:
        if "slow" in path:
            raise DeviceTimeout(f"{path}: not decoded within 120 s")
        return sound(self, path)

    monkeypatch.setattr(StillDecoder, "decode", slow)
    assert run(tmp_path / "slow.png", card, "--json") == 1
    captured = capsys.readouterr()
    assert "slow.png: not decoded" in captured.err
    assert json.loads(captured.out)["text"] == CARD


def test_the_name_of_a_file_gives_no_orders_to_the_terminal(
    card: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    red = card.rename(tmp_path / "\x1b[31m.png")
    assert run(red, tmp_path / "\x1b[2J.png") == 1
    assert "\x1b" not in "".join(capsys.readouterr())
