"""`kiosk run`: the kiosk as it stands in a lobby."""

import argparse
import gc
import os
from pathlib import Path

from kiosk.commands import CannotStartError
from kiosk.settings import load

DEFAULT_CONFIG = "/etc/kiosk/kiosk.toml"
DISPLAYS = ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM")
"""Without any of these Qt ends the program without a word of use."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk run`."""
    parser.add_argument(
        "--config", type=Path, default=Path(DEFAULT_CONFIG), metavar="FILE", help=f"default: {DEFAULT_CONFIG}"
    )


def run(arguments: argparse.Namespace) -> int:
    """Until it is told to stop (SIGTERM, SIGINT). Raises CannotStartError where nothing can be shown."""
    settings = load(arguments.config)
    if not any(os.environ.get(name) for name in DISPLAYS):
        raise CannotStartError(
            "there is no display: start it in a Wayland or X11 session, or with QT_QPA_PLATFORM=eglfs on a bare one"
        )
    gc.disable()  # nothing is garbage while the program is only being put together; `Collector` takes over then

    from kiosk.composition.process import run_kiosk  # noqa: PLC0415 - Qt is loaded only for a configuration that is right

    return run_kiosk(settings)
