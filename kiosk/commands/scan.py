"""`kiosk scan`: what camera and scanner read, live; for the technician in the lobby."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import assert_never

from drivers.device import Coached, CodeReader, DeviceError, Hint, Scan, Sighting
from kiosk.commands import CannotStartError
from kiosk.commands.documents import kind_of, masked, printable
from kiosk.commands.run import DEFAULT_CONFIG
from kiosk.commands.scan_watch import Back, Happening, Lost, Refused, Trouble, watching
from kiosk.identity import read_scan
from kiosk.settings import load

HINTS = {
    None: "nothing is held there any more",
    Hint.HELD: "read, and still held there",
    Hint.CUT_OFF: "part of the code is outside the picture or covered",
    Hint.TOO_NEAR: "too near",
    Hint.TOO_FAR: "too far away",
    Hint.TOO_DARK: "too dark",
    Hint.GLARE: "a reflection or a bright screen covers it",
    Hint.MOVING: "moving",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk scan`."""
    device = parser.add_mutually_exclusive_group()
    device.add_argument("--camera", metavar="SOURCE", help="a camera's path or number, a folder of images or a video")
    device.add_argument("--scanner", metavar="PORT", help="a serial port, best below /dev/serial/by-id")
    device.add_argument("--keyboard", metavar="DEVICE", help="a scanner that types, best below /dev/input/by-id")
    parser.add_argument("--baudrate", type=int, default=115_200, metavar="N", help="of --scanner; default: 115200")
    parser.add_argument("--detect", action="store_true", help="find the serial port and its speed by scanning any code")
    parser.add_argument("--raw", action="store_true", help="the whole text of each code: it is a patient's")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--count", type=_positive, metavar="N", help="end after N codes")
    parser.add_argument(
        "--config", type=Path, default=Path(DEFAULT_CONFIG), metavar="FILE", help=f"default: {DEFAULT_CONFIG}"
    )


def run(arguments: argparse.Namespace) -> int:
    """Until Ctrl-C or enough codes came: 0. With --detect 1 when no scanner was found."""
    try:
        if arguments.detect:
            from kiosk.commands.scan_detect import detect  # noqa: PLC0415 - looks for ports

            return detect(arguments.scanner, as_json=arguments.json)
        _print_what_happens(arguments)
    except DeviceError as error:
        raise CannotStartError(str(error)) from error
    except KeyboardInterrupt:
        pass
    return 0


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is no number from 1 on")
    return int(text)


def _readers(arguments: argparse.Namespace) -> list[CodeReader]:
    if arguments.camera is not None:
        from drivers.camera import Camera  # noqa: PLC0415 - only what was asked for is loaded

        return [Camera(arguments.camera)]
    if arguments.scanner is not None:
        from drivers.serial_scanner import SerialScanner  # noqa: PLC0415

        return [SerialScanner(arguments.scanner, arguments.baudrate)]
    if arguments.keyboard is not None:
        from drivers.keyboard_scanner import KeyboardScanner  # noqa: PLC0415

        return [KeyboardScanner(arguments.keyboard)]
    from kiosk.composition.parts import devices_from  # noqa: PLC0415

    devices = devices_from(load(arguments.config))
    readers = [reader for reader in (devices.camera, devices.scanner, devices.keyboard_scanner) if reader is not None]
    if not readers:
        raise CannotStartError(f"{arguments.config} names neither a camera nor a scanner; name one: kiosk scan --help")
    return readers


def _print_what_happens(arguments: argparse.Namespace) -> None:
    left = arguments.count
    with watching(_readers(arguments)) as happenings:
        for happening in happenings:
            for line in _lines(happening, raw=arguments.raw):
                print(line.as_json() if arguments.json else line.as_text(), flush=True)
            if left is not None and isinstance(happening.news, Sighting):
                left -= len(happening.news.scans)
                if left <= 0:
                    return


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of output: facts for programs and words for people."""

    facts: dict[str, object]
    words: str

    def as_json(self) -> str:
        return json.dumps(self.facts, ensure_ascii=False)

    def as_text(self) -> str:
        return self.words


def _lines(happening: Happening, *, raw: bool) -> Iterator[_Line]:
    now = datetime.now().astimezone()
    facts: dict[str, object] = {"time": now.isoformat(timespec="milliseconds"), "device": happening.device}
    start = f"{now:%H:%M:%S}  {happening.device}"

    def line(event: str, words: str) -> _Line:
        return _Line(facts | {"event": event, "detail": words}, f"{start}: {event}: {words}")

    match happening.news:
        case Sighting(scans=scans):
            for scan in scans:
                yield _code_line(scan, facts, start, raw=raw)
        case Coached(hint=hint):
            yield _Line(facts | {"event": "hint", "hint": hint}, f"{start}: {HINTS[hint]}")
        case Refused(words=words):
            yield line("refused", words)
        case Lost(words=words):
            yield line("lost", words)
        case Back():
            yield line("back", "it is there again")
        case Trouble(words=words):
            yield line("trouble", words) if words else line("well", "it works again as it should")
        case _:
            assert_never(happening.news)


def _code_line(scan: Scan, facts: dict[str, object], start: str, *, raw: bool) -> _Line:
    reading = read_scan(scan.payload, scan.symbology)
    content = printable(scan.payload) if raw else masked(reading)
    facts = facts | {
        "event": "code",
        "symbology": scan.symbology,
        "decoder": scan.decoder,
        "length": len(scan.payload),
        "kind": kind_of(reading),
        "content": content,
    }
    if raw:
        facts["bytes"] = scan.payload.hex()
    what = f"{scan.symbology or 'code'}, {len(scan.payload)} bytes, {kind_of(reading)}"
    return _Line(facts, f"{start}: {what}: {content}")
