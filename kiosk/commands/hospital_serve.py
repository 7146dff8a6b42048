"""`kiosk hospital serve`: the sandbox hospital, in one process or several."""

import argparse
import os
import signal
import sys
import threading

from kiosk.commands import CannotStartError

MOST_PROCESSES = 6
"""With 16 connections each, as many as PostgreSQL lets in as it is installed."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk hospital serve`."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    parser.add_argument("--port", type=int, default=8089, help="port; 0 takes a free one (default: 8089)")
    parser.add_argument(
        "--database",
        default="sqlite:///hospital.db",
        metavar="URL",
        help="sqlite:///FILE or postgresql+psycopg://USER:PASSWORD@HOST/NAME (default: sqlite:///hospital.db); a URL "
        "with a password belongs in the environment, as KIOSK_HOSPITAL_DATABASE",
    )
    parser.add_argument(
        "--processes",
        type=_processes,
        default=1,
        metavar="N",
        help=f"server processes, 1 to {MOST_PROCESSES} (default: 1); about one for each core",
    )
    parser.add_argument(
        "--public-url",
        metavar="URL",
        help="where patients' phones reach this server, for the status page on tickets; `self`: by its own address",
    )
    parser.add_argument("--until-stdin-closes", action="store_true", help="stop when whoever started this is gone")
    parser.set_defaults(database=os.environ.get("KIOSK_HOSPITAL_DATABASE", parser.get_default("database")))


def run(arguments: argparse.Namespace) -> int:
    """Serve until stopped."""
    try:
        from kiosk.sandbox.database import DatabaseError  # noqa: PLC0415 - a kiosk may lack the sandbox's libraries
        from kiosk.sandbox.server import ServerError, serve  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise CannotStartError(f"the sandbox hospital needs {error.name}: pip install 'kiosk[sandbox]'") from error

    if arguments.until_stdin_closes:
        threading.Thread(target=_stop_when_alone, name="stdin", daemon=True).start()

    def announce(base_url: str) -> None:
        print(f"ready {base_url}", flush=True)

    try:
        serve(
            arguments.host,
            arguments.port,
            arguments.database,
            announce=announce,
            public_url=arguments.public_url,
            processes=arguments.processes,
        )
    except (ServerError, DatabaseError) as error:
        raise CannotStartError(str(error)) from error
    return 0


def _processes(text: str) -> int:
    if text.isdecimal() and 1 <= (count := int(text)) <= MOST_PROCESSES:
        return count
    raise argparse.ArgumentTypeError(f"1 to {MOST_PROCESSES}")


def _stop_when_alone() -> None:
    """Standard input is a pipe held by the process that started this one: its end is that process's end."""
    while os.read(sys.stdin.fileno(), 4096):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
