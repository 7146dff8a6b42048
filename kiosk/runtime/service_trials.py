"""A technician's trial of codes and cards: what a reader says, masked at once, on the reader's own thread."""

import time
from collections.abc import Callable
from typing import assert_never

from drivers.chip_card.port import (
    CardData,
    CardEvent,
    CardFailed,
    CardLaid,
    CardProgress,
    CardTaken,
    ChipReader,
    KeyWanted,
)
from drivers.chip_card.proof.levels import Result
from drivers.device import DamagedCode, Sighting
from kiosk.identity import CitizenNumber, Identity, TravelDocument, read_scan
from kiosk.runtime.chip_desk import key_of
from kiosk.runtime.service_ear import Heard
from kiosk.staff.menu import events
from kiosk.staff.menu.pages import CardState
from kiosk.staff.trials import ChipLevel, ChipSeen, ScanKind, ScanSeen, scan_seen


class Trials:
    """Told by `listen` what the menu wants to hear. Keeps no more than whether a card lies there."""

    def __init__(
        self,
        chip: ChipReader | None,
        answer: Callable[[events.Event], None],
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._chip = chip
        self._answer = answer
        self._clock = clock
        self._codes = self._cards = False
        self._card = CardState.NONE
        self._began: float | None = None

    def listen(self, *, cards: bool) -> None:
        """Codes are shown, or with `cards` cards opened by the codes shown before."""
        self._codes, self._cards = not cards, cards
        if cards:
            self._answer(events.CardMoved(self._card))

    def stop(self) -> None:
        """Nothing more, and no key stays with the reader."""
        self._codes = self._cards = False
        if self._chip is not None:
            self._chip.offer(None)

    def hear(self, device: str, news: Heard) -> None:
        """Something was read."""
        match news:
            case Sighting(scans=scans, milliseconds=milliseconds):
                for scan in scans:
                    if self._codes:
                        seen = scan_seen(device, scan.payload, scan.symbology, scan.decoder, milliseconds)
                        self._answer(events.CodeSeen(seen))
                    if self._cards:
                        self._offer(scan.payload, scan.symbology)
            case DamagedCode():
                if self._codes:
                    self._answer(events.CodeSeen(ScanSeen(device, ScanKind.BROKEN)))
            case _:
                self._of_card(news)

    def _offer(self, payload: bytes, symbology: str) -> None:
        reading = read_scan(payload, symbology)
        key = key_of(reading) if isinstance(reading, Identity | TravelDocument) else None
        if key is not None and self._chip is not None:
            self._chip.offer(key)
            self._answer(events.CardKeyKnown())

    def _of_card(self, news: CardEvent) -> None:
        match news:
            case CardLaid():
                self._move(CardState.LAID)
            case KeyWanted():
                self._move(CardState.KEY_WANTED)
            case CardProgress(done=done):
                if self._began is None:
                    self._began = self._clock()
                self._move(CardState.READING, done)
            case CardData():
                self._see(chip_seen(news, self._took()))
            case CardFailed(reason=reason):
                self._see(ChipSeen(None, self._took(), problem=reason.value))
            case CardTaken():
                self._move(CardState.NONE)
            case _:
                assert_never(news)

    def _took(self) -> float:
        began, self._began = self._began, None
        return 0.0 if began is None else (self._clock() - began) * 1000.0

    def _move(self, state: CardState, done: float = 0.0) -> None:
        self._card = CardState.LAID if state is CardState.READING else state
        if state is not CardState.READING:
            self._began = None
        if self._cards:
            self._answer(events.CardMoved(state, done))

    def _see(self, seen: ChipSeen) -> None:
        self._card = CardState.LAID
        if self._cards:
            self._answer(events.CardSeen(seen))


def chip_seen(data: CardData, ms: float) -> ChipSeen:
    """Level and time of a card that was read, and its number masked."""
    number = CitizenNumber.parse(data.id_number)
    masked = number.masked if number is not None else f"•••{data.document_number[-3:]}" if data.document_number else ""
    failed = tuple(reason.check.value for reason in data.proof.reasons if reason.result is Result.FAILED)
    return ChipSeen(ChipLevel(data.proof.level.value), ms, masked, failed)
