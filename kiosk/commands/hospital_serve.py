"""`kiosk hospital serve`: the sandbox hospital, in one process or several."""

import argparse
import os
import signal
import sys
import threading
from pathlib import Path

from kiosk.commands import CannotStartError
from kiosk.commands.hospital_office import add_database
from kiosk.commands.hospital_office_plan import office_plan, refusal, tell_of_office

MOST_PROCESSES = 6
"""With 16 connections each, as many as PostgreSQL lets in as it is installed."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk hospital serve`."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    parser.add_argument("--port", type=_port, default=8089, help="port; 0 takes a free one (default: 8089)")
    add_database(parser)
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
    parser.add_argument(
        "--directory",
        type=Path,
        metavar="FILE",
        help="published as version 1 where nothing was (departments.toml, .xlsx)",
    )
    parser.add_argument(
        "--signing-key",
        type=Path,
        metavar="FILE",
        help="the key versions are signed with, made where there is none (default: beside the SQLite database; with "
        "PostgreSQL there is no page for staff without it)",
    )
    parser.add_argument(
        "--his",
        type=Path,
        metavar="FILE",
        help="a kiosk.toml: the hospital's own system is that of its [hospital], and the sandbox shows no departments",
    )
    parser.add_argument("--until-stdin-closes", action="store_true", help="stop when whoever started this is gone")


def run(arguments: argparse.Namespace) -> int:
    """Serve until stopped."""
    try:
        from kiosk.office.errors import OfficeError  # noqa: PLC0415 - a kiosk may lack the sandbox's libraries
        from kiosk.office.key_file import KeyFileError  # noqa: PLC0415
        from kiosk.sandbox.database import DatabaseError  # noqa: PLC0415
        from kiosk.sandbox.server import ServerError, serve  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise CannotStartError(f"the sandbox hospital needs {error.name}: pip install 'kiosk[sandbox]'") from error

    if arguments.until_stdin_closes:
        threading.Thread(target=_stop_when_alone, name="stdin", daemon=True).start()
    office = office_plan(arguments)

    def announce(base_url: str) -> None:
        print(f"ready {base_url}", flush=True)
        if office is not None and not arguments.until_stdin_closes:
            tell_of_office(office, base_url, arguments.database)

    try:
        serve(
            arguments.host,
            arguments.port,
            arguments.database,
            announce=announce,
            public_url=arguments.public_url,
            processes=arguments.processes,
            office=office,
        )
    except (ServerError, DatabaseError, KeyFileError) as error:
        raise CannotStartError(str(error)) from error
    except OfficeError as error:
        raise CannotStartError(refusal(error)) from error
    return 0


def _processes(text: str) -> int:
    if text.isascii() and text.isdecimal() and 1 <= (count := int(text)) <= MOST_PROCESSES:
        return count
    raise argparse.ArgumentTypeError(f"1 to {MOST_PROCESSES}")


def _port(text: str) -> int:
    if text.isascii() and text.isdecimal() and len(text) < 6 and int(text) < 1 << 16:
        return int(text)
    raise argparse.ArgumentTypeError(f"0 to 65535: {text}")


def _stop_when_alone() -> None:
    """Standard input is a pipe held by the process that started this one: its end is that process's end."""
    while os.read(sys.stdin.fileno(), 4096):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
