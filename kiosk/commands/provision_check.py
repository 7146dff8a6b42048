"""`kiosk provision check`: whether this machine would take a file, and whether it can be used."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands import CannotStartError
from kiosk.commands.provision_files import code_from, say, sealed_file

if TYPE_CHECKING:
    from kiosk.provisioning.refusals import Refused
    from kiosk.provisioning.sealed_file import SealedPlan
    from kiosk.provisioning.trust import Trust


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk provision check`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="kiosk-….provision, the text of its QRs, or -")
    parser.add_argument("--code", action="store_true", help="ask for the code, and look at what is in it")
    parser.add_argument("--code-file", type=Path, metavar="FILE", help="read the code there; - for standard input")


def run(arguments: argparse.Namespace) -> int:
    """0 where it would be taken, here and now. Raises CannotStartError."""
    from kiosk.provisioning.checking import doubts_about  # noqa: PLC0415 - slow to load
    from kiosk.provisioning.in_the_clear import told_in_the_clear  # noqa: PLC0415
    from kiosk.provisioning.refusals import Refused  # noqa: PLC0415
    from kiosk.provisioning.trust import Trust  # noqa: PLC0415

    found = for_this_machine(arguments.file)
    if isinstance(found, Refused):
        say(f"{arguments.file}: {found.vi} / {found.en}")
        return 1
    if trusted(found) is Trust.FIRST:
        say(
            "máy này chưa biết người ký nào, sẽ hỏi dấu vân tay / this machine knows no signer yet, and will have the"
            f" fingerprint compared: {' '.join(found.fingerprint)}"
        )
    if arguments.code or arguments.code_file is not None:
        plan = found.open(code_from(arguments.code_file))
        if isinstance(plan, Refused):
            say(f"{plan.vi} / {plan.en}")
            return 1
        doubts = doubts_about(plan)
        for doubt in doubts:
            say(doubt)
        if doubts:
            return 1
        for words in told_in_the_clear(plan):
            say(words)
    print(f"{arguments.file}: dùng được / can be used (kiosk {found.kiosk_id})")
    return 0


def for_this_machine(path: Path) -> "SealedPlan | Refused":
    """A file that this machine would take, or why not. Raises CannotStartError."""
    from kiosk.provisioning.machine import hardware_addresses  # noqa: PLC0415
    from kiosk.provisioning.refusals import Reason, Refused  # noqa: PLC0415
    from kiosk.provisioning.trust import Trust  # noqa: PLC0415

    found = sealed_file(path)
    if isinstance(found, Refused):
        return found
    if found.machines and not set(found.machines) & hardware_addresses():
        return Refused(Reason.OTHER_MACHINE, f"for {', '.join(found.machines)}")
    if trusted(found) is Trust.FOREIGN:
        return Refused(Reason.FOREIGN, " ".join(found.fingerprint))
    return found


def trusted(found: "SealedPlan") -> "Trust":
    """Raises CannotStartError where the list of signers cannot be used."""
    from kiosk.provisioning.trust import TrustFileError, known_signers, trust_in  # noqa: PLC0415

    try:
        return trust_in(found.signer, known_signers())
    except TrustFileError as error:
        raise CannotStartError(str(error)) from error
