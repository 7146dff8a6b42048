"""`kiosk sound say|tones|voices|headphones`: what is said and heard, for the technician in the lobby."""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from threading import Event

from drivers.device import DeviceError
from kiosk.commands import CannotStartError
from kiosk.commands.run import DEFAULT_CONFIG
from kiosk.settings import Languages, Sound, load

AGAIN_S = 0.5


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk sound`."""
    whats = parser.add_subparsers(dest="what", metavar="WHAT", required=True)
    say = whats.add_parser("say", help="say a text, or play a recording")
    say.add_argument("text", nargs="?", default="", help="'-' reads it from standard input; no text plays --key")
    say.add_argument("--language", default="vi", metavar="CODE", help="default: vi")
    say.add_argument(
        "--key", default="", metavar="SCREEN", help="the hospital's recording of this screen, if there is one"
    )
    tones = whats.add_parser("tones", help="play every tone, or the one named")
    tones.add_argument("tone", nargs="?", metavar="TONE")
    voices = whats.add_parser("voices", help="which languages are spoken, and by what")
    headphones = whats.add_parser("headphones", help="tell when headphones are plugged in and pulled out")
    headphones.add_argument("--device", metavar="PATH", help="an input device, instead of the configured one")
    headphones.add_argument("--count", type=int, metavar="N", help="end after N changes")
    for one in (say, tones):
        one.add_argument("--volume", type=int, choices=range(5), default=4, help="default: 4")
    for one in (say, tones, voices):
        one.add_argument("--device", metavar="NAME", help="a sound card by ALSA's name, instead of the configured one")
    for one in (voices, headphones):
        one.add_argument("--json", action="store_true", help="one JSON object a line")
    for one in (say, tones, voices, headphones):
        one.add_argument("--config", type=Path, metavar="FILE", help=f"default: {DEFAULT_CONFIG}, if it is there")


def run(arguments: argparse.Namespace) -> int:
    """0 when it was heard; 1 when no voice speaks the language, or none speaks at all."""
    sound, languages = _settings(arguments)
    try:
        match arguments.what:
            case "say":
                return _say(sound, arguments)
            case "tones":
                return _tones(sound, arguments)
            case "voices":
                return _list_voices(sound, languages, as_json=arguments.json)
            case _:
                return _watch(arguments.device or sound.headphones, arguments)
    except DeviceError as error:
        raise CannotStartError(str(error)) from error
    except KeyboardInterrupt:
        return 0


def _settings(arguments: argparse.Namespace) -> tuple[Sound, Sequence[str]]:
    """Sound and the languages offered; a technician may try it before there is a configuration."""
    if arguments.config is None and not Path(DEFAULT_CONFIG).exists():
        return Sound(device=arguments.device or "default"), Languages().offered
    settings = load(arguments.config or Path(DEFAULT_CONFIG))
    sound, offered = settings.sound, settings.languages.offered
    if arguments.what == "headphones" or arguments.device is None:
        return sound, offered
    trial = Sound(
        device=arguments.device, rate=sound.rate, prompts_folder=sound.prompts_folder, commands=sound.commands
    )
    return trial, offered


def _say(sound: Sound, arguments: argparse.Namespace) -> int:
    from kiosk.composition.parts import speaker_from  # noqa: PLC0415 - brings numpy
    from kiosk.journal import Journal  # noqa: PLC0415
    from kiosk.runtime.narration import Narration, NoVoiceError  # noqa: PLC0415

    speaker = speaker_from(sound)
    speaker.player.volume = arguments.volume
    narration = Narration(speaker.voices, speaker.prompts, Journal())
    narration.learn()
    text = sys.stdin.read() if arguments.text == "-" else arguments.text
    hush = Event()
    try:
        speaker.player.play(narration.sounds((text,), arguments.language, arguments.key, hush), hush)
    except NoVoiceError:
        print(f"kiosk sound: no voice speaks {arguments.language}; see `kiosk sound voices`", file=sys.stderr)
        return 1
    return 0


def _tones(sound: Sound, arguments: argparse.Namespace) -> int:
    from drivers.sound.tone import Tone  # noqa: PLC0415
    from kiosk.composition.parts import speaker_from  # noqa: PLC0415
    from kiosk.journal import Journal  # noqa: PLC0415
    from kiosk.runtime.narration import Narration  # noqa: PLC0415

    if arguments.tone is not None and arguments.tone not in set(Tone):
        raise CannotStartError(f"there is no tone {arguments.tone}; there are {', '.join(Tone)}")
    speaker = speaker_from(sound)
    speaker.player.volume = arguments.volume
    narration = Narration((), speaker.prompts, Journal())
    for tone in Tone if arguments.tone is None else (Tone(arguments.tone),):
        print(tone, flush=True)
        speaker.player.play((narration.tone(tone),), Event())
    return 0


def _list_voices(sound: Sound, languages: Sequence[str], *, as_json: bool) -> int:
    from kiosk.composition.parts import speaker_from  # noqa: PLC0415
    from kiosk.doctor.sound import spoken_by  # noqa: PLC0415

    voices = speaker_from(sound).voices
    spoken = {language: spoken_by(voices, language) for language in languages}
    for language, name in spoken.items():
        facts = {"language": language, "voice": name}
        print(json.dumps(facts) if as_json else f"{language}: {name or 'no voice'}", flush=True)
    return 0 if any(spoken.values()) else 1


def _watch(device: str | None, arguments: argparse.Namespace) -> int:
    from drivers.sound.headphones import HeadphoneJack  # noqa: PLC0415

    if device is None:
        raise CannotStartError("no jack is named; name one: kiosk sound headphones --device /dev/input/…")
    jack = HeadphoneJack(device)
    jack.open()
    left = arguments.count
    while left is None or left > 0:
        try:
            jack.open()
            plugged = jack.read(AGAIN_S)
        except DeviceError as error:
            print(f"kiosk sound: {error}", file=sys.stderr)
            time.sleep(AGAIN_S)
            continue
        if plugged is not None:
            words = "plugged in" if plugged else "pulled out"
            print(json.dumps({"headphones": plugged}) if arguments.json else words, flush=True)
            left = None if left is None else left - 1
    jack.close()
    return 0
