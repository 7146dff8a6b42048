"""What watches the kiosk: which figures are kept, who may fetch them, which broker is told."""

import ssl
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from kiosk.composition.works import Works
from kiosk.journal import Journal, Level, Note
from kiosk.journey import OutOfServiceReason
from kiosk.release import Release, running_release
from kiosk.settings import Metrics, Settings, Status, place_of_metrics
from kiosk.watching.ears import Ears
from kiosk.watching.keeping import Keeping
from kiosk.watching.standing import About, PrinterSeen, QueueSeen, Standing
from kiosk.watching.watch import Duty, Watch
from kiosk.watching.weeks import Weeks
from offline_queue import OutboxError

CERTIFICATES_EVERY_S: Final = 3600.0
PORTS: Final = {"mqtt": 1883, "mqtts": 8883}


def watch_of(
    ears: Ears,
    settings: Settings,
    journal: Journal,
    *,
    now: Callable[[], datetime],
    works: Callable[[], Works | None],
    shut: Callable[[], OutOfServiceReason | None] = lambda: None,
) -> Watch:
    """Counts what the ears hear. `works` are None as long as there are none. For the watching thread: it is slow."""
    seen = _Looking(settings, works)

    def make_duties(watch: Watch) -> list[Duty]:
        duties: list[Duty] = []
        if settings.metrics is not None:
            duties.append(_metrics(settings.metrics, watch, journal))
        if settings.status is not None:
            duties.append(_status(settings.status, settings.kiosk.id, watch, journal, now))
        return duties

    keeping = Keeping(weeks_of(settings, journal), journal)

    def why_shut() -> str:
        reason = shut()
        return "" if reason is None else reason.value

    return Watch(
        ears,
        about(settings, running_release()),
        keeping,
        look=seen.look,
        now=now,
        journal=journal,
        shut=why_shut,
        make_duties=make_duties,
    )


def weeks_of(settings: Settings, journal: Journal | None = None) -> Weeks:
    """Where the days' figures lie."""
    most = -(-settings.quality.days // 7) + 1

    def ignored(name: str, aside: bool) -> None:
        if journal is not None:
            journal.note(Note.QUALITY_IGNORED, Level.WARNING, file=name, aside=aside)

    return Weeks(settings.quality_path, most, ignored)


def about(settings: Settings, release: Release) -> About:
    """What does not change while it runs."""
    configured = {
        "camera": settings.camera,
        "scanner": settings.scanner,
        "keyboard-scanner": settings.keyboard_scanner,
        "chip-reader": settings.chip,
        "headphones": settings.sound.headphones if settings.sound.enabled else None,
    }
    return About(
        kiosk_id=settings.kiosk.id,
        version=release.version,
        flavour=release.flavour,
        image=release.image,
        built=_unix(release.built),
        devices=tuple(name for name, one in configured.items() if one is not None),
        printers=tuple(settings.printers),
    )


def _unix(iso: str) -> float | None:
    try:
        return datetime.fromisoformat(iso).timestamp() if iso else None
    except ValueError:
        return None


def _metrics(settings: Metrics, watch: Watch, journal: Journal) -> Duty:
    from kiosk.watching.serving import Guard  # noqa: PLC0415 - only where somebody fetches figures
    from kiosk.watching.serving.duty import Metrics as MetricsDuty  # noqa: PLC0415

    host, port = place_of_metrics(settings)

    def guard() -> Guard:
        if settings.token_file is None:
            return Guard()
        token = Path(settings.token_file).read_bytes().strip()
        if not token:
            raise OSError(0, "the token file is empty")
        return Guard(token)

    def told(trouble: str) -> None:
        if trouble:
            journal.note(Note.METRICS_NOT_SERVED, Level.WARNING, listen=settings.listen, reason=trouble)
        else:
            journal.note(Note.METRICS_SERVED, listen=settings.listen)

    return MetricsDuty(watch, host, port, guard, told)


def _status(settings: Status, kiosk_id: str, watch: Watch, journal: Journal, now: Callable[[], datetime]) -> Duty:
    from kiosk.watching.telling import Broker  # noqa: PLC0415 - only where a broker is told
    from kiosk.watching.telling.duty import Status as StatusDuty  # noqa: PLC0415

    address = urlsplit(settings.broker)
    broker = Broker(
        host=address.hostname or "",
        port=address.port or PORTS[address.scheme],
        tls=address.scheme == "mqtts",
        topic=f"{settings.topic}/{kiosk_id}/status",
        client_id=f"kiosk-{kiosk_id}",
        user=settings.user,
        password_file=Path(settings.password_file) if settings.password_file else None,
        ca_file=settings.ca_file,
    )

    def told(trouble: str) -> None:
        if trouble:
            journal.note(Note.STATUS_NOT_TOLD, Level.WARNING, reason=trouble)
        else:
            journal.note(Note.STATUS_TOLD)

    return StatusDuty(watch, broker, now, told)


class _Looking:
    """Looks up queue, paper and certificates."""

    def __init__(self, settings: Settings, works: Callable[[], Works | None]) -> None:
        self._settings = settings
        self._works = works
        self._certificates: dict[str, float] = {}
        self._certificates_at = float("-inf")

    def look(self) -> Standing:
        """As of now; from any thread, and as slow as a query of the queue."""
        works = self._works()
        return Standing(
            queue=_queue(works) if works is not None else None,
            printers=_printers(works) if works is not None else (),
            certificates=self._ends(),
        )

    def _ends(self) -> dict[str, float]:
        at = time.monotonic()
        if at - self._certificates_at >= CERTIFICATES_EVERY_S:
            self._certificates_at = at
            self._certificates = dict(certificate_ends(self._settings))
        return self._certificates


def _queue(works: Works) -> QueueSeen | None:
    outbox = works.outbox.peek()
    if outbox is None:
        return None
    try:
        stats = outbox.stats()
        lent = sum(0 if held.over else held.left for held in outbox.blocks())
    except OutboxError:
        return None
    return QueueSeen(stats.waiting, stats.set_aside, stats.oldest_age_s, lent)


def _printers(works: Works) -> tuple[PrinterSeen, ...]:
    return tuple(PrinterSeen(one.name, one.word, one.forecast.tickets_left) for one in works.desk.states())


def certificate_ends(settings: Settings) -> Iterator[tuple[str, float]]:
    """Until when each certificate named in the settings holds, in Unix time; of several in a file the first to end."""
    own = settings.hospital.client_cert_file
    if own is not None:
        from kiosk.hospital.web import expires_at  # noqa: PLC0415 - brings the HTTP library

        ends = expires_at(Path(own))
        if ends is not None:
            yield "own", ends.astimezone(UTC).timestamp()
    authorities = {
        "hospital-authority": settings.hospital.ca_file,
        "portal-authority": settings.insurance_portal.ca_file if settings.insurance_portal else None,
        "directory-authority": settings.directory.ca_file if settings.directory else None,
        "status-authority": settings.status.ca_file if settings.status else None,
    }
    authorities |= {f"printer-{name}": printer.certificate for name, printer in settings.printers.items()}
    for name, file in authorities.items():
        first = _first_end(file) if file else None
        if first is not None:
            yield name, first


def _first_end(file: str) -> float | None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        context.load_verify_locations(file)
    except OSError:
        return None  # the doctor says so
    ends = [ssl.cert_time_to_seconds(str(told["notAfter"])) for told in context.get_ca_certs() if "notAfter" in told]
    return float(min(ends)) if ends else None
