"""`kiosk chip trust add|list|remove`: whose identity documents this kiosk can prove genuine."""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from drivers.chip_card.proof.trust import Installed, Report, TrustStore, TrustStoreError, install, uninstall
from kiosk.commands import CannotStartError
from kiosk.commands.documents import shown
from kiosk.commands.run import DEFAULT_CONFIG
from kiosk.settings import Chip, load

_NOT_TOLD = ("key_id", "name_key")
"""Of an installed certificate: what is for the index only."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk chip trust`."""
    actions = parser.add_subparsers(dest="trust_action", metavar="ACTION", required=True)
    add = actions.add_parser("add", help="install the issuers in certificates, bundles, master lists (.ml) and LDIF")
    add.add_argument("files", nargs="+", type=Path, metavar="FILE")
    listing = actions.add_parser("list", help="the installed issuers")
    remove = actions.add_parser("remove", help="take one away, and the links that only it vouches for")
    remove.add_argument(
        "id", metavar="ID", help="its id or its fingerprint, or as much of either as only it begins with"
    )
    for action in (add, listing, remove):
        action.add_argument(
            *("--folder", "--trust"), type=Path, metavar="FOLDER", help="default: [chip] trust_folder of --config"
        )
        action.add_argument("--config", type=Path, metavar="FILE", help=f"default: {DEFAULT_CONFIG}, if it is there")
        action.add_argument("--json", action="store_true", help="one object with everything")


def run(arguments: argparse.Namespace) -> int:
    """1 when a file brought nothing, or no single certificate has the id."""
    store = TrustStore.open(_folder(arguments))
    try:
        match arguments.trust_action:
            case "add":
                return _add(store, arguments)
            case "remove":
                return _remove(store, arguments)
            case _:
                return _list(store, arguments)
    except TrustStoreError as error:
        raise CannotStartError(str(error)) from error


def _folder(arguments: argparse.Namespace) -> Path:
    if arguments.folder is not None:
        return Path(arguments.folder)
    config = arguments.config or Path(DEFAULT_CONFIG)
    chip = load(config).chip if arguments.config is not None or config.exists() else None
    return Path((chip or Chip(connection="pcsc")).trust_folder)


def _add(store: TrustStore, arguments: argparse.Namespace) -> int:
    report = install(store, arguments.files)
    if arguments.json:
        told = asdict(report) | {"installed": [_told(one) for one in report.installed]}
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        print("\n".join(_report_lines(report)))
    for one in report.refused:
        what = f" ({shown(one.what)})" if one.what else ""
        print(f"kiosk chip trust: {shown(one.source)}{what}: {shown(one.why)}", file=sys.stderr)
    return 0 if all(one.what for one in report.refused) and (report.installed or report.known) else 1


def _report_lines(report: Report) -> Iterator[str]:
    yield from (shown(note) for note in report.notes)
    yield from (f"installed  {_line(one)}" for one in report.installed)
    counts = f"{len(report.installed)} installed, {report.known} known before, {len(report.refused)} refused"
    passed_over = f"; {report.signers} certificates of documents' signers passed over" if report.signers else ""
    yield counts + passed_over


def _list(store: TrustStore, arguments: argparse.Namespace) -> int:
    entries = store.entries()
    if arguments.json:
        print(json.dumps({"certificates": [_told(one) for one in entries]}, ensure_ascii=False, indent=2))
        return 0
    for one in entries:
        print(f"{_line(one)}\n    SHA-256 {one.fingerprint}\n    from {shown(one.source) or 'an unknown file'}")
    print(f"{len(entries)} certificates")
    return 0


def _remove(store: TrustStore, arguments: argparse.Namespace) -> int:
    wanted = arguments.id.lower().replace(":", "")
    entries = store.entries()
    found = [one for one in entries if one.id == arguments.id]
    found = found or [one for one in entries if one.id.startswith(arguments.id) or one.fingerprint.startswith(wanted)]
    if len(found) != 1 or not wanted:
        why = "no certificate begins with that" if not found else f"{len(found)} certificates begin with that"
        print(f"kiosk chip trust: {shown(arguments.id)}: {why}", file=sys.stderr)
        return 1
    gone = uninstall(store, found)
    if arguments.json:
        print(json.dumps({"removed": [_told(one) for one in gone]}, ensure_ascii=False, indent=2))
    else:
        print("\n".join(f"removed  {_line(one)}" for one in gone))
    return 0


def _line(one: Installed) -> str:
    kind = ", a link" if one.link else ""
    expired = ", expired: documents it signed while it was valid are proved all the same" if one.is_expired else ""
    days = f"{one.not_before[:10]} to {one.not_after[:10]}"
    return f"{one.id}  {one.country or '??'}  {shown(one.subject)}, serial {one.serial}, {days}{kind}{expired}"


def _told(one: Installed) -> dict[str, Any]:
    return {name: value for name, value in asdict(one).items() if name not in _NOT_TOLD} | {"expired": one.is_expired}
