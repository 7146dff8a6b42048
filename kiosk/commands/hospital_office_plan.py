"""The office as `kiosk hospital serve` opens it, and what is said of it at start."""

import argparse
import ipaddress
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from kiosk.commands import CannotStartError
from kiosk.commands.departments_words import fault_lines
from kiosk.commands.hospital_office import desk_of, key_beside

if TYPE_CHECKING:
    from kiosk.directory import Directory
    from kiosk.office.errors import OfficeError
    from kiosk.office.opening import StaffOffice

MOST_TOLD: Final = 20


def office_plan(arguments: argparse.Namespace) -> "StaffOffice | None":
    """None where no key can be kept. Raises CannotStartError."""
    key_file = arguments.signing_key or key_beside(arguments.database)
    if key_file is None:
        if arguments.directory is not None or arguments.his is not None:
            raise CannotStartError(
                "với PostgreSQL hãy thêm --signing-key FILE / with PostgreSQL the office needs --signing-key FILE"
            )
        return None
    try:
        from kiosk.composition.other_system import OtherSystem  # noqa: PLC0415 - only where it is served
        from kiosk.office.opening import StaffOffice  # noqa: PLC0415
        from kiosk.office.site import StaffSite  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise CannotStartError(f"the page for staff needs {error.name}: pip install 'kiosk[sandbox]'") from error

    site = StaffSite(secure=(arguments.public_url or "").startswith("https:"))
    first = None if arguments.directory is None else _read(arguments.directory)
    other = None if arguments.his is None else OtherSystem(_usable(arguments.his))
    return StaffOffice(key_file, site, first, other)


def tell_of_office(office: "StaffOffice", origin: str, database_url: str) -> None:
    """Where the page is, what is dangerous about that, and how the first account is made."""
    from kiosk.office.accounts import every  # noqa: PLC0415
    from kiosk.office.signing import signed_with_another  # noqa: PLC0415

    _say(f"trang dành cho nhân viên / page for staff: {origin}{office.site.base}/")
    if not office.site.secure and not _is_local(origin):
        _say(
            "mật khẩu đi qua mạng không mã hóa! Hãy đặt máy chủ sau một proxy HTTPS và dùng --public-url https://… / "
            "passwords cross the network in the clear: put a TLS proxy before this server and say --public-url https://…"
        )
    with desk_of(database_url) as desk:
        version = signed_with_another(office.key_file, desk.database)
        if version is not None:
            _say(
                f"bản {version} được ký bằng khóa khác với {office.key_file}! Hãy phát hành lại, và ghi khóa mới vào "
                "kiosk.toml của mọi kiosk (kiosk hospital key) / "
                f"version {version} was signed with another key than {office.key_file}: publish again, and put the key "
                "into every kiosk.toml (kiosk hospital key)"
            )
        if not every(desk):
            _say(
                "chưa có tài khoản nào / there is no account yet: kiosk hospital account add NAME --role admin "
                "(--database as here)"
            )


def refusal(error: "OfficeError") -> str:
    """What stands against the first directory, in words."""
    found = [f"{'/'.join(each.path)}: {each.says.get('vi', each.rule)}" for each in getattr(error, "findings", ())]
    return "\n  ".join([f"{error.says['vi']} / {error.says['en']}", *_most(found)])


def _most(told: list[str]) -> list[str]:
    more = len(told) - MOST_TOLD
    rest = [f"… và {more} lỗi nữa / and {more} more: kiosk departments check"] if more > 0 else []
    return [*told[:MOST_TOLD], *rest]


def _read(path: Path) -> "Directory":
    from kiosk.directory_files import DirectoryFileError  # noqa: PLC0415
    from kiosk.directory_files.toml_file import read_directory  # noqa: PLC0415

    try:
        return read_directory(path)
    except DirectoryFileError as error:
        raise CannotStartError("\n  ".join(_most(fault_lines(error, path)))) from error


def _usable(config: Path) -> Path:
    """Settings that cannot be used are said before anything is served. Raises SettingsError, CannotStartError."""
    from kiosk.composition.hospitals import HospitalSettingsError, open_hospital  # noqa: PLC0415
    from kiosk.settings import load  # noqa: PLC0415

    try:
        open_hospital(load(config)).close()
    except HospitalSettingsError as error:
        raise CannotStartError(str(error)) from error
    return config


def _is_local(origin: str) -> bool:
    return ipaddress.ip_address(urlsplit(origin).hostname or "").is_loopback


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
