"""Listens to several code readers at once and tells what happens at each; the reading part of `kiosk scan`."""

import queue
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from drivers.device import (
    Coached,
    CodeReader,
    DeviceError,
    DeviceProtocolError,
    Faulty,
    Impaired,
    Sighting,
    Status,
)

POLL_S = 0.25
LOOK_AGAIN_S = 0.5
MOST_WAITING = 100
"""Happenings nobody has looked at, as when the terminal is held; then the readers are left alone."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Something was read that cannot be trusted; the text says why and holds nothing of it."""

    words: str


@dataclass(frozen=True, slots=True)
class Lost:
    """The device is gone."""

    words: str


@dataclass(frozen=True, slots=True)
class Back:
    """The device is there again."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """How the device is doing changed: it works badly, or (without words) well again."""

    words: str


News = Sighting | Coached | Refused | Lost | Back | Trouble


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened at which device."""

    device: str
    news: News


@contextmanager
def watching(readers: Sequence[CodeReader]) -> Iterator[Iterator[Happening]]:
    """What happens at the readers, endlessly. Raises DeviceError when one of them cannot be opened at the start."""
    happenings: queue.Queue[Happening] = queue.Queue(MOST_WAITING)
    ending = threading.Event()
    threads = [threading.Thread(target=_watch, args=(reader, happenings, ending), daemon=True) for reader in readers]
    try:
        for reader in readers:
            reader.open()
        for thread in threads:
            thread.start()
        yield _each(happenings)
    finally:
        ending.set()
        for reader in readers:
            reader.close()
        for thread in threads:
            if thread.ident is not None:
                thread.join()


def _each(happenings: queue.Queue[Happening]) -> Iterator[Happening]:
    while True:
        yield happenings.get()


def _watch(reader: CodeReader, happenings: queue.Queue[Happening], ending: threading.Event) -> None:
    def tell(news: News) -> None:
        while not ending.is_set():
            with suppress(queue.Full):
                happenings.put(Happening(reader.name, news), timeout=POLL_S)
                return

    lost, trouble = False, ""
    while not ending.is_set():
        try:
            reader.open()
            if lost:
                tell(Back())
            lost = False
            if (news := _heard(reader)) is not None:
                tell(news)
        except DeviceError as error:
            if not lost:
                tell(Lost(str(error)))
            lost = True
            reader.close()
            ending.wait(LOOK_AGAIN_S)
            continue
        words = _trouble(reader.status)
        if words != trouble:
            tell(Trouble(words))
        trouble = words
    reader.close()  # it may have been opened again while this was being ended


def _heard(reader: CodeReader) -> Sighting | Coached | Refused | None:
    try:
        return reader.read(POLL_S)
    except DeviceProtocolError as error:
        return Refused(str(error))


def _trouble(status: Status) -> str:
    return status.detail if isinstance(status, Faulty | Impaired) else ""
