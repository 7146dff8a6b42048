"""The queue of this kiosk for its commands, beside a running kiosk: looked at read-only, or changed by its own user."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.commands import CannotStartError
from kiosk.commands.aside import aside
from kiosk.commands.run import DEFAULT_CONFIG
from kiosk.composition.parts import numbers_record
from kiosk.settings import Settings, load
from offline_queue import (
    CarryError,
    KeyFileError,
    KeyReused,
    Keyring,
    Look,
    Outbox,
    OutboxCorrupt,
    OutboxError,
    OutboxFull,
    WrongKeys,
)


def common_arguments(parser: argparse.ArgumentParser) -> None:
    """What every action takes."""
    parser.add_argument(
        "--config", type=Path, default=Path(DEFAULT_CONFIG), metavar="FILE", help=f"default: {DEFAULT_CONFIG}"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object")


def settings_of(arguments: argparse.Namespace) -> Settings:
    """The configuration. Raises SettingsError; CannotStartError when this kiosk has no queue yet."""
    settings = load(arguments.config)
    path = Path(settings.queue.path)
    try:
        path.stat()
    except FileNotFoundError as error:
        raise CannotStartError(
            f"{path}: chưa có hàng đợi, `kiosk run` tạo ra khi chạy lần đầu / no queue yet, the first `kiosk run` makes"
            " it"
        ) from error
    except OSError as error:
        raise CannotStartError(
            f"{path}: {error.strerror}. Hãy chạy bằng tài khoản của kiosk / Run this as the kiosk's own user"
        ) from error
    return settings


@contextmanager
def looking(settings: Settings) -> Iterator[Look]:
    """The queue, read-only; nothing is moved or mended. Raises CannotStartError."""
    path = Path(settings.queue.path)
    with told(path), Look.open(path, keys_of(settings), kiosk_id=settings.kiosk.id) as look:
        yield look


@contextmanager
def changing(settings: Settings) -> Iterator[Outbox]:
    """The queue, to change it. Raises CannotStartError, also for a damaged one: the kiosk moves that aside, not we."""
    path = Path(settings.queue.path)
    owner = path.stat().st_uid
    if os.geteuid() != owner:
        raise CannotStartError(
            f"{path}: hãy chạy bằng tài khoản của kiosk / belongs to another user: sudo -u '#{owner}' kiosk queue …"
        )
    with looking(settings):
        pass
    with (
        told(path),
        Outbox.open(
            path,
            keys_of(settings),
            kiosk_id=settings.kiosk.id,
            max_rows=settings.queue.max_rows,
            high_water=numbers_record(settings),
        ) as outbox,
    ):
        yield outbox


def keys_of(settings: Settings) -> Keyring:
    """The keys that seal the queue. Raises KeyFileError."""
    return Keyring.from_file(Path(settings.queue.key_file))


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns what the library raises into words with the remedy."""
    try:
        yield
    except OutboxError as error:
        raise CannotStartError(f"{path}: {error}. {remedy_for(error)}") from error


def remedy_for(error: OutboxError) -> str:
    """What to do."""
    match error:
        case OutboxCorrupt():
            return (
                "Giữ nguyên tệp và khóa; khởi động lại kiosk (tệp hỏng được cất sang …corrupt-1), rồi chạy / Keep file"
                " and key, restart the kiosk (it moves the file to …corrupt-1), then: kiosk queue salvage FILE"
            )
        case WrongKeys() | KeyFileError():
            return (
                "Trả lại đúng tệp khóa ([queue] key_file) và [kiosk] id; đừng xóa gì / Put the right key file and"
                " kiosk id back; erase nothing"
            )
        case CarryError() | KeyReused():
            return (
                "Kiểm tra USB, tệp và tệp khóa; chưa có gì thay đổi / Check stick, file and key file; nothing was"
                " changed here"
            )
        case OutboxFull():
            return "Giải phóng ổ đĩa rồi thử lại / Free some disk space and try again"
        case _:
            return (
                "Đợi một chút rồi thử lại; vẫn vậy thì kiểm tra ổ đĩa, quyền hoặc khởi động lại kiosk / Wait a little"
                " and try again; if it stays so, check disk and rights, or restart the kiosk"
            )


def say(words: str) -> None:
    """On standard error, so that `--json` stays alone."""
    aside("queue", words)


def confirmed(what: str, phrase: str) -> bool:
    """Whether a person typed the phrase after reading what will happen."""
    say(what)
    print(f"Gõ / Type: {phrase}\n> ", end="", file=sys.stderr, flush=True)
    if sys.stdin.readline().strip() == phrase:
        return True
    say("không làm gì / nothing was done")
    return False
