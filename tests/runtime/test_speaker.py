"""What the glass wants said, as it is heard."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drivers.simulation.sound import Heard, SimulatedCard, SimulatedVoice
from drivers.sound.pcm import Sound
from drivers.sound.prompts import Prompts
from kiosk.journal import Journal
from kiosk.runtime.narration import Loudspeaker
from kiosk.runtime.speaker import Speaker
from kiosk.runtime.speaker_face import SpeakerFace, Speech, Tone
from support.sound import a_tune, a_wav

NAME = "Nguyễn Thị Ví Dụ"
Wait = Callable[..., None]


@pytest.fixture
def card() -> SimulatedCard:
    return SimulatedCard()


@pytest.fixture
def voice() -> SimulatedVoice:
    return SimulatedVoice(["vi", "en"])


@pytest.fixture
def own_voice() -> SimulatedVoice:
    """The hospital's better one."""
    voice = SimulatedVoice(["vi"])
    voice.name = "own"
    return voice


@pytest.fixture
def speaker(  # noqa: PLR0917 - fixtures
    qtbot: QtBot,
    card: SimulatedCard,
    voice: SimulatedVoice,
    own_voice: SimulatedVoice,
    journal: Journal,
    tmp_path: Path,
) -> Iterator[Speaker]:
    speaker = Speaker(journal, volume=3)
    speaker.use(Loudspeaker(card, (own_voice, voice), Prompts(tmp_path / "prompts")))
    qtbot.waitUntil(lambda: speaker.says("vi"))
    yield speaker
    speaker.close()


def words_heard(card: SimulatedCard) -> list[str]:
    return [heard.text for heard in card.transcript if heard.text]


def told(tmp_path: Path) -> str:
    return (tmp_path / "journal").read_text("utf-8")


def recording(tmp_path: Path, place: str, data: bytes = b"") -> None:
    path = tmp_path / "prompts" / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data or a_wav(a_tune().samples.tobytes()))


def until(speaker: Speaker, qtbot: QtBot, speech: Speech) -> None:
    qtbot.waitUntil(lambda: speaker.speech is speech)


def test_it_is_a_speaker_as_the_glass_knows_it(speaker: Speaker) -> None:
    face: SpeakerFace = speaker
    assert face.speech is Speech.SILENT


def test_sentences_are_said_in_order_and_then_it_is_silent(speaker: Speaker, card: SimulatedCard, qtbot: QtBot) -> None:
    speaker.say(["Xin chào.", "Xin đặt thẻ lên đầu đọc."], "vi")
    assert speaker.speech is Speech.SPEAKING
    until(speaker, qtbot, Speech.SILENT)
    assert card.transcript == (
        Heard("Xin chào.", "vi", volume=3),
        Heard("Xin đặt thẻ lên đầu đọc.", "vi", volume=3),
    )


def test_new_words_interrupt_those_being_said(speaker: Speaker, card: SimulatedCard, qtbot: QtBot) -> None:
    card.hold()
    speaker.say(["Một.", "Hai."], "vi")
    qtbot.waitUntil(lambda: bool(card.playing))
    speaker.say(["Ba."], "vi")
    qtbot.waitUntil(lambda: [heard.text for heard in card.playing] == ["Ba."])
    assert speaker.speech is Speech.SPEAKING
    card.release()
    until(speaker, qtbot, Speech.SILENT)
    assert [(heard.text, heard.interrupted) for heard in card.transcript] == [("Một.", True), ("Ba.", False)]


def test_of_many_screens_in_a_row_the_last_one_is_said(speaker: Speaker, card: SimulatedCard, qtbot: QtBot) -> None:
    for number in range(50):
        speaker.say([f"Màn hình {number}"], "vi")
    until(speaker, qtbot, Speech.SILENT)
    assert words_heard(card)[-1] == "Màn hình 49"


def test_stopped_it_is_silent_and_stays_so(speaker: Speaker, card: SimulatedCard, qtbot: QtBot) -> None:
    card.hold()
    speaker.say(["Một."], "vi")
    qtbot.waitUntil(lambda: bool(card.playing))
    speaker.stop()
    assert speaker.speech is Speech.SILENT
    qtbot.waitUntil(lambda: not card.playing)
    assert [heard.interrupted for heard in card.transcript] == [True]


def test_a_voice_that_hangs_is_interrupted_too(
    speaker: Speaker, card: SimulatedCard, own_voice: SimulatedVoice, qtbot: QtBot
) -> None:
    own_voice.stall()
    speaker.say(["Một."], "vi")
    speaker.stop()
    own_voice.recover()
    speaker.say(["Hai."], "vi")
    until(speaker, qtbot, Speech.SILENT)
    assert words_heard(card) == ["Hai."]


