"""Everything a plan changes, prepared beside what is there, and then decided by one rename.

Until `.provisioning-decided` has its name nothing has changed; from then on everything will, now or after the next
start (`carrying_out.py`). The folder holds the new files under their numbers and `list.json`, which says where each
belongs. Secrets lie in it sealed; a WLAN's password as it will lie in NetworkManager's own file, for root alone.
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
from kiosk.caretaker.doing.placing import can_be_placed, make_folder, own_place
from kiosk.durable import sync_folder
from kiosk.provisioning.plan import SECRETS, Network, Plan, SecretName
from kiosk.provisioning.signer import key_line

LIST: Final = "list.json"
_FOR_ROOT: Final = 0o600
_FOR_ALL: Final = 0o644


class Put(msgspec.Struct, frozen=True):
    """A file that will lie at `to`, from the file `number` of the folder."""

    number: int
    to: str
    mode: int


class Decision(msgspec.Struct, frozen=True):
    """`put` in order, kiosk.toml apart as the last. `gone`: files to remove. `aside`: files to rename, from and to.

    `secrets` are the names that stay in the folder of credentials, others go. `hostname` and `time_zone` are empty
    where the machine's disk does not take them.
    """

    put: tuple[Put, ...]
    settings: Put
    secrets: tuple[SecretName, ...]
    gone: tuple[str, ...] = ()
    aside: tuple[tuple[str, str], ...] = ()
    hostname: str = ""
    time_zone: str = ""
    local_time: str = ""


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
    make_folder(places.folder)
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
    if named:
        contents.append((hostname, f"{plan.hostname}\n".encode(), _FOR_ALL))
    if plan.update_source:
        contents.append((places.update_source, f"{plan.update_source}\n".encode(), _FOR_ALL))
    else:
        gone.append(places.update_source)
    contents.append((places.settings, plan.toml.encode(), _FOR_ALL))
    puts = [_write(places.begun, number, *content) for number, content in enumerate(contents)]
    secrets = tuple(name for name in SECRETS if name in sealed or name in kept)
    decision = Decision(
        tuple(puts[:-1]),
        puts[-1],
        secrets,
        tuple(map(str, gone)),
        tuple(aside),
        plan.hostname if named else "",
        plan.time_zone if zoned else "",
        str(local_time),
    )
    _write_durably(places.begun / LIST, msgspec.json.encode(decision), _FOR_ROOT)
    sync_folder(places.begun)
    return decision


def decide(places: Places) -> None:
    """The one moment in which the old state becomes the new one. Raises OSError where it stays the old one."""
    places.begun.rename(places.decided)
    with suppress(OSError):  # a cut now leaves the old state or the new one, and both are whole
        sync_folder(places.folder)


def discard(places: Places) -> None:
    """What was begun and never decided."""
    shutil.rmtree(places.begun, ignore_errors=True)


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


def _write(folder: Path, number: int, to: Path, content: bytes, mode: int) -> Put:
    _write_durably(folder / str(number), content, mode)
    return Put(number, str(to), mode)


def _write_durably(path: Path, content: bytes, mode: int) -> None:
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode), "wb") as file:
        os.fchmod(file.fileno(), mode)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
