"""Files and folders: that the kiosk can use them, and that nobody else can read its secrets."""

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kiosk.doctor.accounts import ROOT, Account, judged, runner
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.machine import KIOSK_USER, Machine
from kiosk.settings import Settings

PART: Final = "files"
USER: Final = "user"
CREDENTIALS: Final = Path("/run/credentials")
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO
_OTHERS_WRITE: Final = stat.S_IWGRP | stat.S_IWOTH


def look_at_user(machine: Machine) -> Iterator[Finding]:
    """Who asks, and for whom everything is judged."""
    asks, works = runner(machine), judged(machine)
    if works.number == asks.number:
        if asks.number == ROOT:
            what = f"run by root, and there is no user {KIOSK_USER}: rights that the kiosk will lack do not show"
            yield Finding(USER, Light.YELLOW, what, "Install the package, which makes it; then run kiosk doctor again.")
        else:
            yield Finding(USER, Light.GREEN, f"run by {asks.name}, as which the kiosk runs here")
    elif asks.number == ROOT:
        what = f"run by root; files and groups are judged for {works.name}, devices are opened as root"
        yield Finding(USER, Light.GREEN, what)
    else:
        what = f"run by {asks.name}, and the kiosk runs as {works.name}: what is red may be red for {asks.name} alone"
        yield Finding(USER, Light.YELLOW, what, f"sudo runuser -u {works.name} -- kiosk doctor")


def look_at_files(settings: Settings, config: Path | None, machine: Machine) -> Iterator[Finding]:
    """One finding for each that is wrong, one for all when none is."""
    works = judged(machine)
    wrong = [
        *(_config(config, works) if config is not None else ()),
        *(finding for name, file in secrets_of(settings) for finding in _secret(name, file, works)),
        *(finding for name, folder in folders_of(settings) for finding in _folder(name, folder, works)),
    ]
    yield from wrong or [Finding(PART, Light.GREEN, f"{works.name} can use its files, and no secret is open to others")]


def secrets_of(settings: Settings) -> list[tuple[str, Path]]:
    """Every file that holds a secret, by the key that names it."""
    line, portal = settings.hospital, settings.insurance_portal
    named = {
        "[hospital] token_file": line.token_file,
        "[hospital] secret_file": line.secret_file,
        "[hospital] client_key_file": line.client_key_file,
        "[insurance_portal] password_file": portal.password_file if portal else None,
        "[insurance_portal] operator_file": portal.operator_file if portal else None,
        "[directory] token_file": settings.directory.token_file if settings.directory else None,
        "[metrics] token_file": settings.metrics.token_file if settings.metrics else None,
        "[status] password_file": settings.status.password_file if settings.status else None,
    }
    return [(name, Path(file)) for name, file in named.items() if file]


def folders_of(settings: Settings) -> list[tuple[str, Path]]:
    """Where the kiosk writes."""
    folders = {"[queue] path": Path(settings.queue.path), "[queue] key_file": Path(settings.queue.key_file)}
    if settings.directory is not None:
        folders["[directory] kept"] = Path(settings.directory.kept)
    return [(name, file.parent) for name, file in folders.items()]


def _config(config: Path, works: Account) -> Iterator[Finding]:
    mode = config.stat().st_mode
    if not (works.may_enter(config) and works.may(config)):
        yield Finding(PART, Light.RED, f"{config}: {works.name} cannot read it", f"chmod 644 {config}")
    elif mode & _OTHERS_WRITE:
        what = f"{config}: others than its owner can change it"
        yield Finding(PART, Light.YELLOW, what, f"chmod 644 {config}")


def _secret(name: str, file: Path, works: Account) -> Iterator[Finding]:
    handed = CREDENTIALS in file.parents
    try:
        mode = file.stat().st_mode
    except OSError as error:
        if handed:
            what = f"{name} is a credential of the unit: systemd hands it to the running kiosk alone"
            yield Finding(PART, Light.GREY, what, "systemctl status kiosk tells when it could not.")
        else:
            remedy = f"Put it there, for {works.name} alone (600)."
            yield Finding(PART, Light.RED, f"{name}: {file}: {error.strerror}", remedy)
        return
    if not handed and not (works.may_enter(file) and works.may(file)):
        yield Finding(PART, Light.RED, f"{name}: {works.name} cannot read {file}", f"chown {works.name} {file}")
    elif mode & _OTHERS:
        what = f"{name}: others than its owner can read {file}"
        yield Finding(PART, Light.RED, what, f"chmod 600 {file}; whoever may have read it makes a new one necessary.")


def _folder(name: str, folder: Path, works: Account) -> Iterator[Finding]:
    try:
        mode = folder.stat().st_mode
        may = works.may_enter(folder) and works.may(folder, write=True)
    except FileNotFoundError:
        yield Finding(PART, Light.YELLOW, f"{name}: {folder} is not made yet", "It is made at the first `kiosk run`.")
        return
    except OSError as error:
        yield Finding(PART, Light.YELLOW, f"{name}: {folder}: {error.strerror}", "Run this as the kiosk's own user.")
        return
    if not may:
        what = f"{name}: {works.name} cannot write into {folder}"
        yield Finding(PART, Light.RED, what, f"chown {works.name}: {folder}; chmod 700 {folder}")
    elif mode & _OTHERS:
        what = f"{name}: others than its owner can look into {folder}"
        yield Finding(PART, Light.YELLOW, what, f"chmod 700 {folder}")
