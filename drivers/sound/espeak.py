"""espeak-ng: small, offline and at once; the voice of every kiosk where the hospital has no better one.

As of 1.51 (Debian 12) it speaks Vietnamese, English and Korean as they are written. Chinese needs the voice with
pinyin: the usual one reads the sounds it found as if they were English. Japanese it speaks only in kana and says
"Chinese letter" for everything else, so `kakasi` turns the words into kana first; without that program it has no
Japanese. It has no Khmer.
"""

import shutil
import subprocess
from collections.abc import Iterator
from threading import Event
from typing import Final

from drivers.sound.pcm import Sound
from drivers.sound.programs import VoiceError, ask, environment
from drivers.sound.voice import code_among, sound_in

PROGRAM: Final = "espeak-ng"
KANA: Final = ("kakasi", "-i", "utf8", "-o", "utf8", "-JH")
SLOWEST, FASTEST = 80, 400
USUAL_RATE: Final = 150
"""Words a minute; its own 175 is fast for who is 78."""

_OF_ESPEAK: Final = {"zh": "cmn-latn-pinyin", "cmn": "cmn-latn-pinyin"}
_JAPANESE: Final = "ja"
_LISTING_S: Final = 10.0


class EspeakVoice:
    """Speaks by the program `espeak-ng`; `program` and `kana` are other ones in tests."""

    name = "espeak-ng"

    def __init__(
        self,
        rate: int = USUAL_RATE,
        *,
        limit_s: float = 3.0,
        program: str = PROGRAM,
        kana: tuple[str, ...] = KANA,
    ) -> None:
        self._rate = rate
        self._limit_s = limit_s
        self._program = program
        self._kana = kana
        self._languages: frozenset[str] = frozenset()

    def languages(self) -> frozenset[str]:
        """Those it lists, if it is installed."""
        if shutil.which(self._program) is None:
            self._languages = frozenset()
        elif not self._languages:
            self._languages = frozenset(self._listed())
        return self._languages

    def pronounce(self, text: str, language: str, hush: Event) -> Sound | None:
        """A short text said."""
        code = code_among(language, self.languages())
        if code is None:
            raise VoiceError(f"{self.name} does not speak {language}")
        if code == _JAPANESE:
            kana = ask(self._kana, text, self._limit_s, hush)
            if kana is None:
                return None
            text = kana.decode("utf-8", "replace")
        words = (
            self._program,
            "--stdin",
            "--stdout",
            "-b",
            "1",
            "-s",
            str(self._rate),
            "-v",
            _OF_ESPEAK.get(code, code),
        )
        answer = ask(words, text, self._limit_s, hush)
        return None if answer is None else sound_in(answer, self.name)

    def _listed(self) -> Iterator[str]:
        """Of each line "5  vi  --/M  Vietnamese_(Northern)  aav/vi" the second word."""
        try:
            told = subprocess.run(
                (self._program, "--voices"),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment(),
                timeout=_LISTING_S,
                check=True,
            ).stdout
        except (OSError, subprocess.SubprocessError):
            return
        listed = {
            words[1].lower() for line in told.decode("utf-8", "replace").splitlines() if len(words := line.split()) > 3
        }
        for code in listed - {_JAPANESE, "language"}:
            yield code
            yield code.partition("-")[0]
        if _OF_ESPEAK["zh"] in listed:
            yield "zh"
        if _JAPANESE in listed and shutil.which(self._kana[0]) is not None:
            yield _JAPANESE
