"""`kiosk setup`: the first start on the glass."""

import argparse
import os

from kiosk.commands import CannotStartError
from kiosk.commands.run import DISPLAYS

STICK_CODE = "4821 9037 5516"
"""`kiosk.composition.setup_demo` has it too, which brings the simulators."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk setup`."""
    parser.description = (
        "Makes this machine a kiosk: by touch step by step, or by a signed file on a USB stick or as QR codes. Started "
        "by systemd where there is no /etc/kiosk/kiosk.toml; ends by itself once the machine is set up."
    )
    parser.add_argument(
        "--demo",
        action="store_true",
        help=(
            f"a machine that is nowhere: nothing is changed; the code of its stick is {STICK_CODE}. The fingerprint"
            " before it is compared with the sheet of codes of a real file; the demo's signer is another at every start"
            " and has no sheet: touch “Giống hệt phiếu mã”"
        ),
    )
    parser.add_argument("--landscape", action="store_true", help="with --demo: a panel of 1920 x 1080")


def run(arguments: argparse.Namespace) -> int:
    """Until the machine is a kiosk; 0 then. Raises CannotStartError where nothing can be shown."""
    if not any(os.environ.get(name) for name in DISPLAYS):
        raise CannotStartError(
            "there is no display: start it in a Wayland or X11 session, or with QT_QPA_PLATFORM=eglfs on a bare one"
        )
    from kiosk.composition.setup import run_demo, run_setup  # noqa: PLC0415 - Qt is loaded only where there is a display

    return run_demo(landscape=arguments.landscape) if arguments.demo else run_setup()
