"""More of the control surface: which credentials kiosks have to show. Nobody needs any until this is told."""

from typing import Annotated, Any

from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel
from sqlalchemy import select

from kiosk.sandbox import credentials as known
from kiosk.sandbox.demand import Scheme
from kiosk.sandbox.routing import TheHospital
from kiosk.sandbox.schema_services import credentials


class _Order(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, extra="forbid", hide_input_in_errors=True)


class CredentialOrder(_Order):
    """A kiosk's credential; an id or a secret that is left out is made up."""

    kiosk_id: Annotated[str, Field(min_length=1, max_length=64)]
    id: Annotated[str, Field(min_length=1, max_length=64)] | None = None
    secret: Annotated[str, Field(min_length=8, max_length=255)] | None = None


class AuthOrder(_Order):
    """These credentials from now on, and no others. `token_seconds` is how long an OAuth2 access token lasts."""

    scheme: Scheme
    credentials: list[CredentialOrder] = Field(default_factory=list)
    token_seconds: Annotated[int, Field(ge=1)] = known.TOKEN_SECONDS


def add_to(app: FastAPI) -> None:
    """Offer these orders."""
    app.get("/auth")(show)
    app.post("/auth")(demand)
    app.post("/auth/{credential_id}:revoke")(revoke)


def demand(hospital: TheHospital, order: AuthOrder) -> dict[str, Any]:
    """Ask for these credentials. Only this answer ever shows the secrets."""
    given = [known.made(each.kiosk_id, each.id, each.secret) for each in order.credentials]
    known.demand(hospital, order.scheme, order.token_seconds, given)
    return {
        "scheme": order.scheme,
        "credentials": [{"kioskId": each.kiosk_id, "id": each.id, "secret": each.secret} for each in given],
    }


def show(hospital: TheHospital) -> dict[str, Any]:
    """What is asked for, without secrets."""
    with hospital.database.read() as connection:
        rows = connection.execute(select(credentials).order_by(credentials.c.kiosk_id, credentials.c.id)).all()
    items = [{"kioskId": row.kiosk_id, "id": row.id, "revoked": row.revoked_ms is not None} for row in rows]
    return {"scheme": known.demanded(hospital).scheme, "items": items}


def revoke(hospital: TheHospital, credential_id: str) -> dict[str, Any]:
    """This one opens nothing any more."""
    known.revoke(hospital, credential_id)
    return {"id": credential_id, "revoked": True}
