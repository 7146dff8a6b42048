"""`kiosk provision apply`: this machine becomes the kiosk of a file. The caretaker's own work, done now."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.provision_check import for_this_machine, trusted
from kiosk.commands.provision_files import code_from, need_root, say
from kiosk.commands.provision_show import outside
from kiosk.journal import Journal

if TYPE_CHECKING:
    from kiosk.provisioning.sealed_file import SealedPlan


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk provision apply`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="kiosk-….provision, the text of its QRs, or -")
    parser.add_argument("--code-file", type=Path, metavar="FILE", help="read the code there; - for standard input")
    parser.add_argument(
        "--signer", metavar="GROUPS", help="trust whoever has this fingerprint, on a machine that knows no signer yet"
    )
    parser.add_argument("--no-start", action="store_true", help="do not start the kiosk, the next start does")


def run(arguments: argparse.Namespace) -> int:
    """0 when the machine is that kiosk, 1 where it stays what it was. Raises CannotStartError."""
    from kiosk.caretaker.doing import Caretaker, Places, System  # noqa: PLC0415 - slow to load
    from kiosk.caretaker.requests import ProvisionFile, Restart  # noqa: PLC0415
    from kiosk.provisioning.refusals import Refused  # noqa: PLC0415

    need_root("apply")
    found = for_this_machine(arguments.file)
    if isinstance(found, Refused):
        say(f"{arguments.file}: {found.vi} / {found.en}")
        return 1
    outside(found)
    if found.clock_doubtful:
        say("đồng hồ của máy chậm hơn ngày tạo tệp / this machine's clock is behind the day the file was made")
    if not _confirmed(found, arguments.signer):
        return 1
    caretaker = Caretaker(System(), Journal(sys.stderr), {0}, places=Places())
    answer = caretaker.do(ProvisionFile(found.data, code_from(arguments.code_file)), by_root=True)
    for step in answer.steps:
        print(step)
    for caution in answer.cautions:
        say(caution)
    if answer.problem:
        say(answer.problem)
        return 1
    if not arguments.no_start and (problem := caretaker.do(Restart()).problem):
        say(problem)
    return 0


def _confirmed(found: "SealedPlan", named: str | None) -> bool:
    """Whether the signer is known, was named, or is confirmed now by a person who compared."""
    from kiosk.provisioning.trust import Trust  # noqa: PLC0415

    if trusted(found) is Trust.KNOWN:
        return True
    if named is not None:
        if "".join(named.split()) == "".join(found.fingerprint):
            return True
        say("dấu vân tay khác với --signer / the fingerprint is another one than --signer says; nothing was changed")
        return False
    if not sys.stdin.isatty():
        say(
            "máy chưa biết người ký: thêm --signer hoặc /etc/kiosk/provision.pub / this machine knows no signer: give"
            " --signer, or put the public key into /etc/kiosk/provision.pub"
        )
        return False
    say(
        "so dấu vân tay với tờ mã; đúng thì gõ yes / compare the fingerprint with the sheet of codes, type yes if equal"
    )
    return input("> ").strip().casefold() == "yes"
