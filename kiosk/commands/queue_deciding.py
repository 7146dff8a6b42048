"""`kiosk queue retry|set-aside`: what staff decide. The running kiosk sees it at its next look, within 2 seconds."""

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Final

from kiosk.commands.queue_access import changing, looking, say, settings_of
from kiosk.commands.queue_finding import find, rows
from kiosk.settings import Settings
from kiosk.staff import SHORT, KeepReason, State, decide, send_again, to_send_again

_KNOWN: Final = ", ".join(f"“{each.value.vi}”" for each in KeepReason)
"""Reasons that are understood as such; of one's own only `queue show --reveal` tells."""


def configure(parser: argparse.ArgumentParser, action: str) -> None:
    """Arguments of both."""
    if action == "retry":
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument("keys", nargs="*", default=[], metavar="KEY", help="keys, their beginnings, or numbers")
        which.add_argument("--all", action="store_true", help="all the hospital refused; not what staff set aside")
        parser.add_argument(
            "--carried", action="store_true", help="also what an export carried out: only when its file is destroyed"
        )
    else:
        parser.add_argument("key", metavar="KEY", help="the key or its beginning, or the number on the ticket")
        parser.add_argument("--reason", metavar="TEXT", help=f"why; asked for when it is not given. Known: {_KNOWN}")


def run(arguments: argparse.Namespace) -> int:
    """1 when something that was meant was not found, or may not be decided so."""
    settings = settings_of(arguments)
    if arguments.action == "retry":
        return _retry(settings, arguments)
    return _set_aside(settings, arguments)


def _retry(settings: Settings, arguments: argparse.Namespace) -> int:
    keys = list(_all_aside(settings, arguments) if arguments.all else _named(settings, arguments))
    failed = 0 if arguments.all else len(arguments.keys) - len(keys)
    with changing(settings) as outbox:
        decided = send_again(outbox, keys)
    for key in decided.gone:
        say(f"{key[:SHORT]}: đã gửi xong rồi / was delivered meanwhile")
    back = [key[:SHORT] for key in decided.done]
    if arguments.json:
        print(json.dumps({"retried": back}, indent=2))
    else:
        print(
            f"{len(back)} mục được gửi lại trong vòng 2 giây khi có mạng / {len(back)} will be sent again, within 2 s"
            f" while the line stands: {', '.join(back) or '–'}"
        )
    return 1 if failed else 0


def _all_aside(settings: Settings, arguments: argparse.Namespace) -> list[str]:
    with looking(settings) as look:
        return to_send_again(rows(look.items(aside_only=True)), carried=arguments.carried)


def _named(settings: Settings, arguments: argparse.Namespace) -> Iterator[str]:
    with looking(settings) as look:
        for word in arguments.keys:
            row = find(look, word)
            if row is None:
                continue
            if row.state is State.CARRIED and not arguments.carried:
                say(
                    f"{row.short}: đã xuất ra tệp; chỉ gửi lại khi tệp đó đã hủy / was carried out in a file;"
                    " --carried sends it from here all the same, once that file is destroyed"
                )
                continue
            yield row.key


def _set_aside(settings: Settings, arguments: argparse.Namespace) -> int:
    with looking(settings) as look:
        row = find(look, arguments.key)
    if row is None:
        return 1
    if row.state is State.CARRIED:
        say("đã xuất ra tệp / was carried out in a file")
        return 1
    reason = _reason(arguments)
    if not reason:
        say("cần ghi lý do; không làm gì / a reason is needed; nothing was done")
        return 1
    known = KeepReason.named(reason)
    with changing(settings) as outbox:
        decided = decide(outbox, row.key, known.stored if known else reason)
    if decided.gone:
        say(f"{row.short}: đã gửi xong rồi / was delivered meanwhile")
        return 1
    closed = known is not None and known.is_settled
    if arguments.json:
        print(json.dumps({"closed" if closed else "set_aside": row.short}))
    elif closed:
        print(f"{row.short}: đã đóng, không gửi nữa / closed, it will not be sent")
    else:
        print(
            f"{row.short}: đã tạm giữ; các mục sau của cùng người bệnh cũng chờ. Gửi lại: /"
            f" set aside; later items of the same patient wait too. To send it: kiosk queue retry {row.short}"
        )
    return 0


def _reason(arguments: argparse.Namespace) -> str:
    words = arguments.reason
    if words is None:
        print(
            f"Lý do (không ghi tên người bệnh) / Reason (no names)\n{_KNOWN}, …\n> ",
            end="",
            file=sys.stderr,
            flush=True,
        )
        words = sys.stdin.readline()
    return str(words).strip()
