"""Listens to several code readers at once and tells what happens at each; the reading part of `kiosk scan`."""

import queue
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
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
    happenings: queue.SimpleQueue[Happening] = queue.SimpleQueue()
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


def _each(happenings: queue.SimpleQueue[Happening]) -> Iterator[Happening]:
    while True:
        yield happenings.get()


def _watch(reader: CodeReader, happenings: queue.SimpleQueue[Happening], ending: threading.Event) -> None:
    def tell(news: News) -> None:
        happenings.put(Happening(reader.name, news))

    lost, trouble = False, ""
    while not ending.is_set():
        try:
            reader.open()
            if lost:
                tell(Back())
            lost = False
            news = reader.read(POLL_S)
            if news is not None:
                tell(news)
        except DeviceProtocolError as error:
            tell(Refused(str(error)))
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


def _trouble(status: Status) -> str:
    return status.detail if isinstance(status, Faulty | Impaired) else ""
