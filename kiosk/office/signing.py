"""The hospital's key beside what was signed with it: kiosks take nothing that is signed with another."""

from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, flock
from pathlib import Path

from kiosk.directory_files import SignatureError
from kiosk.directory_files.published import opened
from kiosk.office import versions
from kiosk.office.key_file import KeyFileError, kept_key
from kiosk.sandbox.database import Database
from kiosk.signing import SigningKey


def signing_key(path: Path, database: Database) -> SigningKey:
    """The key in this file, made where nothing was signed yet. Raises KeyFileError."""
    with database.read() as connection:
        newest = versions.newest_number(connection)
    if newest is not None and not path.exists():
        raise KeyFileError(
            f"{path}: không có tệp khóa, mà phiên bản {newest} đã được ký; kiosk chỉ nhận phiên bản ký bằng khóa đó. "
            "Hãy chép lại tệp từ bản sao lưu. Nếu đã mất: kiosk hospital key --make, rồi ghi khóa mới vào kiosk.toml "
            f"của mọi kiosk / the key is missing, version {newest} was signed with it, and kiosks take nothing signed "
            "with another. "
            "Bring the file back; if it is lost: kiosk hospital key --make, and the new key into every kiosk.toml"
        )
    return kept_key(path)[0]


def signed_with_another(path: Path, database: Database) -> int | None:
    """The newest version, where it is not signed with the key in this file. Raises KeyFileError."""
    with database.read() as connection:
        newest = versions.newest(connection)
    if newest is None:
        return None
    try:
        opened(bytes(newest.envelope), kept_key(path)[0].public_line)
    except SignatureError:
        return int(newest.version)
    return None


@contextmanager
def one_at_a_time(path: Path) -> Iterator[None]:
    """Of several processes with this key, one does what follows, then the next."""
    with path.open("rb") as file:
        flock(file, LOCK_EX)
        yield
