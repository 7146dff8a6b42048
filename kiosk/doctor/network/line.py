"""Name, connection and encryption: what has to stand before the hospital's system can be asked anything."""

import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.machine import Machine
from kiosk.doctor.network.target import Target, bare
from kiosk.hospital.web import TlsFiles
from kiosk.settings import HospitalLine

NAME: Final = "name"
CONNECTION: Final = "connection"
ENCRYPTION: Final = "encryption"
SLOW_NAME_S: Final = 1.0
SLOW_CONNECTION_S: Final = 0.5
PATIENCE_S: Final = 3.0
SOON: Final = timedelta(days=30)

_MEANINGS: Final = {
    "certificate has expired": "The hospital's IT has to renew the server's certificate; until then nothing is sent.",
    "certificate is not yet valid": "Look at this kiosk's clock first; then at the server's certificate.",
    "self-signed certificate": "Get the certificate of the hospital's authority and name it as ca_file in [hospital].",
    "unable to get local issuer": "Name the authority's certificate as ca_file in [hospital]; the server must send "
    "the certificates between.",
    "Hostname mismatch": "Write into [hospital] url the name that stands in the server's certificate.",
    "IP address mismatch": "Write into [hospital] url the name that stands in the server's certificate.",
}
"""Beginnings of OpenSSL's reasons, and what to do."""


@dataclass(frozen=True, slots=True)
class _Way:
    """An address to connect to, as `socket` takes it."""

    family: int
    address: tuple[str | int | bytes, ...]

    @property
    def host(self) -> str:
        """Its number."""
        return str(self.address[0])


def look_at_line(target: Target, line: HospitalLine, machine: Machine) -> Iterator[Finding]:
    """One after the other; after a red one no more comes."""
    name, ways = _look_up(target)
    yield name
    if not ways:
        return
    connection, connected = _connect(target, ways, machine)
    yield connection
    if connected is None:
        return
    with closing(connected):
        yield _encrypt(target, line, connected)


def _look_up(target: Target) -> tuple[Finding, list[_Way]]:
    began = time.monotonic()
    try:
        found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    except OSError as error:
        remedy = "Check [hospital] url, and ask the hospital's IT for its name server (resolvectl status)."
        return Finding(NAME, Light.RED, f"{target.host}: {error.strerror}", remedy), []
    seconds = time.monotonic() - began
    ways = [_Way(family, address) for family, _, _, _, address in found]
    if target.is_address:
        return Finding(NAME, Light.GREEN, f"{target.host} is an address: no name server is needed"), ways
    what = f"{target.host} is {ways[0].host}, told within {seconds * 1000:.0f} ms"
    if seconds > SLOW_NAME_S:
        remedy = "One of the name servers does not answer: `resolvectl status` names them; ask the hospital's IT."
        return Finding(NAME, Light.YELLOW, what, remedy), ways
    return Finding(NAME, Light.GREEN, what), ways


def _connect(target: Target, ways: list[_Way], machine: Machine) -> tuple[Finding, socket.socket | None]:
    trouble = "no answer"
    for way in ways:
        began = time.monotonic()
        line = socket.socket(way.family, socket.SOCK_STREAM)
        line.settimeout(PATIENCE_S)
        try:
            line.connect(way.address)
        except OSError as error:
            line.close()
            trouble = error.strerror or "no answer"
            continue
        seconds = time.monotonic() - began
        what = f"{target.place} takes connections, within {seconds * 1000:.0f} ms"
        if seconds > SLOW_CONNECTION_S:
            remedy = "The network is slow or loses packets: `ping` and `mtr` show where; ask the hospital's IT."
            return Finding(CONNECTION, Light.YELLOW, what, remedy), line
        return Finding(CONNECTION, Light.GREEN, what), line
    remedy = f"The server is switched off, or a firewall is between: ask the hospital's IT for TCP {target.place}."
    if proxy := _proxy(machine):
        remedy += f" The proxy {proxy} of the environment is not used: the kiosk needs a way of its own."
    return Finding(CONNECTION, Light.RED, f"{target.place}: {trouble}", remedy), None


def _encrypt(target: Target, line: HospitalLine, connected: socket.socket) -> Finding:
    if not target.secure:
        if target.is_here:
            return Finding(ENCRYPTION, Light.GREEN, "none, and none is needed: the line does not leave this machine")
        what = "none: whoever is on the network reads patients' data along"
        remedy = "Ask the hospital's IT for an https:// (mllps://) address, and write it into [hospital] url."
        return Finding(ENCRYPTION, Light.YELLOW, what, remedy)
    try:
        context = TlsFiles(line.ca_file, line.certificate).context()
    except OSError as error:
        remedy = (
            "Check ca_file, client_cert_file and client_key_file in [hospital]: PEM, and key and certificate a pair."
        )
        return Finding(ENCRYPTION, Light.RED, f"certificates cannot be used: {error.strerror or error}", remedy)
    try:
        with context.wrap_socket(connected, server_hostname=target.host) as secured:
            return _certificate(secured)
    except ssl.SSLCertVerificationError as error:
        reason = error.verify_message
        remedy = next(
            (words for begin, words in _MEANINGS.items() if reason.startswith(begin)),
            _MEANINGS["self-signed certificate"],
        )
        return Finding(ENCRYPTION, Light.RED, f"the server's certificate is not taken: {reason}", remedy)
    except OSError as error:
        reason = getattr(error, "reason", None) or error.strerror or "no answer"
        remedy = (
            "Something between may break encryption up, or the server is older than TLS 1.2: ask the hospital's IT."
        )
        return Finding(ENCRYPTION, Light.RED, f"not agreed upon: {reason}", remedy)


def _certificate(secured: ssl.SSLSocket) -> Finding:
    told = secured.getpeercert() or {}
    ends = datetime.fromtimestamp(ssl.cert_time_to_seconds(str(told["notAfter"])), UTC)
    left = ends - datetime.now(UTC)
    what = f"{secured.version()}; the server's certificate is proved and valid until {ends:%Y-%m-%d}, {left.days} days"
    if left < SOON:
        remedy = "Tell the hospital's IT: on that day every kiosk loses the line."
        return Finding(ENCRYPTION, Light.YELLOW, what, remedy)
    return Finding(ENCRYPTION, Light.GREEN, what)


def _proxy(machine: Machine) -> str:
    """Of the environment; without whom it signs in as."""
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):
        if value := machine.environment.get(name):
            return bare(value)
    return ""
