"""Plays through the program `aplay` of ALSA, one process for as long as sound follows sound."""

import subprocess
import time
from collections.abc import Iterable
from itertools import groupby
from threading import Event
from typing import Final, Protocol

from drivers.device import DeviceBusy, DeviceError, DeviceTimeout, DeviceUnplugged
from drivers.sound.gain import LOUDEST, in_pieces
from drivers.sound.pcm import Sound
from drivers.sound.pipe import Pipe
from drivers.sound.programs import environment

PROGRAM: Final = "aplay"
_BUFFER_US: Final = 160_000
"""What the card holds: with the pipe's 4 KiB, what a volume comes late by and a busy machine may oversleep."""
_PERIOD_US: Final = 20_000
_START_US: Final = 40_000


class Player(Protocol):
    """A way for sound to come out. Calls block; several threads may play at once where the card can mix."""

    volume: int
    """0 to 4; another thread may set it while something is played."""

    def play(self, sounds: Iterable[Sound], hush: Event) -> None:
        """Until the last sample has come out, or `hush` is set. Raises DeviceError."""
        ...


class AplayPlayer:
    """`device`: a name of ALSA's; `default` mixes on nearly every machine, hw:… neither mixes nor converts."""

    def __init__(
        self, device: str = "default", *, stalled_s: float = 3.0, program: str = PROGRAM, volume: int = LOUDEST
    ) -> None:
        self._device = device
        self._stalled_s = stalled_s
        self._program = program
        self.volume = volume

    def play(self, sounds: Iterable[Sound], hush: Event) -> None:
        """One process for each rate; it is started with the first sample."""
        for rate, same in groupby(sounds, key=lambda sound: sound.rate):
            self._play(rate, same, hush)
            if hush.is_set():
                return  # or `groupby` would have the rest of a long text made, only to leave it out

    def _play(self, rate: int, sounds: Iterable[Sound], hush: Event) -> None:
        with Pipe(self._started(rate)) as pipe:
            for sound in sounds:
                for piece in in_pieces(sound, lambda: self.volume):
                    self._put(pipe, piece.astype("<i2").tobytes(), hush)
                    if hush.is_set():
                        return
            pipe.no_more()
            until = time.monotonic() + self._stalled_s
            while not hush.is_set() and not pipe.ended():
                if time.monotonic() > until:
                    raise self._stalled()
            if not hush.is_set() and pipe.code != 0:
                raise self._problem(pipe.last_words())

    def _put(self, pipe: Pipe, data: bytes, hush: Event) -> None:
        until = time.monotonic() + self._stalled_s
        while data and not hush.is_set():
            try:
                data = pipe.put(data)
            except BrokenPipeError as error:
                raise self._problem(pipe.last_words()) from error
            if time.monotonic() > until:
                raise self._stalled()

    def _started(self, rate: int) -> "subprocess.Popen[bytes]":
        form = ("-t", "raw", "-f", "S16_LE", "-c", "1", "-r", str(rate))
        waits = ("-B", str(_BUFFER_US), "-F", str(_PERIOD_US), "-R", str(_START_US))
        try:
            return subprocess.Popen(
                (self._program, "-q", "-D", self._device, *form, *waits),
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                env=environment(),
                cwd="/",
                start_new_session=True,
                bufsize=0,
            )
        except FileNotFoundError as error:
            raise DeviceError("the program aplay is missing: apt-get install alsa-utils") from error
        except OSError as error:
            raise DeviceError(f"aplay cannot be started: {error.strerror}") from error

    def _stalled(self) -> DeviceTimeout:
        return DeviceTimeout(f"the sound card {self._device} takes nothing any more")

    def _problem(self, words: str) -> DeviceError:
        """What aplay's last words mean (its messages are errno's)."""
        what = f"the sound card {self._device}"
        if "busy" in words:
            return DeviceBusy(f"{what} is used by another program")
        if "Permission denied" in words:
            return DeviceError(f"{what} may not be used by this user; it belongs to the group 'audio'")
        if any(gone in words for gone in ("No such", "cannot find card", "Invalid card", "Input/output error")):
            return DeviceUnplugged(f"{what} is not there")
        return DeviceError(f"{what} does not play: {words or 'aplay ended'}")
