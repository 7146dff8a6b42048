"""`kiosk provision template`: an answers file to begin with."""

import argparse
from pathlib import Path

from kiosk.commands.provision_files import write_new


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk provision template`."""
    parser.add_argument("--out", type=Path, metavar="FILE", help="default: standard output")


def run(arguments: argparse.Namespace) -> int:
    """Write it. Raises CannotStartError where a file is there already."""
    from kiosk.provisioning.template import TEMPLATE  # noqa: PLC0415 - only here

    if arguments.out is None:
        print(TEMPLATE, end="")
        return 0
    write_new(arguments.out, TEMPLATE.encode(), 0o600)
    print(f"{arguments.out}: sửa rồi chạy / edit it, then: kiosk provision make {arguments.out} --key KEYFILE")
    return 0
