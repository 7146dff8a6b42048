"""Numbers lent to a kiosk for the time the line is down, and insurance evidence that comes late."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from kiosk.sandbox.wire.base import Amount, Answer, Id, Instant, Question, clean

Series = Annotated[str, StringConstraints(min_length=1, max_length=8), AfterValidator(clean)]


class NewLease(Question):
    """How many numbers of which series and day a kiosk wants to hold ready."""

    kiosk_id: Id
    series: Series
    day: date = Field(alias="date")
    count: Annotated[int, Field(ge=1, le=100)]


class NumberLease(Answer):
    """Consecutive numbers nobody else gets, both ends included."""

    lease_id: str
    series: str
    day: date = Field(serialization_alias="date")
    first: Amount = Field(serialization_alias="from")
    last: Amount = Field(serialization_alias="to")
    expires_at: Instant


class LeaseReturn(Question):
    """The first number that was not printed; None when all were."""

    unused_from: Amount | None = None


class ReturnedLease(Answer):
    """A lease that is given back. Its numbers are not given out again that day."""

    lease_id: str
    series: str
    day: date = Field(serialization_alias="date")
    unused_from: Amount | None
    returned_at: Instant


class LateCoverage(Question):
    """Evidence for a visit whose insurance could not be checked when it was booked."""

    coverage_evidence_id: Id
