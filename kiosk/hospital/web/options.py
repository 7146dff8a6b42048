"""Credentials from the plain values of the settings."""

from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.hospital.web.circuit import CircuitBreaker
from kiosk.hospital.web.client import Http
from kiosk.hospital.web.credentials import Anonymous, Credentials, SecretFile, Signed, TokenFile
from kiosk.hospital.web.oauth2 import ClientCredentials, ClientSecret
from kiosk.hospital.web.tls import Pair

WAYS = ("none", "token", "oauth2", "hmac")


def credentials_from(
    auth: str,
    *,
    kiosk_id: str = "",
    token_file: str | None = None,
    client_id: str | None = None,
    secret_file: str | None = None,
    token_url: str | None = None,
    scope: str | None = None,
    ca_file: str | None = None,
    client_certificate: Pair | None = None,
) -> Credentials:
    """The strategy `auth` names; nothing is read or connected yet.

    Raises ValueError in words of the settings where a value it wants is missing or cannot be.
    """
    match auth:
        case "none":
            return Anonymous()
        case "token":
            return TokenFile(Path(_wanted(auth, token_file=token_file)))
        case "hmac":
            named = _wanted(auth, kiosk_id=kiosk_id)
            return Signed(named, Path(_wanted(auth, secret_file=secret_file)))
        case "oauth2":
            origin, path = _endpoint(_wanted(auth, token_url=token_url))
            secret = SecretFile(Path(_wanted(auth, secret_file=secret_file)), "secret_file")
            endpoint = Http(
                origin,
                credentials=ClientSecret(_wanted(auth, client_id=client_id), secret),
                ca_file=ca_file,
                client_certificate=client_certificate,
                breaker=CircuitBreaker(),
            )
            return ClientCredentials(endpoint, path, scope=scope)
        case _:
            raise ValueError(f"auth is one of {', '.join(WAYS)}")


def _wanted(auth: str, **setting: str | None) -> str:
    ((name, value),) = setting.items()
    if not value:
        raise ValueError(f'auth = "{auth}" wants {name}')
    return value


def _endpoint(url: str) -> tuple[str, str]:
    """Origin and path of the token endpoint; in the clear only on this machine."""
    parts = urlsplit(url)
    if parts.username or not parts.hostname or parts.fragment:
        raise ValueError("token_url is no address of a token endpoint")
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_loopback(parts.hostname)):
        raise ValueError("token_url begins with https://")
    return f"{parts.scheme}://{parts.netloc}", (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
