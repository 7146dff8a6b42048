"""A key that was offered, and one reading of a card with it.

A reading runs on a thread of its own, the only one in this room, so that whoever waits is told how far it is. The
thread alone talks to the card until it has told the outcome.
"""

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue

from drivers.chip_card.document import Document, Progress
from drivers.chip_card.errors import (
    AccessDenied,
    CardError,
    CardGone,
    NotAnIdCard,
    TwoCards,
    WeakField,
)
from drivers.chip_card.keys import AccessKey
from drivers.chip_card.port import CardData, CardFailure, CardProgress, CardStage
from drivers.chip_card.telling import card_data
from drivers.device import DeviceError

Outcome = CardData | CardFailure | DeviceError
"""How a reading ended; a DeviceError is the reader's, and still to be raised."""


class OfferedKey:
    """The key that was offered and not used yet; it is offered and withdrawn from any thread."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._key: AccessKey | None = None
        self._count = 0

    @property
    def key(self) -> AccessKey | None:
        """What is to be used next."""
        return self._key

    @property
    def count(self) -> int:
        """How often keys were offered."""
        return self._count

    def offer(self, key: AccessKey | None) -> None:
        """Puts it in the place of any other; None leaves none."""
        with self._guard:
            self._key = key
            self._count += 1

    def let_go_of(self, key: AccessKey) -> bool:
        """Forgets a key that was used; whether it still stood, neither withdrawn nor replaced."""
        with self._guard:
            stood = self._key == key
            if stood:
                self._key = None
            return stood


class Attempt:
    """A reading under way, from its making on. `read` raises CardError and DeviceError."""

    def __init__(self, key: AccessKey, read: Callable[[AccessKey, Progress], Document]) -> None:
        self.key = key
        self._news: SimpleQueue[CardProgress | Outcome] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, args=(key, read), name="chip card", daemon=True)
        self._thread.start()

    def next(self, timeout_s: float) -> CardProgress | Outcome | None:
        """What came of it since; the outcome is the last. None when nothing came in time."""
        try:
            return self._news.get(timeout=timeout_s) if timeout_s > 0 else self._news.get_nowait()
        except Empty:
            return None

    def join(self, timeout_s: float) -> None:
        """Waits until it is over."""
        self._thread.join(timeout_s)

    def _run(self, key: AccessKey, read: Callable[[AccessKey, Progress], Document]) -> None:
        outcome: Outcome = CardFailure.UNREADABLE
        try:
            outcome = card_data(read(key, self._tell_progress))
        except CardError as error:
            outcome = failure_of(error)
        except DeviceError as error:
            outcome = error.with_traceback(None)  # its frames hold the key, and what was read by then
        finally:  # also after a mistake of ours, which is the thread's to report: nobody may wait for it in vain
            self._news.put(outcome)

    def _tell_progress(self, stage: CardStage, done: float) -> None:
        self._news.put(CardProgress(stage, done))


def failure_of(error: CardError) -> CardFailure:
    """What is told of an error; all that cannot be helped by laying the card otherwise or by another key is one."""
    match error:
        case CardGone():
            return CardFailure.PULLED
        case WeakField():
            return CardFailure.WEAK_FIELD
        case TwoCards():
            return CardFailure.TWO_CARDS
        case NotAnIdCard():
            return CardFailure.NO_ID_CARD
        case AccessDenied():
            return CardFailure.ACCESS_REFUSED
        case _:
            return CardFailure.UNREADABLE
