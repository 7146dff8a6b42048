"""What `kiosk doctor` finds of sound: the real programs, a card that writes files."""

import os
from pathlib import Path

import pytest

from drivers.sound import espeak, player
from kiosk.doctor import Finding, Light
from kiosk.doctor.sound import look_at_sound
from kiosk.settings import parse
from support.sound import WrittenCard, a_program, a_tune, a_wav


@pytest.fixture
def card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WrittenCard:
    card = WrittenCard(tmp_path)
    monkeypatch.setenv("ALSA_CONFIG_PATH", os.fspath(card.configuration))
    return card


def findings(table: str) -> dict[str, Finding]:
    text = '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n[hospital]\nurl = "https://x.example"\n'
    found = list(look_at_sound(parse(f"{text}[sound]\n{table}\n", "kiosk.toml")))
    assert len({finding.part for finding in found}) == len(found)
    assert all(finding.remedy for finding in found if finding.light is not Light.GREEN)
    return {finding.part: finding for finding in found}


def test_a_card_that_plays_is_green_and_was_given_silence(card: WrittenCard) -> None:
    assert findings(f"device = '{card.name}'")["sound"].light is Light.GREEN
    assert card.was_given_anything()
    assert len(card.samples()) == 0


def test_a_card_that_is_not_there_is_red(card: WrittenCard) -> None:
    found = findings("device = 'nowhere'")["sound"]
    assert (found.light, "Plug the sound card in" in found.remedy) == (Light.RED, True)


def test_a_card_another_program_holds_is_yellow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    busy = a_program(tmp_path, "echo 'audio open error: Device or resource busy' >&2; exit 1")
    monkeypatch.setattr(player.AplayPlayer.__init__, "__kwdefaults__", {"stalled_s": 3.0, "program": busy, "volume": 4})
    assert findings("device = 'hw:0'")["sound"].light is Light.YELLOW


def test_languages_nobody_speaks_are_named(card: WrittenCard) -> None:
    found = findings(f"device = '{card.name}'")["voices"]
    assert found.light is Light.YELLOW
    assert "not spoken: " in found.what
    assert "km" in found.what.partition(";")[0]
    assert "vi (espeak-ng)" in found.what


def test_a_program_for_a_language_is_tried(card: WrittenCard, tmp_path: Path) -> None:
    (tmp_path / "said.wav").write_bytes(a_wav(a_tune().samples.tobytes()))
    works, fails = a_program(tmp_path, f"cat {tmp_path}/said.wav"), a_program(tmp_path, "exit 1")
    found = findings(f"device = '{card.name}'\n[sound.commands]\nkm = ['{works}']\nvi = ['{fails}']")["voices"]
    assert "km (command)" in found.what
    assert "vi (espeak-ng)" in found.what


def test_without_espeak_the_hospitals_own_language_is_silent_and_that_is_red(
    card: WrittenCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(espeak.shutil, "which", lambda _name: None)
    found = findings(f"device = '{card.name}'")["voices"]
    assert (found.light, "apt-get install espeak-ng" in found.remedy) == (Light.RED, True)


def test_recordings_are_counted_and_broken_ones_named(card: WrittenCard, tmp_path: Path) -> None:
    table = f"device = '{card.name}'\nprompts_folder = '{tmp_path}/prompts'"
    assert findings(table)["prompts"].light is Light.YELLOW
    (tmp_path / "prompts" / "vi").mkdir(parents=True)
    (tmp_path / "prompts" / "vi" / "welcome.wav").write_bytes(a_wav(a_tune().samples.tobytes()))
    assert findings(table)["prompts"].light is Light.GREEN
    (tmp_path / "prompts" / "vi" / "ticket.wav").write_bytes(b"ID3")
    assert "vi/ticket.wav" in findings(table)["prompts"].what


def test_a_jack_that_is_not_there_is_red_and_one_that_is_not_named_yellow(card: WrittenCard) -> None:
    assert findings(f"device = '{card.name}'")["headphones"].light is Light.YELLOW
    assert findings(f"device = '{card.name}'\nheadphones = '/dev/input/none'")["headphones"].light is Light.RED


def test_sound_that_is_switched_off_is_said_to_be() -> None:
    assert findings("enabled = false")["sound"].light is Light.YELLOW
