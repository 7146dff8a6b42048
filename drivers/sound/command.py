"""A hospital's own program for a language: text on standard input, WAV on standard output, for example piper."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Event

from drivers.sound.pcm import Sound
from drivers.sound.programs import VoiceError, ask
from drivers.sound.voice import code_among, sound_in


class CommandVoice:
    """One program for each language; started anew for every sentence."""

    name = "command"

    def __init__(self, commands: Mapping[str, Sequence[str]], *, limit_s: float = 10.0) -> None:
        self._commands = {language.lower().replace("_", "-"): tuple(command) for language, command in commands.items()}
        self._limit_s = limit_s

    def languages(self) -> frozenset[str]:
        """Those a program is named for; whether it works shows when it speaks."""
        return frozenset(self._commands)

    def pronounce(self, text: str, language: str, hush: Event) -> Sound | None:
        """A short text said."""
        code = code_among(language, self.languages())
        if code is None:
            raise VoiceError(f"no command speaks {language}")
        answer = ask(self._commands[code], f"{text}\n", self._limit_s, hush)
        return None if answer is None else sound_in(answer, Path(self._commands[code][0]).name)
