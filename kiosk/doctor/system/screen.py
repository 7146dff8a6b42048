"""The display and its touch panel, as the kernel and udev know them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.machine import Machine
from kiosk.settings import Settings

PART: Final = "screen"
TOUCH: Final = "touch"


def look_at_screen(settings: Settings, machine: Machine) -> Iterator[Finding]:
    """Whether a display hangs here, of the size the settings say."""
    outputs = sorted(machine.at("/sys/class/drm").glob("card*-*"))
    shown = [output for output in outputs if _word(output / "status") == "connected"]
    if not outputs:
        what = "this machine has no output for a display"
        yield Finding(
            PART, Light.YELLOW, what, "Nothing to do on a server; on a kiosk the driver of its graphics is missing."
        )
        return
    if not shown:
        remedy = "Check the cable and the power of the display."
        yield Finding(PART, Light.RED, f"no display on {', '.join(map(_name, outputs))}", remedy)
        return
    wanted = _panel(settings)
    fitting = next((output for output in shown if wanted in _modes(output)), None)
    if fitting is None:
        says = "; ".join(f"{_name(output)} shows {next(iter(_modes(output)), 'nothing it tells')}" for output in shown)
        what = f"{says}, and [screen] says {wanted}"
        yield Finding(
            PART, Light.YELLOW, what, "Correct width, height and rotation in [screen]: sizes in mm follow from them."
        )
    elif _word(fitting / "dpms") == "Off" and not settings.screen.dark_hours:
        what = f"{_name(fitting)} is switched off, and [screen] dark_hours says nothing of it"
        yield Finding(PART, Light.YELLOW, what, "Touch it; if it stays dark: systemctl restart kiosk")
    else:
        yield Finding(PART, Light.GREEN, f"{_name(fitting)} shows {wanted}")


def look_at_touch(machine: Machine) -> Iterator[Finding]:
    """Whether udev knows a touch panel; nothing where no udev runs."""
    folder = machine.at("/run/udev/data")
    if not folder.is_dir():
        return
    panels = [name for file in sorted(folder.glob("c13:*")) if (name := _touch_panel(file, machine)) is not None]
    if panels:
        yield Finding(TOUCH, Light.GREEN, ", ".join(dict.fromkeys(panels)))
    else:
        what = "no touch panel: patients can do nothing"
        yield Finding(TOUCH, Light.RED, what, "Plug in the display's USB cable; `libinput list-devices` must name it.")


def _touch_panel(file: Path, machine: Machine) -> str | None:
    """The name of the input device behind an entry of udev's, if it is one to touch."""
    try:
        if "E:ID_INPUT_TOUCHSCREEN=1" not in file.read_text("utf-8", "replace").splitlines():
            return None
    except OSError:
        return None
    return machine.read(f"/sys/dev/char/{file.name[1:]}/device/name") or "a touch panel"


def _panel(settings: Settings) -> str:
    """What the panel itself shows: the picture, turned back."""
    across, down = settings.screen.width, settings.screen.height
    if settings.screen.rotation in (90, 270):
        across, down = down, across
    return f"{across}x{down}"


def _modes(output: Path) -> list[str]:
    return re.findall(r"^\d+x\d+", _word(output / "modes"), re.MULTILINE)


def _name(output: Path) -> str:
    return output.name.partition("-")[2]


def _word(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace").strip()
    except OSError:
        return ""
