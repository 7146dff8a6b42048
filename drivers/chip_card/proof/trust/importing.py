"""What becomes an installed issuer: a CA that signed itself, or that an installed one signed (a link certificate)."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from drivers.chip_card.errors import BadData
from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.signatures import UnknownAlgorithm
from drivers.chip_card.proof.trust import formats
from drivers.chip_card.proof.trust.issuers import Issuers, issuer_of
from drivers.chip_card.proof.trust.master_list import MasterList, verified
from drivers.chip_card.proof.trust.store import Installed, TrustStore, TrustStoreError

_MOST_BYTES: Final = 256 * 1024 * 1024
_MOST_ISSUERS: Final = 20_000
_MOST_LINKS: Final = 8
"""Link certificates one after the other, from an installed issuer to the newest."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that was not installed: the file's name, what it is ("" the whole file), why not."""

    source: str
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """What came of an import; `notes` tell of each master list who vouches for it.

    `known` counts certificates that were there before, `signers` those of documents' signers, which are not installed.
    """

    installed: tuple[Installed, ...]
    known: int
    signers: int
    refused: tuple[Refused, ...]
    notes: tuple[str, ...]


class _Import:
    """One import: candidates are collected from all files first, so that their order does not matter."""

    def __init__(self, store: TrustStore) -> None:
        self.store = store
        self.candidates: dict[bytes, str] = {}
        self.refused: list[Refused] = []
        self.notes: list[str] = []

    def read(self, path: Path) -> None:
        """The certificates of a file and of the master lists in it. Raises TrustStoreError for what is no file."""
        try:
            if path.stat().st_size > _MOST_BYTES:
                raise TrustStoreError(f"{path}: larger than {_MOST_BYTES >> 20} MB")
            contents = formats.read(path.read_bytes())
        except OSError as error:
            raise TrustStoreError(f"{path}: cannot be read ({error.strerror})") from error
        self.refused += [Refused(path.name, "", fault) for fault in contents.faults]
        self._collect(contents.certificates, path.name)
        for signed in contents.signed:
            try:
                master_list = verified(signed, self.store)
            except BadData as error:
                self.refused.append(Refused(path.name, "", str(error)))
                continue
            self.notes.append(_told(path.name, master_list))
            self._collect(master_list.certificates, path.name)

    def _collect(self, certificates: Iterable[bytes], source: str) -> None:
        for raw in certificates:
            self.candidates.setdefault(raw, source)

    def finish(self) -> Report:
        """Installs what deserves it."""
        links: list[tuple[Certificate, str]] = []
        accepted: list[tuple[Certificate, str]] = []
        signers = 0
        for raw, source in self.candidates.items():
            try:
                certificate = Certificate.parse(raw)
                if not certificate.is_issuer:
                    signers += 1
                elif certificate.is_self_issued and certificate.is_signed_by(certificate):
                    accepted.append((certificate, source))
                else:
                    _ = certificate.key
                    links.append((certificate, source))
            except UnknownAlgorithm as error:
                self.refused.append(Refused(source, "certificate", f"cannot be checked: {error}"))
            except BadData as error:
                self.refused.append(Refused(source, "certificate", f"cannot be read: {error}"))
        if signers and not accepted and not links:
            for source in dict.fromkeys(self.candidates.values()):
                self.refused.append(Refused(source, "", "no issuer's certificate (CA) in it"))
        accepted += self._linked(links, Issuers(one for one, _ in accepted))
        if len(accepted) > _MOST_ISSUERS:
            raise TrustStoreError(
                f"{len(accepted)} issuers are more than the {_MOST_ISSUERS} that are installed at most"
            )
        installed = self.store.add(accepted)
        return Report(installed, len(accepted) - len(installed), signers, tuple(self.refused), tuple(self.notes))

    def _linked(self, links: list[tuple[Certificate, str]], new: Issuers) -> list[tuple[Certificate, str]]:
        """Those of them that somebody accepted or installed signed, directly or over other links."""
        accepted = []
        for _ in range(_MOST_LINKS):
            good: list[tuple[Certificate, str]] = []
            left: list[tuple[Certificate, str]] = []
            for one in links:
                (left if issuer_of(one[0], self.store, new) is None else good).append(one)
            links = left
            accepted += good
            for certificate, _ in good:
                new.add(certificate)
            if not good:
                break
        for certificate, source in links:
            why = f"it did not sign itself, and {certificate.issuer} who should have signed it is not installed"
            self.refused.append(Refused(source, str(certificate.subject), why))
        return accepted


def install(store: TrustStore, files: Iterable[Path]) -> Report:
    """Installs the issuers in these files, again or for the first time. Raises TrustStoreError.

    A master list whose signature or signer does not hold brings nothing; certificates of documents' signers are only
    counted, for they come along with each document.
    """
    one = _Import(store)
    for path in files:
        one.read(path)
    return one.finish()


def uninstall(store: TrustStore, entries: Iterable[Installed]) -> tuple[Installed, ...]:
    """Takes these away, and every link certificate that nobody who stays vouches for. Raises TrustStoreError."""
    gone = list(entries)
    store.remove(gone)
    for _ in range(_MOST_LINKS):
        hanging = [one for one in store.entries() if _hangs_in_the_air(store, one)]
        if not hanging:
            break
        store.remove(hanging)
        gone += hanging
    return tuple(gone)


def _hangs_in_the_air(store: TrustStore, entry: Installed) -> bool:
    certificate = store.certificate(entry)
    if certificate is None or (certificate.is_self_issued and _signed_itself(certificate)):
        return False
    return issuer_of(certificate, store) is None


def _signed_itself(certificate: Certificate) -> bool:
    try:
        return certificate.is_signed_by(certificate)
    except BadData:
        return False


def _told(source: str, one: MasterList) -> str:
    count = len(one.certificates)
    if one.installed:
        return (
            f"{source}: master list of {count} certificates, vouched for by {one.vouched_by.subject}, installed before"
        )
    return (
        f"{source}: master list of {count} certificates that contains its own issuer, {one.vouched_by.subject}; "
        f"compare its fingerprint with one published elsewhere: {one.vouched_by.fingerprint}"
    )
