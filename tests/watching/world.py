"""A watch over an invented kiosk, whose notes a test makes, and ways to wait for what it does."""

import io
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from watching.notes import HANOI

from kiosk.journal import Journal
from kiosk.watching.ears import Ears
from kiosk.watching.keeping import Keeping
from kiosk.watching.standing import About, PrinterSeen, QueueSeen, Standing
from kiosk.watching.watch import Duty, Watch
from kiosk.watching.weeks import Weeks

ABOUT = About("K3", "1.4.0", "production", "a1b2c3", 1_763_000_000.0, ("camera", "chip-reader"), ("khe-in",))
STANDING = Standing(QueueSeen(3, 1, 75.0, 17), (PrinterSeen("khe-in", "paper-low", 44),), {"own": 1_800_000_000.0})


def now() -> datetime:
    return datetime.now(HANOI)


def until(true: Callable[[], bool], seconds: float = 30.0) -> None:
    """Wait for it, and fail when it does not come."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.005)  # not awaiting a moment: asking whether it is so


class World:
    """`journal` is the kiosk's; `log` what stands in it."""

    def __init__(
        self,
        folder: Path,
        make_duties: Callable[[Watch], list[Duty]] = lambda _watch: [],
        look: Callable[[], Standing] = lambda: STANDING,
    ) -> None:
        self.log = io.StringIO()
        self.journal = Journal(self.log)
        keeping = Keeping(Weeks(folder / "quality.json", 60), self.journal)
        watches: list[Watch] = []

        def make(ears: Ears) -> Watch:
            watches.append(
                Watch(ears, ABOUT, keeping, look=look, now=now, journal=self.journal, make_duties=make_duties)
            )
            return watches[0]

        self.ears = Ears(self.journal, now, make)
        self.journal.listen(self.ears.hear)
        self.ears.start()
        until(lambda: bool(watches))
        self.watch = watches[0]

    def close(self) -> None:
        self.ears.close()
