"""A directory laid over what the hospital's system said."""

from collections.abc import Iterable
from datetime import datetime

from kiosk.departments import Catalogue
from kiosk.directory.model import Directory, Holiday
from kiosk.visit import Service


def joined(
    directory: Directory,
    catalogue: Catalogue | None,
    moment: datetime,
    *,
    kiosk_id: str | None = None,
    public: Iterable[Holiday] = (),
) -> Catalogue:
    """The catalogue patients choose from at `moment` (with the hospital's offset) at this kiosk; None is every kiosk.

    `catalogue` is what the hospital's system said, None where it says nothing of departments; `public` are the public
    holidays of the years around `moment`.
    """
    raise NotImplementedError


def services_of(directory: Directory, department_id: str) -> tuple[Service, ...]:
    """The usual examination with the directory's fees; empty where it names none."""
    raise NotImplementedError
