"""`kiosk departments sign`: a published version, for a hospital that puts it on a web server of its own."""

import argparse
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands import CannotStartError
from kiosk.commands.departments_check import tell_findings
from kiosk.commands.departments_words import SAYS_NOTHING, tell_faults
from kiosk.commands.departments_writing import ChangedMeanwhileError, replace_text
from kiosk.commands.documents import shown
from kiosk.departments import VIETNAM
from kiosk.directory import Directory, Weight, findings
from kiosk.directory_files import DirectoryFileError, SignatureError
from kiosk.directory_files.opening import read_bounded

if TYPE_CHECKING:
    from kiosk.signing import SigningKey

MOST_OF_KEY = 64 * 1024
MOST_OF_VERSION = 64 * 1024 * 1024


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk departments sign`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="departments.toml, .xlsx or a folder of CSV files")
    parser.add_argument("--key", type=Path, required=True, metavar="KEYFILE", help="of `kiosk hospital key`; secret")
    parser.add_argument("--version", type=_number, required=True, metavar="N", help="greater than every one before")
    parser.add_argument("--out", type=Path, default=Path("directory.json"), metavar="FILE", help="(directory.json)")


def run(arguments: argparse.Namespace) -> int:
    """Sign what can be published; 1, and nothing is written, where it cannot."""
    from kiosk.directory_files.published import Published, sealed  # noqa: PLC0415 - brings cryptography
    from kiosk.directory_files.toml_file import read_directory  # noqa: PLC0415 - slow to load

    key = _key(arguments.key)
    try:
        directory = read_directory(arguments.file)
    except DirectoryFileError as error:
        tell_faults(error, arguments.file)
        return 1
    if directory == Directory():
        _say(f"{shown(str(arguments.file))}: {SAYS_NOTHING}")
        return 1
    found = findings(directory)
    tell_findings(found, arguments.file)
    if any(one.weight is Weight.ERROR for one in found):
        _say("còn lỗi, chưa ký / there are errors; nothing was signed")
        return 1
    before = _text(arguments.out)
    newest = _version_in(before, arguments.out, key)
    if newest >= arguments.version:
        _say(
            f"{shown(str(arguments.out))} đã là bản {newest}; kiosk chỉ nhận bản có số lớn hơn / is version {newest};"
            " kiosks take a greater number only"
        )
        return 1
    try:
        envelope = sealed(Published(arguments.version, datetime.now(VIETNAM), directory), key)
    except ValueError as error:
        _say(f"{shown(str(arguments.file))}: {error}")
        return 1
    try:
        replace_text(arguments.out, envelope.decode(), instead_of=before)
    except ChangedMeanwhileError as error:
        raise CannotStartError(f"{arguments.out}: vừa được sửa, chưa ký / was changed meanwhile, not signed") from error
    except OSError as error:
        raise CannotStartError(f"{arguments.out}: không ghi được / cannot be written ({error.strerror})") from error
    print(f"{arguments.out}: bản / version {arguments.version}, {len(envelope)} bytes")
    print(f'kiosk.toml: [directory] key = "{key.public_line}"')
    return 0


def _number(words: str) -> int:
    if words.isascii() and words.isdecimal() and len(words) < 17 and 1 <= int(words) < 1 << 53:
        return int(words)
    raise argparse.ArgumentTypeError(f"a whole number from 1: {words}")


def _key(path: Path) -> "SigningKey":
    from kiosk.signing import SigningKey  # noqa: PLC0415 - brings cryptography

    try:
        return SigningKey.from_pem(read_bounded(path, MOST_OF_KEY))
    except OSError as error:
        raise CannotStartError(f"{path}: không đọc được / cannot be read ({error.strerror})") from error
    except ValueError as error:
        raise CannotStartError(f"{path}: không phải khóa / holds no Ed25519 key (PEM, no password)") from error


def _text(path: Path) -> str:
    try:
        return read_bounded(path, MOST_OF_VERSION).decode("utf-8") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise CannotStartError(f"{path}: là tệp khác / is another file, and stays as it is") from error


def _version_in(envelope: str, path: Path, key: "SigningKey") -> int:
    """What was signed there before; 0 for nothing. Raises CannotStartError for what is somebody else's."""
    from kiosk.directory_files.published import opened  # noqa: PLC0415 - brings cryptography

    if not envelope:
        return 0
    try:
        return opened(envelope.encode(), key.public_line).version
    except SignatureError as error:
        raise CannotStartError(
            f"{path}: đã có và không phải do khóa này ký, giữ nguyên; hãy chọn --out khác / is there, not signed with"
            f" this key, and stays; choose another --out ({error})"
        ) from error


def _say(words: str) -> None:
    print(f"kiosk departments: {words}", file=sys.stderr)
