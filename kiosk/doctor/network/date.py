"""This clock beside the hospital's: the Date of an answer (RFC 9110, 6.6.1), which is good to a second."""

import http.client
import ssl
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.network.target import Target
from kiosk.hospital.web import TlsFiles
from kiosk.settings import HospitalLine

CLOCKS: Final = "hospital's clock"
FAR: Final = timedelta(seconds=10)
TOO_FAR: Final = timedelta(minutes=5)
PATIENCE_S: Final = 3.0


def look_at_clocks(target: Target, line: HospitalLine) -> Iterator[Finding]:
    """Nothing is asked for but the server's first page, without credentials; any answer has a date."""
    try:
        with closing(_connection(target, line)) as asked:
            asked.request("HEAD", "/")
            there = asked.getresponse().getheader("Date")
        here = datetime.now(UTC)
        apart = None if there is None else here - parsedate_to_datetime(there).astimezone(UTC)
    except (OSError, http.client.HTTPException, ValueError):
        apart = None
    if apart is None:
        yield Finding(CLOCKS, Light.GREY, "the server does not tell its time", "Nothing to do; see clock.")
        return
    seconds = apart.total_seconds()
    near = f"this clock is {abs(seconds):.0f} s {'ahead of' if seconds > 0 else 'behind'} the hospital's"
    remedy = "Look at clock first. If this one is right, tell the hospital's IT that its server's is not."
    if abs(apart) > TOO_FAR:
        yield Finding(CLOCKS, Light.RED, f"{near}: signed requests and closing times go wrong", remedy)
    elif abs(apart) > FAR:
        yield Finding(CLOCKS, Light.YELLOW, near, remedy)
    else:
        yield Finding(CLOCKS, Light.GREEN, "this clock and the hospital's tell the same time")


def _connection(target: Target, line: HospitalLine) -> http.client.HTTPConnection:
    if not target.secure:
        return http.client.HTTPConnection(target.host, target.port, timeout=PATIENCE_S)
    context: ssl.SSLContext = TlsFiles(line.ca_file, line.certificate).context()
    return http.client.HTTPSConnection(target.host, target.port, timeout=PATIENCE_S, context=context)
