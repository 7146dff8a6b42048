"""The kiosk's own department screen as a picture: what patients will see of a draft."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.departments import Catalogue
from kiosk.directory import Directory
from kiosk.office.errors import OfficeError


@dataclass(frozen=True, slots=True)
class PreviewWish:
    """Which screen: `language` and `text_size` (0 to 3) as at the kiosk, `page` from 0, `moment` with an offset."""

    moment: datetime
    language: str = "vi"
    text_size: int = 0
    kiosk_id: str | None = None
    page: int = 0
    landscape: bool = False
    find_by: str = "name"


class PreviewError(OfficeError):
    """No picture could be drawn; `says` tells staff why."""


class Preview(Protocol):
    """Draws; for several threads, one picture after another."""

    def picture(self, directory: Directory, system: Catalogue | None, wish: PreviewWish) -> bytes:
        """A PNG. Raises PreviewError."""
        ...

    def described(self, directory: Directory, system: Catalogue | None, wish: PreviewWish) -> str:
        """What stands on that picture, in words, for who cannot see it: in Vietnamese, in English where `language` is
        not Vietnamese; names as the picture shows them. Raises PreviewError."""
        ...

    def close(self) -> None:
        """No more pictures."""
        ...
