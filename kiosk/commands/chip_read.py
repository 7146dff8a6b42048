"""`kiosk chip read`: one card, read and proved, with all that can be measured of it."""

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from drivers.chip_card import CardFailure, ProofLevel
from drivers.chip_card.attempt import failure_of
from drivers.chip_card.document import PORTRAIT, REGISTRATION, Document, Wanted
from drivers.chip_card.errors import CardError
from drivers.chip_card.port import Portrait
from drivers.chip_card.proof.trust import TrustStore
from drivers.chip_card.reading import read_document
from drivers.chip_card.terminals.port import CardLink, CardTerminal
from drivers.device import DeviceError
from kiosk import settings as settings_of
from kiosk.commands import CannotStartError
from kiosk.commands.chip_keys import can, mrz, qr
from kiosk.commands.chip_words import FAILURES, lines, record
from kiosk.commands.run import DEFAULT_CONFIG
from kiosk.composition.parts import terminal_from
from kiosk.settings import load

KEYS = (
    *("reader", "card", "access", "level", "reasons", "mrz", "details", "personal", "issue"),
    *("portrait", "files", "measures"),
)
"""Of `--json`, always all of them; scripts may rely on these."""
FAILURE_KEYS = ("failure", "words", "detail")
LOOK_S = 0.25
"""How long Ctrl-C may go unnoticed while a card is waited for."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk chip read`."""
    key = parser.add_mutually_exclusive_group(required=True)
    key.add_argument("--can", type=can, dest="key", metavar="N", help="the access number, or the ID number's 12 digits")
    key.add_argument("--mrz", type=mrz, dest="key", metavar="LINES", help="the machine-readable zone, as printed")
    key.add_argument("--qr", type=qr, dest="key", metavar="TEXT", help="what the card's QR code says")
    parser.epilog = (
        "A key as '@FILE' is read from that file, as '-' from standard input: no other user sees it then. "
        f"--json has the keys {', '.join(KEYS)}; of a card that was not read {', '.join(FAILURE_KEYS)}."
    )
    reader_argument(parser)
    parser.add_argument(
        "--groups", type=_groups, default=REGISTRATION, metavar="N,N", help="data groups to read; default: 1,13"
    )
    parser.add_argument("--portrait", type=Path, metavar="FILE", help="read the picture too, and write it to this file")
    parser.add_argument(
        "--trust", type=Path, metavar="FOLDER", help="issuers' certificates; default: what the configuration says"
    )
    parser.add_argument("--wait", type=_seconds, default=30.0, metavar="SECONDS", help="for a card; default: 30")
    parser.add_argument("--trace", action="store_true", help="each command and answer, without data, on standard error")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument(
        "--config", type=Path, default=Path(DEFAULT_CONFIG), metavar="FILE", help=f"default: {DEFAULT_CONFIG}"
    )


def reader_argument(parser: argparse.ArgumentParser) -> None:
    """Which reader, for every command that uses one."""
    parser.add_argument(
        "--reader",
        type=_reader,
        metavar="pcsc[:NAME]|pn532:PORT",
        help="default: the configured one, else the first PC/SC reader",
    )


def run(arguments: argparse.Namespace) -> int:
    """0 when the card was read and nothing speaks against it; 1 when it was not, or is not proved genuine."""
    chip = _chip(arguments)
    trust = TrustStore.open(arguments.trust or Path(chip.trust_folder))
    terminal = terminal_from(chip)
    try:
        with _opened(terminal):
            link = _wait_for_card(terminal, arguments.wait)
            if link is None:
                return 1
            document = _read(link, trust, arguments)
    except CardError as error:
        return _told_failure(failure_of(error), str(error), as_json=arguments.json)
    except DeviceError as error:
        raise CannotStartError(f"{error}; kiosk chip readers shows what there is") from error
    if arguments.portrait is not None:
        _save(document.portrait, arguments.portrait)
    if arguments.json:
        print(json.dumps({"reader": terminal.name} | record(document, link.info), ensure_ascii=False, indent=2))
    else:
        print("\n".join(lines(document, link.info)))
    return 1 if document.proof.level is ProofLevel.NOT_VERIFIED else 0


def _chip(arguments: argparse.Namespace) -> settings_of.Chip:
    """The reader that was named, or the configured one, or any."""
    configured = None
    if arguments.config != Path(DEFAULT_CONFIG) or arguments.config.exists():
        configured = load(arguments.config).chip
    chosen: settings_of.Chip | None = arguments.reader
    if chosen is not None and configured is not None:
        return settings_of.Chip(chosen.connection, chosen.reader, configured.trust_folder)
    return chosen or configured or settings_of.Chip("pcsc")


@contextmanager
def _opened(terminal: CardTerminal) -> Iterator[None]:
    try:
        terminal.open()
        yield
    finally:
        terminal.close()


def _wait_for_card(terminal: CardTerminal, patience_s: float) -> CardLink | None:
    _say(f"Lay the card on {terminal.name} and leave it there.")
    until = time.monotonic() + patience_s
    while (left := until - time.monotonic()) > 0:
        if (link := terminal.wait_for_card(min(left, LOOK_S))) is not None:
            return link
    _say(f"kiosk chip read: no card came within {patience_s:g} s")
    return None


def _read(link: CardLink, trust: TrustStore, arguments: argparse.Namespace) -> Document:
    groups = arguments.groups | (PORTRAIT if arguments.portrait is not None else frozenset())
    trace = _say if arguments.trace else None
    return read_document(link, arguments.key, trust, wanted=Wanted(groups), trace=trace)


def _told_failure(failure: CardFailure, detail: str, *, as_json: bool) -> int:
    if as_json:
        print(json.dumps({"failure": failure.value, "words": FAILURES[failure], "detail": detail}, indent=2))
    _say(f"kiosk chip read: {FAILURES[failure]} ({detail})")
    return 1


def _save(portrait: Portrait | None, path: Path) -> None:
    """For the owner's eyes alone: it is a patient's face."""
    if portrait is None:
        _say("kiosk chip read: the card gave no picture")
        return
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(portrait.image)
    except OSError as error:
        raise CannotStartError(f"{path} cannot be written: {error.strerror}") from error


def _reader(words: str) -> settings_of.Chip:
    connection, _, which = words.partition(":")
    match connection:
        case "pcsc":
            return settings_of.Chip("pcsc", which)
        case "pn532" if which:
            return settings_of.Chip("pn532", which)
        case _:
            raise argparse.ArgumentTypeError("takes pcsc, pcsc:NAME or pn532:PORT, for example pn532:/dev/ttyUSB0")


def _groups(words: str) -> frozenset[int]:
    numbers = words.replace(" ", "").split(",")
    if not all(number.isascii() and number.isdecimal() and 1 <= int(number) <= 16 for number in numbers):
        raise argparse.ArgumentTypeError("takes numbers from 1 to 16 with commas between them, for example 1,11,13")
    return frozenset(int(number) for number in numbers)


def _seconds(words: str) -> float:
    if not (words.isascii() and words.isdecimal() and 1 <= int(words) <= 3600):
        raise argparse.ArgumentTypeError("takes seconds, from 1 to 3600")
    return float(words)


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
