"""Recordings the hospital put into a folder."""

from pathlib import Path

import pytest

from drivers.sound.prompts import TONES, PromptError, Prompts
from support.sound import a_tune, a_wav

RECORDING = a_wav(a_tune().samples.tobytes())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for place in ("vi", "pt", TONES):
        (tmp_path / place).mkdir()
    (tmp_path / "vi" / "welcome.wav").write_bytes(RECORDING)
    (tmp_path / "pt" / "welcome.wav").write_bytes(RECORDING)
    (tmp_path / TONES / "touch.wav").write_bytes(RECORDING)
    (tmp_path / "vi" / "broken.wav").write_bytes(b"ID3 I am an MP3")
    (tmp_path / "secret.wav").write_bytes(RECORDING)
    return tmp_path


@pytest.mark.parametrize(("language", "key"), [("vi", "welcome"), ("pt-BR", "welcome"), (TONES, "touch")])
def test_a_recording_is_found_by_language_and_name(language: str, key: str, folder: Path) -> None:
    prompts = Prompts(folder)
    sound = prompts.sound(language, key)
    assert prompts.has(language, key)
    assert sound is not None
    assert (sound.samples == a_tune().samples).all()


@pytest.mark.parametrize(
    ("language", "key"), [("vi", "ticket"), ("en", "welcome"), ("vi", ""), ("vi", "../secret"), ("..", "secret")]
)
def test_what_is_not_there_or_leads_out_of_the_folder_is_none(language: str, key: str, folder: Path) -> None:
    assert Prompts(folder).sound(language, key) is None
    assert not Prompts(folder).has(language, key)


def test_a_broken_recording_is_named_with_the_reason(folder: Path) -> None:
    with pytest.raises(PromptError, match=r"vi/broken\.wav: it is no WAV file"):
        Prompts(folder).sound("vi", "broken")
    assert [error.file for error in Prompts(folder).broken()] == ["vi/broken.wav"]


def test_a_folder_that_is_not_there_has_no_recordings(tmp_path: Path) -> None:
    assert Prompts(tmp_path / "missing").sound("vi", "welcome") is None
    assert Prompts(tmp_path / "missing").files() == ()
