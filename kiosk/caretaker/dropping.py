"""The asking side: a request is laid down whole, and its answer awaited. No rights and no Qt; calls block.

    match ask(Reboot(), timeout_s=10):
        case Answered(answer): ...
        case NoCaretaker(): ...      nobody took it, and nobody will: it was taken back
        case NoAnswer(): ...         it was taken, and what became of it is not known

Who cannot wait drops and looks: `dropped = drop(request)`, then `dropped.answer()` from time to time.
"""

import os
import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from kiosk.caretaker.requests import ANSWERS, WANTED, Answer, Request
from kiosk.decoding import decode
from kiosk.values import dataclass

LOOK_AGAIN_S: Final = 0.1
MOST_OF_AN_ANSWER: Final = 256 * 1024


@dataclass(frozen=True, slots=True)
class Answered:
    """The caretaker's word."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class NoCaretaker:
    """There is none on this machine, or it did not take the request; nothing was done. `why` is for technicians."""

    why: str


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """It took the request and was not done in time, or ended before it answered."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A request that lies there."""

    request: Path
    reply: Path

    def answer(self) -> Answer | None:
        """The answer, as soon as there is one."""
        try:
            with self.reply.open("rb") as file:
                return decode(file.read(MOST_OF_AN_ANSWER), Answer)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return None

    def take_back(self) -> bool:
        """Whether nobody had taken it: then nothing happens any more."""
        try:
            self.request.unlink()
        except OSError:
            return False
        return True


def drop(request: Request, wanted: Path = Path(WANTED), answers: Path = Path(ANSWERS)) -> Dropped | NoCaretaker:
    """Lay a request down, whole and for its reader alone (0600). Never raises for what a disk does."""
    name = secrets.token_hex(16)
    unfinished = wanted / f".{name}.new"
    dropped = Dropped(wanted / f"{name}.json", answers / f"{name}.json")
    try:
        with os.fdopen(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW, 0o600), "wb") as file:
            file.write(msgspec.json.encode(request))
        unfinished.rename(dropped.request)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink()
        return NoCaretaker(f"{wanted}: {error.strerror}")
    return dropped


def ask(
    request: Request,
    *,
    timeout_s: float,
    wanted: Path = Path(WANTED),
    answers: Path = Path(ANSWERS),
    monotonic: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> Answered | NoCaretaker | NoAnswer:
    """Ask, and wait at most so long."""
    dropped = drop(request, wanted, answers)
    if isinstance(dropped, NoCaretaker):
        return dropped
    until = monotonic() + timeout_s
    while (answer := dropped.answer()) is None:
        if monotonic() >= until:
            return NoCaretaker("nobody took the request") if dropped.take_back() else _last_look(dropped)
        sleep(LOOK_AGAIN_S)
    return Answered(answer)


def _last_look(dropped: Dropped) -> Answered | NoAnswer:
    """The answer may have come while the request was being taken back."""
    answer = dropped.answer()
    return NoAnswer() if answer is None else Answered(answer)
