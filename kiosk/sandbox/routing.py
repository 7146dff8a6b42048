"""What routes share: the hospital they serve, headers of the contract, and answers with ETags."""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

from fastapi import Depends, Header, Path, Query, Request, Response
from pydantic import AfterValidator, BaseModel

from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.idempotency import Outcome
from kiosk.sandbox.wire.base import in_reach


async def _hospital(request: Request) -> Hospital:
    hospital = request.app.state.hospital
    assert isinstance(hospital, Hospital)  # noqa: S101 - set by whoever builds the application
    return hospital


TheHospital = Annotated[Hospital, Depends(_hospital)]
DepartmentId = Annotated[str | None, Query(alias="departmentId", max_length=64)]
OnDay = Annotated[date | None, AfterValidator(in_reach), Query(alias="date")]
IfNoneMatch = Annotated[str | None, Header(alias="If-None-Match")]
VisitId = Annotated[str, Path(alias="visitId", max_length=64)]
LeaseId = Annotated[str, Path(alias="leaseId", max_length=64)]
HoldId = Annotated[str, Path(alias="holdId", max_length=64)]
PaymentId = Annotated[str, Path(alias="paymentId", max_length=64)]
PatientId = Annotated[str, Path(alias="patientId", max_length=64)]
KioskId = Annotated[str, Path(alias="kioskId", max_length=64)]
IdempotencyKey = Annotated[
    str, Header(alias="Idempotency-Key", min_length=8, max_length=128, pattern=r"^[\x21-\x7e]+$")
]
IfMatch = Annotated[str, Header(alias="If-Match", min_length=1, max_length=256)]


def respond(outcome: Outcome) -> Response:
    """An outcome with its headers."""
    headers = {}
    if outcome.etag is not None:
        headers["ETag"] = outcome.etag
    if outcome.replayed:
        headers["Idempotency-Replayed"] = "true"
    return Response(outcome.body, outcome.status, headers, "application/json")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A body with its ETag, ready to be sent again and again."""

    etag: str
    body: str = field(repr=False)

    def unless_known(self, request_etag: str | None) -> Response:
        """The body, or 304 when the client has it."""
        return sent_unless_known(request_etag, self.etag, self.body)


def sent_unless_known(request_etag: str | None, etag: str, body: str | bytes) -> Response:
    """JSON with its ETag, or 304 when the client has it."""
    headers = {"ETag": etag, "Cache-Control": "no-cache"}
    if is_known(request_etag, etag):
        return Response(status_code=304, headers=headers)
    return Response(body, 200, headers, "application/json")


def is_known(request_etag: str | None, etag: str) -> bool:
    """Whether `If-None-Match` names it."""
    known = {each.strip().removeprefix("W/") for each in (request_etag or "").split(",")}
    return bool(known & {"*", etag.removeprefix("W/")})


def render(body: BaseModel, ignoring: set[str] | None = None) -> Rendered:
    """The body with an ETag; properties in `ignoring` may differ (a weak ETag)."""
    digest = hashlib.sha256(body.model_dump_json(exclude=ignoring).encode()).hexdigest()[:24]
    return Rendered(f'W/"{digest}"' if ignoring else f'"{digest}"', body.model_dump_json(by_alias=True))


def unless_known(request_etag: str | None, body: BaseModel) -> Response:
    """The body with an ETag, or 304 when the client has it."""
    return render(body).unless_known(request_etag)
