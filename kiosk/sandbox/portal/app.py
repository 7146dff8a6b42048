"""The simulated portal as an application: sign-in, look-up, and `/simulator` to make it behave differently."""

import asyncio
import json
import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Literal
from urllib.parse import parse_qs

from fastapi import FastAPI, Query, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import HTMLResponse, JSONResponse, Response

from kiosk.sandbox.portal.answering import answered, only
from kiosk.sandbox.portal.behaviour import Account, Behaviour, Heard, Mode
from kiosk.sandbox.portal.cards import cards

TAKE = "/api/token/take"
LOOK_UP = "/api/egw/KQNhanLichSuKCB2024"
VIETNAM_HOURS = timedelta(hours=7)


class Change(BaseModel):
    """What to change of the behaviour; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    mode: Mode | None = None
    delay_seconds: Annotated[float, Field(ge=0, le=120)] | None = None
    token_seconds: Annotated[float, Field(ge=0)] | None = None
    forget_tokens: Literal[True] | None = None


class Portal:
    """What one simulated portal knows and remembers."""

    def __init__(self, account: Account, now: Callable[[], datetime]) -> None:
        self.account = account
        self.now = now
        self.behaviour = Behaviour()
        self.heard = Heard()
        self.tokens: dict[str, tuple[str, datetime]] = {}

    def taken(self) -> dict[str, Any]:
        """A new sign-in."""
        access, identity = secrets.token_urlsafe(32), secrets.token_urlsafe(16)
        ends = self.now().astimezone(UTC) + timedelta(seconds=self.behaviour.token_seconds)
        self.tokens[access] = (identity, ends)
        return {
            "maKetQua": "200",
            "APIKey": {
                "access_token": access,
                "id_token": identity,
                "token_type": "Bearer",
                "username": self.account.username,
                "expires_in": ends.strftime("%Y-%m-%dT%H:%M:%S.%f") + "7Z",
            },
        }

    def refusal(self, query: dict[str, str], question: dict[str, Any]) -> str | None:
        """The code for an account or an operator that is not in order."""
        identity, ends = self.tokens.get(query.get("token", ""), ("", self.now()))
        if not identity or query.get("id_token") != identity or ends <= self.now():
            return "401"
        if not self.account.takes(query.get("username", ""), query.get("password", "")):
            return "401"
        if question.get("cccdCb") != self.account.operator_number:
            return "054"
        return None if question.get("hoTenCb") == self.account.operator_name else "055"


def portal_app(account: Account, now: Callable[[], datetime]) -> FastAPI:
    """The application."""
    portal = Portal(account, now)
    app = FastAPI(openapi_url=None)

    @app.post(TAKE)
    async def take(request: Request) -> Response:
        portal.heard.sign_ins += 1
        form = _form(await request.body())
        answer = portal.taken() if account.takes(form.get("username", ""), form.get("password", "")) else None
        return await _said(portal, answer or {"maKetQua": "401", "APIKey": None})

    @app.post(LOOK_UP)
    async def look_up(request: Request) -> Response:
        media = request.headers.get("content-type", "").partition(";")[0]
        question = _question(await request.body(), media)
        portal.heard.questions.append((media, str(question.get("maThe", ""))))
        refusal = portal.refusal(dict(request.query_params), question)
        today = (portal.now().astimezone(UTC) + VIETNAM_HOURS).date()
        return await _said(portal, only(refusal) if refusal else answered(question, cards(today), today))

    @app.post("/simulator")
    def change(wanted: Change) -> dict[str, Any]:
        for name, value in wanted.model_dump(exclude_none=True, exclude={"forget_tokens"}).items():
            setattr(portal.behaviour, name, value)
        if wanted.forget_tokens:
            portal.tokens.clear()
        return {"mode": portal.behaviour.mode}

    @app.get("/simulator")
    def heard(*, forget: Annotated[bool, Query()] = False) -> dict[str, Any]:
        told = {"signIns": portal.heard.sign_ins, "questions": portal.heard.questions}
        if forget:
            portal.heard = Heard()
        return told

    return app


def _form(body: bytes) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}


def _question(body: bytes, media: str) -> dict[str, Any]:
    if media == "application/x-www-form-urlencoded":
        return dict(_form(body))
    try:
        question = json.loads(body)
    except ValueError:
        return {}
    return question if isinstance(question, dict) else {}


async def _said(portal: Portal, answer: dict[str, Any]) -> Response:
    await asyncio.sleep(portal.behaviour.delay_seconds)
    match portal.behaviour.mode:
        case "server-error":
            return JSONResponse({"maKetQua": "500"}, 500)
        case "maintenance":
            return HTMLResponse("<html><body><h1>Hệ thống đang bảo trì</h1></body></html>", 503)
        case "blocked":
            return HTMLResponse("<html><body>403 Forbidden</body></html>", 403)
        case "empty":
            return Response(b"")
        case "garbage":
            return Response(b"\x00\xff{]" * 50, media_type="application/json")
        case "cut":
            return Response(json.dumps(answer).encode()[:40], media_type="application/json")
        case "untyped":
            return JSONResponse(_untyped(answer))
        case _:
            return JSONResponse(answer)


def _untyped(answer: dict[str, Any]) -> dict[str, Any]:
    """The same in types and forms nobody documented."""
    if "APIKey" in answer:
        return answer
    changed = {name: value for name, value in answer.items() if value is not None}
    changed["maKetQua"] = int(answer["maKetQua"])
    for name in ("gtTheTu", "gtTheDen"):
        if answer[name]:
            day, month, year = answer[name].split("/")
            changed[name] = f"{year}-{month}-{day}T00:00:00"
    return changed | {"dsLichSuKCB2018": {}, "maKV": 7}
