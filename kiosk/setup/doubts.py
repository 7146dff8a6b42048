"""What is wrong with a text that was typed, and what was probably meant."""

import re
from enum import Enum
from ipaddress import ip_address, ip_interface
from typing import Final
from urllib.parse import urlsplit

from kiosk.provisioning.checking import is_within_reach
from kiosk.setup.fields import Field, rule_of
from kiosk.staff import Said
from kiosk.values import dataclass

_ID: Final = re.compile(r"[A-Z][A-Z0-9-]{0,11}")
_HOST: Final = re.compile(r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*")
_SCHEME: Final = re.compile(r"^([a-z]+)[:/.;,]{1,4}(?=[^/])", re.IGNORECASE)
EDGE_MM: Final = (200, 1500)


class Wrong(Enum):
    """The value says it."""

    MISSING = Said("Chưa nhập.", "Not typed yet.")
    ID = Said("Cần chữ in hoa và số, ví dụ K3.", "Capitals and digits are needed, e.g. K3.")
    SCHEME = Said("Cần bắt đầu bằng https://", "It has to begin with https://")
    SPACE = Said("Không được có dấu cách.", "There must be no space in it.")
    HOST = Said("Tên máy chủ không đúng.", "The server's name is not right.")
    PORT = Said("Số cổng sau dấu : không đúng.", "The port after the : is not right.")
    ADDRESS = Said("Cần địa chỉ IP và độ dài mạng, ví dụ 10.1.2.3/24.", "An IP address and its length: 10.1.2.3/24.")
    NOT_AN_ADDRESS = Said("Không phải địa chỉ IP.", "That is no IP address.")
    OTHER_NETWORK = Said("Cổng ra không cùng mạng với địa chỉ IP.", "The gateway is not in the network of the address.")
    PASSWORD = Said("Mật khẩu Wi-Fi dài từ 8 đến 63 ký tự.", "A WLAN password has 8 to 63 characters.")
    EDGE = Said("Thường từ 200 đến 1500 mm.", "It is 200 to 1500 mm.")
    TOKEN = Said("Token không có dấu cách hay chữ có dấu.", "A token has neither spaces nor letters with marks.")


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is wrong; `meant` is a text that would be right, where one can be guessed."""

    wrong: Wrong
    meant: str = ""


def doubt_about(field: Field, text: str, *, network: str = "") -> Doubt | None:
    """None for a text that will do. `network` is the kiosk's own address where its gateway is asked for."""
    if not text.strip():
        return None if rule_of(field).optional else Doubt(Wrong.MISSING)
    match field:
        case Field.KIOSK_ID:
            return _doubt_about_id(text)
        case Field.API_URL | Field.FHIR_BASE:
            return _doubt_about_url(text)
        case Field.ADDRESS:
            return _doubt_about_address(text)
        case Field.GATEWAY:
            return _doubt_about_gateway(text, network)
        case Field.NAME_SERVERS:
            return Doubt(Wrong.NOT_AN_ADDRESS) if not all(map(_is_address, split(text))) else None
        case Field.TIME_SERVERS:
            known = all(_is_address(one) or _HOST.fullmatch(one.lower()) for one in split(text))
            return None if known else Doubt(Wrong.HOST)
        case Field.WLAN_PASSWORD:
            return None if 8 <= len(text) <= 63 and text.isascii() and text.isprintable() else Doubt(Wrong.PASSWORD)
        case Field.TOKEN:
            return Doubt(Wrong.TOKEN) if not text.isascii() or any(map(str.isspace, text)) else None
        case Field.LOWER_EDGE:
            known = text.isascii() and text.isdigit() and EDGE_MM[0] <= int(text) <= EDGE_MM[1]
            return None if known else Doubt(Wrong.EDGE)
        case _:
            return None


def split(text: str) -> tuple[str, ...]:
    """Several addresses in one text, between spaces, commas or semicolons."""
    return tuple(filter(None, re.split(r"[\s,;]+", text)))


def _doubt_about_id(text: str) -> Doubt | None:
    if _ID.fullmatch(text):
        return None
    meant = text.upper().replace(" ", "")
    return Doubt(Wrong.ID, meant if _ID.fullmatch(meant) else "")


def _doubt_about_url(text: str) -> Doubt | None:
    wrong = _wrong_with(text)
    if wrong is None:
        return None
    tidy = re.sub(r"\s+", "", text)
    scheme = _SCHEME.match(tidy)
    known = scheme is not None and scheme[1].lower() in ("http", "https", "htp", "htps", "htttps", "hhtps", "ttps")
    rest = tidy[scheme.end() :] if scheme is not None and known else tidy.lstrip(":/")
    plain = known and scheme is not None and scheme[1].lower() == "http"
    meant = f"{'http' if plain else 'https'}://{rest.replace(',', '.')}"
    return Doubt(wrong, meant if _wrong_with(meant) is None else "")


def _wrong_with(url: str) -> Wrong | None:
    if any(map(str.isspace, url)):
        return Wrong.SPACE
    if not url.startswith(("https://", "http://")):
        return Wrong.SCHEME
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return Wrong.HOST
    try:
        _ = parts.port
    except ValueError:
        return Wrong.PORT
    if parts.netloc.endswith(":"):
        return Wrong.PORT
    return None if _HOST.fullmatch(host) or _is_address(host) else Wrong.HOST


def _doubt_about_address(text: str) -> Doubt | None:
    try:
        found = ip_interface(text.strip())
    except ValueError:
        return Doubt(Wrong.ADDRESS)
    if "/" in text and found.network.num_addresses > 1:
        return None
    return Doubt(Wrong.ADDRESS, f"{found.ip}/{24 if found.version == 4 else 64}" if "/" not in text else "")


def _doubt_about_gateway(text: str, network: str) -> Doubt | None:
    if not _is_address(text.strip()):
        return Doubt(Wrong.NOT_AN_ADDRESS)
    try:
        own = ip_interface(network)
    except ValueError:
        return None
    return None if is_within_reach(ip_address(text.strip()), own) else Doubt(Wrong.OTHER_NETWORK)


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
