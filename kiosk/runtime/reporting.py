"""What the hospital wants this kiosk to be, and how the kiosk is: asked and told now and then, where it offers that."""

import time
from collections.abc import Callable
from datetime import datetime
from typing import Final

from kiosk.hospital.port import DeviceState, Heartbeat, Hospital, KioskConfiguration, Unavailable
from kiosk.journal import Journal, Level, Note
from kiosk.runtime.last_known import LastKnown
from kiosk.runtime.lazy import Lazy
from offline_queue import Outbox, OutboxError

CONFIGURATION: Final = "kiosk-configuration"
HEARTBEAT: Final = "heartbeat"
CONFIGURATION_EVERY_S: Final = 60.0
HEARTBEAT_EVERY_S: Final = 60.0
"""Where the hospital does not say how often."""
LEAST_S: Final = 10.0
LONGEST_S: Final = 3600.0


class Reporting:
    """`look` is called on the housekeeping thread whenever the hospital has just answered."""

    def __init__(
        self,
        hospital: Lazy[Hospital],
        known: LastKnown,
        outbox: Lazy[Outbox],
        *,
        kiosk_id: str,
        version: str,
        now: Callable[[], datetime],
        journal: Journal,
        devices: Callable[[], tuple[DeviceState, ...]] = tuple,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._hospital = hospital
        self._known = known
        self._outbox = outbox
        self._kiosk_id = kiosk_id
        self._version = version
        self._now = now
        self._journal = journal
        self._devices = devices
        self._monotonic = monotonic
        self._ask_at = self._beat_at = float("-inf")
        self._troubles: dict[str, str] = {}

    def look(self) -> None:
        """Ask and tell, each if it was long enough ago and the hospital offers it."""
        able, now = self._known.able(), self._monotonic()
        if able is None:
            return
        if CONFIGURATION in able.features and now >= self._ask_at:
            self._ask_at = now + CONFIGURATION_EVERY_S
            self._ask()
        if HEARTBEAT in able.features and now >= self._beat_at:
            self._beat_at = now + self._beat_every_s()
            self._beat()

    def _ask(self) -> None:
        known = self._known.configuration()
        answer = self._hospital.get().configuration(self._kiosk_id, known.etag if known else None)
        if isinstance(answer, KioskConfiguration):
            self._known.configure(answer)
        self._tell("configuration", answer.reason if isinstance(answer, Unavailable) else "")

    def _beat(self) -> None:
        outbox = self._outbox.peek()
        try:
            stats = outbox.stats() if outbox is not None else None
        except OutboxError:
            stats = None
        beat = Heartbeat(
            self._kiosk_id,
            self._now(),
            self._version,
            waiting=stats.waiting if stats else 0,
            set_aside=stats.set_aside if stats else 0,
            oldest_s=stats.oldest_age_s if stats else None,
            devices=self._devices(),
        )
        answer = self._hospital.get().heartbeat(beat)
        self._tell(HEARTBEAT, answer.reason if isinstance(answer, Unavailable) else "")

    def _beat_every_s(self) -> float:
        known = self._known.configuration()
        wanted = known.heartbeat_s if known and known.heartbeat_s is not None else HEARTBEAT_EVERY_S
        return min(LONGEST_S, max(LEAST_S, wanted))

    def _tell(self, what: str, trouble: str) -> None:
        """Once when it begins."""
        if trouble and trouble != self._troubles.get(what):
            self._journal.note(Note.LOOKUP_FAILED, Level.WARNING, what=what, reason=trouble)
        self._troubles[what] = trouble
