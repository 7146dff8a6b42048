"""Who comes in: cookies, tokens against forged requests, and what browsers are told to keep to."""

import hashlib
import hmac
import secrets
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import Response

from kiosk.office.site import StaffSite

SESSION: Final = "kiosk-staff"
DOOR: Final = "kiosk-staff-door"
"""Holds the form of somebody who has no session yet."""
LANGUAGE: Final = "kiosk-staff-language"
TOKEN: Final = "csrf"  # noqa: S105 - the name of a field

POLICY: Final = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' blob:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Referrer-Policy": "same-origin",  # "no-referrer" would make browsers send "Origin: null" with every form
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
}
HTTPS_ONLY: Final = "max-age=31536000"
"""Added where the site is reached by HTTPS only."""


def forged_proof(held: str) -> str:
    """The token that every form of the holder of this cookie brings along; nobody can tell it who has no cookie."""
    return hmac.new(held.encode(), b"kiosk staff form", hashlib.sha256).hexdigest()


def proves(held: str, token: str) -> bool:
    """Whether a form came from a page that was given to the holder of this cookie."""
    return bool(held) and hmac.compare_digest(forged_proof(held).encode(), token.encode())


def is_own_origin(headers: Headers) -> bool:
    """Whether a form was sent from this site, as far as the browser says."""
    origin = headers.get("origin")
    if origin is None:
        return headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")
    return bool(origin) and urlsplit(origin).netloc == headers.get("host", "")


def new_door() -> str:
    """What the cookie of somebody without a session holds."""
    return secrets.token_urlsafe(32)


def keep(response: Response, site: StaffSite, name: str, value: str, *, seconds: int | None = None) -> None:
    """Sets a cookie that no script reads and no other site sends; without `seconds` it ends with the browser."""
    response.set_cookie(
        name, value, max_age=seconds, path=site.base or "/", secure=site.secure, httponly=True, samesite="strict"
    )


def forget(response: Response, site: StaffSite, name: str) -> None:
    """Takes a cookie back."""
    response.delete_cookie(name, path=site.base or "/", secure=site.secure, httponly=True, samesite="strict")
