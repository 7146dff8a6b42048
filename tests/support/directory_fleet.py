"""Kiosks that fetch the hospital's directory as real ones do, without a glass: the client, the keeper and its disk."""

import io
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kiosk.departments import Catalogue
from kiosk.directory_files.published import MOST_BYTES
from kiosk.hospital.directory import DirectoryServer
from kiosk.hospital.web import CircuitBreaker, Http, Rules
from kiosk.journal import Journal
from kiosk.runtime.directory.fetching import DirectoryFetching
from kiosk.runtime.directory.keeper import DirectoryKeeper
from kiosk.runtime.directory.kept import DirectoryShelf
from kiosk.runtime.directory.layer import Edition
from kiosk.runtime.directory.pace import Asked, DirectoryPace
from kiosk.runtime.directory.taking import Taking
from kiosk.runtime.last_known import LastKnown
from support.directories import KEY, layer


class Hasty(DirectoryPace):
    """Leaves a server hardly any time."""

    def rest_s(self, asked: Asked) -> float:
        return min(super().rest_s(asked), 0.01)


class FleetKiosk:
    """`adopted` are the moments (monotonic) at which versions came to its glass, by version."""

    def __init__(
        self,
        name: str,
        url: str,
        folder: Path,
        *,
        said: Catalogue | None = None,
        pace: DirectoryPace | None = None,
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        self.adopted: dict[int, float] = {}
        self.glass: list[Catalogue] = []
        self.told = io.StringIO()
        journal = Journal(self.told)
        self.known = LastKnown(now=now, post=lambda _: None, journal=journal, show=self._show)
        if said is None:
            self.known.unheard()
        else:
            self.known.heard(said)
        breaker = CircuitBreaker(Rules(first=0.02, cap=0.1) if isinstance(pace, Hasty) else Rules(first=1.0, cap=4.0))
        self.server = DirectoryServer(Http(url, breaker=breaker, largest=MOST_BYTES), name)
        self.fetching = DirectoryFetching(lambda: self.server, self._offer, journal, pace=pace)
        shelf = DirectoryShelf(folder / name / "directory.json")
        self.taking = Taking(
            shelf, KEY.public_line, self.known, layer=layer, journal=journal, now=now, doubt=self.fetching.doubt
        )
        self.keeper = DirectoryKeeper(
            self.known,
            taking=self.taking,
            local=None,
            report=self.server.report,
            journal=journal,
            now=now,
            recalled=self.fetching.start,
        )

    def start(self) -> None:
        self.keeper.start()

    def close(self) -> None:
        self.fetching.close(0.01)
        self.keeper.close(0.5)
        self.server.close()

    def _offer(self, envelope: bytes) -> None:
        self.keeper.offer(envelope)

    def _show(self, edition: Edition) -> None:
        self.glass.append(edition.catalogue)
        if edition.layer is not None:
            self.known.taken(edition.layer)
            self.keeper.taken(edition.layer)
            if edition.layer.version is not None:
                self.adopted.setdefault(edition.layer.version, time.monotonic())
