"""What the kiosk says: card, voices, recordings, the headphone jack. Nothing is heard meanwhile."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import Final

import numpy as np

from drivers.device import DeviceBusy, DeviceError
from drivers.sound.pcm import Sound
from drivers.sound.programs import VoiceError
from drivers.sound.prompts import Prompts
from drivers.sound.voice import Voice, code_among
from kiosk.composition.parts import headphones_from, speaker_from
from kiosk.doctor.findings import Finding, Light, opened
from kiosk.settings import Settings

_SILENCE: Final = Sound(np.zeros(2205, np.int16), 22050)
_TRIAL: Final = {"vi": "Xin chào", "zh": "你好", "ko": "안녕하세요", "ja": "受付番号", "km": "សួស្តី"}
_ELSE: Final = "1, 2, 3"


def look_at_sound(settings: Settings) -> Iterator[Finding]:
    """Whether a card takes sound, and which languages are spoken."""
    sound = settings.sound
    if not sound.enabled:
        yield Finding("sound", Light.YELLOW, "switched off: nobody hears anything", "Set enabled in [sound].")
        return
    speaker = speaker_from(sound)
    try:
        speaker.player.play((_SILENCE,), Event())
    except DeviceBusy as error:
        yield Finding("sound", Light.YELLOW, str(error), 'Use device = "default" in [sound]: it shares the card.')
    except DeviceError as error:
        yield Finding("sound", Light.RED, str(error), "Plug the sound card in; `aplay -L` tells the names of devices.")
    else:
        yield Finding("sound", Light.GREEN, f"{sound.device} plays; `kiosk sound tones` lets you hear it")
    yield _voices(speaker.voices, settings.languages.offered, settings.language)
    if sound.prompts_folder is not None:
        yield _prompts(Path(sound.prompts_folder))
    jack = headphones_from(sound)
    if jack is None:
        yield Finding("headphones", Light.YELLOW, "no jack is named", "Name its device as headphones in [sound].")
    else:
        yield opened("headphones", jack, f"{sound.headphones} tells when headphones are plugged in")


def spoken_by(voices: Sequence[Voice], language: str) -> str | None:
    """The first voice that really says something in a language."""
    for voice in voices:
        if code_among(language, voice.languages()) is not None:
            try:
                voice.pronounce(_TRIAL.get(language, _ELSE), language, Event())
            except VoiceError:
                continue
            return voice.name
    return None


def _voices(voices: Sequence[Voice], offered: Sequence[str], own: str) -> Finding:
    found = {language: spoken_by(voices, language) for language in (own, *offered)}
    spoken = ", ".join(f"{language} ({name})" for language, name in found.items() if name)
    silent = [language for language, name in found.items() if name is None]
    if found.get(own) is None:
        remedy = "apt-get install espeak-ng, or name a program for it in [sound.commands]."
        return Finding("voices", Light.RED, f"nothing speaks {own}; spoken: {spoken or 'no language'}", remedy)
    if silent:
        remedy = "Name a program for it in [sound.commands] or record prompts; Japanese needs apt-get install kakasi."
        return Finding("voices", Light.YELLOW, f"not spoken: {', '.join(silent)}; spoken: {spoken}", remedy)
    return Finding("voices", Light.GREEN, f"spoken: {spoken}")


def _prompts(folder: Path) -> Finding:
    prompts = Prompts(folder)
    count, broken = len(prompts.files()), [str(error) for error in prompts.broken()]
    if broken:
        what = f"{len(broken)} of {count} recordings cannot be used: {'; '.join(broken[:3])}"
        return Finding("prompts", Light.YELLOW, what, "Save them as WAV, PCM of 16 bits.")
    if not count:
        return Finding("prompts", Light.YELLOW, f"{folder} holds no recording", "They are LANGUAGE/SCREEN.wav.")
    return Finding("prompts", Light.GREEN, f"{count} recordings can be played")
