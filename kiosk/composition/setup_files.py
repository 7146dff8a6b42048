"""Provisioning files within reach: on the sticks that are plugged in, or held before a camera as QR."""

import threading
import time
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Final

from drivers.device import CodeReader, DeviceError, Sighting
from kiosk.provisioning.checking import doubts_about, settings_of_plan
from kiosk.provisioning.found import FoundFile, found_in, read_file
from kiosk.provisioning.machine import hardware_addresses
from kiosk.provisioning.qr import More, QrReading, Whole, is_ours
from kiosk.provisioning.refusals import Reason, Refused
from kiosk.provisioning.sealed_file import SealedPlan, read_sealed
from kiosk.provisioning.trust import Trust, TrustFileError, known_signers, trust_in
from kiosk.setup import FileFound, OpenedFile
from kiosk.setup.events import CredentialsSeen
from kiosk.setup.files import Trust as TrustWord
from kiosk.staff.sticks import places

MOST_OF_A_SECRET: Final = 64 * 1024
TOKEN_FILES: Final = ("token.txt", "token")
CA_FILES: Final = ("ca.pem", "ca.crt")
READ_S: Final = 0.25
AGAIN_S: Final = 2.0
CODE_KEY: Final = "qr"
_TRUSTS: Final[dict[Trust, TrustWord]] = {Trust.KNOWN: "known", Trust.FIRST: "first", Trust.FOREIGN: "foreign"}


def stick_folders() -> list[Path]:
    """Of the sticks that are plugged in and mounted."""
    return [place.folder for place in places(None)]


def credentials_on(folders: Collection[Path]) -> CredentialsSeen:
    """The first token and the first certificates in the first folders of the sticks; other kinds of files are none."""
    token = next((one for text in _texts(folders, TOKEN_FILES) if (one := text.strip()) and " " not in one), "")
    ca = next((text for text in _texts(folders, CA_FILES) if "-----BEGIN CERTIFICATE-----" in text), "")
    return CredentialsSeen(token if token.isascii() and token.isprintable() else "", ca)


def _texts(folders: Collection[Path], names: Collection[str]) -> Iterator[str]:
    for folder in folders:
        for name in names:
            try:
                data = read_file(folder / name)
            except FileNotFoundError:
                continue
            if isinstance(data, bytes) and len(data) <= MOST_OF_A_SECRET:
                yield data.decode("utf-8-sig", "replace")


class ProvisioningFiles:
    """`folders` are those of the sticks. What came by QR is kept in memory until the program ends."""

    def __init__(
        self,
        *,
        folders: Callable[[], Collection[Path]] = stick_folders,
        signers: Callable[[], frozenset[bytes]] = known_signers,
        addresses: Callable[[], Collection[str]] = hardware_addresses,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._folders = folders
        self._signers = signers
        self._addresses = addresses
        self._now = now
        self._lock = threading.Lock()
        self._scanned = b""

    def on_sticks(self) -> tuple[FileFound, ...]:
        """What lies there now."""
        found = found_in(self._folders(), now=self._now(), addresses=self._addresses())
        return tuple(self._told(str(one.path), _name_of(one), one.what) for one in found)

    def credentials(self) -> CredentialsSeen:
        """Token and certificates that lie beside them."""
        return credentials_on(self._folders())

    def watch(self, reader: CodeReader, found: Callable[[FileFound], None], hush: threading.Event) -> None:
        """Through one camera until `hush`; a camera that is pulled out is waited for. Other codes are passed over."""
        reading = QrReading()
        try:
            while not hush.is_set():
                try:
                    reader.open()
                    seen = reader.read(READ_S)
                except DeviceError:
                    reader.close()
                    hush.wait(AGAIN_S)
                    continue
                for scan in seen.scans if isinstance(seen, Sighting) else ():
                    if is_ours(scan.payload.decode("ascii", "replace")):
                        found(self._scan(reading, scan.payload))
        finally:
            reader.close()

    def open(self, key: str, code: str) -> OpenedFile | Refused:
        """Read it anew, so that a stick that was pulled out or changed is noticed, and open it."""
        try:
            data = self._kept() if key == CODE_KEY else read_file(Path(key))
        except FileNotFoundError:
            return Refused(Reason.UNREADABLE)
        if isinstance(data, Refused):
            return data
        what = read_sealed(data, now=self._now(), addresses=self._addresses())
        file = self._told(key, key if key == CODE_KEY else Path(key).name, what)
        if isinstance(what, Refused) or not file.usable:
            return what if isinstance(what, Refused) else Refused(Reason.FOREIGN)
        plan = what.open(code)
        if isinstance(plan, Refused):
            return plan
        if doubts := doubts_about(plan):
            return Refused(Reason.UNUSABLE, doubts[0])
        settings = settings_of_plan(plan)
        kiosk = f"{settings.kiosk.id} · {settings.kiosk.name}"
        return OpenedFile(file, plan, settings.kiosk.hospital, kiosk, settings.hospital.url, what.data, code)

    def _scan(self, reading: QrReading, payload: bytes) -> FileFound:
        match reading.scanned(payload):
            case Whole(data=data):
                with self._lock:
                    self._scanned = data
                return self._told(CODE_KEY, "QR", read_sealed(data, now=self._now(), addresses=self._addresses()))
            case More(missing=missing):
                return FileFound(CODE_KEY, "QR", from_code=True, missing=missing)
            case Refused() as refused:
                return FileFound(CODE_KEY, "QR", from_code=True, refused=refused)

    def _kept(self) -> bytes:
        with self._lock:
            return self._scanned

    def _told(self, key: str, name: str, what: SealedPlan | Refused) -> FileFound:
        from_code = key == CODE_KEY
        trust: TrustWord
        if isinstance(what, Refused):
            return FileFound(key, name, refused=what, from_code=from_code)
        try:
            trust = _TRUSTS[trust_in(what.signer, self._signers())]
        except TrustFileError:
            trust = "foreign"  # nobody is trusted before that file is mended
        return FileFound(
            key,
            name,
            what.kiosk_id,
            what.fingerprint,
            trust,
            from_code=from_code,
            refused=Refused(Reason.FOREIGN) if trust == "foreign" else None,
            clock_doubtful=what.clock_doubtful,
        )


def _name_of(found: FoundFile) -> str:
    return f"{found.path.name} · {found.path.parent.name}"
