"""`kiosk scan --detect`: which port, which maker, which speed; ends with the lines for kiosk.toml."""

import json
import sys
import termios
from collections.abc import Sequence
from pathlib import Path

from drivers.keyboard_scanner import find_keyboards
from drivers.serial_scanner.detection import FoundPort, Heard, find_ports, find_speed
from drivers.serial_scanner.profiles import GENERIC
from kiosk.commands import CannotStartError

PATIENCE_S = 60.0


def detect(port: str | None, *, as_json: bool, patience_s: float = PATIENCE_S) -> int:
    """0 when a scanner was found. `port`: the one to try; otherwise the likeliest of this machine."""
    ports = find_ports()
    chosen = _chosen(ports, port)
    _tell_what_there_is(ports, chosen)
    if chosen is None:
        return 1
    try:
        heard = find_speed(
            chosen.stable_path, chosen.profile.speeds, patience_s=patience_s, before=_ask_to_scan, after=_tell_what_came
        )
    except (OSError, ValueError, termios.error) as error:
        raise CannotStartError(f"{chosen.stable_path} cannot be used: {error}") from error
    if heard is None:
        _say("No speed made sense. Is the scanner set to send by serial line, 8 data bits, no parity?")
        return 1
    print(json.dumps(_record(chosen, heard), ensure_ascii=False) if as_json else "\n".join(_lines(chosen, heard)))
    return 0


def _chosen(ports: Sequence[FoundPort], wanted: str | None) -> FoundPort | None:
    if wanted is None:
        return ports[0] if ports else None
    same = [port for port in ports if Path(port.path).resolve() == Path(wanted).resolve()]
    return same[0] if same else FoundPort(wanted, wanted, "", GENERIC, is_usb=False)


def _tell_what_there_is(ports: Sequence[FoundPort], chosen: FoundPort | None) -> None:
    for port in ports:
        mark = "→" if port == chosen else " "
        _say(f"{mark} {port.stable_path}  {port.description}  {port.profile.maker}")
    if chosen is not None and len(ports) > 1:
        _say("  (another one: --scanner PORT)")
    for keyboard in find_keyboards():
        _say(f"  {keyboard} acts as a keyboard; if it is the scanner, set it to USB serial (virtual COM port)")
    if chosen is None:
        _say("No serial port found. Is the scanner plugged in, and set to USB serial (virtual COM port)?")


def _ask_to_scan(baudrate: int) -> None:
    _say(f"Listening at {baudrate} baud: scan any code now.")


def _tell_what_came(heard: Heard) -> None:
    verdict = "makes sense" if heard.makes_sense else "makes no sense; trying the next speed"
    _say(f"  {len(heard.data)} bytes came: {verdict}.")


def _record(port: FoundPort, heard: Heard) -> dict[str, object]:
    return {
        "port": port.stable_path,
        "profile": port.profile.key,
        "baudrate": heard.baudrate,
        "suffix": heard.suffix,
        "symbology": heard.symbology,
        "trigger": port.profile.trigger is not None,
    }


def _lines(port: FoundPort, heard: Heard) -> list[str]:
    speed = "any, it is a USB virtual port" if port.is_usb and port.profile is not GENERIC else f"{heard.baudrate} baud"
    identifier = f"AIM identifier: yes ({heard.symbology})" if heard.symbology else "AIM identifier: none"
    return [
        f"# {port.profile.maker}; speed: {speed}; suffix: {heard.suffix}; {identifier}",
        "[scanner]",
        f"port = {json.dumps(port.stable_path)}",
        f"baudrate = {heard.baudrate}",
    ]


def _say(words: str) -> None:
    """To the person; what is printed is for kiosk.toml or a program."""
    print(words, file=sys.stderr, flush=True)
