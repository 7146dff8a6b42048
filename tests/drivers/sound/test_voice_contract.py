"""What holds for every voice: the program of every kiosk, a hospital's own, and the simulated one."""

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from drivers.simulation.sound import SimulatedVoice
from drivers.sound.command import CommandVoice
from drivers.sound.espeak import EspeakVoice
from drivers.sound.pcm import Sound
from drivers.sound.pieces import LONGEST, pieces
from drivers.sound.programs import VoiceError
from drivers.sound.voice import Voice
from support.sound import a_program, a_tune, a_wav, is_gone, wait_until

TEXT = "Xin chào bạn, xin đặt thẻ căn cước lên đầu đọc."
Ready = Callable[[], threading.Event]


def command_voice(folder: Path, script: str, **more: float) -> CommandVoice:
    return CommandVoice({"vi": [a_program(folder, script)], "pt-BR": [a_program(folder, script)]}, **more)


@pytest.fixture(params=["espeak-ng", "command", "simulated"])
def voice(request: pytest.FixtureRequest, tmp_path: Path) -> Voice:
    match request.param:
        case "espeak-ng":
            return EspeakVoice()
        case "command":
            (tmp_path / "said.wav").write_bytes(a_wav(a_tune(0.5).samples.tobytes(), length=0xFFFFFFFF))
            return command_voice(tmp_path, f"cat > {tmp_path}/heard; cat {tmp_path}/said.wav")
        case _:
            return SimulatedVoice(["vi", "pt-br"])


def test_it_names_its_languages_in_small_letters(voice: Voice) -> None:
    assert {"vi", "pt-br"} <= voice.languages()
    assert all(language == language.lower() for language in voice.languages())


def test_a_text_becomes_sound(voice: Voice) -> None:
    sound = voice.pronounce(TEXT, "vi", threading.Event())
    assert sound is not None
    assert sound.samples.dtype == np.int16
    assert sound.seconds > 0.3


def test_a_variant_of_a_language_is_spoken_by_its_own_name(voice: Voice) -> None:
    assert voice.pronounce("Bom dia", "pt-BR", threading.Event()) is not None


def test_the_longest_piece_is_said(voice: Voice) -> None:
    (longest,) = pieces(["ộ" * LONGEST])
    assert voice.pronounce(longest, "vi", threading.Event()) is not None


def test_a_language_it_does_not_speak_is_refused(voice: Voice) -> None:
    assert "km" not in voice.languages()
    with pytest.raises(VoiceError):
        voice.pronounce("សួស្តី", "km", threading.Event())


def test_hushed_before_it_began_it_says_nothing(voice: Voice) -> None:
    hush = threading.Event()
    hush.set()
    assert voice.pronounce(TEXT, "vi", hush) is None


def test_no_error_and_no_picture_of_a_sound_shows_what_was_said(voice: Voice) -> None:
    assert "chào" not in repr(voice.pronounce(TEXT, "vi", threading.Event()))
    with pytest.raises(VoiceError) as caught:
        voice.pronounce(TEXT, "km", threading.Event())
    assert "chào" not in str(caught.value)


@pytest.fixture(params=["espeak-ng", "command"])
def voice_by(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[..., Voice]:
    """A voice whose program does something else."""

    def make(script: str, limit_s: float = 10.0) -> Voice:
        if request.param == "command":
            return command_voice(tmp_path, script, limit_s=limit_s)
        listing = 'case "$*" in *--voices*) echo "5 vi --/M Vietnamese aav/vi"; exit 0;; esac\n'
        voice = EspeakVoice(program=a_program(tmp_path, listing + script), limit_s=limit_s)
        assert "vi" in voice.languages()
        return voice

    return make


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("exec sleep 60", "within 0.2 s"),
        ("cat > /dev/null; kill -KILL $$", "failed"),
        ("exit 0", "gave no sound"),
        ("echo 'I am no sound'", "no WAV"),
        ("sleep 60 & echo done", "within 0.2 s"),
        ("exec >&-; exec sleep 60", "does not end|within 0.2 s"),
    ],
    ids=["hangs", "killed", "says nothing", "speaks text", "leaves a child", "shuts its mouth and stays"],
)
def test_a_program_that_misbehaves_is_ended_in_time(script: str, words: str, voice_by: Callable[..., Voice]) -> None:
    with pytest.raises(VoiceError, match=words):
        voice_by(script, 0.2 if "sleep" in script else 10.0).pronounce(TEXT, "vi", threading.Event())


def test_what_a_program_has_started_ends_with_it(voice_by: Callable[..., Voice], tmp_path: Path) -> None:
    voice = voice_by(f"sleep 60 & echo $! > {tmp_path}/pid; mv {tmp_path}/pid {tmp_path}/child; wait", 60)
    hush = threading.Event()
    thread = threading.Thread(target=voice.pronounce, args=(TEXT, "vi", hush), daemon=True)
    thread.start()
    wait_until((tmp_path / "child").exists)
    hush.set()
    thread.join(5)
    child = int((tmp_path / "child").read_text())
    wait_until(lambda: is_gone(child))


@pytest.mark.parametrize("shut", ["", "exec >&-; "], ids=["open", "after it shut its mouth"])
def test_a_program_that_hangs_is_hushed_at_once(voice_by: Callable[..., Voice], tmp_path: Path, shut: str) -> None:
    voice = voice_by(f"{shut}touch {tmp_path}/began; exec sleep 60", 60)
    hush = threading.Event()
    answers: list[Sound | None] = []
    thread = threading.Thread(target=lambda: answers.append(voice.pronounce(TEXT, "vi", hush)), daemon=True)
    thread.start()
    wait_until((tmp_path / "began").exists)
    hush.set()
    thread.join(5)
    assert answers == [None]


def test_the_text_goes_by_a_pipe_and_never_by_the_command_line(voice_by: Callable[..., Voice], tmp_path: Path) -> None:
    voice = voice_by(f'echo "$@" > {tmp_path}/arguments; env > {tmp_path}/environment; cat > {tmp_path}/heard; exit 1')
    with pytest.raises(VoiceError):
        voice.pronounce("Nguyễn Thị Ví Dụ", "vi", threading.Event())
    assert (tmp_path / "heard").read_text().strip() == "Nguyễn Thị Ví Dụ"
    assert "Nguyễn" not in (tmp_path / "arguments").read_text() + (tmp_path / "environment").read_text()


def test_a_program_that_is_not_there_is_told(tmp_path: Path) -> None:
    missing = f"{tmp_path}/missing"
    assert EspeakVoice(program=missing).languages() == frozenset()
    with pytest.raises(VoiceError, match="does not speak"):
        EspeakVoice(program=missing).pronounce(TEXT, "vi", threading.Event())
    with pytest.raises(VoiceError, match="cannot be started"):
        CommandVoice({"vi": [missing]}).pronounce(TEXT, "vi", threading.Event())
