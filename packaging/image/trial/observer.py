"""Waiting for what a kiosk does and looking at it: the machine, and the folder where pictures and journals are kept."""

import contextlib
import re
import time
from pathlib import Path

from machine import Machine
from seeing import shows, words_on
from trouble import TrialError

WELCOME = ("Đăng ký khám bệnh",)
IN_A_HURRY = 900
"""Seconds an emulated kiosk may take for what a real one does in twenty."""


class Observer:
    """Of one machine; `out` is the folder."""

    def __init__(self, machine: Machine, out: Path) -> None:
        self.machine = machine
        self.out = out

    def restart(self) -> None:
        """In order, as `systemctl reboot` does."""
        self.machine.run("systemctl --no-block reboot", seconds=30)
        self.machine.wait_off(IN_A_HURRY / 2)
        self.machine.start()

    def wait_for_network(self) -> None:
        """Until NetworkManager has an address."""
        self.wait_until("nm-online -q -x", "there is no network", IN_A_HURRY / 2)

    def release(self) -> str:
        """The version that runs."""
        found = re.search(
            r"IMAGE_VERSION=\"?([^\"\n]+)", self.machine.run("cat /usr/lib/os-release", seconds=IN_A_HURRY)
        )
        return found[1] if found else "?"

    def wait_for_welcome(self, name: str) -> float:
        """Seconds from power on until it is on the screen; a picture of it is kept."""
        self.wait_for_unit("kiosk.service")
        shown = self.machine.seconds
        self.see(name, WELCOME)
        return shown

    def wait_for_unit(self, unit: str) -> None:
        """Until it told systemd that its first picture is there."""
        self.wait_until(f"systemctl is-active -q {unit}", f"{unit} did not come up")

    def wait_until(self, command: str, trouble: str, seconds: float = IN_A_HURRY) -> None:
        """Ask every two seconds inside; what the journal says when it does not come true."""
        until = time.monotonic() + seconds
        script = f"i=0; until {command}; do i=$((i+1)); test $i -gt {seconds / 2:.0f} && exit 1; sleep 2; done"
        try:
            self.machine.run(script, seconds=max(1.0, until - time.monotonic()) + 60)
        except TrialError as error:
            self.machine.picture(self.out / "trouble.png")
            with contextlib.suppress(TrialError):
                self.keep("trouble.txt", self.machine.run("journalctl -b --no-pager | tail -300", check=False))
            raise TrialError(f"{trouble} ({error})") from error

    def see(self, name: str, wanted: tuple[str, ...]) -> None:
        """A picture of the screen, with the words that have to be on it."""
        picture = self.out / f"{name}.png"
        missing: list[str] = list(wanted)
        for _ in range(30):
            self.machine.picture(picture)
            missing = shows(picture, *wanted)
            if not missing:
                return
            time.sleep(3)
        raise TrialError(f"{', '.join(missing)} not on {picture.name}, but: {words_on(picture)[:300]}")

    def parts(self) -> str:
        """Where the time of this start went, as systemd counts it."""
        said = self.machine.run(
            "systemctl is-system-running --wait >/dev/null; systemd-analyze time | head -1",
            check=False,
            seconds=IN_A_HURRY,
        )
        return " ".join(said.split()).removeprefix("Startup finished in ")

    def keep(self, name: str, text: str) -> None:
        """Beside the pictures."""
        (self.out / name).write_text(text)
