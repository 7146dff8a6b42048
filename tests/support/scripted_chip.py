"""A chip reader that tells what it is told to."""

import threading
from collections import deque

from drivers.chip_card import AccessKey, CardEvent
from drivers.device import DeviceUnplugged, Ready, Status


class ScriptedChipReader:
    """`tell` from any thread what `read` gives next; `offered` are the keys it was handed, None for "forget"."""

    name = "chip reader"

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._news: deque[CardEvent | None] = deque()
        self.offered: list[AccessKey | None] = []

    @property
    def status(self) -> Status:
        return Ready()

    def open(self) -> None:
        pass

    def close(self) -> None:
        pass

    def offer(self, key: AccessKey | None) -> None:
        with self._changed:
            self.offered.append(key)
            self._changed.notify_all()

    def tell(self, *news: CardEvent) -> None:
        with self._changed:
            self._news.extend(news)
            self._changed.notify_all()

    def unplug(self) -> None:
        """The next call finds it gone."""
        with self._changed:
            self._news.append(None)
            self._changed.notify_all()

    def read(self, timeout_s: float) -> CardEvent | None:
        with self._changed:
            self._changed.wait_for(lambda: self._news, timeout_s)
            if not self._news:
                return None
            news = self._news.popleft()
        if news is None:
            raise DeviceUnplugged("chip reader was unplugged")
        return news
