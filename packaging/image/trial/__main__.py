"""Boots an image for real and looks at it: see packaging/build.d/try-image."""

import argparse
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from machine import Machine
from steps import Trial
from stick import make_stick
from trouble import TrialError


def main() -> int:
    """One line for each step, PASS or FAIL with its seconds; 1 when one failed."""
    parser = argparse.ArgumentParser(prog="try-image", description=__doc__)
    parser.add_argument("--image", type=Path, required=True, help="the .raw to start with")
    parser.add_argument("--next", type=Path, help="update folder of a newer release")
    parser.add_argument("--broken", type=Path, help="update folder of a newer release whose kiosk does not start")
    parser.add_argument("--out", type=Path, required=True, help="pictures and logs go here")
    parser.add_argument("--kiosk", type=Path, required=True, help="the program, to make a provisioning file with")
    parser.add_argument(
        "--hospital", default="http://10.0.2.2:18089", help="address of a sandbox hospital as the machine reaches it"
    )
    parser.add_argument("--tpm", action="store_true", help="with a TPM (swtpm)")
    parser.add_argument("--only", nargs="*", default=[], help="steps by name; a disk left by an earlier run is kept")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    disk = arguments.out / "disk.qcow2"
    if not arguments.only or not disk.exists():
        for leftover in ("firmware.vars", "tpm"):
            path = arguments.out / leftover
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        subprocess.run(
            [
                "qemu-img",
                "create",
                "-q",
                "-f",
                "qcow2",
                "-F",
                "raw",
                "-b",
                str(arguments.image.resolve()),
                str(disk),
                "16G",
            ],
            check=True,
        )
    machine = Machine(arguments.out, disk, tpm=arguments.tpm)
    stick = make_stick(arguments.out / "stick", arguments.kiosk.resolve(), arguments.hospital)
    trial = Trial(machine, arguments.out, arguments.next, arguments.broken, stick)
    failed = 0
    if arguments.only and arguments.only[0] != "first-start":
        machine.start()  # from where an earlier run left off
    try:
        for name, step in trial.steps():
            if arguments.only and name not in arguments.only:
                continue
            failed += not told(name, step)
            if failed:
                break  # what comes after stands on it
    finally:
        machine.cut_power()
    print(f"{'FAILED' if failed else 'PASSED'}: pictures and logs in {arguments.out}")
    return 1 if failed else 0


def told(name: str, step: Callable[[], str]) -> bool:
    """Do a step and say how it went."""
    started = time.monotonic()
    try:
        words, went = step(), True
    except (TrialError, OSError, subprocess.SubprocessError) as error:
        words, went = str(error), False
    print(f"{'PASS' if went else 'FAIL'}  {name:22} {time.monotonic() - started:6.0f} s  {words}", flush=True)
    return went


if __name__ == "__main__":
    sys.exit(main())
