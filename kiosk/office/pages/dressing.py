"""Templates and what they are dressed in: words, dates, money, drawings, the files beside the page."""

import hashlib
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kiosk.office.pages.drawings import FILLED, PATHS
from kiosk.office.pages.notices import notice_of
from kiosk.office.pages.words import LANGUAGES, SPOKEN, said
from kiosk.office.roles import Act

if TYPE_CHECKING:
    from kiosk.office.pages.desk import Desk

STATIC: Final = {
    "staff.css": "text/css; charset=utf-8",
    "staff.js": "text/javascript; charset=utf-8",
}
TYPEFACE: Final = Path(__file__).parents[3] / "ui" / "assets" / "fonts"
"""The kiosk's own; `ui` is no regular package that could be asked for its files."""
FONTS: Final = {
    "BeVietnamPro_400Regular.ttf": "font/ttf",
    "BeVietnamPro_600SemiBold.ttf": "font/ttf",
    "BeVietnamPro_700Bold.ttf": "font/ttf",
}


@cache
def asset(name: str) -> tuple[bytes, str] | None:
    """A file beside the page and its kind; None for any other name."""
    if name in STATIC:
        return files("kiosk.office.pages").joinpath("static", name).read_bytes(), STATIC[name]
    if name in FONTS:
        return (TYPEFACE / name).read_bytes(), FONTS[name]
    return None


@cache
def stamp(name: str) -> str:
    """Changes with the file: browsers keep what they have until then."""
    found = asset(name)
    return hashlib.sha256(found[0]).hexdigest()[:12] if found else ""


def money(amount: int | None) -> str:
    """50.600 đ."""
    return "" if amount is None else f"{amount:,} đ".replace(",", ".")


def day(moment: date | datetime) -> str:
    """24/12/2026."""
    return f"{moment:%d/%m/%Y}"


def clock(moment: datetime) -> str:
    """07:41, 24/12/2026."""
    return f"{moment:%H:%M, %d/%m/%Y}"


def seconds(moment: datetime) -> str:
    """07:41:05."""
    return f"{moment:%H:%M:%S}"


def soon(moment: datetime, now: datetime) -> str:
    """07:00 where it is today; 07:00, 24/12/2026."""
    return f"{moment:%H:%M}" if moment.date() == now.date() else clock(moment)


def drawing(name: str, size: int = 24) -> Markup:
    """A drawing of the house; decoration beside words."""
    path = PATHS.get(name, PATHS["stethoscope"])
    return Markup(
        '<svg class="drawing{2}" width="{0}" height="{0}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">'
        '<path d="{1}"/></svg>'
    ).format(size, path, " filled" if name in FILLED else "")


@cache
def environment() -> Environment:
    """Made once; what it writes is escaped."""
    made = Environment(
        loader=PackageLoader("kiosk.office.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(money=money, day=day, clock=clock, seconds=seconds, soon=soon)
    made.globals.update(
        drawing=drawing, stamp=stamp, Act=Act, PAGE_LANGUAGES=LANGUAGES, SPOKEN=SPOKEN, said=said, notice_of=notice_of
    )
    return made


def rendered(desk: "Desk", template: str, values: Mapping[str, Any]) -> str:
    """A page as HTML."""
    return environment().get_template(template).render(desk=desk, t=desk.say, link=desk.link, **values)
