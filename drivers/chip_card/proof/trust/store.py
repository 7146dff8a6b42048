"""A folder of issuers' certificates, one DER file for each, and an index that makes looking one up cheap.

A file's name is for people, and ends with the first 16 digits of its SHA-256: a file that does not fit its name, by a
worn-out disk or because somebody put it there by hand, does not count. The index is rebuilt of the files wherever it
does not fit them; without leave to write it is kept in memory.
"""

import hashlib
import json
import os
import re
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from drivers.chip_card.errors import BadData
from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.names import Name

_INDEX: Final = "index.json"
_FORM: Final = 1
_SUFFIX: Final = ".der"
_OURS: Final = re.compile(r"[a-z0-9-]*-([0-9a-f]{16})\.der")
_NOT_IN_NAMES: Final = re.compile(r"[^a-z0-9]+")


class TrustStoreError(Exception):
    """The folder cannot be read or written; the text is for technicians."""


@dataclass(frozen=True, slots=True)
class Installed:
    """An installed certificate. `id` is its file's name without suffix, `source` the file it came from, "" unknown.

    `serial`, `fingerprint` (SHA-256) and `key_id` are hexadecimal, `name_key` stands for its name; dates are ISO 8601.
    `link`: an issuer vouches for its own next key, or for another issuer.
    """

    id: str
    country: str
    subject: str
    serial: str
    not_before: str
    not_after: str
    fingerprint: str
    link: bool
    key_id: str
    name_key: str
    source: str = ""

    @property
    def is_expired(self) -> bool:
        """By now; documents it vouched for while it was valid are checked all the same."""
        return datetime.fromisoformat(self.not_after) < datetime.now(UTC)


