"""The registrations that wait on the disk. Looked at only: a damaged queue stays where it is."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kiosk.doctor.findings import Finding, Light
from kiosk.settings import Settings
from kiosk.staff import is_settled
from offline_queue import KeyFileError, Keyring, Look, OutboxCorrupt, OutboxError, Report, Stats, WrongKeys

OLD_ITEM_S: Final = 3600


def look_at_store(settings: Settings) -> Iterator[Finding]:
    """Soundness of the queue, and what waits there."""
    path = Path(settings.queue.path)
    found = _queue(path, settings)
    damaged = sorted(file.name for file in path.parent.glob(f"{path.name}.corrupt-*[0-9]"))
    yield _with_damaged(found, path.parent, damaged) if damaged and found.light is not Light.RED else found


def _with_damaged(found: Finding, folder: Path, damaged: list[str]) -> Finding:
    """A queue that works, and older ones that may hold what the hospital never got."""
    what = f"was damaged and begun anew: {', '.join(damaged)} may hold registrations the hospital never got"
    remedy = f"kiosk queue salvage {folder}/{damaged[0]}; keep it and the key, and move it away when all is settled."
    return Finding("queue", Light.RED, f"{what}; now {found.what}", remedy)


def _queue(path: Path, settings: Settings) -> Finding:
    try:
        path.stat()
    except FileNotFoundError:
        return Finding("queue", Light.YELLOW, f"{path}: not made yet", "It is made at the first `kiosk run`.")
    except OSError as error:
        return Finding("queue", Light.RED, f"{path}: {error.strerror}", "Run this as the kiosk's own user.")
    try:
        keyring = Keyring.from_file(Path(settings.queue.key_file))
        with Look.open(path, keyring, kiosk_id=settings.kiosk.id) as look:
            stats, report = look.stats(), look.verify()
            kept = list(look.items(aside_only=True))
    except OutboxError as error:
        return Finding("queue", Light.RED, f"{path}: {error}", _remedy(error))
    return _contents(stats, report, sum(item.carried for item in kept), sum(is_settled(item) for item in kept))


def _contents(stats: Stats, report: Report, carried: int, settled: int) -> Finding:
    oldest_s = stats.oldest_age_s or 0.0
    aside = stats.set_aside - carried - settled
    counts = [f"{stats.waiting} waiting"]
    counts += [f"{aside} set aside"] if aside else []
    counts += [f"{settled} settled by staff"] if settled else []
    counts += [f"{carried} carried out in a file"] if carried else []
    counts += [f"the oldest for {int(oldest_s) // 60} min"] if stats.waiting + stats.set_aside else []
    what = ", ".join(counts)
    if not report.sound:
        broken = f"damaged: {len(report.damage)} places, {len(report.undecipherable)} items do not open; {what}"
        return Finding("queue", Light.RED, broken, "Keep the file and the key; call the developers.")
    if aside:
        return Finding("queue", Light.YELLOW, what, "kiosk queue list --aside: why, and what to tell the patients.")
    if stats.waiting and oldest_s > OLD_ITEM_S:
        return Finding("queue", Light.YELLOW, what, "Check the line to the hospital.")
    if carried:
        delivered = "Import the file at another kiosk; when that one has delivered it: kiosk queue purge --force."
        return Finding("queue", Light.YELLOW, what, delivered)
    return Finding("queue", Light.GREEN, f"sound, {what}")


def _remedy(error: OutboxError) -> str:
    match error:
        case OutboxCorrupt():
            return (
                "Keep file and key, and restart the kiosk: it moves the file aside and begins a new one. Then:"
                " kiosk queue salvage FILE"
            )
        case WrongKeys() | KeyFileError():
            return "Put back the key file and the kiosk id the queue was made with; erase nothing."
        case _:
            return "Check rights and disk; keep the file: it may hold registrations."
