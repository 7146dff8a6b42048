"""The office opened in a server process: the directory for kiosks, the page for staff."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from starlette.routing import BaseRoute, Mount

from kiosk.departments import Catalogue
from kiosk.directory import Directory
from kiosk.office.desk import Desk
from kiosk.office.directory_office import DirectoryOffice
from kiosk.office.own_system import OwnSystem
from kiosk.office.pages.app import staff_app
from kiosk.office.preview_process import PreviewProcess
from kiosk.office.signing import one_at_a_time, signing_key
from kiosk.office.site import StaffSite
from kiosk.sandbox.hospital import Hospital

System: TypeAlias = Callable[[], Catalogue | None]
OtherSystem: TypeAlias = Callable[[], AbstractContextManager[System]]
"""Opens the line to the hospital's own system; can be sent to another process."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What a server process serves of it."""

    office: DirectoryOffice
    pages: Sequence[BaseRoute]

    def released(self) -> tuple[int, bytes] | None:
        """The newest version and its bytes."""
        return self.office.released()


@dataclass(frozen=True, slots=True)
class StaffOffice:
    """An office that signs with the key in `key_file`, which is made where there is none.

    `first` is published where nothing was. `other_system` is the hospital's own; None: the sandbox hospital is all of
    it, and makes its own what is published.
    """

    key_file: Path
    site: StaffSite
    first: Directory | None = None
    other_system: OtherSystem | None = None

    @property
    def is_all(self) -> bool:
        """The sandbox hospital stays aside where the hospital has a system of its own."""
        return self.other_system is not None

    @contextmanager
    def opened(self, hospital: Hospital, news: Callable[[], None]) -> Iterator[Opened]:
        """Raises KeyFileError, and RefusedError where `first` cannot be published."""
        key = signing_key(self.key_file, hospital.database)
        line: AbstractContextManager[System]
        line = nullcontext(OwnSystem(hospital)) if self.other_system is None else self.other_system()
        desk = Desk(hospital.database, hospital.clock)
        with line as system, closing(PreviewProcess()) as preview:
            office = DirectoryOffice(desk, key, system=system, adopts=not self.is_all, news=news)
            if self.first is not None:
                with one_at_a_time(self.key_file):
                    begin_with(office, self.first)
            page = Mount(self.site.base, staff_app(office, preview, self.site))
            yield Opened(office, (page,))


def begin_with(office: DirectoryOffice, directory: Directory) -> None:
    """The first draft and the first version, where there is none. Raises RefusedError with what forbids it."""
    if office.publications():
        return
    draft = office.edit(None, office.draft().revision, directory)
    office.publish(None, draft.revision, note="Phiên bản đầu tiên")
