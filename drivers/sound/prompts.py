"""Recordings of the hospital: FOLDER/LANGUAGE/KEY.wav, KEY the name of a screen; FOLDER/tones/TONE.wav for tones."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from drivers.device import DeviceError
from drivers.sound.pcm import Sound
from drivers.sound.wav import NoWavError, read_wav

MOST_BYTES: Final = 64_000_000
TONES: Final = "tones"
_SAFE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")


class PromptError(DeviceError):
    """A recording is there and cannot be used."""

    def __init__(self, file: str, why: str) -> None:
        super().__init__(f"{file}: {why}")
        self.file = file
        self.why = why


class Prompts:
    """A folder of recordings; it is read anew each time, so that a file that was put there is heard."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def has(self, language: str, key: str) -> bool:
        """Whether there is a file."""
        return self._file(language, key) is not None

    def sound(self, language: str, key: str) -> Sound | None:
        """The recording, None where there is none. Raises PromptError."""
        path = self._file(language, key)
        return None if path is None else self._read(path)

    def files(self) -> tuple[Path, ...]:
        """All there are."""
        return tuple(sorted(self._folder.glob("*/*.wav")))

    def broken(self) -> Iterator[PromptError]:
        """Why some cannot be used."""
        for path in self.files():
            try:
                self._read(path)
            except PromptError as error:
                yield error

    def _read(self, path: Path) -> Sound:
        name = path.relative_to(self._folder).as_posix()
        try:
            if path.stat().st_size > MOST_BYTES:
                raise PromptError(name, "it is too long")
            return read_wav(path.read_bytes())
        except OSError as error:
            raise PromptError(name, f"it cannot be read ({error.strerror})") from error
        except NoWavError as error:
            raise PromptError(name, str(error)) from error

    def _file(self, language: str, key: str) -> Path | None:
        """pt-BR has the folder pt-BR, else pt."""
        if not _SAFE.fullmatch(key) or not _SAFE.fullmatch(language):
            return None
        folders = (language, re.split("[-_]", language)[0])
        files = (self._folder / folder / f"{key}.wav" for folder in folders)
        return next((file for file in files if file.is_file()), None)
