"""Where the hospital's system is, taken from its address without anything secret that may stand in it."""

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from kiosk.settings import Settings

_PORTS = {"https": 443, "http": 80, "mllps": 2575, "mllp": 2575}


@dataclass(frozen=True, slots=True)
class Target:
    """`secure` speaks TLS; `web` answers HTTP requests."""

    host: str
    port: int
    secure: bool
    web: bool

    @property
    def place(self) -> str:
        """For technicians."""
        return f"{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}"

    @property
    def is_address(self) -> bool:
        """Whether no name has to be looked up."""
        try:
            ip_address(self.host)
        except ValueError:
            return False
        return True

    @property
    def is_here(self) -> bool:
        """Whether it is this machine itself: no network is needed."""
        return self.host == "localhost" or (self.is_address and ip_address(self.host).is_loopback)


def target_of(settings: Settings) -> Target:
    """Of [hospital] url, which the settings have proved to be one."""
    parts = urlsplit(settings.hospital.url)
    secure = parts.scheme in ("https", "mllps")
    return Target(
        parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 443), secure, parts.scheme in ("http", "https")
    )


def bare(url: str) -> str:
    """An address as it may be shown: without who and what may stand before the host or in the query."""
    if "://" not in url:
        return url.rpartition("@")[2].partition("?")[0]
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
