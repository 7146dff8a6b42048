"""What a server of the hospital's directory can answer, and what a kiosk tells it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from kiosk.hospital.port import Unavailable

WAIT_S: Final = 25
"""How long a server that can is asked to hold its answer back."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How a server told the last answer from others; it sends nothing as long as that stands."""

    etag: str | None = None
    modified: str | None = None

    def headers(self) -> dict[str, str]:
        """As a condition (RFC 9110 section 13.1)."""
        if self.etag is not None:
            return {"If-None-Match": self.etag}
        return {"If-Modified-Since": self.modified} if self.modified is not None else {}


def mark_of(version: int) -> Mark:
    """What a server of the contract tells this version by."""
    return Mark(f'"{version}"')


@dataclass(frozen=True, slots=True)
class Fetched:
    """A version, or what is given out as one: nothing of it has been checked."""

    envelope: bytes = field(repr=False)
    mark: Mark


@dataclass(frozen=True, slots=True)
class Unchanged:
    """Still as the mark says."""


@dataclass(frozen=True, slots=True)
class NotPublished:
    """The hospital has published none."""


Found = Fetched | Unchanged | NotPublished | Unavailable


@dataclass(frozen=True, slots=True)
class Report:
    """What a kiosk shows: `running` is None without a published version. `refused` is the last one it did not take.

    `reasons` are words for rules; with `refused` None they are about one whose number cannot be believed.
    """

    at: datetime
    running: int | None
    refused: int | None = None
    reasons: tuple[str, ...] = ()
