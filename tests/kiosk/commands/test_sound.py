"""`kiosk sound` as a technician uses it."""

import io
import json
import os
from pathlib import Path

import numpy as np
import pytest

from drivers.simulation.sound import SimulatedJack
from drivers.sound import headphones
from drivers.sound.earcons import earcon
from drivers.sound.tone import Tone
from kiosk.__main__ import main
from support.sound import WrittenCard, a_program, a_tune, a_wav


@pytest.fixture
def card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WrittenCard:
    card = WrittenCard(tmp_path)
    monkeypatch.setenv("ALSA_CONFIG_PATH", os.fspath(card.configuration))
    return card


def config(folder: Path, table: str) -> str:
    path = folder / "kiosk.toml"
    path.write_text(
        '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n[hospital]\nurl = "https://x.example"\n'
        f"[sound]\ndevice = 'written'\n{table}\n",
        "utf-8",
    )
    return os.fspath(path)


def test_a_text_is_heard(card: WrittenCard, monkeypatch: pytest.MonkeyPatch) -> None:
    assert main(["sound", "say", "Xin chào", "--device", card.name]) == 0
    assert len(card.samples()) > 10_000
    monkeypatch.setattr("sys.stdin", io.StringIO("Nguyễn Thị Ví Dụ"))
    assert main(["sound", "say", "-", "--device", card.name]) == 0
    assert len(card.samples()) > 20_000


def test_a_language_without_a_voice_is_a_no(card: WrittenCard, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sound", "say", "សួស្តី", "--language", "km", "--device", card.name]) == 1
    assert "no voice speaks km" in capsys.readouterr().err


def test_a_card_that_is_missing_is_told(card: WrittenCard, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sound", "say", "Xin chào", "--device", "nowhere"]) == 4
    assert card.name not in capsys.readouterr().err


def test_the_hospitals_recording_and_its_program_are_heard(card: WrittenCard, tmp_path: Path) -> None:
    tune, other = a_tune(0.2), a_tune(0.4)
    (tmp_path / "prompts" / "km").mkdir(parents=True)
    (tmp_path / "prompts" / "km" / "welcome.wav").write_bytes(a_wav(tune.samples.tobytes()))
    (tmp_path / "said.wav").write_bytes(a_wav(other.samples.tobytes()))
    program = a_program(tmp_path, f"cat {tmp_path}/said.wav")
    file = config(tmp_path, f"prompts_folder = '{tmp_path}/prompts'\n[sound.commands]\nkm = ['{program}']")
    assert main(["sound", "say", "--key", "welcome", "--language", "km", "--config", file]) == 0
    assert (card.samples() == tune.samples).all()
    assert main(["sound", "say", "សួស្តី", "--language", "km", "--config", file]) == 0
    assert (card.samples() == other.samples).all()


def test_tones_are_named_and_heard(card: WrittenCard, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sound", "tones", "ask", "--device", card.name]) == 0
    samples = card.samples()
    assert (samples == earcon(Tone.ASK).samples[: len(samples)]).all()
    assert np.abs(samples).max() > 10_000
    assert main(["sound", "tones", "--device", card.name]) == 0
    assert capsys.readouterr().out.split() == ["ask", *Tone]


def test_a_tone_there_is_not_is_told_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sound", "tones", "gong"]) == 4
    assert "touch, screen" in capsys.readouterr().err


def test_languages_and_their_voices_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sound", "voices", "--json"]) == 0
    found = {one["language"]: one["voice"] for one in map(json.loads, capsys.readouterr().out.splitlines())}
    assert found["vi"] == found["en"] == found["zh"] == found["ko"] == "espeak-ng"
    assert found["km"] is None


def test_the_jack_is_watched_also_over_a_pulled_cable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    jack = SimulatedJack(tmp_path)
    jack.insert()
    asked = iter(range(10))

    def ask(fd: int) -> bool:
        if next(asked) == 1:  # opened, and read for the first time
            jack.unplug()
        return jack.ask(fd)

    monkeypatch.setattr(headphones.HeadphoneJack.__init__, "__kwdefaults__", {"ask": ask})
    monkeypatch.setattr("kiosk.commands.sound.time.sleep", lambda _seconds: jack.plug_in())
    assert main(["sound", "headphones", "--device", jack.device, "--count", "2", "--json"]) == 0
    jack.close()
    out, err = capsys.readouterr()
    assert out.splitlines() == ['{"headphones": true}'] * 2
    assert "unplugged" in err


def test_without_a_jack_it_says_how_to_name_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sound", "headphones"]) == 4
    assert "--device" in capsys.readouterr().err
