"""Everything a plan changes, prepared beside what is there, and then decided by one rename.

Until `.provisioning-decided` has its name nothing has changed; from then on everything will, now or after the next
start (`carrying_out.py`). The folder holds `list.json`, which says where everything belongs, and under their names the
files of our own folders; what belongs elsewhere, maybe on another file system, waits beside its own place.
So carrying out is nothing but renaming and removing: a disk that is full by then does not leave it half done.

Secrets wait sealed; a WLAN's password as it will lie in NetworkManager's own file, for root alone.
"""

import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from kiosk.caretaker.doing import network as network_files
from kiosk.caretaker.doing.places import Places
from kiosk.caretaker.doing.placing import beside, can_be_placed, make_folder, own_place
from kiosk.durable import sync_folder
from kiosk.provisioning.plan import SECRETS, Network, Plan, SecretName
from kiosk.signing import key_line

LIST: Final = "list.json"
STANDING: Final = "standing"
"""While it is in the folder, the old kiosk.toml has not been put away yet."""
_FOR_ROOT: Final = 0o600
_FOR_ALL: Final = 0o644


class Put(msgspec.Struct, frozen=True):
    """What will lie at `to`; it waits at `staged`, a name in the folder of the decision or a path of its own."""

    staged: str
    to: str


class Decision(msgspec.Struct, frozen=True):
    """`put` in order, kiosk.toml apart as the last. `gone`: files to remove. `aside`: files to rename, from and to.

    `secrets` are the names that stay in the folder of credentials, others go. `hostname` and `zone`, a link, are None
    where the machine's disk does not take them, or the plan leaves them alone.
    """

    put: tuple[Put, ...]
    settings: Put
    secrets: tuple[SecretName, ...]
    gone: tuple[str, ...] = ()
    aside: tuple[tuple[str, str], ...] = ()
    hostname: Put | None = None
    zone: Put | None = None


def prepare(
    plan: Plan,
    sealed: dict[SecretName, bytes],
    kept: Sequence[SecretName],
    places: Places,
    *,
    signer: bytes | None,
    aside: Sequence[tuple[str, str]],
) -> Decision:
    """Write everything that will be put in place, durably. Raises OSError; nothing is changed then."""
    discard(places)
    make_folder(places.credentials, 0o700)
    places.begun.mkdir(mode=0o700)
    contents: list[tuple[Path, bytes, int]] = []
    contents += [(places.credentials / name, secret, _FOR_ROOT) for name, secret in sealed.items()]
    contents += [(places.folder / name, text.encode(), _FOR_ALL) for name, text in plan.files.items()]
    if signer is not None:
        contents.append((places.signers[1], f"{key_line(signer)}\n".encode(), _FOR_ALL))
    gone: list[Path] = []
    if plan.network is not None:
        files, gone = files_of_network(plan.network, places)
        contents += files
    hostname, local_time = (own_place(path, places.folder) for path in (places.hostname, places.local_time))
    named, zoned = bool(plan.hostname) and can_be_placed(hostname), can_be_placed(local_time)
    if plan.update_source:
        contents.append((places.update_source, f"{plan.update_source}\n".encode(), _FOR_ALL))
    else:
        gone.append(places.update_source)
    puts = [_write(places, *content) for content in contents]
    name = _write(places, hostname, f"{plan.hostname}\n".encode(), _FOR_ALL) if named else None
    zone = _lead(places, local_time, places.zones / plan.time_zone) if zoned else None
    settings = _write(places, places.settings, plan.toml.encode(), _FOR_ALL)
    secrets = tuple(name for name in SECRETS if name in sealed or name in kept)
    decision = Decision(
        put=tuple(puts),
        settings=settings,
        secrets=secrets,
        gone=tuple(map(str, gone)),
        aside=tuple(aside),
        hostname=name,
        zone=zone,
    )
    _write_durably(places.begun / STANDING, b"", _FOR_ROOT)
    _write_durably(places.begun / LIST, msgspec.json.encode(decision), _FOR_ROOT)
    sync_folder(places.begun)
    return decision


def decide(places: Places) -> None:
    """The one moment in which the old state becomes the new one. Raises OSError where it stays the old one."""
    places.begun.rename(places.decided)
    with suppress(OSError):  # a cut now leaves the old state or the new one, and both are whole
        sync_folder(places.folder)


def discard(places: Places) -> None:
    """What was begun and never decided, also beside its places; what waits there for a decision stays."""
    shutil.rmtree(places.begun, ignore_errors=True)
    if not places.decided.exists():
        for path in (places.connection, places.timesyncd, places.chrony, places.hostname, places.local_time):
            with suppress(OSError):
                beside(path).unlink()


def files_of_network(network: Network, places: Places) -> tuple[list[tuple[Path, bytes, int]], list[Path]]:
    """What to write, and what to remove."""
    files = [(places.connection, network_files.keyfile(network).encode(), _FOR_ROOT)]
    gone: list[Path] = []
    for path, text in (
        (places.timesyncd, network_files.timesyncd(network.time_servers)),
        (places.chrony, network_files.chrony(network.time_servers)),
    ):
        if not network.time_servers:
            gone.append(path)
        elif path == places.timesyncd or path.parent.is_dir():
            files.append((path, text.encode(), _FOR_ALL))
    return files, gone


def _write(places: Places, to: Path, content: bytes, mode: int) -> Put:
    put = _put(places, to)
    _write_durably(places.begun / put.staged, content, mode)
    _sync(places, put)
    return put


def _lead(places: Places, to: Path, target: Path) -> Put:
    put = _put(places, to)
    (places.begun / put.staged).symlink_to(target)
    _sync(places, put)
    return put


def _put(places: Places, to: Path) -> Put:
    """Where it waits. Beside the secrets nothing may lie, not for a moment (`sealing.py`)."""
    if to.parent in (places.folder, places.credentials):
        return Put(to.name, str(to))
    make_folder(to.parent)
    return Put(str(beside(to)), str(to))


def _sync(places: Places, put: Put) -> None:
    """The folder of the decision is synced once, at the end."""
    if (folder := (places.begun / put.staged).parent) != places.begun:
        sync_folder(folder)


def _write_durably(path: Path, content: bytes, mode: int) -> None:
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode), "wb") as file:
        os.fchmod(file.fileno(), mode)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
