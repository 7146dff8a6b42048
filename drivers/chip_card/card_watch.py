"""What becomes of the cards on a reader, step by step. On it is one of::

None            no card
Found           a card nothing was asked of yet
Attempt         a card that is being read
Lying           a card that was read, refused, or has to wait for a key; `helps` says what would change that
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final, assert_never

from drivers.chip_card.attempt import Attempt, OfferedKey, Outcome, failure_of
from drivers.chip_card.channel import Channel
from drivers.chip_card.errors import CardError
from drivers.chip_card.keys import AccessKey
from drivers.chip_card.port import (
    CardData,
    CardEvent,
    CardFailed,
    CardFailure,
    CardLaid,
    CardProgress,
    CardTaken,
    KeyWanted,
)
from drivers.chip_card.reading import recognise
from drivers.chip_card.terminals.port import CardLink, CardTerminal
from drivers.device import DeviceError

LOOK_S: Final = 0.2
"""How often it is looked whether a key was offered, while the reader is asked whether the card still lies there."""


@dataclass(frozen=True, slots=True)
class Found:
    """A card nothing was asked of yet."""

    link: CardLink


class Helps(Enum):
    """What ends a card's lying there, besides taking it away."""

    KEY = auto()
    """A key: it is read with it."""
    SHIFTING = auto()
    """Laying it better, or taking one of two cards away: it is looked for anew."""
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Lying:
    """A card nothing is done with. `why` it was refused; not `settled` means that nothing was told of it yet.

    `offers` is how many keys had been offered when its refusal was told.
    """

    helps: Helps
    why: CardFailure | None = None
    settled: bool = True
    offers: int = 0


class CardWatch:
    """Steps add to `news`; one that finds the reader failing leaves `trouble`, after which there are no more."""

    def __init__(
        self, terminal: CardTerminal, offered: OfferedKey, attempt: Callable[[CardLink, AccessKey], Attempt]
    ) -> None:
        self.news: deque[CardEvent] = deque()
        self.trouble: DeviceError | None = None
        self._terminal = terminal
        self._offered = offered
        self._attempt = attempt
        self._card: Found | Attempt | Lying | None = None

    def step(self, timeout_s: float) -> None:
        """Waits at most so long for something to happen; what it asks of a card may take longer."""
        try:
            match self._card:
                case None:
                    self._look_for_a_card(timeout_s)
                case Found(link=link):
                    self._begin(link)
                case Attempt() as attempt:
                    self._follow(attempt, timeout_s)
                case Lying() as lying:
                    self._wait_beside(lying, min(timeout_s, LOOK_S))
                case _:
                    assert_never(self._card)
        except DeviceError as error:
            self._lose_the_reader(error)

    def end(self, timeout_s: float) -> None:
        """Waits until no card is read any more; the reader is closed."""
        if isinstance(attempt := self._card, Attempt):
            attempt.join(timeout_s)

    def _look_for_a_card(self, timeout_s: float) -> None:
        try:
            link = self._terminal.wait_for_card(timeout_s)
        except CardError as error:
            self.news.append(CardLaid())
            self._refuse(failure_of(error), reached=False)
            return
        if link is not None:
            self._find(link)

    def _find(self, link: CardLink) -> None:
        self.news.append(CardLaid())
        self._card = Found(link)

    def _begin(self, link: CardLink) -> None:
        if (key := self._offered.key) is not None:
            self._card = self._attempt(link, key)
            return
        try:
            recognise(Channel(link))
        except CardError as error:
            self._refuse(failure_of(error))
        else:
            self._wait_for_a_key()

    def _follow(self, attempt: Attempt, timeout_s: float) -> None:
        news = attempt.next(timeout_s)
        if isinstance(news, CardProgress):
            self.news.append(news)
        elif news is not None:
            self._finish(attempt.key, news)

    def _finish(self, key: AccessKey, outcome: Outcome) -> None:
        if outcome is CardFailure.NO_ID_CARD:  # the key was not tried, and may be the next card's
            self._refuse(outcome)
            return
        stood = self._offered.let_go_of(key)
        if isinstance(outcome, DeviceError):
            raise outcome
        if isinstance(outcome, CardFailure) and (stood or outcome is CardFailure.PULLED):
            self._refuse(outcome)
        elif isinstance(outcome, CardData) and stood:
            self.news.append(outcome)
            self._card = Lying(Helps.KEY)
        else:
            self._wait_for_a_key()

    def _wait_for_a_key(self) -> None:
        if self._offered.key is None:
            self.news.append(KeyWanted())
        self._card = Lying(Helps.KEY, settled=False)

    def _wait_beside(self, lying: Lying, timeout_s: float) -> None:
        if lying.helps is Helps.KEY and (key := self._offered.key) is not None:
            if (link := self._anew(lying)) is not None:
                self._card = self._attempt(link, key)
                return
            if self._card is not lying:
                return
        if self._terminal.wait_for_removal(timeout_s):
            self._take()
        elif lying.helps is Helps.SHIFTING and (link := self._anew(lying)) is not None:
            self._take()
            self._find(link)
        elif self._card is lying and lying.why is not None:
            self._answer_a_new_key(lying, lying.why)

    def _answer_a_new_key(self, lying: Lying, why: CardFailure) -> None:
        """Whoever offers a key for a card that no key helps waits for an answer; the key stays for the next card."""
        if lying.helps is not Helps.KEY and self._offered.key is not None and self._offered.count != lying.offers:
            self.news.append(CardFailed(why))
            self._card = replace(lying, offers=self._offered.count)

    def _anew(self, lying: Lying) -> CardLink | None:
        """The card that lies there, connected anew; None when it is not to be had, which is told if it is news."""
        try:
            return self._terminal.wait_for_card(LOOK_S)
        except CardError as error:
            if (failure := failure_of(error)) is not lying.why:
                self._refuse(failure, reached=False)
            return None

    def _refuse(self, failure: CardFailure, *, reached: bool = True) -> None:
        """Tells why a card was not read. `reached`: it could be talked to, so it does lie alone and near enough."""
        self.news.append(CardFailed(failure))
        match failure:
            case CardFailure.PULLED:
                self._take()
            case CardFailure.NO_ID_CARD:
                self._card = Lying(Helps.NOTHING, failure, offers=self._offered.count)
            case _:
                helps = Helps.KEY if reached else Helps.SHIFTING
                self._card = Lying(helps, failure, offers=self._offered.count)

    def _take(self) -> None:
        self.news.append(CardTaken())
        self._card = None

    def _lose_the_reader(self, error: DeviceError) -> None:
        if self._card is not None:
            if not (isinstance(self._card, Lying) and self._card.settled):
                self.news.append(CardFailed(CardFailure.READER_LOST))
            self._take()
        self.trouble = error
