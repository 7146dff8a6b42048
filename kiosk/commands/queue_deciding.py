"""`kiosk queue retry|set-aside`: what staff decide. The running kiosk sees it at its next look, within 20 seconds."""

import argparse
import json
import sys
from collections.abc import Iterator

from kiosk.commands.queue_access import SHORT, changing, looking, say, settings_of
from kiosk.commands.queue_finding import find
from kiosk.commands.queue_words import BY_STAFF
from kiosk.settings import Settings
from offline_queue import AlreadyDelivered, NoSuchItem, Summary

LONGEST_REASON = 500
"""Characters."""


def configure(parser: argparse.ArgumentParser, action: str) -> None:
    """Arguments of both."""
    if action == "retry":
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument("keys", nargs="*", default=[], metavar="KEY", help="keys, their beginnings, or numbers")
        which.add_argument("--all", action="store_true", help="everything set aside, but for what was carried out")
        parser.add_argument(
            "--carried", action="store_true", help="also what an export carried out: only when its file is destroyed"
        )
    else:
        parser.add_argument("key", metavar="KEY", help="the key or its beginning, or the number on the ticket")
        parser.add_argument("--reason", metavar="TEXT", help="why; asked for when it is not given")


def run(arguments: argparse.Namespace) -> int:
    """1 when something that was meant was not found, or may not be decided so."""
    settings = settings_of(arguments)
    if arguments.action == "retry":
        return _retry(settings, arguments)
    return _set_aside(settings, arguments)


def _retry(settings: Settings, arguments: argparse.Namespace) -> int:
    wanted = list(_all_aside(settings, arguments) if arguments.all else _named(settings, arguments))
    failed = 0 if arguments.all else len(arguments.keys) - len(wanted)
    back = []
    with changing(settings) as outbox:
        for item in wanted:
            try:
                outbox.requeue(item.key)
            except (NoSuchItem, AlreadyDelivered):
                say(f"{item.key[:SHORT]}: đã gửi xong rồi / was delivered meanwhile")
            else:
                back.append(item.key[:SHORT])
    if arguments.json:
        print(json.dumps({"retried": back}, indent=2))
    else:
        print(f"{len(back)} mục được gửi lại / {len(back)} will be sent again: {', '.join(back) or '–'}")
    return 1 if failed else 0


def _all_aside(settings: Settings, arguments: argparse.Namespace) -> Iterator[Summary]:
    with looking(settings) as look:
        yield from (item for item in look.items(aside_only=True) if arguments.carried or not item.carried)


def _named(settings: Settings, arguments: argparse.Namespace) -> Iterator[Summary]:
    with looking(settings) as look:
        for word in arguments.keys:
            item = find(settings, look.items(), word)
            if item is None:
                continue
            if item.carried and not arguments.carried:
                say(
                    f"{item.key[:SHORT]}: đã xuất ra tệp; chỉ gửi lại khi tệp đó đã hủy / was carried out in a file;"
                    " --carried sends it from here all the same, once that file is destroyed"
                )
                continue
            yield item


def _set_aside(settings: Settings, arguments: argparse.Namespace) -> int:
    with looking(settings) as look:
        item = find(settings, look.items(), arguments.key)
    if item is None:
        return 1
    if item.carried:
        say("đã xuất ra tệp / was carried out in a file")
        return 1
    reason = _reason(arguments)
    if not reason:
        say("cần ghi lý do; không làm gì / a reason is needed; nothing was done")
        return 1
    try:
        with changing(settings) as outbox:
            outbox.set_aside(item.key, f"{BY_STAFF}{reason}")
    except (NoSuchItem, AlreadyDelivered):
        say(f"{item.key[:SHORT]}: đã gửi xong rồi / was delivered meanwhile")
        return 1
    if arguments.json:
        print(json.dumps({"set_aside": item.key[:SHORT]}))
    else:
        print(
            f"{item.key[:SHORT]}: đã tạm giữ; các mục sau của cùng người bệnh cũng chờ. Gửi lại: /"
            f" set aside; later items of the same patient wait too. To send it: kiosk queue retry {item.key[:SHORT]}"
        )
    return 0


def _reason(arguments: argparse.Namespace) -> str:
    words = arguments.reason
    if words is None:
        print("Lý do (không ghi tên người bệnh) / Reason (no names)\n> ", end="", file=sys.stderr, flush=True)
        words = sys.stdin.readline()
    return str(words).strip()[:LONGEST_REASON]
