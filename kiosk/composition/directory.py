"""The hospital's own directory of its departments: where versions come from, and what keeps them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kiosk.directory import Directory, Holiday
from kiosk.journal import Journal
from kiosk.runtime.directory.fetching import DirectoryFetching
from kiosk.runtime.directory.keeper import DirectoryKeeper
from kiosk.runtime.directory.kept import DirectoryShelf
from kiosk.runtime.directory.layer import Layer
from kiosk.runtime.directory.local import LocalDirectory
from kiosk.runtime.directory.taking import Taking
from kiosk.runtime.last_known import LastKnown
from kiosk.runtime.lazy import Lazy
from kiosk.settings import HospitalLine, Settings

if TYPE_CHECKING:
    from kiosk.hospital.directory import DirectoryServer
    from kiosk.hospital.web import Credentials

PATH = "/kiosk/v1/directory"


@dataclass(frozen=True, slots=True)
class DirectoryWorks:
    """The threads of the directory, and whom they ask; `fetching` is None where nothing is published."""

    keeper: DirectoryKeeper
    fetching: DirectoryFetching | None
    server: Lazy[DirectoryServer]

    def close(self) -> None:
        """Stop both, then hang up."""
        if self.fetching is not None:
            self.fetching.close()
        self.keeper.close()
        self.server.shut(lambda asked: asked.close())


def directory_works(
    settings: Settings, known: LastKnown, journal: Journal, now: Callable[[], datetime]
) -> DirectoryWorks | None:
    """What the settings ask for, not begun; None where they say nothing of a directory."""
    line = settings.directory
    if line is None:
        return None

    def layer(directory: Directory, version: int | None) -> Layer:
        return Layer(directory, version, kiosk_id=settings.kiosk.id, public=public_holidays)

    server = Lazy(lambda: directory_server(settings))
    asks = line.key is not None and directory_url(settings) is not None
    fetching = DirectoryFetching(server.get, lambda envelope: keeper.offer(envelope), journal) if asks else None  # noqa: PLW0108 - made below
    taking = local = None
    if line.key is not None:
        doubt = fetching.doubt if fetching is not None else lambda: None
        shelf = DirectoryShelf(Path(line.kept))
        taking = Taking(shelf, line.key, known, layer=layer, journal=journal, now=now, doubt=doubt)
    if line.file:
        local = LocalDirectory(Path(line.file), known, layer=layer, journal=journal, now=now)
    keeper = DirectoryKeeper(
        known,
        taking=taking,
        local=local,
        report=(lambda report: server.get().report(report)) if asks else None,
        journal=journal,
        now=now,
        recalled=fetching.start if fetching is not None else lambda _version: None,
    )
    return DirectoryWorks(keeper, fetching, server)


def directory_url(settings: Settings) -> str | None:
    """Where versions are fetched; None where neither the settings nor the hospital's line say it."""
    line = settings.directory
    if line is None:
        return None
    if line.url:
        return line.url
    hospital = settings.hospital
    return hospital.url.rstrip("/") + PATH if hospital.fhir is None and hospital.hl7 is None else None


def directory_server(settings: Settings) -> DirectoryServer:
    """Nothing is connected yet. Raises ValueError where there is none to be asked."""
    from kiosk.directory_files.published import MOST_BYTES  # noqa: PLC0415 - after the first picture
    from kiosk.hospital.directory import DirectoryServer  # noqa: PLC0415
    from kiosk.hospital.web import CircuitBreaker, Http, Rules  # noqa: PLC0415 - brings the HTTP library

    line, url = settings.directory, directory_url(settings)
    if line is None or url is None:
        raise ValueError("no server of a directory is named")
    hospital = settings.hospital
    own_house = _origin(url) == _origin(hospital.url)
    http = Http(
        url,
        credentials=_credentials(settings, own_house=own_house),
        ca_file=line.ca_file or (hospital.ca_file if own_house else None),
        client_certificate=hospital.certificate if own_house else None,
        breaker=CircuitBreaker(Rules(first=1.0, cap=4.0)),
        largest=MOST_BYTES,
    )
    return DirectoryServer(http, settings.kiosk.id)


def _credentials(settings: Settings, *, own_house: bool) -> Credentials:
    """Those of the hospital's system are shown to its own server only."""
    from kiosk.composition.hospitals import credentials  # noqa: PLC0415
    from kiosk.hospital.web import Anonymous, credentials_from  # noqa: PLC0415

    token_file = settings.directory.token_file if settings.directory is not None else None
    if token_file:
        return credentials_from("token", token_file=token_file)
    line: HospitalLine = settings.hospital
    return credentials(line, settings.kiosk.id) if own_house else Anonymous()


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, parts.hostname, parts.port or usual


def public_holidays(*years: int) -> tuple[Holiday, ...]:
    """Of Vietnam."""
    from kiosk.directory_files.public_holidays import public_holidays as known  # noqa: PLC0415 - brings its library

    return known(*years)
