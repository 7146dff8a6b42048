"""The MQTT broker of [status]: whether it is there, proves itself and takes this kiosk in."""

import errno
import socket
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from kiosk.doctor.findings import Finding, Light, behind
from kiosk.doctor.machine import Machine
from kiosk.doctor.network.chain import look_at_own_end
from kiosk.doctor.network.mqtt import REFUSALS, TAKEN, NoBrokerError, signed_in
from kiosk.doctor.network.target import Target
from kiosk.doctor.system.files import CREDENTIALS
from kiosk.settings import Settings, Status
from kiosk.watching.telling.broker import password_in, trusting

PART: Final = "broker"
PORTS: Final = {"mqtt": 1883, "mqtts": 8883}
PATIENCE_S: Final = 3.0
NOT_REACHED: Final = "Check broker in [status]; ask the hospital's IT whether it runs and lets this kiosk through."
NOT_TRUSTED: Final = (
    "Name the authority's certificate as ca_file in [status]; broker must be the name that stands in the certificate."
)
NOT_TAKEN: Final = "Check user and password_file in [status]; the broker's own log tells why it refuses."
NO_PASSWORD: Final = "Put the password of [status] there, for the kiosk's own user alone (600)."  # noqa: S105 - words
NOT_OURS: Final = "The menu on the glass signs in with it; or run this as root."


def look_at_broker(settings: Settings, machine: Machine) -> Iterator[Finding]:
    """Nothing without [status]. Signs in beside the running kiosk, under another client's name, and says nothing."""
    status = settings.status
    if status is None:
        return
    target = target_of(status)
    red = next((one.part for one in look_at_own_end(target, machine) if one.light is Light.RED), None)
    if red is not None:
        yield behind(PART, red)
        return
    password, trouble = _password(status)
    found = _tried(target, status, f"kiosk-{settings.kiosk.id}-doctor", password, sign_in=trouble is None)
    yield trouble if trouble is not None and found.light is Light.GREEN else found


def target_of(status: Status) -> Target:
    """Of [status] broker, which the settings have proved to be one."""
    parts = urlsplit(status.broker)
    return Target(parts.hostname or "", parts.port or PORTS[parts.scheme], parts.scheme == "mqtts", web=False)


def _tried(target: Target, status: Status, client_id: str, password: str | None, *, sign_in: bool) -> Finding:
    try:
        line = socket.create_connection((target.host, target.port), timeout=PATIENCE_S)
    except OSError as error:
        return _yellow(f"{target.place}: {error.strerror or 'no answer'}", NOT_REACHED)
    with line:
        try:
            secured = _secured(line, target, status.ca_file)
        except ssl.SSLCertVerificationError as error:
            return _yellow(f"the server's certificate is not taken: {error.verify_message}", NOT_TRUSTED)
        except OSError as error:
            return _yellow(f"not agreed upon: {getattr(error, 'reason', None) or error.strerror}", NOT_TRUSTED)
        with secured:
            if not sign_in:
                return Finding(PART, Light.GREEN, f"{target.place} takes connections")
            return _signed_in(secured, target, status, client_id, password)


def _signed_in(line: socket.socket, target: Target, status: Status, client_id: str, password: str | None) -> Finding:
    try:
        said = signed_in(line, client_id, status.user, password)
    except NoBrokerError:
        return _yellow(f"{target.place} speaks no MQTT", NOT_REACHED)
    except OSError as error:
        return _yellow(f"{target.place}: {error.strerror or 'no answer'}", NOT_REACHED)
    if said == TAKEN:
        return Finding(PART, Light.GREEN, f"{target.place} takes this kiosk in")
    return _yellow(f"{target.place} does not take this kiosk in: {REFUSALS.get(said, f'code {said}')}", NOT_TAKEN)


def _secured(line: socket.socket, target: Target, ca_file: str | None) -> socket.socket:
    """As the kiosk's own line to it."""
    return trusting(ca_file).wrap_socket(line, server_hostname=target.host) if target.secure else line


def _password(status: Status) -> tuple[str | None, Finding | None]:
    """The password, or what there is to say where it cannot be had here."""
    file = None if status.password_file is None else Path(status.password_file)
    try:
        return password_in(file), None
    except OSError as error:
        if error.errno == errno.EILSEQ:
            return None, _yellow(f"{file}: no UTF-8 text", NO_PASSWORD)
        if file is not None and CREDENTIALS in file.parents:
            what = "takes connections; signing in is the running kiosk's alone, which has the password"
            return None, Finding(PART, Light.GREY, what, NOT_OURS)
        return None, _yellow(f"{file}: {error.strerror}", NO_PASSWORD)


def _yellow(what: str, remedy: str) -> Finding:
    return Finding(PART, Light.YELLOW, what, remedy)
