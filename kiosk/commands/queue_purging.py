"""`kiosk queue purge`: empties the queue. What the hospital has not got goes only by force, and by a typed phrase."""

import argparse
import json
from contextlib import suppress
from pathlib import Path

from kiosk.commands import CannotStartError
from kiosk.commands.queue_access import changing, confirmed, looking, say, settings_of
from offline_queue import AlreadyDelivered, NoSuchItem


def configure(parser: argparse.ArgumentParser, action: str) -> None:  # noqa: ARG001 - as the other actions
    """Arguments of `kiosk queue purge`."""
    parser.add_argument("--force", action="store_true", help="also what the hospital has not got: it is lost for ever")


def run(arguments: argparse.Namespace) -> int:
    """0 when nothing is left; 1 when something undelivered stays."""
    settings = settings_of(arguments)
    with looking(settings) as look:
        items = list(look.items())
    keys, carried = [item.key for item in items], sum(item.carried for item in items)
    damaged = moved_aside(Path(settings.queue.path))
    if keys or damaged:
        what = _what(len(keys), carried, damaged)
        if not arguments.force:
            say(f"{what} TỪ CHỐI / REFUSED. {_INSTEAD}")
            return 1
        if not confirmed(what, phrase(len(keys))):
            return 1
    with changing(settings) as outbox:
        for key in keys:
            with suppress(NoSuchItem, AlreadyDelivered):
                outbox.ack(key)
        forgotten = outbox.purge(0)
        left = outbox.stats()
    _erase(damaged)
    remaining = left.waiting + left.set_aside
    if arguments.json:
        print(json.dumps({"erased": len(keys), "forgotten": forgotten, "remaining": remaining}))
    else:
        print(
            f"Đã xóa {len(keys)} mục chưa gửi. / {len(keys)} undelivered items were erased."
            if keys
            else "Không còn gì chưa gửi; có thể cài lại máy. / Nothing undelivered: the machine may be re-imaged."
        )
    if remaining:
        say(f"{remaining} mục mới đến, giữ lại / {remaining} came meanwhile and stay: is the kiosk running?")
    return 1 if remaining else 0


def phrase(undelivered: int) -> str:
    """What has to be typed, without marks: a bare console has no Vietnamese keyboard."""
    return f"xoa {undelivered} chua gui"


def moved_aside(queue: Path) -> list[Path]:
    """Damaged queues that were moved aside; any of them may hold registrations."""
    return sorted(queue.parent.glob(f"{queue.name}.corrupt-*"))


_INSTEAD = (
    "Hãy chờ kiosk gửi xong, hoặc / Let the kiosk deliver it, or: kiosk queue export, kiosk queue salvage;"
    " --force xóa vĩnh viễn / erases it for ever."
)


def _what(undelivered: int, carried: int, damaged: list[Path]) -> str:
    of_them = f" ({carried} đã xuất ra tệp / carried out in a file)" if carried else ""
    files = f" Tệp hỏng / damaged files: {', '.join(path.name for path in damaged)}." if damaged else ""
    return f"{undelivered} mục bệnh viện chưa nhận / {undelivered} items the hospital has not got{of_them}.{files}"


def _erase(damaged: list[Path]) -> None:
    for path in damaged:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise CannotStartError(f"{path}: không xóa được / cannot be erased: {error.strerror}") from error
