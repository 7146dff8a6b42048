"""The hospital's web application: the contract, the page for patients, and the control surface where it is wanted."""

import re

from fastapi import APIRouter, FastAPI
from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp

from kiosk.sandbox import routes_directory, routes_reads, routes_services, routes_status, routes_writes
from kiosk.sandbox.authentication import Door
from kiosk.sandbox.contract import API_PATH, CONTROL_PATH, STATUS_PATH, TOKEN_PATH
from kiosk.sandbox.control import control_app
from kiosk.sandbox.edge import HANDLERS, Edge
from kiosk.sandbox.hospital import Controls, Hospital
from kiosk.sandbox.oauth import token_endpoint

OPERATIONS = (routes_reads.router, routes_writes.router, routes_services.router, routes_directory.router)


class _Below(Mount):
    """Everything below a path, also what has a line feed in it: the framework's own pattern stops there."""

    def __init__(self, path: str, app: ASGIApp) -> None:
        super().__init__(path, app=app)
        self.path_regex = re.compile(self.path_regex.pattern, re.DOTALL)


def contract_app(*routers: APIRouter) -> FastAPI:
    """The contract's operations, all of them where none are named; `app.state.hospital` says who answers."""
    app = FastAPI(
        title="Kiosk hospital contract",
        version="1.0",
        openapi_url=None,
        redirect_slashes=False,
        exception_handlers=HANDLERS,
    )
    for router in routers or OPERATIONS:
        app.include_router(router)
    return app


def hospital_app(hospital: Hospital, *, control: bool) -> Starlette:
    """Everything the sandbox serves."""
    contract = contract_app()
    contract.state.hospital = hospital
    routes: list[BaseRoute] = [
        _Below(API_PATH, Edge(Door(contract, hospital), lambda: hospital.controls)),
        Route(TOKEN_PATH, token_endpoint(hospital), methods=["POST"]),
        Route(f"{STATUS_PATH}/{{code:path}}", routes_status.page_of(hospital)),
        *hospital.pages,
    ]
    if control:
        routes.append(_Below(CONTROL_PATH, Edge(control_app(hospital), Controls)))
    return Starlette(routes=routes)


def directory_app(hospital: Hospital) -> Starlette:
    """An office's pages and what it publishes, beside a hospital's own system."""
    contract = contract_app(routes_directory.router)
    contract.state.hospital = hospital
    below = _Below(API_PATH, Edge(Door(contract, hospital), lambda: hospital.controls))
    return Starlette(routes=[below, *hospital.pages])