class TrustStore:
    """The certificates of a folder; without one, none. Nothing is read before something is asked for."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._entries: dict[str, Installed] = {}
        self._seen: frozenset[str] = frozenset()
        self._loaded: dict[str, Certificate | None] = {}

    @classmethod
    def open(cls, folder: Path) -> "TrustStore":
        """A store over that folder, which may not be there yet; it notices when others change what is in it."""
        return cls(folder)

    def find(self, issuer_raw: bytes, key_id: bytes | None) -> tuple[Certificate, ...]:
        """The certificates whose subject has that name (DER), or whose key has that identifier, the latter first.

        A folder that cannot be read has none. Raises BadData for what is no name.
        """
        name_key, key = _name_key(Name.decode(issuer_raw)), "" if key_id is None else key_id.hex()
        try:
            entries = self.entries()
        except TrustStoreError:
            return ()
        found = [one for one in entries if name_key == one.name_key or (key and key == one.key_id)]
        found.sort(key=lambda one: one.key_id != key)
        return tuple(certificate for one in found if (certificate := self._load(one.id)) is not None)

    def entries(self) -> tuple[Installed, ...]:
        """All that are installed, by their ids. Raises TrustStoreError."""
        if self._folder is None:
            return ()
        there = _names(self._folder)
        if there != self._seen:
            self._refresh(self._folder, there)
        return tuple(self._entries[one] for one in sorted(self._entries))

    def add(self, certificates: Iterable[tuple[Certificate, str]]) -> tuple[Installed, ...]:
        """Stores certificates with the name of where each came from; those that were there already stay as they are.

        Whether they deserve it is for `install` to say. Each is there whole or not at all, whenever the power goes.
        Gives the new ones. Raises TrustStoreError.
        """
        if self._folder is None:
            raise TrustStoreError("there is no folder to store certificates in")
        there = {one.fingerprint for one in self.entries() if self._load(one.id) is not None}
        new = {certificate.fingerprint: (certificate, source) for certificate, source in certificates}
        added = [_entry(certificate, source) for one, (certificate, source) in new.items() if one not in there]
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            for entry in added:
                _write(self._folder / f"{entry.id}{_SUFFIX}", new[entry.fingerprint][0].raw)
            self._refresh(self._folder, _names(self._folder), {entry.id: entry for entry in added})
            _sync(self._folder)
        except OSError as error:
            raise TrustStoreError(f"{self._folder}: {error.strerror}") from error
        return tuple(added)

    def remove(self, entries: Iterable[Installed]) -> None:
        """Takes those away; one that is gone already is no error. Raises TrustStoreError."""
        if self._folder is None:
            return
        try:
            for entry in entries:
                (self._folder / f"{entry.id}{_SUFFIX}").unlink(missing_ok=True)
            self._refresh(self._folder, _names(self._folder))
            _sync(self._folder)
        except OSError as error:
            raise TrustStoreError(f"{self._folder}: {error.strerror}") from error

    def certificate(self, entry: Installed) -> Certificate | None:
        """The certificate itself; None when its file is gone or damaged."""
        return self._load(entry.id)

    def _refresh(self, folder: Path, there: frozenset[str], known: dict[str, Installed] | None = None) -> None:
        """Makes the index fit the files, reading only those it does not know."""
        index = _read_index(folder / _INDEX)
        before = index | self._entries | (known or {})
        self._loaded.clear()
        entries = {one: before.get(one) or self._entry_of(one) for one in there}
        self._entries = {one: entry for one, entry in entries.items() if entry is not None}
        self._seen = there
        if self._entries != index:
            _write_index(folder / _INDEX, self._entries)

    def _entry_of(self, one: str) -> Installed | None:
        certificate = self._load(one)
        if certificate is None or not certificate.is_issuer:
            return None
        return _entry(certificate, "", one)

    def _load(self, one: str) -> Certificate | None:
        if one not in self._loaded and self._folder is not None:
            self._loaded[one] = _read_certificate(self._folder / f"{one}{_SUFFIX}")
        return self._loaded.get(one)


EMPTY: Final = TrustStore(None)
"""No certificates at all."""


def _entry(certificate: Certificate, source: str, one: str | None = None) -> Installed:
    subject = certificate.subject
    serial = f"{certificate.serial:x}"
    readable = _NOT_IN_NAMES.sub("-", f"{subject.country} {subject.common_name}".lower()).strip("-")[:40]
    short_serial = _NOT_IN_NAMES.sub("", serial)[:16]
    fingerprint = certificate.fingerprint
    return Installed(
        one or f"{readable.rstrip('-') or 'unnamed'}-{short_serial}-{fingerprint[:16]}",
        subject.country,
        str(subject),
        serial,
        certificate.not_before.isoformat(),
        certificate.not_after.isoformat(),
        fingerprint,
        not certificate.is_self_issued or certificate.authority_key_id not in (None, certificate.key_id),
        certificate.key_id.hex(),
        _name_key(subject),
        source,
    )


def _names(folder: Path) -> frozenset[str]:
    """The ids of the files that may be certificates of ours; none when there is no folder."""
    try:
        return frozenset(one.stem for one in folder.iterdir() if _OURS.fullmatch(one.name))
    except FileNotFoundError:
        return frozenset()
    except OSError as error:
        raise TrustStoreError(f"{folder}: {error.strerror}") from error


def _name_key(name: Name) -> str:
    return hashlib.sha256(json.dumps(name.comparable).encode()).hexdigest()[:32]


def _read_certificate(path: Path) -> Certificate | None:
    ours = _OURS.fullmatch(path.name)
    try:
        data = path.read_bytes()
        if ours is None or not hashlib.sha256(data).hexdigest().startswith(ours[1]):
            return None
        return Certificate.parse(data)
    except (OSError, BadData):
        return None


def _read_index(path: Path) -> dict[str, Installed]:
    try:
        index = json.loads(path.read_bytes())
        if index["form"] != _FORM:
            return {}
        return {one["id"]: Installed(**one) for one in index["certificates"]}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _write_index(path: Path, entries: dict[str, Installed]) -> None:
    index = {"form": _FORM, "certificates": [asdict(entries[one]) for one in sorted(entries)]}
    try:
        _write(path, json.dumps(index, indent=0).encode())
    except OSError:
        return  # whoever may not write here reads the files themselves


def _write(path: Path, data: bytes) -> None:
    """The file is there with all of this, or as it was before."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".new")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(file.fileno(), 0o644)
            os.fsync(file.fileno())
        os.replace(name, path)  # noqa: PTH105 - beside the call that made the name
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
