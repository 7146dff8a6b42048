"""`kiosk logs …`: the kiosk's own words for whoever helps from afar: made here by ssh, opened again at the desk."""

import argparse
import json
import os
from datetime import datetime
from pathlib import Path

from kiosk.commands import CannotStartError
from kiosk.commands.aside import aside
from kiosk.commands.documents import shown
from kiosk.commands.queue_carry_key import make_key, read_key
from kiosk.commands.run import DEFAULT_CONFIG
from kiosk.composition.service_checks import DoctorChecks
from kiosk.composition.service_house import House, settings_text, versions_text
from kiosk.composition.service_start import CLOSURE, beside_queue
from kiosk.departments import VIETNAM
from kiosk.settings import load
from kiosk.staff import CarryKey, parsed
from kiosk.staff.closing import ClosureFile
from kiosk.staff.logs import DAYS, LogsError, LogsWork, opened, read_journal


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk logs` and of what stands below it."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    save = actions.add_parser("save", help="gather them into one sealed file")
    save.description = (
        "Journal, doctor's report, settings without secrets and versions, masked, in one sealed file. The key is made"
        " anew unless one is given; keep it apart from the file."
    )
    save.add_argument("folder", type=Path, metavar="FOLDER", help="where to")
    save.add_argument("--days", type=int, default=DAYS, metavar="N", help=f"of the journal ({DAYS})")
    save.add_argument(
        "--config", type=Path, default=Path(DEFAULT_CONFIG), metavar="FILE", help=f"default: {DEFAULT_CONFIG}"
    )
    made = save.add_mutually_exclusive_group(required=True)
    made.add_argument("--new-key", type=Path, metavar="FILE", help="make such a key; keep it apart from the file")
    made.add_argument("--key-file", type=Path, metavar="FILE", help="the key that seals it")
    save.add_argument("--json", action="store_true", help="one JSON object")
    below = actions.add_parser("open", help="open such a file with its key")
    below.description = "Open a file of logs with the key that was shown when it was written."
    below.add_argument("file", type=Path, metavar="FILE", help="kiosk-….logs")
    key = below.add_mutually_exclusive_group(required=True)
    key.add_argument("--key", metavar="GROUPS", help="the sixteen groups, or what the QR says; others may see it in ps")
    key.add_argument("--key-file", type=Path, metavar="FILE", help="the same in a file")
    below.add_argument("--out", type=Path, metavar="FOLDER", help="write the parts there; else they are printed")


def run(arguments: argparse.Namespace) -> int:
    """What the action gives."""
    return _save(arguments) if arguments.action == "save" else _open(arguments)


def _save(arguments: argparse.Namespace) -> int:
    settings = load(arguments.config)
    folder: Path = arguments.folder
    if not folder.is_dir():
        raise CannotStartError(f"{folder}: there is no such folder; is the stick mounted?")
    key = make_key(arguments.new_key) if arguments.new_key is not None else _read(arguments.key_file)
    now = datetime.now(VIETNAM)
    house = House(
        settings,
        ClosureFile(beside_queue(settings, CLOSURE)),
        started_at=now,
        languages=(),
        devices=lambda: None,
        keeper=lambda: None,
    )
    work = LogsWork(
        kiosk_id=settings.kiosk.id,
        versions=lambda: versions_text(house.look(), now, running=False),
        settings=lambda: settings_text(settings),
        report=DoctorChecks(settings, None).all,
        now=lambda: now,
        journal=lambda: read_journal(arguments.days),
    )
    saved = work.save(folder, key)
    if not isinstance(saved, tuple):
        raise CannotStartError(f"{folder}: {saved.value.en}")
    file, lines = saved
    if arguments.json:
        print(json.dumps({"file": str(file), "lines": lines}))
    elif lines:
        print(f"{file}: {lines} lines of the journal")
    else:
        print(f"{file}: written, but there is no journal here, or this user may not read it (group systemd-journal)")
    return 0


def _open(arguments: argparse.Namespace) -> int:
    try:
        parts = opened(arguments.file, _key(arguments))
    except LogsError as error:
        raise CannotStartError(str(error)) from error
    if arguments.out is None:
        for name, text in parts.items():
            print(f"--- {name}")
            print("\n".join(shown(line) for line in text.splitlines()))
        return 0
    try:
        arguments.out.mkdir(parents=True, exist_ok=True)
        for name, text in parts.items():
            place = os.open(arguments.out / name, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW, 0o600)
            with os.fdopen(place, "w", encoding="utf-8") as file:
                file.write(text)
    except OSError as error:
        raise CannotStartError(f"{arguments.out}: {error.strerror}; nothing is overwritten") from error
    aside("logs", f"{arguments.out}: {', '.join(parts)}")
    return 0


def _key(arguments: argparse.Namespace) -> CarryKey:
    if arguments.key_file is not None:
        return _read(arguments.key_file)
    key = parsed(arguments.key)
    if key is None:
        raise CannotStartError("--key: these are not the sixteen groups of a key")
    return key


def _read(file: Path) -> CarryKey:
    return read_key(file, "logs", "kiosk logs save FOLDER --new-key FILE")
