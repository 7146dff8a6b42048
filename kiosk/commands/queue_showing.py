"""`kiosk queue list|show|verify|stats`: looks, and changes nothing."""

import argparse
import json
import time
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from kiosk.commands.documents import shown
from kiosk.commands.queue_access import SHORT, changing, confirmed, looking, say, settings_of
from kiosk.commands.queue_finding import find, tickets
from kiosk.commands.queue_reveal import REVEALED, reference_of, revealed
from kiosk.commands.queue_words import STATES, age_words, code_of, kind_words, words_for
from kiosk.settings import Settings
from offline_queue import Summary


def configure(parser: argparse.ArgumentParser, action: str) -> None:
    """Arguments of the four."""
    if action == "list":
        parser.add_argument("--aside", action="store_true", help="only what a person has to decide on")
    if action == "show":
        parser.add_argument("key", metavar="KEY", help="the key or its beginning, or the number on the ticket")
        parser.add_argument("--reveal", action="store_true", help="name and document number too, after a typed yes")


def run(arguments: argparse.Namespace) -> int:
    """`verify`: 1 when something is damaged or does not open. `show`: 1 when no single item is meant."""
    settings = settings_of(arguments)
    match arguments.action:
        case "list":
            return _list(settings, arguments)
        case "show":
            return _show(settings, arguments)
        case "verify":
            return _verify(settings, arguments)
        case _:
            return _stats(settings, arguments)


def _list(settings: Settings, arguments: argparse.Namespace) -> int:
    with looking(settings) as look:
        items = list(look.items(aside_only=arguments.aside))
    printed = tickets(settings, items)
    told = [record(item, printed) for item in items]
    if arguments.json:
        print(json.dumps({"items": told}, ensure_ascii=False, indent=2))
        return 0
    for one in told:
        print("\n".join(lines(one)))
    print(f"{len(told)} mục / {len(told)} items" if told else "Không còn gì. / Nothing waits.")
    return 0


def _show(settings: Settings, arguments: argparse.Namespace) -> int:
    with looking(settings) as look:
        item = find(settings, look.items(), arguments.key)
        if item is None:
            return 1
    stored = None
    if item.readable:
        with changing(settings) as outbox:
            stored = outbox.get(item.key)
    told = record(item, tickets(settings, [item])) | {
        "key": item.key,
        "reference": reference_of(stored) if stored else None,
    }
    if arguments.reveal:
        if stored is None:
            say("không giải mã được / it does not open")
            return 1
        what = "Sắp hiện tên và số giấy tờ của người bệnh. / A patient's name and document number will be shown."
        if not confirmed(what, f"xem {item.key[:SHORT]}"):
            return 1
        told["revealed"] = revealed(stored)
    if arguments.json:
        print(json.dumps(told, ensure_ascii=False, indent=2))
        return 0
    print("\n".join(lines(told)))
    for name, value in {"key": item.key, "reference": told["reference"], **told.get("revealed", {})}.items():
        if value:
            print(f"        {REVEALED.get(name, name):28}{shown(value)}")
    return 0


def _verify(settings: Settings, arguments: argparse.Namespace) -> int:
    with looking(settings) as look:
        report = look.verify()
    if arguments.json:
        print(json.dumps(asdict(report) | {"sound": report.sound}, ensure_ascii=False, indent=2))
    elif report.sound:
        print(f"{report.rows} mục, tất cả nguyên vẹn / {report.rows} items, all whole")
    else:
        print("\n".join(shown(complaint) for complaint in report.damage))
        print("\n".join(f"không giải mã được / does not open: {key[:SHORT]}" for key in report.undecipherable))
        say("giữ tệp và khóa, gọi kỹ thuật / keep the file and the key, call a technician")
    return 0 if report.sound else 1


def _stats(settings: Settings, arguments: argparse.Namespace) -> int:
    carried = unopened = 0
    with looking(settings) as look:
        stats = look.stats()
        for item in look.items():
            carried += item.carried
            unopened += not item.readable
    told = {"waiting": stats.waiting, "set_aside": stats.set_aside - carried, "carried": carried}
    told |= {"undecipherable": unopened}
    if arguments.json:
        print(json.dumps(told | {"oldest_age_s": stats.oldest_age_s}, indent=2))
        return 0
    print(f"chờ gửi / waiting               {told['waiting']}")
    print(f"tạm giữ / set aside             {told['set_aside']}")
    print(f"đã xuất ra tệp / carried out    {carried}")
    print(f"không mở được / do not open     {unopened}")
    if stats.oldest_age_s is not None:
        print(f"lâu nhất / oldest               {age_words(stats.oldest_age_s)}")
    return 0


def record(item: Summary, printed: dict[str, str]) -> dict[str, Any]:
    """An item for `--json`: nothing of a patient."""
    state = "carried" if item.carried else "set-aside" if item.aside else "waiting"
    return {
        "key": item.key[:SHORT],
        "kind": item.kind,
        "number": printed.get(item.key),
        "age_s": max(0, round(time.time() - item.put_at)),
        "attempts": item.attempts,
        "state": state if item.readable else "does-not-open",
        "code": code_of(item) or None,
        "words": asdict(words_for(item)),
    }


def lines(told: dict[str, Any]) -> Iterator[str]:
    """An item to read."""
    words, waits = told["words"], told["state"] == "waiting"
    yield (
        f"{told['number'] or '–':7} {told['key'][:SHORT]}  {kind_words(told['kind'])}, {age_words(told['age_s'])},"
        f" {told['attempts']} lần gửi (attempts)  {STATES[told['state']]}"
    )
    yield f"        {words['vi']} / {words['en']}" + (f" ({told['code']})" if told["code"] and not waits else "")
    if words["say_vi"] and not waits:
        yield f"        → {words['say_vi']}\n        → {words['say_en']}"
