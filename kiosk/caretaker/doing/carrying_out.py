"""What was decided is carried out, as often as it takes: every step can be done again after a cut.

Nothing is written any more, only renamed and removed, which a full disk takes too.

kiosk.toml goes first and comes last. While it is away the machine is no kiosk (the units' ConditionPathExists), so no
kiosk ever starts on half of the old and half of the new.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from kiosk.caretaker.doing.deciding import LIST, STANDING, Decision, Put, discard
from kiosk.caretaker.doing.places import Places
from kiosk.caretaker.doing.steps import RefusedError, Step, Why
from kiosk.decoding import decode
from kiosk.durable import sync_folder


def carry_out(places: Places) -> tuple[Step, ...]:
    """Do what was decided; nothing where nothing was. Raises RefusedError: what is left will be done the next time."""
    if not places.decided.is_dir():
        return ()
    try:
        decision = decode((places.decided / LIST).read_bytes(), Decision)
        return tuple(_steps(decision, places))
    except (OSError, msgspec.MsgspecError) as error:
        words = error.strerror if isinstance(error, OSError) else "its list cannot be read"
        raise RefusedError(
            Why.NOT_WRITTEN, f"the machine is between two states, and this has to be mended first: {words}"
        ) from error


def _steps(decision: Decision, places: Places) -> Iterator[Step]:
    _withdraw_settings(places)
    _place_secrets(decision, places)
    yield Step.SECRETS_PLACED
    for put in decision.put:
        if not _is_credential(put, places):
            _move(put, places)
    for gone in decision.gone:
        Path(gone).unlink(missing_ok=True)
    if any(put.to == str(places.connection) for put in decision.put):
        yield Step.NETWORK_WRITTEN
    if decision.hostname is not None:
        _move(decision.hostname, places)
        yield Step.NAME_SET
    if decision.zone is not None:
        _move(decision.zone, places)
        yield Step.TIME_ZONE_SET
    if any(put.to == str(places.signers[1]) for put in decision.put):
        yield Step.SIGNER_KEPT
    if any(put.to == str(places.update_source) for put in decision.put):
        yield Step.UPDATE_SOURCE_WRITTEN
    if decision.aside:
        _put_aside(decision)
        yield Step.QUEUE_PUT_ASIDE
    _move(decision.settings, places)
    yield Step.SETTINGS_WRITTEN
    discard(places)
    places.decided.rename(places.begun)  # by one rename too: half a list would keep the next start from finishing
    sync_folder(places.folder)
    discard(places)


def _withdraw_settings(places: Places) -> None:
    """Once, and not again after the new ones came."""
    mark = places.decided / STANDING
    if not mark.exists():
        return
    with suppress(FileNotFoundError):
        places.settings.rename(places.settings_before)
    sync_folder(places.folder)
    mark.unlink()
    sync_folder(places.decided)


def _place_secrets(decision: Decision, places: Places) -> None:
    """Renamed into their folder: a half-written or foreign file in it would keep the kiosk from starting."""
    for put in decision.put:
        if _is_credential(put, places):
            _move(put, places)
    for path in places.credentials.iterdir():
        if path.name not in decision.secrets:
            path.unlink()
    sync_folder(places.credentials)


def _is_credential(put: Put, places: Places) -> bool:
    return Path(put.to).parent == places.credentials


def _move(put: Put, places: Places) -> None:
    """No longer there: it was moved before the cut."""
    to = Path(put.to)
    with suppress(FileNotFoundError):
        (places.decided / put.staged).rename(to)
    sync_folder(to.parent)


def _put_aside(decision: Decision) -> None:
    """Once: what lies there by now under the old name may be the new kiosk's, and would cover what was put aside."""
    for source, to in decision.aside:
        if not os.path.lexists(to):
            with suppress(FileNotFoundError):
                os.rename(source, to)  # noqa: PTH104 - both are texts
    for source, _ in decision.aside:
        sync_folder(Path(source).parent)
