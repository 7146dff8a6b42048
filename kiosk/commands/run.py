"""`kiosk run`: the kiosk as it stands in a lobby."""

import argparse
import gc
from pathlib import Path

from kiosk.settings import load

DEFAULT_CONFIG = "/etc/kiosk/kiosk.toml"


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk run`."""
    parser.add_argument(
        "--config", type=Path, default=Path(DEFAULT_CONFIG), metavar="FILE", help=f"default: {DEFAULT_CONFIG}"
    )


def run(arguments: argparse.Namespace) -> int:
    """Until it is told to stop (SIGTERM, SIGINT)."""
    settings = load(arguments.config)
    gc.disable()  # nothing is garbage while the program is only being put together; `Collector` takes over then

    from kiosk.composition.process import run_kiosk  # noqa: PLC0415 - Qt is loaded only for a configuration that is right

    return run_kiosk(settings)
