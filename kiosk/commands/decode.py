"""`kiosk decode FILE…`: the codes in pictures and videos, and what kind of document each one is."""

import argparse
import json
import sys
import time

from drivers.camera import StillCode, StillDecoder, UnreadableFileError
from drivers.device import DeviceError, DeviceTimeout
from kiosk.commands import CannotStartError
from kiosk.commands.documents import kind_of, printable, shown
from kiosk.identity import read_scan


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk decode`."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="pictures or videos")
    parser.add_argument("--json", action="store_true", help="one JSON object for each code, with the whole text")


def run(arguments: argparse.Namespace) -> int:
    """0 when every file could be read and some code was found."""
    found = 0
    unreadable = 0
    try:
        with StillDecoder() as decoder:
            for file in arguments.files:
                began = time.monotonic()
                try:
                    codes = decoder.decode(file)
                except (UnreadableFileError, DeviceTimeout) as error:
                    unreadable += 1
                    print(f"kiosk decode: {shown(str(error))}", file=sys.stderr)
                    continue
                if not codes and not arguments.json:
                    print(f"{shown(file)}: no code found ({(time.monotonic() - began) * 1000:.0f} ms)")
                for still in codes:
                    found += 1
                    _tell(file, still, as_json=arguments.json)
    except DeviceError as error:
        raise CannotStartError(str(error)) from error
    return 0 if found and not unreadable else 1


def _tell(file: str, still: StillCode, *, as_json: bool) -> None:
    code = still.code
    kind = kind_of(read_scan(code.payload, code.symbology))
    if as_json:
        record = {
            "file": file,
            "frame": still.frame_index,
            "text": code.payload.decode("utf-8", "replace"),
            "bytes": code.payload.hex(),
            "kind": kind,
            "symbology": code.symbology,
            "decoder": code.decoder,
            "milliseconds": round(still.milliseconds, 2),
        }
        print(json.dumps(record, ensure_ascii=False))
    else:
        print(
            f"{shown(file)} #{still.frame_index}: {kind}, {len(code.payload)} bytes"
            f" ({code.symbology}, {code.decoder}, {still.milliseconds:.1f} ms)"
        )
        print(f"    {printable(code.payload)}")
