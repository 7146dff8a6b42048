"""What a plan would send over the network for everybody there to read: told at the desk, and left to who decides there.

An HL7 line without TLS is not told: its network is closed by agreement, see `kiosk/hospital/hl7v2`.
"""

from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from kiosk.provisioning.checking import settings_of_plan
from kiosk.provisioning.plan import Plan
from kiosk.settings import Settings

_HERE: Final = ("127.0.0.1", "localhost", "::1")
_WITH: Final = {
    "none": ("dữ liệu người bệnh không được mã hóa", "patients' data"),
    "token": ("mã truy cập và dữ liệu người bệnh không được mã hóa", "the token and patients' data"),
    "oauth2": ("mã truy cập và dữ liệu người bệnh không được mã hóa", "the token and patients' data"),
    "hmac": ("dữ liệu người bệnh không được mã hóa", "patients' data"),
}


def told_in_the_clear(plan: Plan) -> tuple[str, ...]:
    """A sentence for each line that is not encrypted and leaves the machine; nothing of a secret stands in one."""
    return tuple(_told(settings_of_plan(plan)))


def _told(settings: Settings) -> Iterator[str]:
    hospital, directory, status = settings.hospital, settings.directory, settings.status
    if _is_clear(hospital.url, "http"):
        vi, en = _WITH[hospital.way_in]
        yield f"hospital.url {hospital.url}: {vi} / goes without TLS: {en} can be read by whoever listens; take https://"
    if hospital.token_url and _is_clear(hospital.token_url, "http"):
        yield (
            f"hospital.token_url {hospital.token_url}: mã bí mật không được mã hóa / goes without TLS: the client's"
            " secret can be read by whoever listens; take https://"
        )
    if directory is not None and directory.token_file and _is_clear(directory.url, "http"):
        yield (
            f"directory.url {directory.url}: mã truy cập không được mã hóa / goes without TLS: the token can be read by"
            " whoever listens; take https://"
        )
    if status is not None and _is_clear(status.broker, "mqtt"):
        yield (
            f"status.broker {status.broker}: không được mã hóa / goes without TLS: whoever listens can read how the"
            " kiosk is, and say so in its name; take mqtts://"
        )


def _is_clear(url: str, scheme: str) -> bool:
    address = urlsplit(url)
    return address.scheme == scheme and address.hostname not in _HERE
