"""`kiosk hospital serve|contract`: the sandbox hospital."""

import argparse
import os
import signal
import sys
import threading
from importlib.resources import files

from kiosk.commands import CannotStartError


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk hospital`."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    serve = actions.add_parser("serve", help="serve the native contract with invented data")
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    serve.add_argument("--port", type=int, default=8089, help="port; 0 takes a free one (default: 8089)")
    serve.add_argument(
        "--database",
        default="sqlite:///hospital.db",
        metavar="URL",
        help="SQLAlchemy URL (default: sqlite:///hospital.db)",
    )
    serve.add_argument(
        "--public-url",
        metavar="URL",
        help="where patients' phones reach this server, for the status page on tickets; `self`: by its own address",
    )
    serve.add_argument("--until-stdin-closes", action="store_true", help="stop when whoever started this is gone")
    actions.add_parser("contract", help="print the contract a hospital implements (OpenAPI 3.1)")


def run(arguments: argparse.Namespace) -> int:
    """Serve until stopped, or print the contract."""
    if arguments.action == "contract":
        sys.stdout.write(files("kiosk.sandbox").joinpath("contract.yaml").read_text("utf-8"))
        return 0
    try:
        from kiosk.sandbox.database import DatabaseError  # noqa: PLC0415 - a kiosk may lack the sandbox's libraries
        from kiosk.sandbox.server import CannotListenError, serve  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise CannotStartError(f"the sandbox hospital needs {error.name}: pip install 'kiosk[sandbox]'") from error

    if arguments.until_stdin_closes:
        threading.Thread(target=_stop_when_alone, name="stdin", daemon=True).start()

    def announce(base_url: str) -> None:
        print(f"ready {base_url}", flush=True)

    try:
        serve(arguments.host, arguments.port, arguments.database, announce=announce, public_url=arguments.public_url)
    except (CannotListenError, DatabaseError) as error:
        raise CannotStartError(str(error)) from error
    return 0


def _stop_when_alone() -> None:
    """Standard input is a pipe held by the process that started this one: its end is that process's end."""
    while os.read(sys.stdin.fileno(), 4096):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
