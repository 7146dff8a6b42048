"""The hospital's own directory of departments, as its office publishes it."""

from typing import Annotated, Literal

from pydantic import Field

from kiosk.sandbox.wire.base import Answer, Id, Instant, Question, Word

Version = Annotated[int, Field(ge=1, le=2**31 - 1)]


class PublishedDirectory(Answer):
    """A signed version. Nothing of it is opened on the way."""

    format: Literal[1]
    payload: str
    signature: str


class DirectoryReport(Question):
    """Which version a kiosk shows, and which it refused by which rules."""

    kiosk_id: Id
    at: Instant
    running: Version | None = None
    refused: Version | None = None
    reasons: list[Word] = Field(default_factory=list, max_length=20)