def test_volume_is_heard_at_once(speaker: Speaker, card: SimulatedCard, qtbot: QtBot) -> None:
    card.hold()
    speaker.say(["Một."], "vi")
    qtbot.waitUntil(lambda: bool(card.playing))
    speaker.set_volume(1)
    assert [heard.volume for heard in card.playing] == [1]
    speaker.stop()


def test_a_language_nobody_speaks_is_told_to_the_glass_and_once_to_the_technician(
    speaker: Speaker, card: SimulatedCard, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not speaker.says("km")
    for _ in range(2):
        speaker.say([NAME], "km")
        until(speaker, qtbot, Speech.NO_VOICE)
        speaker.stop()
    assert told(tmp_path) == "<4>voice-missing language=km\n"
    assert card.transcript == ()


def test_nothing_to_say_is_silence(speaker: Speaker, card: SimulatedCard, qtbot: QtBot) -> None:
    speaker.say(["", " \x00 "], "vi")
    until(speaker, qtbot, Speech.SILENT)
    assert card.transcript == ()


def test_a_recording_is_played_instead_of_any_voice(
    speaker: Speaker, card: SimulatedCard, qtbot: QtBot, tmp_path: Path
) -> None:
    recording(tmp_path, "km/welcome.wav")
    assert speaker.says("km", "welcome")
    speaker.say(["Xin chào."], "km", "welcome")
    until(speaker, qtbot, Speech.SILENT)
    assert card.transcript == (Heard(volume=3),)


def test_a_broken_recording_is_named_once_and_the_voice_speaks(
    speaker: Speaker, card: SimulatedCard, qtbot: QtBot, tmp_path: Path
) -> None:
    recording(tmp_path, "vi/welcome.wav", b"ID3")
    for _ in range(2):
        speaker.say(["Xin chào."], "vi", "welcome")
        until(speaker, qtbot, Speech.SILENT)
    assert words_heard(card) == ["Xin chào.", "Xin chào."]
    assert told(tmp_path) == '<4>prompt-broken file=vi/welcome.wav reason="it is no WAV file"\n'


def test_where_the_hospitals_own_voice_fails_the_other_one_speaks(
    speaker: Speaker, card: SimulatedCard, own_voice: SimulatedVoice, qtbot: QtBot, tmp_path: Path
) -> None:
    own_voice.fail()
    speaker.say([f"Xin chào {NAME}.", "Xin chờ."], "vi")
    until(speaker, qtbot, Speech.SILENT)
    assert words_heard(card) == [f"Xin chào {NAME}.", "Xin chờ."]
    assert told(tmp_path).count("voice-failed") == 1
    assert "Nguyễn" not in told(tmp_path)


def test_where_every_voice_fails_the_words_have_to_be_read(
    speaker: Speaker, own_voice: SimulatedVoice, voice: SimulatedVoice, qtbot: QtBot
) -> None:
    own_voice.fail()
    voice.fail()
    speaker.say(["Xin chào."], "vi")
    until(speaker, qtbot, Speech.NO_VOICE)
    own_voice.recover()
    speaker.say(["Xin chào."], "vi")
    until(speaker, qtbot, Speech.SILENT)


def test_a_sound_card_that_is_pulled_out_and_put_back_is_told_once_each(
    speaker: Speaker, card: SimulatedCard, qtbot: QtBot, tmp_path: Path
) -> None:
    card.hold()
    speaker.say([NAME], "vi")
    qtbot.waitUntil(lambda: bool(card.playing))
    card.unplug()
    until(speaker, qtbot, Speech.NO_SOUND)
    speaker.say([NAME], "vi")
    until(speaker, qtbot, Speech.NO_SOUND)
    card.plug_in()
    card.release()
    speaker.say(["Xin chào."], "vi")
    until(speaker, qtbot, Speech.SILENT)
    lines = told(tmp_path).splitlines()
    assert [line.split()[0] for line in lines] == ["<4>device-lost", "<6>device-ready"]
    assert "Nguyễn" not in told(tmp_path)


def test_a_tone_is_heard_before_the_words_that_follow_it(speaker: Speaker, card: SimulatedCard, qtbot: QtBot) -> None:
    card.hold()
    speaker.tone(Tone.SCREEN)
    speaker.say(["Xin chào."], "vi")
    qtbot.waitUntil(lambda: bool(card.playing))
    assert [heard.tone for heard in card.playing] == [Tone.SCREEN]
    card.release()
    until(speaker, qtbot, Speech.SILENT)
    assert [heard.tone for heard in card.transcript] == [Tone.SCREEN, None]


def test_a_tone_is_heard_beside_words_that_are_being_said(speaker: Speaker, card: SimulatedCard, qtbot: QtBot) -> None:
    card.hold()
    speaker.say(["Xin chào."], "vi")
    qtbot.waitUntil(lambda: bool(card.playing))
    speaker.tone(Tone.TOUCH)
    qtbot.waitUntil(lambda: [heard.tone for heard in card.playing] == [None, Tone.TOUCH])
    card.release()
    until(speaker, qtbot, Speech.SILENT)
    assert not any(heard.interrupted for heard in card.transcript)


def test_of_many_touches_only_the_last_tones_are_played(speaker: Speaker, card: SimulatedCard, qtbot: QtBot) -> None:
    card.hold()
    speaker.tone(Tone.TOUCH)
    qtbot.waitUntil(lambda: bool(card.playing))
    for tone in (Tone.TOUCH, Tone.TOUCH, Tone.SCREEN, Tone.GOOD, Tone.ASK):
        speaker.tone(tone)
    card.release()
    qtbot.waitUntil(lambda: len(card.transcript) == 4)
    assert [heard.tone for heard in card.transcript] == [Tone.TOUCH, Tone.SCREEN, Tone.GOOD, Tone.ASK]


def test_a_card_that_cannot_play_a_tone_beside_words_is_not_lost(
    speaker: Speaker, card: SimulatedCard, qtbot: QtBot, tmp_path: Path
) -> None:
    card.occupy()
    speaker.tone(Tone.TOUCH)
    speaker.stop()
    speaker.say(["Xin chào."], "vi")
    until(speaker, qtbot, Speech.NO_SOUND)
    assert told(tmp_path).count("device-lost") == 1, "of the words, not of the tone"
    card.free()


def test_the_hospitals_own_tone_is_played_instead(
    speaker: Speaker, card: SimulatedCard, qtbot: QtBot, tmp_path: Path
) -> None:
    recording(tmp_path, "tones/touch.wav")
    speaker.tone(Tone.TOUCH)
    qtbot.waitUntil(lambda: card.transcript == (Heard(volume=3),))


def test_without_anything_to_speak_with_it_is_mute_and_says_so(journal: Journal, qtbot: QtBot) -> None:
    speaker = Speaker(journal)
    with qtbot.waitSignal(speaker.changed):
        speaker.say(["Xin chào."], "vi")
    speaker.tone(Tone.TOUCH)
    speaker.set_volume(1)
    assert speaker.speech is Speech.NO_SOUND
    assert not speaker.says("vi")
    speaker.close()


def test_closed_while_it_speaks_it_leaves_no_thread(
    speaker: Speaker, card: SimulatedCard, own_voice: SimulatedVoice, qtbot: QtBot, wait_until: Wait
) -> None:
    card.hold()
    speaker.say(["Một.", "Hai.", "Ba.", "Bốn."], "vi")
    qtbot.waitUntil(lambda: bool(card.playing))
    speaker.close()
    assert speaker.speech is Speech.SILENT
    wait_until(lambda: not {"mouth", "chimes", "ahead"} & {thread.name for thread in threading.enumerate()})


def test_a_long_text_is_not_made_before_it_is_heard(
    speaker: Speaker, card: SimulatedCard, own_voice: SimulatedVoice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    pronounce = own_voice.pronounce
    monkeypatch.setattr(own_voice, "pronounce", lambda text, *more: (made.append(text), pronounce(text, *more))[1])
    card.hold()
    speaker.say([f"Câu {number}." for number in range(100)], "vi")
    qtbot.waitUntil(lambda: len(made) >= 4)
    assert len(made) <= 5
    speaker.stop()
    qtbot.waitUntil(lambda: not card.playing)
    assert len(made) <= 6


def test_what_is_still_being_made_when_the_card_is_pulled_out_is_given_up(
    speaker: Speaker, card: SimulatedCard, own_voice: SimulatedVoice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pronounce = own_voice.pronounce

    def slow(text: str, language: str, hush: threading.Event) -> Sound | None:
        if text == "Hai.":
            hush.wait()
        return pronounce(text, language, hush)

    monkeypatch.setattr(own_voice, "pronounce", slow)
    card.hold()
    speaker.say(["Một.", "Hai."], "vi")
    qtbot.waitUntil(lambda: bool(card.playing))
    card.unplug()
    until(speaker, qtbot, Speech.NO_SOUND)
    assert "ahead" not in {thread.name for thread in threading.enumerate()}


def test_a_voice_that_is_slow_to_come_is_asked_again(
    card: SimulatedCard, voice: SimulatedVoice, journal: Journal, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([frozenset[str](), frozenset({"vi"})])
    monkeypatch.setattr("kiosk.runtime.mouth.LEARN_AGAIN_S", 0.01)
    monkeypatch.setattr(voice, "languages", lambda: next(answers, frozenset({"vi"})))
    speaker = Speaker(journal)
    speaker.use(Loudspeaker(card, (voice,)))
    qtbot.waitUntil(lambda: speaker.says("vi"))
    speaker.close()
