"""The hospital's system, tried with what was typed on the glass before anything of it lies on the disk."""

import os
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Final
from urllib.parse import urlsplit

import msgspec

from kiosk.composition.hospitals import HospitalSettingsError, open_hospital
from kiosk.composition.setup_words import words_for
from kiosk.doctor.hospital import SLOW_ANSWER_S
from kiosk.hospital import Unavailable
from kiosk.provisioning import answers as provisioning
from kiosk.provisioning.plan import CREDENTIALS
from kiosk.runtime.setup_face import Teller
from kiosk.settings import HospitalLine, Kiosk, Settings, SettingsError
from kiosk.setup import Given, Secrets, Standing, Told, Verdict
from kiosk.setup.answering import api_of
from kiosk.setup.standing import hospital_again

CONNECT_S: Final = 8.0
_NOT_ALLOWED: Final = ("401", "403")
_FILES: Final = ("token_file", "secret_file", "ca_file", "client_cert_file", "client_key_file")


def try_hospital(
    given: Given, secrets: Secrets, tell: Teller, hush: Event, *, standing: Standing | None = None
) -> tuple[Told, ...]:
    """Server, encryption, what it can do, how it is and how soon it says so; each is told as soon as it is known.

    `standing`: the kiosk this machine is; what it has of secrets for these answers is used.
    """
    told: list[Told] = []
    for one in map(words_for(given), _looks(given, secrets, standing)):
        if hush.is_set():
            break
        told.append(one)
        tell(*told)
    return tuple(told)


def _looks(given: Given, secrets: Secrets, standing: Standing | None) -> Iterator[Told]:
    there = _there(standing, given, secrets)
    reached = tuple(reach(given.api_url, secrets.ca or _text(there.ca_file)))
    yield from reached
    if any(one.verdict is Verdict.SERVER_NOT_REACHED for one in reached):
        return
    token = secrets.token if given.auth == "token" else ""
    with held_in_memory(token) as token_file, held_in_memory(secrets.ca) as ca_file:
        try:
            hospital = open_hospital(_settings(given, there, token_file, ca_file))
        except (HospitalSettingsError, SettingsError) as error:
            yield Told(Verdict.SETTINGS_WRONG, str(error))
            return
        try:
            able = hospital.capabilities()
            if isinstance(able, Unavailable):
                yield _unable(able.reason)
                return
            levels = ", ".join(f"L{level}" for level in sorted(able.levels))
            words = f"{able.contract_version}, {levels}" if levels else able.contract_version
            yield Told(Verdict.CAPABILITIES if 0 in able.levels else Verdict.LEVEL_MISSING, words)
            began = time.monotonic()
            alive = hospital.health()
            seconds = time.monotonic() - began
        finally:
            hospital.close()
    if isinstance(alive, Unavailable):
        yield Told(Verdict.NOT_HEALTHY, alive.reason)
        return
    yield Told(Verdict.HEALTHY)
    yield Told(Verdict.SLOW if seconds > SLOW_ANSWER_S else Verdict.QUICK, str(max(1, round(seconds * 1000))))


def reach(url: str, ca: str = "") -> Iterator[Told]:
    """Whether the server takes a connection, and whose certificate it shows. `ca` (PEM) vouches for it."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        yield Told(Verdict.SERVER_NOT_REACHED, url)
        return
    try:
        line = socket.create_connection((host, port), timeout=CONNECT_S)
    except (OSError, UnicodeError):
        yield Told(Verdict.SERVER_NOT_REACHED, f"{host}:{port}")
        return
    with line:
        yield Told(Verdict.SERVER_REACHED, f"{host}:{port}")
        if parts.scheme != "https":
            yield Told(Verdict.NO_TLS)
            return
        try:
            context = ssl.create_default_context(cadata=ca or None)
            with context.wrap_socket(line, server_hostname=host) as tls:
                ends = str((tls.getpeercert() or {}).get("notAfter", ""))
        except ssl.SSLCertVerificationError as error:
            yield Told(Verdict.TLS_NOT_TRUSTED, error.verify_message)
        except OSError as error:
            yield Told(Verdict.TLS_NOT_TRUSTED, error.strerror or type(error).__name__)
        else:
            yield Told(Verdict.TLS_GOOD, time.strftime("%d/%m/%Y", time.gmtime(ssl.cert_time_to_seconds(ends))))


@contextmanager
def held_in_memory(secret: str) -> Iterator[str | None]:
    """A file the adapter can read the secret from, that exists in memory only; None where there is no secret."""
    if not secret:
        yield None
        return
    descriptor = os.memfd_create("kiosk-setup", os.MFD_CLOEXEC)
    try:
        os.write(descriptor, secret.encode())
        yield f"/proc/self/fd/{descriptor}"
    finally:
        os.close(descriptor)


def _settings(given: Given, there: HospitalLine, token_file: str | None, ca_file: str | None) -> Settings:
    """As they will be, but for where the secrets lie now."""
    kiosk = Kiosk(given.kiosk_id or "K0", given.kiosk_name, given.hospital)
    line = msgspec.structs.replace(there, token_file=token_file or there.token_file, ca_file=ca_file or there.ca_file)
    return Settings(kiosk=kiosk, hospital=line)


def _there(standing: Standing | None, given: Given, secrets: Secrets) -> HospitalLine:
    """The line of these answers with the secrets the machine has, where systemd opened them for the wizard."""
    if standing is None:
        return provisioning.settings_of(provisioning.Answers(kiosk=Kiosk("K0", "", ""), api=api_of(given))).hospital
    line = hospital_again(standing.settings, given, secrets)
    mine = os.environ.get("CREDENTIALS_DIRECTORY", CREDENTIALS)
    files: dict[str, str | None] = dict.fromkeys(_FILES)
    if standing.same(given):
        files = {name: file and file.replace(CREDENTIALS, mine, 1) for name in _FILES for file in [getattr(line, name)]}
    return msgspec.structs.replace(line, **files)


def _text(file: str | None) -> str:
    try:
        return Path(file).read_text("utf-8") if file else ""
    except (OSError, UnicodeDecodeError):
        return ""


def _unable(reason: str) -> Told:
    if reason.startswith(_NOT_ALLOWED):
        return Told(Verdict.NOT_ALLOWED)
    return Told(Verdict.NO_CAPABILITIES, reason)
