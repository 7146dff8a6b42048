"""Reading and writing for `kiosk provision`: files that are bounded, new, and for their owner alone where secret."""

import getpass
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.commands import CannotStartError
from kiosk.commands.documents import shown
from kiosk.durable import replace_file

if TYPE_CHECKING:
    from kiosk.provisioning.refusals import Refused
    from kiosk.provisioning.sealed_file import SealedPlan
    from kiosk.signing import SigningKey

MOST_OF_A_TEXT: Final = 1024 * 1024
STANDARD_INPUT: Final = "-"


def text_of(path: Path) -> str:
    """Raises CannotStartError."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_OF_A_TEXT + 1)
    except OSError as error:
        raise CannotStartError(f"{path}: không đọc được / cannot be read ({error.strerror})") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CannotStartError(f"{path}: không phải UTF-8 / is not UTF-8 text") from error
    if len(data) > MOST_OF_A_TEXT:
        raise CannotStartError(f"{path}: quá lớn / is larger than {MOST_OF_A_TEXT} bytes")
    return text


def secret_reader(folder: Path) -> Callable[[str], str]:
    """Reads a secret by what an answers file in this folder names: a file, or "-". One line loses its line end.

    Standard input is read once; who names it for two kiosks of a lobby means the same secret.
    """
    said: list[str] = []

    def read(place: str) -> str:
        if place != STANDARD_INPUT:
            return _one_line(text_of(folder / place))
        if not said:
            said.append(_one_line(sys.stdin.read(MOST_OF_A_TEXT)))
        return said[0]

    return read


def signer_in(path: Path) -> "SigningKey":
    """Raises CannotStartError. Warns where others may read the key."""
    from kiosk.signing import SigningKey  # noqa: PLC0415 - brings cryptography

    text = text_of(path)
    if path.stat().st_mode & 0o077:
        say(f"{path}: người khác cũng đọc được khóa / others may read this key: chmod 600")
    try:
        return SigningKey.from_pem(text.encode())
    except ValueError as error:
        raise CannotStartError(
            f"{path}: không phải khóa / holds no Ed25519 key; `kiosk provision key` makes one"
        ) from error


def write_new(path: Path, content: bytes, mode: int, *, force: bool = False) -> None:
    """Durably; never over a file that is there, unless forced. Raises CannotStartError."""
    if not force:
        refuse_those_there(path)
    try:
        replace_file(path, content, mode)
    except OSError as error:
        raise CannotStartError(f"{path}: không ghi được / cannot be written ({error.strerror})") from error


def refuse_those_there(*paths: Path) -> None:
    """For several files that are written together or not at all. Raises CannotStartError."""
    for path in paths:
        if path.exists():
            raise CannotStartError(f"{path}: đã có, không ghi đè / is there already, and stays; --force replaces it")


def sealed_file(path: Path) -> "SealedPlan | Refused":
    """A file, or the text of its QRs, one a line; whichever machine it is for. Raises CannotStartError."""
    from kiosk.provisioning.found import read_file  # noqa: PLC0415 - brings cryptography
    from kiosk.provisioning.qr import More, QrReading, Whole, is_ours  # noqa: PLC0415
    from kiosk.provisioning.refusals import Reason, Refused  # noqa: PLC0415
    from kiosk.provisioning.sealed_file import read_sealed  # noqa: PLC0415

    try:
        data = sys.stdin.buffer.read(MOST_OF_A_TEXT) if str(path) == STANDARD_INPUT else read_file(path)
    except FileNotFoundError as error:
        raise CannotStartError(f"{path}: không có tệp này / no such file") from error
    if isinstance(data, Refused):
        return data
    if not is_ours(data[:4].decode("ascii", "replace")):
        return read_sealed(data)
    reading = QrReading()
    found: Whole | More | Refused = Refused(Reason.NOT_ONE)
    for line in data.decode("ascii", "replace").splitlines():
        found = reading.scanned(line)
    if isinstance(found, More):
        return Refused(Reason.CUT_SHORT, f"QR {', '.join(map(str, found.missing))} of {found.of} missing")
    return read_sealed(found.data) if isinstance(found, Whole) else found


def code_from(file: Path | None) -> str:
    """The code: of a file, `-` for standard input, or asked for at a terminal; empty where there is none."""
    if file is not None:
        return (sys.stdin.readline() if str(file) == STANDARD_INPUT else text_of(file)).strip()
    if sys.stdin.isatty():
        return getpass.getpass("Mã 12 chữ số / Code, 12 digits: ").strip()
    return ""


def day(seconds: int) -> str:
    """A day in UTC."""
    import time  # noqa: PLC0415 - two lines need it

    return time.strftime("%Y-%m-%d", time.gmtime(seconds))


def need_root(what: str) -> None:
    """Raises CannotStartError."""
    if os.geteuid() != 0:
        raise CannotStartError(f"hãy chạy bằng sudo / needs root: sudo kiosk provision {what}")


def say(words: str) -> None:
    """On standard error."""
    print(f"kiosk provision: {shown(words)}", file=sys.stderr)


def _one_line(text: str) -> str:
    stripped = text.rstrip("\r\n")
    return stripped if "\n" not in stripped else text
