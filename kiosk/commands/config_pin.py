"""`kiosk config pin`: the PIN of the technicians' menu, asked for twice and kept as a hash."""

import getpass
import os
import sys
from pathlib import Path

from kiosk.commands import CannotStartError
from kiosk.settings import Settings
from kiosk.staff import is_pin, write_pin


def make_pin(settings: Settings) -> int:
    """Ask, ask again, write; 1 when the two differ or it is no PIN. Raises CannotStartError."""
    if settings.service.pin_file is None:
        raise CannotStartError(
            "thiếu [service] pin_file trong tệp cấu hình / name the file in the configuration: [service] pin_file ="
            ' "/var/lib/kiosk/service.pin"'
        )
    path = Path(settings.service.pin_file)
    pin = _asked("Mã PIN mới, 6 đến 12 chữ số / New PIN, 6 to 12 digits: ")
    if not is_pin(pin):
        _say("mã cần 6 đến 12 chữ số, không giống nhau cả / 6 to 12 digits, not all the same; nothing was changed")
        return 1
    if _asked("Nhập lại / Once more: ") != pin:
        _say("hai lần nhập khác nhau, chưa đổi gì / the two differ; nothing was changed")
        return 1
    try:
        write_pin(path, pin)
        _give_to_owner_of(path)
    except OSError as error:
        raise CannotStartError(f"{path}: không ghi được / cannot be written: {error.strerror}") from error
    print(f"{path}: đã đặt mã PIN; có hiệu lực ngay / the PIN is set, and holds at once")
    return 0


def _give_to_owner_of(path: Path) -> None:
    """Whoever owns the folder is the kiosk's own user, and has to be able to read it."""
    folder = path.parent.stat()
    if os.geteuid() == 0 and folder.st_uid != 0:
        os.chown(path, folder.st_uid, folder.st_gid, follow_symlinks=False)


def _asked(words: str) -> str:
    """Never shown where a terminal is asked."""
    if sys.stdin.isatty():
        return getpass.getpass(words).strip()
    print(words, end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()


def _say(words: str) -> None:
    print(f"kiosk config pin: {words}", file=sys.stderr)
