"""Every address of the page, who may use it, and what answers."""

from collections.abc import Awaitable, Callable
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from kiosk.office.office import Office
from kiosk.office.pages import (
    doors,
    views_accounts,
    views_audit,
    views_calendar,
    views_complaints,
    views_department,
    views_departments,
    views_door,
    views_files,
    views_general,
    views_overview,
    views_preview,
    views_publish,
    views_room,
)
from kiosk.office.pages.dressing import asset
from kiosk.office.pages.serving import House, View, Way
from kiosk.office.preview import Preview
from kiosk.office.roles import Act
from kiosk.office.site import StaffSite

KEPT: Final = "public, max-age=31536000, immutable"

WAYS: Final = (
    Way("GET", "/login", views_door.log_in_page, None),
    Way("POST", "/login", views_door.log_in, None),
    Way("POST", "/language", views_door.choose_language, None),
    Way("POST", "/logout", views_door.log_out, Act.SEE),
    Way("GET", "/password", views_door.password_page, Act.SEE),
    Way("POST", "/password", views_door.password, Act.SEE),
    Way("GET", "/", views_overview.overview, Act.SEE),
    Way("GET", "/lobby", views_overview.fragment, Act.SEE),
    Way("POST", "/close", views_overview.close, Act.CLOSE_TODAY),
    Way("POST", "/reopen", views_overview.reopen, Act.CLOSE_TODAY),
    Way("GET", "/departments", views_departments.departments, Act.SEE),
    Way("POST", "/departments/move", views_departments.move, Act.EDIT),
    Way("POST", "/departments/shown", views_departments.show_or_hide, Act.EDIT),
    Way("POST", "/departments/remove", views_departments.remove, Act.EDIT),
    Way("GET", "/departments/new", views_department.blank_new, Act.EDIT),
    Way("POST", "/departments/new", views_department.add, Act.EDIT),
    Way("GET", "/departments/edit", views_department.editor, Act.SEE),
    Way("POST", "/departments/edit", views_department.save, Act.EDIT),
    Way("GET", "/rooms/edit", views_room.editor, Act.SEE),
    Way("POST", "/rooms/edit", views_room.save, Act.EDIT),
    Way("POST", "/rooms/new", views_room.add, Act.EDIT),
    Way("POST", "/rooms/remove", views_room.remove, Act.EDIT),
    Way("POST", "/rooms/move", views_room.move, Act.EDIT),
    Way("GET", "/complaints", views_complaints.complaints, Act.SEE),
    Way("GET", "/complaints/edit", views_complaints.editor, Act.SEE),
    Way("POST", "/complaints/edit", views_complaints.save, Act.EDIT),
    Way("POST", "/complaints/remove", views_complaints.remove, Act.EDIT),
    Way("POST", "/complaints/move", views_complaints.move, Act.EDIT),
    Way("GET", "/calendar", views_calendar.calendar, Act.SEE),
    Way("POST", "/calendar/general", views_calendar.general, Act.EDIT),
    Way("POST", "/calendar/holidays/add", views_calendar.add_holiday, Act.EDIT),
    Way("POST", "/calendar/holidays/remove", views_calendar.remove_holiday, Act.EDIT),
    Way("POST", "/calendar/working/add", views_calendar.add_working, Act.EDIT),
    Way("POST", "/calendar/working/remove", views_calendar.remove_working, Act.EDIT),
    Way("POST", "/calendar/closures/add", views_calendar.add_closure, Act.EDIT),
    Way("POST", "/calendar/closures/remove", views_calendar.remove_closure, Act.EDIT),
    Way("GET", "/general", views_general.editor, Act.SEE),
    Way("POST", "/general", views_general.save, Act.EDIT),
    Way("GET", "/preview", views_preview.preview, Act.SEE),
    Way("GET", "/preview.png", views_preview.image, Act.SEE),
    Way("POST", "/preview.png", views_preview.typed, Act.EDIT),
    Way("GET", "/publish", views_publish.publishing, Act.SEE),
    Way("POST", "/publish", views_publish.publish, Act.PUBLISH),
    Way("POST", "/publish/withdraw", views_publish.withdraw, Act.PUBLISH),
    Way("POST", "/publish/restore", views_publish.restore, Act.EDIT),
    Way("POST", "/undo", views_publish.undo, Act.EDIT),
    Way("GET", "/audit", views_audit.audit, Act.SEE),
    Way("GET", "/accounts", views_accounts.accounts, Act.ACCOUNTS),
    Way("POST", "/accounts", views_accounts.add, Act.ACCOUNTS),
    Way("GET", "/accounts/edit", views_accounts.editor, Act.ACCOUNTS),
    Way("POST", "/accounts/edit", views_accounts.save, Act.ACCOUNTS),
    Way("GET", "/files", views_files.files, Act.SEE),
    Way("GET", "/files/departments.xlsx", views_files.xlsx, Act.SEE),
    Way("GET", "/files/departments-csv.zip", views_files.csv, Act.SEE),
    Way("GET", "/files/departments.toml", views_files.toml, Act.SEE),
    Way("GET", "/files/template.xlsx", views_files.template, Act.SEE),
    Way("POST", "/files/check", views_files.check, Act.EDIT, views_files.MOST_BYTES),
    Way("POST", "/files/take", views_files.take, Act.EDIT, 4 * views_files.MOST_BYTES),
)
"""All of it. Whoever may not is told so, whatever their page shows."""


def staff_app(office: Office, preview: Preview | None, site: StaffSite) -> ASGIApp:
    """The page, to be mounted at `site.base`. For several threads and several server processes."""
    house = House(office, preview, site)
    routes = [Route(f"{way.path}", _endpoint(house, way), methods=[way.method]) for way in WAYS]
    routes.append(Route("/static/{name}", _static(site)))
    app = Starlette(routes=routes, exception_handlers={HTTPException: _lost(house), 404: _lost(house)})
    app.router.redirect_slashes = False
    return app


def _endpoint(house: House, way: Way) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        return _sealed(await house.answer(request, way), house.site)

    return answer


def _lost(house: House) -> Callable[[Request, Exception], Awaitable[Response]]:
    """No such address, or not in this way: said to those who are logged in."""

    async def answer(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 404
        return _sealed(await house.answer(request, Way("GET", "", _raising(status), Act.SEE)), house.site)

    return answer


def _raising(status: int) -> View:
    def view(_desk: object) -> Response:
        raise HTTPException(status)

    return view


def _static(site: StaffSite) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        found = asset(request.path_params["name"])
        if found is None:
            raise HTTPException(404)
        data, kind = found
        return _sealed(Response(data, media_type=kind, headers={"Cache-Control": KEPT}), site)

    return answer


def _sealed(response: Response, site: StaffSite) -> Response:
    """What browsers are told to keep to stands on every answer."""
    for name, value in doors.HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", "no-store")
    if site.secure:
        response.headers.setdefault("Strict-Transport-Security", doors.HTTPS_ONLY)
    return response
