"""`kiosk cameras`: the cameras of this machine, what each can send, and what it sees in the light of this room."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby

from drivers.camera.advice import advice
from drivers.camera.capture.v4l2 import READING_SIZE, ClosedCamera, Control, FoundCamera, Mode, cameras, choose_mode
from drivers.camera.measuring import Measured, measure
from drivers.device import DeviceError

Look = Measured | DeviceError


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk cameras`."""
    parser.add_argument("--json", action="store_true", help="a list with one object for each camera")


def run(arguments: argparse.Namespace) -> int:
    """0 when there is a camera, and every one gives pictures."""
    records = []
    well = True
    for camera in cameras():
        look = _look(camera)
        well = well and isinstance(look, Measured)
        records.append(record(camera, look))
        if not arguments.json:
            print("\n".join(described(camera, look)))
    if arguments.json:
        print(json.dumps(records, ensure_ascii=False, indent=2))
    if not records:
        print("kiosk cameras: no camera found; is it plugged in, and does lsusb name it?", file=sys.stderr)
    return 0 if records and well else 1


def record(camera: FoundCamera | ClosedCamera, look: Look) -> dict[str, object]:
    """One camera for `--json`; it has either `trouble` or `measured` and `advice`."""
    told: dict[str, object] = {"path": str(camera.path), "node": str(camera.node)}
    if isinstance(camera, FoundCamera):
        chosen = choose_mode(camera.modes)
        told |= {
            "name": camera.name,
            "driver": camera.driver,
            "bus": camera.bus,
            "modes": [_mode(mode) for mode in camera.modes],
            "chosen": None if chosen is None else _mode(chosen),
            "controls": {control.name: _value(control, camera.values) for control in camera.controls},
        }
    if isinstance(look, DeviceError):
        return told | {"trouble": str(look)}
    scores = look.scores
    measured = {"focus": scores.focus, "light": scores.light, "glare": scores.glare}
    return told | {
        "measured": measured | {"width": look.width, "height": look.height, "rate": look.rate},
        "advice": advice(look),
    }


def described(camera: FoundCamera | ClosedCamera, look: Look) -> Iterator[str]:
    """One camera in lines to read."""
    yield str(camera.path)
    if isinstance(camera, FoundCamera):
        yield f"    {camera.name} ({camera.driver}, {camera.bus}), today {camera.node}"
        yield from (f"    {line}" for line in _listed(camera.modes))
        yield f"    taken for reading: {choose_mode(camera.modes) or 'whatever it sends by itself'}"
        for control in camera.controls:
            yield f"    {control.name}: {_value(control, camera.values)}"
    if isinstance(look, DeviceError):
        yield f"    → {look}"
        return
    focus = "not to be judged" if look.scores.focus is None else f"{look.scores.focus} of 100"
    yield f"    seen: {look.width}x{look.height} at {look.rate:.3g} frames/s"
    yield f"    focus {focus}, light {look.scores.light} of 100"
    yield from (f"    → {words}" for words in advice(look) or ["good"])


def _look(camera: FoundCamera | ClosedCamera) -> Look:
    if isinstance(camera, ClosedCamera):
        return DeviceError("this user may not use it; cameras belong to the group 'video'")
    try:
        return measure(camera.path, READING_SIZE)
    except DeviceError as error:
        return error


def _mode(mode: Mode) -> dict[str, object]:
    return {"format": mode.pixel_format, "width": mode.width, "height": mode.height, "rate": mode.rate}


def _listed(modes: Iterable[Mode]) -> Iterator[str]:
    """One line for each size of each format: "MJPG 1920x1080 at 30, 15"."""
    for (code, width, height), same in groupby(modes, key=lambda mode: (mode.pixel_format, mode.width, mode.height)):
        rates = [f"{mode.rate:.3g}" for mode in same if mode.rate is not None]
        yield f"{code} {width}x{height}" + (f" at {', '.join(rates)}" if rates else "")


def _value(control: Control, values: dict[int, int]) -> str | int | None:
    """What a control is set to, in the camera's own words where it has some."""
    value = values.get(control.identity)
    return None if value is None else control.menu.get(value, value)
