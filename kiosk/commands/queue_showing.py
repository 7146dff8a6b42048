"""`kiosk queue list|show|verify|stats`: looks, and changes nothing."""

import argparse
import json
import time
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from kiosk.commands import queue_journal
from kiosk.commands.documents import shown
from kiosk.commands.queue_access import confirmed, looking, say, settings_of
from kiosk.commands.queue_finding import find, rows
from kiosk.journal import Level, Note
from kiosk.runtime.numbers import label
from kiosk.settings import Settings
from kiosk.staff import REVEALED, SHORT, STATES, Row, Said, State, age_of, kind_of, reference_of, revealed, see
from offline_queue import Item


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
        told = [row for row in rows(look.items()) if row.state is not State.WAITING or not arguments.aside]
    if arguments.json:
        print(json.dumps({"items": [record(row) for row in told]}, ensure_ascii=False, indent=2))
        return 0
    for row in told:
        print("\n".join(lines(row)))
    print(f"{len(told)} mục / {len(told)} items" if told else "Không còn gì. / Nothing waits.")
    return 0


def _show(settings: Settings, arguments: argparse.Namespace) -> int:
    with looking(settings) as look:
        row = find(look, arguments.key)
        if row is None:
            return 1
        stored = None if row.state is State.DOES_NOT_OPEN else look.get(row.key)
    told: dict[str, str] = {"key": row.key, "reference": reference_of(stored) if stored else ""}
    person = None
    if arguments.reveal:
        person = _revealed(row, stored)
        if person is None:
            return 1
        told |= person
    if arguments.json:
        whole = record(row) | {"key": row.key, "reference": told["reference"] or None}
        print(json.dumps(whole | ({"revealed": person} if person is not None else {}), ensure_ascii=False, indent=2))
        return 0
    print("\n".join(lines(row)))
    for name, value in told.items():
        if value:
            print(f"        {_both(REVEALED[name], ' / '):28}{shown(value)}")
    return 0


def _revealed(row: Row, stored: Item | None) -> dict[str, str] | None:
    """Who it is, after a typed yes; None when it is not shown. Either way it is noted who asked."""
    journal, who = queue_journal.system_journal(), queue_journal.who()
    if stored is None:
        say("không giải mã được / it does not open")
        journal.note(Note.ITEM_REVEALED, Level.WARNING, key=row.short, by=who, outcome="does-not-open")
        return None
    what = "Sắp hiện tên và số giấy tờ của người bệnh. / A patient's name and document number will be shown."
    noted = f"Việc xem được ghi lại với tài khoản {who}. / It is noted that {who} looked."
    if not confirmed(f"{what} {noted}", f"xem {row.short}"):
        journal.note(Note.ITEM_REVEALED, Level.WARNING, key=row.short, by=who, outcome="refused")
        return None
    journal.note(Note.ITEM_REVEALED, Level.WARNING, key=row.short, by=who, outcome="shown")
    return revealed(stored)


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
    now = time.time()
    with looking(settings) as look:
        overview = see(look.items(), label, now).overview
    told = {"waiting": overview.waiting, "set_aside": overview.set_aside, "carried": overview.carried}
    told |= {"undecipherable": overview.unopened}
    oldest = None if overview.oldest_at is None else max(0.0, now - overview.oldest_at)
    if arguments.json:
        print(json.dumps(told | {"oldest_age_s": oldest}, indent=2))
        return 0
    print(f"chờ gửi / waiting               {overview.waiting}")
    print(f"tạm giữ / set aside             {overview.set_aside}")
    print(f"đã xuất ra tệp / carried out    {overview.carried}")
    print(f"không mở được / do not open     {overview.unopened}")
    if oldest is not None:
        print(f"lâu nhất / oldest               {_age(oldest)}")
    return 0


def record(row: Row) -> dict[str, Any]:
    """An item for `--json`: nothing of a patient."""
    what, say_, do = row.words.what, row.words.say, row.words.do
    return {
        "key": row.short,
        "kind": row.kind,
        "number": row.number or None,
        "age_s": max(0, round(time.time() - row.put_at)),
        "attempts": row.attempts,
        "state": row.state.value,
        "code": row.code or None,
        "words": {"vi": what.vi, "en": what.en, "say_vi": say_.vi, "say_en": say_.en, "do_vi": do.vi, "do_en": do.en},
    }


def lines(row: Row) -> Iterator[str]:
    """An item to read: what happened, what to say to the patient (→), what to do next (☞)."""
    words, waits = row.words, row.state is State.WAITING
    state = f"{STATES[row.state].vi if waits else STATES[row.state].vi.upper()} / {STATES[row.state].en}"
    age = _age(max(0.0, time.time() - row.put_at))
    tries = f", {row.attempts} lần gửi chưa được (failed tries)" if row.attempts else ""
    yield f"{row.number or '–':7} {row.key[:SHORT]}  {_both(kind_of(row.kind))}, {age}{tries}  {state}"
    yield f"        {_both(words.what, ' / ')}" + (f" ({row.code})" if row.code and not waits else "")
    if waits:
        return
    for sign, said in (("→", words.say), ("☞", words.do)):
        if said.vi:
            yield f"        {sign} {said.vi}\n        {sign} {said.en}"


def _both(said: Said, between: str = "") -> str:
    return f"{said.vi}{between}{said.en}" if between else f"{said.vi} ({said.en})"


def _age(seconds: float) -> str:
    return _both(age_of(seconds))
