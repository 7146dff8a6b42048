"""The figures of [metrics]: whether Prometheus could fetch them from the kiosk that runs here."""

import http.client
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.running import Live
from kiosk.doctor.system.files import CREDENTIALS
from kiosk.settings import Metrics, Settings, place_of_metrics

PART: Final = "figures"
PATIENCE_S: Final = 3.0
EVERYWHERE: Final = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - what is asked, not what is opened
WHY: Final = "journalctl -u kiosk | grep metrics-not-served tells why."
ANOTHERS: Final = "`ss -ltnp` tells whose it is; name another port in [metrics] listen, or end that program."
NO_TOKEN: Final = "Put the token of [metrics] there, for the kiosk's own user alone (600), then restart the kiosk."  # noqa: S105
RESTART: Final = "Restart the kiosk: it reads the token when it opens the port."
AT_WORK: Final = "Start the kiosk; then run kiosk doctor again."


def look_at_figures(settings: Settings, live: Live) -> Iterator[Finding]:
    """Nothing without [metrics]. The figures are asked for as Prometheus asks; what they say is not looked at."""
    metrics = settings.metrics
    if metrics is None:
        return
    token, trouble = _token(metrics)
    if trouble is not None:
        yield trouble
        return
    host, port = place_of_metrics(metrics)
    asked = EVERYWHERE.get(host, host)
    try:
        alive = _status(asked, port, "/healthz", None)
    except (OSError, http.client.HTTPException) as error:
        yield _silent(metrics, error, runs=live() is not None)
        return
    if alive != http.HTTPStatus.OK:
        yield Finding(PART, Light.YELLOW, f"another program answers at {metrics.listen}", ANOTHERS)
        return
    yield _fetched(metrics, asked, port, token)


def _fetched(metrics: Metrics, host: str, port: int, token: str | None) -> Finding:
    if metrics.token_file is not None and token is None:
        return Finding(PART, Light.GREEN, f"{metrics.listen} answers; its token is the running kiosk's alone")
    try:
        status = _status(host, port, "/metrics", token)
    except (OSError, http.client.HTTPException) as error:
        return _silent(metrics, error, runs=True)
    if status == http.HTTPStatus.OK:
        return Finding(PART, Light.GREEN, f"{metrics.listen} gives the figures")
    if status == http.HTTPStatus.UNAUTHORIZED:
        return Finding(PART, Light.YELLOW, f"{metrics.listen}: the running kiosk knows another token", RESTART)
    return Finding(PART, Light.YELLOW, f"{metrics.listen} answers {status}", WHY)


def _silent(metrics: Metrics, error: Exception, *, runs: bool) -> Finding:
    if not runs:
        return Finding(PART, Light.GREY, f"{metrics.listen} is open only while the kiosk runs", AT_WORK)
    words = getattr(error, "strerror", None) or "no answer"
    return Finding(PART, Light.YELLOW, f"the running kiosk does not answer at {metrics.listen}: {words}", WHY)


def _token(metrics: Metrics) -> tuple[str | None, Finding | None]:
    """The token; None where there is none, or where it is the running kiosk's alone. Or what is wrong with it."""
    if metrics.token_file is None:
        return None, None
    file = Path(metrics.token_file)
    try:
        token = file.read_bytes().strip()
    except OSError as error:
        if CREDENTIALS in file.parents:
            return None, None
        return None, Finding(PART, Light.YELLOW, f"{file}: {error.strerror}", NO_TOKEN)
    if not token:
        return None, Finding(PART, Light.YELLOW, f"{file} is empty", NO_TOKEN)
    return token.decode("latin-1"), None


def _status(host: str, port: int, path: str, token: str | None) -> int:
    """What the port answers. Raises OSError, HTTPException."""
    with closing(http.client.HTTPConnection(host, port, timeout=PATIENCE_S)) as asked:
        asked.request("GET", path, headers={} if token is None else {"Authorization": f"Bearer {token}"})
        return asked.getresponse().status
