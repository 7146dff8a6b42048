"""`kiosk provision make`: the file of one kiosk or of a whole lobby, and, apart from them, their codes."""

import argparse
import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands import CannotStartError
from kiosk.commands.provision_files import (
    day,
    refuse_those_there,
    say,
    secret_reader,
    signer_in,
    text_of,
    write_new,
)

if TYPE_CHECKING:
    from kiosk.provisioning.answers_file import Asked


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk provision make`."""
    parser.add_argument("answers", type=Path, metavar="ANSWERS.toml", help="of `kiosk provision template`")
    parser.add_argument("--key", type=Path, required=True, metavar="KEYFILE", help="of `kiosk provision key`; secret")
    parser.add_argument(
        "--lobby", type=Path, metavar="FILE", help="CSV or TOML: what differs from kiosk to kiosk, a file for each"
    )
    parser.add_argument("--out", type=Path, default=Path(), metavar="FOLDER", help="for the files (this folder)")
    parser.add_argument(
        "--codes", type=Path, metavar="FOLDER", help="for the sheet of codes, another one; default: codes are printed"
    )
    parser.add_argument("--qr", action="store_true", help="a page of QRs to print for each kiosk, beside its file")
    parser.add_argument("--days", type=_days, default=30, metavar="N", help="how long the files can be used (30)")
    parser.add_argument("--force", action="store_true", help="replace files that are there")


def run(arguments: argparse.Namespace) -> int:
    """All of them or none. Raises SettingsError for what no kiosk would take, CannotStartError."""
    from kiosk.provisioning.fingerprints import fingerprint  # noqa: PLC0415
    from kiosk.provisioning.in_the_clear import told_in_the_clear  # noqa: PLC0415
    from kiosk.provisioning.making import made, plans_of  # noqa: PLC0415 - brings cryptography
    from kiosk.provisioning.sealed_file import grouped  # noqa: PLC0415
    from kiosk.provisioning.sheets import codes_csv, codes_page, qr_page  # noqa: PLC0415

    signer = signer_in(arguments.key)
    asked = _asked(arguments)
    plans = plans_of(asked)
    _folders(arguments)
    if arguments.lobby is not None and arguments.codes is None:
        raise CannotStartError(
            "--lobby cần --codes THƯ-MỤC / needs --codes FOLDER: the codes travel apart from the files"
        )
    if not arguments.force:
        refuse_those_there(*_files_of(arguments, [one.answers.kiosk.id for one in asked]))
    for words in dict.fromkeys(one for plan in plans for one in told_in_the_clear(plan)):
        say(words)
    now = time.time()
    with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as several:  # scrypt takes a second, and works beside others
        files = list(several.map(lambda one, plan: made(one, plan, signer, now=now, days=arguments.days), asked, plans))
    pages = [qr_page(one, signer.public).encode() if arguments.qr else None for one in files]
    if arguments.codes is not None:
        write_new(
            arguments.codes / "codes.html", codes_page(files, signer.public).encode(), 0o600, force=arguments.force
        )
        write_new(arguments.codes / "codes.csv", codes_csv(files).encode(), 0o600, force=arguments.force)
    for one in files:
        write_new(arguments.out / one.file_name, one.data, 0o644, force=arguments.force)
        print(f"{arguments.out / one.file_name}: {len(one.data)} bytes, đến / until {day(one.expires)}")
    for one, page in zip(files, pages, strict=True):
        place = arguments.out / f"kiosk-{one.kiosk_id}.html"
        if page is not None:
            write_new(place, page, 0o644, force=arguments.force)
        elif place.exists():
            say(f"{place}: mã QR của tệp trước, hãy hủy / QR codes of an earlier file: destroy them")
    print(f"Người ký / signer: {' '.join(fingerprint(signer.public))}")
    if arguments.codes is None:
        print(f"Mã / code: {grouped(files[0].code)}")
    else:
        print(f"{arguments.codes}: {len(files)} mã, giữ tách khỏi tệp / codes, keep them apart from the files")
    return 0


def _asked(arguments: argparse.Namespace) -> "list[Asked]":
    from kiosk.provisioning.answers_file import asked_of, merged, tables_of  # noqa: PLC0415
    from kiosk.provisioning.lobby import lobby_of  # noqa: PLC0415

    name = arguments.answers.name
    common = tables_of(text_of(arguments.answers), name)
    if arguments.lobby is None:
        return [asked_of(common, name, secret_reader(arguments.answers.parent))]
    read = secret_reader(arguments.answers.parent)
    rows = lobby_of(text_of(arguments.lobby), arguments.lobby.name)
    return [
        asked_of(merged(common, row), f"{name} + {arguments.lobby.name}, kiosk {number}", read)
        for number, row in enumerate(rows, start=1)
    ]


def _folders(arguments: argparse.Namespace) -> None:
    """Raises CannotStartError: also where codes would lie beside the files they open."""
    for folder in (arguments.out, arguments.codes):
        if folder is not None:
            try:
                folder.mkdir(mode=0o755 if folder is arguments.out else 0o700, parents=True, exist_ok=True)
            except OSError as error:
                raise CannotStartError(f"{folder}: {error.strerror}") from error
    if arguments.codes is not None and arguments.codes.resolve() == arguments.out.resolve():
        say("mã và tệp nằm cùng chỗ thì không còn là khóa / codes beside the files they open lock nothing")
        raise CannotStartError("--codes cần thư mục khác với --out / takes another folder than --out")


def _files_of(arguments: argparse.Namespace, kiosks: list[str]) -> list[Path]:
    """Everything that will be written."""
    from kiosk.provisioning.sealed_file import SUFFIX  # noqa: PLC0415 - brings cryptography

    sheets = [] if arguments.codes is None else [arguments.codes / name for name in ("codes.html", "codes.csv")]
    kinds = (SUFFIX, ".html") if arguments.qr else (SUFFIX,)
    return [*sheets, *(arguments.out / f"kiosk-{kiosk}{kind}" for kiosk in kiosks for kind in kinds)]


def _days(words: str) -> int:
    from kiosk.provisioning.making import MOST_DAYS  # noqa: PLC0415 - brings cryptography

    if words.isascii() and words.isdecimal() and len(words) < 5 and 1 <= int(words) <= MOST_DAYS:
        return int(words)
    raise argparse.ArgumentTypeError(f"a number of days from 1 to {MOST_DAYS}: {words}")
