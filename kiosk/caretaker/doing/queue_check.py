"""Registrations that the hospital has not got yet stand in the way of becoming another kiosk.

They are sealed for the kiosk they were made on and would go to the wrong hospital, or to none. An empty queue of
another kiosk would not open either: it is put aside, and the kiosk begins a new one.
"""

import os
import stat
from pathlib import Path
from typing import Final

from kiosk.caretaker.doing.places import Places
from kiosk.caretaker.doing.steps import RefusedError, Why
from kiosk.settings import Settings, SettingsError, load
from offline_queue import Keyring, Look, OutboxError, WrongKeys

_SIDECARS: Final = ("-wal", "-shm", "")


def settings_before(places: Places) -> Settings | None:
    """What this machine is or was, as far as it can be told."""
    for path in (places.settings, places.settings_before):
        try:
            return load(path)
        except SettingsError:
            continue
    return None


def same_kiosk(one: Settings, other: Settings) -> bool:
    """Whether what waits in the queue of the one may be sent by the other. A hospital's server may have moved."""
    return _identity(one) == _identity(other)


def keeps_its_queue(old: Settings, new: Settings) -> bool:
    """Whether the new kiosk goes on with the queue of the old one, as it lies there."""
    return same_kiosk(old, new) and old.queue == new.queue


def to_put_aside(places: Places, new: Settings) -> list[tuple[str, str]]:
    """Files to rename, from and to, so that the new kiosk can begin. Raises RefusedError while something waits."""
    old = settings_before(places)
    if old is not None and keeps_its_queue(old, new):
        return []
    moves: list[tuple[str, str]] = []
    for settings in (new,) if old is None else (old, new):
        queue = _below(places, settings.queue.path)
        _none_damaged(queue)
        if not os.path.lexists(queue) or any(source == str(queue) for source, _ in moves):
            continue
        if _is_of(new, places, queue, settings, old):
            continue
        aside = _free_name(queue, settings.kiosk.id if settings is old else "earlier")
        moves += [(f"{queue}{end}", f"{aside}{end}") for end in _SIDECARS]
    return moves


def _none_damaged(queue: Path) -> None:
    """Raises RefusedError where the kiosk put a damaged queue away: the next one could not open what is in it."""
    beside = queue.parent.glob(f"{queue.name}.corrupt-*")
    damaged = sum(path.suffix.rpartition("-")[2].isdecimal() for path in beside)  # each may have its -wal
    if damaged:
        raise RefusedError(
            Why.QUEUE_NOT_EMPTY,
            f"beside {queue} there are {damaged} damaged ones that may hold registrations: save what can be saved"
            " (kiosk queue salvage) or erase them (kiosk queue purge), then provision again",
        )


def _is_of(new: Settings, places: Places, queue: Path, its: Settings, old: Settings | None) -> bool:
    """Whether this queue can go on being used; raises RefusedError where something in it is somebody else's."""
    key_file = _below(places, its.queue.key_file)
    for path in (queue, key_file):
        if not stat.S_ISREG(path.lstat().st_mode if os.path.lexists(path) else stat.S_IFREG):
            raise RefusedError(Why.QUEUE_NOT_EMPTY, f"{path} is no plain file, so nobody knows what waits in {queue}")
    try:
        with Look.open(queue, Keyring.from_file(key_file), kiosk_id=its.kiosk.id) as look:
            stats = look.stats()
    except WrongKeys as error:
        raise RefusedError(
            Why.QUEUE_NOT_EMPTY,
            f"{queue} belongs to another kiosk than {its.kiosk.id}: put that kiosk's id into the plan, or carry its"
            " registrations away first (kiosk queue export)",
        ) from error
    except OutboxError as error:
        raise RefusedError(
            Why.QUEUE_NOT_EMPTY, f"{queue} cannot be looked into ({error}), so nobody knows what waits in it"
        ) from error
    waiting = stats.waiting + stats.set_aside
    if waiting:
        raise RefusedError(
            Why.QUEUE_NOT_EMPTY,
            f"{waiting} registrations of kiosk {its.kiosk.id} ({its.kiosk.hospital}) have not reached the hospital:"
            " let them be sent, or carry them away (kiosk queue export), then provision again",
        )
    return old is None and its.kiosk.id == new.kiosk.id


def _identity(settings: Settings) -> tuple[str, str, bool, bool]:
    hospital = " ".join(settings.kiosk.hospital.split()).casefold()
    return settings.kiosk.id, hospital, settings.hospital.fhir is not None, settings.hospital.hl7 is not None


def _below(places: Places, path: str) -> Path:
    return places.root / path.lstrip("/")


def _free_name(queue: Path, kiosk_id: str) -> Path:
    number = 1
    while (aside := queue.with_name(f"{queue.name}.of-{kiosk_id}-{number}")).exists():
        number += 1
    return aside
