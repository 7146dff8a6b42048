"""`kiosk provision template`: an answers file to begin with, and an example of a lobby."""

import argparse
from pathlib import Path

from kiosk.commands.provision_files import write_new

BYTE_ORDER_MARK = "\ufeff"
"""By it spreadsheets know UTF-8."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk provision template`."""
    parser.add_argument("--out", type=Path, metavar="FILE", help="the answers file; default: standard output")
    parser.add_argument(
        "--lobby",
        type=Path,
        metavar="FILE",
        help="the example of a lobby, CSV: a line for each kiosk, a column for each key of the answers that differs",
    )
    parser.add_argument("--force", action="store_true", help="replace files that are there")


def run(arguments: argparse.Namespace) -> int:
    """Write what is asked for. Raises CannotStartError where a file is there already."""
    from kiosk.provisioning.template import LOBBY, TEMPLATE  # noqa: PLC0415 - only here

    answers: Path | None = arguments.out
    lobby: Path | None = arguments.lobby
    if answers is None and lobby is None:
        print(TEMPLATE, end="")
    if answers is not None:
        write_new(answers, TEMPLATE.encode(), 0o600, force=arguments.force)
        print(f"{answers}: sửa rồi chạy / edit it, then: kiosk provision make {answers} --key KEYFILE")
    if lobby is not None:
        write_new(lobby, f"{BYTE_ORDER_MARK}{LOBBY}".encode(), 0o600, force=arguments.force)
        print(
            f"{lobby}: mỗi dòng một kiosk; cột là khóa của tệp trả lời / a line for each kiosk, columns are keys of the"
            f" answers; then: kiosk provision make {answers or 'ANSWERS.toml'} --lobby {lobby} --key KEYFILE"
            " --codes FOLDER"
        )
    return 0
