"""`kiosk provision show`: who signed a file, for whom and until when; with the code, what it holds."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.documents import HIDDEN, shown
from kiosk.commands.provision_files import code_from, day, say, sealed_file

if TYPE_CHECKING:
    from kiosk.provisioning.plan import Plan
    from kiosk.provisioning.sealed_file import SealedPlan


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk provision show`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="kiosk-….provision, the text of its QRs, or -")
    parser.add_argument("--code", action="store_true", help="ask for the code, and show what is in it, masked")
    parser.add_argument("--code-file", type=Path, metavar="FILE", help="read the code there; - for standard input")


def run(arguments: argparse.Namespace) -> int:
    """1 where it cannot be used. Raises CannotStartError."""
    from kiosk.provisioning.refusals import Refused  # noqa: PLC0415

    found = sealed_file(arguments.file)
    if isinstance(found, Refused):
        say(f"{arguments.file}: {found.vi} / {found.en}")
        return 1
    outside(found)
    if not arguments.code and arguments.code_file is None:
        return 0
    plan = found.open(code_from(arguments.code_file))
    if isinstance(plan, Refused):
        say(f"{plan.vi} / {plan.en}")
        return 1
    inside(plan)
    return 0


def outside(found: "SealedPlan") -> None:
    """What everybody may read."""
    print(f"kiosk     {shown(found.kiosk_id)}")
    print(f"made      {day(found.issued)}")
    print(f"expires   {day(found.expires)}")
    print(f"machine   {', '.join(found.machines) or 'any'}")
    print(f"signer    {' '.join(found.fingerprint)}")


def inside(plan: "Plan") -> None:
    """kiosk.toml, which holds no secret; of the secrets the names."""
    from kiosk.provisioning.plan import Wireless  # noqa: PLC0415

    print(f"hostname  {shown(plan.hostname)}\ntime zone {shown(plan.time_zone)}")
    if plan.network is not None:
        link = plan.network.link
        words = f"WLAN {shown(link.ssid)}, password {HIDDEN}" if isinstance(link, Wireless) else "cable"
        fixed = plan.network.fixed
        print(f"network   {words}, {'DHCP' if fixed is None else shown(fixed.address)}")
    for name in sorted(plan.secrets):
        print(f"secret    {name} = {HIDDEN}")
    for file in sorted(plan.files):
        print(f"file      {file}, {len(plan.files[file])} characters")
    print("\n".join(["", *map(shown, plan.toml.splitlines())]))
