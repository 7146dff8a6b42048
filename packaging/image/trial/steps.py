"""What a technician would see: first start, set up, update, broken update, power cut. Each says what it measured."""

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from machine import Machine
from observer import IN_A_HURRY, WELCOME, Observer
from serving import UpdateServer
from stick import LABEL, Stick
from trouble import TrialError

SETUP = ("Thiết lập kiosk",)


class Trial:
    """One kiosk from its first start on."""

    def __init__(self, machine: Machine, out: Path, newer: Path | None, broken: Path | None, stick: Stick) -> None:
        self.machine = machine
        self.observer = Observer(machine, out)
        self.newer = newer
        self.broken = broken
        self.stick = stick

    def steps(self) -> Iterator[tuple[str, Callable[[], str]]]:
        """In their order; each stands on the ones before."""
        yield "first-start", self.first_start
        yield "set-up", self.set_up
        yield "start-again", self.start_again
        if (newer := self.newer) is not None:
            yield "power-cut-in-update", lambda: self.power_cut_in_update(newer)
            yield "update", lambda: self.update(newer)
        if (broken := self.broken) is not None:
            yield "broken-update", lambda: self.broken_update(broken)

    def first_start(self) -> str:
        """A disk as it comes from the factory: the data partition is made, and the kiosk asks which one it is."""
        self.machine.start()
        self.observer.wait_for_unit("kiosk-setup.service")
        shown = self.machine.seconds
        self.observer.see("1-setup", SETUP)
        table = self.machine.run("lsblk -o NAME,SIZE,TYPE,FSTYPE,PARTLABEL,MOUNTPOINTS; findmnt -no OPTIONS /")
        self.machine.run('test "$(cat /sys/class/block/dm-0/dm/uuid | cut -c1-12)" = CRYPT-VERITY && ! touch /usr/x')
        self.observer.keep("1-disk.txt", table)
        if table.count("_empty") != 2 or "crypto_LUKS" not in table:
            raise TrialError(f"the second slot or the encrypted data are not there: {table}")
        return f"setup on the screen after {shown:.0f} s; {self.observer.parts()}"

    def set_up(self) -> str:
        """The signed file on a USB stick; the welcome screen comes without a new start."""
        self.machine.plug_in(self.stick.image)
        file = f"/run/media/kiosk/{LABEL}/{self.stick.file}"
        self.observer.wait_until(f"test -e {file}", "the stick is not there", 60)
        self.observer.see("2-stick", ())
        started = time.monotonic()
        said = self.machine.run(
            f"echo {self.stick.code} | kiosk provision apply --code-file - --signer '{self.stick.signer}' {file}",
            seconds=IN_A_HURRY,
        )
        self.observer.keep("2-provisioned.txt", said)
        self.observer.wait_for_unit("kiosk.service")
        shown = time.monotonic() - started
        self.observer.see("2-welcome", WELCOME)
        self.machine.pull_out()
        self.machine.run("cp /etc/machine-id /var/lib/trial-machine-id; echo kept >/var/lib/kiosk/trial; sync")
        return f"welcome {shown:.0f} s after its code was typed"

    def start_again(self) -> str:
        """What was set up is there again, and so is the machine's identity."""
        self.observer.restart()
        shown = self.observer.wait_for_welcome("3-welcome")
        self.machine.run("cmp /etc/machine-id /var/lib/trial-machine-id && grep -q kept /var/lib/kiosk/trial")
        self.observer.keep(
            "3-blame.txt", self.machine.run("systemd-analyze blame | head -40; systemd-analyze critical-chain")
        )
        return f"welcome after {shown:.0f} s; {self.observer.parts()}"

    def power_cut_in_update(self, newer: Path) -> str:
        """The plug is pulled with half of a root written. What ran before runs again."""
        before = self.observer.release()
        server = UpdateServer(newer)
        half = next(newer.glob("*.root")).stat().st_size // 2
        cut: list[int] = []
        is_off = threading.Event()

        def watch(sent: int) -> None:
            if sent >= half and not cut:
                cut.append(sent)
                self.machine.cut_power()
                is_off.set()

        server.on_bytes = watch
        self.observer.wait_for_network()
        with contextlib.suppress(TrialError, OSError):
            self.machine.run(f"/usr/lib/kiosk-image/update {server.address}", seconds=IN_A_HURRY)
        if not cut:
            raise TrialError("the update was through before the plug was pulled")
        is_off.wait(IN_A_HURRY)  # the plug is pulled on the server's thread
        self.machine.start()
        shown = self.observer.wait_for_welcome("4-after-power-cut")
        if self.observer.release() != before:
            raise TrialError(f"it runs {self.observer.release()}, not {before}")
        return f"cut after {cut[0] >> 20} MB; {before} again, welcome after {shown:.0f} s"

    def update(self, newer: Path) -> str:
        """Download, start into it, and it counts as good."""
        before = self.observer.release()
        took = self.install(newer)
        self.observer.restart()
        shown = self.observer.wait_for_welcome("5-updated")
        after = self.observer.release()
        if after == before:
            raise TrialError(f"still {before}")
        self.observer.wait_until("systemctl is-active -q systemd-bless-boot.service", "it was never called good")
        kernels = self.machine.run("ls /efi/EFI/Linux /boot/EFI/Linux 2>/dev/null || :").split()
        if f"kiosk_{after}.efi" not in kernels:
            raise TrialError(f"it is not called good in the boot loader: {kernels}")
        return f"{before} to {after}, written in {took:.0f} s, welcome after {shown:.0f} s, called good"

    def broken_update(self, broken: Path) -> str:
        """A release whose kiosk does not start goes back by itself to the one before."""
        before = self.observer.release()
        self.install(broken)
        self.observer.restart()
        started, starts = time.monotonic(), 0
        seen = []
        while True:
            starts += 1
            running = self.observer.release()
            seen.append(running)
            if running == before:
                break
            if starts > 4:
                raise TrialError(f"no way back: {seen}")
            self.machine.wait_off(IN_A_HURRY)
            self.machine.start()
        if starts == 1:
            raise TrialError("the broken release was never started")
        self.observer.wait_for_welcome("6-back")
        return f"{starts - 1} starts of the broken release, then {before} again, {time.monotonic() - started:.0f} s"

    def install(self, folder: Path) -> float:
        """From an update server; the seconds it took."""
        server = UpdateServer(folder)
        self.observer.wait_for_network()
        started = time.monotonic()
        said = self.machine.run(f"/usr/lib/kiosk-image/update {server.address}", seconds=IN_A_HURRY)
        self.observer.keep(f"update-{self.machine.starts}.txt", said)
        return time.monotonic() - started
