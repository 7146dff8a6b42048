"""`GET /status/{code}`: the page for patients. No part of the contract's operations; a browser asks, not a kiosk."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kiosk.sandbox import status, status_html
from kiosk.sandbox.database import DatabaseError
from kiosk.sandbox.hospital import Hospital


def page_of(hospital: Hospital) -> Callable[[Request], Response]:
    """The page of this hospital. Every code has one, also a code that is none."""

    def show(request: Request) -> Response:
        try:
            found = None if hospital.controls.unavailable else status.of(hospital, request.path_params["code"])
        except DatabaseError:
            found = None
        html = status_html.page(found, hospital.moment())
        return HTMLResponse(html, 503 if found is None else 200, status_html.HEADERS)

    return show
