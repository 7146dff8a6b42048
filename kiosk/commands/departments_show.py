"""`kiosk departments show`: what patients are offered, and with `--explain` where every word of it comes from."""

import argparse
import json
from datetime import datetime
from pathlib import Path

import msgspec

from kiosk.commands.departments_hospital import asked
from kiosk.commands.departments_source import directory_from
from kiosk.commands.departments_tables import explanation, overview
from kiosk.commands.run import DEFAULT_CONFIG
from kiosk.departments import VIETNAM
from kiosk.directory import Directory, explained
from kiosk.settings import load


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk departments show`."""
    parser.description = (
        "Show what patients are offered: without FILE the directory this kiosk uses, over what the hospital's system"
        " says now; with FILE that file alone, or with --config over what that hospital's system says now."
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="departments.toml, .xlsx or a CSV folder")
    parser.add_argument("--explain", action="store_true", help="where every word comes from, and what it outweighs")
    parser.add_argument("--kiosk", metavar="ID", help="what this kiosk shows, e.g. K3 (without FILE: this machine)")
    parser.add_argument("--at", type=_moment, metavar="TIME", help="e.g. 2027-02-06T08:00, Vietnamese time (now)")
    parser.add_argument("--json", action="store_true", help="{at, kiosk, catalogue, explained}")
    parser.add_argument("--config", type=Path, metavar="FILE", help=f"of the kiosk (without FILE: {DEFAULT_CONFIG})")


def run(arguments: argparse.Namespace) -> int:
    """1 where the directory cannot be read, or the hospital's system did not answer."""
    from kiosk.directory_files.public_holidays import public_holidays  # noqa: PLC0415 - brings its library
    from kiosk.runtime.directory.layer import Layer  # noqa: PLC0415

    if arguments.file is None and arguments.config is None:
        arguments.config = Path(DEFAULT_CONFIG)
    directory = _directory(arguments)
    if directory is None:
        return 1
    kiosk_id, said = arguments.kiosk, None
    if arguments.config is not None:
        settings, said = asked(arguments.config)
        kiosk_id = kiosk_id or (settings.kiosk.id if arguments.file is None else None)
    moment = arguments.at or datetime.now(VIETNAM)
    catalogue = Layer(directory, None, kiosk_id=kiosk_id, public=public_holidays).over(said, moment)
    if arguments.json:
        why = {"explained": explained(directory, said)} if arguments.explain else {}
        record = msgspec.to_builtins({"at": moment, "kiosk": kiosk_id, "catalogue": catalogue, **why})
        print(json.dumps(record, ensure_ascii=False, indent=2))
    elif arguments.explain:
        print("\n".join(explanation(explained(directory, said))))
    else:
        print("\n".join(overview(catalogue, directory, moment, kiosk_id)))
    return 1 if arguments.config is not None and said is None else 0


def _directory(arguments: argparse.Namespace) -> Directory | None:
    """A kiosk without a directory of its own shows what the hospital's system says."""
    if arguments.file is None and load(arguments.config).directory is None:
        return Directory()
    return directory_from(arguments)


def _moment(words: str) -> datetime:
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError("a day and time: 2027-02-06T08:00") from None
    return moment.astimezone(VIETNAM) if moment.tzinfo else moment.replace(tzinfo=VIETNAM)
